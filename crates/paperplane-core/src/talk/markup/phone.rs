//! Phone numbers in a text: with a country's code, or in the form with a leading zero that many countries write.

use super::{
    place::{at, before},
    span::Link,
};
use std::ops::{Range, RangeInclusive};

/// Digits of a number with its country's code. Source: ITU-T E.164 for the longest; shorter ones are codes and amounts.
const WORLDWIDE: RangeInclusive<usize> = 8..=15;
/// Digits of a number with a leading zero: longer ones are of accounts, shorter ones are dates and codes.
const NATIONAL: RangeInclusive<usize> = 10..=11;
/// The zero that is only dialled within the country.
const TRUNK: &str = "(0)";

/// Numbers in order, outside of the stretches that are covered.
pub(super) fn numbers(text: &str, covered: &[Range<usize>]) -> Vec<(Range<usize>, Link)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((place, first)) = next(text, from) {
        if let Some(cover) = covered.iter().find(|range| range.contains(&place)) {
            from = cover.end;
            continue;
        }
        let limit = covered.iter().map(|range| range.start).filter(|start| *start > place).min().unwrap_or(text.len());
        let run = run(&text[place..limit]);
        let has_own_bracket =
            text[place..place + run.end].contains(')') && at(text, place + 1).is_some_and(|one| digit(one).is_some());
        if first == '(' && !has_own_bracket {
            // The bracket stands around the number, or around something else.
            from = place + 1;
            continue;
        }
        if let Some(number) = number(text, place, &run, first) {
            found.push((place..place + run.end, Link::Phone(number)));
        }
        from = place + run.end.max(first.len_utf8());
    }
    found
}

fn next(text: &str, from: usize) -> Option<(usize, char)> {
    let begins = |one: char| is_plus(one) || one == '(' || digit(one).is_some();
    text[from..].char_indices().find(|(_, one)| begins(*one)).map(|(place, one)| (from + place, one))
}

const fn is_plus(one: char) -> bool {
    matches!(one, '+' | '\u{ff0b}')
}

const fn is_space(one: char) -> bool {
    matches!(one, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// The value of a digit: of ours, of Arabic and Persian, or of full width.
fn digit(one: char) -> Option<char> {
    let zero = match one {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(one) - u32::from(zero), 10)
}

/// A run of digits with the signs that people write between them.
#[derive(Default)]
struct Run {
    digits: String,
    /// The place where its last digit ends.
    end: usize,
    /// It is parted by something else than single spaces and hyphens.
    is_loose: bool,
}

fn run(text: &str) -> Run {
    let mut run = Run::default();
    let (mut gap, mut gap_is_loose, mut skip_until) = (0, false, 0);
    for (place, one) in text.char_indices() {
        if place < skip_until {
            continue;
        }
        if let Some(value) = digit(one) {
            run.digits.push(value);
            run.end = place + one.len_utf8();
            run.is_loose |= gap_is_loose || gap > 1;
            (gap, gap_is_loose) = (0, false);
        } else if place == 0 && (is_plus(one) || one == '(') {
            gap_is_loose = one == '(';
        } else if gap < 2 && !run.digits.is_empty() && text[place..].starts_with(TRUNK) {
            (gap, skip_until) = (gap + 1, place + TRUNK.len());
        } else if gap < 2 && (is_space(one) || matches!(one, '-' | '\u{2010}' | '\u{2011}' | '.' | '(' | ')' | '/')) {
            gap += 1;
            gap_is_loose |= !is_space(one) && one != '-';
        } else {
            break;
        }
    }
    run
}

/// The number that a run is, where it is one.
fn number(text: &str, place: usize, run: &Run, first: char) -> Option<String> {
    let stands_alone = !follows_part(text, place)
        && !at(text, place + run.end)
            .is_some_and(|one| one.is_alphanumeric() || ['/', '%', '_', '=', '°', '@'].contains(&one));
    if !stands_alone {
        return None;
    }
    let mut written = text[place..].chars().map(digit);
    let begins_with_zeros = written.next() == Some(Some('0')) && written.next() == Some(Some('0'));
    let with_code = if is_plus(first) {
        Some(run.digits.as_str())
    } else {
        run.digits.strip_prefix("00").filter(|_| begins_with_zeros)
    };
    if let Some(number) = with_code {
        return (WORLDWIDE.contains(&number.len()) && !number.starts_with('0')).then(|| format!("+{number}"));
    }
    let is_time = at(text, place + run.end) == Some(':');
    let is_national = run.digits.starts_with('0') && NATIONAL.contains(&run.digits.len());
    (is_national && !is_time && (!run.is_loose || first == '(')).then(|| run.digits.clone())
}

/// True if what begins at a place is the rest of a word, an amount or another number.
fn follows_part(text: &str, place: usize) -> bool {
    let Some(one) = before(text, place) else {
        return false;
    };
    let before_it = before(text, place - one.len_utf8());
    one.is_alphanumeric()
        || ['+', '/', '-', '_', '#', '=', '$', '£', '€', '\u{ff0b}'].contains(&one)
        || (['.', ',', ':'].contains(&one) && before_it.is_some_and(|one| digit(one).is_some()))
}
