//! The languages of a message: one is shown at a time; others are added and taken away.

use crate::parts::{Chooser, Icon, PickItem, Sign, language_name, named_languages};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TabsProps {
    pub languages: Vec<String>,
    /// Those in which nothing is written.
    pub empty: Vec<String>,
    pub here: String,
    pub choose: Callback<String>,
    pub add: Callback<String>,
    pub remove: Callback<String>,
}

#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let items: Vec<PickItem> = named_languages(None)
        .into_iter()
        .filter(|(_, code)| !props.languages.contains(code))
        .map(|(name, code)| (code, name, None))
        .collect();
    let here = props.here.clone();
    let remove_name = say!("messages-remove-language", language = language_name(&here));
    html! {
        <div class="outreach-tabs message-tabs" role="group" aria-label={say!("messages-languages")}>
            for code in &props.languages { { tab(code, props) } }
            <span class="people-chooser">
                <Chooser label={say!("messages-add-language")} placeholder={say!("messages-add-language")} {items} onpick={props.add.clone()}
                    testid="message-add-language" class="people-tab" is_named=true><Icon sign={Sign::Plus} size={14} />{ say!("messages-add-language") }</Chooser>
            </span>
            if props.languages.len() > 1 {
                <button class="people-tab message-remove" onclick={props.remove.reform(move |_: MouseEvent| here.clone())} title={remove_name.clone()}
                    data-testid="message-remove-language"><Icon sign={Sign::X} size={14} />{ remove_name }</button>
            }
        </div>
    }
}

fn tab(code: &str, props: &TabsProps) -> Html {
    let is_here = code == props.here;
    let chosen = code.to_owned();
    html! {
        <button key={code.to_owned()} class={classes!("people-tab", is_here.then_some("here"))} aria-pressed={is_here.to_string()}
            onclick={props.choose.reform(move |_: MouseEvent| chosen.clone())} data-testid={format!("message-language-{code}")}>
            { language_name(code) }
            if props.empty.iter().any(|one| one == code) { <span class="quiet">{ say!("messages-still-empty") }</span> }
        </button>
    }
}
