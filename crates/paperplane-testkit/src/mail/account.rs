//! The settings of the agency's mail account at the servers that run.

use super::{
    dovecot::Mailboxes,
    office::{OFFICE, PASSWORD},
    smtp::SmtpServer,
};
use crate::people::AGENCY;
use paperplane_connectors::channels::{Account, mail::from_form};
use std::collections::BTreeMap;

/// The same account as a node is given it.
///
/// # Errors
/// If its settings cannot be used.
pub fn account(mailboxes: &Mailboxes, smtp: &SmtpServer) -> anyhow::Result<Account> {
    Ok(from_form(&form(mailboxes, smtp), &[])?)
}

/// The fields of the same account, as a form has them.
pub fn form(mailboxes: &Mailboxes, smtp: &SmtpServer) -> BTreeMap<String, String> {
    let field = |name: &str| name.trim_start_matches("MAIL_").to_lowercase();
    settings(mailboxes, smtp).into_iter().map(|(name, value)| (field(name), value)).collect()
}

/// The settings of a mail account at these servers, as the environment names them.
pub fn settings(mailboxes: &Mailboxes, smtp: &SmtpServer) -> Vec<(&'static str, String)> {
    vec![
        ("MAIL_ADDRESS", OFFICE.to_owned()),
        ("MAIL_PASSWORD", PASSWORD.to_owned()),
        ("MAIL_NAME", AGENCY.to_owned()),
        ("MAIL_IMAP_HOST", "127.0.0.1".to_owned()),
        ("MAIL_IMAP_PORT", mailboxes.imap().port().to_string()),
        ("MAIL_IMAP_TLS", "none".to_owned()),
        ("MAIL_SMTP_HOST", "127.0.0.1".to_owned()),
        ("MAIL_SMTP_PORT", smtp.address().port().to_string()),
        ("MAIL_SMTP_TLS", "none".to_owned()),
    ]
}
