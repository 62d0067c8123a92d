//! The health of an account: its addresses and servers, the address to paste, the last message, messages that may be missing.

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
                { servers(account) }
                if let Some(webhook) = &account.webhook {
                    <dt>{ say!("channel-webhook") }</dt>
                    <dd><Copied text={webhook.clone()} /></dd>
                }
                if let Some(record) = &account.dns_record {
                    <dt>{ say!("mail-dkim-record", kind = record.kind.clone()) }</dt>
                    <dd data-testid="dns-name"><Copied text={record.name.clone()} /></dd>
                    <dt>{ say!("mail-dkim-record-value") }</dt>
                    <dd data-testid="dns-value"><Copied text={record.value.clone()} /></dd>
                }
                <dt>{ say!("channel-last-message") }</dt>
                <dd>{ health.last_inbound.map_or_else(|| say!("channel-none-yet"), in_full) }</dd>
                if let Some(fetched) = health.fetched {
                    <dt>{ say!("fetching") }</dt>
                    <dd data-testid="fetched">{ words::fetched(fetched) }</dd>
                }
                if health.complete != Completeness::NoList {
                    <dt>{ say!("channel-complete") }</dt>
                    <dd data-testid="complete">{ complete(&health.complete) }</dd>
                }
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

/// The servers of a mail account.
fn servers(account: &AccountView) -> Html {
    let setting = |name: &str| account.settings.get(name).cloned();
    let server = |side: &str, name: String| {
        let (host, port) = (setting(&format!("{side}_host"))?, setting(&format!("{side}_port"))?);
        Some(html! { <><dt>{ name }</dt><dd><bdi>{ host }{ ":" }{ port }</bdi></dd></> })
    };
    html! { <>{ server("imap", say!("mail-incoming")) }{ server("smtp", say!("mail-outgoing")) }</> }
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
        Completeness::NoList => String::new(),
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
    let answer = use_state(|| None::<Result<(), String>>);
    let onclick = {
        let (asking, answer, account) = (asking.clone(), answer.clone(), props.account.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(true);
            let question = CheckChannel { account: account.clone() };
            let (door, asking, answer) = (door.clone(), asking.clone(), answer.clone());
            spawn_local(async move {
                let answered = door.ask(question).await;
                answer.set(Some(answered.map(|_| ()).map_err(|trouble| words::cause(&trouble.cause))));
                asking.set(false);
            });
        })
    };
    html! {
        <p class="row-of-buttons">
            <button class="button" {onclick} disabled={*asking} data-testid="check">
                { if *asking { say!("channel-asking") } else { say!("channel-check") } }
            </button>
            {
                match &*answer {
                    Some(Err(wrong)) => html! { <span class="wrong" role="alert">{ wrong }</span> },
                    Some(Ok(())) => html! { <span class="quiet" role="status">{ say!("channel-check-good") }</span> },
                    None => Html::default(),
                }
            }
        </p>
    }
}
