//! The ticker: work that a loop does at once, and again and again.

use std::{future::pending, time::Duration};
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

/// Work that is done at once, and again and again.
pub(crate) trait Recurring: Send {
    /// Does it once.
    fn work(&mut self) -> impl Future<Output = ()> + Send;

    /// Returns when it is wanted before its next tick; never, unless a kind of work says otherwise.
    fn wanted(&mut self) -> impl Future<Output = ()> + Send {
        pending()
    }
}

/// Does work at once and then every `period`, and whenever it is wanted; work that takes longer moves the ticks after it.
/// Ends when the loop is stopped, which drops the work where it awaits.
pub(crate) async fn run(period: Duration, stop: &CancellationToken, mut recurring: impl Recurring) {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let work = async {
        loop {
            tokio::select! {
                biased;
                _ = ticks.tick() => {}
                () = recurring.wanted() => {}
            }
            recurring.work().await;
        }
    };
    until_stopped(stop, work).await;
}

/// Runs the work of a loop until the loop is stopped, which drops the work where it awaits.
pub(crate) async fn until_stopped(stop: &CancellationToken, work: impl Future<Output = ()>) {
    tokio::select! {
        biased;
        () = stop.cancelled() => {}
        () = work => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::Notify;

    /// Counts how often it is done, and stops its loop after the third time.
    struct Counted<'a> {
        count: &'a mut u32,
        stop: CancellationToken,
        wanted: Notify,
        is_wanted_again: bool,
    }

    impl Recurring for Counted<'_> {
        async fn work(&mut self) {
            *self.count += 1;
            if *self.count == 3 {
                self.stop.cancel();
            } else if self.is_wanted_again {
                self.wanted.notify_one();
            }
        }

        async fn wanted(&mut self) {
            self.wanted.notified().await;
        }
    }

    async fn counted(period: Duration, is_wanted_again: bool) -> u32 {
        let (stop, mut count) = (CancellationToken::new(), 0);
        let wanted = Notify::new();
        run(period, &stop, Counted { count: &mut count, stop: stop.clone(), wanted, is_wanted_again }).await;
        count
    }

    #[tokio::test]
    async fn work_is_done_at_once_and_again_after_each_period() {
        assert_eq!(counted(Duration::from_millis(1), false).await, 3);
    }

    #[tokio::test]
    async fn work_is_done_whenever_it_is_wanted_before_its_next_tick() {
        assert_eq!(counted(Duration::from_hours(1), true).await, 3);
    }

    /// Stops its loop and never ends.
    struct Endless(CancellationToken);

    impl Recurring for Endless {
        async fn work(&mut self) {
            self.0.cancel();
            pending::<()>().await;
        }
    }

    #[tokio::test]
    async fn a_stop_drops_the_work_where_it_awaits() {
        let stop = CancellationToken::new();
        run(Duration::from_hours(1), &stop, Endless(stop.clone())).await;
    }
}
