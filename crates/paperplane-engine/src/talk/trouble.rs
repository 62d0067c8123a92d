//! A provider's trouble as a cause for staff.

use paperplane_bridge::{Cause, WorkspaceCause};
use paperplane_connectors::channels::{
    WrongField,
    request::Unverified,
    trouble::{MailTrouble, ProviderTrouble},
};
use paperplane_core::talk::optout;

/// The cause that staff are shown for a provider's trouble.
pub(super) fn why(trouble: &ProviderTrouble) -> WorkspaceCause {
    match *trouble {
        ProviderTrouble::NoAnswer(_) => WorkspaceCause::ProviderSilent,
        ProviderTrouble::CredentialsRejected { status } => WorkspaceCause::ProviderRejects { status },
        ProviderTrouble::Refused { status, .. } => WorkspaceCause::ProviderRefuses { status },
        ProviderTrouble::Mail(MailTrouble::PasswordRefused) => WorkspaceCause::MailPassword,
        ProviderTrouble::Mail(MailTrouble::NotTrusted) => WorkspaceCause::MailNotTrusted,
        ProviderTrouble::Mail(MailTrouble::Silent(_)) => WorkspaceCause::MailSilent,
        ProviderTrouble::Mail(MailTrouble::Refused { .. }) => WorkspaceCause::MailRefuses,
        ProviderTrouble::Unreadable | ProviderTrouble::NotOffered => WorkspaceCause::ProviderUnreadable,
    }
}

/// The same, out of an error of ours around it.
pub(crate) fn why_of(error: &anyhow::Error) -> Cause {
    error.downcast_ref().map_or_else(|| Cause::from(format!("{error}.")), |trouble| why(trouble).into())
}

/// The cause that staff are shown for a refused webhook, where it is not the signature itself.
pub(super) fn why_refused(why: Unverified) -> Option<Cause> {
    match why {
        Unverified::Missing | Unverified::Wrong => None,
        Unverified::NoSharedKey | Unverified::UnknownScheme => Some(WorkspaceCause::SharedKeyMissing.into()),
    }
}

/// The cause for a field of a provider's form.
pub(super) fn why_wrong(field: WrongField) -> WorkspaceCause {
    match field.0 {
        "account_sid" => WorkspaceCause::AccountSid,
        "auth_token" => WorkspaceCause::AuthToken,
        "service" => WorkspaceCause::MessagingService,
        "public_url" => WorkspaceCause::PublicAddress,
        "shared_keys" => WorkspaceCause::SharedKeys,
        "opt_out_languages" => {
            WorkspaceCause::OptOutLanguages { known: optout::languages().collect::<Vec<_>>().join(", ") }
        }
        field @ ("address" | "password" | "imap_host" | "imap_port" | "imap_tls" | "smtp_host" | "smtp_port"
        | "smtp_tls") => WorkspaceCause::MailField { field: field.to_owned() },
        _ => WorkspaceCause::Numbers,
    }
}
