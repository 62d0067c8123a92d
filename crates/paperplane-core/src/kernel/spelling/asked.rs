//! Words that are looked for: each in all the ways in which it may be written, and the places of a text that fit.

use super::{
    letters::Kind,
    numbers::{PART_DIGITS_MIN, phone},
    spelled::plain,
    words::{Other, Spelled},
};
use std::ops::Range;

/// Words that a text must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// All of them.
    pub all: Vec<Wanted>,
    /// Ways to write the phone number that they are together; a text that holds one of them fits too.
    pub numbers: Vec<Way>,
}

/// A word in one of these ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Never empty.
    pub ways: Vec<Way>,
}

/// Words in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// In their one spelling; never empty.
    pub words: Vec<String>,
    /// True if the last of them may go on: somebody may still be typing it, and a name or a number is often half known.
    pub is_open: bool,
}

impl Way {
    fn one(word: String, is_open: bool) -> Self {
        Self { words: vec![word], is_open }
    }

    /// True for one or two digits, which are not looked for inside of numbers: they stand in most.
    pub fn is_short_number(&self) -> bool {
        matches!(&self.words[..], [word] if word.len() < PART_DIGITS_MIN && word.bytes().all(|b| b.is_ascii_digit()))
    }

    fn fits(&self, words: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let Some((end, begin)) = words.split_last() else { return false };
        before == begin && (end == last || self.is_open && end.starts_with(last.as_str()))
    }
}

impl Asked {
    /// Reads words as they were typed. One in quotes is a phrase, and is closed where both quotes are there.
    pub fn of<T: AsRef<str>>(typed: &[T]) -> Self {
        let all: Vec<Wanted> = typed.iter().filter_map(|word| wanted(word.as_ref())).collect();
        let line: Vec<&str> = typed.iter().map(AsRef::as_ref).collect();
        let numbers = phone(&line.join(" ")).into_iter().map(|digits| Way::one(digits, true));
        let is_asked = |way: &Way| matches!(&all[..], [wanted] if wanted.ways.contains(way));
        let numbers = numbers.filter(|way| !is_asked(way)).collect();
        Self { all, numbers }
    }

    /// A whole text as a closed phrase.
    pub fn exactly(text: &str) -> Self {
        let way = Way { words: split(&Spelled::of(text).words()), is_open: false };
        Self {
            all: if way.words.is_empty() { Vec::new() } else { vec![Wanted { ways: vec![way] }] },
            numbers: Vec::new(),
        }
    }

    /// True if nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// True if a text holds all that is looked for.
    pub fn fits(&self, text: &str) -> bool {
        let places = Places::of(text);
        let holds = |way: &Way| !places.of_way(way).is_empty();
        self.all.iter().all(|wanted| wanted.ways.iter().any(holds)) || self.numbers.iter().any(holds)
    }

    /// The bytes of a text that fit, in order, none of them twice.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let places = Places::of(text);
        let ways = self.all.iter().flat_map(|wanted| &wanted.ways).chain(&self.numbers);
        let mut marks: Vec<Range<usize>> = ways.flat_map(|way| places.of_way(way)).collect();
        marks.sort_by_key(|mark| (mark.start, mark.end));
        marks.dedup_by(|next, mark| {
            let overlaps = next.start <= mark.end;
            if overlaps {
                mark.end = mark.end.max(next.end);
            }
            overlaps
        });
        marks
    }
}

/// True if a name holds what was typed: each word begins one of its words, or the whole stands somewhere inside.
pub fn fits(name: &str, typed: &str) -> bool {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let (asked, wanted) = (Asked::of(&words), plain(typed));
    name.contains(typed.trim()) || !wanted.is_empty() && (plain(name).contains(&wanted) || asked.fits(name))
}

fn split(words: &str) -> Vec<String> {
    words.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn wanted(typed: &str) -> Option<Wanted> {
    let is_open = !(typed.len() > 1 && typed.starts_with('"') && typed.ends_with('"'));
    let spelled = Spelled::of(typed);
    let words = split(&spelled.words());
    if words.is_empty() {
        return None;
    }
    let mut ways = vec![Way { words, is_open }];
    if is_open {
        ways.extend(taken_apart(&spelled).map(|words| Way { words, is_open }));
        let whole = |other: &&Other| other.is_same && other.of == (0..spelled.words.len());
        ways.extend(spelled.others.iter().filter(whole).map(|other| Way::one(other.word.clone(), is_open)));
    }
    ways.dedup();
    Some(Wanted { ways })
}

/// The letters and the digits of a word that holds both, as they may be written with a space between.
fn taken_apart(spelled: &Spelled) -> Option<Vec<String>> {
    let [word] = &spelled.words[..] else { return None };
    let units = spelled.units.get(word.clone())?;
    if units.iter().any(|unit| unit.kind == Kind::Other) {
        return None;
    }
    let runs = units.chunk_by(|one, next| (one.kind == Kind::Digit) == (next.kind == Kind::Digit));
    let parts: Vec<String> = runs.map(|run| run.iter().map(|unit| unit.letter).collect()).collect();
    (parts.len() > 1).then_some(parts)
}

/// The words of a text, to be compared with what is looked for.
struct Places {
    spelled: Spelled,
    words: Vec<String>,
}

impl Places {
    fn of(text: &str) -> Self {
        let spelled = Spelled::of(text);
        let words = spelled.words.iter().map(|range| spelled.word(range)).collect();
        Self { spelled, words }
    }

    fn of_way(&self, way: &Way) -> Vec<Range<usize>> {
        let windows = self.words.windows(way.words.len()).enumerate();
        let fitting = windows.filter(|(_, words)| way.fits(words));
        let written = fitting.filter_map(|(nth, words)| {
            let (first, last) = (self.spelled.words.get(nth)?, self.spelled.words.get(nth + words.len() - 1)?);
            self.bytes(first.start..last.end)
        });
        let others = self
            .spelled
            .others
            .iter()
            .filter(|other| !way.is_short_number() && way.fits(std::slice::from_ref(&other.word)));
        written.chain(others.filter_map(|other| self.of_other(other, way))).collect()
    }

    /// The place of another word; of a number no more than the digits that fit.
    fn of_other(&self, other: &Other, way: &Way) -> Option<Range<usize>> {
        let typed = way.words.first()?;
        if !typed.bytes().all(|b| b.is_ascii_digit()) {
            return self.bytes(other.letters.clone());
        }
        let mut digits = other
            .letters
            .clone()
            .filter(|nth| self.spelled.units.get(*nth).is_some_and(|unit| unit.kind == Kind::Digit));
        let last = digits.nth(typed.len() - 1)?;
        self.bytes(other.letters.start..last + 1)
    }

    fn bytes(&self, letters: Range<usize>) -> Option<Range<usize>> {
        let units = self.spelled.units.get(letters)?;
        Some(units.first()?.start..units.last()?.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(typed: &str) -> Asked {
        Asked::of(&typed.split(' ').collect::<Vec<_>>())
    }

    /// The places that fit, in brackets.
    fn marked(text: &str, typed: &str) -> String {
        let mut marked = text.to_owned();
        for mark in asked(typed).marks(text).into_iter().rev() {
            marked.insert(mark.end, ']');
            marked.insert(mark.start, '[');
        }
        marked
    }

    #[test]
    fn what_fits_is_marked_as_it_was_written() {
        for (typed, text, expected) in [
            ("strasse", "In der Straße 5", "In der [Straße] 5"),
            ("lodz", "z Łodzi do Łódź!", "z [Łodzi] do [Łódź]!"),
            ("ete", "l'e\u{301}te\u{301}, oui", "l'[e\u{301}te\u{301}], oui"),
            ("елка", "Ёлка", "[Ёлка]"),
            ("الاهلي", "في الأهليّ اليوم", "في [الأهليّ] اليوم"),
            ("اهلي", "في الأهليّ اليوم", "في ال[أهليّ] اليوم"),
            ("abc", "ＡＢＣ!", "[ＡＢＣ]!"),
            ("병원", "서울대학교병원에서", "서울대학교[병원]에서"),
            ("签证", "我的签证到了", "我的[签证]到了"),
            ("1250", "about 1,250.50 €", "about [1,250].50 €"),
            ("250", "about 1,250.50 €", "about 1,[250].50 €"),
            ("1234567", "AB1234567x", "AB[1234567]x"),
            ("oconnor", "Mr O’Connor's", "Mr [O’Connor's]"),
            ("connor", "Mr O’Connor", "Mr O’[Connor]"),
            ("👍", "ok 👍🏽!", "ok [👍🏽]!"),
            ("mueller", "Herr Müller", "Herr [Müller]"),
            ("müller", "Herr Mueller", "Herr [Mueller]"),
            ("checkin", "the check-in is", "the [check-in] is"),
            ("check-in", "the checkin is", "the [checkin] is"),
            ("covid19", "covid 19", "[covid 19]"),
            ("07700 900410", "+44 7700 900-410.", "+44 [7700 900-410]."),
            ("vis fee", "Visa? The fee, the fees", "[Visa]? The [fee], the [fees]"),
        ] {
            assert_eq!(marked(text, typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_does_not_fit_is_not_found() {
        for (typed, text) in [
            ("证签", "我的签证到了"),
            ("trasse", "Straße"),
            ("12", "991299"),
            ("nnor", "O'Connor"),
            ("o'connor", "connor"),
            ("mueller", "muller"),
            ("visa fee", "a visa"),
        ] {
            assert!(!asked(typed).fits(text), "{typed} in {text}");
        }
    }

    #[test]
    fn a_phrase_in_quotes_is_closed() {
        let phrase = |typed: &str, text: &str| Asked::of(&[typed]).fits(text);
        assert!(phrase("\"visa fee\"", "my Visa-Fee!") && phrase("\"visa fe", "visa fee"));
        assert!(!phrase("\"visa fe\"", "visa fee"));
        assert!(Asked::exactly("visa fee").fits("the visa fee") && !Asked::exactly("visa fee").fits("visa fees"));
        assert!(Asked::of(&["***"]).is_empty() && Asked::exactly("—").is_empty());
    }

    #[test]
    fn a_name_is_found_by_its_beginnings_and_by_what_stands_inside() {
        for (name, typed) in [("Ärzte 2027", "arz"), ("Nursing Łódź", "lod nur"), ("Oncology", "colo"), ("张伟", "伟")]
        {
            assert!(fits(name, typed), "{typed}");
        }
        assert!(fits("anything", " ") && fits("100 %", "%"));
        assert!(!fits("Nursing", "law") && !fits("Nursing", "%"));
    }
}
