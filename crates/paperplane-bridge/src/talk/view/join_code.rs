//! The join code of the WhatsApp sandbox.

use serde::{Deserialize, Serialize};

/// The link and the QR code by which a phone joins the sandbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinCode {
    /// The link that opens WhatsApp with the words typed in.
    pub link: String,
    /// The same as a QR code, an SVG document.
    pub svg: String,
}
