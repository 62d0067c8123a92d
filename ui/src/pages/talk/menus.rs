//! The menus over a thread: who has it, when it comes back, its labels, its priority.

use super::acts::{Act, Menu, Target};
use crate::{
    parts::{Avatar, DateTimeDialog, Icon, LabelPill, Pick, PickItem, Sign, moments, read_when, soon, understood},
    words,
};
use paperplane_bridge::{
    LabelId, MemberId, Priority, Timestamp,
    ask::NewStatus,
    view::{library::Library, triage::TriageView, workspace::Me},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MenusProps {
    pub menu: Menu,
    /// The conversations that it is for.
    pub targets: Vec<Target>,
    pub library: Library,
    pub me: Option<Me>,
    pub today: i64,
    /// The zone of the one person that it is for, where it is known.
    pub zone: Option<String>,
    pub act: Callback<Act>,
    /// Another menu, or none.
    pub go: Callback<Option<Menu>>,
}

#[component]
pub fn Menus(props: &MenusProps) -> Html {
    let close = props.go.reform(|()| None);
    let menu = match props.menu {
        Menu::Assign => assign(props),
        Menu::Snooze => snooze(props),
        Menu::Label => label(props),
        Menu::Priority => priority(props),
        Menu::SnoozeUntil => {
            let (act, close) = (props.act.clone(), close.clone());
            let take = Callback::from(move |until: Timestamp| {
                act.emit(Act::SetStatus(NewStatus::Snoozed { until }));
                close.emit(());
            });
            return html! { <DateTimeDialog with_time=true zone={props.zone.clone()} {take} onclose={props.go.reform(|()| None)} /> };
        }
        // A day of the thread, which asks for it itself.
        Menu::Jump => return Html::default(),
    };
    html! { <div class="menu-anchor">{ menu }</div> }
}

/// The state of the one conversation that the menu is for; nothing is common to many.
fn triage(props: &MenusProps) -> TriageView {
    match props.targets.as_slice() {
        [one] => one.triage.clone().unwrap_or_default(),
        _ => TriageView::default(),
    }
}

/// Does something and closes.
fn taken(props: &MenusProps, make: impl Fn(String) -> Option<Act> + 'static) -> Callback<String> {
    let (act, go) = (props.act.clone(), props.go.clone());
    Callback::from(move |key: String| {
        if let Some(made) = make(key) {
            act.emit(made);
        }
        go.emit(None);
    })
}

fn assign(props: &MenusProps) -> Html {
    let face = |name: &str| Some(html! { <Avatar name={name.to_owned()} /> });
    let mut items = Vec::new();
    if let Some(me) = &props.me {
        items.push((me.id.to_string(), say!("assign-me", name = me.name.clone()), face(&me.name)));
    }
    let my_id = props.me.as_ref().map(|me| me.id);
    for member in props.library.members.iter().filter(|member| Some(member.id) != my_id) {
        items.push((member.id.to_string(), member.name.clone(), face(&member.name)));
    }
    if props.targets.len() > 1 || triage(props).assignee.is_some() {
        items.push((String::new(), say!("assign-nobody"), None));
    }
    let onpick = taken(props, |key| match key.as_str() {
        "" => Some(Act::Give(None)),
        id => id.parse::<MemberId>().ok().map(|id| Act::Give(Some(id))),
    });
    pick(props, items, onpick, (say!("assign-title"), say!("assign-find")))
}

fn snooze(props: &MenusProps) -> Html {
    let choices = [
        (moments::in_hours(3), say!("snooze-hours")),
        (moments::tomorrow_morning(), say!("snooze-tomorrow")),
        (moments::monday_morning(), say!("snooze-monday")),
        (moments::in_a_week(), say!("snooze-week")),
    ];
    let line = |(at, choice): (Timestamp, String)| {
        let text = say!("snooze-line", choice = choice, time = soon(at, props.today));
        (at.0.to_string(), text, None)
    };
    let mut items: Vec<_> = choices.into_iter().map(line).collect();
    items.push((String::new(), say!("snooze-choose"), Some(html! { <Icon sign={Sign::Calendar} /> })));
    let (act, go) = (props.act.clone(), props.go.clone());
    let onpick = Callback::from(move |key: String| match key.parse::<i64>() {
        Ok(ms) => {
            act.emit(Act::SetStatus(NewStatus::Snoozed { until: Timestamp(ms) }));
            go.emit(None);
        }
        Err(_) => go.emit(Some(Menu::SnoozeUntil)),
    });
    let zone = props.zone.clone();
    let reads = Callback::from(move |typed: String| -> Option<PickItem> {
        let at = read_when(&typed, None).ok()?;
        Some((at.0.to_string(), understood(at, zone.as_deref(), false), Some(html! { <Icon sign={Sign::Clock} /> })))
    });
    let onclose = props.go.reform(|()| None);
    html! {
        <Pick {items} {onpick} {reads} {onclose} label={say!("snooze-title")} placeholder={say!("snooze-find")} />
    }
}

fn label(props: &MenusProps) -> Html {
    let on: Vec<LabelId> = triage(props).labels.iter().map(|label| label.id).collect();
    let items = props.library.labels.iter().map(|label| {
        let mark = html! { <LabelPill label={label.clone()} /> };
        (label.id.to_string(), label.name.clone(), Some(mark))
    });
    let is_on = on.clone();
    // It stays: one conversation often gets several labels.
    let onpick = {
        let act = props.act.clone();
        Callback::from(move |key: String| {
            if let Ok(label) = key.parse::<LabelId>() {
                act.emit(Act::Label(label, !is_on.contains(&label)));
            }
        })
    };
    let onnew = props.act.reform(Act::NewLabel);
    let onclose = props.go.reform(|()| None);
    let chosen: Vec<String> = on.iter().map(LabelId::to_string).collect();
    html! {
        <Pick items={items.collect::<Vec<_>>()} {chosen} stays=true {onpick} {onnew} {onclose} label={say!("label-title")}
            placeholder={say!("label-find")} />
    }
}

fn priority(props: &MenusProps) -> Html {
    let all = Priority::ALL.into_iter().rev();
    let items: Vec<PickItem> =
        all.map(|priority| (priority.rank().to_string(), words::priority(priority), None)).collect();
    let onpick = taken(props, |key| {
        let rank = key.parse::<i64>().ok()?;
        Priority::ALL.into_iter().find(|priority| priority.rank() == rank).map(Act::Prioritise)
    });
    let chosen = match props.targets.as_slice() {
        [one] => one.triage.iter().map(|triage| triage.priority.rank().to_string()).collect(),
        _ => Vec::new(),
    };
    let onclose = props.go.reform(|()| None);
    html! {
        <Pick {items} {chosen} {onpick} {onclose} label={say!("priority-title")} placeholder={say!("priority-title")} />
    }
}

fn pick(
    props: &MenusProps,
    items: Vec<(String, String, Option<Html>)>,
    onpick: Callback<String>,
    (label, placeholder): (String, String),
) -> Html {
    let onclose = props.go.reform(|()| None);
    html! { <Pick {items} {onpick} {onclose} {label} {placeholder} /> }
}
