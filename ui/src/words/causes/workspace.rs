//! Causes about the agency, its channel accounts and this computer.

use crate::words::say;
use paperplane_bridge::WorkspaceCause;

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
        WorkspaceCause::MailPassword => say!("cause-mail-password"),
        WorkspaceCause::MailNotTrusted => say!("cause-mail-not-trusted"),
        WorkspaceCause::MailSilent => say!("cause-mail-silent"),
        WorkspaceCause::MailRefuses => say!("cause-mail-refuses"),
        WorkspaceCause::MailField { field } => say!("cause-mail-field", field = field.as_str()),
        WorkspaceCause::ListUnreadable => say!("cause-list-unreadable"),
        WorkspaceCause::DeadLetterGone => say!("cause-dead-letter-gone"),
        WorkspaceCause::DeadLetterUnreadable { reason } => {
            say!("cause-dead-letter-unreadable", reason = reason.as_str())
        }
    }
}
