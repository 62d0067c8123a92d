//! One conversation in the list: who, when, one line, and one mark at most.

use crate::{
    parts::{Avatar, Icon, Sign, Tick, in_full, row_time},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{ConversationId, Priority, Status, view::inbox::InboxRow};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RowProps {
    pub row: InboxRow,
    pub open: bool,
    pub today: i64,
    /// Its index in the list.
    pub index: u32,
    /// Rows of the whole list.
    pub total: u32,
    pub choose: Callback<Option<ConversationId>>,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let row = &props.row;
    let id = row.id;
    let onclick = props.choose.reform(move |_: MouseEvent| Some(id));
    let class = classes!("row", props.open.then_some("open"), (row.unread > 0).then_some("unread"));
    html! {
        <div role="listitem" aria-setsize={props.total.to_string()} aria-posinset={(props.index + 1).to_string()}>
            <button {class} {onclick} data-testid="row" data-id={id.to_string()} aria-current={props.open.then_some("true")}>
                <Avatar name={row.who.clone()} dot={Some(row.channel)} />
                <span class="row-who"><bdi>{ readable(&row.who) }</bdi></span>
                <time class="row-time" title={in_full(row.at)}>{ row_time(row.at, props.today) }</time>
                <span class="row-line">
                    if row.draft {
                        <span class="row-draft">{ say!("inbox-draft") }</span>
                    } else if row.line_is_ours {
                        <span class="row-you">{ say!("inbox-line-ours") }</span>
                    }
                    <bdi>{ words::line(&row.line) }</bdi>
                </span>
                <span class="row-mark">{ mark(row, props.today) }</span>
            </button>
        </div>
    }
}

/// One mark, the gravest; and the dot of what is unread beside a priority.
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
            <span class="pill" title={in_full(until)}><Icon sign={Sign::Clock} size={12} />{ row_time(until, today) }</span>
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
    html! { <span class="dot" role="img" aria-label={words.clone()} title={words}></span> }
}
