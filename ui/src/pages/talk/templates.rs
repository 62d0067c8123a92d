//! Templates: what may be written at any time. One is chosen, its blanks are filled, and it is shown as it will be read.

use super::later::tomorrow_in;
use crate::{
    dom,
    door::Door,
    hooks::{Shown, use_asked, use_door, use_modal},
    parts::{Icon, Sign, WhenFields, language_name},
    state::{
        steps::step,
        templates::{offered, tag},
    },
    words,
};
use paperplane_bridge::{
    ConversationId, InboxId, MessageId, TemplateUse, Timestamp, Trouble, ValueRefused,
    ask::{GetContact, GetTemplates, Schedule, SendMessage, WriteFirst},
    mail_writing::MailWish,
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
    /// It shall go out then, and not at once.
    #[prop_or_default]
    pub later: Option<Timestamp>,
    /// Closes it.
    pub close: Callback<()>,
    /// It was sent, in this conversation.
    pub onsend: Callback<ConversationId>,
}

/// The recipient of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Recipient {
    Conversation(Known),
    /// A number that was typed, from one of our own addresses: the first message to it.
    First {
        to: String,
        inbox: InboxId,
    },
}

/// A conversation as far as its templates ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    pub conversation: ConversationId,
    /// The person's zone, where it is known.
    pub zone: Option<String>,
    /// The newest message of theirs that was seen.
    pub seen: Option<MessageId>,
}

#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let dialog = use_modal(None);
    let listed = use_asked(GetTemplates {}, |_, _| true);
    let chosen = use_state_eq(|| None::<TemplateView>);
    let onclose = props.close.reform(|_: Event| ());
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |template: TemplateView| chosen.set(Some(template)))
    };
    html! {
        <dialog ref={dialog} class="dialog templates" {onclose} aria-label={say!("template-title")}
            data-testid="templates">
            <h2>{ say!("template-title") }</h2>
            {
                match (&*chosen, &listed) {
                    (Some(template), _) => html! {
                        <Fill template={template.clone()} to={props.to.clone()} who={props.who.clone()} later={props.later}
                            close={props.close.clone()} onsend={props.onsend.clone()} />
                    },
                    (None, Shown::Loading) => html! { <p class="quiet">{ say!("channel-asking") }</p> },
                    (None, Shown::Failed(trouble)) => html! { <p class="wrong" role="alert">{ words::cause(&trouble.cause) }</p> },
                    (None, Shown::Ready(all) | Shown::Stale(all, _)) => match &props.to {
                        Recipient::Conversation(known) => html! {
                            <ListFor conversation={known.conversation} all={all.clone()} account={props.account.clone()} {choose} />
                        },
                        Recipient::First { .. } => html! {
                            <List all={all.clone()} account={props.account.clone()} language="" {choose} />
                        },
                    },
                }
            }
            <button class="button plain" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
        </dialog>
    }
}

#[derive(PartialEq, Properties)]
struct ListProps {
    all: Vec<TemplateView>,
    /// The account whose templates are offered: another one's provider would not know them.
    account: String,
    /// The language that the person likes to be written in; empty where it is not known.
    language: String,
    choose: Callback<TemplateView>,
}

/// The templates, those in the person's language first. What is typed narrows them; arrows walk, Enter takes.
#[component]
fn List(props: &ListProps) -> Html {
    let field = use_node_ref();
    let (typed, at) = (use_state_eq(String::new), use_state_eq(|| 0_usize));
    {
        let field = field.clone();
        use_effect_with((), move |()| dom::focus(&field));
    }
    let found = offered(&props.all, &props.account, (&props.language, words::language()), &typed);
    let here = (*at).min(found.len().saturating_sub(1));
    use_effect_with(here, |here| dom::show_in_list(&format!("template-{here}")));
    let oninput = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
                at.set(0);
            }
        })
    };
    let onkeydown = {
        let (at, choose, found) = (at.clone(), props.choose.clone(), found.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => at.set(step(found.len(), Some(here), 1).unwrap_or_default()),
                "ArrowUp" => at.set(step(found.len(), Some(here), -1).unwrap_or_default()),
                "Enter" => {
                    found.get(here).filter(|one| one.approved).into_iter().for_each(|one| choose.emit(one.clone()))
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    if props.all.iter().all(|one| !props.account.is_empty() && one.account != props.account) {
        return html! { <p class="quiet">{ say!("template-none") }</p> };
    }
    html! {
        <>
            <input class="template-find" ref={field} type="text" role="combobox" aria-expanded="true" aria-controls="templates-found"
                aria-activedescendant={(!found.is_empty()).then(|| format!("template-{here}"))} aria-autocomplete="list"
                aria-label={say!("template-find")} placeholder={say!("template-find")} dir={(!typed.is_empty()).then_some("auto")}
                autocomplete="off" spellcheck="false" {oninput} {onkeydown} data-testid="template-find" />
            <ul class="template-list" role="listbox" id="templates-found" aria-label={say!("template-title")}>
                for (nth, template) in found.iter().enumerate() { { choice(template, nth, nth == here, &props.choose) } }
            </ul>
            if found.is_empty() { <p class="quiet" role="status">{ say!("template-unfound") }</p> }
        </>
    }
}

fn choice(template: &TemplateView, nth: usize, is_here: bool, choose: &Callback<TemplateView>) -> Html {
    let onclick = {
        let (choose, template) = (choose.clone(), template.clone());
        Callback::from(move |_: MouseEvent| {
            if template.approved {
                choose.emit(template.clone());
            }
        })
    };
    // The field keeps the focus.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let class = classes!("template", is_here.then_some("here"));
    html! {
        <li {class} role="option" id={format!("template-{nth}")} key={template.id.clone()} aria-selected={is_here.to_string()}
            aria-disabled={(!template.approved).then_some("true")} {onclick} {onmousedown} data-testid="template-of">
            <span class="template-name"><bdi>{ &template.name }</bdi>{ " · " }<span>{ language_name(&tag(template)) }</span>
                if !template.approved { <span class="pill warn">{ words::approval(&template.approval) }</span> }
            </span>
            <span class="template-body" dir="auto">{ &template.body }</span>
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct ListForProps {
    conversation: ConversationId,
    all: Vec<TemplateView>,
    account: String,
    choose: Callback<TemplateView>,
}

/// The same for somebody whose language may be known.
#[component]
fn ListFor(props: &ListForProps) -> Html {
    let contact = use_asked(GetContact { whom: props.conversation.into() }, |_, _| true);
    if contact == Shown::Loading {
        return html! { <p class="quiet">{ say!("channel-asking") }</p> };
    }
    let language = contact.ready().map(|contact| contact.language.clone()).unwrap_or_default();
    html! { <List all={props.all.clone()} account={props.account.clone()} {language} choose={props.choose.clone()} /> }
}

#[derive(PartialEq, Properties)]
struct FillProps {
    template: TemplateView,
    to: Recipient,
    who: String,
    later: Option<Timestamp>,
    close: Callback<()>,
    onsend: Callback<ConversationId>,
}

#[component]
fn Fill(props: &FillProps) -> Html {
    let door = use_door();
    let filled = use_state_eq(|| begun(&props.template, &props.who));
    let wrong = use_state(|| None::<String>);
    let (first, when_field) = (use_node_ref(), use_node_ref());
    let begin = use_state_eq(|| props.later);
    let at = use_state_eq(|| props.later);
    {
        // What was chosen is gone from the page: the focus goes on to what is to be done next.
        let first = first.clone();
        use_effect_with((), move |()| dom::focus(&first));
    }
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
        let later = begin.is_some().then_some(*at);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // Later, at a time that is not understood.
            if later == Some(None) {
                return;
            }
            let used = TemplateUse {
                template: template.id.clone(),
                name: template.name.clone(),
                variables: (*filled).clone(),
            };
            let text = fill(&template.body, &filled);
            let to = to.clone();
            let (door, close, onsend, wrong) = (door.clone(), close.clone(), onsend.clone(), wrong.clone());
            spawn_local(async move {
                match send(&door, to, text, used, later.flatten()).await {
                    Ok(conversation) => {
                        onsend.emit(conversation);
                        close.emit(());
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    let zone = match &props.to {
        Recipient::Conversation(known) => known.zone.clone(),
        Recipient::First { .. } => None,
    };
    let is_unclear = begin.is_some() && at.is_none();
    let delay = {
        let (begin, at, zone) = (begin.clone(), at.clone(), zone.clone());
        Callback::from(move |_: MouseEvent| {
            let tomorrow = Some(tomorrow_in(zone.as_deref()));
            at.set(tomorrow);
            begin.set(tomorrow);
        })
    };
    {
        let field = when_field.clone();
        let was_later = use_mut_ref(|| begin.is_some());
        use_effect_with(begin.is_some(), move |is_later| {
            if *is_later && !was_later.replace(true) {
                dom::focus(&field);
            }
        });
    }
    let onchange = Callback::from(move |now: Option<Timestamp>| at.set(now));
    let no_blanks = if template.blanks.is_empty() { first.clone() } else { NodeRef::default() };
    html! {
        <form class="fill" {onsubmit}>
            for (nth, blank) in template.blanks.iter().enumerate() {
                <label for={format!("blank-{blank}")}>{ words::blank(template, blank) }</label>
                <input id={format!("blank-{blank}")} ref={if nth == 0 { first.clone() } else { NodeRef::default() }} oninput={write(blank)} dir="auto" autocomplete="off"
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
            if let Some(begin) = *begin {
                <WhenFields field={when_field} at={begin} is_theirs={zone.is_some()} zone={zone.clone()} {onchange} />
            }
            <p class="row-of-buttons">
                <button class="button primary" type="submit" ref={no_blanks} disabled={!complete || is_unclear} data-testid="send-template">
                    { if begin.is_some() { say!("later-keep") } else { say!("composer-send") } }
                </button>
                if begin.is_none() && matches!(props.to, Recipient::Conversation(_)) {
                    <button class="button" type="button" onclick={delay} data-testid="template-later">
                        <Icon sign={Sign::Clock} />{ say!("later-title") }
                    </button>
                }
            </p>
        </form>
    }
}

/// Sends it now, or writes it down for later.
async fn send(
    door: &Door,
    to: Recipient,
    text: String,
    used: TemplateUse,
    later: Option<Timestamp>,
) -> Result<ConversationId, Trouble> {
    match (to, later) {
        (Recipient::Conversation(Known { conversation, .. }), None) => {
            let message = SendMessage { template: Some(used), ..SendMessage::text(conversation, text) };
            door.ask(message).await.map(|_| conversation)
        }
        (Recipient::Conversation(Known { conversation, zone, seen }), Some(at)) => {
            let (zone, template, files) = (zone.unwrap_or_else(|| "UTC".to_owned()), Some(used), Vec::new());
            let mail = MailWish::default();
            door.ask(Schedule { conversation, text, files, template, at, zone, seen, mail }).await.map(|_| conversation)
        }
        (Recipient::First { to, inbox }, _) => {
            let (subject, files, mail) = (String::new(), Vec::new(), MailWish::default());
            door.ask(WriteFirst { to, inbox, subject, text, files, mail, template: Some(used) }).await
        }
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
