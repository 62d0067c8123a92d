//! How a phone joins the WhatsApp sandbox.

use serde::{Deserialize, Serialize};

/// How a phone joins the sandbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinCode {
    /// The link that opens WhatsApp with the words typed in.
    pub link: String,
    /// The same as a QR code, an SVG document.
    pub svg: String,
}
