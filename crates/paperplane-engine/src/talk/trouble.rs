//! A provider's trouble as a cause for staff.

use paperplane_bridge::{Cause, WorkspaceCause};
use paperplane_connectors::channels::twilio::ProviderTrouble;

/// What the provider's trouble means to a person at the desk.
pub(super) fn why(trouble: &ProviderTrouble) -> WorkspaceCause {
    match *trouble {
        ProviderTrouble::NoAnswer(_) => WorkspaceCause::ProviderSilent,
        ProviderTrouble::CredentialsRejected { status } => WorkspaceCause::ProviderRejects { status },
        ProviderTrouble::Refused { status, .. } => WorkspaceCause::ProviderRefuses { status },
        ProviderTrouble::Unreadable => WorkspaceCause::ProviderUnreadable,
    }
}

/// The same, out of an error of ours around it.
pub(crate) fn why_of(error: &anyhow::Error) -> Cause {
    error.downcast_ref().map_or_else(|| Cause::from(format!("{error}.")), |trouble| why(trouble).into())
}
