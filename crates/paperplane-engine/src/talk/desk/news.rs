//! News for whoever sits here, and what a shell asks before it makes any noise about it.

use crate::desk::Desk;
use futures_util::{Stream, StreamExt as _, stream};
use paperplane_bridge::{Trouble, view::news::News};
use paperplane_core::{ids::MemberId, time::Timestamp};
use paperplane_store::{Arrival, StaffNotice};
use std::sync::Arc;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;

/// Now, as this computer's clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: Timestamp,
    /// The minute of the day in this computer's time zone, from midnight.
    pub minute: u16,
}

impl Desk {
    /// New messages as they come in, never a replay: one notification each.
    pub fn arrivals(&self) -> broadcast::Receiver<Arrival> {
        self.node.arrivals.subscribe()
    }

    /// Notices to members of staff by name, as they happen, never a replay.
    pub fn staff_notices(&self) -> broadcast::Receiver<StaffNotice> {
        self.node.staff_notices.subscribe()
    }

    /// News for the member who sits here: new messages, and notices by name. A reader that lags misses some.
    pub fn news(self: &Arc<Self>) -> impl Stream<Item = News> + Send + use<> {
        let (desk, messages, notices) = (Arc::clone(self), received(self.arrivals()), received(self.staff_notices()));
        let mine = notices.filter_map(move |notice| {
            let desk = Arc::clone(&desk);
            async move { desk.is_me(&notice.to).await.is_ok_and(|is_mine| is_mine).then(|| News::from(notice)) }
        });
        stream::select(messages.map(News::from), mine.boxed())
    }

    /// True if one of these is the member who sits here.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn is_me(&self, members: &[MemberId]) -> Result<bool, Trouble> {
        Ok(self.me().await?.is_some_and(|me| members.contains(&me.id)))
    }

    /// The time of this computer's clock.
    pub fn moment(&self) -> Moment {
        moment(self.node.host.now(), jiff::tz::TimeZone::system())
    }
}

/// The values of a channel until it closes, without those that were missed.
fn received<T: Clone + Send + 'static>(receiver: broadcast::Receiver<T>) -> impl Stream<Item = T> + Send {
    BroadcastStream::new(receiver).filter_map(|value| std::future::ready(value.ok()))
}

fn moment(at: Timestamp, zone: jiff::tz::TimeZone) -> Moment {
    let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    let time = instant.to_zoned(zone).time();
    let minute = u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or_default();
    Moment { at, minute }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::{TimeZone, offset};

    #[test]
    fn the_minute_is_that_of_the_clock_on_the_wall() {
        let noon = Timestamp(12 * 60 * 60 * 1000 + 34 * 60 * 1000 + 59_999);
        assert_eq!(moment(noon, TimeZone::UTC).minute, 12 * 60 + 34);
        assert_eq!(moment(noon, TimeZone::fixed(offset(-13))).minute, 23 * 60 + 34, "yesterday");
        assert_eq!(moment(Timestamp(i64::MAX), TimeZone::UTC).minute, 0, "a clock beyond all dates");
    }
}
