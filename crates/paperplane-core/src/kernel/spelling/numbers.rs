//! Numbers are found by any three or more of their digits in a row, however they are grouped.

use super::{
    letters::{Kind, Unit},
    words::{Other, Spelled},
};
use std::ops::Range;

/// The shortest part of a number that is looked for inside of others, in digits.
pub(super) const PART_DIGITS_MIN: usize = 3;
/// The longest part of a number that is kept for each of its digits: more than a card, an IBAN or a phone number has.
const PART_DIGITS_MAX: usize = 24;
/// The digits of one number from which parts are kept, and the parts of one text: what is longer is no number.
const NUMBER_DIGITS_MAX: usize = 64;
const PARTS_MAX: usize = 2_000;
/// The fewest digits of a phone number with signs between.
const PHONE_DIGITS_MIN: usize = 7;
/// The most signs between two groups of digits, as in `) - `.
const GAP_SIGNS_MAX: usize = 3;

/// Groups of digits that are one number.
#[derive(Debug, Default)]
struct Number {
    groups: Vec<Range<usize>>,
}

impl Number {
    fn digits(&self) -> usize {
        self.groups.iter().map(Range::len).sum()
    }

    /// The signs in front of a group.
    fn gap<'u>(&self, units: &'u [Unit], nth: usize) -> &'u [Unit] {
        let before = nth.checked_sub(1).and_then(|before| self.groups.get(before));
        let range = before.zip(self.groups.get(nth)).map(|(before, group)| before.end..group.start);
        range.and_then(|range| units.get(range)).unwrap_or_default()
    }

    /// True for `1,250.50`, `1.250,50`, `12'000` and `12,34,567`.
    fn is_amount(&self, units: &[Unit]) -> bool {
        let last = self.groups.len() - 1;
        self.groups.iter().enumerate().all(|(nth, group)| {
            let gap = self.gap(units, nth);
            let is_spaced = gap.first().is_some_and(|sign| sign.letter == ' ');
            match nth {
                0 => group.len() <= 3,
                _ if gap.len() != 1 || matches!(gap.first().map(|sign| sign.letter), Some('-' | '/' | '(' | ')')) => {
                    false
                }
                _ if is_spaced => group.len() == 3,
                _ if nth == last => group.len() <= 3,
                _ => (2..=3).contains(&group.len()),
            }
        })
    }

    /// True for `2026-11-26`, `26.11.2026` and `11/26/26`.
    fn is_date(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(Range::len).collect();
        matches!(lengths[..], [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
    }

    fn is_phone(&self, units: &[Unit]) -> bool {
        let has_comma = (1..self.groups.len()).any(|nth| self.gap(units, nth).iter().any(|sign| sign.letter == ','));
        !has_comma && !self.is_date() && (PHONE_DIGITS_MIN..=PART_DIGITS_MAX).contains(&self.digits())
    }
}

/// Adds the numbers of a text, whole and in parts.
pub(super) fn add(spelled: &mut Spelled) {
    if spelled.units.iter().filter(|unit| unit.kind == Kind::Digit).count() < PART_DIGITS_MIN {
        return;
    }
    let mut found = Vec::new();
    for number in numbers(&spelled.units) {
        if number.groups.len() > 1 && (number.is_amount(&spelled.units) || number.is_phone(&spelled.units)) {
            parts(spelled, &number.groups, true, &mut found);
        } else {
            number.groups.chunks(1).for_each(|group| parts(spelled, group, false, &mut found));
        }
    }
    found.truncate(PARTS_MAX);
    spelled.others.append(&mut found);
}

/// Groups of digits with nothing between but what may stand inside of a number.
fn numbers(units: &[Unit]) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while let Some(start) = units.iter().skip(at).position(|unit| unit.kind == Kind::Digit).map(|from| at + from) {
        let end =
            units.iter().skip(start).position(|unit| unit.kind != Kind::Digit).map_or(units.len(), |to| start + to);
        let gap = units.get(at..start).unwrap_or_default();
        let goes_on = at > 0
            && (1..=GAP_SIGNS_MAX).contains(&gap.len())
            && gap.iter().all(|sign| {
                sign.kind == Kind::Other && matches!(sign.letter, ' ' | '(' | ')' | '-' | '/' | '.' | ',' | '\'')
            });
        let group = start..end;
        match numbers.last_mut().filter(|_| goes_on) {
            Some(number) => number.groups.push(group),
            None => numbers.push(Number { groups: vec![group] }),
        }
        at = end;
    }
    numbers
}

/// Adds the digits of these groups as one word, if `whole`, and each of its ends.
fn parts(spelled: &Spelled, groups: &[Range<usize>], whole: bool, found: &mut Vec<Other>) {
    let places: Vec<usize> = groups.iter().cloned().flatten().take(NUMBER_DIGITS_MAX).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
    let touched = |word: &Range<usize>| word.start <= *last && *first < word.end;
    let from = spelled.words.partition_point(|word| word.end <= *first);
    let of = from..from + spelled.words.iter().skip(from).take_while(|word| touched(word)).count();
    let is_word = spelled.words.get(of.clone()).is_some_and(|words| words.len() == 1 && words[0].len() == places.len());
    let digit = |place: &usize| spelled.units.get(*place).map(|unit| unit.letter);
    for (nth, place) in places.iter().enumerate() {
        let part: String = places.iter().skip(nth).take(PART_DIGITS_MAX).filter_map(digit).collect();
        let is_whole = nth == 0;
        if part.len() < PART_DIGITS_MIN || (is_whole && is_word) {
            continue;
        }
        let letters = *place..last + 1;
        found.push(Other { word: part, is_same: is_whole && whole, of: of.clone(), letters });
    }
}

/// The words of an address, and its other words: of a phone number all its ends, since people know the last digits.
pub fn address(value: &str) -> (String, String) {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if !value.contains('+') || value.contains('@') || digits.len() < PART_DIGITS_MIN {
        let spelled = Spelled::of(value);
        return (spelled.words(), spelled.others());
    }
    let ends = (1..=digits.len() - PART_DIGITS_MIN).filter_map(|from| digits.get(from..));
    let ends = ends.collect::<Vec<_>>().join(" ");
    (digits, ends)
}

/// The digits by which a phone number is looked for that was typed in any form: with a country's code or without, with `00`
/// for the plus, with the zero in brackets that is not dialled from abroad. Empty where it is no phone number.
pub(super) fn phone(typed: &str) -> Vec<String> {
    let units = super::letters::units(typed);
    let is_sign = |unit: &Unit| unit.kind == Kind::Other && matches!(unit.letter, ' ' | '(' | ')' | '-' | '/' | '.');
    let is_plus = |unit: &Unit| typed.get(unit.start..unit.end) == Some("+");
    let digits: String = units.iter().filter(|unit| unit.kind == Kind::Digit).map(|unit| unit.letter).collect();
    let is_number = units.iter().all(|unit| unit.kind == Kind::Digit || is_sign(unit) || is_plus(unit));
    if !is_number || !(PHONE_DIGITS_MIN..=PART_DIGITS_MAX).contains(&digits.len()) {
        return Vec::new();
    }
    let mut ways = vec![digits];
    let letters: String = units.iter().map(|unit| unit.letter).collect();
    if letters.contains("(0)") {
        ways.push(letters.replacen("(0)", "", 1).chars().filter(char::is_ascii_digit).collect());
    }
    let bare: Vec<String> = ways.iter().map(|way| way.trim_start_matches('0').to_owned()).collect();
    ways.extend(bare);
    let last: Vec<String> =
        ways.iter().filter_map(|way| way.get(way.len().checked_sub(NATIONAL_DIGITS)?..)).map(str::to_owned).collect();
    ways.extend(last);
    ways.retain(|way| way.len() >= PHONE_DIGITS_MIN - 1);
    ways.sort_by_key(|way| (std::cmp::Reverse(way.len()), way.clone()));
    ways.dedup();
    ways
}

/// The digits of a number without its country in most countries with long ones: two numbers that end in the same ten are the
/// same number, with and without what only some networks want in front.
const NATIONAL_DIGITS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn others(text: &str) -> String {
        Spelled::of(text).others()
    }

    #[test]
    fn a_number_is_found_by_its_parts_however_it_is_grouped() {
        assert_eq!(others("1,250.50"), "050 125050 25050 5050");
        assert_eq!(others("1.250,50"), others("1 250,50"));
        assert_eq!(others("AB1234567"), "1234567 234567 34567 4567 567");
        assert_eq!(others("12 34"), "");
        assert_eq!(others("٤٧١١"), "711");
        assert_eq!(others("2026-11-26"), "026", "a date is three numbers");
        assert!(others("call +44 7700 900-410 now").split(' ').any(|part| part == "7700900410"));
        assert!(others("(415) 555-0132").split(' ').any(|part| part == "4155550132"));
    }

    #[test]
    fn what_is_no_number_does_not_fill_the_index() {
        assert!(others(&"7".repeat(5_000)).split(' ').count() <= NUMBER_DIGITS_MAX);
        assert!(Spelled::of(&"12345 ".repeat(5_000)).others.len() <= PARTS_MAX);
    }

    #[test]
    fn a_number_is_known_by_its_endings() {
        let both = |value: &str| <[String; 2]>::from(address(value));
        assert_eq!(both("whatsapp:+12345"), ["12345", "2345 345"]);
        assert_eq!(both("whatsapp:TR.1A2B"), ["whatsapp tr 1a2b", ""]);
        assert_eq!(both("72975"), ["72975", "2975 975"]);
    }

    #[test]
    fn a_phone_number_is_known_in_any_form() {
        let national = "7700900410";
        for typed in ["07700 900410", "0044 7700 900410", "+44 (0)7700 900410", "+44 7700-900410", "٠٧٧٠٠ ٩٠٠٤١٠"]
        {
            assert!(phone(typed).iter().any(|way| way == national), "{typed}: {:?}", phone(typed));
        }
        assert!(phone("8 (912) 345-67-89").iter().any(|way| way == "9123456789"));
        assert!(phone("+52 55 5001 1234").iter().any(|way| way == "5550011234"));
        for typed in ["visa", "4711", "AB1234567", "12:30:45 07"] {
            assert!(phone(typed).is_empty(), "{typed}");
        }
    }
}
