//! The causes for which plans are refused, also those of other domains.

use crate::{
    cause::Cause, contacts::cause::ContactsCause, library::cause::LibraryCause, outreach::cause::OutreachCause,
};
use paperplane_core::{
    limits::{OUTREACH_CAP_DAYS_MAX, OUTREACH_PEOPLE_MAX, OUTREACH_PER_HOUR_MAX},
    outreach::decide::PlanRefused,
};

/// The cause for which a plan is refused.
pub fn of_plan(refused: PlanRefused) -> Cause {
    match refused {
        PlanRefused::Name(_) => OutreachCause::Nameless.into(),
        PlanRefused::Wordings(refused) => LibraryCause::from(refused).into(),
        PlanRefused::Nobody => OutreachCause::Nobody.into(),
        PlanRefused::TooMany => OutreachCause::TooMany { count_max: OUTREACH_PEOPLE_MAX }.into(),
        PlanRefused::Pace => OutreachCause::Pace { per_hour_max: OUTREACH_PER_HOUR_MAX }.into(),
        PlanRefused::Hours => OutreachCause::Hours.into(),
        PlanRefused::Zone => ContactsCause::ZoneUnknown.into(),
        PlanRefused::Cap => OutreachCause::Cap { days_max: OUTREACH_CAP_DAYS_MAX }.into(),
    }
}
