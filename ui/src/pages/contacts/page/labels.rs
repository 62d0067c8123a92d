//! A button that opens the list of labels; one that is new is made.

use crate::{
    hooks::use_acts,
    parts::{Chooser, Icon, PickItem, Sign, colour_class, rarest_colour},
};
use paperplane_bridge::{LabelId, ask::SaveLabel, view::library::LabelView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LabelChooserProps {
    /// All that are offered.
    pub labels: Vec<LabelView>,
    /// Those that are on.
    pub on: Vec<LabelId>,
    /// Puts one on, or takes it off.
    pub onput: Callback<(LabelId, bool)>,
    pub class: AttrValue,
    pub testid: AttrValue,
}

#[component]
pub fn LabelChooser(props: &LabelChooserProps) -> Html {
    let acts = use_acts();
    let onpick = {
        let (labels, on, onput) = (props.labels.clone(), props.on.clone(), props.onput.clone());
        Callback::from(move |key: String| {
            if let Some(label) = labels.iter().find(|label| label.id.to_string() == key) {
                onput.emit((label.id, !on.contains(&label.id)));
            }
        })
    };
    let onnew = {
        let (acts, onput, colour) = (acts.clone(), props.onput.clone(), rarest_colour(&props.labels));
        Callback::from(move |name: String| {
            let onput = onput.clone();
            acts.then(SaveLabel { label: None, name, colour, removed: false }, move |label| onput.emit((label, true)));
        })
    };
    let dot = |label: &LabelView| html! { <span class={classes!("label-dot", colour_class(label.colour))}></span> };
    let items: Vec<PickItem> =
        props.labels.iter().map(|label| (label.id.to_string(), label.name.clone(), Some(dot(label)))).collect();
    let chosen: Vec<String> = props.on.iter().map(ToString::to_string).collect();
    html! {
        <span class="people-chooser">
            <Chooser label={say!("pane-label-add")} placeholder={say!("pane-label-find")} {items} {chosen} several=true {onpick}
                onnew={Some(onnew)} testid={props.testid.clone()} class={props.class.clone()}>
                <Icon sign={Sign::Tag} size={16} />
            </Chooser>
            { acts.wrong() }
        </span>
    }
}
