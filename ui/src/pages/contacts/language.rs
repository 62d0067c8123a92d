//! The language they like to be written in.

use super::description::described;
use crate::{
    hooks::use_acts,
    parts::{Icon, Sign, language_name},
    words,
};
use paperplane_bridge::{
    ask::{DescribeContact, Whom},
    view::contact::ContactView,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Languages that many clients write in, BCP 47.
const COMMON: [&str; 39] = [
    "am", "ar", "bn", "cs", "de", "el", "en", "es", "fa", "fr", "ha", "he", "hi", "hu", "id", "ig", "it", "ja", "ko",
    "ms", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "so", "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "yo",
    "zh",
];

#[derive(PartialEq, Properties)]
pub struct LanguageFieldProps {
    pub whom: Whom,
    pub contact: ContactView,
}

#[component]
pub fn LanguageField(props: &LanguageFieldProps) -> Html {
    let acts = use_acts();
    let chosen = props.contact.language.clone();
    let languages = use_memo(chosen.clone(), |chosen| {
        let more = Some(chosen.as_str()).filter(|chosen| !chosen.is_empty() && !COMMON.contains(chosen));
        let mut named: Vec<(String, String)> =
            COMMON.into_iter().chain(more).map(|code| (language_name(code), code.to_owned())).collect();
        sort(&mut named);
        named
    });
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

/// By name, as the window's language orders letters.
fn sort(named: &mut [(String, String)]) {
    let locale = words::language();
    named.sort_by(|(one, _), (other, _)| {
        let order = js_sys::JsString::from(one.as_str()).locale_compare(
            other,
            &js_sys::Array::of1(&locale.into()),
            &js_sys::Object::new(),
        );
        order.cmp(&0)
    });
}
