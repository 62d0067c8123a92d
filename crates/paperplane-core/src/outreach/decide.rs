//! Decisions about outreaches: whether a plan can be started, and what happens to a person at their turn.

use super::event::{Cap, Plan, RunState, Skip};
use crate::{
    library::message_template::{MessageTemplateRefused, accept_wordings},
    limits::{OUTREACH_CAP_DAYS_MAX, OUTREACH_PEOPLE_MAX, OUTREACH_PER_HOUR_MAX},
    name::{NameRefused, accept_name},
    time::Timestamp,
};

/// The reason for which a plan is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    /// Its name is refused.
    #[error(transparent)]
    Name(#[from] NameRefused),
    /// Its wordings are refused.
    #[error(transparent)]
    Wordings(#[from] MessageTemplateRefused),
    /// Nobody is in its audience.
    #[error("nobody is in the audience")]
    Nobody,
    /// More than [`OUTREACH_PEOPLE_MAX`] people are in its audience.
    #[error("more than {OUTREACH_PEOPLE_MAX} people are in the audience")]
    TooMany,
    /// Its pace is none, or faster than [`OUTREACH_PER_HOUR_MAX`].
    #[error("the pace is not from 1 to {OUTREACH_PER_HOUR_MAX} an hour")]
    Pace,
    /// Its hours have no length.
    #[error("the hours have no length")]
    Hours,
    /// No time zone has its name.
    #[error("no time zone has this name")]
    Zone,
    /// Its limit allows nothing, or is for more than [`OUTREACH_CAP_DAYS_MAX`] days.
    #[error("the limit is not at least one message in 1 to {OUTREACH_CAP_DAYS_MAX} days")]
    Cap,
}

/// Accepts a plan for so many people. `is_zone` returns true if a time zone has this name.
///
/// # Errors
/// [`PlanRefused`], the first reason.
pub fn accept(plan: Plan, people_count: usize, is_zone: impl FnOnce(&str) -> bool) -> Result<Plan, PlanRefused> {
    let (name, wordings) = (accept_name(&plan.name)?, accept_wordings(&plan.wordings)?);
    if people_count == 0 {
        return Err(PlanRefused::Nobody);
    }
    if people_count > OUTREACH_PEOPLE_MAX {
        return Err(PlanRefused::TooMany);
    }
    if !(1..=OUTREACH_PER_HOUR_MAX).contains(&plan.per_hour) {
        return Err(PlanRefused::Pace);
    }
    if plan.hours.is_some_and(|hours| !hours.are_possible()) {
        return Err(PlanRefused::Hours);
    }
    if !is_zone(&plan.zone) {
        return Err(PlanRefused::Zone);
    }
    if plan.cap.is_some_and(|cap| cap.count == 0 || !(1..=OUTREACH_CAP_DAYS_MAX).contains(&cap.days)) {
        return Err(PlanRefused::Cap);
    }
    Ok(Plan { name, wordings, ..plan })
}

/// True if an outreach may go from one state to another. A planned one that was never started has none yet.
pub fn may_switch(from: Option<RunState>, to: RunState) -> bool {
    match (from, to) {
        (None | Some(RunState::Paused), RunState::Running) | (Some(RunState::Running), RunState::Paused) => true,
        (None | Some(RunState::Running | RunState::Paused), RunState::Cancelled) => true,
        (None, RunState::Paused)
        | (Some(RunState::Running), RunState::Running)
        | (Some(RunState::Paused), RunState::Paused)
        | (Some(RunState::Cancelled), _) => false,
    }
}

/// The time between two messages, in milliseconds.
pub fn interval_ms(plan: &Plan) -> i64 {
    3_600_000 / i64::from(plan.per_hour.max(1))
}

/// Facts about a person at their turn.
#[derive(Clone, Copy, Debug)]
pub struct TurnFacts {
    /// The time at which the outreach was started first.
    pub started_at: Timestamp,
    /// The time at which they last wrote, over any address.
    pub last_inbound: Option<Timestamp>,
    /// Messages that they got from other outreaches within the days of the limit.
    pub got: u32,
    /// Another address of the same person was in the audience before them.
    pub is_twice: bool,
}

/// The reason for which a person is left out at their turn, whatever would be said.
pub fn left_out(facts: TurnFacts, cap: Option<Cap>) -> Option<Skip> {
    if facts.is_twice {
        Some(Skip::SamePerson)
    } else if facts.last_inbound.is_some_and(|wrote| wrote > facts.started_at) {
        Some(Skip::Answered)
    } else if cap.is_some_and(|cap| facts.got >= cap.count) {
        Some(Skip::Capped)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{super::event::Hours, *};
    use crate::library::message_template::Wordings;

    fn plan() -> Plan {
        Plan {
            name: " Autumn intake ".into(),
            template: None,
            wordings: Wordings::of_text("en", "Hello"),
            order: Vec::new(),
            per_hour: 600,
            hours: None,
            zone: "Africa/Lagos".into(),
            cap: None,
            needs_consent: false,
        }
    }

    fn judged(plan: Plan, people: usize) -> Result<String, PlanRefused> {
        accept(plan, people, |zone| zone == "Africa/Lagos").map(|plan| plan.name)
    }

    #[test]
    fn a_plan_has_a_name_words_people_and_a_pace() {
        assert_eq!(judged(plan(), 40).as_deref(), Ok("Autumn intake"));
        assert_eq!(judged(plan(), 0), Err(PlanRefused::Nobody));
        assert_eq!(judged(plan(), OUTREACH_PEOPLE_MAX + 1), Err(PlanRefused::TooMany));
        assert_eq!(judged(Plan { per_hour: 0, ..plan() }, 1), Err(PlanRefused::Pace));
        assert_eq!(
            judged(Plan { hours: Some(Hours { from_min: 5, to_min: 5 }), ..plan() }, 1),
            Err(PlanRefused::Hours)
        );
        assert_eq!(judged(Plan { zone: "Lagos".into(), ..plan() }, 1), Err(PlanRefused::Zone));
        assert_eq!(judged(Plan { cap: Some(Cap { count: 0, days: 7 }), ..plan() }, 1), Err(PlanRefused::Cap));
        let silent = Plan { wordings: Wordings::of_text("en", " "), ..plan() };
        assert!(matches!(judged(silent, 1), Err(PlanRefused::Wordings(_))));
    }

    #[test]
    fn a_cancelled_one_stays_so() {
        assert!(may_switch(None, RunState::Running) && may_switch(Some(RunState::Running), RunState::Paused));
        assert!(may_switch(Some(RunState::Paused), RunState::Running) && may_switch(None, RunState::Cancelled));
        assert!(!may_switch(Some(RunState::Cancelled), RunState::Running) && !may_switch(None, RunState::Paused));
    }

    #[test]
    fn who_answered_or_got_enough_is_left_out() {
        let facts =
            TurnFacts { started_at: Timestamp(100), last_inbound: Some(Timestamp(99)), got: 1, is_twice: false };
        let cap = |count| Some(Cap { count, days: 7 });
        assert_eq!(left_out(facts, cap(2)), None);
        assert_eq!(left_out(facts, cap(1)), Some(Skip::Capped));
        let answered = TurnFacts { last_inbound: Some(Timestamp(101)), ..facts };
        assert_eq!(left_out(answered, cap(1)), Some(Skip::Answered));
        assert_eq!(left_out(TurnFacts { is_twice: true, ..answered }, None), Some(Skip::SamePerson));
    }
}
