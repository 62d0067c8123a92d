//! A label as a small pill, in its own colour.

use super::{Icon, Sign};
use paperplane_bridge::view::kit::LabelView;
use yew::prelude::*;

/// How many colours labels have: `--label-0` to `--label-7`.
const COLOURS: u8 = 8;

#[derive(PartialEq, Properties)]
pub struct LabelPillProps {
    pub label: LabelView,
    /// Takes it off, where it can be.
    #[prop_or_default]
    pub onremove: Option<Callback<()>>,
}

#[component]
pub fn LabelPill(props: &LabelPillProps) -> Html {
    let label = &props.label;
    let class = classes!("label-pill", format!("label-{}", label.colour % COLOURS));
    html! {
        <span {class}>
            <bdi>{ &label.name }</bdi>
            if let Some(remove) = &props.onremove {
                <button class="label-off" onclick={remove.reform(|_: MouseEvent| ())}
                    aria-label={say!("label-take-off", label = &label.name)} title={say!("label-take-off", label = &label.name)}>
                    <Icon sign={Sign::X} size={12} />
                </button>
            }
        </span>
    }
}
