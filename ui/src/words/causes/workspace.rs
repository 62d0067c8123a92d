//! Causes about the agency, its channel accounts and this computer.

use crate::words::say;
use paperplane_bridge::{CertificateFault, MailFault, MailServer, WorkspaceCause};

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &WorkspaceCause) -> String {
    match cause {
        WorkspaceCause::NameFirst => say!("cause-name-first"),
        WorkspaceCause::LogAway => say!("cause-log-away"),
        WorkspaceCause::CopyBroken { error } => say!("cause-copy-broken", error = error.as_str()),
        WorkspaceCause::CopyNotWritten { error } => say!("cause-copy-not-written", error = error.as_str()),
        WorkspaceCause::LoopBroke { name } => say!("cause-loop-broke", name = name.as_str()),
        WorkspaceCause::TopicRemade { topic } => say!("cause-topic-remade", topic = topic.as_str()),
        WorkspaceCause::TopicRemadeAgain { topic } => say!("cause-topic-remade-again", topic = topic.as_str()),
        WorkspaceCause::GateShut { error } => say!("cause-gate-shut", error = error.as_str()),
        WorkspaceCause::SignatureTooLong { chars_max } => say!("cause-signature-too-long", max = *chars_max),
        WorkspaceCause::QuietHours => say!("cause-quiet-hours"),
        WorkspaceCause::NameMissing => say!("cause-name-missing"),
        WorkspaceCause::AgencyMissing => say!("cause-agency-missing"),
        WorkspaceCause::AgencyTooLong => say!("cause-agency-too-long"),
        WorkspaceCause::FilesAway => say!("cause-files-away"),
        WorkspaceCause::FilesRefused => say!("cause-files-refused"),
        WorkspaceCause::FileBroken { error } => say!("cause-file-broken", error = error.as_str()),
        WorkspaceCause::TooLarge => say!("cause-too-large"),
        WorkspaceCause::JoinWords => say!("cause-join-words"),
        WorkspaceCause::NoAccount => say!("cause-no-account"),
        WorkspaceCause::DemoAccount => say!("cause-demo-account"),
        WorkspaceCause::AccountFromEnvironment => say!("cause-account-from-environment"),
        WorkspaceCause::AccountSid => say!("cause-account-sid"),
        WorkspaceCause::AuthToken => say!("cause-auth-token"),
        WorkspaceCause::Numbers => say!("cause-numbers"),
        WorkspaceCause::NumberTaken { number } => say!("cause-number-taken", number = number),
        WorkspaceCause::OptOutLanguages { known } => say!("cause-opt-out-languages", known = known.clone()),
        WorkspaceCause::MessagingService => say!("cause-messaging-service"),
        WorkspaceCause::PublicAddress => say!("cause-public-address"),
        WorkspaceCause::SharedKeys => say!("cause-shared-keys"),
        WorkspaceCause::SharedKeyMissing => say!("cause-shared-key-missing"),
        WorkspaceCause::NumberWaits => say!("cause-number-waits"),
        WorkspaceCause::ProviderSilent => say!("cause-provider-silent"),
        WorkspaceCause::ProviderRejects { status } => say!("cause-provider-rejects", status = *status),
        WorkspaceCause::ProviderRefuses { status } => say!("cause-provider-refuses", status = *status),
        WorkspaceCause::ProviderUnreadable => say!("cause-provider-unreadable"),
        WorkspaceCause::Mail { server, fault } => mail(*server, fault),
        WorkspaceCause::MailField { field } => say!("cause-mail-field", field = field_of_mail(field)),
        WorkspaceCause::ListUnreadable => say!("cause-list-unreadable"),
        WorkspaceCause::DeadLetterGone => say!("cause-dead-letter-gone"),
        WorkspaceCause::DeadLetterUnreadable { reason } => {
            say!("cause-dead-letter-unreadable", reason = reason.as_str())
        }
    }
}

/// The sentence for a mail server that could not be used.
fn mail(server: MailServer, fault: &MailFault) -> String {
    let server = match server {
        MailServer::Incoming => say!("cause-mail-incoming"),
        MailServer::Outgoing => say!("cause-mail-outgoing"),
        MailServer::SignIn => say!("cause-mail-sign-in"),
    };
    match fault {
        MailFault::Password => say!("cause-mail-password", server = server),
        MailFault::Client => say!("cause-mail-client", server = server),
        MailFault::RefreshToken => say!("cause-mail-refresh-token", server = server),
        MailFault::NoHost => say!("cause-mail-no-host", server = server),
        MailFault::NoEncryption => say!("cause-mail-no-encryption", server = server),
        MailFault::Certificate { certificate, .. } => match certificate {
            CertificateFault::Unknown => say!("cause-mail-certificate-unknown", server = server),
            CertificateFault::Expired => say!("cause-mail-certificate-expired", server = server),
            CertificateFault::OtherName => say!("cause-mail-certificate-other-name", server = server),
            CertificateFault::Changed => say!("cause-mail-certificate-changed", server = server),
        },
        MailFault::Silent => say!("cause-mail-silent", server = server),
        MailFault::Refuses => say!("cause-mail-refuses", server = server),
    }
}

/// A field of a mail account as its form names it.
fn field_of_mail(field: &str) -> String {
    let of = |side: String, name: String| format!("{side}: {name}");
    match field {
        "address" => say!("mail-address"),
        "password" => say!("mail-password"),
        "imap_host" => of(say!("mail-incoming"), say!("mail-host")),
        "imap_port" => of(say!("mail-incoming"), say!("mail-port")),
        "imap_tls" => of(say!("mail-incoming"), say!("mail-tls")),
        "imap_certificate" => of(say!("mail-incoming"), say!("mail-certificate")),
        "smtp_host" => of(say!("mail-outgoing"), say!("mail-host")),
        "smtp_port" => of(say!("mail-outgoing"), say!("mail-port")),
        "smtp_tls" => of(say!("mail-outgoing"), say!("mail-tls")),
        "smtp_certificate" => of(say!("mail-outgoing"), say!("mail-certificate")),
        "oauth" => say!("mail-oauth"),
        "client_id" => say!("mail-client-id"),
        "refresh_token" => say!("mail-refresh-token"),
        "tenant" => say!("mail-tenant"),
        "dkim_selector" => of(say!("mail-signature"), say!("mail-dkim-selector")),
        "dkim_domain" => of(say!("mail-signature"), say!("mail-dkim-domain")),
        "dkim_key" => of(say!("mail-signature"), say!("mail-dkim-key")),
        // A name is shown as it is, rather than nothing.
        other => other.to_owned(),
    }
}
