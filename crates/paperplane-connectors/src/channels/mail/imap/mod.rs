//! Mailboxes over IMAP. Reading changes nothing in them; only copies of sent mails are put into their folder.

mod folder;
mod folders;
mod reading;
mod sent;

pub(super) use reading::open;
pub(super) use sent::{file, held};

use super::{
    account,
    login::Login,
    server::{AnyWire, Encryption, Server, within},
};
use crate::channels::{
    account::{Account, Secret},
    trouble::MailTrouble,
};
use async_imap::{Authenticator, Client, Session, error::Error};
use folders::Listed;
use futures_util::TryStreamExt as _;
use std::time::Duration;

type Imap = Session<AnyWire>;

impl From<Error> for MailTrouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(error) => error.into(),
            Error::ConnectionLost => Self::Silent("the connection was lost".into()),
            // Their words may hold an address, and are not kept.
            _ => Self::Refused { code: None },
        }
    }
}

/// Logs in.
async fn log_in(account: &Account, login: Login, timeout: Duration) -> Result<Imap, MailTrouble> {
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
    // NetEase lets nobody look into a mailbox who did not say its name. Source: RFC 2971.
    if within(timeout, session.capabilities()).await?.has_str("ID") {
        within(timeout, session.id([("name", Some("PaperPlane"))])).await?;
    }
    Ok(session)
}

/// Asks whether the server lets the account into its inbox.
pub(super) async fn check(account: &Account, login: Login, timeout: Duration) -> Result<(), MailTrouble> {
    let mut session = log_in(account, login, timeout).await?;
    within(timeout, session.examine(folders::INBOX)).await?;
    let _farewell = within(timeout, session.logout()).await;
    Ok(())
}

/// The folders that the server lists.
async fn list(session: &mut Imap, timeout: Duration) -> Result<Vec<Listed>, MailTrouble> {
    let listed = async {
        let names = session.list(None, Some("\"*\"")).await?;
        names.map_ok(|name| Listed::of(&name)).try_collect().await
    };
    within(timeout, listed).await
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
