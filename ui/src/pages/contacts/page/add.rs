//! Adding a person by hand: a name, addresses, or both.

use crate::hooks::{typed, use_acts, use_modal};
use paperplane_bridge::{ContactId, ask::AddPerson, limits::NAME_CHARS_MAX};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct AddProps {
    /// Shows the person who was added, or was known already; with what is to be said about it.
    pub added: Callback<(ContactId, String)>,
    pub close: Callback<()>,
}

#[component]
pub fn Add(props: &AddProps) -> Html {
    let acts = use_acts();
    let (name, addresses, language, zone) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let dialog = use_modal(Some(&name));
    let onsubmit = {
        let (acts, added) = (acts.clone(), props.added.clone());
        let (name, addresses, language, zone) = (name.clone(), addresses.clone(), language.clone(), zone.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let lines = typed(&addresses);
            let addresses =
                lines.split(['\n', ',', ';']).map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
            let person = AddPerson {
                name: typed(&name),
                addresses: addresses.collect(),
                language: typed(&language).trim().to_owned(),
                zone: typed(&zone).trim().to_owned(),
            };
            let added = added.clone();
            acts.then(person, move |done| {
                let line = if done.is_new { say!("people-added") } else { say!("people-known") };
                added.emit((done.contact, line));
            });
        })
    };
    let wrong = acts.error().is_some().then_some("people-add-wrong");
    html! {
        <dialog class="dialog new-conversation" ref={dialog} onclose={props.close.reform(|_: Event| ())} aria-labelledby="people-add-title"
            data-testid="people-add-dialog">
            <h2 id="people-add-title">{ say!("people-add") }</h2>
            <form {onsubmit}>
                <label for="people-add-name">{ say!("contact-name") }</label>
                <input class="field" id="people-add-name" ref={name} dir="auto" autocomplete="off" maxlength={NAME_CHARS_MAX.to_string()}
                    aria-describedby={wrong} data-testid="people-add-name" />
                <label for="people-add-addresses">{ say!("people-add-addresses") }</label>
                <textarea class="field" id="people-add-addresses" ref={addresses} rows="2" dir="ltr" autocomplete="off" spellcheck="false"
                    placeholder={"+44 7700 900161\nname@example.com"} aria-describedby={wrong} data-testid="people-add-addresses" />
                <label for="people-add-language">{ say!("contact-language") }</label>
                <input class="field" id="people-add-language" ref={language} autocomplete="off" spellcheck="false" maxlength="35"
                    placeholder={say!("people-language-hint")} aria-describedby={wrong} />
                <label for="people-add-zone">{ say!("contact-zone") }</label>
                <input class="field" id="people-add-zone" ref={zone} autocomplete="off" spellcheck="false" placeholder="Africa/Lagos"
                    aria-describedby={wrong} />
                <div id="people-add-wrong">{ acts.wrong() }</div>
                <p class="row-of-buttons">
                    <button class="button primary" type="submit" data-testid="people-add-done">{ say!("people-add-done") }</button>
                    <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}
