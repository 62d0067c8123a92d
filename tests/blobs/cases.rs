//! The cases, each for any store.

use crate::opened::OpenedStore;
use paperplane_blobs::Blobs;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Bytes that do not repeat in a short pattern.
pub fn content(bytes: usize, seed: u32) -> Vec<u8> {
    let mut state = seed;
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(bytes).collect()
}

pub async fn a_file_comes_back_as_it_was_put_and_no_other(opened: OpenedStore) {
    let (store, (passport, file)) = (&opened.store, opened.file(b"passport"));
    assert!(!store.has(passport).await.unwrap());
    assert_eq!(store.get(passport).await.unwrap(), None);
    store.put(passport, &file).await.unwrap();
    assert!(store.has(passport).await.unwrap());
    assert_eq!(store.get(passport).await.unwrap(), Some(file));
    let (visa, _) = opened.file(b"visa");
    assert!(!store.has(visa).await.unwrap());
    assert_eq!(store.get(visa).await.unwrap(), None);
}

pub async fn the_same_file_twice_is_one_file(opened: OpenedStore) {
    let (id, file) = opened.file(b"offer letter");
    opened.store.put(id, &file).await.unwrap();
    opened.store.put(id, &file).await.unwrap();
    assert_eq!(opened.store.get(id).await.unwrap(), Some(file));
}

pub async fn a_file_of_several_requests_goes_through(opened: OpenedStore) {
    let content = content(2_500_000, 1);
    let (id, file) = opened.file(&content);
    opened.store.put(id, &file).await.unwrap();
    assert_eq!(opened.store.get(id).await.unwrap(), Some(file));
}

pub async fn many_go_at_once(opened: OpenedStore) {
    let opened = Arc::new(opened);
    let mut going = JoinSet::new();
    // The first two are the same file.
    for nth in [0, 0, 1, 2, 3, 4, 5, 6] {
        let opened = Arc::clone(&opened);
        going.spawn(async move {
            let (id, file) = opened.file(&content(40_000, nth));
            // Two that bring the same file at the same moment hinder each other at most once.
            if opened.store.put(id, &file).await.is_err() {
                opened.store.put(id, &file).await.unwrap();
            }
            assert_eq!(opened.store.get(id).await.unwrap(), Some(file));
        });
    }
    while let Some(ended) = going.join_next().await {
        ended.unwrap();
    }
}

/// A store refuses it, or whoever reads it finds out.
pub async fn another_file_under_the_id_is_never_given(opened: OpenedStore) {
    let ((id, file), (_, other)) = (opened.file(b"passport"), opened.file(b"virus"));
    let refused = opened.store.put(id, &other).await.is_err();
    let folder = tempfile::tempdir().unwrap();
    let shared = Some((Arc::clone(&opened.store), 1_000_000));
    let blobs = Blobs::open(folder.path(), opened.naming.clone(), shared).await.unwrap();
    let got = blobs.get(id).await;
    assert!(if refused { matches!(got, Ok(None)) } else { got.is_err() }, "it was given");
    // The true one is kept all the same.
    opened.store.put(id, &file).await.unwrap();
    assert_eq!(blobs.get(id).await.unwrap().as_deref(), Some(b"passport".as_slice()));
}
