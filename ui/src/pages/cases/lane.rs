//! One lane of the board: its head, and the cards that are in sight of all that it has.

use super::card::Card;
use crate::{
    hooks::use_asked,
    parts::{Icon, Sign, money},
    words,
};
use paperplane_bridge::{
    CaseId, PipelineId,
    ask::GetLane,
    cases::decide::HeldBack,
    view::{
        board::{CaseFilter, Lane},
        case::CaseCard,
    },
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// The height of a card with the space below it, in pixels.
const STEP: u32 = 110;
/// Cards that are asked for at once: three screens.
const WANTED: u32 = 60;
/// A new stretch is asked for whenever one has scrolled so far.
const HOP: u32 = 20;

#[derive(PartialEq, Properties)]
pub struct LaneProps {
    pub pipeline: PipelineId,
    pub lane: Lane,
    pub filter: CaseFilter,
    /// The card that is dragged, wherever it is from.
    pub dragged: Option<CaseId>,
    /// True while a card hovers over it.
    pub is_over: bool,
    /// The rules that hold the hovering card back.
    pub held: Vec<HeldBack>,
    /// True if it shows nothing but its name and number.
    pub is_folded: bool,
    /// Folds or unfolds it.
    pub fold: Callback<()>,
    pub open: Callback<CaseId>,
    /// A pointer was pressed on a card.
    pub grab: Callback<(CaseCard, PointerEvent)>,
    /// The cards that are here.
    pub onshown: Callback<Vec<CaseCard>>,
}

#[component]
pub fn LaneColumn(props: &LaneProps) -> Html {
    let stage = &props.lane.stage;
    let name = words::of_texts(&stage.name);
    if props.is_folded {
        let label = say!("cases-unfold", name = &name, count = props.lane.count);
        let class = classes!("lane", "folded", props.is_over.then_some("over"));
        return html! {
            <button {class} data-stage={stage.key.0.clone()} onclick={props.fold.reform(|_: MouseEvent| ())}
                aria-label={label.clone()} title={label} data-testid="lane-folded">
                <span class="lane-count">{ props.lane.count }</span><span class="lane-name">{ name }</span>
            </button>
        };
    }
    let class =
        classes!("lane", props.is_over.then_some("over"), (props.is_over && !props.held.is_empty()).then_some("shut"));
    let tells = say!("cases-tells");
    html! {
        <section {class} data-stage={stage.key.0.clone()} data-testid="lane" aria-label={say!("cases-lane", name = &name, count = props.lane.count)}>
            <header class="lane-head">
                <h2 class="lane-name"><bdi>{ name }</bdi></h2>
                <span class="lane-count">{ props.lane.count }</span>
                <span class="lane-rest"></span>
                if !props.lane.sums.is_empty() {
                    <span class="lane-sums quiet" title={say!("cases-sums")} data-testid="lane-sums">{ sums(&props.lane) }</span>
                }
                if props.lane.is_old { <span class="quiet lane-old">{ say!("cases-old-stage") }</span> }
                if stage.tells() {
                    <span class="lane-tells" role="img" aria-label={tells.clone()} title={tells}><Icon sign={Sign::Chat} size={14} /></span>
                }
                if stage.ends.is_some() {
                    <button class="button icon" onclick={props.fold.reform(|_: MouseEvent| ())} aria-label={say!("cases-fold")}
                        title={say!("cases-fold")}><Icon sign={Sign::Minus} size={14} /></button>
                }
            </header>
            if props.is_over && !props.held.is_empty() {
                <p class="lane-held" role="status" data-testid="lane-held">{ words::held_back(&props.held) }</p>
            }
            // Another filter is another list.
            <Cards key={format!("{}/{:?}", props.pipeline, props.filter)} pipeline={props.pipeline} lane={props.lane.clone()} filter={props.filter.clone()}
                dragged={props.dragged} open={props.open.clone()} grab={props.grab.clone()} onshown={props.onshown.clone()} />
        </section>
    }
}

/// The fees of a lane by currency; more than two currencies are cut.
fn sums(lane: &Lane) -> String {
    let shown = lane.sums.iter().take(2).map(money).collect::<Vec<_>>().join(" · ");
    if lane.sums.len() > 2 { format!("{shown} …") } else { shown }
}

#[derive(PartialEq, Properties)]
struct CardsProps {
    pipeline: PipelineId,
    lane: Lane,
    filter: CaseFilter,
    dragged: Option<CaseId>,
    open: Callback<CaseId>,
    grab: Callback<(CaseCard, PointerEvent)>,
    onshown: Callback<Vec<CaseCard>>,
}

/// The cards of a lane: space is kept for all, those near the screen are asked for and drawn.
#[component]
fn Cards(props: &CardsProps) -> Html {
    let from = use_state_eq(|| 0_u32);
    let question = GetLane {
        pipeline: props.pipeline,
        stage: Some(props.lane.stage.key.clone()),
        filter: props.filter.clone(),
        from: *from,
        limit: WANTED,
    };
    let shown = use_asked(question, |_, _| true);
    let page = shown.ready().cloned().unwrap_or_default();
    {
        let (onshown, cards) = (props.onshown.clone(), page.cards.clone());
        use_effect_with(cards, move |cards| onshown.emit(cards.clone()));
    }
    let onscroll = {
        let from = from.clone();
        Callback::from(move |event: Event| {
            let Some(list) = event.target_dyn_into::<HtmlElement>() else { return };
            let first = u32::try_from(list.scroll_top()).unwrap_or_default() / STEP;
            from.set(first.saturating_sub(HOP) / HOP * HOP);
        })
    };
    let is_loading = shown.ready().is_none();
    let height = props.lane.count.max(page.total) * STEP;
    html! {
        <div class="lane-cards" {onscroll} aria-busy={is_loading.then_some("true")}>
            <div class="lane-space" style={format!("height: {height}px")}>
                <div class="lane-stretch" style={format!("transform: translateY({}px)", page.from * STEP)}>
                    if is_loading {
                        for _ in 0..props.lane.count.min(6) { <div class="case-card ghost loading"></div> }
                    }
                    for card in page.cards.iter() { { drawn(props, card) } }
                </div>
            </div>
        </div>
    }
}

fn drawn(props: &CardsProps, card: &CaseCard) -> Html {
    let (id, held) = (card.id, card.clone());
    html! {
        <Card key={id.to_string()} card={card.clone()} is_dragged={props.dragged == Some(id)} open={props.open.reform(move |()| id)}
            grab={props.grab.reform(move |event: PointerEvent| (held.clone(), event))} />
    }
}
