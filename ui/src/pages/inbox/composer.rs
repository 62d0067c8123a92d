//! The composer: what may be written now, and why not where it may not.

use crate::{
    hooks::use_door,
    parts::{Icon, Sign, now_ms},
    state::times::left,
};
use gloo_timers::callback::Interval;
use paperplane_bridge::{
    ask::SendMessage,
    view::conversation::{ConversationHead, WindowView},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How often the countdown is drawn again, in milliseconds.
const COUNTDOWN_EVERY_MS: u32 = 30_000;
/// Less than this, and the countdown is worth a colour, in milliseconds.
const SOON_OVER_MS: i64 = 60 * 60 * 1000;

#[derive(PartialEq, Properties)]
pub struct ComposerProps {
    pub head: ConversationHead,
    pub field: NodeRef,
}

/// Why nothing can be written, where that is so.
fn shut(head: &ConversationHead, now_ms: i64) -> Option<&'static str> {
    if head.opted_out {
        return Some("They asked not to be written to. They can write START to hear from you again.");
    }
    match head.window {
        WindowView::Closed { .. } => Some("Outside the 24-hour window: you can answer after they write again."),
        WindowView::Open { until } if until.0 <= now_ms => {
            Some("Outside the 24-hour window: you can answer after they write again.")
        }
        _ => None,
    }
}

#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let door = use_door();
    let text = use_state(String::new);
    let wrong = use_state(|| None::<String>);
    let now = use_state(now_ms);
    {
        let now = now.clone();
        use_effect_with((), move |()| {
            let ticking = Interval::new(COUNTDOWN_EVERY_MS, move || now.set(now_ms()));
            move || drop(ticking)
        });
    }
    {
        let field = props.field.clone();
        use_effect_with(text.clone(), move |_| grow(&field));
    }
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                text.set(field.value());
            }
        })
    };
    let send = {
        let (conversation, text, wrong, field) = (props.head.id, text.clone(), wrong.clone(), props.field.clone());
        Callback::from(move |()| {
            // What stands in the field counts, even where the last key has not been drawn yet.
            let written = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if written.trim().is_empty() {
                return;
            }
            text.set(String::new());
            let (door, text, wrong) = (door.clone(), text.clone(), wrong.clone());
            spawn_local(async move {
                match door.ask(SendMessage { conversation, text: written.clone() }).await {
                    Ok(_) => wrong.set(None),
                    Err(trouble) => {
                        // Nothing written is ever lost.
                        text.set(written);
                        wrong.set(Some(trouble.message));
                    }
                }
            });
        })
    };
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                event.prevent_default();
                send.emit(());
            }
        })
    };
    let now_ms = (*now).max(now_ms());
    let shut = shut(&props.head, now_ms);
    html! {
        <section class="composer" aria-label="Reply">
            if let Some(why) = shut {
                <p class="shut" id="shut">{ why }</p>
            }
            <textarea ref={props.field.clone()} {oninput} {onkeydown} value={(*text).clone()} data-testid="composer" rows="2"
                disabled={shut.is_some()} placeholder={if shut.is_some() { "" } else { "Write a reply" }} aria-label="Write a reply"
                dir="auto" aria-describedby={shut.map(|_| "shut")} />
            <footer class="composer-foot">
                if let Some(wrong) = &*wrong {
                    <span class="wrong" role="alert">{ wrong }</span>
                }
                { countdown(&props.head, now_ms) }
                <button class="button primary" data-testid="send" disabled={shut.is_some() || text.trim().is_empty()}
                    onclick={send.reform(|_: MouseEvent| ())}>
                    <Icon sign={Sign::Send} />{ "Send" }
                </button>
            </footer>
        </section>
    }
}

fn countdown(head: &ConversationHead, now_ms: i64) -> Html {
    match head.window {
        WindowView::Open { until } if until.0 > now_ms && !head.opted_out => {
            let left_ms = until.0 - now_ms;
            let class = classes!("pill", (left_ms < SOON_OVER_MS).then_some("warn"));
            html! { <span {class}><Icon sign={Sign::Clock} size={12} />{ format!("{} left to reply freely", left(left_ms)) }</span> }
        }
        WindowView::Unknown => {
            html! { <span class="pill" title="They have not written here yet, so WhatsApp may refuse a free text">{ "Window not known" }</span> }
        }
        _ => Html::default(),
    }
}

/// As high as its text, up to a third of the window by its style.
fn grow(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        let style = web_sys::HtmlElement::style(&field);
        let _ = style.set_property("height", "auto");
        let _ = style.set_property("height", &format!("{}px", field.scroll_height()));
    }
}
