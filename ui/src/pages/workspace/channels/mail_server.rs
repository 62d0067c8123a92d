//! One of the two servers of a mail account: host, port, encryption, and the certificate that a person trusts.

use super::mail_fields::{Fields, side};
use crate::parts::{Icon, Sign};
use paperplane_bridge::MailServer;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ServerFieldsProps {
    /// Put before each id: several forms stand on one page.
    pub prefix: AttrValue,
    pub server: MailServer,
    pub fields: Fields,
    /// The fingerprint of the certificate that is trusted.
    pub certificate: Option<AttrValue>,
    /// The certificate is not trusted any more.
    pub forget: Callback<MailServer>,
}

#[component]
pub fn ServerFields(props: &ServerFieldsProps) -> Html {
    let (server, side) = (props.server, side(props.server));
    let id = |name: &str| format!("{}mail-{side}-{name}", props.prefix);
    let field = |name: &str| props.fields.of(&format!("{side}_{name}"));
    let (name, port) = match server {
        MailServer::Incoming => (say!("mail-incoming"), "993"),
        MailServer::Outgoing | MailServer::SignIn => (say!("mail-outgoing"), "465"),
    };
    html! {
        <fieldset class="mail-server">
            <legend>{ name }</legend>
            <div>
                <label for={id("host")}>{ say!("mail-host") }</label>
                <input id={id("host")} ref={field("host")} dir="ltr" autocomplete="off" spellcheck="false"
                    autocapitalize="off" placeholder={format!("{side}.agency.example")} data-testid={id("host")} />
            </div>
            <div>
                <label for={id("port")}>{ say!("mail-port") }</label>
                <input id={id("port")} ref={field("port")} dir="ltr" autocomplete="off" inputmode="numeric"
                    placeholder={port} data-testid={id("port")} />
            </div>
            <div>
                <label for={id("tls")}>{ say!("mail-tls") }</label>
                <span class="select">
                    <select id={id("tls")} ref={field("tls")} data-testid={id("tls")}>
                        <option value="">{ say!("mail-tls-usual") }</option>
                        <option value="tls">{ "TLS" }</option>
                        <option value="starttls">{ "STARTTLS" }</option>
                        <option value="none">{ say!("mail-tls-none") }</option>
                    </select>
                    <Icon sign={Sign::Chevrons} size={14} />
                </span>
            </div>
            if let Some(certificate) = &props.certificate {
                <div class="mail-certificate" data-testid={id("certificate")}>
                    <span>{ say!("mail-certificate") }</span>
                    <code dir="ltr">{ certificate }</code>
                    <button type="button" class="button" onclick={props.forget.reform(move |_: MouseEvent| server)}>
                        { say!("mail-certificate-forget") }
                    </button>
                </div>
            }
        </fieldset>
    }
}
