//! The contract of a store of files: one suite, run against a folder, a relay over HTTP, and a bucket.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cases;
mod opened;
mod relay_only;

/// Each case becomes a test of each store.
macro_rules! contract {
    ($($case:ident),* $(,)?) => {
        mod folder {
            $(#[tokio::test]
            async fn $case() {
                crate::cases::$case(crate::opened::OpenedStore::folder()).await;
            })*
        }
        mod relay {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                crate::cases::$case(crate::opened::OpenedStore::relay().await).await;
            })*
        }
        mod bucket {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                match crate::opened::OpenedStore::bucket().await {
                    Some(opened) => crate::cases::$case(opened).await,
                    None => println!("skipped: moto, the pretended S3, is not here"),
                }
            })*
        }
    };
}

contract! {
    a_file_comes_back_as_it_was_put_and_no_other,
    the_same_file_twice_is_one_file,
    a_file_of_several_requests_goes_through,
    many_go_at_once,
    another_file_under_the_id_is_never_given,
}
