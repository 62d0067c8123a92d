//! The files of a conversation that can be looked at, one after the other.

use paperplane_bridge::{
    BlobId, MessageId,
    file_kind::is_shown_by_browsers,
    view::bubble::{Bubble, MediaState},
};

/// A file by its message, and its place there.
pub type Which = (MessageId, u32);

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

/// All of them that are here, in the order in which they were sent.
pub fn showings(bubbles: &[Bubble]) -> Vec<Showing> {
    let of = |bubble: &Bubble| {
        let id = bubble.id;
        let shown = |(index, media): (u32, paperplane_bridge::view::bubble::MediaView)| match media.state {
            MediaState::Ready { blob, .. } if is_shown_by_browsers(&media.content_type) => {
                Some(Showing { which: (id, index), blob, content_type: media.content_type, name: media.name })
            }
            MediaState::Ready { .. } | MediaState::Pending | MediaState::Fetching { .. } | MediaState::Lost { .. } => {
                None
            }
        };
        (0_u32..).zip(bubble.media.clone()).filter_map(shown).collect::<Vec<_>>()
    };
    bubbles.iter().flat_map(of).collect()
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
    use paperplane_bridge::{
        Details, Timestamp,
        view::bubble::{MediaView, Side},
    };

    fn bubble(nth: u8, kinds: &[&str]) -> Bubble {
        let ready = MediaState::Ready { blob: BlobId::new(Timestamp(1), [nth; 10]), bytes: 1 };
        let media = |kind: &&str| MediaView {
            content_type: (*kind).into(),
            name: String::new(),
            length_ms: None,
            state: if kind.is_empty() { MediaState::Pending } else { ready.clone() },
        };
        Bubble {
            id: MessageId::new(Timestamp(1), [nth; 10]),
            text: String::new(),
            media: kinds.iter().map(media).collect(),
            details: Details::default(),
            quoted: None,
            at: Timestamp(1),
            late: None,
            side: Side::Theirs,
        }
    }

    #[test]
    fn one_goes_from_file_to_file_over_what_cannot_be_shown() {
        let bubbles =
            [bubble(1, &["image/png", "text/html", "application/pdf"]), bubble(2, &[""]), bubble(3, &["audio/ogg"])];
        let all = showings(&bubbles);
        let which: Vec<Which> = all.iter().map(|one| one.which).collect();
        assert_eq!(which, [(bubbles[0].id, 0), (bubbles[0].id, 2), (bubbles[2].id, 0)]);
        assert_eq!(beside(&all, which[0]), (None, Some(which[1])));
        assert_eq!(beside(&all, which[1]), (Some(which[0]), Some(which[2])));
        assert_eq!(beside(&all, which[2]), (Some(which[1]), None));
        assert_eq!(beside(&all, (bubbles[1].id, 0)), (None, None));
    }
}
