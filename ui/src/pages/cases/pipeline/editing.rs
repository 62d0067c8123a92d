//! The draft of a pipeline, kept with each key, and published by a button.

use super::{fields::Field, stage::StageFields, stages::Stages};
use crate::{
    hooks::{Shown, use_acts, use_asked, use_keep_draft},
    parts::{Icon, Select, Sign, TroubleNote, language_name},
    state::pipeline_draft::{add_item, draft_of, kept, put_text},
    words,
};
use paperplane_bridge::{
    ask::{AdoptPipeline, CountOlderCases, DropUnpublished, GetUnpublished, PublishPipeline},
    cases::definition::{Definition, Stage},
    limits::NAME_CHARS_MAX,
    view::{pipeline::PipelineView, unpublished::DraftKind},
};
use std::collections::BTreeSet;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct PipelineEditorProps {
    /// The newest version; number 0 for one that is not published yet.
    pub pipeline: PipelineView,
    pub close: Callback<()>,
}

/// Waits for the draft of this device.
#[component]
pub fn PipelineEditor(props: &PipelineEditorProps) -> Html {
    let drafts = use_asked(GetUnpublished { kind: DraftKind::Pipeline }, |_, _| true);
    let first = use_mut_ref(|| None::<Option<(Definition, u32)>>);
    let is_first = first.borrow().is_none();
    if let Some(drafts) = drafts.ready().filter(|_| is_first) {
        first.replace(Some(draft_of(drafts, props.pipeline.id)));
    }
    if let Shown::Failed(trouble) = &drafts {
        return html! { <TroubleNote trouble={trouble.clone()} /> };
    }
    let Some(draft) = first.borrow().clone() else { return Html::default() };
    html! { <Editing pipeline={props.pipeline.clone()} {draft} close={props.close.clone()} /> }
}

#[derive(PartialEq, Properties)]
struct EditingProps {
    pipeline: PipelineView,
    /// The draft, and the version that it began with.
    draft: Option<(Definition, u32)>,
    close: Callback<()>,
}

#[component]
fn Editing(props: &EditingProps) -> Html {
    let PipelineView { id, version, definition, .. } = props.pipeline.clone();
    let draft = use_state_eq(|| props.draft.as_ref().map_or_else(|| definition.clone(), |(draft, _)| draft.clone()));
    let is_changed = use_state_eq(|| props.draft.is_some() || version == 0);
    let based_on = use_state_eq(|| props.draft.as_ref().map_or(version, |(_, based_on)| *based_on));
    let (at, language) = (use_state_eq(|| 0_usize), use_state_eq(|| words::language().to_owned()));
    // Another number draws the fields anew, with what stands in the draft.
    let turn = use_state_eq(|| 0_u32);
    let (keep, acts) = (use_keep_draft(), use_acts());
    let older = use_asked(CountOlderCases { pipeline: id }, |_, _| true);
    let change = {
        let (draft, is_changed, keep, based_on) = (draft.clone(), is_changed.clone(), keep.clone(), *based_on);
        Callback::from(move |to: Definition| {
            keep.keep(kept(&to, id, based_on));
            is_changed.set(true);
            draft.set(to);
        })
    };
    let replace = {
        let (change, at, turn) = (change.clone(), at.clone(), turn.clone());
        Callback::from(move |(to, place): (Definition, usize)| {
            change.emit(to);
            at.set(place);
            turn.set(*turn + 1);
        })
    };
    let publish = {
        let (draft, acts, keep, seen) = ((*draft).clone(), acts.clone(), keep.clone(), *based_on);
        let (is_changed, based_on) = (is_changed.clone(), based_on.clone());
        Callback::from(move |_: MouseEvent| {
            let ask = PublishPipeline { pipeline: id, seen, definition: draft.clone() };
            let (acts, is_changed, based_on) = (acts.clone(), is_changed.clone(), based_on.clone());
            keep.then(move || {
                acts.then(ask, move |version| {
                    based_on.set(version);
                    is_changed.set(false);
                });
            });
        })
    };
    let discard = {
        let (acts, keep, close) = (acts.clone(), keep.clone(), props.close.clone());
        Callback::from(move |_: MouseEvent| {
            let ask = DropUnpublished { kind: DraftKind::Pipeline, id: id.to_string() };
            let (acts, close) = (acts.clone(), close.clone());
            keep.then(move || acts.then(ask, move |()| close.emit(())));
        })
    };
    let adopt = {
        let acts = acts.clone();
        Callback::from(move |_: MouseEvent| acts.ask(AdoptPipeline { pipeline: id }))
    };
    let choose = {
        let (at, turn) = (at.clone(), turn.clone());
        Callback::from(move |place| {
            at.set(place);
            turn.set(*turn + 1);
        })
    };
    let speak = {
        let (language, turn) = (language.clone(), turn.clone());
        Callback::from(move |code| {
            language.set(code);
            turn.set(*turn + 1);
        })
    };
    let rename = {
        let (draft, language, change) = ((*draft).clone(), (*language).clone(), change.clone());
        Callback::from(move |typed: String| {
            let mut draft = draft.clone();
            put_text(&mut draft.name, &language, &typed);
            change.emit(draft);
        })
    };
    let change_stage = {
        let (draft, change, replace, at) = ((*draft).clone(), change.clone(), replace.clone(), *at);
        Callback::from(move |stage: Stage| {
            let mut draft = draft.clone();
            let Some(place) = draft.stages.get_mut(at) else { return };
            let is_shorter = stage.items.len() < place.items.len();
            *place = stage;
            // Fields behind one that goes stand in other places.
            if is_shorter { replace.emit((draft, at)) } else { change.emit(draft) }
        })
    };
    let ask_for = {
        let (draft, replace, at) = ((*draft).clone(), replace.clone(), *at);
        Callback::from(move |()| {
            let mut draft = draft.clone();
            add_item(&mut draft, at);
            replace.emit((draft, at));
        })
    };
    let name = words::of_texts(&draft.name);
    let older = older.ready().copied().filter(|count| *count > 0 && !*is_changed);
    let stage = draft.stages.get(*at).cloned();
    html! {
        <main class="outreach pipeline" data-testid="pipeline-editor">
            <header class="people-head">
                <button class="button icon" onclick={props.close.reform(|_: MouseEvent| ())} title={say!("pipeline-back")} aria-label={say!("pipeline-back")}
                    data-testid="pipeline-back"><Icon sign={Sign::Back} /></button>
                <h1><bdi>{ name }</bdi></h1>
                <span class="people-rest"></span>
                <label for="pipeline-language">{ say!("pipeline-language") }</label>
                <Select id="pipeline-language" choices={languages(&draft)} chosen={(*language).clone()} onchoose={speak} />
            </header>
            <div class="outreach-parts">
                <Stages draft={(*draft).clone()} language={(*language).clone()} at={*at} {choose} change={replace} />
                <section class="message-editor">
                    <div class="message-fields pipeline-fields" key={*turn}>
                        if *at == 0 {
                            <Field id="pipeline-name" label={say!("pipeline-name")} value={draft.name.0.get(&*language).cloned().unwrap_or_default()}
                                lang={(*language).clone()} chars_max={NAME_CHARS_MAX} placeholder={words::of_texts(&draft.name)} change={rename} />
                        }
                        if let Some(stage) = stage {
                            <StageFields {stage} language={(*language).clone()} change={change_stage} add_item={ask_for} />
                        }
                    </div>
                    <footer class="message-foot">
                        { acts.wrong() }
                        <p class="quiet" role="status" data-testid="pipeline-state">{ state(*based_on, *is_changed, keep.is_kept(), older) }</p>
                        if *is_changed {
                            <button class="button plain" onclick={discard} data-testid="pipeline-discard">{ say!("messages-discard") }</button>
                            <button class="button primary" onclick={publish} data-testid="pipeline-publish">{ say!("messages-publish") }</button>
                        } else if older.is_some() {
                            <button class="button" onclick={adopt} data-testid="pipeline-adopt">{ say!("pipeline-adopt") }</button>
                        }
                    </footer>
                </section>
            </div>
        </main>
    }
}

/// The languages of this window's staff, and all in which something is written.
fn languages(draft: &Definition) -> Vec<(AttrValue, String, Option<&'static str>)> {
    let texts = draft.stages.iter().flat_map(|stage| [&stage.name, &stage.message]).chain([&draft.name]);
    let written = texts.flat_map(|texts| texts.0.keys().cloned());
    let all: BTreeSet<String> = words::LANGUAGES.iter().map(|(code, _)| (*code).to_owned()).chain(written).collect();
    all.into_iter().map(|code| (code.clone().into(), language_name(&code), None)).collect()
}

/// The line that says what stands where.
fn state(version: u32, is_changed: bool, is_kept: bool, older: Option<u32>) -> String {
    match (version, is_changed, older) {
        _ if !is_kept => say!("messages-not-kept"),
        (0, ..) => say!("messages-state-new"),
        (_, true, _) => say!("messages-state-changed", version = version),
        (_, false, Some(count)) => say!("pipeline-older", count = count),
        (_, false, None) => say!("messages-state-published", version = version),
    }
}
