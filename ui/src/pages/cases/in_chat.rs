//! Checklists in the chat: a file goes on an item by two clicks, and the message says on which it is.

use crate::{
    hooks::{use_acts, use_asked},
    parts::{Icon, Pick, PickItem, Sign},
    words,
};
use paperplane_bridge::{
    BlobRef, ConversationId, ItemId, MessageId,
    ask::{FillItem, GetItemsOf},
    cases::{checklist::ItemState, definition::ItemKind},
    view::{bubble::Bubble, case::CaseItems, checklist::ItemView},
};
use std::rc::Rc;
use yew::prelude::*;

/// The open cases of the person of the conversation, with their checklists.
#[derive(Clone, PartialEq)]
pub struct ItemsHere(pub Rc<Vec<CaseItems>>);

#[derive(PartialEq, Properties)]
pub struct WithItemsProps {
    pub conversation: ConversationId,
    pub children: Html,
}

/// Asks for the checklists once for all messages of a conversation.
#[component]
pub fn WithItems(props: &WithItemsProps) -> Html {
    let items = use_asked(GetItemsOf { conversation: props.conversation }, |one, other| one == other);
    let all = items.ready().cloned().unwrap_or_default();
    let here = use_memo(all, |all| ItemsHere(Rc::new(all.clone())));
    html! { <ContextProvider<ItemsHere> context={(*here).clone()}>{ props.children.clone() }</ContextProvider<ItemsHere>> }
}

#[derive(PartialEq, Properties)]
pub struct FileToItemProps {
    pub bubble: Bubble,
}

/// The button that puts the files of a message on an item, and the item on which they are.
#[component]
pub fn FileToItem(props: &FileToItemProps) -> Html {
    let here = use_context::<ItemsHere>();
    let acts = use_acts();
    let is_open = use_state_eq(|| false);
    let files: Vec<BlobRef> = props.bubble.kept_files().collect();
    let Some(ItemsHere(cases)) = here.filter(|here| !here.0.is_empty() && !files.is_empty()) else {
        return Html::default();
    };
    let message = props.bubble.id;
    let on = items_with(&cases, message);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |open: bool| is_open.set(open))
    };
    let onpick = {
        let (acts, toggle) = (acts.clone(), toggle.clone());
        Callback::from(move |id: String| {
            toggle.emit(false);
            if let Ok(item) = id.parse::<ItemId>() {
                acts.ask(FillItem { item, files: files.clone(), said: String::new(), message: Some(message) });
            }
        })
    };
    html! {
        <div class="file-to-item">
            if !on.is_empty() {
                <span class="quiet" data-testid="file-on-item"><Icon sign={Sign::Briefcase} size={12} />{ say!("items-is-on", name = on.join(", ")) }</span>
            }
            <button class="link" onclick={toggle.reform(|_: MouseEvent| true)} aria-expanded={is_open.to_string()} data-testid="file-to-item">
                { if on.is_empty() { say!("items-put-on") } else { say!("items-change") } }
            </button>
            if *is_open {
                <Pick items={choices(&cases)} {onpick} onclose={toggle.reform(|()| false)} placeholder={say!("items-find")} label={say!("items-title")} />
            }
            { acts.wrong() }
        </div>
    }
}

/// The names of the items whose newest version came with a message.
fn items_with(cases: &[CaseItems], message: MessageId) -> Vec<String> {
    let all = cases.iter().flat_map(|case| case.items.iter());
    all.filter(|item| item.given.first().is_some_and(|given| given.message == Some(message)))
        .map(|item| words::of_texts(&item.name))
        .collect()
}

/// The documents that files can go on: those first that the client is to send. With several cases each says of which it is.
fn choices(cases: &[CaseItems]) -> Vec<PickItem> {
    let has_several = cases.len() > 1;
    let mut all: Vec<_> = cases
        .iter()
        .flat_map(|case| case.items.iter().map(move |item| (case, item)))
        .filter(|(_, item)| item.kind == ItemKind::Document && item.state != ItemState::Waived)
        .collect();
    all.sort_by_key(|(_, item)| !item.state.waits_for_client());
    let named = |(case, item): (&CaseItems, &ItemView)| {
        let name = words::of_texts(&item.name);
        let name =
            if has_several && !case.card.title.is_empty() { format!("{name} · {}", case.card.title) } else { name };
        let sign = if item.state.waits_for_client() { Sign::Clock } else { Sign::Check };
        (item.id.to_string(), name, Some(html! { <Icon {sign} size={14} /> }))
    };
    all.into_iter().map(named).collect()
}
