//! Handing a mail over by SMTP, once, and understanding the answer.

use super::{
    account,
    compose::{Composed, NotComposed, compose},
    line::Line,
    login::{Login, opened},
    oauth::Tokens,
    server::{AnyWire, Encryption, within},
};
use crate::{
    channels::{account::Account, parcel::Parcel, trouble::MailTrouble},
    http::Client,
};
use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, DEFAULT_MECHANISMS, Mechanism},
    client::AsyncSmtpConnection,
    commands::{Data, Ehlo, Mail, Rcpt, Starttls},
    extension::{ClientId, Extension, MailBodyParameter, MailParameter},
};
use paperplane_core::talk::{
    delivery::{Delay, DeliveryOutcome, RecipientStop, Refusal},
    failure::Class,
};
use std::{error::Error as _, time::Duration};

/// The time after which a server that puts a mail off is asked again, in milliseconds: greylisting lets a mail pass after
/// one to five minutes.
const PUT_OFF_MS: i64 = 90_000;
/// The pace of the slowest line over which a mail is sent, in bytes a second.
const BYTES_PER_SECOND_MIN: u64 = 20_000;
/// A server is asked for the largest mail that it takes before one that is larger than this, in bytes: none takes less.
const SIZE_ASKED_BYTES: usize = 1024 * 1024;

/// The class of a code of SMTP. Source: RFC 5321, 4.2.3; RFC 4954, 6.
pub(super) fn class_of(code: i64) -> Option<Class> {
    match code {
        421 | 450 | 451 => Some(Class::ProviderDown),
        452 | 552 => Some(Class::OutOfReach),
        530 | 534 | 535 | 538 => Some(Class::Setup),
        550 | 551 | 553 | 556 => Some(Class::BadAddress),
        _ => None,
    }
}

/// The step of the conversation with the server at which something went wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Sender,
    Recipient,
    /// The mail itself went out, up to its end.
    Letter,
}

/// An answer that is no yes.
struct No {
    step: Step,
    /// The address that it is about, where the mail has several recipients.
    recipient: Option<String>,
    error: Error,
}

impl No {
    fn at(step: Step) -> impl Fn(Error) -> Self {
        move |error| Self { step, recipient: None, error }
    }
}

/// Asks whether the server lets the account in.
pub(super) async fn check(account: &Account, login: Login, limit: Duration) -> Result<(), MailTrouble> {
    let mut connection = within(limit, connect(account, login)).await?;
    let _farewell = connection.quit().await;
    Ok(())
}

impl From<Error> for MailTrouble {
    fn from(error: Error) -> Self {
        match error.status().map(u16::from) {
            Some(530 | 534 | 535 | 538) => Self::PasswordRefused,
            Some(code) => Self::Refused { code: Some(code) },
            None if error.is_client() => Self::Refused { code: None },
            None => Self::Silent("the connection was lost".into()),
        }
    }
}

async fn connect(account: &Account, login: Login) -> Result<AsyncSmtpConnection, MailTrouble> {
    let server = account::outgoing(account).ok_or(MailTrouble::NoHost)?;
    let hello = hello();
    let wire = server.connect().await?;
    let line = match server.encryption {
        Encryption::None => Line::new(wire),
        Encryption::Tls => Line::new(server.encrypt(wire).await?),
        Encryption::StartTls => Line::greeted(server.encrypt(start_tls(wire, &hello).await?).await?),
    };
    let mut connection = AsyncSmtpConnection::connect_with_transport(Box::new(line), &hello).await?;
    let (secret, mechanisms) = match &login {
        Login::Password(password) => (password.reveal(), DEFAULT_MECHANISMS),
        Login::Token(token) => (token.reveal(), &[Mechanism::Xoauth2][..]),
    };
    let credentials = Credentials::new(account::user(account).to_owned(), secret.to_owned());
    connection.auth(mechanisms, &credentials).await.map_err(|error| match error.is_client() {
        // It offers no way to log in, mostly because the line is not encrypted; or it says at length why a token is refused.
        true => MailTrouble::PasswordRefused,
        false => error.into(),
    })?;
    Ok(connection)
}

/// The name of this computer is nobody's business.
fn hello() -> ClientId {
    ClientId::Domain("localhost".to_owned())
}

/// Asks the server to encrypt from here on. What it said before is forgotten, since nobody has vouched for it.
async fn start_tls(wire: AnyWire, hello: &ClientId) -> Result<AnyWire, MailTrouble> {
    let (line, back) = Line::lent(wire);
    let mut open = AsyncSmtpConnection::connect_with_transport(Box::new(line), hello).await?;
    if !open.can_starttls() {
        return Err(MailTrouble::NoEncryption);
    }
    open.command(Starttls).await.map_err(|error| match error.status() {
        Some(_) => MailTrouble::NoEncryption,
        None => error.into(),
    })?;
    drop(open);
    back.await.map_err(|_| MailTrouble::Silent("the connection was lost".into()))
}

pub(super) async fn deliver(tokens: &Tokens, client: &Client, account: &Account, parcel: &Parcel) -> DeliveryOutcome {
    let composed = match compose(account, parcel) {
        Ok(composed) => composed,
        Err(NotComposed::Recipient) => {
            return DeliveryOutcome::Refused(Refusal::AddressUnreachable {
                provider_code: None,
                class: Some(Class::BadAddress),
            });
        }
        Err(NotComposed::Another(address)) => {
            let because = RecipientStop::Refused;
            return DeliveryOutcome::Refused(Refusal::Recipient { address, because, provider_code: None, words: None });
        }
        Err(NotComposed::Ours) => {
            let setup = Refusal::Provider { provider_code: None, class: Some(Class::Setup), words: None };
            return DeliveryOutcome::Refused(setup);
        }
    };
    let open = |login| within(parcel.timeout, connect(account, login));
    let connection = match opened(tokens, client, account, open).await {
        Ok(connection) => connection,
        Err(trouble) => return not_connected(&trouble),
    };
    hand_over(connection, &composed, parcel.timeout).await
}

/// Nothing was handed over, and that is certain.
fn not_connected(trouble: &MailTrouble) -> DeliveryOutcome {
    tracing::info!(%trouble, "The mail server did not let us in");
    match trouble {
        MailTrouble::PasswordRefused | MailTrouble::ClientRefused | MailTrouble::RefreshTokenRefused => {
            DeliveryOutcome::Refused(Refusal::CredentialsRejected { provider_code: None, class: Some(Class::Setup) })
        }
        MailTrouble::Refused { .. } => later(Delay::ProviderDown),
        MailTrouble::Silent(_)
        | MailTrouble::SignInSilent(_)
        | MailTrouble::NoHost
        | MailTrouble::NoEncryption
        | MailTrouble::Certificate { .. } => later(Delay::Unreachable),
    }
}

fn later(because: Delay) -> DeliveryOutcome {
    DeliveryOutcome::Later { after_ms: None, because }
}

async fn hand_over(mut connection: AsyncSmtpConnection, mail: &Composed, limit: Duration) -> DeliveryOutcome {
    match within_limit(limit, announce(&mut connection, mail)).await {
        None => return later(Delay::Unreachable),
        Some(Err(NotAnnounced::Said(no))) => {
            connection.abort().await;
            return outcome(&no);
        }
        Some(Err(NotAnnounced::TooLarge { bytes_max })) => {
            let _farewell = within_limit(Duration::from_secs(1), connection.quit()).await;
            return DeliveryOutcome::Refused(Refusal::MailTooLarge { bytes_max });
        }
        Some(Ok(())) => {}
    }
    let limit = limit + Duration::from_secs(mail.bytes.len() as u64 / BYTES_PER_SECOND_MIN);
    let answer = within_limit(limit, connection.message(&mail.bytes)).await;
    match answer {
        // It may have taken the mail: only its list of sent mails knows.
        None => DeliveryOutcome::Unknown,
        Some(Err(error)) => outcome(&No::at(Step::Letter)(error)),
        Some(Ok(_)) => {
            let _farewell = within_limit(Duration::from_secs(1), connection.quit()).await;
            DeliveryOutcome::Accepted { provider_ref: mail.message_id.clone() }
        }
    }
}

async fn within_limit<T>(limit: Duration, step: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(limit, step).await.ok()
}

/// The reason why a mail itself was not sent.
enum NotAnnounced {
    Said(No),
    /// It is larger than the server takes.
    TooLarge {
        bytes_max: u64,
    },
}

impl From<No> for NotAnnounced {
    fn from(no: No) -> Self {
        Self::Said(no)
    }
}

/// The largest mail that the server takes, in bytes; `None` where it says nothing about it. Source: RFC 1870, 3.
async fn bytes_max(connection: &mut AsyncSmtpConnection) -> Result<Option<u64>, No> {
    let answer = connection.command(Ehlo::new(hello())).await.map_err(No::at(Step::Sender))?;
    let said = answer.message().find_map(|line| line.trim().strip_prefix("SIZE ").map(str::to_owned));
    // Zero is no limit.
    Ok(said.and_then(|said| said.trim().parse().ok()).filter(|&bytes| bytes > 0))
}

/// Everything before the mail itself: the server has nothing of it until its end was sent.
async fn announce(connection: &mut AsyncSmtpConnection, mail: &Composed) -> Result<(), NotAnnounced> {
    if mail.bytes.len() > SIZE_ASKED_BYTES
        && let Some(bytes_max) = bytes_max(connection).await?
        && bytes_max < mail.bytes.len() as u64
    {
        return Err(NotAnnounced::TooLarge { bytes_max });
    }
    let mut parameters = Vec::new();
    if connection.server_info().supports_feature(Extension::EightBitMime) && !mail.bytes.is_ascii() {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let addresses = mail.envelope.from().into_iter().chain(mail.envelope.to());
    if addresses.map(AsRef::<str>::as_ref).any(|address| !address.is_ascii()) {
        parameters.push(MailParameter::SmtpUtfEight);
    }
    connection.command(Mail::new(mail.envelope.from().cloned(), parameters)).await.map_err(No::at(Step::Sender))?;
    let has_several = mail.envelope.to().len() > 1;
    for to in mail.envelope.to() {
        let recipient = has_several.then(|| to.to_string());
        let refused = |error| No { step: Step::Recipient, recipient, error };
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(refused)?;
    }
    connection.command(Data).await.map_err(No::at(Step::Recipient))?;
    Ok(())
}

fn outcome(no: &No) -> DeliveryOutcome {
    let code = no.error.status().map(|code| i64::from(u16::from(code)));
    tracing::info!(code, "The mail server did not take a mail");
    let Some(code) = code else {
        return if no.step == Step::Letter { DeliveryOutcome::Unknown } else { later(Delay::Unreachable) };
    };
    if no.error.is_transient() {
        return DeliveryOutcome::Later { after_ms: Some(PUT_OFF_MS), because: Delay::ProviderDown };
    }
    let class = class_of(code);
    let provider_code = Some(code);
    if let Some(address) = no.recipient.clone().filter(|_| class != Some(Class::Setup)) {
        let (because, words) = (RecipientStop::Refused, words(&no.error));
        return DeliveryOutcome::Refused(Refusal::Recipient { address, because, provider_code, words });
    }
    DeliveryOutcome::Refused(match (no.step, class) {
        (_, Some(Class::Setup)) => Refusal::CredentialsRejected { provider_code, class },
        (Step::Recipient, Some(Class::BadAddress)) => Refusal::AddressUnreachable { provider_code, class },
        (Step::Recipient, class) => Refusal::Provider { provider_code, class, words: words(&no.error) },
        // Codes about addresses mean something else about the sender and about the mail itself: the server's words say it.
        (Step::Sender | Step::Letter, _) => Refusal::Provider { provider_code, class: None, words: words(&no.error) },
    })
}

/// The server's own words, without what only programs read.
fn words(error: &Error) -> Option<String> {
    let said = error.source()?.to_string();
    let plain = said.split(|sign: char| sign.is_whitespace() || sign.is_control()).filter(|word| !word.is_empty());
    let words: String = plain.collect::<Vec<_>>().join(" ").chars().take(300).collect();
    (!words.is_empty()).then_some(words)
}
