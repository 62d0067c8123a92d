//! The files of a conversation that can be looked at, one after the other.

use paperplane_bridge::{
    BlobId, EventId, ItemId, MessageId, Timestamp,
    file_kind::is_shown_by_browsers,
    view::{
        bubble::{Bubble, MediaState, MediaView},
        triage::{Activity, ActivityKind},
    },
};

/// A message, a note or an item of a checklist that holds files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Message(MessageId),
    /// By the event that recorded it.
    Note(EventId),
    Item(ItemId),
}

/// A file by what holds it, and its place there.
pub type Which = (Holder, u32);

/// A file that can be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    pub which: Which,
    pub blob: BlobId,
    /// Its content type, by its own bytes.
    pub content_type: String,
    /// Its name; empty where nobody gave it one.
    pub name: String,
}

/// The first half of what a file is.
pub fn kind(content_type: &str) -> &str {
    content_type.split('/').next().unwrap_or_default()
}

/// All of them that are here, in the order in which they stand in the thread.
pub fn showings(bubbles: &[Bubble], activities: &[Activity]) -> Vec<Showing> {
    let said = bubbles.iter().map(|bubble| (bubble.at, Holder::Message(bubble.id), &bubble.media[..]));
    let mut all: Vec<(Timestamp, Holder, &[MediaView])> = said.chain(activities.iter().filter_map(of_note)).collect();
    all.sort_by_key(|(at, ..)| *at);
    all.into_iter().flat_map(|(_, holder, media)| shown_of(holder, media)).collect()
}

fn of_note(activity: &Activity) -> Option<(Timestamp, Holder, &[MediaView])> {
    match &activity.what {
        ActivityKind::Note { media, .. } => Some((activity.at, Holder::Note(activity.id), media)),
        ActivityKind::Assigned { .. }
        | ActivityKind::Overtaken { .. }
        | ActivityKind::StatusSet { .. }
        | ActivityKind::Labelled { .. }
        | ActivityKind::Prioritised { .. } => None,
    }
}

fn shown_of(holder: Holder, media: &[MediaView]) -> Vec<Showing> {
    let shown = |(index, media): (u32, &MediaView)| match media.state {
        MediaState::Ready { blob, .. } if is_shown_by_browsers(&media.content_type) => {
            let (content_type, name) = (media.content_type.clone(), media.name.clone());
            Some(Showing { which: (holder, index), blob, content_type, name })
        }
        MediaState::Ready { .. } | MediaState::Pending | MediaState::Fetching { .. } | MediaState::Lost { .. } => None,
    };
    (0_u32..).zip(media).filter_map(shown).collect()
}

/// The one before and the one after.
pub fn beside(all: &[Showing], which: Which) -> (Option<Which>, Option<Which>) {
    let Some(at) = all.iter().position(|one| one.which == which) else {
        return (None, None);
    };
    let nth = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|one| one.which);
    (nth(at.checked_sub(1)), nth(at.checked_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{Details, NoteId, view::bubble::Side};

    fn media(nth: u8, kinds: &[&str]) -> Vec<MediaView> {
        let ready = MediaState::Ready { blob: BlobId::new(Timestamp(1), [nth; 10]), bytes: 1 };
        let media = |kind: &&str| MediaView {
            content_type: (*kind).into(),
            name: String::new(),
            length_ms: None,
            state: if kind.is_empty() { MediaState::Pending } else { ready.clone() },
        };
        kinds.iter().map(media).collect()
    }

    fn bubble(nth: u8, kinds: &[&str]) -> Bubble {
        Bubble {
            id: MessageId::new(Timestamp(1), [nth; 10]),
            text: String::new(),
            media: media(nth, kinds),
            details: Details::default(),
            quoted: None,
            at: Timestamp(i64::from(nth)),
            late: None,
            side: Side::Theirs,
        }
    }

    #[test]
    fn one_goes_from_file_to_file_over_what_cannot_be_shown() {
        let bubbles =
            [bubble(1, &["image/png", "text/html", "application/pdf"]), bubble(2, &[""]), bubble(3, &["audio/ogg"])];
        let all = showings(&bubbles, &[]);
        let of = |nth: usize, index: u32| (Holder::Message(bubbles[nth].id), index);
        let which: Vec<Which> = all.iter().map(|one| one.which).collect();
        assert_eq!(which, [of(0, 0), of(0, 2), of(2, 0)]);
        assert_eq!(beside(&all, which[0]), (None, Some(which[1])));
        assert_eq!(beside(&all, which[1]), (Some(which[0]), Some(which[2])));
        assert_eq!(beside(&all, which[2]), (Some(which[1]), None));
        assert_eq!(beside(&all, of(1, 0)), (None, None));
    }

    #[test]
    fn files_of_notes_stand_between_those_of_messages() {
        let bubbles = [bubble(1, &["image/png"]), bubble(3, &["image/png"])];
        let note = NoteId::new(Timestamp(2), [2; 10]);
        let what = ActivityKind::Note { note, text: String::new(), mentions: vec![], media: media(2, &["image/png"]) };
        let id = EventId::new(Timestamp(2), [2; 10]);
        let note = Activity { id, at: Timestamp(2), who: "Allen".into(), what, only_here: false };
        let which: Vec<Holder> = showings(&bubbles, &[note]).iter().map(|one| one.which.0).collect();
        assert_eq!(which, [Holder::Message(bubbles[0].id), Holder::Note(id), Holder::Message(bubbles[1].id)]);
    }
}
