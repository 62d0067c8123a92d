//! A mail as its writer laid it out.

use serde::{Deserialize, Serialize};

/// A mail to be drawn in a frame of its own, without scripts and without the network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailPage {
    /// Its HTML, made safe; `None` where its text is all that can be shown. Files of the mail itself are named by
    /// [`MAIL_FILE`] and their id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// True if earlier mails or a signature stand below, whether they are in `html` or not.
    #[serde(default)]
    pub has_rest: bool,
    /// The number of pictures that lie on the internet and are not shown.
    #[serde(default)]
    pub pictures_left: u32,
}

/// The beginning of the address of a file of the mail itself, in [`MailPage::html`]; the id of the file follows.
pub const MAIL_FILE: &str = "mail-file:";
