//! The list of one sort of items of the library: made, changed in place, put away, and brought back.

use crate::{
    dom,
    hooks::{Shown, use_asked, use_door},
    parts::{
        Icon, Sign, TroubleNote,
        setting::{Head, Wrong},
    },
    words,
};
use paperplane_bridge::{Question, ask::GetLibrary, view::library::Library};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The id of the button that makes a new one.
const ADD: &str = "add";
/// The id of the button that brings back what was put away.
const UNDO: &str = "undo";

/// An item of the library: a canned response, a label, a saved view.
pub trait LibraryItem: Clone + PartialEq + 'static {
    /// The command that saves it.
    type Save: Question + 'static;

    /// All of them.
    fn all(library: &Library) -> Vec<Self>;
    /// Its id, as it stands in the page.
    fn id(&self) -> String;
    /// Its name.
    fn name(&self) -> String;
    /// As it is, put away or not.
    fn save(&self, removed: bool) -> Self::Save;
    /// Its line in the list.
    fn line(&self, library: &Library) -> Html;
    /// The fields by which one is changed, or made where there is none yet.
    fn form(of: Option<Self>, library: &Library, close: Callback<()>) -> Html;
    /// Texts of the list.
    fn texts() -> ListTexts;
}

/// Texts of a list.
pub struct ListTexts {
    /// Its name.
    pub title: String,
    /// A line about its use.
    pub line: String,
    /// Name of the button that makes a new one, where one is made here.
    pub add: Option<String>,
    /// That there is none.
    pub none: String,
    /// The way to the first one.
    pub none_line: String,
}

/// The form that is open, by the id of its item.
#[derive(Clone, Debug, Default, PartialEq)]
enum Open {
    #[default]
    Nothing,
    New,
    One(String),
}

/// The element that takes the focus as soon as it is on the page.
type Next = Rc<RefCell<Option<String>>>;

#[component]
pub fn ItemList<I: LibraryItem>() -> Html {
    let library = use_asked(GetLibrary {}, |_, _| true);
    let open = use_state_eq(Open::default);
    let gone = use_state_eq(|| None::<I>);
    let wrong = use_state_eq(|| None::<AttrValue>);
    let next: Next = use_mut_ref(|| None);
    {
        let next = next.clone();
        use_effect(move || {
            let found = next.borrow().as_deref().is_some_and(dom::focus_on);
            if found {
                next.replace(None);
            }
        });
    }
    let settle = use_settle(&gone, &wrong, &next);
    let show = {
        let (open, gone, wrong, next) = (open.clone(), gone.clone(), wrong.clone(), next.clone());
        Callback::from(move |what: Open| {
            let back = match (&*open, &what) {
                (Open::New, Open::Nothing) => Some(ADD.to_owned()),
                (Open::One(id), Open::Nothing) => Some(edit_id(id)),
                (Open::Nothing, _) | (_, Open::New | Open::One(_)) => None,
            };
            next.replace(back);
            gone.set(None);
            wrong.set(None);
            open.set(what);
        })
    };
    let ListTexts { title, line, add, none, none_line } = I::texts();
    let library = match &library {
        Shown::Loading => return html! { <><Head {title} {line} />{ ghosts() }</> },
        Shown::Failed(trouble) => {
            return html! { <><Head {title} {line} /><TroubleNote trouble={trouble.clone()} /></> };
        }
        Shown::Ready(library) | Shown::Stale(library, _) => library,
    };
    let mut items = I::all(library);
    items.retain(|item| gone.as_ref().is_none_or(|gone| gone.id() != item.id()));
    items.sort_by_cached_key(|item| (item.name().to_lowercase(), item.id()));
    let close = show.reform(|()| Open::Nothing);
    let class = classes!("button", (items.is_empty() && *open != Open::New).then_some("primary"));
    html! {
        <>
            <Head {title} {line}>
                if let Some(add) = add {
                    <button {class} id={ADD} data-testid="add" onclick={show.reform(|_: MouseEvent| Open::New)}>
                        <Icon sign={Sign::Plus} size={14} />{ add }
                    </button>
                }
            </Head>
            <Wrong id="kept" why={(*wrong).clone()} />
            { undo_line(gone.as_ref(), &settle) }
            if *open == Open::New { { I::form(None, library, close.clone()) } }
            if items.is_empty() && *open != Open::New {
                <div class="kept-none" data-testid="none"><h3>{ none }</h3><p class="quiet">{ none_line }</p></div>
            }
            <ul class="kept-list">
                for item in items {
                    <li key={item.id()}>
                        if *open == Open::One(item.id()) {
                            { I::form(Some(item), library, close.clone()) }
                        } else {
                            { row(&item, library, &show, &settle) }
                        }
                    </li>
                }
            </ul>
        </>
    }
}

/// Puts something away, or brings it back.
#[hook]
fn use_settle<I: LibraryItem>(
    gone: &UseStateHandle<Option<I>>,
    wrong: &UseStateHandle<Option<AttrValue>>,
    next: &Next,
) -> Callback<(I, bool)> {
    let door = use_door();
    let (gone, wrong, next) = (gone.clone(), wrong.clone(), next.clone());
    Callback::from(move |(item, removed): (I, bool)| {
        let (door, gone, wrong, next) = (door.clone(), gone.clone(), wrong.clone(), next.clone());
        spawn_local(async move {
            match door.ask(item.save(removed)).await {
                Ok(_) => {
                    next.replace(Some(if removed { UNDO.to_owned() } else { edit_id(&item.id()) }));
                    wrong.set(None);
                    gone.set(removed.then_some(item));
                }
                Err(trouble) => wrong.set(Some(words::cause(&trouble.cause).into())),
            }
        });
    })
}

/// The item that was put away just now, and a button that brings it back.
fn undo_line<I: LibraryItem>(gone: Option<&I>, settle: &Callback<(I, bool)>) -> Html {
    let Some(item) = gone.cloned() else {
        return Html::default();
    };
    let words = say!("settings-was-put-away", name = item.name());
    let onclick = settle.reform(move |_: MouseEvent| (item.clone(), false));
    html! {
        <p class="kept-gone" role="status">
            <span dir="auto">{ words }</span>
            <button class="button" id={UNDO} data-testid="undo" {onclick}>{ say!("settings-undo") }</button>
        </p>
    }
}

fn row<I: LibraryItem>(item: &I, library: &Library, show: &Callback<Open>, settle: &Callback<(I, bool)>) -> Html {
    let (id, name) = (item.id(), item.name());
    let (change, put_away) = (say!("settings-change", name = &name), say!("settings-put-away", name = &name));
    let edit = {
        let id = id.clone();
        show.reform(move |_: MouseEvent| Open::One(id.clone()))
    };
    let item_gone = item.clone();
    html! {
        <div class="kept" data-testid="kept">
            <div class="kept-line">{ item.line(library) }</div>
            <button class="button icon" id={edit_id(&id)} onclick={edit} aria-label={change.clone()} title={change}
                data-testid="change"><Icon sign={Sign::Pencil} /></button>
            <button class="button icon" onclick={settle.reform(move |_: MouseEvent| (item_gone.clone(), true))}
                aria-label={put_away.clone()} title={put_away} data-testid="put-away"><Icon sign={Sign::Archive} /></button>
        </div>
    }
}

fn edit_id(id: &str) -> String {
    format!("change-{id}")
}

fn ghosts() -> Html {
    html! {
        <div class="kept-ghosts loading" aria-busy="true">
            for _ in 0..3 { <div class="kept"><span class="bar"></span></div> }
        </div>
    }
}
