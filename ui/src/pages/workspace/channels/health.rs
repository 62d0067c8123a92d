//! The health of the channel: numbers, the address to paste, the last message, messages that may be missing.

use crate::{
    hooks::use_door,
    parts::{Copied, in_full},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ask::CheckChannel,
    view::channels::{AccountRef, AccountView, Completeness},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FactsProps {
    pub account: AccountView,
}

#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let account = &props.account;
    let health = &account.health;
    html! {
        <div data-testid="facts">
            <dl class="facts">
                for number in account.numbers.iter() {
                    <dt>{ words::channel_of(number) }</dt>
                    <dd><bdi>{ readable(number.trim_start_matches("whatsapp:")) }</bdi></dd>
                }
                if let Some(webhook) = &account.webhook {
                    <dt>{ say!("channel-webhook") }</dt>
                    <dd><Copied text={webhook.clone()} /></dd>
                }
                <dt>{ say!("channel-last-message") }</dt>
                <dd>{ health.last_inbound.map_or_else(|| say!("channel-none-yet"), in_full) }</dd>
                <dt>{ say!("channel-complete") }</dt>
                <dd data-testid="complete">{ complete(&health.complete) }</dd>
                if let Some(error) = &health.last_error {
                    <dt>{ say!("channel-last-error") }</dt><dd class="wrong">{ words::cause(error) }</dd>
                }
                if health.refused_webhooks > 0 {
                    <dt>{ say!("channel-refused") }</dt>
                    <dd>{ say!("channel-refused-count", count = health.refused_webhooks) }</dd>
                    if let Some(why) = &health.refused_for { <dd class="wrong">{ words::cause(why) }</dd> }
                }
            </dl>
            <Check account={account.account.clone()} />
        </div>
    }
}

fn complete(complete: &Completeness) -> String {
    match complete {
        Completeness::Never => say!("channel-complete-never"),
        Completeness::Since { since, until, brought_in } => {
            words::complete_since(&in_full(*since), &in_full(*until), *brought_in)
        }
        Completeness::Gap { from, asked_at } => {
            say!("channel-complete-gap", since = in_full(*from), asked = in_full(*asked_at))
        }
        Completeness::NoList => say!("channel-complete-no-list"),
    }
}

#[derive(PartialEq, Properties)]
struct CheckProps {
    account: AccountRef,
}

/// Really asks the provider, and compares its list.
#[component]
fn Check(props: &CheckProps) -> Html {
    let door = use_door();
    let asking = use_state_eq(|| false);
    let wrong = use_state(|| None::<String>);
    let onclick = {
        let (asking, wrong, account) = (asking.clone(), wrong.clone(), props.account.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(true);
            let question = CheckChannel { account: account.clone() };
            let (door, asking, wrong) = (door.clone(), asking.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(door.ask(question).await.err().map(|trouble| words::cause(&trouble.cause)));
                asking.set(false);
            });
        })
    };
    html! {
        <p class="row-of-buttons">
            <button class="button" {onclick} disabled={*asking} data-testid="check">
                { if *asking { say!("channel-asking") } else { say!("channel-check") } }
            </button>
            if let Some(wrong) = &*wrong { <span class="wrong" role="alert">{ wrong }</span> }
        </p>
    }
}
