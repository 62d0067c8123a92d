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
    /// Since then the provider takes no free text, whatever our own clock says.
    Refused {
        /// The time at which the provider said so.
        since: Timestamp,
    },
    /// No message of this person was ever seen here, so nobody knows; the provider will judge.
    Unknown,
    /// The channel has no window.
    Always,
}

/// Facts about the window of a person on a channel, over all of their addresses there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WindowFacts {
    /// The time at which the person last wrote: the record's for a delivered message, the provider's own for one found in its
    /// list.
    pub last_inbound: Option<Timestamp>,
    /// The time at which the provider last refused free text because of its window.
    pub refused: Option<Timestamp>,
}

/// The window at `now`. The provider's refusal counts until the person writes again.
pub fn window_at(rule: WindowRule, facts: WindowFacts, now: Timestamp) -> Window {
    let WindowRule::AfterInbound { ms } = rule else { return Window::Always };
    let until = facts.last_inbound.map(|inbound| inbound.plus_ms(ms));
    match (facts.refused.filter(|refused| facts.last_inbound.is_none_or(|inbound| inbound < *refused)), until) {
        (_, Some(until)) if until <= now => Window::Closed { since: until },
        (Some(since), _) => Window::Refused { since },
        (None, Some(until)) => Window::Open { until },
        (None, None) => Window::Unknown,
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
        let at = |now| window_at(DAY, WindowFacts { last_inbound: Some(heard), refused: None }, now);
        assert_eq!(at(heard), Window::Open { until: end });
        assert_eq!(at(end.plus_ms(-1)), Window::Open { until: end });
        assert_eq!(at(end), Window::Closed { since: end });
    }

    #[test]
    fn a_person_never_heard_is_unknown_not_shut() {
        assert_eq!(window_at(DAY, WindowFacts::default(), Timestamp(5)), Window::Unknown);
    }

    #[test]
    fn a_refusal_of_the_provider_shuts_it_until_they_write_again() {
        let at = |inbound: i64, refused: i64| {
            let facts = WindowFacts { last_inbound: Some(Timestamp(inbound)), refused: Some(Timestamp(refused)) };
            window_at(DAY, facts, Timestamp(9_000))
        };
        assert_eq!(at(1_000, 5_000), Window::Refused { since: Timestamp(5_000) });
        assert_eq!(at(6_000, 5_000), Window::Open { until: Timestamp(6_000).plus_ms(86_400_000) });
        let never_wrote = WindowFacts { last_inbound: None, refused: Some(Timestamp(5_000)) };
        assert_eq!(window_at(DAY, never_wrote, Timestamp(9_000)), Window::Refused { since: Timestamp(5_000) });
        assert_eq!(window_at(WindowRule::Always, never_wrote, Timestamp(9_000)), Window::Always);
    }
}
