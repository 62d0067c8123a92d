//! One message, its ticks, and the way out where it is stuck.

use crate::{
    hooks::use_door,
    parts::{Icon, Sign, Tick, time},
    words,
};
use paperplane_bridge::{
    Decision, MessageId,
    ask::SettleMessage,
    view::bubble::{Bubble, BubbleState, MediaView, Side},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BubbleViewProps {
    pub bubble: Bubble,
    /// Whether it is the last of those that share a time.
    pub last: bool,
}

#[component]
pub fn BubbleView(props: &BubbleViewProps) -> Html {
    let bubble = &props.bubble;
    let (side, state) = match &bubble.side {
        Side::Theirs => ("theirs", None),
        Side::Ours { state, .. } => ("ours", Some(state)),
    };
    let stuck = state.is_some_and(BubbleState::is_stuck);
    html! {
        <article class={classes!("said", side, props.last.then_some("last"), stuck.then_some("stuck"))}
            data-id={bubble.id.to_string()} data-testid="message">
            if !bubble.text.is_empty() {
                <p class="bubble" dir="auto" data-testid="bubble">{ &bubble.text }</p>
            }
            for media in bubble.media.iter() {
                { file(media) }
            }
            if let Some(words) = state.and_then(words::reason) {
                <p class="reason">{ words }</p>
            }
            if let Some(state) = state.filter(|state| state.is_stuck()) {
                <WayOut message={bubble.id} state={state.clone()} />
            }
            if props.last || stuck || state.is_some() {
                { foot(bubble, state, props.last || stuck) }
            }
        </article>
    }
}

fn foot(bubble: &Bubble, state: Option<&BubbleState>, whole: bool) -> Html {
    let author = match &bubble.side {
        Side::Ours { author: Some(author), .. } => Some(author.clone()),
        _ => None,
    };
    html! {
        <footer class={classes!("foot", (!whole).then_some("bare"))}>
            if whole {
                if let Some(author) = author {
                    <span dir="auto">{ author }{ " · " }</span>
                }
                <time>{ time(bubble.at) }</time>
            }
            if let Some(state) = state {
                <Tick state={state.clone()} of_bubble=true />
            }
        </footer>
    }
}

fn file(media: &MediaView) -> Html {
    let kind = media.content_type.split('/').next().unwrap_or_default();
    let (sign, name) = match kind {
        "image" => (Sign::Image, "Photo"),
        "audio" => (Sign::File, "Voice message"),
        "video" => (Sign::File, "Video"),
        _ if media.content_type == "application/pdf" => (Sign::File, "PDF document"),
        _ => (Sign::File, "File"),
    };
    html! {
        <p class="file"><span class="file-icon"><Icon {sign} size={18} /></span><span>{ name }<small>{ "Kept at WhatsApp" }</small></span></p>
    }
}

#[derive(PartialEq, Properties)]
struct WayOutProps {
    message: MessageId,
    state: BubbleState,
}

#[component]
fn WayOut(props: &WayOutProps) -> Html {
    let door = use_door();
    let wrong = use_state(|| None::<String>);
    let decide = |decision: Decision| {
        let (door, message, wrong) = (door.clone(), props.message, wrong.clone());
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(door.ask(SettleMessage { message, decision }).await.err().map(|trouble| trouble.message));
            });
        })
    };
    html! {
        <div class="way-out">
            if props.state == BubbleState::Unsure {
                <button class="button" onclick={decide(Decision::TreatAsSent)}>{ "It was sent" }</button>
            }
            <button class="button" onclick={decide(Decision::SendAgain)}>{ "Send again" }</button>
            <button class="button plain" onclick={decide(Decision::Discard)}>{ "Discard" }</button>
            if let Some(wrong) = &*wrong {
                <span class="wrong" role="alert">{ wrong }</span>
            }
        </div>
    }
}
