//! One item of a checklist: all that is known of it, accepting it with the end of its paper, and refusing it with a reason.

use super::{
    deciding::{Accepting, Refusing},
    item_acts::{Decide, Mode},
};
use crate::{
    hooks::{Acts, typed, use_acts, use_asked, use_door, use_modal, use_value},
    parts::{Icon, Sign, in_full, short_day},
    words,
};
use paperplane_bridge::{
    BlobRef, MessageId,
    ask::{DateItem, FillItem, GetSentFiles},
    cases::{checklist::ItemState, definition::ItemKind, event::ItemDecision},
    limits::CASE_TEXT_CHARS_MAX,
    view::{
        case::CaseView,
        checklist::{GivenView, ItemView, SentFile},
    },
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ItemDialogProps {
    pub view: CaseView,
    pub item: ItemView,
    pub mode: Mode,
    pub decide: Decide,
    pub close: Callback<()>,
}

#[component]
pub fn ItemDialog(props: &ItemDialogProps) -> Html {
    let first = use_node_ref();
    let mode = use_state_eq(|| props.mode);
    let dialog = use_modal((props.mode != Mode::Details).then_some(&first));
    let name = words::of_texts(&props.item.name);
    let onclose = props.close.reform(|_: Event| ());
    html! {
        <dialog class="dialog item-dialog" ref={dialog} {onclose} aria-label={name.clone()} data-testid="item-dialog">
            <header class="item-dialog-head">
                <h2 dir="auto">{ name }</h2>
                <button class="button icon" onclick={props.close.reform(|_: MouseEvent| ())} aria-label={say!("close")} title={say!("close")}
                    data-testid="item-dialog-close"><Icon sign={Sign::X} size={16} /></button>
            </header>
            {
                match *mode {
                    Mode::Details => html! {
                        <Details view={props.view.clone()} item={props.item.clone()} decide={props.decide.clone()} close={props.close.clone()}
                            mode={mode.clone()} />
                    },
                    Mode::Accept => html! { <Accepting view={props.view.clone()} item={props.item.clone()} decide={props.decide.clone()} close={props.close.clone()} {first} /> },
                    Mode::Refuse => html! { <Refusing view={props.view.clone()} item={props.item.clone()} decide={props.decide.clone()} close={props.close.clone()} {first} /> },
                }
            }
        </dialog>
    }
}

#[derive(PartialEq, Properties)]
struct DetailsProps {
    view: CaseView,
    item: ItemView,
    decide: Decide,
    close: Callback<()>,
    mode: UseStateHandle<Mode>,
}

#[component]
fn Details(props: &DetailsProps) -> Html {
    let acts = use_acts();
    let item = &props.item;
    let id = item.id;
    let day = use_node_ref();
    use_value(&day, &item.due.map(|day| day.to_string()).unwrap_or_default());
    let onday = {
        let (acts, day) = (acts.clone(), day.clone());
        Callback::from(move |_: Event| acts.ask(DateItem { item: id, due: typed(&day) }))
    };
    let decided = |decision: ItemDecision| {
        let (decide, close, item) = (props.decide.clone(), props.close.clone(), item.clone());
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            decide.emit((item.id, item.version, decision.clone(), words::of_texts(&item.name)));
        })
    };
    let to = |mode: Mode| {
        let state = props.mode.clone();
        Callback::from(move |_: MouseEvent| state.set(mode))
    };
    let is_decided =
        matches!(item.state, ItemState::Accepted | ItemState::Refused | ItemState::Waived | ItemState::Expired);
    html! {
        <>
            <p class="quiet">{ words::item_state(item.state) }{ " · " }{ short_day(item.since) }
                if let Some(by) = &item.by { { " · " }<bdi>{ &by.name }</bdi> }
            </p>
            if !item.reason.is_empty() { <p dir="auto">{ &item.reason }</p> }
            <div class="case-fact">
                <label for="item-due">{ say!("items-due") }</label>
                <input class="edit" id="item-due" ref={day} type="date" onchange={onday} data-testid="item-due" />
            </div>
            if !item.given.is_empty() {
                <h3>{ say!("items-received") }</h3>
                <ul class="item-given">for given in item.given.iter() { <Given key={given.version} given={given.clone()} /> }</ul>
            }
            if item.kind == ItemKind::Data { <SayIt item={item.clone()} acts={acts.clone()} /> }
            <FromChat view={props.view.clone()} item={item.clone()} acts={acts.clone()} />
            { acts.wrong() }
            <p class="row-of-buttons">
                if is_decided {
                    <button class="button" onclick={decided(ItemDecision::Open)} data-testid="item-reopen">{ say!("items-take-back") }</button>
                } else {
                    <button class="button primary" onclick={to(Mode::Accept)} data-testid="item-dialog-accept">{ say!("items-accept") }</button>
                    <button class="button" onclick={to(Mode::Refuse)} data-testid="item-dialog-refuse">{ say!("items-refuse") }</button>
                    <button class="button plain" onclick={decided(ItemDecision::Waived)} data-testid="item-waive">{ say!("items-waive") }</button>
                }
            </p>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct GivenProps {
    given: GivenView,
}

/// One version, with its files to save.
#[component]
fn Given(props: &GivenProps) -> Html {
    let door = use_door();
    let given = &props.given;
    html! {
        <li>
            if !given.said.is_empty() { <span dir="auto">{ &given.said }</span> }
            for file in given.files.iter() {
                <a class="item-file" href={door.file(file.blob)} download={named(file)}><Icon sign={Sign::File} size={14} /><bdi>{ named(file) }</bdi></a>
            }
            <time class="quiet" title={in_full(given.at)}>{ short_day(given.at) }</time>
        </li>
    }
}

fn named(file: &BlobRef) -> String {
    if file.name.is_empty() { say!("items-one-file") } else { file.name.clone() }
}

#[derive(PartialEq, Properties)]
struct SayItProps {
    item: ItemView,
    acts: Acts,
}

/// A field for a fact, as the client said it.
#[component]
fn SayIt(props: &SayItProps) -> Html {
    let field = use_node_ref();
    let onsubmit = {
        let (field, acts, item) = (field.clone(), props.acts.clone(), props.item.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            acts.ask(FillItem { item, files: Vec::new(), said: typed(&field), message: None });
        })
    };
    html! {
        <form class="item-say" {onsubmit}>
            <label for="item-said">{ say!("items-said") }</label>
            <input class="field" id="item-said" ref={field} dir="auto" autocomplete="off" maxlength={CASE_TEXT_CHARS_MAX.to_string()}
                data-testid="item-said" />
            <button class="button" type="submit" data-testid="item-say">{ say!("items-write-down") }</button>
        </form>
    }
}

#[derive(PartialEq, Properties)]
struct FromChatProps {
    view: CaseView,
    item: ItemView,
    acts: Acts,
}

/// The files that the client sent, each one click away from the item.
#[component]
fn FromChat(props: &FromChatProps) -> Html {
    let sent = use_asked(GetSentFiles { case: props.view.card.id }, |one, other| one == other);
    let files = sent.ready().cloned().unwrap_or_default();
    let has = |file: &SentFile| {
        props
            .item
            .given
            .first()
            .is_some_and(|given| given.message == Some(file.message) && given.files.contains(&file.file))
    };
    html! {
        <>
            <h3>{ say!("items-from-chat") }</h3>
            if files.is_empty() { <p class="quiet">{ say!("items-no-files") }</p> }
            <ul class="item-sent" data-testid="item-sent">
                for sent in files.iter().filter(|sent| !has(sent)) {
                    <li key={format!("{}{}", sent.message, sent.file.blob)}>
                        <Picture file={sent.file.clone()} />
                        <span class="item-sent-name"><bdi>{ named(&sent.file) }</bdi><time class="quiet" title={in_full(sent.at)}>{ short_day(sent.at) }</time></span>
                        <button class="button" onclick={taking(props, sent.message, sent.file.clone())} data-testid="item-take">{ say!("items-use") }</button>
                    </li>
                }
            </ul>
        </>
    }
}

fn taking(props: &FromChatProps, message: MessageId, file: BlobRef) -> Callback<MouseEvent> {
    let (acts, item) = (props.acts.clone(), props.item.id);
    Callback::from(move |_: MouseEvent| {
        acts.ask(FillItem { item, files: vec![file.clone()], said: String::new(), message: Some(message) });
    })
}

#[derive(PartialEq, Properties)]
struct PictureProps {
    file: BlobRef,
}

/// A small picture of a file, or its sign.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let door = use_door();
    if props.file.content_type.starts_with("image/") {
        html! { <img class="item-picture" src={door.file(props.file.blob)} alt="" loading="lazy" decoding="async" /> }
    } else {
        html! { <span class="item-picture"><Icon sign={Sign::File} size={18} /></span> }
    }
}
