//! The cases of the person of a conversation, in the contact pane, and the way to a new one.

use crate::{
    hooks::{typed, use_acts, use_asked},
    parts::{Icon, Select, Sign},
    words,
};
use paperplane_bridge::{
    CaseId, ConversationId,
    ask::{GetCasesOf, GetPipelines, OpenCase},
    limits::CASE_TEXT_CHARS_MAX,
    view::{case::CaseCard, pipeline::PipelineView},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct CasesOfPersonProps {
    pub conversation: ConversationId,
    /// Goes to a case, or to the board.
    pub open: Callback<Option<CaseId>>,
}

#[component]
pub fn CasesOfPerson(props: &CasesOfPersonProps) -> Html {
    let conversation = props.conversation;
    let cases = use_asked(GetCasesOf { conversation }, |one, other| one == other);
    let pipelines = use_asked(GetPipelines {}, |_, _| true);
    let is_opening = use_state_eq(|| false);
    let pipelines = pipelines.ready().cloned().unwrap_or_default();
    let begin = {
        let (is_opening, open, has_any) = (is_opening.clone(), props.open.clone(), !pipelines.is_empty());
        Callback::from(move |_: MouseEvent| if has_any { is_opening.set(true) } else { open.emit(None) })
    };
    let close = {
        let is_opening = is_opening.clone();
        Callback::from(move |()| is_opening.set(false))
    };
    html! {
        <section class="contact-part" aria-labelledby="contact-cases" data-testid="contact-cases">
            <h3 id="contact-cases">{ say!("cases-title") }</h3>
            <ul class="contact-conversations">
                for card in cases.ready().into_iter().flatten() { { drawn(card, &pipelines, &props.open) } }
            </ul>
            if *is_opening {
                <NewCase {conversation} {pipelines} {close} />
            } else {
                <button class="button plain" onclick={begin} data-testid="case-open"><Icon sign={Sign::Plus} size={14} />{ say!("cases-open-one") }</button>
            }
        </section>
    }
}

fn drawn(card: &CaseCard, pipelines: &[PipelineView], open: &Callback<Option<CaseId>>) -> Html {
    let id = card.id;
    let pipeline = pipelines.iter().find(|one| one.id == card.pipeline);
    let stage = pipeline.and_then(|one| one.definition.stage(&card.stage)).map(|stage| words::of_texts(&stage.name));
    let name = pipeline.map(|one| words::of_texts(&one.definition.name)).unwrap_or_default();
    let title = [&card.title, &card.facts.programme, &name].into_iter().find(|text| !text.is_empty()).cloned();
    html! {
        <li key={id.to_string()}>
            <button class="contact-conversation" onclick={open.reform(move |_: MouseEvent| Some(id))} data-testid="contact-case">
                <span class="contact-conversation-where"><bdi>{ title.unwrap_or_default() }</bdi></span>
                <span class="contact-conversation-status">
                    { card.outcome.map_or_else(|| stage.unwrap_or_else(|| card.stage.0.clone()), words::outcome) }
                </span>
            </button>
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct NewCaseProps {
    conversation: ConversationId,
    pipelines: Vec<PipelineView>,
    close: Callback<()>,
}

/// The form for a new case.
#[component]
fn NewCase(props: &NewCaseProps) -> Html {
    let acts = use_acts();
    let field = use_node_ref();
    let chosen = use_state_eq(|| props.pipelines.first().map(|one| one.id));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(id.parse().ok()))
    };
    let choices = props.pipelines.iter();
    let choices =
        choices.map(|one| (one.id.to_string().into(), words::of_texts(&one.definition.name), None)).collect::<Vec<_>>();
    let onsubmit = {
        let (acts, field, close) = (acts.clone(), field.clone(), props.close.clone());
        let (conversation, pipeline) = (props.conversation, *chosen);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let close = close.clone();
            if let Some(pipeline) = pipeline {
                acts.then(OpenCase { conversation, pipeline, title: typed(&field) }, move |_| close.emit(()));
            }
        })
    };
    html! {
        <form class="case-new" {onsubmit}>
            if props.pipelines.len() > 1 {
                <label for="case-pipeline">{ say!("cases-pipeline") }</label>
                <Select id="case-pipeline" {choices} chosen={chosen.map(|id| id.to_string()).unwrap_or_default()} onchoose={choose} />
            }
            <label for="case-new-title">{ say!("cases-case-title") }</label>
            <input class="field" id="case-new-title" ref={field} maxlength={CASE_TEXT_CHARS_MAX.to_string()} dir="auto" autocomplete="off"
                placeholder={say!("cases-title-hint")} data-testid="case-new-title" />
            { acts.wrong() }
            <div class="case-buttons">
                <button class="button primary" type="submit" data-testid="case-make">{ say!("cases-open-now") }</button>
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("cases-cancel") }</button>
            </div>
        </form>
    }
}
