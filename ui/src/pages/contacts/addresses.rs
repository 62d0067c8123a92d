//! The ways to reach a person, and whether they may be written to there.

use crate::{
    hooks::use_minute,
    parts::{Icon, Sign, copy_text, in_full},
    state::{numbers::readable, write_to::WriteTo},
    words,
};
use gloo_timers::future::TimeoutFuture;
use paperplane_bridge::{
    Timestamp,
    view::{contact::AddressView, conversation::WindowView},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const HOUR_MS: i64 = 60 * 60 * 1000;
const MINUTE_MS: i64 = 60 * 1000;
/// The time for which "Copied" is shown, in milliseconds.
const COPIED_MS: u32 = 2_000;

#[derive(PartialEq, Properties)]
pub struct AddressesProps {
    pub addresses: Vec<AddressView>,
}

#[component]
pub fn Addresses(props: &AddressesProps) -> Html {
    let now = use_minute();
    let write_to = use_context::<WriteTo>();
    html! {
        <ul class="contact-addresses" aria-label={say!("contact-addresses")}>
            for address in props.addresses.iter() {
                <li class="contact-fact" key={address.id.to_string()} data-testid="contact-address">
                    <span class="contact-channel" title={words::channel(address.channel)}>
                        <Icon sign={Sign::of_channel(address.channel)} /><span class="hidden">{ words::channel(address.channel) }</span>
                    </span>
                    <bdi class="contact-number">{ readable(&address.address) }</bdi>
                    { window(address.window, now) }
                    if let Some(WriteTo(write_to)) = &write_to {
                        { write(write_to, &address.address) }
                    }
                    <Copy text={address.address.clone()} />
                </li>
            }
        </ul>
    }
}

/// Begins a conversation with the address, from whichever of our numbers.
fn write(write_to: &Callback<String>, address: &str) -> Html {
    let (words, to) = (say!("new-to-address", address = readable(address)), address.to_owned());
    let onclick = write_to.reform(move |_: MouseEvent| to.clone());
    html! {
        <button class="button icon contact-copy" {onclick} aria-label={words.clone()} title={words} data-testid="contact-write">
            <Icon sign={Sign::Pencil} size={14} />
        </button>
    }
}

/// The state of a window, in few words.
fn window(window: WindowView, now: Timestamp) -> Html {
    let (class, words, why) = match window {
        WindowView::Open { until } if until.0 > now.0 => {
            let left_ms = until.0 - now.0;
            (
                if left_ms < HOUR_MS { "contact-window soon" } else { "contact-window open" },
                say!("contact-window-left", time = roughly(left_ms)),
                say!("contact-window-until", time = in_full(until)),
            )
        }
        WindowView::Open { until: since } | WindowView::Closed { since } | WindowView::Refused { since } => {
            ("contact-window", say!("contact-window-shut"), say!("contact-window-since", time = in_full(since)))
        }
        WindowView::Unknown => ("contact-window", say!("contact-window-unknown"), say!("window-unknown-why")),
        WindowView::Always => ("contact-window", say!("contact-window-always"), say!("contact-window-always-why")),
    };
    html! { <span {class} title={why}>{ words }</span> }
}

/// Hours, and minutes only where there is less than one.
fn roughly(ms: i64) -> String {
    match (ms / HOUR_MS, ms / MINUTE_MS) {
        (0, 0) => say!("time-left-moment"),
        (0, minutes) => say!("time-left-minutes", minutes = minutes),
        (hours, _) => say!("time-left-hours", hours = hours),
    }
}

#[derive(PartialEq, Properties)]
struct CopyProps {
    text: String,
}

/// Copies an address, and says so for a moment.
#[component]
fn Copy(props: &CopyProps) -> Html {
    let done = use_state_eq(|| false);
    let onclick = {
        let (text, done) = (props.text.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, done) = (text.clone(), done.clone());
            spawn_local(async move {
                if copy_text(&text).await {
                    done.set(true);
                    TimeoutFuture::new(COPIED_MS).await;
                    done.set(false);
                }
            });
        })
    };
    let words = if *done { say!("copied") } else { say!("contact-copy", address = readable(&props.text)) };
    html! {
        <>
            <button class="button icon contact-copy" {onclick} aria-label={words.clone()} title={words} data-testid="contact-copy">
                <Icon sign={if *done { Sign::Check } else { Sign::Copy }} size={14} />
            </button>
            <span class="hidden" role="status">{ if *done { say!("copied") } else { String::new() } }</span>
        </>
    }
}
