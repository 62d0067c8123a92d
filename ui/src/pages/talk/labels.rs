//! The labels of a conversation: put on, taken off, and made where none fits.

use crate::{
    dom,
    hooks::use_acts,
    parts::{Chooser, Icon, LabelPill, PickItem, Sign, colour_class, rarest_colour},
};
use paperplane_bridge::{
    ConversationId, LabelId,
    ask::{PutLabel, SaveLabel},
    view::library::LabelView,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

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
        let (acts, put, colour) = (acts.clone(), put.clone(), rarest_colour(&props.all));
        Callback::from(move |name: String| {
            let put = put.clone();
            acts.then(SaveLabel { label: None, name, colour, removed: false }, move |label| put(label, true));
        })
    };
    let dot = |label: &LabelView| html! { <span class={classes!("label-dot", colour_class(label.colour))}></span> };
    let items: Vec<PickItem> =
        props.all.iter().map(|label| (label.id.to_string(), label.name.clone(), Some(dot(label)))).collect();
    let chosen: Vec<String> = props.on.iter().map(|label| label.id.to_string()).collect();
    html! {
        <div class="contact-row contact-labels">
            <span class="contact-label">{ say!("pane-labels") }</span>
            <span class="contact-cell" ref={cell} data-testid="contact-labels">
                for label in props.on.iter() {
                    <span key={label.id.to_string()} class="contact-pill" data-testid="contact-label">
                        <LabelPill label={label.clone()} onremove={take_off(label.id)} />
                    </span>
                }
                <Chooser label={say!("pane-label-add")} placeholder={say!("pane-label-find")} {items} {chosen}
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
