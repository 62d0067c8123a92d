//! The labels of a conversation: put on, taken off, and made where none fits.

use super::{acts::use_acts, chooser::Chooser};
use crate::{
    dom,
    parts::{Icon, LabelPill, PickItem, Sign},
};
use paperplane_bridge::{
    ConversationId, LabelId,
    ask::{PutLabel, SaveLabel},
    view::kit::LabelView,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// How many colours there are.
const COLOURS: usize = 8;

#[derive(PartialEq, Properties)]
pub struct LabelsProps {
    pub conversation: ConversationId,
    /// Those that are on.
    pub on: Vec<LabelView>,
    /// All that are offered.
    pub all: Vec<LabelView>,
}

#[component]
pub fn Labels(props: &LabelsProps) -> Html {
    let acts = use_acts();
    let conversation = props.conversation;
    let cell = use_node_ref();
    let taken = use_mut_ref(|| false);
    {
        // The button that took a label off is gone with it: the focus goes to the one that puts more on.
        let (cell, taken) = (cell.clone(), taken.clone());
        use_effect_with(props.on.len(), move |_| {
            if taken.replace(false) && dom::is_lost() {
                focus_add(&cell);
            }
        });
    }
    let put = {
        let acts = acts.clone();
        move |label: LabelId, on: bool| acts.ask(PutLabel { conversation, label, on })
    };
    let take_off = |label: LabelId| {
        let (put, taken) = (put.clone(), taken.clone());
        Callback::from(move |()| {
            *taken.borrow_mut() = true;
            put(label, false);
        })
    };
    let onpick = {
        let (put, all, on) = (put.clone(), props.all.clone(), props.on.clone());
        Callback::from(move |key: String| {
            if let Some(label) = all.iter().find(|label| label.id.to_string() == key) {
                put(label.id, !on.iter().any(|one| one.id == label.id));
            }
        })
    };
    let onnew = {
        let (acts, put, colour) = (acts.clone(), put.clone(), next_colour(&props.all));
        Callback::from(move |name: String| {
            let put = put.clone();
            acts.then(SaveLabel { label: None, name, colour, removed: false }, move |label| put(label, true));
        })
    };
    let dot = |label: &LabelView| html! { <span class={format!("label-dot label-{}", usize::from(label.colour) % COLOURS)}></span> };
    let items: Vec<PickItem> =
        props.all.iter().map(|label| (label.id.to_string(), label.name.clone(), Some(dot(label)))).collect();
    let chosen: Vec<String> = props.on.iter().map(|label| label.id.to_string()).collect();
    html! {
        <div class="contact-row contact-labels">
            <span class="contact-label">{ say!("contact-labels") }</span>
            <span class="contact-cell" ref={cell} data-testid="contact-labels">
                for label in props.on.iter() {
                    <span key={label.id.to_string()} class="contact-pill" data-testid="contact-label">
                        <LabelPill label={label.clone()} onremove={take_off(label.id)} />
                    </span>
                }
                <Chooser label={say!("contact-label-add")} placeholder={say!("contact-label-find")} {items} {chosen}
                    several=true {onpick} onnew={Some(onnew)} testid="contact-label-add" class="button icon contact-add">
                    <Icon sign={Sign::Plus} size={14} />
                </Chooser>
            </span>
            { acts.wrong() }
        </div>
    }
}

fn focus_add(cell: &NodeRef) {
    let add = cell.cast::<HtmlElement>().and_then(|cell| cell.query_selector(".contact-add").ok().flatten());
    if let Some(add) = add.and_then(|add| add.dyn_into::<HtmlElement>().ok()) {
        // It is on the screen, so it can take the focus.
        let _ = add.focus();
    }
}

/// The colour that the fewest labels have.
fn next_colour(all: &[LabelView]) -> u8 {
    let used = |colour: usize| all.iter().filter(|label| usize::from(label.colour) % COLOURS == colour).count();
    // Eight fit.
    (0..COLOURS).min_by_key(|colour| used(*colour)).and_then(|colour| u8::try_from(colour).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn a_new_label_takes_the_rarest_colour() {
        let label = |colour| LabelView { id: LabelId::new(Timestamp(1), [0; 10]), name: String::new(), colour };
        assert_eq!(next_colour(&[]), 0);
        assert_eq!(next_colour(&[label(0), label(1), label(9)]), 2);
        assert_eq!(next_colour(&(0..8).map(label).collect::<Vec<_>>()), 0);
    }
}
