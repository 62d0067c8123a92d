//! An account, a naming key, and mails as a mailbox holds them.

use crate::channels::{
    account::Account,
    mail::{account::from_form, read},
    mailbox::{FolderKind, Held, Letter},
};
use paperplane_core::{naming::NamingKey, time::Timestamp};

pub const ARRIVED: Timestamp = Timestamp(1_795_000_000_000);

pub fn account() -> Account {
    let fields = [
        ("address", "Office@agency.example"),
        ("password", "hush"),
        ("name", "Meridian Agency"),
        ("imap_host", "imap.agency.example"),
        ("smtp_host", "smtp.agency.example"),
    ];
    from_form(&fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into(), &[]).unwrap()
}

pub fn naming() -> NamingKey {
    NamingKey::new([7; 32])
}

pub fn held(content: &[u8]) -> Held {
    Held {
        folder: FolderKind::Inbox,
        content: content.to_vec(),
        is_whole: true,
        is_seen: false,
        arrived_at: Some(ARRIVED),
    }
}

pub fn letter(content: &[u8]) -> Letter {
    read::letter(&held(content), &account(), &naming()).unwrap()
}
