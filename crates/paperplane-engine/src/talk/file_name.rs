//! Names of files as they are kept: bare, and short enough to be shown with their ending.

use paperplane_core::limits::NAME_CHARS_MAX;
use unicode_segmentation::UnicodeSegmentation as _;

/// The characters that are kept at the end of a name that is cut: its ending, and what numbers it among others.
const END_CHARS: usize = 24;

/// A file's name without folders and without characters that cannot be seen. A name that is too long is cut in its middle.
pub(super) fn bare(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|c| !c.is_control() && !turns_text(*c)).collect();
    cut_in_the_middle(seen.trim())
}

/// True for a character that changes the direction of what follows: it can make an ending look like another one.
const fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

fn cut_in_the_middle(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS_MAX {
        return name.to_owned();
    }
    let end: String = within(name.graphemes(true).rev(), END_CHARS).into_iter().rev().collect();
    let start: String = within(name.graphemes(true), NAME_CHARS_MAX - 1 - END_CHARS).concat();
    format!("{start}\u{2026}{end}")
}

/// As many whole signs as have at most so many characters together.
fn within<'a>(signs: impl Iterator<Item = &'a str>, chars_max: usize) -> Vec<&'a str> {
    let mut chars = 0;
    signs
        .take_while(|sign| {
            chars += sign.chars().count();
            chars <= chars_max
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_its_beginning_and_its_ending() {
        let long = format!("{}-page-7.tar.gz", "transcript-".repeat(11));
        assert!(long.chars().count() > 130);
        let kept = bare(&long);
        assert!(kept.starts_with("transcript-transcript-") && kept.ends_with("-page-7.tar.gz"), "{kept}");
        assert!(kept.contains('\u{2026}') && kept.chars().count() <= NAME_CHARS_MAX, "{kept}");
        let just = "a".repeat(NAME_CHARS_MAX - 4) + ".pdf";
        assert_eq!(bare(&just), just);
    }

    #[test]
    fn signs_are_not_cut_in_two() {
        let family = "👩‍👩‍👧";
        let kept = bare(&format!("{}.jpg", family.repeat(40)));
        assert!(kept.ends_with(&format!("{family}.jpg")), "{kept}");
        assert!(
            kept.split('\u{2026}').all(|part| part.trim_end_matches(".jpg").replace(family, "").is_empty()),
            "{kept}"
        );
    }

    #[test]
    fn folders_and_unseen_characters_are_left_out() {
        for (name, kept) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\scans\\visa.pdf", "visa.pdf"),
            ("visa\u{202e}fdp.exe", "visafdp.exe"),
            (" a\r\nb\0.txt ", "ab.txt"),
            ("", ""),
        ] {
            assert_eq!(bare(name), kept, "{name:?}");
        }
    }
}
