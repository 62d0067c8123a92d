//! The colleagues that are offered while a name is typed behind an `@`, in a field for notes.

use crate::{
    dom,
    parts::{Avatar, OfferKey, Staff, offer_key, offered, option_id},
    state::mentioning::{Typed, byte_at, fitting, taken, typed, units_before},
};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The id of the list.
const LIST: &str = "colleagues";

/// The caret as it was last looked at: in UTF-16 units, and the text in which it stood. A key is let go also before another
/// text is drawn, and then says nothing about that one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    units: u32,
    text: String,
}

/// The colleagues offered in a field now.
#[derive(Clone)]
pub struct Mentioning {
    field: NodeRef,
    text: String,
    caret: usize,
    fits: Vec<String>,
    at: UseStateHandle<usize>,
    place: UseStateHandle<Option<Place>>,
    left: UseStateHandle<Option<usize>>,
    put: Callback<(String, u32)>,
}

/// Offers colleagues in a field whose text is `text`; `put` is given another text and where the caret belongs in it, in
/// UTF-16 units. Nothing is offered where the field is not for notes.
#[hook]
pub fn use_mentioning(field: &NodeRef, text: &str, is_note: bool, put: Callback<(String, u32)>) -> Mentioning {
    let staff = use_context::<Staff>().unwrap_or_default();
    let (at, place, left) = (use_state_eq(|| 0), use_state_eq(|| None::<Place>), use_state_eq(|| None::<usize>));
    let here = place.as_ref().filter(|place| is_note && place.text == text);
    let caret = here.map_or(0, |place| byte_at(text, place.units));
    let name = typed(text, caret).filter(|name| here.is_some() && *left != Some(name.at));
    let fits = name.map(|name| fitting(&staff.members, staff.me, name.name)).unwrap_or_default();
    Mentioning { field: field.clone(), text: text.to_owned(), caret, fits, at, place, left, put }
}

impl Mentioning {
    fn typed(&self) -> Option<Typed<'_>> {
        typed(&self.text, self.caret)
    }

    /// The option that the keys are at.
    fn at(&self) -> usize {
        (*self.at).min(self.fits.len().saturating_sub(1))
    }

    /// To be called when the caret may have moved.
    pub fn look<E: 'static>(&self) -> Callback<E> {
        let (field, place) = (self.field.clone(), self.place.clone());
        Callback::from(move |_: E| {
            let seen = field.cast::<HtmlTextAreaElement>().and_then(|field| {
                let (start, end) = (field.selection_start().ok().flatten(), field.selection_end().ok().flatten());
                // Where a stretch is marked there is no caret.
                let units = end.filter(|_| start == end)?;
                Some(Place { units, text: field.value() })
            });
            place.set(seen);
        })
    }

    /// To be called when something was typed.
    pub fn typed_on(&self) -> Callback<()> {
        let (look, at, left) = (self.look::<()>(), self.at.clone(), self.left.clone());
        let is_gone = self.typed().map(|name| name.at) != *self.left;
        Callback::from(move |()| {
            at.set(0);
            if is_gone {
                left.set(None);
            }
            look.emit(());
        })
    }

    /// To be called when the field loses the focus.
    pub fn leave<E: 'static>(&self) -> Callback<E> {
        let place = self.place.clone();
        Callback::from(move |_: E| place.set(None))
    }

    fn take(&self, nth: usize) {
        if let (Some(name), Some(typed)) = (self.fits.get(nth), self.typed()) {
            let (text, caret) = taken(&self.text, typed, name);
            let units = units_before(&text, caret);
            self.place.set(None);
            self.put.emit((text, units));
        }
    }

    /// True if a key was meant for the list.
    pub fn takes_key(&self, event: &KeyboardEvent) -> bool {
        let Some(key) = offer_key(&event.key(), self.fits.len(), self.at()) else {
            return false;
        };
        // With another key, Enter and Tab do what they always do.
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return false;
        }
        event.prevent_default();
        event.stop_propagation();
        match key {
            OfferKey::Move(to) => {
                self.at.set(to);
                dom::show_in_list(&option_id(LIST, to));
            }
            OfferKey::Take(nth) => self.take(nth),
            OfferKey::Leave => self.left.set(self.typed().map(|name| name.at)),
        }
        true
    }

    /// The list, if there is one, and the option that the keys are at, as the field names both.
    pub fn option(&self) -> Option<(&'static str, String)> {
        (!self.fits.is_empty()).then(|| (LIST, option_id(LIST, self.at())))
    }

    /// The list.
    pub fn shown(&self) -> Html {
        let line = |name: &String| {
            html! { <><Avatar name={name.clone()} /><bdi class="offered-name">{ name }</bdi></> }
        };
        let take = {
            let mentioning = self.clone();
            Callback::from(move |nth: usize| mentioning.take(nth))
        };
        offered(LIST, say!("mention-title"), self.fits.iter().map(line).collect(), self.at(), &take)
    }
}
