//! A label as a small coloured pill.

use super::{Icon, Sign};
use paperplane_bridge::view::kit::LabelView;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LabelPillProps {
    pub label: LabelView,
    /// Takes it off, where it can be.
    #[prop_or_default]
    pub onremove: Option<Callback<()>>,
}

#[component]
pub fn LabelPill(props: &LabelPillProps) -> Html {
    html! {
        <span class={format!("label label-{}", props.label.colour % 8)}>
            <bdi>{ &props.label.name }</bdi>
            if let Some(remove) = &props.onremove {
                <button class="label-off" onclick={remove.reform(|_: MouseEvent| ())} aria-label={say!("attach-take-off")}>
                    <Icon sign={Sign::X} size={10} />
                </button>
            }
        </span>
    }
}
