//! The registry of all sections: a new domain is a folder beside this file and a line here.

use super::{cases, contacts, library, outreach, section::Registry, talk, workspace};

/// All sections of the window, and all sections of its settings: what is mine, what everybody at the agency shares, what
/// is under it.
pub static REGISTRY: Registry = Registry {
    sections: &[
        talk::INBOX,
        contacts::PEOPLE,
        cases::CASES,
        cases::TODAY,
        outreach::OUTREACH,
        library::MESSAGES,
        workspace::CHANNELS,
        workspace::SETTINGS,
    ],
    settings: &[
        &[workspace::PROFILE, workspace::LOOK, workspace::NOTIFICATIONS],
        &[library::CANNED, library::LABELS, library::VIEWS],
        &[workspace::CHANNELS_IN_SHORT, workspace::COMPUTER],
    ],
};
