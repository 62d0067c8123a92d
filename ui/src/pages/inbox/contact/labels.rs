//! The labels of a conversation: put on, taken off, and made where none fits.

use super::{acts::use_acts, chooser::Chooser};
use crate::parts::{Icon, LabelPill, PickItem, Sign};
use paperplane_bridge::{
    ConversationId, LabelId,
    ask::{PutLabel, SaveLabel},
    view::kit::LabelView,
};
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
    let put = {
        let acts = acts.clone();
        move |label: LabelId, on: bool| acts.ask(PutLabel { conversation, label, on })
    };
    let take_off = |label: LabelId| {
        let put = put.clone();
        Callback::from(move |()| put(label, false))
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
            <span class="contact-cell" data-testid="contact-labels">
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
