//! The secrets of a mail account: its password, or the tokens of a provider's sign-in.

use super::mail_fields::Fields;
use crate::parts::Select;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SecretsProps {
    /// Put before each id: several forms stand on one page.
    pub prefix: AttrValue,
    pub fields: Fields,
    /// The sign-in, by its name; empty for a password.
    pub oauth: AttrValue,
    pub choose: Callback<String>,
    /// Explains the password.
    pub advice: AttrValue,
    pub is_new: bool,
}

#[component]
pub fn Secrets(props: &SecretsProps) -> Html {
    let id = |name: &str| format!("{}mail-{name}", props.prefix);
    let choices = vec![
        ("".into(), say!("mail-password"), None),
        ("google".into(), say!("mail-oauth-google"), None),
        ("microsoft".into(), say!("mail-oauth-microsoft"), None),
    ];
    let field = |name: &'static str, mark: &'static str, label: String, hidden: bool, required: bool| {
        html! {
            <>
                <label for={id(mark)}>{ label }</label>
                <input id={id(mark)} ref={props.fields.of(name)} type={if hidden { "password" } else { "text" }} dir="ltr"
                    autocomplete={if hidden { "new-password" } else { "off" }} spellcheck="false" {required}
                    data-testid={id(mark)} />
            </>
        }
    };
    let is_new = props.is_new;
    html! {
        <>
            <label for={id("oauth")}>{ say!("mail-oauth") }</label>
            <Select id={id("oauth")} {choices} chosen={props.oauth.to_string()} onchoose={props.choose.clone()} />
            if props.oauth.is_empty() {
                <label for={id("password")}>{ say!("mail-password") }</label>
                <input id={id("password")} ref={props.fields.of("password")} type="password" dir="ltr"
                    autocomplete="new-password" required={is_new} aria-describedby={id("password-hint")}
                    data-testid={id("password")} />
                <p class="field-hint" id={id("password-hint")}>{ &props.advice }</p>
            } else {
                <p class="field-hint" id={id("oauth-hint")}>{ say!("mail-oauth-hint") }</p>
                { field("client_id", "client-id", say!("mail-client-id"), false, true) }
                { field("client_secret", "client-secret", say!("mail-client-secret"), true, false) }
                { field("refresh_token", "refresh-token", say!("mail-refresh-token"), true, is_new) }
                if props.oauth == "microsoft" {
                    { field("tenant", "tenant", say!("mail-tenant"), false, false) }
                }
            }
        </>
    }
}
