//! The composer: what may be written now, and why not where it may not.

use super::{
    attach::{AttachButton, Files, chips, use_files},
    templates::Templates,
};
use crate::{
    hooks::use_door,
    parts::{Icon, Sign, now},
    state::drafts::Drafts,
    words,
};
use gloo_timers::callback::Interval;
use paperplane_bridge::{
    ChannelKind,
    ask::SendMessage,
    view::conversation::{ConversationHead, WindowView},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How often the countdown is drawn again, in milliseconds.
const COUNTDOWN_EVERY_MS: u32 = 15_000;
/// Less than this, and the countdown is worth a colour, in milliseconds.
const SOON_OVER_MS: i64 = 60 * 60 * 1000;
/// What some browsers say instead of a key while a word is being composed.
const COMPOSING: u32 = 229;

#[derive(PartialEq, Properties)]
pub struct ComposerProps {
    pub head: ConversationHead,
    pub field: NodeRef,
    pub drafts: Drafts,
    /// Something was sent.
    pub onsend: Callback<()>,
}

#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let conversation = props.head.id;
    let text = use_state_eq(|| props.drafts.of(conversation));
    let wrong = use_state_eq(|| None::<String>);
    let now_ms = use_now_ms();
    {
        let field = props.field.clone();
        use_effect_with((*text).clone(), move |_| grow(&field));
    }
    let oninput = {
        let (text, drafts) = (text.clone(), props.drafts.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                drafts.keep(conversation, &field.value());
                text.set(field.value());
            }
        })
    };
    let files = use_files();
    let choosing = use_state_eq(|| false);
    let send = use_send(props, &text, &files, &wrong);
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            let composing = event.is_composing() || event.key_code() == COMPOSING;
            if event.key() == "Enter" && !event.shift_key() && !composing {
                event.prevent_default();
                send.emit(());
            }
        })
    };
    let shut = words::shut(&props.head, now_ms);
    let choose = {
        let choosing = choosing.clone();
        Callback::from(move |_: MouseEvent| choosing.set(true))
    };
    let stop_choosing = {
        let choosing = choosing.clone();
        Callback::from(move |()| choosing.set(false))
    };
    let can_use_templates = props.head.channel == ChannelKind::Whatsapp && !props.head.opted_out;
    html! {
        <section class={classes!("composer", shut.as_ref().map(|_| "is-shut"))} aria-label={say!("composer-title")}>
            if let Some(why) = &shut {
                <p class="shut" id="shut" role="note">
                    <Icon sign={Sign::Clock} /><span>{ why }</span>
                    if can_use_templates {
                        <button class="button" onclick={choose.clone()} data-testid="template">
                            <Icon sign={Sign::Template} />{ say!("template-use") }
                        </button>
                    }
                </p>
            }
            if *choosing {
                <Templates conversation={conversation} close={stop_choosing} onsend={props.onsend.clone()} />
            }
            { chips(&files) }
            <textarea ref={props.field.clone()} {oninput} {onkeydown} value={(*text).clone()} data-testid="composer" rows="2"
                disabled={shut.is_some()} placeholder={say!("composer-write")} aria-label={say!("composer-write")}
                dir="auto" aria-describedby={shut.as_ref().map(|_| "shut")} />
            if shut.is_none() {
                <footer class="composer-foot">
                    if let Some(wrong) = &*wrong {
                        <span class="wrong" role="alert">{ wrong }</span>
                    }
                    <span class="tools">
                        <AttachButton files={files.clone()} wrong={wrong.clone()} />
                        if can_use_templates {
                            <button class="button icon" onclick={choose} title={say!("template-use")}
                                aria-label={say!("template-use")} data-testid="template"><Icon sign={Sign::Template} /></button>
                        }
                    </span>
                    { window(&props.head, now_ms) }
                    <button class="button primary" data-testid="send" disabled={text.trim().is_empty() && files.is_empty()}
                        onclick={send.reform(|_: MouseEvent| ())}>
                        <Icon sign={Sign::Send} />{ say!("composer-send") }
                    </button>
                </footer>
            }
        </section>
    }
}

/// The time now, as it passes.
#[hook]
fn use_now_ms() -> i64 {
    let shown = use_state_eq(|| now().0);
    {
        let shown = shown.clone();
        use_effect_with((), move |()| {
            let ticking = Interval::new(COUNTDOWN_EVERY_MS, move || shown.set(now().0));
            move || drop(ticking)
        });
    }
    *shown
}

/// Sends what stands in the field. The field is free at once; what could not be sent comes back into it.
#[hook]
fn use_send(
    props: &ComposerProps,
    text: &UseStateHandle<String>,
    files: &Files,
    wrong: &UseStateHandle<Option<String>>,
) -> Callback<()> {
    let door = use_door();
    let conversation = props.head.id;
    let (field, drafts, onsend) = (props.field.clone(), props.drafts.clone(), props.onsend.clone());
    let (text, files, wrong) = (text.clone(), files.clone(), wrong.clone());
    Callback::from(move |()| {
        // What stands in the field counts, even where the last letter has not been drawn yet.
        let has_words = |area: &HtmlTextAreaElement| !area.value().trim().is_empty() || !files.is_empty();
        let Some(area) = field.cast::<HtmlTextAreaElement>().filter(has_words) else {
            return;
        };
        let brought = files.take();
        let written = area.value();
        area.set_value("");
        drafts.keep(conversation, "");
        text.set(String::new());
        onsend.emit(());
        let (door, drafts, text, wrong) = (door.clone(), drafts.clone(), text.clone(), wrong.clone());
        let files = files.clone();
        spawn_local(async move {
            let message = SendMessage { files: brought.clone(), ..SendMessage::text(conversation, written.clone()) };
            match door.ask(message).await {
                Ok(_) => wrong.set(None),
                Err(trouble) => {
                    files.put_back(brought);
                    text.set(drafts.put_back(conversation, &written));
                    wrong.set(Some(trouble.message));
                }
            }
        });
    })
}

fn window(head: &ConversationHead, now_ms: i64) -> Html {
    match head.window {
        WindowView::Open { until } => {
            let left_ms = until.0 - now_ms;
            let class = classes!("pill", (left_ms < SOON_OVER_MS).then_some("warn"));
            html! { <span {class}><Icon sign={Sign::Clock} size={12} />{ words::window_left(left_ms) }</span> }
        }
        WindowView::Unknown => {
            html! { <span class="pill" title={say!("window-unknown-why")}>{ say!("window-unknown") }</span> }
        }
        WindowView::Closed { .. } | WindowView::Always => Html::default(),
    }
}

/// As high as its text, up to a third of the window by its style.
fn grow(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        let style = web_sys::HtmlElement::style(&field);
        // Both properties exist and take these values.
        let _ = style.set_property("height", "auto");
        let _ = style.set_property("height", &format!("{}px", field.scroll_height()));
    }
}
