//! The signature of a mail account (DKIM), for an agency that sends from a server of its own.

use super::mail_fields::Fields;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SignatureProps {
    /// Put before each id: several forms stand on one page.
    pub prefix: AttrValue,
    pub fields: Fields,
    /// The account signs already: an empty key is the one that is there.
    pub is_set: bool,
    /// One of the fields was not accepted.
    pub is_wrong: bool,
}

#[component]
pub fn Signature(props: &SignatureProps) -> Html {
    let id = |name: &str| format!("{}mail-{name}", props.prefix);
    html! {
        <details class="mail-servers" open={props.is_set || props.is_wrong}>
            <summary data-testid={id("signature")}>{ say!("mail-signature") }</summary>
            <p class="field-hint">{ say!("mail-signature-hint") }</p>
            <label for={id("dkim-selector")}>{ say!("mail-dkim-selector") }</label>
            <input id={id("dkim-selector")} ref={props.fields.of("dkim_selector")} dir="ltr" autocomplete="off"
                spellcheck="false" autocapitalize="off" placeholder="pp1" data-testid={id("dkim-selector")} />
            <label for={id("dkim-domain")}>{ say!("mail-dkim-domain") }</label>
            <input id={id("dkim-domain")} ref={props.fields.of("dkim_domain")} dir="ltr" autocomplete="off"
                spellcheck="false" autocapitalize="off" placeholder="agency.example" data-testid={id("dkim-domain")} />
            <label for={id("dkim-key")}>{ say!("mail-dkim-key") }</label>
            <textarea id={id("dkim-key")} ref={props.fields.of("dkim_key")} class="mail-key" dir="ltr" rows="4"
                autocomplete="off" spellcheck="false" placeholder="-----BEGIN PRIVATE KEY-----"
                aria-describedby={id("dkim-key-hint")} data-testid={id("dkim-key")} />
            <p class="field-hint" id={id("dkim-key-hint")}>
                { if props.is_set { say!("mail-password-kept") } else { say!("mail-dkim-after") } }
            </p>
        </details>
    }
}
