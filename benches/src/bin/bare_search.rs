//! The bare program beside the search: one FTS5 question for each line that is typed, the newest hits with their marks.
//!
//! It opens the replica with the same key and the same cache, asks nothing but the index of messages, and prints how long
//! each question took, in microseconds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "bare")]

use paperplane_core::spelling::Asked;
use rusqlite::{Connection, OpenFlags};
use std::{path::Path, time::Instant};

/// Makes a question of a typed line; the rest of that file is not needed here.
#[allow(dead_code, reason = "only `question` is used")]
#[path = "../../../crates/paperplane-store/src/kernel/words.rs"]
mod words;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, key, hits, rounds, typed @ ..] = &arguments[..] else { panic!("FOLDER KEY HITS ROUNDS TYPED...") };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(Path::new(folder).join("replica.db"), flags).unwrap();
    let settings = format!("PRAGMA key = \"x'{key}'\"; PRAGMA query_only = ON; PRAGMA cache_size = -16384;");
    database.execute_batch(&settings).unwrap();
    let sql = format!(
        "SELECT rowid, highlight(words, 0, char(1), char(2)) FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT {hits}"
    );
    for _ in 0..rounds.parse().unwrap() {
        for line in typed {
            let question = words::question(&Asked::of(&line.split_whitespace().collect::<Vec<_>>()));
            let began = Instant::now();
            let mut statement = database.prepare_cached(&sql).unwrap();
            let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            let hits: Vec<(i64, String)> = statement.query_map([question], read).unwrap().map(Result::unwrap).collect();
            println!("{} {}", began.elapsed().as_micros(), hits.len());
        }
    }
}
