//! The first openings of a process, all at once. Only a new process has a first opening, so the test starts itself again.
#![allow(clippy::unwrap_used, missing_docs)]

use paperplane_sqlite::open;
use rusqlite::OpenFlags;
use std::{process::Command, sync::Barrier, thread};

const PROCESSES: usize = 300;
const THREADS: u8 = 8;

#[test]
fn threads_that_open_first_at_once_all_get_in() {
    let myself = std::env::current_exe().unwrap();
    for _ in 0..PROCESSES {
        let ended = Command::new(&myself).args(["--ignored", "--exact", "one_process"]).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
    }
}

#[test]
#[ignore = "one of the processes that the test above starts"]
fn one_process() {
    let folder = tempfile::tempdir().unwrap();
    let all_here = Barrier::new(THREADS.into());
    thread::scope(|scope| {
        for thread in 0..THREADS {
            let (all_here, path) = (&all_here, folder.path().join(format!("{thread}.db")));
            scope.spawn(move || {
                all_here.wait();
                let connection = open(&path, OpenFlags::default(), &[thread; 32]).unwrap();
                connection.execute_batch("CREATE TABLE here (id INTEGER)").unwrap();
            });
        }
    });
    for thread in 0..THREADS {
        let bytes = std::fs::read(folder.path().join(format!("{thread}.db"))).unwrap();
        assert!(!bytes.starts_with(b"SQLite format 3"), "not encrypted");
    }
}
