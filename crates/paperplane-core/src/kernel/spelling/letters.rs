//! The letters of a text in their one spelling, each with the place where it was written.

use icu_normalizer::{DecomposingNormalizerBorrowed, properties::CanonicalCombiningClassMapBorrowed};
use icu_properties::{
    CodePointSetData, CodePointSetDataBorrowed,
    props::{DefaultIgnorableCodePoint, EmojiModifier, ExtendedPictographic, RegionalIndicator},
};

const COMPATIBLE: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
const CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();
const INVISIBLE: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<DefaultIgnorableCodePoint>();
const PICTURES: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<ExtendedPictographic>();
const SKIN_TONES: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<EmojiModifier>();
const FLAG_LETTERS: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<RegionalIndicator>();

const ZERO_WIDTH_JOINER: char = '\u{200D}';
/// Stands for whatever ends a word and a number.
pub(super) const BREAK: char = '\0';

/// The part that a letter plays in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Letter,
    Digit,
    /// A word by itself, as in scripts without spaces.
    Single,
    /// It belongs to the letter before it.
    Attached,
    /// No part of a word.
    Other,
}

/// A letter in its one spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) letter: char,
    pub(super) kind: Kind,
    /// The bytes of the text that it stands for.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The letter that is written behind it where the accent cannot be typed, as in `Mueller`.
    pub(super) instead: Option<char>,
}

/// The letters of a text.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut letters = Letters { units: Vec::with_capacity(text.len()), joined: false };
    for (start, written) in text.char_indices() {
        letters.add(written, start, start + written.len_utf8());
    }
    letters.units
}

struct Letters {
    units: Vec<Unit>,
    /// True behind a character that joins emoji to one.
    joined: bool,
}

impl Letters {
    fn add(&mut self, written: char, start: usize, end: usize) {
        let (letter, kind) = match written {
            'a'..='z' => (written, Kind::Letter),
            'A'..='Z' => (written.to_ascii_lowercase(), Kind::Letter),
            '0'..='9' => (written, Kind::Digit),
            '\u{4E00}'..='\u{9FFF}' => (written, Kind::Single),
            _ => match sign(written) {
                Some(sign) => (sign, Kind::Other),
                None if written.is_ascii() => (BREAK, Kind::Other),
                None => {
                    for part in COMPATIBLE.normalize_iter(std::iter::once(written)) {
                        self.part(part, start, end);
                    }
                    return;
                }
            },
        };
        self.units.push(Unit { letter, kind, start, end, instead: None });
    }

    /// One character of a decomposition.
    fn part(&mut self, part: char, start: usize, end: usize) {
        let class = CLASSES.get_u8(part);
        if is_unwritten(class) || is_invisible(part) {
            self.swallow(part, end);
            return;
        }
        for small in part.to_lowercase() {
            let (first, second) = pair(small).map_or((small, None), |(first, second)| (first, Some(second)));
            for letter in std::iter::once(first).chain(second) {
                let (letter, instead) = if letter == 'ø' { ('o', Some('e')) } else { (letter, None) };
                let letter = digit(letter).unwrap_or_else(|| bare(letter));
                let kind = self.kind(letter, class);
                self.units.push(Unit { letter, kind, start, end, instead });
            }
        }
        self.joined = false;
    }

    /// Takes a character that is not spelled into the letter that it belongs to.
    fn swallow(&mut self, part: char, end: usize) {
        self.joined = part == ZERO_WIDTH_JOINER;
        if let Some(last) = self.units.last_mut() {
            last.end = end;
            last.instead = match (last.letter, part) {
                ('a' | 'o' | 'u', '\u{308}') => Some('e'),
                ('a', '\u{30A}') => Some('a'),
                _ => last.instead,
            };
        }
    }

    fn kind(&self, letter: char, class: u8) -> Kind {
        match letter {
            '0'..='9' => Kind::Digit,
            _ if class != 0 || is_later_jamo(letter) => Kind::Attached,
            _ if is_first_jamo(letter) || is_spaceless(letter) => Kind::Single,
            _ if letter.is_alphanumeric() => Kind::Letter,
            _ if FLAG_LETTERS.contains(letter) => {
                self.emoji(|last| last.kind == Kind::Single && FLAG_LETTERS.contains(last.letter))
            }
            _ if PICTURES.contains(letter) => self.emoji(|last| self.joined && PICTURES.contains(last.letter)),
            _ => Kind::Other,
        }
    }

    /// An emoji is a word by itself, unless it goes on the one before it, as the second letter of a flag does.
    fn emoji(&self, goes_on: impl Fn(&Unit) -> bool) -> Kind {
        if self.units.last().is_some_and(goes_on) { Kind::Attached } else { Kind::Single }
    }
}

/// True for combining classes of accents and points: overlays, nukta, the points of Hebrew, Arabic and Syriac, and marks above and
/// below. Others are letters of their scripts: the voice of kana, the tones of Thai, a virama.
const fn is_unwritten(class: u8) -> bool {
    matches!(class, 1 | 7 | 10..=36 | 200..=255)
}

fn is_invisible(part: char) -> bool {
    matches!(part, '\u{640}' | '\u{20E3}') || INVISIBLE.contains(part) || SKIN_TONES.contains(part)
}

/// Signs that may stand inside a word or a number: one for all apostrophes, one for all hyphens.
const fn sign(written: char) -> Option<char> {
    Some(match written {
        '\'' | '`' | '\u{B4}' | '\u{B7}' | '\u{2B9}' | '\u{2BB}' | '\u{2BC}' | '\u{2BE}' | '\u{2BF}' | '\u{55A}'
        | '\u{5F3}' | '\u{5F4}' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{A78C}' | '\u{FF07}' => '\'',
        '-' | '\u{58A}' | '\u{5BE}' | '\u{2010}' | '\u{2011}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '.' | '\u{66B}' => '.',
        ',' | '\u{66C}' => ',',
        ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '(' => '(',
        ')' => ')',
        '/' => '/',
        _ => return None,
    })
}

/// Letters that are written as two.
const fn pair(letter: char) -> Option<(char, char)> {
    Some(match letter {
        'ß' => ('s', 's'),
        'æ' => ('a', 'e'),
        'œ' => ('o', 'e'),
        'þ' => ('t', 'h'),
        _ => return None,
    })
}

/// Letters that Unicode does not take apart, as somebody types them who does not have them. Source: CLDR's transform
/// Latin-ASCII; for Arabic what Lucene's `ArabicNormalizer` and `PersianNormalizer` do.
const fn bare(letter: char) -> char {
    match letter {
        'đ' | 'ð' | 'ɖ' | 'ɗ' => 'd',
        'ł' | 'ƚ' => 'l',
        'ħ' => 'h',
        'ŧ' => 't',
        'ı' | 'ɨ' | 'ɩ' => 'i',
        'ȷ' => 'j',
        'ŋ' | 'ɲ' => 'n',
        'ƙ' | 'ĸ' => 'k',
        'ƒ' => 'f',
        'ɓ' | 'ƀ' => 'b',
        'ɠ' | 'ǥ' => 'g',
        'ƴ' => 'y',
        'ɔ' | 'ɵ' => 'o',
        'ɛ' | 'ə' | 'ǝ' => 'e',
        'ʉ' => 'u',
        'ʋ' => 'v',
        'ƶ' => 'z',
        'ς' => 'σ',
        'қ' => 'к',
        'ғ' | 'ґ' => 'г',
        'ң' => 'н',
        'ө' => 'о',
        'ү' | 'ұ' => 'у',
        'ә' => 'а',
        'һ' | 'ҳ' => 'х',
        'ҷ' => 'ч',
        'ٱ' => 'ا',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        'ى' | 'ی' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        // Hiragana as katakana: a word that is still being typed is written in hiragana.
        '\u{3041}'..='\u{3096}' => katakana(letter),
        _ => letter,
    }
}

const fn katakana(hiragana: char) -> char {
    match char::from_u32(hiragana as u32 + 0x60) {
        Some(katakana) => katakana,
        None => hiragana,
    }
}

/// Zeros of the decimal digits of living scripts; the other nine follow each. Source: Unicode, general category Nd.
const ZEROS: [u32; 26] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1C50, 0xA8D0, 0xA9D0, 0xABF0, 0x1E950,
];

/// The digit of any script as it is written in most.
fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    if code < ZEROS[0] || !letter.is_numeric() {
        return None;
    }
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Scripts that are written without spaces between words: Han, kana, bopomofo, Thai, Lao, Khmer, Burmese; without their
/// punctuation.
const fn is_spaceless(letter: char) -> bool {
    match letter as u32 {
        0x0E3F | 0x0E4F | 0x0E5A | 0x0E5B | 0x104A..=0x104F | 0x17D4..=0x17D6 | 0x17D8..=0x17DB | 0x30A0 | 0x30FB => {
            false
        }
        0x0E00..=0x0EFF
        | 0x1000..=0x109F
        | 0x1780..=0x17FF
        | 0x3005..=0x3007
        | 0x3040..=0x312F
        | 0x31A0..=0x31BF
        | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0x20000..=0x323AF => true,
        _ => false,
    }
}

/// The first consonant of a Korean syllable, which decomposes into its letters.
const fn is_first_jamo(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115E}' | '\u{A960}'..='\u{A97C}')
}

/// A vowel or a last consonant of a Korean syllable.
const fn is_later_jamo(letter: char) -> bool {
    matches!(letter, '\u{1161}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_are_ten_in_a_row() {
        for zero in ZEROS {
            for nth in 0..10 {
                let letter = char::from_u32(zero + nth).unwrap_or_default();
                assert_eq!(digit(letter), char::from_digit(nth, 10), "{letter}");
            }
            assert_eq!(char::from_u32(zero - 1).and_then(digit), None);
        }
    }

    #[test]
    fn a_letter_reaches_over_what_is_written_onto_it() {
        let ends = |text: &str| units(text).iter().map(|unit| (unit.start, unit.end)).collect::<Vec<_>>();
        assert_eq!(ends("e\u{301}a"), [(0, 3), (3, 4)]);
        assert_eq!(ends("ß"), [(0, 2), (0, 2)]);
        assert_eq!(ends("👍🏽!"), [(0, 8), (8, 9)]);
    }
}
