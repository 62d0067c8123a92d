//! The forms in which an item is accepted, with the end of its paper, or refused, with a reason that the client reads.

use super::item_acts::Decide;
use crate::{
    hooks::{typed, use_asked, use_value},
    parts::{Icon, Select, Sign},
    words,
};
use paperplane_bridge::{
    ask::PreviewRefusal,
    cases::{checklist::ends_too_early, day::Day, event::ItemDecision, refusal::RefusalWords},
    limits::CASE_TEXT_CHARS_MAX,
    view::{
        case::{CaseView, TellPreview},
        checklist::ItemView,
    },
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DecidingProps {
    pub view: CaseView,
    pub item: ItemView,
    pub decide: Decide,
    pub close: Callback<()>,
    /// The field that begins with the focus.
    pub first: NodeRef,
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
pub fn Accepting(props: &DecidingProps) -> Html {
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
pub fn Refusing(props: &DecidingProps) -> Html {
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
