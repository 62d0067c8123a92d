//! The page of today: who waits for us, what is due or ends, which day is near, what stands still. It works offline.

use super::{
    focus::{Key, use_page_keys},
    ring::{day_of_number, due, number, ring},
    tasks::{NewTask, task_row},
    ticking::use_ticking,
};
use crate::{
    dom,
    hooks::{Shown, use_asked, use_today, use_unread},
    pages::{
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::{Icon, Segments, Sign, TroubleNote, date_in_full, day_number, day_of, now, row_time},
    state::steps::step,
    words,
};
use paperplane_bridge::{
    CaseId, ConversationId, Filter, Order,
    ask::{GetList, GetToday},
    cases::checklist::ItemState,
    view::{
        case::CaseCard,
        inbox::InboxRow,
        task::TaskView,
        today::{ItemToday, Today},
    },
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// The section of today.
pub const TODAY: Section = Section {
    page: Page("today"),
    letter: Some('t'),
    needs_channel: true,
    rail: |home, _| (!home.inboxes.is_empty()).then(rail_item),
    commands: |frame| {
        let run = frame.go.reform(|()| TODAY.page);
        vec![Command { sign: Sign::Check, name: say!("do-today"), key: "G T", run }]
    },
    view: |frame| html! { <TodayPage ..frame.clone() /> },
};

/// Conversations that are looked at for those that wait.
const TALKS: u32 = 50;

fn rail_item() -> RailItem {
    RailItem {
        sign: Sign::CheckCheck,
        title: say!("today-title"),
        label: say!("today-title"),
        badge: Html::default(),
        at_end: false,
    }
}

#[component]
fn TodayPage(frame: &Frame) -> Html {
    let unread = use_unread();
    let today = use_today();
    let is_mine = use_state_eq(|| false);
    let is_adding = use_state_eq(|| false);
    let ticking = use_ticking();
    let tick = ticking.tick.reform(|task: TaskView| {
        // The row goes by that: the focus is on another one before.
        leave();
        task
    });
    let me = frame.home.me.as_ref().map(|me| me.id);
    let owner = me.filter(|_| *is_mine);
    let work = use_asked(GetToday { today: day_of_number(today), owner }, |_, _| true);
    let waiting = Filter { order: Order::LongestWaiting, ..Filter::default() };
    let talks = use_asked(GetList { filter: waiting, from: 0, limit: TALKS }, |_, _| true);
    let open = {
        let (case, go) = (frame.case.clone(), frame.go.clone());
        Callback::from(move |id: CaseId| {
            case.set(Some(id));
            go.emit(super::CASES.page);
        })
    };
    let talk = {
        let (open, go, start) = (frame.open.clone(), frame.go.clone(), frame.registry.start());
        Callback::from(move |id: ConversationId| {
            open.set(Some(id.into()));
            go.emit(start);
        })
    };
    let add = {
        let is_adding = is_adding.clone();
        Callback::from(move |()| is_adding.set(!*is_adding))
    };
    let onkey = {
        let (add, undo) = (add.clone(), ticking.undo.clone());
        Callback::from(move |key: Key| {
            match key.name.as_str() {
                "j" | "ArrowDown" => walk(1),
                "k" | "ArrowUp" => walk(-1),
                "n" => add.emit(()),
                "z" => return undo.emit(()),
                _ => return false,
            }
            true
        })
    };
    use_page_keys(onkey);
    let waits: Vec<InboxRow> = talks.ready().map(|page| page.rows.clone()).unwrap_or_default();
    let waits: Vec<InboxRow> = waits.into_iter().filter(|row| row.waiting_since.is_some()).collect();
    let close = {
        let is_adding = is_adding.clone();
        Callback::from(move |()| is_adding.set(false))
    };
    html! {
        <div class="desk cases-desk">
            <Rail frame={frame.clone()} {unread} here={TODAY.page} />
            <main class="cases-page today" data-testid="today">
                <header class="cases-head">
                    <h1>{ say!("today-title") }</h1>
                    <span class="quiet">{ date_in_full(now()) }</span>
                    <span class="lane-rest"></span>
                    <span class="hidden" id="today-whose-label">{ say!("today-whose") }</span>
                    <Segments id="today-whose" choices={vec![("all", say!("today-everybody")), ("mine", say!("cases-mine"))]}
                        chosen={usize::from(*is_mine)} onchoose={{ let is_mine = is_mine.clone(); Callback::from(move |nth: usize| is_mine.set(nth == 1)) }} />
                    <button class="button primary" onclick={add.reform(|_: MouseEvent| ())} aria-expanded={is_adding.to_string()} data-testid="today-add">
                        <Icon sign={Sign::Plus} size={14} />{ say!("tasks-new") }<kbd aria-hidden="true">{ "N" }</kbd>
                    </button>
                </header>
                <div class="today-space">
                    if *is_adding { <NewTask case={None::<CaseId>} {me} {close} /> }
                    {
                        match &work {
                            Shown::Failed(trouble) => html! { <TroubleNote trouble={trouble.clone()} /> },
                            shown => shown.ready().map(|work| all(work, &waits, today, &tick, &open, &talk)).unwrap_or_default(),
                        }
                    }
                </div>
                { ticking.toast }
            </main>
        </div>
    }
}

/// All parts that have something; a sentence where none has.
fn all(
    work: &Today,
    waits: &[InboxRow],
    today: i64,
    tick: &Callback<TaskView>,
    open: &Callback<CaseId>,
    talk: &Callback<ConversationId>,
) -> Html {
    let is_empty = waits.is_empty()
        && work.tasks.is_empty()
        && work.items.is_empty()
        && work.received.is_empty()
        && work.ahead.is_empty()
        && work.still.is_empty();
    if is_empty {
        return html! { <p class="today-none" data-testid="today-none">{ say!("today-none") }</p> };
    }
    html! {
        <>
            { part("waits", say!("today-waits"), waits.iter().map(|row| wait(row, today, talk)).collect()) }
            { part("tasks", say!("tasks-title"), work.tasks.iter().map(|task| task_row(task, today, tick, Some(open))).collect()) }
            { part("received", say!("today-received"), work.received.iter().map(|one| item(one, today, open)).collect()) }
            { part("items", say!("today-items"), work.items.iter().map(|one| item(one, today, open)).collect()) }
            { part("ahead", say!("today-ahead"), work.ahead.iter().map(|card| ahead(card, today, open)).collect()) }
            { part("still", say!("today-still"), work.still.iter().map(|card| still(card, today, open)).collect()) }
        </>
    }
}

fn part(id: &'static str, name: String, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let (heading, count) = (format!("today-{id}"), rows.len());
    html! {
        <section class="today-part" aria-labelledby={heading.clone()} data-testid={heading.clone()}>
            <h2 id={heading}>{ name }<span class="quiet today-count">{ count }</span></h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

fn wait(row: &InboxRow, today: i64, talk: &Callback<ConversationId>) -> Html {
    let id = row.id;
    let since = row.waiting_since.map(|at| row_time(at, today)).unwrap_or_default();
    html! {
        <li key={id.to_string()}>
            <button class="today-row" onclick={talk.reform(move |_: MouseEvent| id)} data-testid="today-wait">
                <bdi class="today-who">{ &row.who }</bdi>
                <span class="today-what quiet" dir="auto">{ words::line(&row.line, row.gist.as_ref()) }</span>
                <span class="quiet">{ since }</span>
            </button>
        </li>
    }
}

fn item(one: &ItemToday, today: i64, open: &Callback<CaseId>) -> Html {
    let (item, case) = (&one.item, one.card.id);
    let end = match (item.state, item.valid_until) {
        (ItemState::Received, _) => html! { <span class="quiet">{ row_time(item.since, today) }</span> },
        (ItemState::Expired, Some(end)) => {
            html! { <span class="due bad">{ say!("items-ended", day = day_of(end)) }</span> }
        }
        (ItemState::Accepted, Some(end)) if item.ends_too_early => {
            html! { <span class="due warn">{ say!("items-ends-too-early", day = day_of(end)) }</span> }
        }
        (ItemState::Accepted, Some(end)) => {
            html! { <span class="due warn">{ say!("items-valid-until", day = day_of(end)) }</span> }
        }
        (ItemState::Asked | ItemState::Refused | ItemState::Accepted | ItemState::Waived | ItemState::Expired, _) => {
            due(item.due, today)
        }
    };
    let key = item.id.to_string();
    row(key, &one.card, html! { <span dir="auto">{ words::of_texts(&item.name) }</span> }, end, case, open)
}

fn ahead(card: &CaseCard, today: i64, open: &Callback<CaseId>) -> Html {
    let days = card.facts.begins_on.map(|day| number(day) - today).unwrap_or_default();
    let what = html! { <><bdi>{ about(card) }</bdi>{ ring(card.progress) }</> };
    let end = html! { <span class={classes!("due", if days <= 7 { "warn" } else { "quiet" })}>{ words::due_in(days) }</span> };
    row(card.id.to_string(), card, what, end, card.id, open)
}

fn still(card: &CaseCard, today: i64, open: &Callback<CaseId>) -> Html {
    let days = card.late.map(|late| day_number(late) - today).unwrap_or_default();
    let what = html! { <bdi>{ about(card) }</bdi> };
    let end = html! { <span class="due bad">{ words::days_left(days) }</span> };
    row(card.id.to_string(), card, what, end, card.id, open)
}

fn about(card: &CaseCard) -> String {
    if card.facts.programme.is_empty() { card.title.clone() } else { card.facts.programme.clone() }
}

fn row(key: String, card: &CaseCard, what: Html, end: Html, case: CaseId, open: &Callback<CaseId>) -> Html {
    html! {
        <li {key}>
            <button class="today-row" onclick={open.reform(move |_: MouseEvent| case)} data-testid="today-case">
                <bdi class="today-who">{ &card.who }</bdi><span class="today-what quiet">{ what }</span>{ end }
            </button>
        </li>
    }
}

/// The rows of the page, each by what of it takes the focus, and the place of the one that has it.
fn rows() -> (Vec<HtmlElement>, Option<usize>) {
    let rows = dom::all(".today-row, .today .task input");
    let at = rows.iter().position(|row| Some(row) == dom::focused().as_ref());
    (rows, at)
}

/// Puts the focus on the row behind, or the last one before, where a row has it.
fn leave() {
    let (rows, at) = rows();
    let Some(at) = at else { return };
    if let Some(other) = rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)) {
        // It is on the page, so it takes the focus.
        let _ = other.focus();
    }
}

/// Puts the focus on the next row, or the one before.
fn walk(by: isize) {
    let (rows, at) = rows();
    if let Some(next) = step(rows.len(), at, by).and_then(|next| rows.get(next)) {
        // It is on the page, so it takes the focus.
        let _ = next.focus();
    }
}
