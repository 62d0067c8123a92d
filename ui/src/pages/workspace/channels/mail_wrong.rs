//! The reason why a mail account was not accepted. An unknown certificate can be trusted.

use crate::words;
use paperplane_bridge::{Cause, MailFault, MailServer, WorkspaceCause};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct WrongProps {
    pub cause: Cause,
    /// A person trusts the certificate of this fingerprint.
    pub trust: Callback<(MailServer, String)>,
}

#[component]
pub fn Wrong(props: &WrongProps) -> Html {
    let certificate = match &props.cause {
        Cause::Workspace(WorkspaceCause::Mail { server, fault: MailFault::Certificate { fingerprint, .. } }) => {
            Some((*server, fingerprint.clone()))
        }
        _ => None,
    };
    html! {
        <div class="mail-wrong">
            <p class="wrong" role="alert">{ words::cause(&props.cause) }</p>
            if let Some((server, fingerprint)) = certificate {
                <p class="quiet">{ say!("mail-trust-line") }</p>
                <p><code dir="ltr" data-testid="fingerprint">{ &fingerprint }</code></p>
                <button type="button" class="button" data-testid="trust"
                    onclick={props.trust.reform(move |_: MouseEvent| (server, fingerprint.clone()))}>
                    { say!("mail-trust") }
                </button>
            }
        </div>
    }
}
