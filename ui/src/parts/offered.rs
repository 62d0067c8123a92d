//! A list over a field: what is offered while one types. The focus stays in the field, whose keys walk, take and leave.

use crate::state::steps::step;
use yew::prelude::*;

/// The effect of a key while something is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferKey {
    Move(usize),
    Take(usize),
    Leave,
}

/// The effect of a key over a list of so many, of which one is chosen.
pub fn offer_key(key: &str, count: usize, at: usize) -> Option<OfferKey> {
    match key {
        _ if count == 0 => None,
        "ArrowDown" => step(count, Some(at), 1).map(OfferKey::Move),
        "ArrowUp" => step(count, Some(at), -1).map(OfferKey::Move),
        "Enter" | "Tab" => Some(OfferKey::Take(at.min(count - 1))),
        "Escape" => Some(OfferKey::Leave),
        _ => None,
    }
}

/// The list, above the field: `id` also names its options, `canned-0` and so on.
pub fn offered(id: &'static str, label: String, lines: Vec<Html>, at: usize, take: &Callback<usize>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    // The field keeps the focus, whatever is clicked.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul class="offered" role="listbox" {id} aria-label={label} {onmousedown} data-testid={id}>
            for (nth, line) in lines.into_iter().enumerate() {
                <li class={classes!("pick-item", (nth == at).then_some("at"))} role="option" id={option_id(id, nth)}
                    aria-selected={(nth == at).to_string()} onclick={take.reform(move |_: MouseEvent| nth)}>{ line }</li>
            }
        </ul>
    }
}

/// The id of an option of a list.
pub fn option_id(list: &str, nth: usize) -> String {
    format!("{list}-{nth}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_take_and_leave() {
        assert_eq!(offer_key("ArrowDown", 3, 0), Some(OfferKey::Move(1)));
        assert_eq!(offer_key("Enter", 3, 5), Some(OfferKey::Take(2)));
        assert_eq!(offer_key("Enter", 0, 0), None, "then Enter sends");
        assert_eq!(offer_key("a", 3, 0), None);
    }
}
