//! The choice of the way in which a person is told something that nobody types: over which of their addresses, in free text or by
//! an approved template.

use super::{
    delivery::Refusal,
    guard::{self, GuardFacts, With},
    window::{Window, WindowFacts, window_at},
};
use crate::{
    address::{Address, Reach},
    channel::{Capabilities, Channel},
    time::Timestamp,
};

/// One address of a person, with what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// Their address.
    pub peer: &'a Address,
    /// The capabilities of its channel through the provider that would be used; `None` where no account of ours can write to it.
    pub capabilities: Option<Capabilities>,
    /// The facts about the window.
    pub window: WindowFacts,
    /// Something was said over it before.
    pub used: bool,
    /// The last message to it came back.
    pub came_back: bool,
}

/// The words that there are.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The free text; `None` where there is none.
    pub text: Option<&'a str>,
    /// There is an approved template.
    pub template: bool,
}

/// The person's wishes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes {
    /// They opted out.
    pub opted_out: bool,
    /// Staff blocked them.
    pub blocked: bool,
    /// It goes to many, and they unsubscribed from such.
    pub unsubscribed: bool,
}

/// The way that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The index of the candidate.
    pub nth: usize,
    /// True for the approved template, false for the free text.
    pub by_template: bool,
}

/// The reason for which a person cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error)]
#[serde(tag = "no_way", rename_all = "snake_case")]
pub enum NoWay {
    /// They have no address that an account of ours writes to.
    #[error("no account of ours writes to an address of theirs")]
    NoAddress,
    /// The guard would refuse it over the best of their addresses.
    #[error("it would be refused")]
    Refused {
        /// The reason.
        refusal: Refusal,
    },
}

/// Chooses among the addresses of a person, the preferred first: the first over which free text may go now, else the first over which
/// the template may. `order` prefers channels, the first most; those that it does not name come after it, as they stand.
///
/// # Errors
/// The reason of the first candidate, where none takes it.
pub fn choose(
    candidates: &[Candidate<'_>],
    order: &[Channel],
    words: Words<'_>,
    wishes: Wishes,
    now: Timestamp,
) -> Result<Chosen, NoWay> {
    let rank = |nth: &usize| {
        let channel = candidates.get(*nth).map(|one| one.peer.channel);
        order.iter().position(|preferred| Some(*preferred) == channel).unwrap_or(order.len())
    };
    let mut places: Vec<usize> = (0..candidates.len()).collect();
    places.sort_by_key(rank);
    let mut first_refusal = None;
    for by_template in [false, true] {
        for &nth in &places {
            let Some(candidate) = candidates.get(nth) else { continue };
            match candidate.takes(words, by_template, wishes, now) {
                Some(Ok(())) => return Ok(Chosen { nth, by_template }),
                Some(Err(refusal)) => first_refusal = first_refusal.or(Some(refusal)),
                None => {}
            }
        }
    }
    Err(first_refusal.map_or(NoWay::NoAddress, |refusal| NoWay::Refused { refusal }))
}

impl Candidate<'_> {
    /// The guard's answer; `None` where the address does not come into question.
    fn takes(
        &self,
        words: Words<'_>,
        by_template: bool,
        wishes: Wishes,
        now: Timestamp,
    ) -> Option<Result<(), Refusal>> {
        let capabilities = self.capabilities?;
        if self.peer.reach() == Reach::No || (by_template && !(words.template && capabilities.templates)) {
            return None;
        }
        if !self.used && !capabilities.may_start {
            return None;
        }
        let window = match window_at(capabilities.window, self.window, now) {
            // Nobody ever wrote from there: a channel with a window takes no free text.
            Window::Unknown => Window::Closed { since: now },
            known => known,
        };
        let text = words.text.unwrap_or_default();
        let with = if by_template { With::Template } else { With::TextAlone };
        Some(guard::check(GuardFacts {
            capabilities,
            reach: self.peer.reach(),
            came_back: self.came_back,
            text,
            with,
            opted_out: wishes.opted_out,
            blocked: wishes.blocked,
            unsubscribed: wishes.unsubscribed,
            window,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(10 * 86_400_000);

    fn candidate(peer: &Address, heard_ms_ago: Option<i64>) -> Candidate<'_> {
        let last_inbound = heard_ms_ago.map(|ago| NOW.plus_ms(-ago));
        Candidate {
            peer,
            capabilities: Some(peer.channel.capabilities()),
            window: WindowFacts { last_inbound, refused: None },
            used: last_inbound.is_some(),
            came_back: false,
        }
    }

    fn chosen(candidates: &[Candidate<'_>], order: &[Channel], template: bool) -> Result<(usize, bool), NoWay> {
        let words = Words { text: Some("Your visa is here."), template };
        let chosen = choose(candidates, order, words, Wishes::default(), NOW)?;
        Ok((chosen.nth, chosen.by_template))
    }

    #[test]
    fn the_address_used_last_goes_first_and_an_order_of_channels_before_it() {
        let (whatsapp, mail) = (Address::whatsapp("+2348035550101"), Address::email("a@example.net").unwrap());
        let both = [candidate(&whatsapp, Some(3_600_000)), candidate(&mail, Some(7_200_000))];
        assert_eq!(chosen(&both, &[], true), Ok((0, false)));
        assert_eq!(chosen(&both, &[Channel::EMAIL], true), Ok((1, false)));
    }

    #[test]
    fn a_shut_window_leads_to_another_channel_and_else_to_the_template() {
        let (whatsapp, mail) = (Address::whatsapp("+2348035550101"), Address::email("a@example.net").unwrap());
        let shut = candidate(&whatsapp, Some(2 * 86_400_000));
        assert_eq!(chosen(&[shut, candidate(&mail, None)], &[], true), Ok((1, false)));
        assert_eq!(chosen(&[shut], &[], true), Ok((0, true)));
        assert_eq!(chosen(&[shut], &[], false), Err(NoWay::Refused { refusal: Refusal::WindowClosed }));
        let never_wrote = candidate(&whatsapp, None);
        assert_eq!(chosen(&[never_wrote], &[], true), Ok((0, true)), "a stranger gets the template");
    }

    #[test]
    fn nobody_is_written_to_against_their_wish_or_where_all_comes_back() {
        let mail = Address::email("a@example.net").unwrap();
        let open = candidate(&mail, Some(1));
        let words = Words { text: Some("Hello"), template: true };
        let judged = |wishes| choose(&[open], &[], words, wishes, NOW);
        for (wishes, refusal) in [
            (Wishes { opted_out: true, ..Wishes::default() }, Refusal::OptedOut),
            (Wishes { blocked: true, ..Wishes::default() }, Refusal::Blocked),
            (Wishes { unsubscribed: true, ..Wishes::default() }, Refusal::Unsubscribed),
        ] {
            assert_eq!(judged(wishes), Err(NoWay::Refused { refusal }));
        }
        assert!(chosen(&[Candidate { came_back: true, ..open }], &[], false).is_err());
        assert_eq!(chosen(&[Candidate { capabilities: None, ..open }], &[], true), Err(NoWay::NoAddress));
        assert_eq!(chosen(&[], &[], true), Err(NoWay::NoAddress));
    }
}
