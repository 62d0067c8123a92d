//! One folder of a mailbox: how far it was read, and which of its mails wait to be fetched.

use super::{Imap, folders::Read};
use crate::channels::{
    mail::server::within,
    mailbox::{Held, Place},
    trouble::MailTrouble,
};
use async_imap::types::{Fetch, Flag};
use futures_util::TryStreamExt as _;
use paperplane_core::{limits::MAIL_BYTES_MAX, time::Timestamp};
use std::{collections::VecDeque, time::Duration};

/// Mails that are asked for at once: few enough that they fit into one append of the log.
const AT_ONCE_MAX: usize = 25;
/// The bytes of mails that are asked for at once, where it is more than one.
const BYTES_AT_ONCE_MAX: usize = 4 * 1024 * 1024;
/// Mails whose sizes are asked for at once.
const SIZES_AT_ONCE_MAX: usize = 500;
/// The pace of the slowest line on which a mail is waited for, in bytes a second.
const BYTES_PER_SECOND_MIN: u64 = 20_000;

/// A folder, as it is read on.
pub(super) struct Folder {
    pub read: Read,
    /// The place up to which everything was given out; `None` where nothing is known of it yet.
    pub place: Option<Place>,
    /// Mails that are not fetched yet, with their sizes.
    waiting: VecDeque<(u32, usize)>,
    /// The highest number that was listed.
    listed: u32,
}

impl Folder {
    pub fn new(read: Read, place: Option<Place>) -> Self {
        Self { read, place, waiting: VecDeque::new(), listed: place.map_or(0, |place| place.uid) }
    }

    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// True if a folder with this numbering and this next number may hold mails that were not listed.
    pub fn may_have_more(&self, validity: Option<u32>, next: Option<u32>) -> bool {
        let is_same = self.place.is_some_and(|place| validity == Some(place.validity));
        !is_same || next.is_none_or(|next| next > self.listed.saturating_add(1))
    }

    /// Selects it. Under another numbering, and at the first time, it lists the mails of that day and later.
    pub async fn select(&mut self, session: &mut Imap, since: Timestamp, timeout: Duration) -> Result<(), MailTrouble> {
        let folder = within(timeout, session.examine(&self.read.name)).await?;
        let validity = folder.uid_validity.unwrap_or_default();
        if self.place.is_some_and(|place| place.validity == validity) {
            return Ok(());
        }
        *self = Self::new(self.read.clone(), Some(Place { validity, uid: 0 }));
        self.list(session, &format!("SINCE {}", day(since)), timeout).await?;
        // Those before that day are behind us, too, also where the connection ends before the first one was fetched.
        if self.waiting.is_empty() {
            self.listed = folder.uid_next.map_or(0, |next| next.saturating_sub(1));
        }
        let uid = self.waiting.front().map_or(self.listed, |(first, _)| first.saturating_sub(1));
        self.place = Some(Place { validity, uid });
        Ok(())
    }

    /// Leaves the mails that wait until the folder is looked into again.
    pub fn leave(&mut self) {
        self.waiting.clear();
        self.listed = self.place.map_or(0, |place| place.uid);
    }

    /// Lists the mails after the last one that was listed.
    pub async fn list_newer(&mut self, session: &mut Imap, timeout: Duration) -> Result<(), MailTrouble> {
        self.list(session, &format!("UID {}:*", self.listed.saturating_add(1)), timeout).await
    }

    async fn list(&mut self, session: &mut Imap, which: &str, timeout: Duration) -> Result<(), MailTrouble> {
        let after = self.listed;
        let found = within(timeout, session.uid_search(which)).await?;
        // `7:*` names the last one, also where that is the fifth.
        let mut found: Vec<u32> = found.into_iter().filter(|uid| *uid > after).collect();
        found.sort_unstable();
        let mut listed = Vec::with_capacity(found.len());
        for some in found.chunks(SIZES_AT_ONCE_MAX) {
            let sizes = fetch(session, some, "(UID RFC822.SIZE)", timeout).await?;
            let size_of = |uid: u32| sizes.iter().find(|one| one.uid == Some(uid)).and_then(|one| one.size);
            let some = some.iter().map(|uid| (*uid, size_of(*uid).unwrap_or_default() as usize));
            listed.extend(some);
        }
        self.waiting.extend(listed);
        self.listed = self.waiting.back().map_or(after, |(uid, _)| *uid);
        Ok(())
    }

    /// The next mails that are asked for together, and the size of each.
    fn next_few(&mut self) -> Vec<(u32, usize)> {
        let (mut few, mut bytes) = (Vec::new(), 0);
        while let Some((uid, size)) = self.waiting.front().copied() {
            bytes += size;
            let is_full = few.len() >= AT_ONCE_MAX || bytes > BYTES_AT_ONCE_MAX || size > MAIL_BYTES_MAX;
            if is_full && !few.is_empty() {
                break;
            }
            few.push((uid, size));
            self.waiting.pop_front();
            if is_full {
                break;
            }
        }
        few
    }

    /// Fetches the next mails of those that wait, from the folder that is selected; none where they were deleted meanwhile.
    pub async fn fetch_next(&mut self, session: &mut Imap, timeout: Duration) -> Result<Vec<Held>, MailTrouble> {
        let few = self.next_few();
        let (Some((last, _)), Some(place)) = (few.last().copied(), &mut self.place) else { return Ok(Vec::new()) };
        let bytes: usize = few.iter().map(|(_, size)| *size).sum();
        let is_whole = bytes <= MAIL_BYTES_MAX;
        let wanted = if is_whole {
            "(UID FLAGS INTERNALDATE BODY.PEEK[])"
        } else {
            "(UID FLAGS INTERNALDATE BODY.PEEK[HEADER])"
        };
        let limit = timeout + Duration::from_secs(bytes as u64 / BYTES_PER_SECOND_MIN);
        let uids = few.iter().map(|(uid, _)| *uid).collect::<Vec<_>>();
        let mut fetched = fetch(session, &uids, wanted, limit).await?;
        fetched.retain(|one| one.uid.is_some_and(|uid| uids.contains(&uid)));
        fetched.sort_by_key(|one| one.uid);
        // A flag that changes meanwhile is told in the same way, without a body.
        fetched.retain(|one| one.body().is_some() || one.header().is_some() || one.internal_date().is_some());
        place.uid = last;
        Ok(fetched.iter().map(|one| self.held(one, is_whole)).collect())
    }

    fn held(&self, fetched: &Fetch, is_whole: bool) -> Held {
        let content = if is_whole { fetched.body() } else { fetched.header() };
        let uid = fetched.uid.unwrap_or_default();
        // A mailbox tells whole seconds: those of one second keep their order by their numbers.
        let arrived_at = |second: i64| Timestamp(second.saturating_add(i64::from(uid % 1_000)));
        Held {
            folder: self.read.kind,
            content: content.unwrap_or_default().to_vec(),
            is_whole,
            is_seen: fetched.flags().any(|flag| flag == Flag::Seen),
            arrived_at: fetched.internal_date().map(|at| arrived_at(at.timestamp_millis())),
        }
    }
}

async fn fetch(session: &mut Imap, uids: &[u32], what: &str, limit: Duration) -> Result<Vec<Fetch>, MailTrouble> {
    let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    within(limit, async { session.uid_fetch(set, what).await?.try_collect().await }).await
}

/// A day as IMAP writes it, e.g. `1-Nov-2026`.
fn day(at: Timestamp) -> String {
    let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    instant.to_zoned(jiff::tz::TimeZone::UTC).strftime("%-d-%b-%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channels::mailbox::FolderKind;

    #[test]
    fn a_day_is_written_as_imap_wants_it() {
        assert_eq!(day(Timestamp(1_793_491_200_000)), "1-Nov-2026");
    }

    #[test]
    fn a_folder_is_looked_into_where_it_may_hold_more() {
        let read = Read { name: "Sent".into(), kind: FolderKind::Sent };
        let folder = Folder::new(read.clone(), Some(Place { validity: 3, uid: 7 }));
        assert!(!folder.may_have_more(Some(3), Some(8)), "nothing came");
        assert!(folder.may_have_more(Some(3), Some(9)) && folder.may_have_more(Some(4), Some(8)));
        assert!(folder.may_have_more(Some(3), None), "the server does not say so");
        assert!(Folder::new(read, None).may_have_more(Some(3), Some(1)));
    }
}
