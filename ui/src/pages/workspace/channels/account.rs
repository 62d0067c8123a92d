//! One account of the list: how it is, changing it, removing it.

use super::{form, form::ConnectForm, health::Facts, mail_fields, mail_form::MailForm};
use crate::{hooks::use_acts, words};
use paperplane_bridge::{
    ask::RemoveAccount,
    view::channels::{AccountRef, AccountView},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct AccountProps {
    pub account: AccountView,
    /// A demo's account is not a person's to change.
    pub is_demo: bool,
}

#[component]
pub fn Account(props: &AccountProps) -> Html {
    let account = &props.account;
    html! {
        <section class="block" data-testid="account">
            <h2>{ words::provider(&account.account.provider) }</h2>
            if account.account.provider != mail_fields::PROVIDER {
                <p class="account-id"><bdi>{ &account.account.id }</bdi></p>
            }
            <Facts account={account.clone()} />
            if props.is_demo {
                <p class="quiet">{ say!("account-of-demo") }</p>
            } else if account.from_environment {
                <p class="quiet">{ say!("account-of-environment") }</p>
            } else {
                { change(account) }
                <Remove account={account.account.clone()} />
            }
        </section>
    }
}

/// The form of an account. Accounts of another provider are changed by whoever set them up, over the REST API.
fn change(account: &AccountView) -> Html {
    let form = match account.account.provider.as_str() {
        form::PROVIDER => html! { <ConnectForm account={Some(account.clone())} /> },
        mail_fields::PROVIDER => html! { <MailForm account={Some(account.clone())} /> },
        _ => return Html::default(),
    };
    html! {
        <details class="account-change">
            <summary data-testid="change-account">{ say!("account-change") }</summary>
            { form }
        </details>
    }
}

#[derive(PartialEq, Properties)]
struct RemoveProps {
    account: AccountRef,
}

/// Removes an account once a person has confirmed it.
#[component]
fn Remove(props: &RemoveProps) -> Html {
    let acts = use_acts();
    let asked = use_state_eq(|| false);
    let ask = |value: bool| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(value))
    };
    let remove = {
        let (acts, account) = (acts.clone(), props.account.clone());
        Callback::from(move |_: MouseEvent| acts.ask(RemoveAccount { account: account.clone() }))
    };
    html! {
        <p class="row-of-buttons">
            if *asked {
                <span>{ say!("account-remove-sure") }</span>
                <button class="button" onclick={remove} data-testid="remove-now">{ say!("account-remove") }</button>
                <button class="button plain" onclick={ask(false)}>{ say!("account-keep") }</button>
            } else {
                <button class="button plain" onclick={ask(true)} data-testid="remove">{ say!("account-remove") }</button>
            }
            if let Some(wrong) = acts.error() { <span class="wrong" role="alert">{ wrong }</span> }
        </p>
    }
}
