//! Handing a mail over by SMTP, once, and understanding the answer.

use super::{
    account,
    compose::{Composed, NotComposed, compose},
    server::{Encryption, within},
};
use crate::channels::{
    account::Account,
    parcel::Parcel,
    trouble::{MailTrouble, ProviderTrouble},
};
use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, DEFAULT_MECHANISMS},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Mail, Rcpt},
    extension::{ClientId, Extension, MailBodyParameter, MailParameter},
};
use paperplane_core::talk::{
    delivery::{Delay, DeliveryOutcome, Refusal},
    failure::Class,
};
use std::{error::Error as _, time::Duration};

/// The time after which a server that puts a mail off is asked again, in milliseconds: greylisting lets a mail pass after
/// one to five minutes.
const PUT_OFF_MS: i64 = 90_000;
/// The pace of the slowest line over which a mail is sent, in bytes a second.
const BYTES_PER_SECOND_MIN: u64 = 20_000;

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
    error: Error,
}

/// Asks whether the server lets the account in.
pub(super) async fn check(account: &Account, limit: Duration) -> Result<(), ProviderTrouble> {
    let mut connection = within(limit, connect(account)).await?;
    let _farewell = connection.quit().await;
    Ok(())
}

impl From<Error> for ProviderTrouble {
    fn from(error: Error) -> Self {
        let code = error.status().map(u16::from);
        match code {
            Some(530 | 534 | 535 | 538) => MailTrouble::PasswordRefused.into(),
            Some(code) => MailTrouble::Refused { code: Some(code) }.into(),
            None if error.is_tls() || is_certificate(&error) => MailTrouble::NotTrusted.into(),
            None if error.is_client() => MailTrouble::Refused { code: None }.into(),
            None => MailTrouble::Silent("the mail server was not reached".into()).into(),
        }
    }
}

fn is_certificate(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(one) = source {
        let inner = one.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref());
        if inner.is_some_and(|inner| inner.is::<rustls::Error>()) || one.is::<rustls::Error>() {
            return true;
        }
        source = one.source();
    }
    false
}

async fn connect(account: &Account) -> Result<AsyncSmtpConnection, ProviderTrouble> {
    let server = account::outgoing(account).ok_or(ProviderTrouble::NotOffered)?;
    // The name of this computer is nobody's business.
    let hello = ClientId::Domain("localhost".to_owned());
    let tls = match server.encryption {
        Encryption::None => None,
        Encryption::Tls | Encryption::StartTls => Some(TlsParameters::new_rustls(server.host.clone())?),
    };
    let at_once = tls.clone().filter(|_| server.encryption == Encryption::Tls);
    let at = (server.host.as_str(), server.port);
    let mut connection = AsyncSmtpConnection::connect_tokio1(at, None, &hello, at_once, None).await?;
    if let Some(tls) = tls.filter(|_| server.encryption == Encryption::StartTls) {
        if !connection.can_starttls() {
            return Err(MailTrouble::NotTrusted.into());
        }
        connection.starttls(tls, &hello).await?;
    }
    let credentials = Credentials::new(account::user(account).to_owned(), account::password(account).to_owned());
    connection.auth(DEFAULT_MECHANISMS, &credentials).await.map_err(|error| match error.is_client() {
        // It offers no way to log in, mostly because the line is not encrypted.
        true => ProviderTrouble::from(MailTrouble::PasswordRefused),
        false => error.into(),
    })?;
    Ok(connection)
}

pub(super) async fn deliver(account: &Account, parcel: &Parcel) -> DeliveryOutcome {
    let composed = match compose(account, parcel) {
        Ok(composed) => composed,
        Err(NotComposed::Recipient) => {
            return DeliveryOutcome::Refused(Refusal::AddressUnreachable {
                provider_code: None,
                class: Some(Class::BadAddress),
            });
        }
        Err(NotComposed::Ours) => {
            let setup = Refusal::Provider { provider_code: None, class: Some(Class::Setup), words: None };
            return DeliveryOutcome::Refused(setup);
        }
    };
    let connection = match within(parcel.timeout, connect(account)).await {
        Ok(connection) => connection,
        Err(trouble) => return not_connected(&trouble),
    };
    hand_over(connection, &composed, parcel.timeout).await
}

/// Nothing was handed over, and that is certain.
fn not_connected(trouble: &ProviderTrouble) -> DeliveryOutcome {
    tracing::info!(%trouble, "The mail server did not let us in");
    match trouble {
        ProviderTrouble::Mail(MailTrouble::PasswordRefused) => {
            DeliveryOutcome::Refused(Refusal::CredentialsRejected { provider_code: None, class: Some(Class::Setup) })
        }
        ProviderTrouble::Mail(MailTrouble::Refused { .. }) => later(Delay::ProviderDown),
        ProviderTrouble::Mail(MailTrouble::Silent(_) | MailTrouble::NotTrusted)
        | ProviderTrouble::NoAnswer(_)
        | ProviderTrouble::CredentialsRejected { .. }
        | ProviderTrouble::Refused { .. }
        | ProviderTrouble::Unreadable
        | ProviderTrouble::NotOffered => later(Delay::Unreachable),
    }
}

fn later(because: Delay) -> DeliveryOutcome {
    DeliveryOutcome::Later { after_ms: None, because }
}

async fn hand_over(mut connection: AsyncSmtpConnection, mail: &Composed, limit: Duration) -> DeliveryOutcome {
    match within_limit(limit, announce(&mut connection, mail)).await {
        None => return later(Delay::Unreachable),
        Some(Err(no)) => {
            connection.abort().await;
            return outcome(&no);
        }
        Some(Ok(())) => {}
    }
    let limit = limit + Duration::from_secs(mail.bytes.len() as u64 / BYTES_PER_SECOND_MIN);
    let answer = within_limit(limit, connection.message(&mail.bytes)).await;
    match answer {
        // It may have taken the mail: only its list of sent mails knows.
        None => DeliveryOutcome::Unknown,
        Some(Err(error)) => outcome(&No { step: Step::Letter, error }),
        Some(Ok(_)) => {
            let _farewell = within_limit(Duration::from_secs(1), connection.quit()).await;
            DeliveryOutcome::Accepted { provider_ref: mail.message_id.clone() }
        }
    }
}

async fn within_limit<T>(limit: Duration, step: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(limit, step).await.ok()
}

/// Everything before the mail itself: the server has nothing of it until its end was sent.
async fn announce(connection: &mut AsyncSmtpConnection, mail: &Composed) -> Result<(), No> {
    let mut parameters = Vec::new();
    if connection.server_info().supports_feature(Extension::EightBitMime) && !mail.bytes.is_ascii() {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let addresses = mail.envelope.from().into_iter().chain(mail.envelope.to());
    if addresses.map(AsRef::<str>::as_ref).any(|address| !address.is_ascii()) {
        parameters.push(MailParameter::SmtpUtfEight);
    }
    let at = |step: Step| move |error: Error| No { step, error };
    connection.command(Mail::new(mail.envelope.from().cloned(), parameters)).await.map_err(at(Step::Sender))?;
    for to in mail.envelope.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(at(Step::Recipient))?;
    }
    connection.command(Data).await.map_err(at(Step::Recipient))?;
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
