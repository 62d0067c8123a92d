//! Lines of a mail.

/// A line, and the byte at which it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) at: usize,
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        let mut at = 0;
        let line = |whole: &'a str| {
            let line = Self { at, text: bare(whole) };
            at += whole.len();
            line
        };
        text.split_inclusive('\n').map(line).collect()
    }

    pub(super) fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_quoted(self) -> bool {
        self.text.starts_with('>')
    }
}

/// A line without white space around it and without the marks that turn the writing direction.
fn bare(line: &str) -> &str {
    line.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{feff}'))
}

/// The next line that is not blank.
pub(super) fn next(lines: &[Line<'_>], from: usize) -> Option<usize> {
    (from..lines.len()).find(|&nth| !lines[nth].is_blank())
}
