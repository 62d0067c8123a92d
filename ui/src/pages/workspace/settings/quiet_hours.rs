//! The hours in which nothing is announced.

use crate::{
    hooks::{put, typed, use_change, use_value},
    parts::{Switch, setting::Row},
    state::hours,
};
use paperplane_bridge::view::settings::QuietHours;
use yew::prelude::*;

/// Quiet hours as they are at first: a night.
const NIGHT: QuietHours = QuietHours { from_min: 22 * 60, to_min: 7 * 60 };

#[derive(PartialEq, Properties)]
pub struct QuietProps {
    /// The hours, where there are any.
    pub quiet: Option<QuietHours>,
    /// Nothing is announced at any hour.
    pub disabled: bool,
}

#[component]
pub fn Quiet(props: &QuietProps) -> Html {
    let (on, on_wrong) = use_change("quiet", |settings, on: &bool| settings.notify.quiet = on.then_some(NIGHT));
    let (from, from_wrong) = use_change("quiet-from", |settings, minutes: &u16| {
        settings.notify.quiet = Some(QuietHours { from_min: *minutes, ..settings.notify.quiet.unwrap_or(NIGHT) });
    });
    let (to, to_wrong) = use_change("quiet-to", |settings, minutes: &u16| {
        settings.notify.quiet = Some(QuietHours { to_min: *minutes, ..settings.notify.quiet.unwrap_or(NIGHT) });
    });
    let empty = props.quiet.is_some_and(|quiet| quiet.from_min == quiet.to_min);
    let hint = if empty { say!("settings-quiet-empty") } else { say!("settings-quiet-hint") };
    html! {
        <>
            <Row id="quiet" name={say!("settings-quiet")} {hint} wrong={on_wrong}>
                <Switch id="quiet" on={props.quiet.is_some()} disabled={props.disabled} onswitch={on} />
            </Row>
            if let Some(quiet) = props.quiet {
                <div class="setting-more">
                    <Row id="quiet-from" name={say!("settings-quiet-from")} wrong={from_wrong}>
                        <TimeField id="quiet-from" minutes={quiet.from_min} disabled={props.disabled} onchoose={from} />
                    </Row>
                    <Row id="quiet-to" name={say!("settings-quiet-to")} wrong={to_wrong}>
                        <TimeField id="quiet-to" minutes={quiet.to_min} disabled={props.disabled} onchoose={to} />
                    </Row>
                </div>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct TimeFieldProps {
    id: AttrValue,
    minutes: u16,
    disabled: bool,
    onchoose: Callback<u16>,
}

/// A time of the day. What is no time goes back when one leaves the field.
#[component]
fn TimeField(props: &TimeFieldProps) -> Html {
    let field = use_node_ref();
    let value = hours::written(props.minutes);
    use_value(&field, &value);
    let onchange = {
        let (field, onchoose) = (field.clone(), props.onchoose.clone());
        Callback::from(move |_: Event| {
            if let Some(minutes) = hours::read(&typed(&field)) {
                onchoose.emit(minutes);
            }
        })
    };
    let onblur = {
        let field = field.clone();
        Callback::from(move |_: FocusEvent| {
            if hours::read(&typed(&field)).is_none() {
                put(&field, &value);
            }
        })
    };
    html! {
        <input type="text" inputmode="numeric" maxlength="5" autocomplete="off" class="field time" id={props.id.clone()} ref={field} data-testid={props.id.clone()}
            disabled={props.disabled} required=true {onchange} {onblur} dir="ltr"
            aria-describedby={format!("{id}-wrong", id = props.id)} />
    }
}
