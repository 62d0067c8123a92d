//! Folding of long texts: a text that would fill the screen begins folded.

use paperplane_bridge::visible::beginning;

/// Texts with more lines than this are folded.
const LINES_MAX: usize = 24;
/// Lines that a folded text shows.
const LINES_SHOWN: usize = 14;
/// Texts with more signs than this are folded: as many as about twenty lines of a bubble.
const SIGNS_MAX: usize = 1_500;
/// Signs that a folded text shows.
const SIGNS_SHOWN: usize = 900;

/// The beginning of a text that is folded; `None` for one that is short enough to be shown whole.
pub fn folded(text: &str) -> Option<String> {
    let has_many_lines = text.lines().nth(LINES_MAX).is_some();
    let kept: String =
        if has_many_lines { text.lines().take(LINES_SHOWN).collect::<Vec<_>>().join("\n") } else { text.to_owned() };
    // Bytes are counted first: most texts are short, and signs are slow to count.
    let short = if kept.len() > SIGNS_MAX { beginning(&kept, SIGNS_MAX) } else { kept.clone() };
    if short != kept {
        let short = beginning(&kept, SIGNS_SHOWN);
        // Between words, so that no link is cut in two.
        let words = short.rfind(char::is_whitespace).map_or(short.as_str(), |at| &short[..at]);
        return Some(format!("{}…", words.trim_end_matches('…').trim_end()));
    }
    has_many_lines.then(|| format!("{}\n…", kept.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_texts_are_folded() {
        assert_eq!(folded("Hello"), None);
        assert_eq!(folded(&"line\n".repeat(LINES_MAX)), None);
        assert_eq!(folded(&"签".repeat(SIGNS_MAX)), None);
        let lines = folded(&(1..=300).map(|nth| format!("line {nth}\n")).collect::<String>());
        assert!(lines.is_some_and(|text| text.ends_with("line 14\n…")));
    }

    #[test]
    fn a_long_line_is_cut_between_words() {
        let text = format!("{} https://example.org/{}", "word ".repeat(178), "a".repeat(2_000));
        assert!(folded(&text).is_some_and(|text| text.ends_with("word…") && !text.contains("https")));
    }
}
