//! The thread of a mail, from what the mail itself says: whoever reads it names the same thread.

use paperplane_core::{
    address::{Address, is_thread},
    event::{MailHead, Participant},
    ids::AttemptId,
    naming::NamingKey,
};

/// Begins the `Message-ID` of a mail of ours.
const OURS: &str = "pp.";

/// The `Message-ID` of an attempt: a mail that is found in a folder says which attempt it was, and an answer to it says which
/// thread it belongs to.
pub(super) fn message_id(attempt: AttemptId, ours: &Address) -> String {
    let domain = domain_of(ours);
    match ours.thread() {
        Some(thread) => format!("{OURS}{attempt}.{thread}@{domain}"),
        None => format!("{OURS}{attempt}@{domain}"),
    }
}

/// The attempt that the `Message-ID` of one of our mails names.
pub(super) fn attempt(message_id: &str, ours: &Address) -> Option<AttemptId> {
    let (local, domain) = message_id.strip_prefix(OURS)?.rsplit_once('@')?;
    let attempt = local.split_once('.').map_or(local, |(attempt, _)| attempt);
    domain.eq_ignore_ascii_case(domain_of(ours)).then(|| attempt.parse().ok()).flatten()
}

/// Our address for the thread of a mail that came to `ours`: the inbox itself where the address is too long to name one.
///
/// A mail of ours that it answers names the thread, else the first mail that it refers to, else the address that it was sent to,
/// else the mail begins one. A subject never does: two people write "Question".
pub(super) fn address(ours: &Address, head: &MailHead, provider_ref: &str, naming: &NamingKey) -> Address {
    let of_ours = || head.in_reply_to.iter().chain(head.references.iter().rev()).find_map(|id| named(id, ours));
    let first = || head.references.first().or(head.in_reply_to.as_ref()).map(|first| naming.mail_thread(ours, first));
    let sent_to = || head.to.iter().chain(&head.cc).find_map(|to| thread_in(to, ours));
    let thread = of_ours().or_else(first).or_else(sent_to).unwrap_or_else(|| naming.mail_thread(ours, provider_ref));
    ours.in_thread(&thread).unwrap_or_else(|| ours.clone())
}

/// The thread that a `Message-ID` of one of our mails names.
fn named(message_id: &str, ours: &Address) -> Option<String> {
    let (local, domain) = message_id.strip_prefix(OURS)?.rsplit_once('@')?;
    let (_, thread) = local.rsplit_once('.')?;
    (domain.eq_ignore_ascii_case(domain_of(ours)) && is_thread(thread)).then(|| thread.to_owned())
}

/// The thread in an address of ours that a mail was sent to.
fn thread_in(to: &Participant, ours: &Address) -> Option<String> {
    let to = Address::email(&to.address).filter(|to| to.inbox() == *ours)?;
    to.thread().map(str::to_owned)
}

fn domain_of(ours: &Address) -> &str {
    ours.value.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_core::time::Timestamp;

    fn office() -> Address {
        Address::email("office@agency.example").unwrap()
    }

    fn thread(in_reply_to: Option<&str>, references: &[&str], to: &[&str]) -> String {
        let head = MailHead {
            in_reply_to: in_reply_to.map(str::to_owned),
            references: references.iter().map(|&id| id.to_owned()).collect(),
            to: to.iter().map(|&to| Participant { name: String::new(), address: to.to_owned() }).collect(),
            ..MailHead::default()
        };
        let address = address(&office(), &head, "own@example.net", &NamingKey::new([7; 32]));
        assert_eq!(address.inbox(), office());
        address.thread().unwrap().to_owned()
    }

    #[test]
    fn a_mail_names_its_thread_by_itself() {
        let own = thread(None, &[], &["office@agency.example"]);
        let ours = message_id(AttemptId::new(Timestamp(1), [3; 10]), &office().in_thread(&own).unwrap());
        assert_eq!(thread(Some("own@example.net"), &[], &[]), own, "an answer to the first mail");
        assert_eq!(thread(Some("b@x"), &["own@example.net", "b@x"], &[]), own, "an answer far down");
        assert_eq!(thread(Some(&ours), &[], &[]), own, "an answer to ours that names no other");
        assert_eq!(thread(Some("b@x"), &["cut@x", &ours, "b@x"], &[]), own, "the first one was cut off");
        assert_eq!(thread(None, &[], &[&format!("Office+pp-{own}@agency.example")]), own, "sent to its address");
        assert_ne!(
            thread(Some("b@x"), &[], &[&format!("office+pp-{own}@agency.example")]),
            own,
            "what it answers counts first"
        );
        assert_ne!(thread(Some("b@x"), &[], &[]), own);
        assert_eq!(attempt(&ours, &office()), Some(AttemptId::new(Timestamp(1), [3; 10])));
        let elsewhere = ours.replace("agency.example", "other.example");
        assert_ne!(thread(Some(&elsewhere), &[], &[]), own, "ids of another office are anybody's");
    }

    #[test]
    fn a_long_address_has_no_threads() {
        let long = Address::email(&format!("{}@agency.example", "o".repeat(60))).unwrap();
        let found = address(&long, &MailHead::default(), "own@example.net", &NamingKey::new([7; 32]));
        assert_eq!(found, long);
        assert_eq!(message_id(AttemptId::new(Timestamp(1), [3; 10]), &long).matches('.').count(), 2);
    }
}
