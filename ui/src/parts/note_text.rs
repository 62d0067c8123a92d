//! The text of a note, with the names of those whom it mentions.

use crate::state::mentioning::{Piece, pieces};
use paperplane_bridge::{MemberId, view::member::MemberView};
use std::rc::Rc;
use yew::prelude::*;

/// The staff as names are read and drawn: everybody, and who looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Staff {
    pub members: Rc<[MemberView]>,
    pub me: Option<MemberId>,
}

impl Staff {
    /// The name of the one who looks.
    pub fn name(&self) -> Option<&str> {
        let me = self.members.iter().find(|member| Some(member.id) == self.me)?;
        Some(&me.name)
    }
}

/// The note in its parts.
pub fn note_text(text: &str, mentions: &[MemberView], staff: &Staff) -> Html {
    let drawn = pieces(text, mentions, &staff.members, staff.me).into_iter().map(|piece| match piece {
        Piece::Words(words) => html! { { words } },
        Piece::Mention { text, is_me } => html! {
            <bdi class={classes!("mention", is_me.then_some("me"))} data-testid="mention">{ text }</bdi>
        },
    });
    drawn.collect()
}
