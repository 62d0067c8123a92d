//! Templates: what may be written at any time. One is chosen, its blanks are filled, and it is shown as it will be read.

use crate::{
    door::Door,
    hooks::{Shown, use_asked, use_door, use_modal},
    words,
};
use paperplane_bridge::{
    ConversationId, InboxId, TemplateUse, Trouble, ValueRefused,
    ask::{GetTemplates, SendMessage, WriteFirst},
    template::{accept_value, fill},
    view::templates::TemplateView,
};
use std::collections::BTreeMap;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TemplatesProps {
    /// The recipient.
    pub to: Recipient,
    /// The account whose templates are offered; empty where it is not known, then those of all.
    pub account: String,
    /// Name of the person: the first blank begins with it.
    pub who: String,
    /// Closes it.
    pub close: Callback<()>,
    /// It was sent, in this conversation.
    pub onsend: Callback<ConversationId>,
}

/// The recipient of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Recipient {
    Conversation(ConversationId),
    /// A number that was typed, from one of our own addresses: the first message to it.
    First {
        to: String,
        inbox: InboxId,
    },
}

#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let dialog = use_modal(None);
    let listed = use_asked(GetTemplates {}, |_, _| true);
    let chosen = use_state_eq(|| None::<TemplateView>);
    let onclose = props.close.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} class="dialog templates" {onclose} aria-label={say!("template-title")}
            data-testid="templates">
            <h2>{ say!("template-title") }</h2>
            {
                match (&*chosen, &listed) {
                    (Some(template), _) => html! {
                        <Fill template={template.clone()} to={props.to.clone()} who={props.who.clone()} close={props.close.clone()}
                            onsend={props.onsend.clone()} />
                    },
                    (None, Shown::Loading) => html! { <p class="quiet">{ say!("channel-asking") }</p> },
                    (None, Shown::Failed(trouble)) => html! { <p class="wrong" role="alert">{ words::cause(&trouble.cause) }</p> },
                    (None, Shown::Ready(all) | Shown::Stale(all, _)) => list(&of_account(all, &props.account), &chosen),
                }
            }
            <button class="button plain" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
        </dialog>
    }
}

/// The templates of one account: another one's provider would not know them.
fn of_account(all: &[TemplateView], account: &str) -> Vec<TemplateView> {
    all.iter().filter(|template| account.is_empty() || template.account == account).cloned().collect()
}

fn list(all: &[TemplateView], chosen: &UseStateHandle<Option<TemplateView>>) -> Html {
    if all.is_empty() {
        return html! { <p class="quiet">{ say!("template-none") }</p> };
    }
    let choose = |template: &TemplateView| {
        let (chosen, template) = (chosen.clone(), template.clone());
        Callback::from(move |_: MouseEvent| chosen.set(Some(template.clone())))
    };
    html! {
        <ul class="template-list">
            for template in all.iter() {
                <li>
                    <button class="template" disabled={!template.approved} onclick={choose(template)} data-testid="template-of">
                        <span class="template-name"><bdi>{ &template.name }</bdi>{ " · " }{ &template.language }
                            if !template.approved { <span class="pill warn">{ words::approval(&template.approval) }</span> }
                        </span>
                        <span class="template-body" dir="auto">{ &template.body }</span>
                    </button>
                </li>
            }
        </ul>
    }
}

#[derive(PartialEq, Properties)]
struct FillProps {
    template: TemplateView,
    to: Recipient,
    who: String,
    close: Callback<()>,
    onsend: Callback<ConversationId>,
}

#[component]
fn Fill(props: &FillProps) -> Html {
    let door = use_door();
    let filled = use_state_eq(|| begun(&props.template, &props.who));
    let wrong = use_state(|| None::<String>);
    let template = &props.template;
    let refused = |blank: &str| accept_value(filled.get(blank).map(String::as_str).unwrap_or_default()).err();
    let complete = template.blanks.iter().all(|blank| refused(blank).is_none());
    let write = |blank: &str| {
        let (filled, blank) = (filled.clone(), blank.to_owned());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                let mut all = (*filled).clone();
                all.insert(blank.clone(), field.value());
                filled.set(all);
            }
        })
    };
    let onsubmit = {
        let (template, filled, wrong) = (template.clone(), filled.clone(), wrong.clone());
        let (to, close, onsend) = (props.to.clone(), props.close.clone(), props.onsend.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let used = TemplateUse {
                template: template.id.clone(),
                name: template.name.clone(),
                variables: (*filled).clone(),
            };
            let text = fill(&template.body, &filled);
            let to = to.clone();
            let (door, close, onsend, wrong) = (door.clone(), close.clone(), onsend.clone(), wrong.clone());
            spawn_local(async move {
                match send(&door, to, text, used).await {
                    Ok(conversation) => {
                        onsend.emit(conversation);
                        close.emit(());
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    html! {
        <form class="fill" {onsubmit}>
            for blank in template.blanks.iter() {
                <label for={format!("blank-{blank}")}>{ words::blank(template, blank) }</label>
                <input id={format!("blank-{blank}")} oninput={write(blank)} dir="auto" autocomplete="off"
                    placeholder={template.samples.get(blank).cloned().unwrap_or_default()}
                    aria-invalid={is_wrong(refused(blank)).then_some("true")} aria-describedby={is_wrong(refused(blank)).then(|| format!("blank-why-{blank}"))}
                    value={filled.get(blank).cloned().unwrap_or_default()} data-testid="blank" />
                // What is still empty is no mistake yet.
                if let Some(why) = refused(blank).filter(|why| is_wrong(Some(*why))) {
                    <p class="wrong" role="alert" id={format!("blank-why-{blank}")} data-testid="blank-why">{ words::blank_refused(why) }</p>
                }
            }
            <p class="bubble preview" dir="auto" data-testid="preview">{ fill(&template.body, &filled) }</p>
            if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
            <button class="button primary" type="submit" disabled={!complete} data-testid="send-template">
                { say!("composer-send") }
            </button>
        </form>
    }
}

async fn send(door: &Door, to: Recipient, text: String, used: TemplateUse) -> Result<ConversationId, Trouble> {
    match to {
        Recipient::Conversation(conversation) => {
            let message = SendMessage { template: Some(used), ..SendMessage::text(conversation, text) };
            door.ask(message).await.map(|_| conversation)
        }
        Recipient::First { to, inbox } => door.ask(WriteFirst { to, inbox, text, template: Some(used) }).await,
    }
}

/// Values of the blanks at first: mostly the first blank is the person's name.
fn begun(template: &TemplateView, who: &str) -> BTreeMap<String, String> {
    let has_name = who.chars().any(char::is_alphabetic);
    let first = template.blanks.first().filter(|_| has_name);
    first.map(|blank| (blank.clone(), who.to_owned())).into_iter().collect()
}

/// True for a value that a person has to change; one that is still empty has only to be written.
fn is_wrong(refused: Option<ValueRefused>) -> bool {
    refused.is_some_and(|why| why != ValueRefused::Empty)
}
