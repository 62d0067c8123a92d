//! The log's contract: one suite, run against the local log and against a real Apache Kafka.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cases;
mod kafka_only;
mod opened;

/// Each case becomes a test of the local log, of the one that storms share, and of Kafka.
macro_rules! contract {
    ($($case:ident),* $(,)?) => {
        mod local {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                crate::cases::$case(&mut crate::opened::OpenedLog::local()).await;
            })*
        }
        mod shared {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                crate::cases::$case(&mut crate::opened::OpenedLog::shared()).await;
            })*
        }
        mod kafka {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                match crate::opened::OpenedLog::kafka(stringify!($case)).await {
                    Some(mut opened) => crate::cases::$case(&mut opened).await,
                    None => println!("skipped: no Kafka here"),
                }
            })*
        }
    };
}

contract! {
    what_was_acknowledged_survives_the_death_of_the_process,
    order_is_kept_per_key,
    following_resumes_from_any_checkpoint,
    the_same_id_twice_is_one_event,
    many_append_at_once,
    a_slow_follower_misses_nothing,
    a_follower_may_come_before_the_topic,
    a_topic_made_anew_is_reported_once,
    what_cannot_be_read_is_handed_on_and_passed,
    the_first_record_and_the_ends_are_known,
    a_record_too_large_is_refused_and_the_next_goes_on,
    duties_are_owned_by_who_is_alone,
}
