//! Words that are not written in a text as such, and by which it is found all the same.

use super::{
    letters::Kind,
    words::{Other, PART_LETTERS_MIN, Spelled},
};
use std::ops::Range;

/// The longest word that is made of several, in letters.
const JOINED_LETTERS_MAX: usize = 40;

/// Arabic articles with the words that are written onto them.
const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];

/// Adds the further words of a text, but for its numbers.
pub(super) fn add(spelled: &mut Spelled) {
    let mut found = Vec::new();
    for nth in 0..spelled.words.len() {
        found.extend(without_article(spelled, nth));
        found.extend(with_two_letters(spelled, nth));
    }
    found.extend(compounds(spelled));
    spelled.others.append(&mut found);
}

/// An Arabic word without its article.
fn without_article(spelled: &Spelled, nth: usize) -> Option<Other> {
    let range = spelled.words.get(nth)?;
    let first = spelled.units.get(range.start)?.letter;
    if !('\u{620}'..='\u{64A}').contains(&first) {
        return None;
    }
    let word = spelled.word(range);
    let rest = ARTICLES.iter().find_map(|article| word.strip_prefix(article))?;
    let rest_letters = rest.chars().count();
    (rest_letters >= PART_LETTERS_MIN)
        .then(|| Other::same(rest.to_owned(), nth..nth + 1, range.end - rest_letters..range.end))
}

/// A word as it is written where ä, ö, ü, ø and å cannot be typed: `mueller`, `soerensen`, `aarhus`.
fn with_two_letters(spelled: &Spelled, nth: usize) -> Option<Other> {
    let range = spelled.words.get(nth)?;
    let units = spelled.units.get(range.clone())?;
    if units.iter().all(|unit| unit.instead.is_none()) {
        return None;
    }
    let written = units.iter().filter(|unit| unit.kind != Kind::Other);
    let word = written.flat_map(|unit| std::iter::once(unit.letter).chain(unit.instead)).collect();
    Some(Other::same(word, nth..nth + 1, range.clone()))
}

/// Words with a hyphen or an apostrophe between as one, and letters with full stops.
fn compounds(spelled: &Spelled) -> Vec<Other> {
    let words = &spelled.words;
    let mut compounds = Vec::new();
    let mut first = 0;
    while first < words.len() {
        let mut next = first + 1;
        while joint(spelled, next).is_some() {
            next += 1;
        }
        compounds.extend(compound(spelled, first..next));
        first = next;
    }
    compounds
}

/// The sign between a word and the one before it, if nothing else stands there.
fn joint(spelled: &Spelled, nth: usize) -> Option<char> {
    let (before, word) = (spelled.words.get(nth.checked_sub(1)?)?, spelled.words.get(nth)?);
    let sign = spelled.units.get(before.end)?;
    let is_joint = word.start == before.end + 1 && matches!(sign.letter, '\'' | '-' | '.');
    is_joint.then_some(sign.letter)
}

fn compound(spelled: &Spelled, of: Range<usize>) -> Option<Other> {
    let words = spelled.words.get(of.clone())?;
    let (first, last) = (words.first()?, words.last()?);
    let letters = first.start..last.end;
    if words.len() < 2 || letters.len() > JOINED_LETTERS_MAX {
        return None;
    }
    let has_stops = (of.start + 1..of.end).any(|nth| joint(spelled, nth) == Some('.'));
    let has_letter = spelled.units.get(letters.clone())?.iter().any(|unit| unit.kind == Kind::Letter);
    let is_short = words.iter().all(|word| word.len() == 1);
    (has_letter && (!has_stops || is_short)).then(|| Other::same(spelled.word(&letters), of, letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(text: &str) -> String {
        Spelled::of(text).others()
    }

    #[test]
    fn an_arabic_word_is_found_without_its_article() {
        assert_eq!(others("الأهلي والمستشفى للطالب"), "اهلي طالب مستشفي");
        assert_eq!(others("الله الآن"), "", "too little is left");
    }

    #[test]
    fn umlauts_are_also_two_letters() {
        assert_eq!(others("Müller Sørensen Århus Åse"), "aarhus aase mueller soerensen");
        assert_eq!(others("Mu\u{308}ller naïve año"), "mueller");
    }

    #[test]
    fn words_with_hyphens_are_also_one() {
        assert_eq!(others("check-in covid-19 U.S.A. Al-Masri"), "almasri checkin covid19 usa");
        assert_eq!(others("see example.com. Then"), "", "full stops end sentences");
        assert_eq!(others(&"a-".repeat(100)), "", "that is no word");
    }
}
