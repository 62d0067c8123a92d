//! A dialog in which one chooses a day, or types a time that is still to come.

use super::{moments, now, when_fields::WhenFields};
use crate::hooks::{use_modal, use_value};
use paperplane_bridge::Timestamp;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DateTimeDialogProps {
    /// True if a time is wanted too, and only one that is still to come.
    pub with_time: bool,
    /// The zone of the person that it is about, shown beside the reader's own.
    #[prop_or_default]
    pub zone: Option<String>,
    pub take: Callback<Timestamp>,
    pub onclose: Callback<()>,
}

#[component]
pub fn DateTimeDialog(props: &DateTimeDialogProps) -> Html {
    let first = use_node_ref();
    let dialog = use_modal(Some(&first));
    let begin = use_memo((), |()| moments::tomorrow_morning());
    let at = use_state_eq(|| Some(*begin));
    let onsubmit = {
        let (day, take, at, with_time) = (first.clone(), props.take.clone(), *at, props.with_time);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let day = day.cast::<HtmlInputElement>().map(|field| field.value());
            let chosen = if with_time { at } else { day.and_then(|day| moments::here(&day, "00:00")) };
            chosen.into_iter().for_each(|at| take.emit(at));
        })
    };
    let onchange = {
        let at = at.clone();
        Callback::from(move |now: Option<Timestamp>| at.set(now))
    };
    let (onclose, leave) = (props.onclose.reform(|_: Event| ()), props.onclose.reform(|_: MouseEvent| ()));
    html! {
        <dialog class="dialog date-time" ref={dialog} {onclose} aria-label={say!("date-time-title")} data-testid="date-time">
            <h2>{ say!("date-time-title") }</h2>
            <form {onsubmit}>
                if props.with_time {
                    <WhenFields field={first} at={*begin} zone={props.zone.clone()} {onchange} />
                } else {
                    <label for="date-time-day">{ say!("date-time-day") }</label>
                    <DayField field={first} />
                }
                <p class="row-of-buttons">
                    <button class="button primary" type="submit" disabled={props.with_time && at.is_none()}>
                        { say!("date-time-keep") }
                    </button>
                    <button class="button plain" type="button" onclick={leave}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}

#[derive(PartialEq, Properties)]
struct DayFieldProps {
    field: NodeRef,
}

/// A field for a day, which begins with today.
#[component]
fn DayField(props: &DayFieldProps) -> Html {
    let today = use_memo((), |()| moments::day_field(now()));
    use_value(&props.field, &today);
    html! { <input id="date-time-day" ref={props.field.clone()} type="date" required=true /> }
}
