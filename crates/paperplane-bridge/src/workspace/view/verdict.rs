//! The decision to show a notification, and how much of it: a rule over settings, clock, window and backlog, and nothing else.

use super::settings::NotifySettings;

/// The decision about one piece of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not shown.
    Nothing,
    /// It is counted, and the count is shown.
    Collected,
    /// It is shown by itself.
    Alone {
        /// True if with name and text.
        preview: bool,
    },
}

/// Decides about one piece of news. `minute` is the minute of this computer's day; `in_view` says that its
/// conversation is open before somebody's eyes; `backlog`, that too much comes at once or that it is old.
pub fn decide(settings: &NotifySettings, minute: u16, in_view: bool, backlog: bool) -> Verdict {
    let is_quiet = settings.quiet.is_some_and(|quiet| quiet.holds(minute));
    if !settings.on || is_quiet || in_view {
        Verdict::Nothing
    } else if backlog {
        Verdict::Collected
    } else {
        Verdict::Alone { preview: settings.preview }
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict::*, *};
    use crate::view::settings::QuietHours;

    const NIGHT: Option<QuietHours> = Some(QuietHours { from_min: 22 * 60, to_min: 7 * 60 });
    const NOON: u16 = 12 * 60;
    const LATE: u16 = 23 * 60;

    #[test]
    fn every_case_has_its_verdict() {
        // on, preview, quiet hours, minute, in view, backlog, what becomes of it
        let table = [
            (true, true, None, NOON, false, false, Alone { preview: true }),
            (true, false, None, NOON, false, false, Alone { preview: false }),
            (true, true, None, NOON, false, true, Collected),
            (true, false, None, NOON, false, true, Collected),
            (true, true, None, NOON, true, false, Nothing),
            (true, true, None, NOON, true, true, Nothing),
            (false, true, None, NOON, false, false, Nothing),
            (false, true, None, NOON, false, true, Nothing),
            (true, true, NIGHT, NOON, false, false, Alone { preview: true }),
            (true, true, NIGHT, LATE, false, false, Nothing),
            (true, true, NIGHT, LATE, false, true, Nothing),
            (true, true, NIGHT, 0, false, false, Nothing),
            (true, true, NIGHT, 7 * 60 - 1, false, false, Nothing),
            (true, true, NIGHT, 7 * 60, false, false, Alone { preview: true }),
        ];
        for (on, preview, quiet, minute, in_view, backlog, verdict) in table {
            let settings = NotifySettings { on, preview, quiet };
            let decided = decide(&settings, minute, in_view, backlog);
            assert_eq!(decided, verdict, "{settings:?} at {minute}, in view {in_view}, backlog {backlog}");
        }
    }
}
