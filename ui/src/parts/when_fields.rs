//! Fields in which a time is typed as one says it, or chosen by its day and hour; and the time that was understood.

use super::{
    understood,
    when::{fields_of, instant_of, read_when},
};
use crate::{
    hooks::use_value,
    state::{hours, when::NotRead},
};
use paperplane_bridge::Timestamp;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct WhenFieldsProps {
    /// The field that takes the focus first.
    pub field: NodeRef,
    /// The time that is shown at first.
    pub at: Timestamp,
    /// The zone of somebody else, shown beside the reader's own.
    #[prop_or_default]
    pub zone: Option<String>,
    /// True if times are meant on that zone's clock.
    #[prop_or_default]
    pub is_theirs: bool,
    /// Called with the time, or `None` while there is none.
    pub onchange: Callback<Option<Timestamp>>,
}

/// The fields as they stand.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    typed: String,
    day: String,
    time: String,
    wrong: Option<NotRead>,
}

#[component]
pub fn WhenFields(props: &WhenFieldsProps) -> Html {
    let zone = props.zone.clone().filter(|_| props.is_theirs);
    let shown = use_state_eq(|| of(props.at, zone.as_deref()));
    let (day_field, time_field) = (use_node_ref(), use_node_ref());
    use_value(&props.field, &shown.typed);
    use_value(&day_field, &shown.day);
    use_value(&time_field, &shown.time);
    let put = {
        let (shown, onchange, zone) = (shown.clone(), props.onchange.clone(), zone.clone());
        Callback::from(move |next: Shown| {
            onchange.emit(at(&next, zone.as_deref()));
            shown.set(next);
        })
    };
    let ontype = {
        let (shown, put, zone) = (shown.clone(), put.clone(), zone.clone());
        written(move |typed| {
            let next = match read_when(&typed, zone.as_deref()) {
                Ok(at) => Shown { typed, ..of(at, zone.as_deref()) },
                Err(why) => {
                    let wrong = (!typed.trim().is_empty()).then_some(why);
                    Shown { typed, wrong, ..(*shown).clone() }
                }
            };
            put.emit(next);
        })
    };
    let onday = {
        let (shown, put) = (shown.clone(), put.clone());
        written(move |day| put.emit(Shown { day, time: shown.time.clone(), ..Shown::default() }))
    };
    let ontime = {
        let (shown, put) = (shown.clone(), put.clone());
        written(move |time| put.emit(Shown { time, day: shown.day.clone(), ..Shown::default() }))
    };
    let words = match (&shown.wrong, at(&shown, zone.as_deref())) {
        (Some(NotRead::Unclear), _) => say!("when-unclear"),
        (Some(NotRead::Refused), _) => say!("when-passed"),
        (None, Some(at)) => understood(at, props.zone.as_deref(), props.is_theirs),
        (None, None) => say!("when-unclear"),
    };
    html! {
        <div class="when">
            <label for="when">{ say!("when") }</label>
            <input id="when" ref={props.field.clone()} type="text" dir="auto" autocomplete="off" spellcheck="false"
                placeholder={say!("when-hint")} oninput={ontype} aria-describedby="when-words"
                data-testid="when" />
            <div class="when-row">
                <span><label for="when-day">{ say!("date-time-day") }</label>
                    <input id="when-day" ref={day_field} type="date" oninput={onday} /></span>
                <span><label for="when-time">{ say!("date-time-time") }</label>
                    // A field for times would write them as the browser's language does, and not as the desk.
                    <input id="when-time" ref={time_field} type="text" inputmode="numeric" dir="ltr" maxlength="5" autocomplete="off"
                        oninput={ontime} /></span>
            </div>
            <p class={classes!("when-words", shown.wrong.is_some().then_some("quiet"))} id="when-words" role="status"
                data-testid="when-words">{ words }</p>
        </div>
    }
}

/// The fields of a time.
fn of(at: Timestamp, zone: Option<&str>) -> Shown {
    let (day, minutes) = fields_of(at, zone).unwrap_or_default();
    Shown { day, time: hours::written(minutes), ..Shown::default() }
}

/// The time of the fields.
fn at(shown: &Shown, zone: Option<&str>) -> Option<Timestamp> {
    if shown.wrong.is_some() {
        return None;
    }
    instant_of(&shown.day, hours::read(&shown.time)?, zone)
}

fn written(put: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            put(field.value());
        }
    })
}
