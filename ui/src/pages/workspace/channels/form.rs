//! Setting up a Twilio account: its fields, asked of Twilio before they are kept.

use super::connecting::{Sent, use_connecting};
use crate::{
    hooks::{put, typed},
    words,
};
use paperplane_bridge::{ask::ConnectAccount, view::channels::AccountView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ConnectFormProps {
    /// The account that is changed; `None` adds one.
    pub account: Option<AccountView>,
}

/// The provider of the form, by its stored name.
pub(super) const PROVIDER: &str = "twilio";
/// The names of the fields, as the provider reads them.
const FIELDS: [&str; FIELD_COUNT] =
    ["account_sid", "auth_token", "numbers", "service", "public_url", "shared_keys", "opt_out_languages"];
const FIELD_COUNT: usize = 7;

/// The fields by their names: id, label, hint, and whether it is hidden while it is typed.
fn fields_named() -> [(&'static str, String, &'static str, bool); FIELD_COUNT] {
    [
        ("account-sid", say!("account-sid"), "AC\u{2026}", false),
        ("auth-token", say!("account-token"), "", true),
        ("numbers", say!("account-numbers"), "whatsapp:+14155238886, +15005550006", false),
        ("service", say!("account-service"), "MG\u{2026}", false),
        ("public-url", say!("account-public-url"), "https://desk.example.com", false),
        ("shared-keys", say!("account-shared-keys"), "id=secret", true),
        ("opt-out-languages", say!("account-opt-out-languages"), "en, es, ar", false),
    ]
}

#[component]
pub fn ConnectForm(props: &ConnectFormProps) -> Html {
    let connecting = use_connecting();
    let fields = use_memo((), |()| [(); FIELD_COUNT].map(|()| NodeRef::default()));
    {
        let fields = fields.clone();
        // Once for each account: what is typed stays where it was not accepted.
        use_effect_with(props.account.clone(), move |account| {
            fields.iter().enumerate().for_each(|(nth, field)| put(field, &value_of(account, nth)));
        });
    }
    let onsubmit = {
        let (fields, connecting) = (fields.clone(), connecting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            connecting.ask(wish(&fields), Callback::noop());
        })
    };
    // Several forms stand on one page, and each id only once.
    let prefix = props.account.as_ref().map(|account| format!("{}-", account.account.id)).unwrap_or_default();
    let mark = if props.account.is_some() { "change" } else { "connect" };
    html! {
        <form {onsubmit} data-testid={mark}>
            for (nth, (id, label, hint, hidden)) in fields_named().into_iter().enumerate() {
                <label for={format!("{prefix}{id}")}>{ label }</label>
                <input id={format!("{prefix}{id}")} ref={fields[nth].clone()} placeholder={hint} autocomplete="off"
                    spellcheck="false" dir="ltr" type={if hidden { "password" } else { "text" }}
                    required={nth == 0 || nth == 2 || (nth == 1 && props.account.is_none())}
                    data-testid={format!("{prefix}{id}")} />
            }
            {
                match connecting.sent() {
                    Sent::Wrong(why) => html! { <p class="wrong" role="alert">{ words::cause(why) }</p> },
                    Sent::Done => html! { <p class="good" role="status">{ say!("account-connected") }</p> },
                    Sent::No | Sent::Asking => Html::default(),
                }
            }
            <button class="button primary" type="submit" disabled={connecting.is_asking()}
                data-testid={format!("{mark}-now")}>
                { if connecting.is_asking() { say!("channel-asking") } else { say!("account-connect") } }
            </button>
        </form>
    }
}

fn value_of(account: &Option<AccountView>, nth: usize) -> String {
    let Some(account) = account else {
        return String::new();
    };
    match nth {
        0 => account.account.id.clone(),
        2 => account.numbers.join(", "),
        3 | 6 => account.settings.get(FIELDS[nth]).cloned().unwrap_or_default(),
        4 => account.public_url.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

fn wish(fields: &[NodeRef; FIELD_COUNT]) -> ConnectAccount {
    let fields = FIELDS.iter().zip(fields).map(|(name, field)| ((*name).to_owned(), typed(field))).collect();
    ConnectAccount { provider: PROVIDER.to_owned(), fields }
}
