//! Adding an account: the choice of a provider, and its form.

use super::{form::ConnectForm, mail_form::MailForm};
use crate::parts::Segments;
use yew::prelude::*;

/// A provider that has a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Twilio,
    Mail,
}

const CHOICES: [Choice; 2] = [Choice::Twilio, Choice::Mail];

#[derive(PartialEq, Properties)]
pub struct AddAccountProps {
    /// Explains the first steps with each provider.
    #[prop_or_default]
    pub with_guide: bool,
}

#[component]
pub fn AddAccount(props: &AddAccountProps) -> Html {
    let chosen = use_state_eq(|| Choice::Twilio);
    let choices = vec![("twilio", say!("connect-what-twilio")), ("mail", say!("connect-what-mail"))];
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |nth: usize| chosen.set(CHOICES[nth]))
    };
    let nth = CHOICES.iter().position(|choice| *choice == *chosen).unwrap_or_default();
    html! {
        <>
            <span class="hidden" id="connect-label">{ say!("connect-what") }</span>
            <Segments id="connect" {choices} chosen={nth} {onchoose} />
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
