//! The first channel: how WhatsApp is connected, and how a phone joins the sandbox.

use super::{first_run::notices, rail::Rail};
use crate::{
    hooks::use_door,
    parts::{Icon, Sign},
};
use paperplane_bridge::{
    ask::GetJoinCode,
    view::workspace::{Home, JoinCode},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChannelProps {
    /// The agency, which has no channel yet.
    pub home: Home,
}

const SETTINGS: &str = "TWILIO_ACCOUNT_SID=AC…\nTWILIO_AUTH_TOKEN=…\nTWILIO_NUMBER=whatsapp:+14155238886";

#[component]
pub fn Channel(props: &ChannelProps) -> Html {
    html! {
        <div class="desk">
            <Rail home={props.home.clone()} unread={0} />
            <main class="sheet wide" data-testid="first-channel">
                <h1>{ "Connect WhatsApp" }</h1>
                <p>{ "PaperPlane talks to WhatsApp through Twilio. A free trial account is enough to begin." }</p>
                <ol>
                    <li>{ "In Twilio’s console open “Messaging”, “Try it out”, “Send a WhatsApp message”." }</li>
                    <li>
                        { "Write these three lines into a file named " }<code>{ ".env" }</code>
                        { " in the folder you start PaperPlane from, with your own values:" }
                        <pre tabindex="0">{ SETTINGS }</pre>
                    </li>
                    <li>{ "Start PaperPlane again. This page then shows how a phone joins." }</li>
                </ol>
                { notices(&props.home) }
            </main>
        </div>
    }
}

/// How a phone joins the sandbox: words in, a QR code out.
#[component]
pub fn Join() -> Html {
    let door = use_door();
    let words = use_node_ref();
    let code = use_state(|| None::<Result<JoinCode, String>>);
    let onsubmit = {
        let (words, code) = (words.clone(), code.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = words.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let (door, code) = (door.clone(), code.clone());
            spawn_local(async move {
                code.set(Some(door.ask(GetJoinCode { words }).await.map_err(|trouble| trouble.message)));
            });
        })
    };
    html! {
        <section class="join" data-testid="join">
            <h2>{ "Let the first phone join" }</h2>
            <p class="quiet">
                { "Twilio’s sandbox answers only phones that have joined. Copy the words that its console shows, such as " }
                <b>{ "join paper-plane" }</b>{ "." }
            </p>
            <form class="inline" {onsubmit}>
                <label class="hidden" for="join-words">{ "The words Twilio shows" }</label>
                <input id="join-words" ref={words} placeholder="join two-words" autocomplete="off" required=true />
                <button class="button" type="submit">{ "Show the code" }</button>
            </form>
            if let Some(code) = &*code {
                { joined(code) }
            }
        </section>
    }
}

fn joined(code: &Result<JoinCode, String>) -> Html {
    match code {
        Err(wrong) => html! { <p class="wrong" role="alert">{ wrong }</p> },
        // The picture is drawn by our own node from words it has checked.
        Ok(code) => html! {
            <figure class="qr">
                { Html::from_html_unchecked(AttrValue::from(code.svg.clone())) }
                <figcaption>
                    { "Scan it with the phone’s camera, then send the message it opens. Or open " }
                    <a href={code.link.clone()} target="_blank" rel="noreferrer">{ "the link" }</a>{ " on the phone." }
                    <Icon sign={Sign::Phone} />
                </figcaption>
            </figure>
        },
    }
}
