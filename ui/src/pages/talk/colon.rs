//! Emoji by their names in the middle of a sentence: `:smi` offers those that fit, above the field.

use super::writing::Writing;
use crate::{
    hooks::{use_change, use_settings},
    parts::{OfferKey, offer_key, offered, option_id},
    state::emoji::{colon_word, fitting, taken, toned},
};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The id of the list.
pub const LIST: &str = "colon";
/// Signs that are offered at once.
const OFFERED_MAX: usize = 6;

/// The signs that are offered now.
pub struct Colon {
    pub shown: Html,
    /// Acts on a key; returns true if it was one of the list.
    pub onkey: Callback<KeyboardEvent, bool>,
    /// The id of the sign that Enter takes; `None` while none is offered.
    pub at: Option<String>,
}

/// Offers signs for the word behind a colon before the caret. `put` gets the text with the sign, and the caret's place behind it
/// in UTF-16 units.
#[hook]
pub fn use_colon(writing: &Writing, field: &NodeRef, put: &Callback<(String, u32)>) -> Colon {
    let at = use_state_eq(|| 0_usize);
    // The text for which the list was left.
    let left = use_state_eq(|| None::<String>);
    let tone = use_settings().emoji.tone;
    let (keep, _) = use_change("emoji", |settings, sign: &String| taken(&mut settings.emoji.recent, sign));
    let text = writing.draft.text.clone();
    let all = say!("emoji-words");
    let before = before_caret(field, &text);
    let word = colon_word(&before).filter(|_| left.as_ref() != Some(&text));
    let mut found = word.map(|(_, word)| fitting(&all, word)).unwrap_or_default();
    found.truncate(OFFERED_MAX);
    let here = (*at).min(found.len().saturating_sub(1));
    let take = {
        let (at, put, before, text) = (at.clone(), put.clone(), before.clone(), text.clone());
        let colon = word.map(|(colon, _)| colon).unwrap_or_default();
        Callback::from(move |sign: String| {
            keep.emit(sign.clone());
            let begin = format!("{}{} ", &before[..colon], toned(&sign, tone));
            let behind = u32::try_from(begin.encode_utf16().count()).unwrap_or(u32::MAX);
            at.set(0);
            put.emit((format!("{begin}{}", &text[before.len()..]), behind));
        })
    };
    let signs: Vec<(String, String)> = found.iter().map(|one| (one.sign.to_owned(), one.words.to_owned())).collect();
    let onkey = {
        let (at, left, take, signs) = (at.clone(), left.clone(), take.clone(), signs.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(meant) = offer_key(&event.key(), signs.len(), here) else { return false };
            event.prevent_default();
            event.stop_propagation();
            match meant {
                OfferKey::Move(to) => at.set(to),
                OfferKey::Take(nth) => take.emit(signs[nth].0.clone()),
                OfferKey::Leave => left.set(Some(text.clone())),
            }
            true
        })
    };
    let at = (!signs.is_empty()).then(|| option_id(LIST, here));
    Colon { shown: shown(&signs, here, tone, &take), onkey, at }
}

fn shown(signs: &[(String, String)], here: usize, tone: u8, take: &Callback<String>) -> Html {
    let line = |(sign, words): &(String, String)| {
        html! { <><span>{ toned(sign, tone) }</span><bdi class="offered-text">{ words }</bdi></> }
    };
    let take = {
        let signs: Vec<String> = signs.iter().map(|(sign, _)| sign.clone()).collect();
        take.reform(move |nth: usize| signs[nth].clone())
    };
    offered(LIST, say!("emoji-title"), signs.iter().map(line).collect(), here, &take)
}

/// The text before the caret. The browser counts in UTF-16.
fn before_caret(field: &NodeRef, text: &str) -> String {
    let caret = field.cast::<HtmlTextAreaElement>().and_then(|field| field.selection_end().ok().flatten());
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = caret.and_then(|at| usize::try_from(at).ok()).map_or(units.len(), |at| at.min(units.len()));
    // A caret inside a sign of two units stands before it.
    String::from_utf16(&units[..at]).or_else(|_| String::from_utf16(&units[..at.saturating_sub(1)])).unwrap_or_default()
}
