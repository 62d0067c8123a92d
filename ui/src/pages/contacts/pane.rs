//! The contact pane: who the person of a conversation is, its status, and what else is known of them.

use super::{
    addresses::Addresses,
    block::Block,
    conversations::Conversations,
    language::LanguageField,
    merge::{Links, Suggestions},
    name::NameHead,
    notes::Notes,
    opt_out::OptOut,
    same_person::SamePerson,
    skeleton,
    zone::Zone,
};
use crate::{
    dom,
    hooks::{Shown, use_asked},
    parts::{Icon, Sign, TroubleNote},
    words,
};
use paperplane_bridge::{
    ConversationId,
    ask::{GetContact, Whom},
};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ContactPaneProps {
    /// The conversation whose person is shown.
    pub conversation: ConversationId,
    /// Name of the person, before more is known.
    pub who: String,
    /// True if they asked for no more messages.
    pub opted_out: bool,
    /// The conversation as it is called since people were put together.
    pub open_id: ConversationId,
    /// Opens another conversation of theirs.
    pub open: Callback<ConversationId>,
    /// Says something for a moment, over all pages.
    pub say: Callback<String>,
    /// True while somebody is looked for who is the same person.
    pub joining: bool,
    /// Begins or ends that.
    pub join: Callback<bool>,
    /// Puts the pane away.
    pub close: Callback<()>,
    /// Part of another domain about the conversation, before the notes.
    pub children: Html,
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
    let ContactPaneProps { conversation, who, opted_out, open_id, open, say, joining, join, children, .. } =
        &props.pane;
    let conversation = *conversation;
    let whom = Whom::from(conversation);
    let status = use_state_eq(|| None::<String>);
    let status_line = use_node_ref();
    let contact = use_asked(GetContact { whom }, |_, _| true);
    let (contact, stale) = match contact {
        Shown::Loading => return skeleton::of(who),
        Shown::Failed(trouble) => return html! { <TroubleNote {trouble} again={props.again.clone()} /> },
        Shown::Ready(contact) => (contact, None),
        Shown::Stale(contact, trouble) => (contact, Some(trouble)),
    };
    // The button that did it vanishes: the focus goes to the status line.
    let announce = Callback::from({
        let (status, status_line) = (status.clone(), status_line.clone());
        move |line: String| {
            status.set(Some(line));
            dom::focus(&status_line);
        }
    });
    let own: Vec<ConversationId> = contact.conversations.iter().map(|one| one.id).collect();
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            <NameHead {whom} contact={contact.clone()} opted_out={*opted_out} />
            <section class="contact-part contact-facts" aria-label={say!("contact-facts")}>
                <Zone {whom} contact={contact.clone()} />
                <LanguageField {whom} contact={contact.clone()} />
                <Addresses addresses={contact.addresses.clone()} />
            </section>
            <p class="contact-status" role="status" ref={status_line} tabindex="-1">{ (*status).clone().unwrap_or_default() }</p>
            <Suggestions {whom} suggestions={contact.suggestions.clone()} announce={announce.clone()} />
            <Links links={contact.links.clone()} announce={announce} />
            <SamePerson {whom} who={contact.who.clone()} {own} say={say.clone()} is_open={*joining} toggle={join.clone()} />
            { children.clone() }
            <Notes {conversation} notes={contact.notes.clone()} />
            <Conversations open_ids={vec![conversation, *open_id]} conversations={contact.conversations.clone()} open={open.clone()} />
            <OptOut {whom} opt_out={contact.opt_out.clone()} unsubscribed={contact.unsubscribed} />
            <Block {whom} blocked={contact.blocked.clone()} />
        </>
    }
}
