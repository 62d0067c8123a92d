//! The words that are indexed anywhere, so that a small typing error can be found out.

use super::{batch::Batch, words::Indexed};
use rusqlite::{Connection, params};

/// The shortest and the longest word that is compared, in letters: one letter makes another word of a shorter one.
pub(crate) const LETTERS_MIN: usize = 5;
const LETTERS_MAX: usize = 24;
/// The letters that a word shares with what was typed, at its beginning.
const SHARED_LETTERS: usize = 2;
/// The most words that are compared, so that the time has a limit.
const COMPARED_MAX: u32 = 10_000;

impl Batch<'_> {
    /// Adds the words of what is indexed; once added, they stay.
    pub(crate) fn learn_words(&self, indexed: &Indexed) -> rusqlite::Result<()> {
        let sql = "INSERT INTO lexicon (word) VALUES (?1) ON CONFLICT DO NOTHING";
        for word in indexed.text.split(' ').chain(indexed.others.split(' ')) {
            if is_compared(word) && self.cache.first_met(word) {
                self.tx.prepare_cached(sql)?.execute([word])?;
            }
        }
        Ok(())
    }
}

/// True for words of letters alone, neither short nor long.
pub(crate) fn is_compared(word: &str) -> bool {
    word.len() >= LETTERS_MIN
        && !word.bytes().any(|byte| byte.is_ascii_digit())
        && (LETTERS_MIN..=LETTERS_MAX).contains(&word.chars().count())
}

/// Words that differ from what was typed by one letter that is wrong, missing or too much, or by two that changed places. Those
/// that begin so are taken only where no whole word does: somebody may still be typing.
pub(crate) fn similar(connection: &Connection, typed: &str) -> rusqlite::Result<Vec<String>> {
    let letters: Vec<char> = typed.chars().collect();
    let mut ends: Vec<String> = Vec::new();
    let mut begins: Vec<String> = Vec::new();
    for beginning in beginnings(&letters) {
        let sql = "SELECT word FROM lexicon WHERE word >= ?1 AND word < ?2 LIMIT ?3";
        let mut statement = connection.prepare_cached(sql)?;
        let end = format!("{beginning}{}", char::MAX);
        let mut rows = statement.query(params![beginning, end, COMPARED_MAX])?;
        while let Some(row) = rows.next()? {
            let word: String = row.get(0)?;
            match nearness(&letters, &word.chars().collect::<Vec<_>>()) {
                Nearness::Whole => ends.push(word),
                Nearness::Beginning => begins.push(word),
                Nearness::Far => {}
            }
        }
    }
    let mut words = if ends.is_empty() { begins } else { ends };
    words.sort_by_key(|word| (word.chars().count().abs_diff(letters.len()), word.clone()));
    words.dedup();
    Ok(words)
}

/// The first letters of words that are compared: as they were typed, and with their places changed.
fn beginnings(letters: &[char]) -> Vec<String> {
    let first: String = letters.iter().take(SHARED_LETTERS).collect();
    let changed: String = first.chars().rev().collect();
    if changed == first { vec![first] } else { vec![first, changed] }
}

/// The distance of a word from what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Nearness {
    /// One error away.
    Whole,
    /// It begins with something that is one error away.
    Beginning,
    /// Neither.
    Far,
}

fn nearness(typed: &[char], word: &[char]) -> Nearness {
    let same = typed.iter().zip(word).take_while(|(one, other)| one == other).count();
    let (typed, word) = (typed.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    // The letter is wrong, missing, too much, or changed places with the next.
    let mut rests: Vec<_> =
        [(1, 1), (0, 1), (1, 0)].into_iter().filter_map(|(one, other)| rest(typed, one, word, other)).collect();
    if let ([first, second, ..], [other_first, other_second, ..]) = (typed, word)
        && (first, second) == (other_second, other_first)
    {
        rests.extend(rest(typed, 2, word, 2));
    }
    let ends = |(typed, word): &(&[char], &[char])| typed == word;
    let begins = |(typed, word): &(&[char], &[char])| word.starts_with(typed);
    if rests.iter().any(ends) {
        Nearness::Whole
    } else if rests.iter().any(begins) {
        Nearness::Beginning
    } else {
        Nearness::Far
    }
}

/// The rest of both behind so many letters; `None` where there are fewer.
fn rest<'l>(typed: &'l [char], of_typed: usize, word: &'l [char], of_word: usize) -> Option<(&'l [char], &'l [char])> {
    Some((typed.get(of_typed..)?, word.get(of_word..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_near() {
        let near =
            |typed: &str, word: &str| nearness(&typed.chars().collect::<Vec<_>>(), &word.chars().collect::<Vec<_>>());
        for (typed, word, expected) in [
            ("appontment", "appointment", Nearness::Whole),
            ("sokolova", "sokolov", Nearness::Whole),
            ("appiontment", "appointment", Nearness::Whole),
            ("apointment", "appointment", Nearness::Whole),
            ("appaintment", "appointment", Nearness::Whole),
            ("соколава", "соколова", Nearness::Whole),
            ("appontm", "appointment", Nearness::Beginning),
            ("apontmnt", "appointment", Nearness::Far),
            ("sokol", "somewhere", Nearness::Far),
        ] {
            assert_eq!(near(typed, word), expected, "{typed} and {word}");
        }
    }
}
