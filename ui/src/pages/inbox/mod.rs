//! The inbox: list, thread and search.

mod composer;
mod keys;
mod list;
mod search;
mod thread;
mod thread_bubble;

use super::rail::Rail;
use crate::{
    door::Heard,
    hooks::{use_asked, use_heard},
};
use keys::{KeyMap, Pressed, use_keys};
use list::List;
use paperplane_bridge::{
    ConversationId, Stale,
    ask::GetInbox,
    stale::Tell,
    view::workspace::Home,
};
use search::SearchBox;
use thread::{NoThread, Thread};
use yew::prelude::*;

/// Conversations in the first page, and how many more each time.
const PAGE: u32 = 60;
/// The most that the node gives at once.
const PAGE_MAX: u32 = 200;

#[derive(PartialEq, Properties)]
pub struct DeskProps {
    /// The agency and the node.
    pub home: Home,
}

#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let limit = use_state(|| PAGE);
    let open = use_state(|| None::<ConversationId>);
    let cursor = use_state(|| None::<ConversationId>);
    let help = use_state(|| false);
    let query = use_state(String::new);
    let (search_field, composer) = (use_node_ref(), use_node_ref());
    let inbox = use_asked(
        GetInbox { after: None, limit: *limit },
        |_, tag| matches!(tag, Stale::Inbox | Stale::Conversation(_)),
        |_, _| true,
    );
    let page = inbox.ready().cloned().unwrap_or_default();
    let choose = {
        let (open, cursor, query) = (open.clone(), cursor.clone(), query.clone());
        Callback::from(move |id: Option<ConversationId>| {
            open.set(id);
            if id.is_some() {
                cursor.set(id);
                query.set(String::new());
            }
        })
    };
    {
        let choose = choose.clone();
        use_heard(Callback::from(move |heard| {
            if let Heard::Told(Tell::Show(show)) = heard {
                choose.emit(Some(show.conversation));
            }
        }));
    }
    {
        let ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
        let (cursor, choose, help, query) = (cursor.clone(), choose.clone(), help.clone(), query.clone());
        let (search_field, composer) = (search_field.clone(), composer.clone());
        use_keys(Callback::from(move |pressed| match pressed {
            Pressed::Next => cursor.set(step(&ids, *cursor, 1)),
            Pressed::Previous => cursor.set(step(&ids, *cursor, -1)),
            Pressed::Open if cursor.is_some() => choose.emit(*cursor),
            Pressed::Open => {}
            Pressed::Reply => keys::focus(&composer),
            Pressed::Search => keys::focus(&search_field),
            Pressed::Help => help.set(!*help),
            Pressed::Escape if *help => help.set(false),
            Pressed::Escape => {
                query.set(String::new());
                keys::blur();
            }
        }));
    }
    let onmore = {
        let limit = limit.clone();
        Callback::from(move |()| limit.set((*limit + PAGE).min(PAGE_MAX)))
    };
    let unread = open.and_then(|id| page.rows.iter().find(|row| row.id == id)).map_or(0, |row| row.unread);
    html! {
        <div class={classes!("desk", open.is_some().then_some("has-thread"))}>
            <Rail home={props.home.clone()} unread={page.unread_conversations} />
            <aside class="list-pane" aria-label="Conversations">
                <header class="list-head"><h1>{ "Inbox" }</h1></header>
                <SearchBox field={search_field} query={query.clone()} />
                if query.trim().is_empty() {
                    <List shown={inbox.clone()} open={*open} cursor={*cursor} choose={choose.clone()} {onmore}
                        full={*limit >= PAGE_MAX} />
                } else {
                    <search::Found query={(*query).clone()} choose={choose.clone()} />
                }
            </aside>
            <main class="thread-pane">
                { super::first_run::notices(&props.home) }
                if let Some(conversation) = *open {
                    <Thread key={conversation.to_string()} {conversation} {unread} composer={composer}
                        back={choose.reform(|()| None)} />
                } else {
                    <NoThread home={props.home.clone()} empty={inbox.ready().is_some_and(|page| page.rows.is_empty())} />
                }
            </main>
            if *help {
                <KeyMap close={Callback::from(move |()| help.set(false))} />
            }
        </div>
    }
}


/// The neighbour of the row under the cursor; the first row where there is no cursor yet.
fn step(ids: &[ConversationId], from: Option<ConversationId>, by: isize) -> Option<ConversationId> {
    let at = from.and_then(|from| ids.iter().position(|id| *id == from));
    let next = at.map_or(Some(0), |at| at.checked_add_signed(by));
    next.and_then(|next| ids.get(next)).copied().or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn the_cursor_steps_and_stays_inside() {
        let ids: Vec<_> = (0..3).map(|n| ConversationId::new(Timestamp(n), [0; 10])).collect();
        assert_eq!(step(&ids, None, 1), Some(ids[0]));
        assert_eq!(step(&ids, Some(ids[0]), 1), Some(ids[1]));
        assert_eq!(step(&ids, Some(ids[2]), 1), Some(ids[2]));
        assert_eq!(step(&ids, Some(ids[0]), -1), Some(ids[0]));
        assert_eq!(step(&[], None, 1), None);
    }
}
