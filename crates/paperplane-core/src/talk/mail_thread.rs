//! Threads of mails: what an answer carries in its head, and when two subjects are one.

use super::event::MailHead;
use crate::{
    address::Address,
    limits::{MAIL_NAMES_MAX, MAIL_SUBJECT_CHARS_MAX},
};

/// Words before the colon that say "an answer", in the languages of mail programs, in lower case.
const ANSWERS: [&str; 12] = ["re", "aw", "sv", "vs", "antw", "odp", "ynt", "res", "rif", "回复", "答复", "رد"];

/// Words before the colon that say "passed on".
const FORWARDS: [&str; 12] = ["fw", "fwd", "wg", "rv", "enc", "tr", "doorst", "vb", "pd", "ilt", "转发", "إعادة توجيه"];

/// The head of a mail that begins a thread. Its subject is on one line and not too long.
pub fn first(subject: &str) -> MailHead {
    let words = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    MailHead { subject: words.chars().take(MAIL_SUBJECT_CHARS_MAX).collect(), ..MailHead::default() }
}

/// The head of the answer to a mail.
pub fn answer(theirs: &MailHead) -> MailHead {
    let before = if theirs.references.is_empty() { theirs.in_reply_to.as_slice() } else { &theirs.references };
    let mut references: Vec<String> = before.iter().chain(&theirs.message_id).cloned().collect();
    // The first mail names the thread, the last ones its end.
    while references.len() > MAIL_NAMES_MAX {
        references.remove(1);
    }
    MailHead {
        subject: answered(&theirs.subject),
        in_reply_to: theirs.message_id.clone(),
        references,
        to: theirs.reply_to.iter().filter(|other| Address::email(&other.address).is_some()).cloned().collect(),
        ..MailHead::default()
    }
}

/// A subject with the word for an answer before it, once.
fn answered(subject: &str) -> String {
    let subject = subject.trim();
    let (before, _) = parted(subject);
    let is_answer = before.is_some_and(|word| ANSWERS.contains(&word.as_str()));
    let whole = if is_answer { subject.to_owned() } else { format!("Re: {subject}") };
    whole.trim_end().chars().take(MAIL_SUBJECT_CHARS_MAX).collect()
}

/// The subject that all mails of a thread share: without the words for answers and passing on before it.
pub fn bare_subject(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        match parted(rest) {
            (Some(_), after) => rest = after,
            (None, _) => return rest,
        }
    }
}

/// True if the word before a subject says that a mail is passed on.
pub fn is_forward(subject: &str) -> bool {
    let (word, _) = parted(subject.trim());
    word.is_some_and(|word| FORWARDS.contains(&word.as_str()))
}

/// The first of those words, in lower case, and what stands after it.
fn parted(subject: &str) -> (Option<String>, &str) {
    let Some((before, after)) = subject.split_once([':', '：']) else { return (None, subject) };
    let word = before.trim().to_lowercase();
    // Some programs count: `Re[2]:`.
    let word = word.split_once('[').map_or(word.as_str(), |(word, _)| word).trim_end();
    let is_known = ANSWERS.contains(&word) || FORWARDS.contains(&word);
    (is_known.then(|| word.to_owned()), after.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Participant;

    fn head(subject: &str, references: &[&str], in_reply_to: Option<&str>) -> MailHead {
        MailHead {
            subject: subject.into(),
            message_id: Some("last@example.net".into()),
            references: references.iter().map(|&id| id.to_owned()).collect(),
            in_reply_to: in_reply_to.map(str::to_owned),
            ..MailHead::default()
        }
    }

    #[test]
    fn an_answer_names_the_mail_and_all_before_it() {
        let first = answer(&head("Admission", &[], None));
        assert_eq!((first.subject.as_str(), first.in_reply_to.as_deref()), ("Re: Admission", Some("last@example.net")));
        assert_eq!(first.references, ["last@example.net"]);
        let later = answer(&head("Re: Admission", &["a@x", "b@y"], Some("b@y")));
        assert_eq!(
            (later.subject.as_str(), later.references.join(" ")),
            ("Re: Admission", "a@x b@y last@example.net".into())
        );
        assert_eq!(answer(&head("", &[], Some("b@y"))).references, ["b@y", "last@example.net"]);
    }

    #[test]
    fn an_answer_goes_where_its_writer_wants_it() {
        let wants = |address: &str| {
            let reply_to = Some(Participant { name: String::new(), address: address.into() });
            let to = answer(&MailHead { reply_to, ..head("Visa", &[], None) }).to;
            to.into_iter().map(|one| one.address).collect::<Vec<_>>()
        };
        assert_eq!(wants("desk@example.org"), ["desk@example.org"]);
        assert!(wants("nobody").is_empty());
    }

    #[test]
    fn a_long_thread_keeps_its_first_mail_and_its_last_ones() {
        let many: Vec<String> = (0..300).map(|nth| format!("{nth}@x")).collect();
        let references: Vec<&str> = many.iter().map(String::as_str).collect();
        let kept = answer(&head("Visa", &references, None)).references;
        assert_eq!(kept.len(), MAIL_NAMES_MAX);
        let ends = (kept.first().unwrap().as_str(), kept.last().unwrap().as_str());
        assert_eq!(ends, ("0@x", "last@example.net"));
    }

    #[test]
    fn the_word_for_an_answer_stands_once_in_any_language() {
        for (subject, answered_as) in [
            ("Visa", "Re: Visa"),
            ("RE: Visa", "RE: Visa"),
            ("Aw: Visum", "Aw: Visum"),
            ("Re[2]: Visa", "Re[2]: Visa"),
            ("Fwd: Visa", "Re: Fwd: Visa"),
            ("Invoice: March", "Re: Invoice: March"),
            ("", "Re:"),
        ] {
            assert_eq!(answered(subject), answered_as);
        }
    }

    #[test]
    fn subjects_of_one_thread_are_one() {
        for same in ["Visa", "Re: Visa", "AW: Re: Visa", "Fwd:Visa", " Re: re: FW: Visa ", "回复：Visa"] {
            assert_eq!(bare_subject(same), "Visa", "{same}");
        }
        assert_eq!(bare_subject("Invoice: March"), "Invoice: March");
    }

    #[test]
    fn a_mail_that_is_passed_on_says_so_in_its_subject() {
        assert!(["Fwd: Visa", "WG: Visum", "转发: 签证", " FW:"].iter().all(|subject| is_forward(subject)));
        assert!(!["Re: Visa", "Visa", "", "Re: Fwd: Visa"].iter().any(|subject| is_forward(subject)));
    }
}
