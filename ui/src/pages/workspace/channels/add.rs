//! Adding an account: the choice of a provider, and its form.

use super::{form::ConnectForm, mail_form::MailForm};
use yew::prelude::*;

/// A provider that has a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Twilio,
    Mail,
}

#[derive(PartialEq, Properties)]
pub struct AddAccountProps {
    /// Explains the first steps with each provider.
    #[prop_or_default]
    pub with_guide: bool,
}

#[component]
pub fn AddAccount(props: &AddAccountProps) -> Html {
    let chosen = use_state_eq(|| Choice::Twilio);
    let segment = |choice: Choice, mark: &'static str, name: String| {
        let chosen = chosen.clone();
        let is_chosen = *chosen == choice;
        html! {
            <label class="segment">
                <input type="radio" name="connect-what" checked={is_chosen} data-testid={mark}
                    onchange={Callback::from(move |_: Event| chosen.set(choice))} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <>
            <div class="segments" role="radiogroup" aria-label={say!("connect-what")}>
                { segment(Choice::Twilio, "connect-twilio", say!("connect-what-twilio")) }
                { segment(Choice::Mail, "connect-mail", say!("connect-what-mail")) }
            </div>
            {
                match *chosen {
                    Choice::Twilio => html! {
                        <>
                            <p class="quiet choice-line">{ say!("connect-line") }</p>
                            if props.with_guide { <p class="quiet choice-line">{ say!("connect-console") }</p> }
                            <ConnectForm account={None} />
                            if props.with_guide { <p class="quiet block">{ say!("connect-file") }</p> }
                        </>
                    },
                    Choice::Mail => html! {
                        <>
                            <p class="quiet choice-line">{ say!("connect-mail-line") }</p>
                            <MailForm account={None} />
                            if props.with_guide { <p class="quiet block">{ say!("connect-mail-file") }</p> }
                        </>
                    },
                }
            }
        </>
    }
}
