//! Text of a message as it is drawn: links that can be opened, and WhatsApp's marks for bold, lists and quotations.
//!
//! The text itself is never changed: marks are left out when it is drawn, and stand in what is copied, searched and sent.

mod blocks;
mod code;
mod fixed;
mod links;
mod marks;
mod phone;
mod place;
mod span;
#[cfg(test)]
mod tests;

pub use blocks::blocks;
pub use span::{Block, Link, Span, Style};

/// The mail addresses and phone numbers in a text, in their order.
pub fn addresses(text: &str) -> Vec<Link> {
    let all = links::links(text, &[]).into_iter().map(|(_, link)| link);
    all.filter(|link| !matches!(link, Link::Web(_))).collect()
}
