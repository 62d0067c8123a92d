//! Acts on one message: copy its text or a link to it, quote it, send it on to somebody else.

use crate::{
    dom,
    hooks::use_door,
    parts::{Icon, Sign, copy_text, use_leave},
    state::{address, open::OpenConversation, steps::step},
    words,
};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{BlobId, ConversationId, view::bubble::Bubble};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Time for which it is shown that something was copied, in milliseconds.
const COPIED_MS: u32 = 2_000;

/// Acts that the thread does with a message.
#[derive(Clone, PartialEq)]
pub struct MessageActs {
    pub conversation: ConversationId,
    /// Puts it into the reply, as lines that are quoted.
    pub quote: Callback<Bubble>,
    /// Asks to whom it is sent on.
    pub forward: Callback<Bubble>,
}

/// The last message that shall be quoted, with a count so that the same can be quoted again.
pub type Quoting = (u32, Bubble);

/// An item of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Copy,
    Quote,
    Forward,
    Link,
    Head,
    Raw,
}

#[derive(PartialEq, Properties)]
pub struct MessageMenuProps {
    pub bubble: Bubble,
    /// True if the person may be written to now.
    pub is_open: bool,
    /// True if it is the one that the key Tab reaches; arrows lead to the others.
    pub is_stop: bool,
    /// Shows the head of a mail, or hides it.
    pub head: Callback<()>,
}

#[component]
pub fn MessageMenu(props: &MessageMenuProps) -> Html {
    let acts = use_context::<MessageActs>();
    // Whether it opens upwards, where it is open.
    let open = use_state_eq(|| None::<bool>);
    let copied = use_state_eq(|| false);
    let button = use_node_ref();
    let Some(acts) = acts else {
        return Html::default();
    };
    let toggle = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            let up = button.cast::<HtmlElement>().is_some_and(|button| dom::is_in_lower_half(&button));
            open.set(open.is_none().then_some(up));
        })
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    let take = {
        let (bubble, copied, head) = (props.bubble.clone(), copied.clone(), props.head.clone());
        Callback::from(move |item: Item| match item {
            Item::Copy => copy(bubble.text.clone(), &copied),
            Item::Link => copy(link(acts.conversation, &bubble), &copied),
            Item::Quote => acts.quote.emit(bubble.clone()),
            Item::Forward => acts.forward.emit(bubble.clone()),
            Item::Head => head.emit(()),
            // The link itself is followed.
            Item::Raw => {}
        })
    };
    html! {
        <span class="message-menu">
            <button class="button icon more" ref={button} onclick={toggle} onkeydown={Callback::from(walk)}
                tabindex={if props.is_stop { "0" } else { "-1" }} aria-haspopup="menu" aria-expanded={open.is_some().to_string()}
                title={say!("message-acts")} aria-label={say!("message-acts")} data-testid="message-acts">
                <Icon sign={if *copied { Sign::Check } else { Sign::More }} />
            </button>
            <span class="hidden" role="status">{ if *copied { say!("copied") } else { String::new() } }</span>
            if let Some(up) = *open { <Menu items={items(&props.bubble, props.is_open)} bubble={props.bubble.clone()} {up} {take} {close} /> }
        </span>
    }
}

/// Acts that are possible with a message.
fn items(bubble: &Bubble, may_write: bool) -> Vec<Item> {
    let has_text = bubble.gist().is_none();
    let all = [
        (Item::Copy, has_text),
        (Item::Quote, may_write && (has_text || !bubble.media.is_empty())),
        (Item::Forward, has_text || bubble.kept_files().next().is_some()),
        (Item::Link, true),
        (Item::Head, bubble.details.mail.is_some()),
        (Item::Raw, raw(bubble).is_some()),
    ];
    all.into_iter().filter(|(_, is_possible)| *is_possible).map(|(item, _)| item).collect()
}

/// The file of a mail as it came.
fn raw(bubble: &Bubble) -> Option<BlobId> {
    bubble.details.mail.as_ref()?.raw.as_ref().map(|raw| raw.blob)
}

fn link(conversation: ConversationId, bubble: &Bubble) -> String {
    address::link(dom::web_address().as_deref(), OpenConversation { conversation, at: Some(bubble.id) })
}

fn copy(text: String, copied: &UseStateHandle<bool>) {
    let copied = copied.clone();
    spawn_local(async move {
        if copy_text(&text).await {
            copied.set(true);
            Timeout::new(COPIED_MS, move || copied.set(false)).forget();
        }
    });
}

/// Arrows walk from the acts of one message to those of the next.
fn walk(event: KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    let all = dom::all(".said .more");
    let at = all.iter().position(|one| Some(one) == dom::focused().as_ref());
    if let Some(next) = step(all.len(), at, by).and_then(|at| all.get(at)) {
        // It is on the page, so it takes the focus.
        let _ = next.focus();
    }
}

#[derive(PartialEq, Properties)]
struct MenuProps {
    items: Vec<Item>,
    bubble: Bubble,
    /// It opens upwards.
    up: bool,
    take: Callback<Item>,
    close: Callback<()>,
}

#[component]
fn Menu(props: &MenuProps) -> Html {
    let door = use_door();
    let (element, first) = (use_node_ref(), use_node_ref());
    let leave = use_leave(&element, &first, &props.close);
    let onkeydown = {
        let leave = leave.clone();
        Callback::from(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Escape" | "Tab" => {
                    event.prevent_default();
                    event.stop_propagation();
                    return leave.emit(());
                }
                // Letters are no commands while the menu is open.
                _ => return event.stop_propagation(),
            };
            event.prevent_default();
            event.stop_propagation();
            let all = dom::all("[data-testid=message-menu] .menu-item");
            let at = all.iter().position(|one| Some(one) == dom::focused().as_ref());
            if let Some(next) = step(all.len(), at, by).and_then(|at| all.get(at)) {
                // It is on the page, so it takes the focus.
                let _ = next.focus();
            }
        })
    };
    let choose = |item: Item| {
        let (leave, take) = (leave.clone(), props.take.clone());
        Callback::from(move |_: MouseEvent| {
            // Closed first: what is chosen may move the focus.
            leave.emit(());
            take.emit(item);
        })
    };
    html! {
        <div class={classes!("menu", props.up.then_some("up"))} role="menu" ref={element} {onkeydown} aria-label={say!("message-acts")} data-testid="message-menu">
            for (nth, item) in props.items.iter().enumerate() {
                if *item == Item::Raw {
                    if let Some(blob) = raw(&props.bubble) {
                        <a class="menu-item" role="menuitem" href={door.file(blob)} download={words::mail_file(&props.bubble)}
                            onclick={choose(*item)} data-testid="raw-mail"><Icon sign={sign_of(*item)} />{ name_of(*item) }</a>
                    }
                } else {
                    <button class="menu-item" role="menuitem" ref={if nth == 0 { first.clone() } else { NodeRef::default() }}
                        onclick={choose(*item)}><Icon sign={sign_of(*item)} />{ name_of(*item) }</button>
                }
            }
        </div>
    }
}

const fn sign_of(item: Item) -> Sign {
    match item {
        Item::Copy => Sign::Copy,
        Item::Quote => Sign::Quote,
        Item::Forward => Sign::Forward,
        Item::Link => Sign::Link,
        Item::Head => Sign::Info,
        Item::Raw => Sign::Mail,
    }
}

fn name_of(item: Item) -> String {
    match item {
        Item::Copy => say!("message-copy"),
        Item::Quote => say!("message-quote"),
        Item::Forward => say!("message-forward"),
        Item::Link => say!("message-link"),
        Item::Head => say!("mail-head"),
        Item::Raw => say!("mail-save"),
    }
}
