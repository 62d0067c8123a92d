//! A dialog in which one chooses a day, and a time of it where that is wanted.

use super::{moments, now};
use crate::hooks::use_modal;
use paperplane_bridge::Timestamp;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DateTimeDialogProps {
    /// True if a time is wanted too, and only one that is still to come.
    pub with_time: bool,
    pub take: Callback<Timestamp>,
    pub onclose: Callback<()>,
}

#[component]
pub fn DateTimeDialog(props: &DateTimeDialogProps) -> Html {
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
        <dialog class="dialog date-time" ref={dialog} {onclose} aria-label={say!("date-time-title")} data-testid="date-time">
            <h2>{ say!("date-time-title") }</h2>
            <form {onsubmit}>
                <label for="date-time-day">{ say!("date-time-day") }</label>
                <input id="date-time-day" ref={day} type="date" value={moments::day_field(shown)} required=true
                    min={props.with_time.then(|| moments::day_field(now()))} />
                if props.with_time {
                    <label for="date-time-time">{ say!("date-time-time") }</label>
                    <input id="date-time-time" ref={time} type="time" value="09:00" required=true />
                }
                <p class="row-of-buttons">
                    <button class="button primary" type="submit">{ say!("date-time-keep") }</button>
                    <button class="button plain" type="button" onclick={leave}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}
