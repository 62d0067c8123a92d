//! Both mail servers of an agency at once.

use super::{Dovecot, Mailboxes, SmtpServer, SmtpServers};
use crate::tools;

/// Starts both with nothing in them; `None` where one is not installed, which is said.
///
/// # Errors
/// If one does not start.
pub async fn servers() -> anyhow::Result<Option<(Mailboxes, SmtpServer)>> {
    let Some((dovecot, servers)) = Dovecot::find().zip(SmtpServers::find()) else {
        tools::skipped("Dovecot with its LMTP, which holds mailboxes, or aiosmtpd, a server for sending, is not here");
        return Ok(None);
    };
    Ok(Some((dovecot.open().await?, servers.open().await?)))
}
