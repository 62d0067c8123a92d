//! A channel's conversation window: how long a business may answer freely.

use crate::{channel::WindowRule, time::Timestamp};

/// The window in which free text may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Until then.
    Open {
        /// The last instant at which free text is allowed.
        until: Timestamp,
    },
    /// Since then.
    Closed {
        /// The time at which it was closed.
        since: Timestamp,
    },
    /// No message of this person was ever seen here, so nobody knows; the provider will judge.
    Unknown,
    /// The channel has no window.
    Always,
}

/// The window at `now`, `last_inbound` being when the person last wrote over any of their addresses: the record's
/// time for a delivered message, the provider's own for one found in its list.
pub fn window_at(rule: WindowRule, last_inbound: Option<Timestamp>, now: Timestamp) -> Window {
    match (rule, last_inbound) {
        (WindowRule::Always, _) => Window::Always,
        (WindowRule::AfterInbound { .. }, None) => Window::Unknown,
        (WindowRule::AfterInbound { ms }, Some(inbound)) => {
            let until = inbound.plus_ms(ms);
            if now < until { Window::Open { until } } else { Window::Closed { since: until } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: WindowRule = WindowRule::AfterInbound { ms: 86_400_000 };

    #[test]
    fn it_is_open_for_a_day_and_shut_at_its_end() {
        let heard = Timestamp(1_000);
        let end = heard.plus_ms(86_400_000);
        let at = |now| window_at(DAY, Some(heard), now);
        assert_eq!(at(heard), Window::Open { until: end });
        assert_eq!(at(end.plus_ms(-1)), Window::Open { until: end });
        assert_eq!(at(end), Window::Closed { since: end });
    }

    #[test]
    fn a_person_never_heard_is_unknown_not_shut() {
        assert_eq!(window_at(DAY, None, Timestamp(5)), Window::Unknown);
    }
}
