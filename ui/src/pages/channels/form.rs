//! Setting up the Twilio account: five fields, asked of Twilio before they are kept.

use crate::hooks::use_door;
use paperplane_bridge::{ask::ConnectTwilio, view::channels::AccountView};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ConnectFormProps {
    /// The account that is there.
    pub account: Option<AccountView>,
    /// A demo has a pretend provider and takes no other.
    #[prop_or_default]
    pub is_demo: bool,
}

#[derive(Clone, PartialEq)]
enum Sent {
    No,
    Asking,
    Done,
    Wrong(String),
}

/// The fields by their names: id, label, hint, and whether it is hidden while it is typed.
fn fields_named() -> [(&'static str, String, &'static str, bool); 5] {
    [
        ("account-sid", say!("account-sid"), "AC\u{2026}", false),
        ("auth-token", say!("account-token"), "", true),
        ("numbers", say!("account-numbers"), "whatsapp:+14155238886, +15005550006", false),
        ("service", say!("account-service"), "MG\u{2026}", false),
        ("public-url", say!("account-public-url"), "https://desk.example.com", false),
    ]
}

#[component]
pub fn ConnectForm(props: &ConnectFormProps) -> Html {
    let door = use_door();
    let fields: [NodeRef; 5] = [use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref()];
    let sent = use_state_eq(|| Sent::No);
    let fixed = props.is_demo || props.account.as_ref().is_some_and(|account| account.from_environment);
    let onsubmit = {
        let (fields, sent) = (fields.clone(), sent.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *sent == Sent::Asking {
                return;
            }
            sent.set(Sent::Asking);
            let (door, wish, sent) = (door.clone(), wish(&fields), sent.clone());
            spawn_local(async move {
                sent.set(door.ask(wish).await.map_or_else(|trouble| Sent::Wrong(trouble.message), |()| Sent::Done));
            });
        })
    };
    if fixed {
        let why = if props.is_demo { say!("account-of-demo") } else { say!("account-of-environment") };
        return html! { <p class="quiet block">{ why }</p> };
    }
    html! {
        <section class="block">
            if props.account.is_some() { <h2>{ say!("account-change") }</h2> }
            <form {onsubmit} data-testid="connect">
                for (nth, (id, label, hint, hidden)) in fields_named().into_iter().enumerate() {
                    <label for={id}>{ label }</label>
                    <input id={id} ref={fields[nth].clone()} placeholder={hint} autocomplete="off" spellcheck="false"
                        dir="ltr" type={if hidden { "password" } else { "text" }} value={value_of(&props.account, nth)}
                        required={nth == 0 || nth == 2 || (nth == 1 && props.account.is_none())} data-testid={id} />
                }
                {
                    match &*sent {
                        Sent::Wrong(why) => html! { <p class="wrong" role="alert">{ why }</p> },
                        Sent::Done => html! { <p class="good" role="status">{ say!("account-connected") }</p> },
                        Sent::No | Sent::Asking => Html::default(),
                    }
                }
                <button class="button primary" type="submit" disabled={*sent == Sent::Asking} data-testid="connect-now">
                    { if *sent == Sent::Asking { say!("channel-asking") } else { say!("account-connect") } }
                </button>
            </form>
        </section>
    }
}

fn value_of(account: &Option<AccountView>, nth: usize) -> String {
    let Some(account) = account else {
        return String::new();
    };
    match nth {
        0 => account.account_sid.clone(),
        2 => account.numbers.join(", "),
        3 => account.service.clone().unwrap_or_default(),
        4 => account.public_url.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

fn wish(fields: &[NodeRef; 5]) -> ConnectTwilio {
    let value = |nth: usize| fields[nth].cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
    ConnectTwilio {
        account_sid: value(0),
        auth_token: value(1),
        numbers: value(2),
        service: value(3),
        public_url: value(4),
    }
}
