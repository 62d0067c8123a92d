//! The parts of a text as it is drawn.

/// A part of a text that is drawn by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines as they were written, with their line breaks.
    Lines(Vec<Span>),
    /// Lines that quote something, without their marks.
    Quote(Vec<Span>),
    /// A list, one entry for each item.
    Items {
        /// The number of the first item, of a list with numbers.
        first: Option<u32>,
        /// The items, without their marks.
        items: Vec<Vec<Span>>,
    },
}

/// A stretch of a text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, as it is shown.
    pub text: String,
    /// Its style.
    pub style: Style,
    /// Target of a link; `None` if it is none.
    pub link: Option<Link>,
}

/// The style of a stretch of text; styles can be combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a style that WhatsApp combines with the others")]
pub struct Style {
    /// Between `*`.
    pub bold: bool,
    /// Between `_`.
    pub italic: bool,
    /// Between `~`.
    pub struck: bool,
    /// Between one or three backquotes: of fixed width, with no other marks inside.
    pub code: bool,
}

/// Target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A page, by its address with scheme.
    Web(String),
    /// A mail address.
    Mail(String),
    /// A phone number: digits, and a plus where it was written with one.
    Phone(String),
}

impl Link {
    /// The address that opens it.
    pub fn address(&self) -> String {
        match self {
            Self::Web(address) => address.clone(),
            Self::Mail(address) => format!("mailto:{address}"),
            Self::Phone(number) => format!("tel:{number}"),
        }
    }
}
