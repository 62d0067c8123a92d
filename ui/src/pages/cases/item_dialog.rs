//! One item of a checklist: all that is known of it, accepting it with the end of its paper, and refusing it with a reason.

use super::checklist::Decide;
use crate::{
    hooks::{Acts, typed, use_acts, use_asked, use_door, use_modal, use_value},
    parts::{Icon, Select, Sign, in_full, short_day},
    words,
};
use paperplane_bridge::{
    BlobRef, MessageId,
    ask::{DateItem, FillItem, GetSentFiles, PreviewRefusal},
    cases::{
        checklist::{ItemState, ends_too_early},
        day::Day,
        definition::ItemKind,
        event::ItemDecision,
        refusal::RefusalWords,
    },
    limits::CASE_TEXT_CHARS_MAX,
    view::{
        case::{CaseView, TellPreview},
        checklist::{GivenView, ItemView, SentFile},
    },
};
use yew::prelude::*;

/// The part of an item that the dialog is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// All that is known of it.
    Details,
    /// Accepting it: until when it is valid.
    Accept,
    /// Refusing it: the reason.
    Refuse,
}

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
                    Mode::Details => html! { <Details props={DetailsProps { view: props.view.clone(), item: props.item.clone(), decide: props.decide.clone(), close: props.close.clone(), mode: mode.clone() }} /> },
                    Mode::Accept => html! { <Accepting view={props.view.clone()} item={props.item.clone()} decide={props.decide.clone()} close={props.close.clone()} {first} /> },
                    Mode::Refuse => html! { <Refusing view={props.view.clone()} item={props.item.clone()} decide={props.decide.clone()} close={props.close.clone()} {first} /> },
                }
            }
        </dialog>
    }
}

#[derive(Clone, PartialEq)]
struct DetailsProps {
    view: CaseView,
    item: ItemView,
    decide: Decide,
    close: Callback<()>,
    mode: UseStateHandle<Mode>,
}

#[derive(PartialEq, Properties)]
struct DetailsOf {
    props: DetailsProps,
}

#[component]
fn Details(of: &DetailsOf) -> Html {
    let props = &of.props;
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

#[derive(PartialEq, Properties)]
struct DecidingProps {
    view: CaseView,
    item: ItemView,
    decide: Decide,
    close: Callback<()>,
    /// The field that begins with the focus.
    first: NodeRef,
}

impl DecidingProps {
    fn done(&self, decision: ItemDecision) {
        self.close.emit(());
        self.decide.emit((self.item.id, self.item.version, decision, words::of_texts(&self.item.name)));
    }

    fn same(&self) -> Self {
        let (view, item, decide) = (self.view.clone(), self.item.clone(), self.decide.clone());
        Self { view, item, decide, close: self.close.clone(), first: self.first.clone() }
    }
}

/// Accepting: until when the paper is valid, where it ends.
#[component]
fn Accepting(props: &DecidingProps) -> Html {
    let end = use_state_eq(|| props.item.valid_until);
    let oninput = {
        let (end, field) = (end.clone(), props.first.clone());
        Callback::from(move |_: InputEvent| end.set(typed(&field).parse::<Day>().ok()))
    };
    let onsubmit = {
        let (props, end) = (props.same(), *end);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            props.done(ItemDecision::Accepted { valid_until: end });
        })
    };
    let begins_on = props.view.card.facts.begins_on;
    let is_short = end.is_some_and(|end| ends_too_early(end, props.item.valid_months, begins_on));
    html! {
        <form {onsubmit}>
            <label for="item-valid">{ say!("items-valid-label") }</label>
            <input class="field" id="item-valid" ref={props.first.clone()} type="date" {oninput} data-testid="item-valid" />
            if is_short { <p class="due warn" role="status"><Icon sign={Sign::Alert} size={14} />{ say!("items-short", months = props.item.valid_months) }</p> }
            <p class="row-of-buttons">
                <button class="button primary" type="submit" data-testid="item-accept-now">{ say!("items-accept") }</button>
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("cases-cancel") }</button>
            </p>
        </form>
    }
}

/// Refusing: the reason in the client's language, and the message that goes out by it.
#[component]
fn Refusing(props: &DecidingProps) -> Html {
    let reason = use_state_eq(String::new);
    let ready = use_memo((), |()| RefusalWords::ready().reasons);
    use_value(&props.first, &reason);
    let language =
        if props.view.language.is_empty() { words::language().to_owned() } else { props.view.language.clone() };
    let oninput = {
        let (reason, field) = (reason.clone(), props.first.clone());
        Callback::from(move |_: InputEvent| reason.set(typed(&field)))
    };
    let onchoose = {
        let (reason, ready, language) = (reason.clone(), ready.clone(), language.clone());
        Callback::from(move |nth: String| {
            let chosen = nth.parse::<usize>().ok().and_then(|nth| ready.get(nth));
            reason.set(chosen.map(|texts| texts.in_language(&language).to_owned()).unwrap_or_default());
        })
    };
    let choices = std::iter::once((AttrValue::from(""), say!("items-own-words"), None))
        .chain(ready.iter().enumerate().map(|(nth, texts)| (nth.to_string().into(), words::of_texts(texts), None)))
        .collect::<Vec<_>>();
    let chosen = ready.iter().position(|texts| texts.in_language(&language) == reason.as_str());
    let onsubmit = {
        let (props, reason) = (props.same(), (*reason).clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !reason.trim().is_empty() {
                props.done(ItemDecision::Refused { reason: reason.clone() });
            }
        })
    };
    html! {
        <form {onsubmit}>
            <label for="item-ready">{ say!("items-ready-reasons") }</label>
            <Select id="item-ready" {choices} chosen={chosen.map(|nth| nth.to_string()).unwrap_or_default()} {onchoose} />
            <label for="item-reason">{ words::reason_in_their_language(&props.view.language) }</label>
            <input class="field" id="item-reason" ref={props.first.clone()} dir="auto" autocomplete="off" {oninput}
                maxlength={CASE_TEXT_CHARS_MAX.to_string()} data-testid="item-reason" />
            <Told item={props.item.clone()} reason={(*reason).clone()} />
            <p class="row-of-buttons">
                <button class="button primary" type="submit" disabled={reason.trim().is_empty()} data-testid="item-refuse-now">{ say!("items-refuse-tell") }</button>
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("cases-cancel") }</button>
            </p>
        </form>
    }
}

#[derive(PartialEq, Properties)]
struct ToldProps {
    item: ItemView,
    reason: String,
}

/// The message that the client will get.
#[component]
fn Told(props: &ToldProps) -> Html {
    let preview = use_asked(PreviewRefusal { item: props.item.id, reason: props.reason.clone() }, |_, _| true);
    match preview.ready() {
        None | Some(TellPreview::Nothing) => html! { <p class="quiet">{ say!("items-tells") }</p> },
        Some(TellPreview::NotTold { why }) => {
            html! { <p class="case-held warn"><Icon sign={Sign::Alert} size={14} />{ words::not_told(*why) }</p> }
        }
        Some(TellPreview::Message { channel, text }) => html! {
            <div class="case-message" data-testid="item-told">
                <p class="quiet told-how">{ say!("items-tells-by", channel = words::channel(*channel)) }</p>
                <p dir="auto" class="told-text">{ text }</p>
            </div>
        },
    }
}
