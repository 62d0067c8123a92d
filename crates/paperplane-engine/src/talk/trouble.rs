//! A provider's trouble as a cause for staff.

use paperplane_bridge::{Cause, CertificateFault, MailFault, MailServer, WorkspaceCause};
use paperplane_connectors::channels::{
    WrongField, mail,
    request::Unverified,
    trouble::{self, MailTrouble, ProviderTrouble},
};
use paperplane_core::talk::optout;

/// The cause that staff are shown for a provider's trouble.
pub(super) fn why(trouble: &ProviderTrouble) -> WorkspaceCause {
    match *trouble {
        ProviderTrouble::NoAnswer(_) => WorkspaceCause::ProviderSilent,
        ProviderTrouble::CredentialsRejected { status } => WorkspaceCause::ProviderRejects { status },
        ProviderTrouble::Refused { status, .. } => WorkspaceCause::ProviderRefuses { status },
        ProviderTrouble::Mail { server, ref trouble } => {
            WorkspaceCause::Mail { server: mail_server(server), fault: mail_fault(trouble) }
        }
        ProviderTrouble::Unreadable | ProviderTrouble::NotOffered => WorkspaceCause::ProviderUnreadable,
    }
}

fn mail_server(server: trouble::MailServer) -> MailServer {
    match server {
        trouble::MailServer::Incoming => MailServer::Incoming,
        trouble::MailServer::Outgoing => MailServer::Outgoing,
        trouble::MailServer::SignIn => MailServer::SignIn,
    }
}

fn mail_fault(trouble: &MailTrouble) -> MailFault {
    match trouble {
        MailTrouble::PasswordRefused => MailFault::Password,
        MailTrouble::NoHost => MailFault::NoHost,
        MailTrouble::NoEncryption => MailFault::NoEncryption,
        MailTrouble::Certificate { fault, fingerprint } => {
            let certificate = match fault {
                trouble::CertificateFault::Unknown => CertificateFault::Unknown,
                trouble::CertificateFault::Expired => CertificateFault::Expired,
                trouble::CertificateFault::OtherName => CertificateFault::OtherName,
                trouble::CertificateFault::Changed => CertificateFault::Changed,
            };
            MailFault::Certificate { certificate, fingerprint: fingerprint.clone() }
        }
        MailTrouble::ClientRefused => MailFault::Client,
        MailTrouble::RefreshTokenRefused => MailFault::RefreshToken,
        MailTrouble::Silent(_) | MailTrouble::SignInSilent(_) => MailFault::Silent,
        MailTrouble::Refused { .. } => MailFault::Refuses,
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
        field if mail::FIELDS.contains(&field) => WorkspaceCause::MailField { field: field.to_owned() },
        _ => WorkspaceCause::Numbers,
    }
}
