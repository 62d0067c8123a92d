//! Words that differ from what was typed by a small error.

use crate::kernel::{lexicon, words};
use paperplane_core::spelling::{Asked, Wanted, Way};
use rusqlite::Connection;

/// The most words that are looked for instead of one: more would be guessing.
const WORDS_MAX: usize = 5;

/// The words that are looked for instead.
pub(super) struct Similar {
    pub(super) asked: Asked,
    /// The words that were put in, in their one spelling.
    pub(super) words: Vec<String>,
}

/// The same words, with similar words in the place of those that are nowhere. `None` where each is somewhere, or where nothing is
/// similar to one.
pub(super) fn similar(connection: &Connection, asked: &Asked) -> rusqlite::Result<Option<Similar>> {
    let (mut all, mut words) = (Vec::new(), Vec::new());
    for wanted in &asked.all {
        if is_anywhere(connection, wanted)? {
            all.push(wanted.clone());
            continue;
        }
        let near = near(connection, wanted)?;
        if near.is_empty() {
            return Ok(None);
        }
        let way = |word: &String| Way { words: vec![word.clone()], is_open: true };
        all.push(Wanted { ways: near.iter().map(way).collect() });
        words.extend(near);
    }
    let asked = Asked { all, numbers: Vec::new() };
    Ok((!words.is_empty()).then_some(Similar { asked, words }))
}

/// True if a word is in some message, note or person.
fn is_anywhere(connection: &Connection, wanted: &Wanted) -> rusqlite::Result<bool> {
    let one = Asked { all: vec![wanted.clone()], numbers: Vec::new() };
    let Some(question) = words::question(&one) else { return Ok(true) };
    for table in ["words", "people", "notes"] {
        let sql = format!("SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT 1");
        if connection.prepare_cached(&sql)?.exists([&question])? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn near(connection: &Connection, wanted: &Wanted) -> rusqlite::Result<Vec<String>> {
    let typed =
        wanted.ways.first().filter(|way| way.is_open).and_then(|way| <&[String; 1]>::try_from(&way.words[..]).ok());
    let Some([typed]) = typed.filter(|[typed]| lexicon::is_compared(typed)) else {
        return Ok(Vec::new());
    };
    let mut near = lexicon::similar(connection, typed)?;
    near.truncate(WORDS_MAX);
    Ok(near)
}
