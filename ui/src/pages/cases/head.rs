//! The head of the board: the pipeline, the filters, and the ways to look at it.

use crate::{
    dom,
    parts::{Icon, Pick, Segments, Sign, now},
    state::pipeline_draft::begun,
    words,
};
use paperplane_bridge::{
    MemberId, PipelineId,
    cases::definition::Outcome,
    view::{
        board::{Board, CaseFilter},
        pipeline::PipelineView,
    },
};
use yew::prelude::*;

/// A way to look at the cases of a pipeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Board,
    Table,
}

#[derive(PartialEq, Properties)]
pub struct HeadProps {
    pub board: Board,
    pub filter: CaseFilter,
    pub look: Look,
    /// The member who sits here.
    pub me: Option<MemberId>,
    pub choose: Callback<PipelineId>,
    pub narrow: Callback<CaseFilter>,
    pub see: Callback<Look>,
    /// Changes a pipeline, or a new one of number 0.
    pub edit: Callback<PipelineView>,
}

#[component]
pub fn BoardHead(props: &HeadProps) -> Html {
    let is_choosing = use_state_eq(|| false);
    let pipeline = props.board.shown.and_then(|nth| props.board.pipelines.get(nth));
    let name = pipeline.map(|one| words::of_texts(&one.definition.name)).unwrap_or_default();
    let toggle = {
        let is_choosing = is_choosing.clone();
        Callback::from(move |open: bool| is_choosing.set(open))
    };
    html! {
        <>
            <header class="cases-head">
                <h1 class="cases-name">
                    <button class="button plain" onclick={toggle.reform(|_: MouseEvent| true)} aria-expanded={is_choosing.to_string()}
                        data-testid="pipeline">
                        <bdi>{ name }</bdi><Icon sign={Sign::Down} size={14} />
                    </button>
                </h1>
                if let Some(pipeline) = pipeline.cloned() {
                    <button class="button icon" onclick={props.edit.reform(move |_: MouseEvent| pipeline.clone())} title={say!("pipeline-edit")}
                        aria-label={say!("pipeline-edit")} data-testid="pipeline-edit"><Icon sign={Sign::Pencil} size={14} /></button>
                }
                <span class="quiet">{ say!("cases-open-count", count = props.board.open) }</span>
                <span class="lane-rest"></span>
                <span class="hidden" id="cases-look-label">{ say!("cases-look") }</span>
                <Segments id="cases-look" choices={vec![("board", say!("cases-board")), ("table", say!("cases-table"))]}
                    chosen={usize::from(props.look == Look::Table)}
                    onchoose={props.see.reform(|nth: usize| if nth == 0 { Look::Board } else { Look::Table })} />
                if *is_choosing { { pipelines(props, &toggle) } }
            </header>
            <div class="cases-filters">
                <span class="hidden" id="cases-filter-label">{ say!("cases-filter") }</span>
                { filters(props) }
            </div>
        </>
    }
}

fn pipelines(props: &HeadProps, toggle: &Callback<bool>) -> Html {
    let items = props.board.pipelines.iter();
    let items = items.map(|one| (one.id.to_string(), words::of_texts(&one.definition.name), None)).collect::<Vec<_>>();
    let chosen = props.board.shown.and_then(|nth| props.board.pipelines.get(nth)).map(|one| one.id.to_string());
    let onpick = {
        let (choose, toggle) = (props.choose.clone(), toggle.clone());
        Callback::from(move |id: String| {
            toggle.emit(false);
            if let Ok(id) = id.parse() {
                choose.emit(id);
            }
        })
    };
    let onnew = {
        let (edit, toggle) = (props.edit.clone(), toggle.clone());
        Callback::from(move |name: String| {
            toggle.emit(false);
            if let Some(random) = dom::ten_random() {
                let ends = [say!("pipeline-first"), words::outcome(Outcome::Won), words::outcome(Outcome::Lost)];
                let definition = begun(words::language(), &name, ends);
                edit.emit(PipelineView { id: PipelineId::new(now(), random), version: 0, definition, at: now() });
            }
        })
    };
    html! {
        <Pick {items} chosen={Vec::from_iter(chosen)} {onpick} onnew={Some(onnew)} onclose={toggle.reform(|()| false)} placeholder={say!("cases-pipeline-find")}
            label={say!("cases-pipelines")} />
    }
}

fn filters(props: &HeadProps) -> Html {
    let me = props.me;
    let chosen = if props.filter.stuck { 2 } else { usize::from(props.filter.owner.is_some()) };
    let choices = vec![("all", say!("cases-all")), ("mine", say!("cases-mine")), ("stuck", say!("cases-stuck"))];
    let onchoose =
        props.narrow.reform(move |nth: usize| CaseFilter { owner: me.filter(|_| nth == 1), stuck: nth == 2 });
    html! { <Segments id="cases-filter" {choices} {chosen} {onchoose} /> }
}
