//! The checklist of a case: J and K walk through it, Space looks at a document, Y accepts, Shift and Y refuses.

use super::{
    focus::{Key, use_page_keys},
    item_acts::{Decide, Mode, accept, look, showings},
    item_dialog::ItemDialog,
    item_new::NewItem,
    item_row::row,
    ring::ring,
};
use crate::{
    dom,
    hooks::{use_door, use_today},
    pages::talk::FileViewer,
    parts::{Icon, Sign, Toast},
    state::{
        showing::{Holder, Showing, Which, beside},
        steps,
    },
    words,
};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{
    ItemId,
    ask::DecideItem,
    cases::{checklist::ItemState, event::ItemDecision},
    view::case::CaseView,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Time for which a decision can be taken back, in milliseconds.
const TOAST_MS: u32 = 10_000;

#[derive(PartialEq, Properties)]
pub struct ChecklistProps {
    pub view: CaseView,
    /// The moves that were made on the page: the newest act is the one that can be taken back.
    pub moves: u32,
    /// Something is decided.
    pub ondecide: Callback<()>,
}

/// The last decision, as the toast tells of it.
#[derive(Clone, PartialEq)]
struct Said {
    words: String,
    /// The item and its version, where the decision can be taken back.
    back: Option<(ItemId, u32)>,
    is_wrong: bool,
}

#[component]
pub fn Checklist(props: &ChecklistProps) -> Html {
    let (view, today) = (&props.view, use_today());
    let open = use_state_eq(|| None::<(ItemId, Mode)>);
    let at = use_state_eq(|| None::<Which>);
    let is_asking = use_state_eq(|| false);
    let said = use_state_eq(|| None::<Said>);
    let decide = use_decide(&said, &props.ondecide);
    {
        let said = said.clone();
        use_effect_with(props.moves, move |_| said.set(None));
    }
    let onkey = {
        let (items, open, at, decide, said) =
            (view.items.clone(), open.clone(), at.clone(), decide.clone(), said.clone());
        Callback::from(move |key: Key| {
            let focused = focused_item().and_then(|id| items.iter().find(|item| item.id == id));
            match (key.name.as_str(), key.shifted, focused) {
                ("j", false, _) => step(1),
                ("k", false, _) => step(-1),
                ("y", false, Some(item)) => accept(item, &decide, &open),
                ("y", true, Some(item)) => open.set(Some((item.id, Mode::Refuse))),
                (" ", false, Some(item)) if is_on_row() => look(item, &at, &open),
                ("z", false, _) => match said.as_ref().and_then(|said| said.back) {
                    Some((item, version)) => decide.emit((item, version, ItemDecision::Open, String::new())),
                    None => return false,
                },
                _ => return false,
            }
            true
        })
    };
    use_page_keys(onkey);
    let files = showings(&view.items);
    let shown = at.and_then(|which| files.iter().find(|one| one.which == which).cloned());
    let opened = (*open).and_then(|(id, mode)| Some((view.items.iter().find(|item| item.id == id)?.clone(), mode)));
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    html! {
        <section class="case-part checklist" aria-labelledby="case-checklist" data-testid="checklist">
            <header class="checklist-head">
                <h2 id="case-checklist">{ say!("items-title") }</h2>
                { ring(view.progress()) }
                <span class="lane-rest"></span>
                <button class="button plain" onclick={toggled(&is_asking)} aria-expanded={is_asking.to_string()} data-testid="item-ask">
                    <Icon sign={Sign::Plus} size={14} />{ say!("items-ask") }
                </button>
            </header>
            if *is_asking { <NewItem view={view.clone()} close={closing(&is_asking)} /> }
            if view.items.is_empty() { <p class="quiet">{ say!("items-none") }</p> }
            <ul class="items">
                for item in view.items.iter() { { row(item, today, &at, &open, &decide) } }
            </ul>
            if let Some(shown) = shown { { viewer(view, shown, &files, &at, &open, &decide) } }
            if let Some((item, mode)) = opened {
                <ItemDialog key={format!("{}{mode:?}", item.id)} view={view.clone()} item={item.clone()} {mode} decide={decide.clone()} {close} />
            }
            { toast(&said, &decide) }
        </section>
    }
}

#[hook]
fn use_decide(said: &UseStateHandle<Option<Said>>, ondecide: &Callback<()>) -> Decide {
    let (door, said, hiding) = (use_door(), said.clone(), use_mut_ref(|| None::<Timeout>));
    let ondecide = ondecide.clone();
    Callback::from(move |(item, version, decision, name): (ItemId, u32, ItemDecision, String)| {
        let (door, said, hiding) = (door.clone(), said.clone(), hiding.clone());
        ondecide.emit(());
        spawn_local(async move {
            let words = words::item_decided(&decision, &name);
            let back = (decision != ItemDecision::Open).then_some((item, version));
            let told = match door.ask(DecideItem { item, version, decision }).await {
                Ok(()) => Said { words, back, is_wrong: false },
                Err(trouble) => Said { words: words::cause(&trouble.cause), back: None, is_wrong: true },
            };
            said.set(Some(told));
            let hide = said.clone();
            *hiding.borrow_mut() = Some(Timeout::new(TOAST_MS, move || hide.set(None)));
        });
    })
}

fn toast(said: &UseStateHandle<Option<Said>>, decide: &Decide) -> Html {
    let Some(told) = (**said).clone() else { return Html::default() };
    let undo =
        told.back.map(|(item, version)| decide.reform(move |()| (item, version, ItemDecision::Open, String::new())));
    let hide = {
        let said = said.clone();
        Callback::from(move |()| said.set(None))
    };
    html! { <Toast text={told.words} is_wrong={told.is_wrong} {undo} {hide} /> }
}

fn toggled(state: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_: MouseEvent| state.set(!*state))
}

fn closing(state: &UseStateHandle<bool>) -> Callback<()> {
    let state = state.clone();
    Callback::from(move |()| state.set(false))
}

fn viewer(
    view: &CaseView,
    shown: Showing,
    files: &[Showing],
    at: &UseStateHandle<Option<Which>>,
    open: &UseStateHandle<Option<(ItemId, Mode)>>,
    decide: &Decide,
) -> Html {
    let Holder::Item(id) = shown.which.0 else { return Html::default() };
    let item = view.items.iter().find(|item| item.id == id).cloned();
    let ends = item.map(|item| {
        let name = words::of_texts(&item.name);
        let (yes, no) = (
            {
                let (item, decide, open, at) = (item.clone(), decide.clone(), open.clone(), at.clone());
                Callback::from(move |_: MouseEvent| {
                    at.set(None);
                    accept(&item, &decide, &open);
                })
            },
            {
                let (open, at) = (open.clone(), at.clone());
                Callback::from(move |_: MouseEvent| {
                    at.set(None);
                    open.set(Some((id, Mode::Refuse)));
                })
            },
        );
        html! {
            <>
                <bdi class="quiet">{ name }</bdi>
                if item.state == ItemState::Received {
                    <button class="button" onclick={no} data-testid="viewer-refuse">{ say!("items-refuse") }</button>
                    <button class="button primary" onclick={yes} data-testid="viewer-accept">{ say!("items-accept") }</button>
                }
            </>
        }
    });
    html! { <FileViewer beside={beside(files, shown.which)} {shown} at={at.clone()} tools={ends.unwrap_or_default()} /> }
}

/// True if the row itself has the focus, and none of its buttons.
fn is_on_row() -> bool {
    dom::focused().is_some_and(|element| element.matches(".item-open").unwrap_or(false))
}

/// The item whose row has the focus.
fn focused_item() -> Option<ItemId> {
    dom::focused()?.closest("[data-item]").ok()??.get_attribute("data-item")?.parse().ok()
}

/// Puts the focus on the next row, or the one before; from elsewhere on the first.
fn step(by: isize) {
    let rows: Vec<HtmlElement> = dom::all(".item .item-open");
    let at = focused_item().map(|id| id.to_string());
    let is_it = |row: &HtmlElement| {
        row.closest("[data-item]").ok().flatten().and_then(|row| row.get_attribute("data-item")) == at
    };
    let place = at.as_ref().and_then(|_| rows.iter().position(is_it));
    if let Some(next) = steps::step(rows.len(), place, by).and_then(|next| rows.get(next)) {
        // It is on the page, so it takes the focus.
        let _ = next.focus();
        next.scroll_into_view_with_bool(false);
    }
}
