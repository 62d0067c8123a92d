//! The board: lanes beside each other, cards that are dragged or moved by keys from one to another.

use super::{
    card::{element_id, face},
    drag::{Drag, Dragging, use_dragging},
    empty::EmptyBoard,
    focus::{Key, focused_case, step, use_page_keys},
    head::{BoardHead, Look},
    lane::LaneColumn,
    moving::{Wish, use_moving},
    pipeline::PipelineEditor,
    table::CaseTable,
};
use crate::{
    dom,
    hooks::{Shown, use_asked, use_today},
    parts::TroubleNote,
};
use paperplane_bridge::{
    CaseId, MemberId, PipelineId,
    ask::GetBoard,
    cases::{
        decide::{HeldBack, held_back},
        definition::StepKey,
    },
    view::{
        board::{Board, CaseFilter, Lane},
        case::CaseCard,
        pipeline::PipelineView,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BoardProps {
    /// The member who sits here.
    pub me: Option<MemberId>,
    /// Opens a case.
    pub open: Callback<Option<CaseId>>,
}

#[component]
pub fn BoardPage(props: &BoardProps) -> Html {
    let pipeline = use_state_eq(|| None::<PipelineId>);
    let editing = use_state_eq(|| None::<PipelineView>);
    let filter = use_state_eq(CaseFilter::default);
    let look = use_state_eq(Look::default);
    let unfolded = use_state_eq(BTreeSet::<StepKey>::new);
    let moving = use_moving();
    let shown = use_asked(GetBoard { pipeline: *pipeline, filter: (*filter).clone() }, |_, _| true);
    let board = shown.ready().cloned().unwrap_or_default();
    let cards = use_mut_ref(BTreeMap::<StepKey, Vec<CaseCard>>::new);
    let follow = use_mut_ref(|| None::<String>);
    let today = use_today();
    {
        // A card that was moved by keys keeps the focus where it went.
        let follow = follow.clone();
        use_effect(move || {
            let found = follow.borrow().as_deref().is_some_and(dom::focus_on);
            if found && dom::focused().is_some_and(|element| element.closest(".lane").ok().flatten().is_some()) {
                follow.replace(None);
            }
        });
    }
    let ondrop = {
        let (board, go) = (board.clone(), moving.go.clone());
        Callback::from(move |(card, to): (CaseCard, StepKey)| {
            if let Some(wish) = wished(&board, card, &to) {
                go.emit(wish);
            }
        })
    };
    let dragging = use_dragging(ondrop);
    let redraw = use_force_update();
    let onkey = {
        let (board, cards, go, undo) = (board.clone(), cards.clone(), moving.go.clone(), moving.undo.clone());
        let (look, follow) = (look.clone(), follow.clone());
        Callback::from(move |key: Key| {
            let by = match key.name.as_str() {
                "ArrowLeft" => (if dom::is_right_to_left() { 1 } else { -1 }, 0),
                "ArrowRight" => (if dom::is_right_to_left() { -1 } else { 1 }, 0),
                "ArrowDown" | "j" => (0, 1),
                "ArrowUp" | "k" => (0, -1),
                "1" => return see(&look, Look::Board),
                "2" => return see(&look, Look::Table),
                "z" => return undo.emit(()),
                _ => return false,
            };
            if *look != Look::Board {
                return false;
            }
            if !key.shifted {
                step(by.0, by.1);
                return true;
            }
            let found = focused_case().and_then(|case| found(&cards.borrow(), case));
            if let Some(wish) = found.and_then(|card| beside(&board, card, by.0)) {
                follow.replace(Some(element_id(&wish.card)));
                go.emit(wish);
            }
            true
        })
    };
    use_page_keys(onkey);
    let choose = {
        let pipeline = pipeline.clone();
        Callback::from(move |id: PipelineId| pipeline.set(Some(id)))
    };
    if let Some(edited) = &*editing {
        let close = {
            let (editing, choose, id) = (editing.clone(), choose.clone(), edited.id);
            Callback::from(move |()| {
                editing.set(None);
                choose.emit(id);
            })
        };
        return html! { <PipelineEditor key={edited.id.to_string()} pipeline={edited.clone()} {close} /> };
    }
    if let Shown::Failed(trouble) = &shown {
        return html! { <main class="cases-page"><TroubleNote trouble={trouble.clone()} /></main> };
    }
    let Some(view) = board.shown.and_then(|nth| board.pipelines.get(nth)) else {
        let is_loading = shown.ready().is_none();
        return html! {
            <main class="cases-page" aria-busy={is_loading.then_some("true")}>
                if !is_loading { <EmptyBoard onpublished={choose} /> }
            </main>
        };
    };
    let edit = {
        let editing = editing.clone();
        Callback::from(move |pipeline| editing.set(Some(pipeline)))
    };
    let narrow = {
        let filter = filter.clone();
        Callback::from(move |wish: CaseFilter| filter.set(wish))
    };
    let see = {
        let look = look.clone();
        Callback::from(move |wish: Look| look.set(wish))
    };
    let open = {
        let (open, was_dragged) = (props.open.clone(), dragging.was_dragged.clone());
        Callback::from(move |case: CaseId| {
            // The click that ends a drag opens nothing.
            if !was_dragged.replace(false) {
                open.emit(Some(case));
            }
        })
    };
    let onshown = Callback::from({
        let cards = cards.clone();
        move |(stage, shown): (StepKey, Vec<CaseCard>)| {
            cards.borrow_mut().insert(stage, shown);
            redraw.force_update();
        }
    });
    let fold = {
        let unfolded = unfolded.clone();
        Callback::from(move |stage: StepKey| {
            let mut now = (*unfolded).clone();
            if !now.remove(&stage) {
                now.insert(stage);
            }
            unfolded.set(now);
        })
    };
    let lanes = Lanes {
        pipeline: view.id,
        filter: (*filter).clone(),
        open: open.clone(),
        onshown,
        fold,
        unfolded: (*unfolded).clone(),
    };
    html! {
        <main class="cases-page" data-testid="cases">
            <BoardHead board={board.clone()} filter={(*filter).clone()} look={*look} me={props.me} {choose} {narrow} {see} {edit} />
            if *look == Look::Table {
                <CaseTable key={view.id.to_string()} pipeline={view.clone()} filter={(*filter).clone()} {open} />
            } else {
                <div class={classes!("board", dragging.drag.is_some().then_some("dragging"))} data-testid="board">
                    for lane in board.lanes.iter() { { lane_of(&lanes, lane, &dragging) } }
                    if board.open == 0 && board.lanes.iter().all(|lane| lane.count == 0) {
                        <p class="board-none quiet" data-testid="board-none">{ say!("cases-none") }</p>
                    }
                </div>
            }
            if let Some(drag) = &dragging.drag { { ghost(drag, today) } }
            { moving.toast }
        </main>
    }
}

/// Values that all lanes share.
struct Lanes {
    pipeline: PipelineId,
    filter: CaseFilter,
    open: Callback<CaseId>,
    onshown: Callback<(StepKey, Vec<CaseCard>)>,
    fold: Callback<StepKey>,
    unfolded: BTreeSet<StepKey>,
}

fn lane_of(lanes: &Lanes, lane: &Lane, dragging: &Dragging) -> Html {
    let key = lane.stage.key.clone();
    let over = dragging.drag.as_ref().filter(|drag| drag.over.as_ref() == Some(&key) && drag.card.stage != key);
    let held: Vec<HeldBack> = over.map(|drag| held_back(&lane.stage, &drag.card.for_rules())).unwrap_or_default();
    let (of_shown, of_fold) = (key.clone(), key.clone());
    html! {
        <LaneColumn key={key.0.clone()} pipeline={lanes.pipeline} lane={lane.clone()} filter={lanes.filter.clone()}
            dragged={dragging.drag.as_ref().map(|drag| drag.card.id)} is_over={over.is_some()} {held}
            is_folded={lane.stage.ends.is_some() && !lanes.unfolded.contains(&key)}
            fold={lanes.fold.reform(move |()| of_fold.clone())} open={lanes.open.clone()} grab={dragging.grab.clone()}
            onshown={lanes.onshown.reform(move |cards: Vec<CaseCard>| (of_shown.clone(), cards))} />
    }
}

/// The card that hangs from the pointer.
fn ghost(drag: &Drag, today: i64) -> Html {
    let style = format!("transform: translate({}px, {}px)", drag.at.0, drag.at.1);
    html! { <div class="case-card case-drag" {style} aria-hidden="true">{ face(&drag.card, today) }</div> }
}

fn see(look: &UseStateHandle<Look>, wish: Look) -> bool {
    look.set(wish);
    true
}

fn found(cards: &BTreeMap<StepKey, Vec<CaseCard>>, case: CaseId) -> Option<CaseCard> {
    cards.values().flatten().find(|card| card.id == case).cloned()
}

/// A move to a lane; `None` where the case stands there already, or a rule holds it back: the lane says why meanwhile.
fn wished(board: &Board, card: CaseCard, to: &StepKey) -> Option<Wish> {
    let lane = board.lanes.iter().find(|lane| lane.stage.key == *to && card.stage != *to)?;
    held_back(&lane.stage, &card.for_rules()).is_empty().then(|| Wish { card, to: lane.stage.clone() })
}

/// A move by keys to the lane beside. A rule that holds it back is said by the answer to the move.
fn beside(board: &Board, card: CaseCard, by: i32) -> Option<Wish> {
    let at = board.lanes.iter().position(|lane| lane.stage.key == card.stage)?;
    let next = usize::try_from(i64::try_from(at).ok()? + i64::from(by)).ok().filter(|next| *next != at)?;
    let lane = board.lanes.get(next)?;
    Some(Wish { card, to: lane.stage.clone() })
}
