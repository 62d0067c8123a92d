//! A conversation beside another page: the same thread and composer as in the inbox.

use super::{acts::WriteWish, thread::Thread};
use crate::{
    hooks::{use_asked, use_unsaved_drafts},
    pages::section::Frame,
    parts::Staff,
    state::{
        drafts::Drafts,
        pass_on::{PassOn, PassedOn},
        write_to::WriteTo,
    },
};
use paperplane_bridge::{ConversationId, ask::GetLibrary, stale::NewMessage, view::conversation::ConversationHead};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BesideProps {
    pub conversation: ConversationId,
    pub frame: Frame,
    /// True while the reply is wanted: it gets the focus.
    pub writes: UseStateHandle<bool>,
}

#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let (conversation, frame) = (props.conversation, &props.frame);
    let drafts = use_memo((), |()| Drafts::default());
    let library = use_asked(GetLibrary {}, |_, _| true);
    let library = library.ready().cloned().unwrap_or_default();
    let me = frame.home.me.as_ref().map(|me| me.id);
    let staff =
        use_memo((library.members.clone(), me), |(members, me)| Staff { members: members.as_slice().into(), me: *me });
    let field = use_node_ref();
    use_unsaved_drafts();
    let open = {
        let (open, go, start) = (frame.open.clone(), frame.go.clone(), frame.registry.start());
        Callback::from(move |id: ConversationId| {
            open.set(Some(id.into()));
            go.emit(start);
        })
    };
    let write_to = {
        let (begun, go, start) = (frame.begun.clone(), frame.go.clone(), frame.registry.start());
        Callback::from(move |to: String| {
            begun.set(Some(NewMessage { to, ..NewMessage::default() }));
            go.emit(start);
        })
    };
    // A mail is passed on where new ones are begun.
    let pass_on = open.reform(move |_: PassedOn| conversation);
    let wish = props.writes.then_some(WriteWish { conversation, is_note: false, tool: None });
    let written = {
        let writes = props.writes.clone();
        Callback::from(move |()| writes.set(false))
    };
    html! {
        <ContextProvider<Drafts> context={(*drafts).clone()}>
        <ContextProvider<WriteTo> context={WriteTo(write_to)}>
        <ContextProvider<PassOn> context={PassOn(pass_on)}>
        <ContextProvider<Staff> context={(*staff).clone()}>
            <Thread key={conversation.to_string()} {conversation} at={None::<paperplane_bridge::MessageId>} unread={None::<u32>}
                library={library.clone()} {field} jumps=false go_menu={Callback::noop()} act={Callback::noop()} {wish}
                onwritten={written.clone()} cannot_write={written.reform(|_: String| ())} back={Callback::noop()} about={Callback::noop()}
                about_is_open=false onhead={Callback::<ConversationHead>::noop()} open={open.clone()} onmoved={open.clone()}
                expand={open.reform(move |()| conversation)} />
        </ContextProvider<Staff>>
        </ContextProvider<PassOn>>
        </ContextProvider<WriteTo>>
        </ContextProvider<Drafts>>
    }
}
