//! Headings and lines for troubles.

use super::{causes::cause, say};
use paperplane_bridge::{Code, Trouble};

/// A trouble as a heading and a line.
pub fn trouble(trouble: &Trouble) -> (String, String) {
    match trouble.code {
        Code::NotLetIn => (say!("trouble-link"), say!("trouble-link-line")),
        Code::Offline => (say!("trouble-away"), say!("trouble-away-line")),
        Code::NotFound => (say!("trouble-gone"), cause(&trouble.cause)),
        Code::TextRefused | Code::NotNow | Code::Newer | Code::Invalid | Code::Internal => {
            (say!("trouble-other"), cause(&trouble.cause))
        }
    }
}
