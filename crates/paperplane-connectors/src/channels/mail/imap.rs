//! The mailbox of an account over IMAP: only read, nothing in it is changed.

use super::{
    account,
    login::Login,
    server::{AnyWire, Encryption, Server, within},
};
use crate::channels::{
    account::{Account, Secret},
    mailbox::{From, Held, OpenMailbox, Place},
    provider::Answer,
    trouble::{MailServer, MailTrouble, ProviderTrouble},
};
use async_imap::{
    Authenticator, Client, Session,
    error::Error,
    extensions::idle::IdleResponse,
    types::{Fetch, UnsolicitedResponse},
};
use futures_util::TryStreamExt as _;
use paperplane_core::{
    limits::{MAIL_BYTES_MAX, MAIL_IDLE_MS},
    time::Timestamp,
};
use std::{collections::VecDeque, time::Duration};

/// The folder into which servers put what comes in. Source: RFC 9051, 5.1.
const INBOX: &str = "INBOX";
/// Mails that are asked for at once: few enough that they fit into one append of the log.
const AT_ONCE_MAX: usize = 25;
/// The bytes of mails that are asked for at once, where it is more than one.
const BYTES_AT_ONCE_MAX: usize = 4 * 1024 * 1024;
/// The pace of the slowest line on which a mail is waited for, in bytes a second.
const BYTES_PER_SECOND_MIN: u64 = 20_000;

impl std::convert::From<Error> for MailTrouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(error) => error.into(),
            Error::ConnectionLost => Self::Silent("the connection was lost".into()),
            // Their words may hold an address, and are not kept.
            _ => Self::Refused { code: None },
        }
    }
}

pub(super) struct Inbox {
    /// `None` only while news are waited for, and after that failed.
    session: Option<Session<AnyWire>>,
    announces: bool,
    timeout: Duration,
    place: Place,
    /// Mails that are not fetched yet, with their sizes.
    waiting: VecDeque<(u32, usize)>,
    /// The highest number that was listed.
    listed: u32,
}

/// Logs in and looks for mails after the place that was reached.
pub(super) async fn open(account: &Account, login: Login, from: From, timeout: Duration) -> Result<Inbox, MailTrouble> {
    let server = account::incoming(account).ok_or(MailTrouble::NoHost)?;
    let client = within(timeout, connect(&server)).await?;
    let user = account::user(account);
    let logged_in = async {
        let session = match login {
            Login::Password(password) => client.login(user, password.reveal()).await,
            Login::Token(token) => client.authenticate("XOAUTH2", XOAuth2::new(user, &token)).await,
        };
        session.map_err(|(error, _)| refused(error))
    };
    let mut session = within(timeout, logged_in).await?;
    let capabilities = within(timeout, session.capabilities()).await?;
    // NetEase lets nobody look into a mailbox who did not say its name. Source: RFC 2971.
    if capabilities.has_str("ID") {
        within(timeout, session.id([("name", Some("PaperPlane"))])).await?;
    }
    let announces = capabilities.has_str("IDLE");
    let folder = within(timeout, session.examine(INBOX)).await?;
    let validity = folder.uid_validity.unwrap_or_default();
    let reached = from.after.filter(|place| place.validity == validity);
    let place = reached.unwrap_or(Place { validity, uid: 0 });
    let mut inbox =
        Inbox { session: Some(session), announces, timeout, place, waiting: VecDeque::new(), listed: place.uid };
    match reached {
        Some(_) => inbox.list_newer().await?,
        None => {
            inbox.list(&format!("SINCE {}", day(from.since))).await?;
            // Those before that day are behind us, too.
            if inbox.waiting.is_empty() {
                inbox.listed = folder.uid_next.map_or(0, |next| next.saturating_sub(1));
                inbox.place.uid = inbox.listed;
            }
        }
    }
    Ok(inbox)
}

async fn connect(server: &Server) -> Result<Client<AnyWire>, MailTrouble> {
    let wire = server.connect().await?;
    let wire = if server.encryption == Encryption::Tls { server.encrypt(wire).await? } else { wire };
    let mut client = Client::new(wire);
    client.read_response().await?.ok_or(Error::ConnectionLost)?;
    if server.encryption != Encryption::StartTls {
        return Ok(client);
    }
    client.run_command_and_check_ok("STARTTLS", None).await.map_err(|error| match error {
        Error::No(_) | Error::Bad(_) => MailTrouble::NoEncryption,
        other => other.into(),
    })?;
    // What the server said before is thrown away, since nobody has vouched for it.
    Ok(Client::new(server.encrypt(client.into_inner()).await?))
}

fn refused(error: Error) -> MailTrouble {
    match error {
        Error::No(_) | Error::Bad(_) | Error::Validate(_) => MailTrouble::PasswordRefused,
        other => other.into(),
    }
}

/// The mechanism by which both Google and Microsoft take an access token.
struct XOAuth2 {
    /// Said once; whatever the server asks afterwards is why it refuses.
    words: String,
}

impl XOAuth2 {
    fn new(user: &str, token: &Secret) -> Self {
        Self { words: format!("user={user}\x01auth=Bearer {}\x01\x01", token.reveal()) }
    }
}

impl Authenticator for XOAuth2 {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        std::mem::take(&mut self.words)
    }
}

/// A day as IMAP writes it, e.g. `1-Nov-2026`.
fn day(at: Timestamp) -> String {
    let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    instant.to_zoned(jiff::tz::TimeZone::UTC).strftime("%-d-%b-%Y").to_string()
}

impl Inbox {
    fn session(&mut self) -> Result<&mut Session<AnyWire>, MailTrouble> {
        self.session.as_mut().ok_or_else(|| Error::ConnectionLost.into())
    }

    /// Lists the mails after the last one that was listed, until the server has no news about more.
    async fn list_newer(&mut self) -> Result<(), MailTrouble> {
        loop {
            self.has_news()?;
            self.list(&format!("UID {}:*", self.listed.saturating_add(1))).await?;
            if !self.waiting.is_empty() || !self.has_news()? {
                return Ok(());
            }
        }
    }

    /// True if the server said that mails came; what it said is forgotten.
    fn has_news(&mut self) -> Result<bool, MailTrouble> {
        let session = self.session()?;
        let mut news = false;
        while let Ok(said) = session.unsolicited_responses.try_recv() {
            news |= matches!(said, UnsolicitedResponse::Exists(_));
        }
        Ok(news)
    }

    async fn list(&mut self, which: &str) -> Result<(), MailTrouble> {
        let (timeout, after) = (self.timeout, self.listed);
        let session = self.session()?;
        let found = within(timeout, session.uid_search(which)).await?;
        // `7:*` names the last one, also where that is the fifth.
        let mut found: Vec<u32> = found.into_iter().filter(|uid| *uid > after).collect();
        found.sort_unstable();
        let mut listed = Vec::with_capacity(found.len());
        for some in found.chunks(AT_ONCE_MAX * 20) {
            let sizes = fetch(session, some, "(UID RFC822.SIZE)", timeout).await?;
            let size_of = |uid: u32| sizes.iter().find(|one| one.uid == Some(uid)).and_then(|one| one.size);
            let some = some.iter().map(|uid| (*uid, size_of(*uid).unwrap_or_default() as usize));
            listed.extend(some);
        }
        self.waiting.extend(listed);
        self.listed = self.waiting.back().map_or(after, |(uid, _)| *uid);
        Ok(())
    }

    /// The next mails that are asked for together, and the size of each.
    fn next_few(&mut self) -> Vec<(u32, usize)> {
        let (mut few, mut bytes) = (Vec::new(), 0);
        while let Some((uid, size)) = self.waiting.front().copied() {
            bytes += size;
            let is_full = few.len() >= AT_ONCE_MAX || bytes > BYTES_AT_ONCE_MAX || size > MAIL_BYTES_MAX;
            if is_full && !few.is_empty() {
                break;
            }
            few.push((uid, size));
            self.waiting.pop_front();
            if is_full {
                break;
            }
        }
        few
    }

    async fn fetch_next(&mut self) -> Result<Vec<Held>, MailTrouble> {
        if self.waiting.is_empty() {
            self.list_newer().await?;
        }
        let few = self.next_few();
        let Some((last, _)) = few.last().copied() else { return Ok(Vec::new()) };
        let bytes: usize = few.iter().map(|(_, size)| *size).sum();
        let is_whole = bytes <= MAIL_BYTES_MAX;
        let wanted = if is_whole { "(UID INTERNALDATE BODY.PEEK[])" } else { "(UID INTERNALDATE BODY.PEEK[HEADER])" };
        let limit = self.timeout + Duration::from_secs(bytes as u64 / BYTES_PER_SECOND_MIN);
        let (validity, uids) = (self.place.validity, few.iter().map(|(uid, _)| *uid).collect::<Vec<_>>());
        let mut fetched = fetch(self.session()?, &uids, wanted, limit).await?;
        fetched.retain(|one| one.uid.is_some_and(|uid| uids.contains(&uid)));
        fetched.sort_by_key(|one| one.uid);
        // A flag that changes meanwhile is told in the same way, without a body.
        fetched.retain(|one| one.body().is_some() || one.header().is_some() || one.internal_date().is_some());
        self.place.uid = last;
        Ok(fetched.iter().map(|one| held(one, validity, is_whole)).collect())
    }

    async fn wait_for_news(&mut self, poll_every: Duration) -> Result<(), MailTrouble> {
        if self.has_news()? {
            return Ok(());
        }
        let timeout = self.timeout;
        if !self.announces {
            tokio::time::sleep(poll_every).await;
            return within(timeout, self.session()?.noop()).await;
        }
        let session = self.session.take().ok_or(Error::ConnectionLost)?;
        let told = session.unsolicited_responses.clone();
        let mut idle = session.idle();
        within(timeout, idle.init()).await?;
        // What came between the last request and this one was told before the server began to wait.
        let mut news = false;
        while let Ok(said) = told.try_recv() {
            news |= matches!(said, UnsolicitedResponse::Exists(_));
        }
        if !news {
            let (wait, _kept) = idle.wait_with_timeout(Duration::from_millis(MAIL_IDLE_MS));
            if let IdleResponse::ManualInterrupt = wait.await? {
                return Err(Error::ConnectionLost.into());
            }
        }
        self.session = Some(within(timeout, idle.done()).await?);
        Ok(())
    }
}

async fn fetch(
    session: &mut Session<AnyWire>,
    uids: &[u32],
    what: &str,
    limit: Duration,
) -> Result<Vec<Fetch>, MailTrouble> {
    let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    within(limit, async { session.uid_fetch(set, what).await?.try_collect().await }).await
}

fn lost(trouble: MailTrouble) -> ProviderTrouble {
    trouble.of(MailServer::Incoming)
}

fn held(fetched: &Fetch, validity: u32, is_whole: bool) -> Held {
    let content = if is_whole { fetched.body() } else { fetched.header() };
    let uid = fetched.uid.unwrap_or_default();
    // A mailbox tells whole seconds: those of one second keep their order by their numbers.
    let arrived_at = |second: i64| Timestamp(second.saturating_add(i64::from(uid % 1_000)));
    Held {
        place: Place { validity, uid },
        content: content.unwrap_or_default().to_vec(),
        is_whole,
        arrived_at: fetched.internal_date().map(|at| arrived_at(at.timestamp_millis())),
    }
}

impl OpenMailbox for Inbox {
    fn place(&self) -> Place {
        self.place
    }

    fn next(&mut self) -> Answer<'_, Result<Vec<Held>, ProviderTrouble>> {
        Box::pin(async move {
            // Mails that were deleted meanwhile leave nothing of their few.
            loop {
                let few = self.fetch_next().await.map_err(lost)?;
                if !few.is_empty() || self.waiting.is_empty() {
                    return Ok(few);
                }
            }
        })
    }

    fn wait(&mut self, poll_every: Duration) -> Answer<'_, Result<(), ProviderTrouble>> {
        Box::pin(async move { self.wait_for_news(poll_every).await.map_err(lost) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_imap_wants_it() {
        assert_eq!(day(Timestamp(1_793_491_200_000)), "1-Nov-2026");
    }
}
