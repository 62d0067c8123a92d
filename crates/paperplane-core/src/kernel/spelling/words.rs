//! The words of a text, and other words by which it is also found.

use super::letters::{Kind, Unit, units};
use std::ops::Range;

/// Words after which an apostrophe stands for a vowel that was left out, in French, Italian and Catalan: what follows is a word
/// of its own, as in `l'hôtel`. Elsewhere an apostrophe stands inside a word, as in `O'Connor`.
const ELIDED: [&str; 27] = [
    "all", "bell", "c", "coll", "d", "dall", "dell", "gl", "j", "jusqu", "l", "lorsqu", "m", "n", "nell", "puisqu",
    "qu", "quell", "quelqu", "quoiqu", "s", "sant", "sull", "t", "un", "presqu", "entr",
];

/// The shortest part of a word that is found without its beginning, in letters.
pub(super) const PART_LETTERS_MIN: usize = 3;

/// A further word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Other {
    pub(super) word: String,
    /// True if it says the same as the words it stands for; false for a part of them. Who types that part finds the whole, but
    /// who types the whole does not look for the part.
    pub(super) is_same: bool,
    /// The words of the text that it stands for.
    pub(super) of: Range<usize>,
    /// The letters that it stands for.
    pub(super) letters: Range<usize>,
}

impl Other {
    /// A part of a word, if it is long enough.
    pub(super) fn inside(word: String, nth: usize, letters: Range<usize>) -> Option<Self> {
        let is_long = word.chars().count() >= PART_LETTERS_MIN;
        is_long.then_some(Self { word, is_same: false, of: nth..nth + 1, letters })
    }

    pub(super) fn same(word: String, of: Range<usize>, letters: Range<usize>) -> Self {
        Self { word, is_same: true, of, letters }
    }
}

/// A text taken apart.
#[derive(Clone, Debug)]
pub struct Spelled {
    pub(super) units: Vec<Unit>,
    /// Words, as ranges of letters, in the order of the text.
    pub(super) words: Vec<Range<usize>>,
    /// Further words by which the text is found.
    pub(super) others: Vec<Other>,
}

impl Spelled {
    /// Takes a text apart, without the words that are not written in it as such.
    pub(super) fn as_written(text: &str) -> Self {
        let units = units(text);
        let pieces = pieces(&units);
        let mut others = Vec::new();
        let words = join(&units, pieces, &mut others);
        Self { units, words, others }
    }

    /// Its words, with a space between.
    pub fn words(&self) -> String {
        let mut all = String::with_capacity(self.units.len() + self.words.len());
        for word in &self.words {
            if !all.is_empty() {
                all.push(' ');
            }
            all.extend(self.letters(word));
        }
        all
    }

    /// The other words by which it is found, each once, with a space between.
    pub fn others(&self) -> String {
        let mut all: Vec<&str> = self.others.iter().map(|other| other.word.as_str()).collect();
        all.sort_unstable();
        all.dedup();
        all.join(" ")
    }

    /// The letters and digits of a range.
    pub(super) fn letters<'s>(&'s self, range: &Range<usize>) -> impl Iterator<Item = char> + use<'s> {
        let units = self.units.get(range.clone()).unwrap_or_default();
        units.iter().filter(|unit| unit.kind != Kind::Other).map(|unit| unit.letter)
    }

    pub(super) fn word(&self, range: &Range<usize>) -> String {
        self.letters(range).collect()
    }
}

/// Runs of letters and digits, and single characters.
fn pieces(units: &[Unit]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut grows = false;
    for (nth, unit) in units.iter().enumerate() {
        let adjacent = pieces.last_mut().filter(|piece| piece.end == nth);
        match (unit.kind, adjacent) {
            (Kind::Other, _) => {}
            (Kind::Attached, Some(piece)) => piece.end = nth + 1,
            (Kind::Letter | Kind::Digit, Some(piece)) if grows => piece.end = nth + 1,
            (Kind::Letter | Kind::Digit | Kind::Single | Kind::Attached, _) => {
                pieces.push(nth..nth + 1);
                grows = unit.kind != Kind::Single;
            }
        }
    }
    pieces
}

/// Makes one word of what an apostrophe joins, and notes the part behind it as another word.
fn join(units: &[Unit], pieces: Vec<Range<usize>>, others: &mut Vec<Other>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let nth = words.len();
        match words.last_mut().filter(|before| is_one_word(units, before, &piece)) {
            Some(before) => {
                before.end = piece.end;
                let part: String =
                    units.get(piece.clone()).unwrap_or_default().iter().map(|unit| unit.letter).collect();
                others.extend(Other::inside(part, nth - 1, piece));
            }
            None => words.push(piece),
        }
    }
    words
}

fn is_one_word(units: &[Unit], before: &Range<usize>, piece: &Range<usize>) -> bool {
    let is_letter = |nth: usize| units.get(nth).is_some_and(|unit| matches!(unit.kind, Kind::Letter | Kind::Attached));
    let stands_inside = piece.start == before.end + 1
        && units.get(before.end).is_some_and(|unit| unit.letter == '\'')
        && is_letter(before.end - 1)
        && is_letter(piece.start)
        && piece.len() > 1;
    let is_elided = || {
        let word = units.get(before.clone()).unwrap_or_default();
        ELIDED.iter().any(|elided| elided.chars().eq(word.iter().map(|unit| unit.letter)))
    };
    stands_inside && !is_elided()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        Spelled::of(text).words()
    }

    fn others(text: &str) -> String {
        Spelled::of(text).others()
    }

    #[test]
    fn letters_of_any_script_have_one_spelling() {
        for (written, spelled) in [
            ("Straße STRASSE ẞ", "strasse strasse ss"),
            ("Łódź, Đặng! Ørsted Æsir Œuvre Þór", "lodz dang orsted aesir oeuvre thor"),
            ("İstanbul ISPARTA ısparta", "istanbul isparta isparta"),
            ("Ёлка Андрей Қазақстан", "елка андреи казакстан"),
            ("Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ"),
            ("ＡＢＣ　１２３ ﬁn ①", "abc 123 fin 1"),
            ("𝓐𝓶𝓪𝓻𝓪 𝔸𝕞𝕒𝕣𝕒", "amara amara"),
            ("Ə Əliyev ɓaƙi", "e eliyev baki"),
            ("e\u{301}te\u{301} été", "ete ete"),
            ("zero\u{200B}width soft\u{AD}hyphen\u{FEFF}", "zerowidth softhyphen"),
        ] {
            assert_eq!(words(written), spelled, "{written}");
        }
    }

    #[test]
    fn arabic_hebrew_and_hindi_are_read_without_points() {
        for (written, spelled) in [
            ("الأهلي الإمارات آمال ٱلله", "الاهلي الامارات امال الله"),
            ("مُحَمَّدٌ محـــمد", "محمد محمد"),
            ("مدرسة مستشفى مسؤول", "مدرسه مستشفي مسوول"),
            ("ﻣﺤﻤﺪ ﷲ", "محمد الله"),
            ("کتابی می‌خواهم", "كتابي ميخواهم"),
            ("١٢٣ ۱۲۳ १२३", "123 123 123"),
            ("שָׁלוֹם", "שלומ"),
            ("ज़रूरत फ़ोन नमस्ते", "जरूरत फोन नमस्ते"),
        ] {
            assert_eq!(words(written), spelled, "{written}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_one_word_a_character() {
        assert_eq!(words("visa 签证ok"), "visa 签 证 ok");
        assert_eq!(words("ビザ ﾋﾞｻﾞ びざ・"), words("ビザ ビザ ビザ"));
        assert_eq!(words("サ"), "サ");
        assert_eq!(words("병원").split(' ').count(), 2);
        assert_eq!(words("병원"), words("\u{1107}\u{1167}\u{11BC}\u{110B}\u{116F}\u{11AB}"), "taken apart");
        assert!(words("병").starts_with(&words("벼")), "still being typed");
        assert_eq!(words("ที่นี่").split(' ').count(), 4, "tones stay with their letters");
    }

    #[test]
    fn an_emoji_is_a_word() {
        assert_eq!(words("ok👍🏽👍"), "ok 👍 👍");
        assert_eq!(words("❤️ ❤"), "❤ ❤");
        assert_eq!(words("🇹🇷🇩🇪"), "🇹🇷 🇩🇪");
        assert_eq!(words("👩\u{200D}👩\u{200D}👧!"), "👩👩👧");
        assert_eq!(words("a\u{200D}b👍"), "ab 👍");
        assert_eq!(words("*** — €"), "");
    }

    #[test]
    fn apostrophes_do_not_matter() {
        assert_eq!((words("O'Connor"), others("O’Connor")), ("oconnor".into(), "connor".into()));
        assert_eq!((words("l'hôtel"), others("l’hôtel")), ("l hotel".into(), "lhotel".into()));
        assert_eq!((words("it's Amara's"), others("it's")), ("it s amara s".into(), "its".into()));
        assert_eq!(words("комп'ютер Qur’an Mashhadʿali"), "компютер quran mashhadali");
        assert_eq!(words("'quoted'"), "quoted");
    }
}
