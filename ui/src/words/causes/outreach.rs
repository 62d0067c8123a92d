//! Causes about messages to many people.

use crate::words::say;
use paperplane_bridge::OutreachCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &OutreachCause) -> String {
    match cause {
        OutreachCause::Gone => say!("cause-outreach-gone"),
        OutreachCause::Nameless => say!("cause-outreach-nameless"),
        OutreachCause::Nobody => say!("cause-outreach-nobody"),
        OutreachCause::TooMany { count_max } => say!("cause-outreach-too-many", max = *count_max),
        OutreachCause::Pace { per_hour_max } => say!("cause-outreach-pace", max = *per_hour_max),
        OutreachCause::Hours => say!("cause-outreach-hours"),
        OutreachCause::Cap { days_max } => say!("cause-outreach-cap", max = *days_max),
        OutreachCause::NotNow => say!("cause-outreach-not-now"),
    }
}
