//! Setting up a mail account: its address and password, and its servers, which are guessed. Both are logged in to before it
//! is kept.

use super::{
    connecting::{Sent, use_connecting},
    mail_fields::{certificate, use_fields},
    mail_guess::{GuessLine, Guessed, use_guessing},
    mail_secrets::Secrets,
    mail_server::ServerFields,
    mail_signature::Signature,
    mail_wrong::Wrong,
};
use paperplane_bridge::{
    Cause, MailServer, WorkspaceCause,
    view::channels::{AccountView, SignIn},
};
use std::collections::BTreeMap;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MailFormProps {
    /// The account that is changed; `None` adds one.
    pub account: Option<AccountView>,
}

/// The fingerprints of trusted certificates that an account holds, by the names of their fields.
fn trusted(account: Option<&AccountView>) -> BTreeMap<String, String> {
    let names = [MailServer::Incoming, MailServer::Outgoing].map(certificate);
    let of_account = |name: String| Some((name.clone(), account?.settings.get(&name)?.clone()));
    names.into_iter().filter_map(of_account).collect()
}

/// The sign-in of an account, by its name; empty where a password opens its servers.
fn sign_in(account: Option<&AccountView>) -> AttrValue {
    account.and_then(|account| account.settings.get("oauth")).cloned().unwrap_or_default().into()
}

/// True if it is about a field inside the fold of the servers.
fn is_about_servers(cause: &Cause) -> bool {
    match cause {
        Cause::Workspace(WorkspaceCause::MailField { field }) => {
            field.starts_with("imap") || field.starts_with("smtp") || field == "user"
        }
        _ => false,
    }
}

/// True if it is about a field of the signature.
fn is_about_signature(cause: &Cause) -> bool {
    matches!(cause, Cause::Workspace(WorkspaceCause::MailField { field }) if field.starts_with("dkim"))
}

#[component]
pub fn MailForm(props: &MailFormProps) -> Html {
    let (connecting, fields) = (use_connecting(), use_fields());
    let certificates = use_state_eq(|| trusted(props.account.as_ref()));
    let is_open = use_state_eq(|| false);
    let oauth = use_state_eq(|| sign_in(props.account.as_ref()));
    let choose = {
        let oauth = oauth.clone();
        Callback::from(move |chosen: String| oauth.set(chosen.into()))
    };
    let guessing = use_guessing(&fields, &is_open);
    {
        let (fields, certificates, oauth) = (fields.clone(), certificates.clone(), oauth.clone());
        // Once for each account: what is typed stays where it was not accepted.
        use_effect_with(props.account.clone(), move |account| {
            fields.show(account.as_ref());
            oauth.set(sign_in(account.as_ref()));
            certificates.set(trusted(account.as_ref()));
        });
    }
    {
        let is_open = is_open.clone();
        use_effect_with(connecting.sent().clone(), move |sent| {
            if matches!(sent, Sent::Wrong(cause) if is_about_servers(cause)) {
                is_open.set(true);
            }
        });
    }
    {
        let (guessed, oauth) = (guessing.guessed().clone(), oauth.clone());
        use_effect_with(guessed, move |guessed| {
            if let Guessed::Found { fields, .. } = guessed {
                oauth.set(fields.get("oauth").cloned().unwrap_or_default().into());
            }
        });
    }
    {
        let (fields, account) = (fields.clone(), props.account.clone());
        // Fields that were not on the page before get what the account holds.
        use_effect_with(oauth.clone(), move |_| fields.show_sign_in(account.as_ref()));
    }
    let is_new = props.account.is_none();
    let send = {
        let (fields, connecting, guessing) = (fields.clone(), connecting.clone(), guessing.clone());
        let (certificates, oauth) = (certificates.clone(), oauth.clone());
        Callback::from(move |trusted: BTreeMap<String, String>| {
            certificates.set(trusted.clone());
            let (written, guessing, certificates) = (fields.clone(), guessing.clone(), certificates.clone());
            let done = Callback::from(move |()| {
                if is_new {
                    written.show(None);
                    guessing.forget();
                    certificates.set(BTreeMap::new());
                }
            });
            connecting.ask(fields.wish(&trusted, &oauth), done);
        })
    };
    let onsubmit = {
        let (send, certificates) = (send.clone(), certificates.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit((*certificates).clone());
        })
    };
    let trust = {
        let (send, certificates) = (send.clone(), certificates.clone());
        Callback::from(move |(server, fingerprint): (MailServer, String)| {
            let mut trusted = (*certificates).clone();
            trusted.insert(certificate(server), fingerprint);
            send.emit(trusted);
        })
    };
    let forget = {
        let certificates = certificates.clone();
        Callback::from(move |server: MailServer| {
            let mut trusted = (*certificates).clone();
            trusted.remove(&certificate(server));
            certificates.set(trusted);
        })
    };
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            let fold = event.target_dyn_into::<HtmlElement>();
            is_open.set(fold.is_some_and(|fold| fold.has_attribute("open")));
        })
    };
    let prefix = props.account.as_ref().map(|account| format!("{}-", account.account.id)).unwrap_or_default();
    let id = |name: &str| format!("{prefix}mail-{name}");
    let advice = match guessing.guessed() {
        Guessed::Found { sign_in: SignIn::AppPassword, domain, .. } => say!("mail-advice-app", domain = domain),
        Guessed::Found { sign_in: SignIn::OAuth, domain, .. } => say!("mail-advice-oauth", domain = domain),
        _ if is_new => say!("mail-password-hint"),
        _ => say!("mail-password-kept"),
    };
    let server = |server: MailServer| {
        html! {
            <ServerFields prefix={prefix.clone()} {server} fields={fields.clone()} forget={forget.clone()}
                certificate={certificates.get(&certificate(server)).cloned().map(AttrValue::from)} />
        }
    };
    html! {
        <form class="mail-form" {onsubmit} data-testid={if is_new { "connect-mail-form" } else { "change-mail-form" }}>
            <label for={id("address")}>{ say!("mail-address") }</label>
            <input id={id("address")} ref={fields.of("address")} type="email" dir="ltr" autocomplete="off" spellcheck="false"
                placeholder="office@agency.example" required=true readonly={!is_new} data-testid={id("address")}
                onchange={guessing.guess(is_new)} />
            <Secrets prefix={prefix.clone()} fields={fields.clone()} oauth={(*oauth).clone()} {choose} {advice} {is_new} />
            <label for={id("name")}>{ say!("mail-name") }</label>
            <input id={id("name")} ref={fields.of("name")} dir="auto" autocomplete="off" data-testid={id("name")} />
            <GuessLine guessed={guessing.guessed().clone()} />
            <details class="mail-servers" open={*is_open} {ontoggle}>
                <summary data-testid={id("servers")}>{ say!("mail-servers") }</summary>
                { server(MailServer::Incoming) }
                { server(MailServer::Outgoing) }
                <label for={id("user")}>{ say!("mail-user") }</label>
                <input id={id("user")} ref={fields.of("user")} dir="ltr" autocomplete="off" spellcheck="false"
                    autocapitalize="off" data-testid={id("user")} />
            </details>
            <Signature prefix={prefix.clone()} fields={fields.clone()}
                is_set={props.account.as_ref().is_some_and(|account| account.dns_record.is_some())}
                is_wrong={matches!(connecting.sent(), Sent::Wrong(cause) if is_about_signature(cause))} />
            {
                match connecting.sent() {
                    Sent::Wrong(why) => html! { <Wrong cause={why.clone()} {trust} /> },
                    Sent::Done => html! { <p class="good" role="status">{ say!("mail-connected") }</p> },
                    Sent::No | Sent::Asking => Html::default(),
                }
            }
            <button class="button primary" type="submit" disabled={connecting.is_asking()} data-testid={id("connect")}>
                {
                    match (connecting.is_asking(), is_new) {
                        (true, _) => say!("mail-asking"),
                        (false, true) => say!("mail-connect"),
                        (false, false) => say!("mail-keep"),
                    }
                }
            </button>
        </form>
    }
}
