//! Setting up the Twilio account: five fields, asked of Twilio before they are kept.

use crate::{
    hooks::{put, typed, use_door},
    words,
};
use paperplane_bridge::{ask::ConnectTwilio, view::channels::AccountView};
use wasm_bindgen_futures::spawn_local;
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
    {
        let fields = fields.clone();
        // Once for each account: what is typed stays where it was not accepted.
        use_effect_with(props.account.clone(), move |account| {
            fields.iter().enumerate().for_each(|(nth, field)| put(field, &value_of(account, nth)));
        });
    }
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
                sent.set(
                    door.ask(wish)
                        .await
                        .map_or_else(|trouble| Sent::Wrong(words::cause(&trouble.cause)), |()| Sent::Done),
                );
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
                        dir="ltr" type={if hidden { "password" } else { "text" }}
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
    ConnectTwilio {
        account_sid: typed(&fields[0]),
        auth_token: typed(&fields[1]),
        numbers: typed(&fields[2]),
        service: typed(&fields[3]),
        public_url: typed(&fields[4]),
    }
}
