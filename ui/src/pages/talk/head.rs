//! The head of a thread: who it is with, who has it, and what can be done with it.

use super::acts::{Act, Menu};
use crate::{
    parts::{Avatar, Icon, LabelPill, Sign, city, in_full, listed, now, time_in},
    state::numbers::readable,
    words,
};
use gloo_timers::callback::Interval;
use paperplane_bridge::{
    Priority, Status,
    view::{conversation::ConversationHead, library::LabelView},
};
use yew::prelude::*;

/// Interval between looks at the person's clock, in milliseconds.
const CLOCK_EVERY_MS: u32 = 15_000;
/// Labels that the head shows by name; the others are counted.
const LABELS_SHOWN: usize = 2;

#[derive(PartialEq, Properties)]
pub struct HeadBarProps {
    pub head: Option<ConversationHead>,
    pub back: Callback<()>,
    pub act: Callback<Act>,
    pub menu: Callback<Option<Menu>>,
    /// Shows or hides what is known about the person.
    pub about: Callback<()>,
    pub about_is_open: bool,
    /// Opens it in the inbox, where it stands beside another page.
    #[prop_or_default]
    pub expand: Option<Callback<()>>,
}

#[component]
pub fn HeadBar(props: &HeadBarProps) -> Html {
    let Some(head) = &props.head else {
        return html! { <header class="thread-head">{ back(props) }<div class="thread-who"><h2></h2><p></p></div></header> };
    };
    if let Some(expand) = &props.expand {
        return html! {
            <header class="thread-head">
                <div class="thread-who">
                    <h2 data-testid="who">{ say!("cases-conversation") }</h2>
                    <p class="quiet">{ subject(head) }{ line_of(head) }<LocalTime head={head.clone()} /></p>
                </div>
                { icon(Sign::Inbox, say!("cases-in-inbox"), "in-inbox", expand.reform(|_: MouseEvent| ())) }
            </header>
        };
    }
    let to = |menu: Menu| props.menu.reform(move |_: MouseEvent| Some(menu));
    let resolved = head.triage.status == Status::Resolved;
    let resolve = if resolved { say!("act-open") } else { say!("act-resolve") };
    html! {
        <header class="thread-head">
            { back(props) }
            <div class="thread-who">
                <h2 data-testid="who"><bdi>{ readable(&head.who) }</bdi></h2>
                <p class="quiet">{ subject(head) }{ line_of(head) }<LocalTime head={head.clone()} /></p>
            </div>
            { status(head) }
            <div class="thread-acts">
                <button class="button plain who-has" onclick={to(Menu::Assign)} data-testid="assign"
                    title={say!("act-assign")} aria-label={assign_label(head)}>
                    if let Some(member) = &head.triage.assignee {
                        <Avatar name={member.name.clone()} /><bdi>{ &member.name }</bdi>
                    } else {
                        <Icon sign={Sign::Person} />{ say!("assign-unassigned") }
                    }
                </button>
                { icon(Sign::Clock, say!("act-snooze"), "snooze", to(Menu::Snooze)) }
                { icon(Sign::Tag, say!("act-label"), "label", to(Menu::Label)) }
                { icon(Sign::Flag, say!("act-priority"), "priority", to(Menu::Priority)) }
                { icon(Sign::Calendar, say!("act-jump"), "jump", to(Menu::Jump)) }
                <button class={classes!("button", resolved.then_some("plain"))} data-testid="resolve" title={resolve.clone()}
                    onclick={props.act.reform(|_: MouseEvent| Act::Resolve)}>
                    <Icon sign={if resolved { Sign::Undo } else { Sign::Check }} /><span class="act-word">{ resolve }</span>
                </button>
                <button class="button icon" onclick={props.about.reform(|_: MouseEvent| ())} data-testid="about-person"
                    aria-pressed={props.about_is_open.to_string()} title={say!("act-contact")} aria-label={say!("act-contact")}>
                    <Icon sign={Sign::Panel} />
                </button>
            </div>
        </header>
    }
}

fn back(props: &HeadBarProps) -> Html {
    html! {
        <button class="button icon back" onclick={props.back.reform(|_: MouseEvent| ())} aria-label={say!("thread-back")}>
            <Icon sign={Sign::Back} size={18} />
        </button>
    }
}

fn icon(sign: Sign, name: String, mark: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="button icon" {onclick} title={name.clone()} aria-label={name} data-testid={mark}><Icon {sign} /></button>
    }
}

fn assign_label(head: &ConversationHead) -> String {
    let has = head.triage.assignee.as_ref().map(|member| member.name.clone());
    format!("{}: {}", say!("act-assign"), has.unwrap_or_else(|| say!("assign-unassigned")))
}

/// The status, where it is not plainly open, and the labels.
fn status(head: &ConversationHead) -> Html {
    let triage = &head.triage;
    html! {
        <div class="thread-status" data-testid="thread-status">
            if head.opted_out { <span class="pill">{ say!("inbox-opted-out") }</span> }
            if triage.priority != Priority::Normal {
                <span class={classes!("pill", (triage.priority == Priority::Urgent).then_some("bad"))}>
                    <Icon sign={Sign::Flag} size={12} />{ words::priority(triage.priority) }
                </span>
            }
            if triage.status != Status::Open {
                <span class="pill" title={triage.until.map(in_full)}>{ words::status(triage.status) }</span>
            }
            for label in triage.labels.iter().take(LABELS_SHOWN) { <LabelPill label={label.clone()} /> }
            if let Some(more) = more_labels(&triage.labels) {
                <span class="pill" title={more.1.clone()} data-testid="more-labels">
                    { say!("head-more-labels", count = more.0) }<span class="hidden">{ more.1 }</span>
                </span>
            }
        </div>
    }
}

/// The number and the names of the labels that the head has no room for.
fn more_labels(labels: &[LabelView]) -> Option<(usize, String)> {
    let rest: Vec<String> = labels.iter().skip(LABELS_SHOWN).map(|label| label.name.clone()).collect();
    (!rest.is_empty()).then(|| (rest.len(), listed(&rest)))
}

/// The subject of a thread of mails, before everything else that is known of it.
fn subject(head: &ConversationHead) -> Html {
    if head.subject.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <span class="hidden">{ say!("mail-subject") }</span>
            <bdi class="thread-subject" title={head.subject.clone()} data-testid="head-subject">{ &head.subject }</bdi>
            <span aria-hidden="true">{ " · " }</span>
        </>
    }
}

/// The channel and the two numbers; the person's own only where the name is not it.
fn line_of(head: &ConversationHead) -> Html {
    let (channel, ours, theirs) = (words::channel(head.channel), words::slot(0), words::slot(1));
    let line = if head.who == head.address {
        say!("thread-number", channel = channel, ours = ours)
    } else {
        say!("thread-numbers", channel = channel, ours = ours, theirs = theirs)
    };
    let number = |number: &str| html! { <bdi>{ readable(number) }</bdi> };
    words::with_elements(&line, &[number(&head.ours), number(&head.address)])
}

#[derive(PartialEq, Properties)]
struct LocalTimeProps {
    head: ConversationHead,
}

/// The time where the person is, where that is another one.
#[component]
fn LocalTime(props: &LocalTimeProps) -> Html {
    let tick = use_state_eq(|| now().0 / 60_000);
    {
        let tick = tick.clone();
        use_effect_with((), move |()| {
            let ticking = Interval::new(CLOCK_EVERY_MS, move || tick.set(now().0 / 60_000));
            move || drop(ticking)
        });
    }
    let Some(zone) = &props.head.zone else { return Html::default() };
    let there = time_in(now(), &zone.name).filter(|there| *there != crate::parts::time(now()));
    let Some(there) = there else { return Html::default() };
    html! { <span class="local-time">{ " · " }{ say!("thread-local-time", time = there, place = city(&zone.name)) }</span> }
}
