//! Words as they are searched: scripts without spaces become one word a character, so that two Chinese characters are
//! found as a phrase of two words.

/// Stands between characters of scripts without spaces in the index. It is no letter in any script, is not seen, and is
/// taken out again before anything is shown.
pub(crate) const SEAM: char = '\u{2060}';

/// Scripts that are written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3040..=0x30FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF)
}

/// A text as the index keeps it.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 16);
    let mut before: Option<char> = None;
    for c in text.chars() {
        if before.is_some_and(|before| is_spaceless(before) || is_spaceless(c)) {
            folded.push(SEAM);
        }
        folded.push(c);
        before = Some(c);
    }
    folded
}

/// The shortest end of a number by which somebody may look for it, in digits.
const ENDING_DIGITS_MIN: usize = 3;

/// A number with all its endings, since people know the last digits; any other address as it is.
pub(crate) fn endings(value: &str) -> String {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if !value.contains('+') || digits.len() < ENDING_DIGITS_MIN {
        return value.to_owned();
    }
    let all = (0..=digits.len() - ENDING_DIGITS_MIN).filter_map(|from| digits.get(from..));
    all.collect::<Vec<_>>().join(" ")
}

/// Words and quoted phrases as an FTS5 question: all of them, each word as far as it is typed, a phrase as it stands. `None`
/// where there is nothing to look for.
pub(crate) fn question(typed: &[String]) -> Option<String> {
    let words: Vec<String> = typed.iter().filter_map(|word| phrase(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A whole text as an FTS5 question: these words in this order. `None` where there are none.
pub(crate) fn exactly(text: &str) -> Option<String> {
    let cleaned: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let cleaned = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    (!cleaned.is_empty()).then(|| format!("\"{}\"", fold(&cleaned)))
}

/// True if two names are equal but for case and white space.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    bare(one) == bare(other)
}

/// One word, quoted, open at its end: somebody may still be typing it, and a name or a number is often half known. Only a
/// phrase whose closing quote was typed is closed.
fn phrase(word: &str) -> Option<String> {
    if word.len() > 1 && word.starts_with('"') && word.ends_with('"') {
        return exactly(word);
    }
    let cleaned: String = word.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let cleaned = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    (!cleaned.is_empty()).then(|| format!("\"{}\"*", fold(&cleaned)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_without_spaces_are_taken_apart() {
        assert_eq!(fold("visa 签证ok"), format!("visa {SEAM}签{SEAM}证{SEAM}ok"));
        assert_eq!(fold("Fernández خالد"), "Fernández خالد");
    }

    #[test]
    fn a_number_is_known_by_its_endings() {
        assert_eq!(endings("whatsapp:+12345"), "12345 2345 345");
        assert_eq!(endings("whatsapp:TR.1A2B"), "whatsapp:TR.1A2B");
    }

    #[test]
    fn a_question_is_quoted_whatever_is_typed() {
        let asked = |typed: &[&str]| question(&typed.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(asked(&["visa", "OR", "14"]), Some("\"visa\"* \"OR\"* \"14\"*".into()));
        assert_eq!(asked(&["\"visa fee\"", "\"paid on"]), Some("\"visa fee\" \"paid on\"*".into()));
        assert_eq!(asked(&["***"]), None);
    }
}
