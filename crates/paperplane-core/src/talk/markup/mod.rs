//! Text of a message as it is drawn: links that can be opened, and WhatsApp's marks for bold, lists and quotations.
//!
//! The text itself is never changed: marks are left out when it is drawn, and stand in what is copied, searched and sent.
//! A mail of ours has the same marks, and `[words](https://...)` for a link with words of its own; it is sent as HTML beside
//! the text.

mod blocks;
mod code;
mod fixed;
mod links;
mod mail;
mod marks;
mod named;
mod phone;
mod place;
mod span;
#[cfg(test)]
mod tests;

pub use blocks::{blocks, mail_blocks};
pub use mail::{html, is_marked, plain};
pub use span::{Block, Link, Span, Style};

/// The mail addresses and phone numbers in a text, in their order.
pub fn addresses(text: &str) -> Vec<Link> {
    let all = links::links(text, &[]).into_iter().map(|(_, link)| link);
    all.filter(|link| !matches!(link, Link::Web(_))).collect()
}
