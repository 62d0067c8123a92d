//! Acts on an item: deciding, accepting, looking at what came.

use crate::{
    state::showing::{Holder, Showing, Which},
    words,
};
use paperplane_bridge::{
    ItemId, cases::event::ItemDecision, file_kind::is_shown_by_browsers, view::checklist::ItemView,
};
use yew::prelude::*;

/// A decision with the item, the version that was seen, and the name by which the toast tells of it.
pub type Decide = Callback<(ItemId, u32, ItemDecision, String)>;

/// The part of an item that the dialog is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// All that is known of it.
    Details,
    /// Accepting it: until when it is valid.
    Accept,
    /// Refusing it: the reason.
    Refuse,
}

/// Accepts at once; a paper that has to be valid for some time asks until when it is.
pub fn accept(item: &ItemView, decide: &Decide, open: &UseStateHandle<Option<(ItemId, Mode)>>) {
    if item.valid_months > 0 {
        open.set(Some((item.id, Mode::Accept)));
    } else {
        let decision = ItemDecision::Accepted { valid_until: None };
        decide.emit((item.id, item.version, decision, words::of_texts(&item.name)));
    }
}

/// Shows the first file that a browser draws, else all that is known of the item.
pub fn look(item: &ItemView, at: &UseStateHandle<Option<Which>>, open: &UseStateHandle<Option<(ItemId, Mode)>>) {
    match showings(std::slice::from_ref(item)).first() {
        Some(first) => at.set(Some(first.which)),
        None => open.set(Some((item.id, Mode::Details))),
    }
}

/// The files of the newest versions that can be looked at, in the order of the list.
pub fn showings(items: &[ItemView]) -> Vec<Showing> {
    let of = |item: &ItemView| {
        let files = item.given.first().map(|given| given.files.clone()).unwrap_or_default();
        let holder = Holder::Item(item.id);
        (0_u32..)
            .zip(files)
            .filter(|(_, file)| is_shown_by_browsers(&file.content_type))
            .map(move |(nth, file)| Showing {
                which: (holder, nth),
                blob: file.blob,
                content_type: file.content_type,
                name: file.name,
            })
            .collect::<Vec<_>>()
    };
    items.iter().flat_map(of).collect()
}
