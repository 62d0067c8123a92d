//! One outreach: how it goes, its people, and pausing, resuming and ending it.

use super::line::ledger_row;
use crate::{
    hooks::{use_acts, use_asked},
    parts::TroubleNote,
    words,
};
use paperplane_bridge::{
    ConversationId, OutreachId,
    ask::{GetLedger, GetOutreach, SwitchOutreach},
    outreach::event::RunState,
    view::outreach::{LedgerKind, OutreachCounts, OutreachView},
};
use yew::prelude::*;

/// People of one page.
const ROWS: u32 = 100;

#[derive(PartialEq, Properties)]
pub struct DetailProps {
    pub outreach: OutreachId,
    /// Opens a conversation.
    pub open: Callback<ConversationId>,
}

#[component]
pub fn Detail(props: &DetailProps) -> Html {
    let outreach = props.outreach;
    let kind = use_state_eq(|| None::<LedgerKind>);
    let from = use_state_eq(|| 0_u32);
    let acts = use_acts();
    let shown = use_asked(GetOutreach { outreach }, |_, _| true);
    let ledger =
        use_asked(GetLedger { outreach, kind: *kind, from: *from, limit: ROWS }, |one, other| one.kind == other.kind);
    let view = match &shown {
        crate::hooks::Shown::Failed(trouble) => return html! { <TroubleNote trouble={trouble.clone()} /> },
        shown => shown.ready().cloned(),
    };
    let Some(view) = view else { return html! { <div class="outreach-detail loading" aria-busy="true"></div> } };
    let choose = {
        let (kind, from) = (kind.clone(), from.clone());
        Callback::from(move |to: Option<LedgerKind>| {
            from.set(0);
            kind.set(to);
        })
    };
    let turn = |to: u32| {
        let from = from.clone();
        Callback::from(move |_: MouseEvent| from.set(to))
    };
    let total = kind.map_or(view.counts.people(), |kind| number(&view.counts, kind));
    let lines = ledger.ready().map(|page| page.lines.clone()).unwrap_or_default();
    html! {
        <section class="outreach-detail" aria-label={view.plan.name.clone()} data-testid="outreach-detail">
            <header class="outreach-top">
                <div><h2><bdi>{ &view.plan.name }</bdi></h2><p class="quiet">{ about(&view) }</p></div>
                { buttons(&view, &acts) }
            </header>
            { acts.wrong() }
            <div class="outreach-tabs" role="group" aria-label={say!("outreach-people")}>
                { tab(None, view.counts.people(), *kind, &choose) }
                for one in LedgerKind::ALL { { tab(Some(one), number(&view.counts, one), *kind, &choose) } }
            </div>
            <div class="cases-table-space">
                <table class="cases-table"><tbody>for line in lines.iter() { { ledger_row(line, &props.open) } }</tbody></table>
                if total > ROWS {
                    <p class="cases-pages">
                        <button class="button" disabled={*from == 0} onclick={turn(from.saturating_sub(ROWS))}>{ say!("cases-earlier") }</button>
                        <button class="button" disabled={*from + ROWS >= total} onclick={turn(*from + ROWS)}>{ say!("cases-later") }</button>
                    </p>
                }
            </div>
        </section>
    }
}

/// Its state, its author and its pace.
fn about(view: &OutreachView) -> String {
    let state = words::outreach_state(view.state, view.counts.waiting == 0);
    let pace = say!("outreach-pace-line", count = view.plan.per_hour);
    if view.by.is_empty() { format!("{state} · {pace}") } else { format!("{state} · {} · {pace}", view.by) }
}

const fn number(counts: &OutreachCounts, kind: LedgerKind) -> u32 {
    match kind {
        LedgerKind::Waiting => counts.waiting,
        LedgerKind::Skipped => counts.skipped,
        LedgerKind::Written => counts.written,
        LedgerKind::Answered => counts.answered,
        LedgerKind::Failed => counts.failed,
    }
}

fn tab(
    kind: Option<LedgerKind>,
    count: u32,
    chosen: Option<LedgerKind>,
    choose: &Callback<Option<LedgerKind>>,
) -> Html {
    if kind.is_some() && count == 0 && kind != chosen {
        return Html::default();
    }
    let name = kind.map_or_else(|| say!("outreach-all"), words::ledger_kind);
    let testid = format!("outreach-{}", kind.map_or("all", LedgerKind::as_str));
    html! {
        <button class={classes!("people-tab", (kind == chosen).then_some("here"))} aria-pressed={(kind == chosen).to_string()}
            onclick={choose.reform(move |_: MouseEvent| kind)} data-testid={testid}>
            { name }{ " " }<span class="quiet">{ count }</span>
        </button>
    }
}

fn buttons(view: &OutreachView, acts: &crate::hooks::Acts) -> Html {
    let outreach = view.outreach;
    let switch = |to: RunState| {
        let acts = acts.clone();
        Callback::from(move |_: MouseEvent| acts.ask(SwitchOutreach { outreach, to }))
    };
    if view.counts.waiting == 0 {
        return Html::default();
    }
    html! {
        <div class="outreach-buttons">
            if view.state == Some(RunState::Running) {
                <button class="button" onclick={switch(RunState::Paused)} data-testid="outreach-pause">{ say!("outreach-pause") }</button>
            }
            if view.state == Some(RunState::Paused) {
                <button class="button primary" onclick={switch(RunState::Running)} data-testid="outreach-resume">{ say!("outreach-resume") }</button>
            }
            if view.state != Some(RunState::Cancelled) {
                <button class="button plain" onclick={switch(RunState::Cancelled)} data-testid="outreach-cancel">{ say!("outreach-cancel") }</button>
            }
        </div>
    }
}
