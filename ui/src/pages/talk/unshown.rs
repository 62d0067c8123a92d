//! A message of which nothing can be shown: what it is, and the request by which it came.

use crate::{hooks::use_door, words};
use js_sys::decode_uri_component;
use paperplane_bridge::{Gist, MessageId, RawRequest, ask::GetRawRequest};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct UnshownProps {
    pub message: MessageId,
    pub gist: Gist,
}

#[component]
pub fn Unshown(props: &UnshownProps) -> Html {
    let door = use_door();
    let lines = use_state_eq(|| None::<Vec<(String, String)>>);
    let wrong = use_state_eq(|| None::<String>);
    let onclick = {
        let (lines, wrong, message) = (lines.clone(), wrong.clone(), props.message);
        Callback::from(move |_: MouseEvent| {
            if lines.is_some() {
                return lines.set(None);
            }
            let (door, lines, wrong) = (door.clone(), lines.clone(), wrong.clone());
            spawn_local(async move {
                match door.ask(GetRawRequest { message }).await {
                    Ok(Some(request)) => lines.set(Some(parts(&request))),
                    Ok(None) => wrong.set(Some(say!("said-request-none"))),
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    html! {
        <div class="bubble unshown" data-testid="unshown">
            <p>{ words::gist(&props.gist) }</p>
            <button class="link" {onclick} aria-expanded={lines.is_some().to_string()} data-testid="show-request">
                { if lines.is_some() { say!("said-request-hide") } else { say!("said-request") } }
            </button>
            if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
            if let Some(lines) = &*lines {
                <dl class="request" dir="ltr" data-testid="request">
                    for (name, value) in lines.iter() { <dt>{ name }</dt><dd>{ value }</dd> }
                </dl>
            }
        </div>
    }
}

/// The fields of a form that say something, decoded; anything else whole.
fn parts(request: &RawRequest) -> Vec<(String, String)> {
    if !request.content_type.starts_with("application/x-www-form-urlencoded") {
        return vec![(request.content_type.clone(), request.body.clone())];
    }
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        decode_uri_component(&text).ok().and_then(|text| text.as_string()).unwrap_or(text)
    };
    let fields = request.body.split('&').filter_map(|field| field.split_once('='));
    fields.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (decoded(name), decoded(value))).collect()
}
