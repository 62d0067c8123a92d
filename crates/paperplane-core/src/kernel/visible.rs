//! Visible text: names and lines that show nothing, U+0000, and cutting without breaking a sign in two.

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory},
};
use unicode_segmentation::UnicodeSegmentation;

/// The most characters of one sign that are kept where a text is cut; no script needs as many.
const SIGN_CHARS_MAX: usize = 32;

/// True if a text shows at least one sign. White space, control and format characters, and letters without a shape such
/// as U+3164 show none.
pub fn is_visible(text: &str) -> bool {
    text.chars().any(|one| !is_blank(one))
}

/// True if a character shows nothing by itself.
pub fn is_blank(one: char) -> bool {
    // The pattern of Braille without dots is a symbol to Unicode.
    const BRAILLE_BLANK: char = '\u{2800}';
    one == BRAILLE_BLANK
        || one.is_whitespace()
        || one.is_control()
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(one)
        || CodePointMapData::<GeneralCategory>::new().get(one) == GeneralCategory::Format
}

/// True if a character is punctuation outside of ASCII.
pub(crate) fn is_foreign_punctuation(one: char) -> bool {
    use GeneralCategory::{
        ClosePunctuation, ConnectorPunctuation, DashPunctuation, FinalPunctuation, InitialPunctuation, OpenPunctuation,
        OtherPunctuation,
    };
    let category = CodePointMapData::<GeneralCategory>::new().get(one);
    !one.is_ascii()
        && matches!(
            category,
            ClosePunctuation
                | ConnectorPunctuation
                | DashPunctuation
                | FinalPunctuation
                | InitialPunctuation
                | OpenPunctuation
                | OtherPunctuation
        )
}

/// A text as it is shown: U+0000 as U+FFFD, since it has no shape and ends a text in some programs.
pub fn shown(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// The beginning of a text as it is shown, at most `signs_max` signs as a reader counts them, with an ellipsis where it
/// goes on.
pub fn beginning(text: &str, signs_max: usize) -> String {
    let mut signs = text.graphemes(true);
    let mut kept = String::new();
    for sign in signs.by_ref().take(signs_max) {
        if sign.len() > SIGN_CHARS_MAX && sign.chars().count() > SIGN_CHARS_MAX {
            kept.extend(sign.chars().take(SIGN_CHARS_MAX));
        } else {
            kept.push_str(sign);
        }
    }
    if signs.next().is_some() {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    shown(&kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_sign_is_not_visible() {
        for text in [
            "",
            " \t\n",
            "\u{3164}",
            "\u{115f}\u{1160}",
            "\u{ffa0}",
            "\u{2800}",
            "\u{200b}\u{200f}\u{feff}",
            "\u{34f}",
            "\u{e0041}",
            "\0",
        ] {
            assert!(!is_visible(text), "{text:?} shows something");
        }
        for text in ["Amara", "林", "\u{200f}אמה", ".", "👩\u{200d}👩\u{200d}👧", "\u{3164}A"] {
            assert!(is_visible(text), "{text:?} shows nothing");
        }
    }

    #[test]
    fn a_text_is_cut_between_signs() {
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(beginning(&format!("ab{family}c"), 3), format!("ab{family}…"));
        assert_eq!(beginning(&format!("ab{family}"), 3), format!("ab{family}"), "it ends there by itself");
        assert_eq!(beginning(&format!("ab{family}"), 2), "ab…");
        assert_eq!(beginning("e\u{301}e\u{301}", 1), "e\u{301}…");
        assert_eq!(beginning("🇬🇧🇧🇷", 1), "🇬🇧…");
        assert_eq!(beginning("one two", 4), "one…", "nothing stands before the ellipsis");
    }

    #[test]
    fn a_sign_of_a_thousand_marks_is_cut() {
        let long = format!("e{}", "\u{301}".repeat(1_000));
        assert_eq!(beginning(&long, 5).chars().count(), SIGN_CHARS_MAX);
    }

    #[test]
    fn nothing_ends_at_a_nul() {
        assert_eq!(beginning("before\0after", 100), "before\u{FFFD}after");
        assert_eq!(shown("\0"), "\u{FFFD}");
    }
}
