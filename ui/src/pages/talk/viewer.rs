//! A file over the whole window: pictures, papers, sound and films, as far as the browser shows them; and from one to the
//! next.

use crate::{
    dom,
    hooks::{use_door, use_modal},
    parts::{Icon, Sign},
    state::{
        look::{Look, Wish, wish},
        showing::{Showing, Which, beside, kind, showings},
    },
    words,
};
use paperplane_bridge::view::{bubble::Bubble, triage::Activity};
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
    /// The activities of staff: notes hold files, too.
    pub activities: Vec<Activity>,
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
    let all = at.map(|_| showings(&props.bubbles, &props.activities)).unwrap_or_default();
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
pub struct ViewerProps {
    pub shown: Showing,
    /// The one before and the one after.
    pub beside: (Option<Which>, Option<Which>),
    /// The file that is shown.
    pub at: UseStateHandle<Option<Which>>,
    /// Words and buttons of the page that shows it.
    #[prop_or_default]
    pub tools: Html,
}

/// A file over the whole window.
#[component]
pub fn Viewer(props: &ViewerProps) -> Html {
    let dialog = use_modal(None);
    let address = use_door().file(props.shown.blob);
    let name = words::shown(&props.shown);
    let close = {
        let at = props.at.clone();
        Callback::from(move |()| at.set(None))
    };
    let (before, after) = props.beside;
    let is_picture = kind(&props.shown.content_type) == "image";
    let stage = use_node_ref();
    let look = use_look(props.shown.which, &stage);
    let onkeydown = {
        let (at, look, fits) = (props.at.clone(), look.wish.clone(), look.look.fits());
        Callback::from(move |event: KeyboardEvent| {
            let (left, right) = if dom::is_right_to_left() { (after, before) } else { (before, after) };
            let key = event.key();
            // The browser's own size of letters.
            let commanding = event.ctrl_key() || event.meta_key() || event.alt_key();
            if let Some(wish) = wish(&key).filter(|_| is_picture && !commanding) {
                event.prevent_default();
                return look.emit(wish);
            }
            let to = match key.as_str() {
                // Sound and films have these keys for themselves; a large picture is moved by them.
                _ if plays(&event) => return,
                "ArrowLeft" | "ArrowRight" if !fits => return,
                "ArrowLeft" => left,
                "ArrowRight" => right,
                "PageUp" => before,
                "PageDown" => after,
                _ => return,
            };
            event.prevent_default();
            if to.is_some() {
                at.set(to);
            }
        })
    };
    html! {
        <dialog class="viewer" ref={dialog} onclose={close.reform(|_: Event| ())} {onkeydown} aria-label={name.clone()}
            data-testid="viewer">
            <header class="viewer-head">
                <bdi class="viewer-name">{ &name }</bdi>
                { props.tools.clone() }
                if is_picture { { tools(&look) } }
                { step(props, before, "previous", say!("file-previous")) }
                { step(props, after, "next", say!("file-next")) }
                <a class="button" href={address.clone()} download={words::shown_saved(&props.shown)}>{ say!("file-save") }</a>
                <button class="button icon" onclick={close.reform(|_: MouseEvent| ())} aria-label={say!("close")}
                    data-testid="viewer-close"><Icon sign={Sign::X} size={18} /></button>
            </header>
            <div class="viewer-stage" key={address.clone()} ref={stage} tabindex={(!look.look.fits()).then_some("0")}>
                { drawn(&props.shown.content_type, address, name, &look) }
            </div>
        </dialog>
    }
}

/// The way in which the picture is looked at, and what changes it.
struct Looked {
    look: Look,
    wish: Callback<Wish>,
}

/// Begins anew with each file. The stage takes the focus with a large picture, so that the arrows move it.
#[hook]
fn use_look(which: Which, stage: &NodeRef) -> Looked {
    let kept = use_state_eq(|| (which, Look::default()));
    let look = if kept.0 == which { kept.1 } else { Look::default() };
    let is_large = !look.fits();
    {
        let stage = stage.clone();
        use_effect_with((which, is_large), move |(_, is_large)| {
            if *is_large {
                dom::focus(&stage);
            }
        });
    }
    let wish = Callback::from(move |wish: Wish| kept.set((which, look.with(wish))));
    Looked { look, wish }
}

/// Buttons for the size and the side of a picture.
fn tools(looked: &Looked) -> Html {
    let tool = |sign: Sign, wish: Wish, name: String, mark: &'static str| {
        let onclick = looked.wish.reform(move |_: MouseEvent| wish);
        html! {
            <button class="button icon" {onclick} title={name.clone()} aria-label={name} data-testid={mark}>
                <Icon {sign} size={18} />
            </button>
        }
    };
    html! {
        <>
            { tool(Sign::Minus, Wish::Smaller, say!("file-smaller"), "viewer-smaller") }
            <button class="button viewer-percent" onclick={looked.wish.reform(|_: MouseEvent| Wish::Fit)}
                title={say!("file-fit")} aria-label={say!("file-fit")} data-testid="viewer-fit">
                { say!("file-percent", percent = looked.look.percent) }
            </button>
            { tool(Sign::Plus, Wish::Larger, say!("file-larger"), "viewer-larger") }
            { tool(Sign::Turn, Wish::Turn, say!("file-turn"), "viewer-turn") }
        </>
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

fn drawn(content_type: &str, src: String, name: String, looked: &Looked) -> Html {
    match kind(content_type) {
        "image" => picture(src, name, looked),
        "audio" => html! { <audio controls=true autoplay=true {src} aria-label={name} /> },
        "video" => html! { <video class="viewer-image" controls=true {src} aria-label={name} /> },
        _ => html! { <iframe class="viewer-paper" {src} title={name}></iframe> },
    }
}

/// A picture that fits, or is larger and can be moved. Pressed twice it changes between both.
fn picture(src: String, name: String, looked: &Looked) -> Html {
    let look = looked.look;
    let wish = if look.fits() { Wish::Larger } else { Wish::Fit };
    let ondblclick = looked.wish.reform(move |_: MouseEvent| wish);
    let class = classes!("viewer-picture", look.is_sideways().then_some("sideways"), (!look.fits()).then_some("large"));
    let style = format!("--size: {}; --turn: {}deg", f64::from(look.percent) / 100.0, look.quarters * 90);
    html! { <div {class} {style}><img {src} alt={name} {ondblclick} data-testid="viewer-image" /></div> }
}
