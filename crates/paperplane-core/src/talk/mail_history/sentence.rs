//! The sentence by which a mail program begins what it quotes.

use super::words::is_wrote_word;

/// The longest such sentence, in bytes.
const WROTE_BYTES_MAX: usize = 400;

/// True if a text is a sentence such as "On Monday, Amara wrote:", in the languages of mail programs.
pub fn is_wrote(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with([':', '：']) || text.ends_with("写道") || text.ends_with("작성");
    ends && text.len() <= WROTE_BYTES_MAX && has_time(text) && (is_wrote_word(text) || has_address(text))
}

/// True if a time of the day or a year stands in a text.
fn has_time(text: &str) -> bool {
    let digits: Vec<bool> = text.chars().map(char::is_numeric).collect();
    digits.windows(4).any(|four| four.iter().all(|digit| *digit))
        || text
            .chars()
            .zip(text.chars().skip(1))
            .zip(text.chars().skip(2))
            .any(|((before, sign), after)| before.is_numeric() && matches!(sign, ':' | '.' | 'h') && after.is_numeric())
}

fn has_address(text: &str) -> bool {
    text.split_whitespace().any(|word| word.contains('@') && word.contains('.'))
}
