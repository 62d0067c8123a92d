//! A file over the whole window: pictures, papers, sound and films, as far as the browser shows them; and from one to the
//! next.

use crate::{
    dom,
    hooks::{use_door, use_modal},
    parts::{Icon, Sign},
    state::showing::{Showing, Which, beside, kind, showings},
    words,
};
use paperplane_bridge::view::bubble::Bubble;
use yew::prelude::*;

/// Shows a file of the conversation that is open.
#[derive(Clone, PartialEq)]
pub struct LookAt(Callback<Which>);

impl LookAt {
    /// Shows this one.
    pub fn show(&self, which: Which) {
        self.0.emit(which);
    }
}

#[derive(PartialEq, Properties)]
pub struct LookingProps {
    /// The messages that are here.
    pub bubbles: Vec<Bubble>,
    /// Elements that can open one of the files.
    pub children: Html,
}

/// Messages, and over them the one of their files that is looked at.
#[component]
pub fn Looking(props: &LookingProps) -> Html {
    let at = use_state_eq(|| None::<Which>);
    let look_at = {
        let at = at.clone();
        use_memo((), move |()| LookAt(Callback::from(move |which| at.set(Some(which)))))
    };
    let all = at.map(|_| showings(&props.bubbles)).unwrap_or_default();
    let shown = all.iter().find(|one| Some(one.which) == *at).cloned();
    html! {
        <ContextProvider<LookAt> context={(*look_at).clone()}>
            { props.children.clone() }
            if let Some(shown) = shown {
                <Viewer beside={beside(&all, shown.which)} {shown} {at} />
            }
        </ContextProvider<LookAt>>
    }
}

#[derive(PartialEq, Properties)]
struct ViewerProps {
    shown: Showing,
    /// The one before and the one after.
    beside: (Option<Which>, Option<Which>),
    /// The file that is shown.
    at: UseStateHandle<Option<Which>>,
}

#[component]
fn Viewer(props: &ViewerProps) -> Html {
    let dialog = use_modal(None);
    let address = use_door().file(props.shown.blob);
    let name = words::shown(&props.shown);
    let close = {
        let at = props.at.clone();
        Callback::from(move |()| at.set(None))
    };
    let (before, after) = props.beside;
    let onkeydown = {
        let at = props.at.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (left, right) = if dom::is_right_to_left() { (after, before) } else { (before, after) };
            let wish = match event.key().as_str() {
                // Sound and films have these keys for themselves.
                _ if plays(&event) => return,
                "ArrowLeft" => left,
                "ArrowRight" => right,
                _ => return,
            };
            event.prevent_default();
            if wish.is_some() {
                at.set(wish);
            }
        })
    };
    html! {
        <dialog class="viewer" ref={dialog} onclose={close.reform(|_: Event| ())} {onkeydown} aria-label={name.clone()}
            data-testid="viewer">
            <header class="viewer-head">
                <bdi class="viewer-name">{ &name }</bdi>
                { step(props, before, "previous", say!("file-previous")) }
                { step(props, after, "next", say!("file-next")) }
                <a class="button" href={address.clone()} download={name.clone()}>{ say!("file-save") }</a>
                <button class="button icon" onclick={close.reform(|_: MouseEvent| ())} aria-label={say!("close")}
                    data-testid="viewer-close"><Icon sign={Sign::X} size={18} /></button>
            </header>
            <div class="viewer-stage" key={address.clone()}>{ drawn(&props.shown.content_type, address, name) }</div>
        </dialog>
    }
}

fn plays(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<web_sys::HtmlMediaElement>().is_some()
}

/// The way to another file. It stays where there is none, so that the focus does.
fn step(props: &ViewerProps, to: Option<Which>, mark: &'static str, name: String) -> Html {
    let at = props.at.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if to.is_some() {
            at.set(to);
        }
    });
    html! {
        <button class={classes!("button", "icon", mark)} {onclick} aria-disabled={to.is_none().then_some("true")}
            title={name.clone()} aria-label={name} data-testid={format!("viewer-{mark}")}>
            <Icon sign={Sign::Back} size={18} />
        </button>
    }
}

fn drawn(content_type: &str, src: String, name: String) -> Html {
    match kind(content_type) {
        "image" => html! { <img class="viewer-image" {src} alt={name} /> },
        "audio" => html! { <audio controls=true autoplay=true {src} aria-label={name} /> },
        "video" => html! { <video class="viewer-image" controls=true {src} aria-label={name} /> },
        _ => html! { <iframe class="viewer-paper" {src} title={name}></iframe> },
    }
}
