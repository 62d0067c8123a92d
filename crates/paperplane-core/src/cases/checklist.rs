//! Checklist items: their states, and the days on which their papers end.

use super::{day::Day, definition::StepKey, event::ItemDecision};
use crate::{
    ids::{CaseId, ItemId},
    limits::PAPER_ENDS_DAYS,
    naming::NamingKey,
};
use serde::{Deserialize, Serialize};

/// The state of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// The client was asked for it.
    #[default]
    Asked,
    /// Something came, and nobody has decided yet.
    Received,
    /// It is as it should be.
    Accepted,
    /// It has to be sent again.
    Refused,
    /// It is not needed.
    Waived,
    /// It was accepted, and its paper has ended since.
    Expired,
}

impl ItemState {
    /// The state on a day: what was accepted and has ended is expired.
    pub fn on(self, today: Day, valid_until: Option<Day>) -> Self {
        match self {
            Self::Accepted if valid_until.is_some_and(|end| end < today) => Self::Expired,
            Self::Asked | Self::Received | Self::Accepted | Self::Refused | Self::Waived | Self::Expired => self,
        }
    }

    /// True if nothing is to be done about it.
    pub const fn is_settled(self) -> bool {
        match self {
            Self::Accepted | Self::Waived => true,
            Self::Asked | Self::Received | Self::Refused | Self::Expired => false,
        }
    }

    /// True if the client has to send something.
    pub const fn waits_for_client(self) -> bool {
        match self {
            Self::Asked | Self::Refused | Self::Expired => true,
            Self::Received | Self::Accepted | Self::Waived => false,
        }
    }
}

/// True if an item stands already as a decision about its newest version would have it: deciding so again changes nothing.
pub fn stands_so(decision: &ItemDecision, state: ItemState, valid_until: Option<Day>, reason: &str) -> bool {
    match decision {
        ItemDecision::Accepted { valid_until: end } => {
            (state == ItemState::Accepted || state == ItemState::Expired) && *end == valid_until
        }
        ItemDecision::Refused { reason: said } => state == ItemState::Refused && said == reason,
        ItemDecision::Waived => state == ItemState::Waived,
        ItemDecision::Open => state == ItemState::Asked || state == ItemState::Received,
    }
}

/// The id of the item that a stage asks for: by the case and the item's key, so that all nodes name it alike.
pub fn item_of(naming: &NamingKey, case: CaseId, key: &StepKey) -> ItemId {
    ItemId::from_uuid(*naming.follows(*case.as_uuid(), "case.item", key.as_str().as_bytes()).as_uuid())
}

/// True if a paper ends too early: it has to be valid for so many months on the day that the case is about, and is not.
pub fn ends_too_early(valid_until: Day, months: u8, begins_on: Option<Day>) -> bool {
    months > 0 && begins_on.is_some_and(|day| valid_until < day.plus_months(i32::from(months)))
}

/// The day from which the end of a paper concerns staff: at once where it ends too early for the case, else some weeks before.
pub fn concerns_from(valid_until: Day, months: u8, begins_on: Option<Day>) -> Day {
    if ends_too_early(valid_until, months, begins_on) { Day::FIRST } else { valid_until.plus_days(-PAPER_ENDS_DAYS) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_passport_has_to_be_valid_for_six_months_at_the_treatment() {
        let treatment = Some(day("2027-03-10"));
        assert!(ends_too_early(day("2027-09-09"), 6, treatment));
        assert!(!ends_too_early(day("2027-09-10"), 6, treatment));
        assert!(!ends_too_early(day("2027-01-01"), 6, None), "nobody knows the day yet");
        assert!(!ends_too_early(day("2027-03-01"), 0, treatment), "a letter may end before");
        assert_eq!(concerns_from(day("2027-09-09"), 6, treatment), Day::FIRST);
        assert_eq!(concerns_from(day("2027-09-10"), 6, treatment), day("2027-08-11"));
    }

    #[test]
    fn what_was_accepted_expires_behind_its_last_day() {
        let end = Some(day("2027-03-10"));
        assert_eq!(ItemState::Accepted.on(day("2027-03-10"), end), ItemState::Accepted);
        assert_eq!(ItemState::Accepted.on(day("2027-03-11"), end), ItemState::Expired);
        assert_eq!(ItemState::Refused.on(day("2027-03-11"), end), ItemState::Refused);
        assert_eq!(ItemState::Accepted.on(day("2027-03-11"), None), ItemState::Accepted);
    }

    #[test]
    fn a_decision_stands_until_another_one_differs() {
        let refused = |reason: &str| ItemDecision::Refused { reason: reason.into() };
        assert!(stands_so(&refused("blurred"), ItemState::Refused, None, "blurred"));
        assert!(!stands_so(&refused("cut off"), ItemState::Refused, None, "blurred"));
        assert!(!stands_so(&refused("blurred"), ItemState::Received, None, ""));
        let (end, accepted) = (Some(day("2031-01-01")), |valid_until| ItemDecision::Accepted { valid_until });
        assert!(stands_so(&accepted(end), ItemState::Accepted, end, ""));
        assert!(!stands_so(&accepted(None), ItemState::Accepted, end, ""), "it is said that it does not end");
        assert!(stands_so(&ItemDecision::Waived, ItemState::Waived, None, ""));
        assert!(stands_so(&ItemDecision::Open, ItemState::Received, None, ""), "nothing was decided");
        assert!(!stands_so(&ItemDecision::Open, ItemState::Waived, None, ""));
    }

    #[test]
    fn an_item_has_the_same_name_on_every_node_for_ever() {
        let (naming, case) = (NamingKey::new([7; 32]), CaseId::from_uuid(uuid::Uuid::from_bytes([3; 16])));
        insta::assert_snapshot!(item_of(&naming, case, &"passport".into()), @"ad4a878f-d64a-8805-93a5-70f50bbe6ca3");
        assert_ne!(item_of(&naming, case, &"passport".into()), item_of(&naming, case, &"photo".into()));
    }
}
