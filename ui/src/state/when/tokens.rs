//! Takes a typed time apart into numbers, names and signs.

use super::names::{Kind, Names};

/// A part of a typed time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number {
        value: i64,
        digits: usize,
        /// The next sign stands right behind it.
        joined: bool,
    },
    /// The meanings of a word; more than one where it is ambiguous.
    Word(Vec<Kind>),
    Colon,
    /// `-`, `/` or `.` between numbers.
    Part(char),
}

/// Digits of a number at most: those of a year.
const DIGITS_MAX: usize = 4;

/// The parts of what was typed; `None` where something is not known.
pub(super) fn tokens(typed: &str, names: &Names) -> Option<Vec<Token>> {
    let letters: Vec<char> = typed.chars().collect();
    let (mut at, mut tokens) = (0, Vec::new());
    while let Some(letter) = letters.get(at).copied() {
        if let Some(digit) = digit(letter) {
            let digits: Vec<i64> = letters[at..].iter().map_while(|letter| self::digit(*letter)).collect();
            if digits.len() > DIGITS_MAX {
                return None;
            }
            let value = digits.iter().skip(1).fold(digit, |value, digit| value * 10 + digit);
            at += digits.len();
            let joined = letters.get(at).is_some_and(|next| !next.is_whitespace());
            tokens.push(Token::Number { value, digits: digits.len(), joined });
        } else if letter.is_alphabetic() {
            let (count, kinds) = word(&letters[at..], names)?;
            at += count;
            tokens.push(Token::Word(kinds));
        } else {
            at += 1;
            match letter {
                ':' | '：' => tokens.push(Token::Colon),
                // A short name ends with it, too.
                '.' if !matches!(tokens.last(), Some(Token::Number { joined: true, .. })) => {}
                '-' | '/' | '.' => tokens.push(Token::Part(letter)),
                ',' | '،' | '，' | '–' => {}
                _ if letter.is_whitespace() => {}
                _ => return None,
            }
        }
    }
    Some(tokens)
}

/// A word at the beginning of a text, and how many letters it has there.
fn word(text: &[char], names: &Names) -> Option<(usize, Vec<Kind>)> {
    // Vowel signs and such are parts of a word.
    let is_part = |letter: &char| {
        letter.is_alphabetic()
            || (!letter.is_ascii()
                && !letter.is_whitespace()
                && digit(*letter).is_none()
                && !"：،，–".contains(*letter))
            || *letter == '-'
            || *letter == '\''
    };
    let run = &text[..text.iter().take_while(|letter| is_part(letter)).count()];
    let end = run.iter().rposition(|letter| letter.is_alphabetic()).map_or(0, |last| last + 1);
    if let Some(phrase) = phrase(text, end, names) {
        return Some((phrase, names.meanings(&text[..phrase].iter().collect::<String>())));
    }
    let whole = names.meanings(&run[..end].iter().collect::<String>());
    if whole.is_empty() { names.longest(run) } else { Some((end, whole)) }
}

/// The letters of a name of two words that a text begins with, the first of which ends at `end`: "pasado mañana".
fn phrase(text: &[char], end: usize, names: &Names) -> Option<usize> {
    let behind = text[end..].iter().take_while(|letter| letter.is_whitespace()).count();
    let second = text[end + behind..].iter().take_while(|letter| letter.is_alphabetic()).count();
    let whole = end + behind + second;
    (behind > 0 && second > 0 && names.is_phrase(&text[..whole].iter().collect::<String>())).then_some(whole)
}

/// The value of a digit of a script that the desk is written in.
fn digit(letter: char) -> Option<i64> {
    let zero = match letter {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    Some(i64::from(u32::from(letter) - u32::from(zero)))
}
