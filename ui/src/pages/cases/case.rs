//! One case: where it stands, what holds it back, what is known of it and what was done.

use super::{
    checklist::Checklist,
    facts::Facts,
    focus::{Key, use_page_keys},
    history::History,
    moving::{Wish, use_moving},
    tasks::Tasks,
};
use crate::{
    hooks::{Acts, Shown, typed, use_acts, use_asked},
    pages::{section::Frame, talk::Beside},
    parts::{Icon, Sign, TroubleNote, day_of, short_day},
    words,
};
use paperplane_bridge::{
    CaseId,
    ask::{CloseCase, GetCase, PreviewMove, ReopenCase},
    cases::{
        decide::held_back,
        definition::{Definition, Outcome, Stage, StepKey},
    },
    limits::CASE_TEXT_CHARS_MAX,
    view::case::{CaseCard, CaseView, TellPreview},
};
use yew::prelude::*;

/// The width of a window from which the conversation fits beside the case, in pixels.
const TALK_FROM_PX: f64 = 1200.0;

#[derive(PartialEq, Properties)]
pub struct CaseProps {
    pub case: CaseId,
    pub frame: Frame,
    /// Opens a case, or the board again.
    pub open: Callback<Option<CaseId>>,
}

#[component]
pub fn CasePage(props: &CaseProps) -> Html {
    let shown = use_asked(GetCase { case: props.case }, |one, other| one == other);
    let moving = use_moving();
    let moves = use_state_eq(|| 0_u32);
    let go = {
        let (go, moves) = (moving.go.clone(), moves.clone());
        Callback::from(move |wish: Wish| {
            moves.set(moves.wrapping_add(1));
            go.emit(wish);
        })
    };
    let view = shown.ready().cloned();
    let is_wide = use_memo((), |()| {
        web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64()) >= Some(TALK_FROM_PX)
    });
    let talks = use_state_eq(|| *is_wide);
    let writes = use_state_eq(|| false);
    let reply = {
        let (writes, talks, is_wide) = (writes.clone(), talks.clone(), *is_wide);
        let (frame, conversation) = (props.frame.clone(), view.as_ref().and_then(|view| view.card.conversation));
        Callback::from(move |()| match conversation {
            Some(_) if is_wide => {
                talks.set(true);
                writes.set(true);
            }
            Some(conversation) => {
                frame.open.set(Some(conversation.into()));
                // The window begins with the inbox.
                frame.go.emit(frame.registry.start());
            }
            None => {}
        })
    };
    let toggle = {
        let (talks, is_wide, reply) = (talks.clone(), *is_wide, reply.clone());
        Callback::from(move |_: MouseEvent| if is_wide { talks.set(!*talks) } else { reply.emit(()) })
    };
    let back = props.open.reform(|()| None);
    let onkey = {
        let (view, go, undo, reply, back) =
            (view.clone(), go.clone(), moving.undo.clone(), reply.clone(), back.clone());
        Callback::from(move |key: Key| {
            match key.name.as_str() {
                "m" => {
                    if let Some(wish) = view.as_ref().and_then(next_move) {
                        go.emit(wish);
                    }
                }
                "r" => reply.emit(()),
                "z" => return undo.emit(()),
                "Escape" => back.emit(()),
                _ => return false,
            }
            true
        })
    };
    use_page_keys(onkey);
    let view = match (&shown, view) {
        (Shown::Failed(trouble), _) => {
            return html! { <main class="cases-page"><TroubleNote trouble={trouble.clone()} /></main> };
        }
        (_, None) => return html! { <main class="cases-page" aria-busy="true"></main> },
        (_, Some(view)) => view,
    };
    let card = &view.card;
    let next = next_move(&view);
    html! {
        <main class="cases-page case-page" data-testid="case">
            <header class="case-head">
                <button class="button icon" onclick={back.reform(|_: MouseEvent| ())} aria-label={say!("cases-back")} title={say!("cases-back")}
                    data-testid="case-back"><Icon sign={Sign::Back} /></button>
                <div class="case-names">
                    <h1><bdi>{ &card.who }</bdi></h1>
                    <p class="quiet"><bdi>{ summary(card) }</bdi></p>
                </div>
                <span class="lane-rest"></span>
                if card.conversation.is_some() {
                    <button class="button" onclick={toggle} aria-pressed={is_wide.then(|| talks.to_string())} data-testid="case-reply">
                        <Icon sign={Sign::Chat} size={14} />{ say!("cases-conversation") }
                    </button>
                }
                if let Some(wish) = next {
                    { next_button(&view, wish, &go) }
                }
            </header>
            <StageBar view={view.clone()} {go} />
            <div class="case-body">
                <div class="case-main">
                    <Checklist view={view.clone()} moves={*moves} ondecide={moving.forget.clone()} />
                    <Tasks tasks={view.tasks.clone()} case={card.id} me={props.frame.home.me.as_ref().map(|me| me.id)} />
                    <Ending card={card.clone()} />
                    <History view={view.clone()} />
                </div>
                <Facts card={card.clone()} />
                if let Some(conversation) = card.conversation.filter(|_| *talks) {
                    <aside class="case-talk" aria-label={say!("cases-conversation")} data-testid="case-talk">
                        <Beside {conversation} frame={props.frame.clone()} writes={writes.clone()} />
                    </aside>
                }
            </div>
            { moving.toast }
        </main>
    }
}

fn next_button(view: &CaseView, wish: Wish, go: &Callback<Wish>) -> Html {
    let is_held = !held_back(&wish.to, &view.for_rules()).is_empty();
    let name = words::of_texts(&wish.to.name);
    html! {
        <button class="button primary" disabled={is_held} onclick={go.reform(move |_: MouseEvent| wish.clone())} data-testid="case-next">
            { say!("cases-move-to", stage = name) }<kbd aria-hidden="true">{ "M" }</kbd>
        </button>
    }
}

/// The parts of a case in one line: programme, partner, day.
fn summary(card: &CaseCard) -> String {
    let day = card.facts.begins_on.map(day_of).unwrap_or_default();
    let parts = [&card.title, &card.facts.programme, &card.facts.partner, &day];
    let mut shown: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    shown.dedup();
    shown.join(" · ")
}

/// The stage behind the one where a case stands, where it goes on and that stage does not lose it.
fn next_stage(definition: &Definition, card: &CaseCard) -> Option<Stage> {
    let place = definition.place(&card.stage).filter(|_| card.outcome.is_none())?;
    let next = definition.stages.get(place + 1)?;
    (next.ends != Some(Outcome::Lost)).then(|| next.clone())
}

fn next_move(view: &CaseView) -> Option<Wish> {
    next_stage(&view.definition, &view.card).map(|to| Wish { card: view.card.clone(), to })
}

#[derive(PartialEq, Properties)]
struct StageBarProps {
    view: CaseView,
    go: Callback<Wish>,
}

/// All stages in order, the one where the case stands, and what holds it back from the next.
#[component]
fn StageBar(props: &StageBarProps) -> Html {
    let (card, definition) = (&props.view.card, &props.view.definition);
    let here = definition.place(&card.stage);
    let next = next_stage(definition, card);
    let held = next.as_ref().map(|next| held_back(next, &props.view.for_rules())).unwrap_or_default();
    html! {
        <section class="case-stages" aria-label={say!("cases-stages")}>
            <ol class="stage-bar">
                for (place, stage) in definition.stages.iter().enumerate() {
                    { stage_of(props, stage, here.map(|here| place.cmp(&here))) }
                }
            </ol>
            if let Some(next) = next {
                <p class="case-held" data-testid="case-held">
                    <Icon sign={if held.is_empty() { Sign::Check } else { Sign::Alert }} size={14} />
                    { line_about(&next, &held, &card.who) }
                </p>
                if next.tells() { <Message key={next.key.0.clone()} case={card.id} to={next.key.clone()} /> }
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct MessageProps {
    case: CaseId,
    to: StepKey,
}

/// The message that the client will get, one click away.
#[component]
fn Message(props: &MessageProps) -> Html {
    let preview = use_asked(PreviewMove { case: props.case, to: props.to.clone() }, |one, other| one == other);
    match preview.ready() {
        None | Some(TellPreview::Nothing) => Html::default(),
        Some(TellPreview::NotTold { why }) => {
            html! { <p class="case-held warn" data-testid="case-not-told"><Icon sign={Sign::Alert} size={14} />{ words::not_told(*why) }</p> }
        }
        Some(TellPreview::Message { channel, text }) => html! {
            <details class="case-message" data-testid="case-message">
                <summary>{ say!("cases-see-message", channel = words::channel(*channel)) }</summary>
                <p dir="auto">{ text }</p>
            </details>
        },
    }
}

fn line_about(next: &Stage, held: &[paperplane_bridge::cases::decide::HeldBack], who: &str) -> String {
    let name = words::of_texts(&next.name);
    let first = if held.is_empty() { say!("cases-may-go", stage = &name) } else { words::held_back(held) };
    let tells = if next.tells() { say!("cases-will-tell", who = who) } else { say!("cases-tells-nobody") };
    format!("{first} {tells}")
}

fn stage_of(props: &StageBarProps, stage: &Stage, place: Option<std::cmp::Ordering>) -> Html {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let card = &props.view.card;
    let class = classes!(
        "stage",
        match place {
            Some(Less) => Some("past"),
            Some(Equal) => Some("here"),
            Some(Greater) | None => None,
        }
    );
    let held = held_back(stage, &props.view.for_rules());
    let wish = Wish { card: card.clone(), to: stage.clone() };
    let why = if held.is_empty() {
        say!("cases-move-to", stage = words::of_texts(&stage.name))
    } else {
        words::held_back(&held)
    };
    let is_here = place == Some(Equal);
    html! {
        <li {class} aria-current={is_here.then_some("step")}>
            <span class="stage-line"></span>
            if is_here {
                <span class="stage-name"><strong>{ words::of_texts(&stage.name) }</strong></span>
                <span class="quiet stage-since">{ say!("cases-since", day = short_day(card.since)) }</span>
            } else {
                <button class="stage-name" disabled={!held.is_empty()} title={why} onclick={props.go.reform(move |_: MouseEvent| wish.clone())}
                    data-testid={format!("stage-{}", stage.key)}>
                    if place == Some(Less) { <Icon sign={Sign::Check} size={14} /> }
                    { words::of_texts(&stage.name) }
                </button>
            }
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct EndingProps {
    card: CaseCard,
}

/// The end of a case: closing it where it stands with a reason, or letting it go on.
#[component]
fn Ending(props: &EndingProps) -> Html {
    let acts = use_acts();
    let is_closing = use_state_eq(|| false);
    let reason = use_node_ref();
    let (case, seen) = (props.card.id, props.card.standing);
    let show = |on: bool| {
        let is_closing = is_closing.clone();
        Callback::from(move |_: MouseEvent| is_closing.set(on))
    };
    if let Some(outcome) = props.card.outcome {
        let reopen = {
            let acts = acts.clone();
            Callback::from(move |_: MouseEvent| acts.ask(ReopenCase { case, seen }))
        };
        return html! {
            <section class="case-part case-ended" data-testid="case-ended">
                <p>{ words::ended(outcome) }</p>
                <button class="button" onclick={reopen} data-testid="case-reopen">{ say!("cases-reopen") }</button>
                { acts.wrong() }
            </section>
        };
    }
    if !*is_closing {
        return html! {
            <p class="case-part case-close"><button class="button plain" onclick={show(true)} data-testid="case-close">{ say!("cases-close") }</button></p>
        };
    }
    let close = |outcome: Outcome| {
        close_by(&acts, &reason, &is_closing, CloseCase { case, outcome, reason: String::new(), seen })
    };
    html! {
        <section class="case-part case-closing">
            <label for="case-reason">{ say!("cases-reason") }</label>
            <input class="field" id="case-reason" ref={reason.clone()} maxlength={CASE_TEXT_CHARS_MAX.to_string()} dir="auto" autocomplete="off"
                data-testid="case-reason" />
            { acts.wrong() }
            <div class="case-buttons">
                <button class="button" onclick={close(Outcome::Lost)} data-testid="case-lost">{ say!("cases-close-lost") }</button>
                <button class="button" onclick={close(Outcome::Won)} data-testid="case-won">{ say!("cases-close-won") }</button>
                <button class="button plain" onclick={show(false)}>{ say!("cases-cancel") }</button>
            </div>
        </section>
    }
}

fn close_by(acts: &Acts, reason: &NodeRef, is_closing: &UseStateHandle<bool>, ask: CloseCase) -> Callback<MouseEvent> {
    let (acts, reason, is_closing) = (acts.clone(), reason.clone(), is_closing.clone());
    Callback::from(move |_: MouseEvent| {
        let is_closing = is_closing.clone();
        acts.then(CloseCase { reason: typed(&reason), ..ask.clone() }, move |()| is_closing.set(false));
    })
}
