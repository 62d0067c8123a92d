//! News of a fold: what windows and the system's notifications announce.

use super::{Talk, conversation::Arrival, staff_notices::StaffNotice};

impl Talk<'_, '_> {
    /// Messages of theirs that were not here before, and what concerns members of staff by name.
    pub(crate) fn news(mut self) -> rusqlite::Result<(Vec<Arrival>, Vec<StaffNotice>)> {
        let mut arrived = Vec::new();
        for (message, appended_at) in std::mem::take(&mut self.arrived) {
            arrived.extend(self.arrival(message, appended_at)?);
        }
        let pending = std::mem::take(&mut self.staff_notices).into_iter();
        let notices = pending.map(|pending| self.staff_notice(pending)).collect::<rusqlite::Result<_>>()?;
        Ok((arrived, notices))
    }
}
