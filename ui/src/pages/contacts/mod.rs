//! The contact pane: who the person of a conversation is, where it stands, and what else is known of them.

mod acts;
mod addresses;
mod chooser;
mod conversations;
mod edit;
mod labels;
mod language;
mod merge;
mod minute;
mod name;
mod notes;
mod skeleton;
mod status;
mod zone;

use crate::{
    dom,
    hooks::{Shown, use_asked},
    parts::{Icon, Sign, TroubleNote},
    words,
};
use addresses::Addresses;
use conversations::Conversations;
use language::LanguageField;
use merge::{Links, Suggestions};
use name::NameHead;
use notes::Notes;
use paperplane_bridge::{
    ConversationId, Stale,
    ask::{DescribeContact, GetContact},
    view::{contact::ContactView, conversation::ConversationHead, library::Library},
};
use status::StatusSection;
use yew::prelude::*;
use zone::Zone;

#[derive(Clone, PartialEq, Properties)]
pub struct ContactPaneProps {
    /// Whose person is shown.
    pub conversation: ConversationId,
    /// Staff and labels.
    pub library: Library,
    /// The head of the conversation.
    pub head: ConversationHead,
    /// Opens another conversation of theirs.
    pub open: Callback<ConversationId>,
    /// Puts the pane away.
    pub close: Callback<()>,
}

#[component]
pub fn ContactPane(props: &ContactPaneProps) -> Html {
    let turn = use_state_eq(|| 0_u32);
    let again = {
        let turn = turn.clone();
        Callback::from(move |()| turn.set(turn.wrapping_add(1)))
    };
    html! {
        <aside class="contact-pane" aria-label={say!("contact-title")} data-testid="contact">
            <button class="button icon contact-close" onclick={props.close.reform(|_: MouseEvent| ())}
                aria-label={say!("contact-close")} title={say!("contact-close")} data-testid="contact-close">
                <Icon sign={Sign::X} />
            </button>
            // Another conversation is another person, and nothing half written goes over to them.
            <Person key={format!("{}/{}", props.conversation, *turn)} pane={props.clone()} {again} />
        </aside>
    }
}

#[derive(PartialEq, Properties)]
struct PersonProps {
    pane: ContactPaneProps,
    /// Asks once more after trouble.
    again: Callback<()>,
}

#[component]
fn Person(props: &PersonProps) -> Html {
    let ContactPaneProps { conversation, library, head, open, .. } = &props.pane;
    let conversation = *conversation;
    let told = use_state_eq(|| None::<String>);
    let told_here = use_node_ref();
    let contact = use_asked(
        GetContact { conversation },
        |question, tag| *tag == Stale::Inbox || *tag == Stale::Conversation(question.conversation),
        |_, _| true,
    );
    let (contact, stale) = match contact {
        Shown::Loading => return skeleton::of(&head.who),
        Shown::Failed(trouble) => return html! { <TroubleNote {trouble} again={props.again.clone()} /> },
        Shown::Ready(contact) => (contact, None),
        Shown::Stale(contact, trouble) => (contact, Some(trouble)),
    };
    // The button that did it vanishes: the focus waits where it is told.
    let tell = Callback::from({
        let (told, told_here) = (told.clone(), told_here.clone());
        move |line: String| {
            told.set(Some(line));
            dom::focus(&told_here);
        }
    });
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            <NameHead {conversation} contact={contact.clone()} opted_out={head.opted_out} />
            <section class="contact-part contact-facts" aria-label={say!("contact-facts")}>
                <Zone {conversation} contact={contact.clone()} />
                <LanguageField {conversation} contact={contact.clone()} />
                <Addresses addresses={contact.addresses.clone()} />
            </section>
            <p class="contact-told" role="status" ref={told_here} tabindex="-1">{ (*told).clone().unwrap_or_default() }</p>
            <Suggestions {conversation} suggestions={contact.suggestions.clone()} told={tell.clone()} />
            <Links links={contact.links.clone()} told={tell} />
            <StatusSection {conversation} head={head.clone()} library={library.clone()} />
            <Notes {conversation} notes={contact.notes.clone()} />
            <Conversations {conversation} open_id={head.id} conversations={contact.conversations.clone()} open={open.clone()} />
        </>
    }
}

/// What is known of a person, as it would be written down; to be changed in one respect.
fn described(conversation: ConversationId, contact: &ContactView) -> DescribeContact {
    let zone = contact.zone.as_ref().filter(|zone| zone.sure);
    DescribeContact {
        conversation,
        name: contact.given_name.clone(),
        language: contact.language.clone(),
        // A guess is nothing that anybody wrote down.
        zone: zone.map(|zone| zone.name.clone()).unwrap_or_default(),
    }
}
