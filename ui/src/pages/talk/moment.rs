//! A day, and a time of it where that is wanted, chosen in a small dialog.

use crate::{
    hooks::use_modal,
    parts::{moments, now},
};
use paperplane_bridge::Timestamp;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MomentProps {
    /// Whether a time is wanted too, and only one that is still to come.
    pub with_time: bool,
    pub take: Callback<Timestamp>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Moment(props: &MomentProps) -> Html {
    let (day, time) = (use_node_ref(), use_node_ref());
    let dialog = use_modal(Some(&day));
    let onsubmit = {
        let (day, time, take) = (day.clone(), time.clone(), props.take.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value = |field: &NodeRef| field.cast::<HtmlInputElement>().map(|field| field.value());
            let time = value(&time).unwrap_or_else(|| "00:00".to_owned());
            if let Some(at) = value(&day).and_then(|day| moments::here(&day, &time)) {
                take.emit(at);
            }
        })
    };
    let shown = if props.with_time { moments::tomorrow_morning() } else { now() };
    let (onclose, leave) = (props.onclose.reform(|_: Event| ()), props.onclose.reform(|_: MouseEvent| ()));
    html! {
        <dialog class="dialog moment" ref={dialog} {onclose} aria-label={say!("moment-title")} data-testid="moment">
            <h2>{ say!("moment-title") }</h2>
            <form {onsubmit}>
                <label for="moment-day">{ say!("moment-day") }</label>
                <input id="moment-day" ref={day} type="date" value={moments::day_field(shown)} required=true
                    min={props.with_time.then(|| moments::day_field(now()))} />
                if props.with_time {
                    <label for="moment-time">{ say!("moment-time") }</label>
                    <input id="moment-time" ref={time} type="time" value="09:00" required=true />
                }
                <p class="row-of-buttons">
                    <button class="button primary" type="submit">{ say!("moment-keep") }</button>
                    <button class="button plain" type="button" onclick={leave}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}
