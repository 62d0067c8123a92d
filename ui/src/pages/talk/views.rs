//! The views of the list: the usual ones, and those that were saved.

use super::narrow::Narrow;
use crate::{
    hooks::{use_asked, use_door, use_modal},
    parts::{Icon, Pick, PickItem, Sign},
    state::unread::Unread,
    words,
};
use paperplane_bridge::{
    Assigned, Filter, Order, Status,
    ask::{CountLists, SaveView},
    view::library::Library,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Key of the item that opens the dialog for narrowing, among the views.
const NARROW: &str = "narrow";

/// The view of all conversations with a note that mentions who looks.
pub fn mentions() -> Filter {
    Filter { status: Status::Any, mentioned: true, ..Filter::default() }
}

/// A usual view: its stored name, and what it shows.
pub fn usual() -> Vec<(&'static str, String, Filter)> {
    let on = |status: Status| Filter { status, ..Filter::default() };
    let of = |assigned: Assigned| Filter { assigned: Some(assigned), ..Filter::default() };
    vec![
        ("open", say!("view-open"), Filter::default()),
        ("mine", say!("view-mine"), of(Assigned::Me)),
        ("mentions", say!("view-mentions"), mentions()),
        ("unassigned", say!("view-unassigned"), of(Assigned::Nobody)),
        ("waiting", say!("view-waiting"), Filter { order: Order::LongestWaiting, ..Filter::default() }),
        ("unread", say!("view-unread"), Filter { unread: true, ..on(Status::Any) }),
        ("pending", say!("view-pending"), on(Status::Pending)),
        ("snoozed", say!("view-snoozed"), on(Status::Snoozed)),
        ("resolved", say!("view-resolved"), on(Status::Resolved)),
        ("all", say!("view-all"), on(Status::Any)),
    ]
}

/// All views with what they are called.
pub fn all(library: &Library) -> Vec<(String, String, Filter)> {
    let saved = library.views.iter().map(|view| (view.id.to_string(), view.name.clone(), view.filter.clone()));
    let labels = library.labels.iter().map(|label| {
        let filter = Filter { status: Status::Any, label: Some(label.id), ..Filter::default() };
        (label.id.to_string(), label.name.clone(), filter)
    });
    let usual = usual().into_iter().map(|(key, name, filter)| (key.to_owned(), name, filter));
    usual.chain(saved).chain(labels).collect()
}

/// The name of a filter.
pub fn name_of(filter: &Filter, library: &Library) -> String {
    let known = all(library).into_iter().find(|(_, _, one)| one == filter);
    known.map_or_else(|| words::filter(filter, library), |(_, name, _)| name)
}

#[derive(PartialEq, Properties)]
pub struct ViewsProps {
    pub library: Library,
    pub filter: Filter,
    pub unread: Unread,
    pub choose: Callback<Filter>,
    pub is_open: bool,
    /// Opens or closes the choice.
    pub toggle: Callback<bool>,
    pub is_narrowing: bool,
    /// Opens or closes the dialog that narrows the list.
    pub narrow: Callback<bool>,
}

/// The name of the view, which opens the choice of others.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let saving = use_state_eq(|| false);
    let name = name_of(&props.filter, &props.library);
    let open = props.toggle.reform(|_: MouseEvent| true);
    let onpick = {
        let (views, choose, toggle) = (all(&props.library), props.choose.clone(), props.toggle.clone());
        let (saving, narrow) = (saving.clone(), props.narrow.clone());
        Callback::from(move |key: String| {
            toggle.emit(false);
            match views.iter().find(|(have, _, _)| *have == key) {
                Some((_, _, filter)) => choose.emit(filter.clone()),
                None if key == NARROW => narrow.emit(true),
                None => saving.set(true),
            }
        })
    };
    let views = all(&props.library);
    let chosen: Vec<String> =
        views.iter().filter(|(_, _, filter)| *filter == props.filter).map(|(key, ..)| key.clone()).collect();
    let filters: Vec<Filter> = views.iter().map(|(_, _, filter)| filter.clone()).collect();
    let mut items: Vec<PickItem> = views.into_iter().map(|(key, name, _)| (key, name, None)).collect();
    items.push((NARROW.into(), say!("narrow-open"), None));
    items.push(("save".into(), say!("view-save"), None));
    let shut_saving = {
        let saving = saving.clone();
        Callback::from(move |()| saving.set(false))
    };
    let keep = {
        let (saving, narrow) = (saving.clone(), props.narrow.clone());
        Callback::from(move |()| {
            narrow.emit(false);
            saving.set(true);
        })
    };
    html! {
        <div class="views">
            <h1>
                <button class="view-name" onclick={open} aria-expanded={props.is_open.to_string()} aria-haspopup="listbox"
                    title={say!("view-choose")} data-testid="view"><bdi>{ name }</bdi><Icon sign={Sign::Down} size={14} /></button>
            </h1>
            { unseen_mentions(props) }
            if props.is_open {
                <Counted {items} {filters} {chosen} {onpick} mentions={props.unread.mentions} onclose={props.toggle.reform(|()| false)} />
            }
            if props.is_narrowing {
                <Narrow library={props.library.clone()} filter={props.filter.clone()} choose={props.choose.clone()} {keep}
                    onclose={props.narrow.reform(|()| false)} />
            }
            if *saving {
                <SaveIt filter={props.filter.clone()} onclose={shut_saving} />
            }
        </div>
    }
}

/// The number of mentions that were not seen, which leads to them from any other view.
fn unseen_mentions(props: &ViewsProps) -> Html {
    let count = props.unread.mentions;
    if count == 0 || props.filter.mentioned {
        return Html::default();
    }
    let words = say!("inbox-mentions", count = count);
    html! {
        <button class="button plain mentions" onclick={props.choose.reform(|_: MouseEvent| mentions())} title={words.clone()}
            aria-label={words} data-testid="mentions"><span>{ "@" }</span>{ count }</button>
    }
}

#[derive(PartialEq, Properties)]
struct CountedProps {
    items: Vec<PickItem>,
    /// The filters of the first items.
    filters: Vec<Filter>,
    chosen: Vec<String>,
    onpick: Callback<String>,
    onclose: Callback<()>,
    /// Mentions that were not seen.
    mentions: u32,
}

/// The choice of views, each with the number of its conversations.
#[component]
fn Counted(props: &CountedProps) -> Html {
    let counted = use_asked(CountLists { filters: props.filters.clone() }, |_, _| true);
    let count = |(count, filter): (&u32, &Filter)| {
        if filter.mentioned && props.mentions > 0 {
            say!("view-mentions-count", unseen = props.mentions, all = *count)
        } else {
            count.to_string()
        }
    };
    let counts: Vec<String> = counted.ready().into_iter().flatten().zip(&props.filters).map(count).collect();
    html! {
        <Pick items={props.items.clone()} chosen={props.chosen.clone()} onpick={props.onpick.clone()} ends={counts}
            onclose={props.onclose.clone()} label={say!("view-choose")} placeholder={say!("view-find")} />
    }
}

#[derive(PartialEq, Properties)]
struct SaveItProps {
    filter: Filter,
    onclose: Callback<()>,
}

/// Asks what a view is called, and saves it for everybody.
#[component]
fn SaveIt(props: &SaveItProps) -> Html {
    let door = use_door();
    let (dialog, field) = (use_modal(None), use_node_ref());
    let wrong = use_state_eq(|| None::<String>);
    let onsubmit = {
        let (field, filter, wrong, close) = (field.clone(), props.filter.clone(), wrong.clone(), props.onclose.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let question = SaveView { view: None, name, filter: filter.clone(), removed: false };
            let (door, wrong, close) = (door.clone(), wrong.clone(), close.clone());
            spawn_local(async move {
                match door.ask(question).await {
                    Ok(_) => close.emit(()),
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    html! {
        <dialog class="dialog date-time" ref={dialog} onclose={props.onclose.reform(|_: Event| ())} aria-label={say!("view-save")}>
            <h2>{ say!("view-save") }</h2>
            <form {onsubmit}>
                <label for="view-name">{ say!("view-name") }</label>
                <input id="view-name" ref={field} required=true dir="auto" data-testid="view-name" />
                if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
                <p class="row-of-buttons">
                    <button class="button primary" type="submit">{ say!("view-keep") }</button>
                    <button class="button plain" type="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}
