//! One conversation in the list: who, when, one line, and one mark at most.

use super::clicked::Clicked;
use crate::{
    parts::{Avatar, Icon, Sign, Tick, colour_class, in_full, listed, now, row_time, soon},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{ConversationId, Priority, Status, view::inbox::InboxRow};
use yew::prelude::*;

/// Labels of which a row shows the dots.
const LABELS_MAX: usize = 3;
/// A wait for an answer after which the row shows it, in milliseconds.
const LONG_WAIT_MS: i64 = 4 * 60 * 60 * 1000;

#[derive(PartialEq, Properties)]
pub struct RowProps {
    pub row: InboxRow,
    pub open: bool,
    /// The keys are at it.
    pub is_at: bool,
    pub selected: bool,
    pub today: i64,
    /// Its index in the list.
    pub index: u32,
    /// Rows of the whole list.
    pub total: u32,
    pub click: Callback<Clicked>,
}

/// The id of a row's element.
pub fn element_id(conversation: ConversationId) -> String {
    format!("row-{conversation}")
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let row = &props.row;
    let id = row.id;
    let index = props.index;
    let onclick = props.click.reform(move |event: MouseEvent| Clicked {
        conversation: id,
        index,
        extends: event.shift_key(),
        selects: event.ctrl_key() || event.meta_key(),
    });
    // Shift and a click select rows, not their text.
    let onmousedown = Callback::from(|event: MouseEvent| {
        if event.shift_key() {
            event.prevent_default();
        }
    });
    let class = classes!(
        "row",
        props.open.then_some("open"),
        props.is_at.then_some("at"),
        props.selected.then_some("selected"),
        (row.unread > 0).then_some("unread")
    );
    html! {
        <div {class} {onclick} {onmousedown} role="option" id={element_id(id)} aria-selected={props.selected.to_string()}
            aria-setsize={props.total.to_string()} aria-posinset={(index + 1).to_string()} data-testid="row"
            data-id={id.to_string()} aria-current={props.open.then_some("true")}>
            if props.selected {
                <span class="avatar row-check"><Icon sign={Sign::Check} size={16} /></span>
            } else {
                <Avatar name={row.who.clone()} dot={Some(row.channel)} />
            }
            <span class="row-who"><bdi>{ readable(&row.who) }</bdi></span>
            { time(row, props.today) }
            <span class="row-line">
                if let Some(draft) = &row.draft {
                    <span class="row-draft">{ say!("inbox-draft") }</span>
                    <bdi data-testid="row-draft">{ words::line(&draft.text, draft.gist.as_ref()) }</bdi>
                } else {
                    if row.line_is_ours { <span class="row-you">{ say!("inbox-line-ours") }</span> }
                    if !row.subject.is_empty() {
                        <bdi class="row-subject" data-testid="row-subject">{ &row.subject }</bdi>
                        <span class="row-dash" aria-hidden="true">{ "–" }</span>
                    }
                    <bdi>{ words::line(&row.line, row.gist.as_ref()) }</bdi>
                }
            </span>
            <span class="row-mark">
                { labels(row) }
                { owner(row) }
                { mention(row) }
                { mark(row, props.today) }
            </span>
        </div>
    }
}

/// The time of the newest message; for those that have waited for hours, how long.
fn time(row: &InboxRow, today: i64) -> Html {
    let (waited_ms, title) = match row.waiting_since {
        Some(since) => (now().0 - since.0, say!("inbox-waiting-since", time = in_full(since))),
        None => (0, in_full(row.at)),
    };
    let class = classes!("row-time", (waited_ms >= LONG_WAIT_MS).then_some("waits"));
    html! { <time {class} {title}>{ row_time(row.at, today) }</time> }
}

/// The labels as dots in their colours, named for those who cannot see them.
fn labels(row: &InboxRow) -> Html {
    let labels = &row.triage.labels;
    if labels.is_empty() {
        return Html::default();
    }
    let names = listed(&labels.iter().map(|label| label.name.clone()).collect::<Vec<_>>());
    html! {
        <span class="row-labels" role="img" aria-label={names.clone()} title={names} data-testid="row-labels">
            for label in labels.iter().take(LABELS_MAX) {
                <span class={classes!("label-dot", colour_class(label.colour))}></span>
            }
        </span>
    }
}

/// The member who has it, by their initials.
fn owner(row: &InboxRow) -> Html {
    row.triage.assignee.as_ref().map_or_else(Html::default, |member| {
        let name = say!("inbox-has", name = member.name.clone());
        html! {
            <span class="row-owner" role="img" aria-label={name.clone()} title={name} data-testid="row-owner">
                <Avatar name={member.name.clone()} />
            </span>
        }
    })
}

/// The sign of a note that mentions who looks, and that they have not seen.
fn mention(row: &InboxRow) -> Html {
    if row.unseen_mentions == 0 {
        return Html::default();
    }
    let words = say!("inbox-mentions", count = row.unseen_mentions);
    html! { <span class="row-mention" role="img" aria-label={words.clone()} title={words} data-testid="row-mention">{ "@" }</span> }
}

/// One mark, the gravest; and the number of unread messages beside a priority.
fn mark(row: &InboxRow, today: i64) -> Html {
    if row.stuck {
        return html! { <span class="pill bad">{ say!("inbox-not-sent") }</span> };
    }
    if row.triage.priority >= Priority::High {
        let words = words::priority(row.triage.priority);
        let class = classes!("row-priority", (row.triage.priority == Priority::Urgent).then_some("urgent"));
        return html! {
            <>
                <span {class} role="img" aria-label={words.clone()} title={words}><Icon sign={Sign::Flag} size={14} /></span>
                { unread(row) }
            </>
        };
    }
    if row.opted_out {
        return html! { <span class="pill">{ say!("inbox-opted-out") }</span> };
    }
    if row.unread > 0 {
        return unread(row);
    }
    match (row.triage.status, row.triage.until) {
        (Status::Snoozed, Some(until)) => html! {
            <span class="pill" title={in_full(until)}><Icon sign={Sign::Clock} size={12} />{ soon(until, today) }</span>
        },
        (Status::Resolved, _) => {
            let words = words::status(Status::Resolved);
            html! {
                <span class="row-done" role="img" aria-label={words.clone()} title={words}>
                    <Icon sign={Sign::Check} size={14} />
                </span>
            }
        }
        (status @ (Status::Pending | Status::Blocked), _) => {
            html! { <span class="pill">{ words::status(status) }</span> }
        }
        (Status::Open | Status::Any, _) | (Status::Snoozed, None) => {
            row.line_state.clone().map(|state| html! { <Tick {state} /> }).unwrap_or_default()
        }
    }
}

fn unread(row: &InboxRow) -> Html {
    if row.unread == 0 {
        return Html::default();
    }
    let words = say!("inbox-unread", count = row.unread);
    let count = if row.unread > 99 { "99+".to_owned() } else { row.unread.to_string() };
    html! { <span class="row-count" role="img" aria-label={words.clone()} title={words}>{ count }</span> }
}
