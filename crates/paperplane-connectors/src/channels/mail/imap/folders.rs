//! The folders of a mailbox: which of them are read, and which one holds what was sent.

use crate::channels::mailbox::FolderKind;
use async_imap::types::{Name, NameAttribute};
use paperplane_core::limits::MAIL_FOLDERS_MAX;
use std::collections::BTreeSet;

/// The folder into which servers put what comes in. Source: RFC 9051, 5.1.
pub(super) const INBOX: &str = "INBOX";

/// The use of a folder. Source: RFC 6154, 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Sent,
    /// Drafts, deleted mails, spam, and views that show the mails of other folders once more.
    Unread,
}

/// Names of folders on servers that do not say what a folder is for, in lower case; those that are not ASCII as IMAP writes
/// them (RFC 3501, 5.1.3). Source: the folders that mail programs and providers create.
const SENT: [&str; 14] = [
    "sent",
    "sent items",
    "sent messages",
    "sent mail",
    "sent-mail",
    "gesendet",
    "gesendete elemente",
    "gesendete objekte",
    "enviados",
    "elementos enviados",
    "envoy&aok-s",
    "inviati",
    "posta inviata",
    "&xfjt0zab-",
];
const UNREAD: [&str; 24] = [
    "drafts",
    "draft",
    "entw&apw-rfe",
    "borradores",
    "brouillons",
    "&g0l6p3ux-",
    "trash",
    "deleted",
    "deleted items",
    "deleted messages",
    "papierkorb",
    "gel&apy-schte elemente",
    "papelera",
    "corbeille",
    "&xfjsijzk-",
    "junk",
    "junk e-mail",
    "junk email",
    "spam",
    "spamverdacht",
    "bulk mail",
    "outbox",
    "templates",
    "&v4nxppcutvy-",
];

/// A folder as the server lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    name: String,
    delimiter: Option<String>,
    is_selectable: bool,
    said: Option<Use>,
}

/// A folder that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub name: String,
    pub kind: FolderKind,
}

impl Listed {
    pub fn of(name: &Name) -> Self {
        let marks = name.attributes();
        let is = |mark: &NameAttribute<'_>| marks.contains(mark);
        let is_custom = |named: &str| {
            marks.iter().any(|mark| matches!(mark, NameAttribute::Extension(said) if said.eq_ignore_ascii_case(named)))
        };
        let unread = [NameAttribute::Drafts, NameAttribute::Trash, NameAttribute::Junk, NameAttribute::All];
        let is_unread = unread.iter().any(is) || is(&NameAttribute::Flagged) || is_custom("\\Important");
        let said = if is(&NameAttribute::Sent) { Some(Use::Sent) } else { is_unread.then_some(Use::Unread) };
        Self {
            name: name.name().to_owned(),
            delimiter: name.delimiter().map(str::to_owned),
            is_selectable: !is(&NameAttribute::NoSelect) && !is_custom("\\NonExistent"),
            said,
        }
    }

    /// Its use: as the server says, else by its last name.
    fn use_of(&self) -> Option<Use> {
        let last = self.delimiter.as_deref().and_then(|delimiter| self.name.rsplit(delimiter).next());
        let last = last.unwrap_or(&self.name).to_lowercase();
        self.said.or_else(|| match last.as_str() {
            name if SENT.contains(&name) => Some(Use::Sent),
            name if UNREAD.contains(&name) => Some(Use::Unread),
            _ => None,
        })
    }

    /// True if it lies in one of these folders.
    fn is_below(&self, folders: &BTreeSet<String>) -> bool {
        let Some(delimiter) = self.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()) else { return false };
        let ends = self.name.match_indices(delimiter).map(|(at, _)| &self.name[..at]);
        ends.into_iter().any(|above| folders.contains(above))
    }
}

/// The folders that are read: the inbox, what was sent, then all others, but for drafts, deleted mails, spam and views.
pub(super) fn read(listed: &[Listed]) -> Vec<Read> {
    let unread = listed.iter().filter(|one| one.use_of() == Some(Use::Unread)).map(|one| one.name.clone()).collect();
    let is_read = |one: &&Listed| {
        let is_inbox = one.name.eq_ignore_ascii_case(INBOX);
        one.is_selectable && !is_inbox && one.use_of() != Some(Use::Unread) && !one.is_below(&unread)
    };
    let (sent, others): (Vec<_>, Vec<_>) = listed.iter().filter(is_read).partition(|one| one.use_of().is_some());
    let of = |kind: FolderKind| move |one: &Listed| Read { name: one.name.clone(), kind };
    let inbox = Read { name: INBOX.to_owned(), kind: FolderKind::Inbox };
    let sent = sent.into_iter().map(of(FolderKind::Sent));
    let others = others.into_iter().map(of(FolderKind::Other));
    std::iter::once(inbox).chain(sent).chain(others).take(MAIL_FOLDERS_MAX).collect()
}

/// The folder of sent mails: the one that the server names, else one with a well-known name.
pub(super) fn sent(listed: &[Listed]) -> Option<String> {
    let mut sent = listed.iter().filter(|one| one.is_selectable && one.use_of() == Some(Use::Sent));
    let first = sent.clone().next();
    sent.find(|one| one.said.is_some()).or(first).map(|one| one.name.clone())
}

/// The names under which a folder of sent mails is created where there is none: some servers want all folders below the inbox.
pub(super) fn new_sent(listed: &[Listed]) -> [String; 2] {
    let delimiter = listed.iter().find_map(|one| one.delimiter.as_deref()).unwrap_or(".");
    ["Sent".to_owned(), format!("{INBOX}{delimiter}Sent")]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, said: Option<Use>) -> Listed {
        Listed { name: name.into(), delimiter: Some("/".into()), is_selectable: true, said }
    }

    fn names(listed: &[Listed]) -> Vec<String> {
        read(listed).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn what_is_read_is_told_by_the_server_else_by_the_name() {
        let gmail = [
            listed("INBOX", None),
            Listed { is_selectable: false, ..listed("[Gmail]", None) },
            listed("[Gmail]/Alle Nachrichten", Some(Use::Unread)),
            listed("[Gmail]/Gesendet", Some(Use::Sent)),
            listed("[Gmail]/Spam", Some(Use::Unread)),
            listed("Students/2026", None),
        ];
        assert_eq!(names(&gmail), ["INBOX", "[Gmail]/Gesendet", "Students/2026"]);
        let silent = ["Inbox", "Sent Items", "Deleted Items", "Trash/Old", "Trash", "Sentences", "&XfJT0ZAB-"];
        let silent = silent.map(|name| listed(name, None));
        assert_eq!(names(&silent), ["INBOX", "Sent Items", "&XfJT0ZAB-", "Sentences"]);
        let both = [listed("Sent", None), listed("Outgoing", Some(Use::Sent))];
        assert_eq!(sent(&both).as_deref(), Some("Outgoing"), "what the server says counts first");
        assert_eq!(names(&both), ["INBOX", "Sent", "Outgoing"], "both may hold mails");
        assert_eq!(names(&[]), ["INBOX"], "it is always there");
    }

    #[test]
    fn the_number_of_folders_is_bounded() {
        let many: Vec<_> = (0..500).map(|nth| listed(&format!("Client {nth}"), None)).collect();
        assert_eq!(read(&many).len(), MAIL_FOLDERS_MAX);
    }
}
