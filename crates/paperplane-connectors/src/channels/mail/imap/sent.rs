//! The folder of sent mails: which mails of ours it holds, and copies that are put into it.

use super::{Imap, folders, list, log_in};
use crate::channels::{
    account::Account,
    mail::{login::Login, server::within},
    mailbox::SentCopy,
    trouble::MailTrouble,
};
use async_imap::error::Error;
use std::{collections::BTreeSet, time::Duration};

/// The pace of the slowest line over which a copy is sent, in bytes a second.
const BYTES_PER_SECOND_MIN: u64 = 20_000;

/// Those of our mails that the folder of sent mails holds, by their `Message-ID`s without angle brackets.
pub(in crate::channels::mail) async fn held(
    account: &Account,
    login: Login,
    message_ids: &[String],
    timeout: Duration,
) -> Result<BTreeSet<String>, MailTrouble> {
    let mut session = log_in(account, login, timeout).await?;
    let listed = list(&mut session, timeout).await?;
    let mut held = BTreeSet::new();
    if let Some(sent) = folders::sent(&listed) {
        within(timeout, session.examine(&sent)).await?;
        for id in message_ids {
            if holds(&mut session, id, timeout).await? {
                held.insert(id.clone());
            }
        }
    }
    let _farewell = within(timeout, session.logout()).await;
    Ok(held)
}

/// Puts the copy of a mail into the folder of sent mails, unless it is there; false where the server does not take it.
pub(in crate::channels::mail) async fn file(
    account: &Account,
    login: Login,
    copy: &SentCopy,
    timeout: Duration,
) -> Result<bool, MailTrouble> {
    let mut session = log_in(account, login, timeout).await?;
    let sent = sent_folder(&mut session, timeout).await?;
    within(timeout, session.examine(&sent)).await?;
    if holds(&mut session, &copy.provider_ref, timeout).await? {
        return Ok(true);
    }
    // While no folder is selected, the server says nothing of its own before it asks for the mail, which the library takes for a no.
    within(timeout, session.close()).await?;
    let limit = timeout + Duration::from_secs(copy.content.len() as u64 / BYTES_PER_SECOND_MIN);
    let appended = async { Ok::<_, MailTrouble>(session.append(&sent, Some("(\\Seen)"), None, &copy.content).await) };
    let is_taken = match within(limit, appended).await? {
        Ok(()) => true,
        Err(Error::No(_) | Error::Bad(_)) => false,
        Err(error) => return Err(error.into()),
    };
    let _farewell = within(timeout, session.logout()).await;
    Ok(is_taken)
}

/// The name of the folder of sent mails, which is created where there is none.
async fn sent_folder(session: &mut Imap, timeout: Duration) -> Result<String, MailTrouble> {
    let listed = list(session, timeout).await?;
    if let Some(sent) = folders::sent(&listed) {
        return Ok(sent);
    }
    let [first, below] = folders::new_sent(&listed);
    match within(timeout, async { Ok::<_, MailTrouble>(session.create(&first).await) }).await? {
        Ok(()) => Ok(first),
        Err(Error::No(_) | Error::Bad(_)) => {
            within(timeout, session.create(&below)).await?;
            Ok(below)
        }
        Err(error) => Err(error.into()),
    }
}

/// True if the selected folder holds a mail with this `Message-ID`.
async fn holds(session: &mut Imap, message_id: &str, timeout: Duration) -> Result<bool, MailTrouble> {
    let found = within(timeout, session.uid_search(format!("HEADER Message-ID \"<{message_id}>\""))).await?;
    Ok(!found.is_empty())
}
