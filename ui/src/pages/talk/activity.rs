//! Activities of staff between the messages: a note in its own frame, everything else as one quiet line.

use super::attached::Attached;
use crate::{
    parts::{Icon, Sign, Staff, in_full, note_text, time},
    state::showing::Holder,
    words,
};
use paperplane_bridge::{
    EventId,
    view::triage::{Activity, ActivityKind},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ActivityViewProps {
    pub activity: Activity,
}

#[component]
pub fn ActivityView(props: &ActivityViewProps) -> Html {
    let activity = &props.activity;
    let staff = use_context::<Staff>().unwrap_or_default();
    let when = html! { <time title={in_full(activity.at)}>{ time(activity.at) }</time> };
    match &activity.what {
        ActivityKind::Note { text, mentions, media, .. } => html! {
            <article class="note" id={element_id(activity.id)} data-testid="note" data-id={activity.id.to_string()}>
                if !text.is_empty() { <p class="note-text" dir="auto">{ note_text(text, mentions, &staff) }</p> }
                for (index, media) in (0_u32..).zip(media.iter()) {
                    <Attached holder={Holder::Note(activity.id)} {index} media={media.clone()} />
                }
                <footer class="foot">
                    <Icon sign={if activity.only_here { Sign::Clock } else { Sign::Note }} size={12} />
                    <span>{ say!("note-mark") }</span><span aria-hidden="true">{ "·" }</span>
                    <bdi>{ &activity.who }</bdi><span aria-hidden="true">{ "·" }</span>{ when }
                </footer>
            </article>
        },
        ActivityKind::Overtaken { .. } => line(activity, when, classes!("done", "overtaken")),
        ActivityKind::Assigned { .. }
        | ActivityKind::StatusSet { .. }
        | ActivityKind::Labelled { .. }
        | ActivityKind::Prioritised { .. } => line(activity, when, classes!("done")),
    }
}

#[derive(PartialEq, Properties)]
pub struct FoldedActivitiesProps {
    /// Changes by one person, oldest first.
    pub activities: Vec<Activity>,
}

/// Several changes of labels and priority on one line, which opens.
#[component]
pub fn FoldedActivities(props: &FoldedActivitiesProps) -> Html {
    let Some(last) = props.activities.last() else {
        return Html::default();
    };
    html! {
        <details class="done-folded" data-testid="folded">
            <summary class="done">
                <bdi>{ say!("done-folded", who = last.who.as_str(), count = props.activities.len()) }</bdi>
                <span aria-hidden="true">{ "·" }</span><time title={in_full(last.at)}>{ time(last.at) }</time>
            </summary>
            for activity in props.activities.iter() { <ActivityView activity={activity.clone()} /> }
        </details>
    }
}

fn line(activity: &Activity, when: Html, class: Classes) -> Html {
    html! {
        <p {class} data-testid="done">
            <bdi>{ words::done(activity) }</bdi><span aria-hidden="true">{ "·" }</span>{ when }
        </p>
    }
}

/// The id of a line's element, by the event that recorded it.
pub fn element_id(event: EventId) -> String {
    format!("d-{event}")
}
