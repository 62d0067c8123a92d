//! The language they like to be written in.

use super::description::described;
use crate::{
    hooks::use_acts,
    parts::{Icon, Sign, language_name, named_languages},
};
use paperplane_bridge::{
    ask::{DescribeContact, Whom},
    view::contact::ContactView,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LanguageFieldProps {
    pub whom: Whom,
    pub contact: ContactView,
}

#[component]
pub fn LanguageField(props: &LanguageFieldProps) -> Html {
    let acts = use_acts();
    let chosen = props.contact.language.clone();
    let languages = use_memo(chosen.clone(), |chosen| named_languages(Some(chosen)));
    let onchange = {
        let (acts, known) = (acts.clone(), described(props.whom, &props.contact));
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                acts.ask(DescribeContact { language: field.value(), ..known.clone() });
            }
        })
    };
    // Letters and arrows choose here; they are no commands of the desk.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key() || event.alt_key() || event.key() == "Escape";
        if !is_command {
            event.stop_propagation();
        }
    });
    let guess = props.contact.language_guess.clone().filter(|_| chosen.is_empty());
    let keep = |language: String| {
        let (acts, known) = (acts.clone(), described(props.whom, &props.contact));
        Callback::from(move |_: MouseEvent| acts.ask(DescribeContact { language: language.clone(), ..known.clone() }))
    };
    html! {
        <div class="contact-fact">
            <Icon sign={Sign::Languages} />
            <select class={classes!("contact-value", "contact-select", chosen.is_empty().then_some("contact-absent"))}
                aria-label={say!("contact-language")} {onchange} {onkeydown} data-testid="contact-language">
                <option value="" selected={chosen.is_empty()}>{ unknown(guess.as_deref()) }</option>
                for (name, code) in languages.iter() {
                    <option value={code.clone()} selected={*code == chosen}>{ name }</option>
                }
            </select>
            if let Some(guess) = guess.clone() {
                <button class="contact-link" onclick={keep(guess)} title={say!("contact-language-keep-why")}
                    data-testid="contact-language-keep">{ say!("contact-language-keep") }</button>
            }
            { acts.wrong() }
        </div>
    }
}

/// The name of a language that nobody wrote down: as it is guessed, or unknown.
fn unknown(guess: Option<&str>) -> String {
    guess.map_or_else(
        || say!("contact-language-unknown"),
        |guess| say!("contact-language-guess", language = language_name(guess)),
    )
}
