//! The inbox: list, thread and search.

mod attach;
mod attached;
mod bubble;
mod composer;
mod contact;
mod keys;
mod list;
mod nobody;
mod place;
mod search;
mod seen;
mod templates;
mod thread;
mod way_out;

use super::rail::{Place, Rail};
use crate::{
    dom,
    door::Heard,
    hooks::{Paged, Shown, use_heard, use_pages},
    parts::Notice,
    state::drafts::Drafts,
};
use keys::{KeyMap, Pressed, use_keys};
use list::List;
use nobody::Nobody;
use paperplane_bridge::{
    ConversationId, Stale,
    ask::GetInbox,
    stale::Tell,
    view::{
        inbox::{InboxPage, InboxRow},
        workspace::Home,
    },
};
use search::{Found, SearchBox};
use thread::Thread;
use yew::prelude::*;

/// Conversations in one page: more than any screen holds.
const PAGE: u32 = 60;

impl Paged for GetInbox {
    fn page(&self, cursor: Option<String>) -> Self {
        Self { after: cursor, limit: self.limit }
    }

    fn cursor(page: &InboxPage) -> Option<String> {
        page.next.clone()
    }
}

#[derive(PartialEq, Properties)]
pub struct DeskProps {
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Place>,
}

#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let open = use_state_eq(|| None::<ConversationId>);
    let help = use_state_eq(|| false);
    let query = use_state_eq(String::new);
    let drafts = use_memo((), |()| Drafts::default());
    let (search_field, reply_field) = (use_node_ref(), use_node_ref());
    let (inbox, more) = use_pages(GetInbox { after: None, limit: PAGE }, |_, tag| *tag == Stale::Inbox);
    let choose = {
        let (open, query) = (open.clone(), query.clone());
        Callback::from(move |id: Option<ConversationId>| {
            open.set(id);
            query.set(String::new());
        })
    };
    use_shown(choose.clone());
    let toggle_help = {
        let help = help.clone();
        Callback::from(move |()| help.set(!*help))
    };
    use_keys({
        let (help, query, open) = (help.clone(), query.clone(), open.clone());
        let (choose, toggle_help) = (choose.clone(), toggle_help.clone());
        let (search_field, reply_field) = (search_field.clone(), reply_field.clone());
        Callback::from(move |pressed| match pressed {
            Pressed::Help => toggle_help.emit(()),
            Pressed::Escape if *help => help.set(false),
            // The map of keys lies over everything else.
            _ if *help => {}
            Pressed::Step(by) => keys::step_through_rows(by),
            Pressed::First => keys::click_first_row(),
            Pressed::Reply => dom::focus(&reply_field),
            Pressed::Search => dom::focus(&search_field),
            Pressed::Escape if !query.is_empty() => {
                query.set(String::new());
                dom::blur();
            }
            Pressed::Escape if keys::is_in_field() => dom::blur(),
            Pressed::Escape if open.is_some() => choose.emit(None),
            Pressed::Escape => dom::blur(),
        })
    });
    let unread = inbox.ready().and_then(|pages| pages.first()).map_or(0, |page| page.unread_conversations);
    use_effect_with(unread, |unread| dom::set_title(&say!("window-title", unread = *unread)));
    let opened = *open;
    let row = opened.and_then(|id| row_of(&inbox, id));
    html! {
        <div class={classes!("desk", opened.is_some().then_some("has-thread"))}>
            <Rail home={props.home.clone()} {unread} help={toggle_help.clone()} go={props.go.clone()} />
            <aside class="list-pane" aria-label={say!("inbox-conversations")}>
                <header class="list-head"><h1>{ say!("inbox-title") }</h1></header>
                <SearchBox field={search_field} query={query.clone()} />
                if props.home.health.log_reachable && !props.home.health.caught_up {
                    <p class="aside-line" role="status">{ say!("catching-up") }</p>
                }
                if query.trim().is_empty() {
                    <List shown={inbox.clone()} open={opened} choose={choose.clone()} {more} />
                } else {
                    <Found query={(*query).clone()} choose={choose.clone()} />
                }
            </aside>
            <main class="thread-pane">
                for notice in props.home.health.notices.iter() {
                    <Notice text={notice.clone()} />
                }
                if let Some(conversation) = opened {
                    <Thread key={conversation.to_string()} {conversation} unread={row.map(|row| row.unread)}
                        field={reply_field} drafts={(*drafts).clone()} back={choose.reform(|()| None)} />
                } else {
                    <Nobody home={props.home.clone()} inbox_is_empty={is_empty(&inbox)} />
                }
            </main>
            if *help {
                <KeyMap close={toggle_help} />
            }
        </div>
    }
}

/// Opens what the node says to show: a notification was clicked.
#[hook]
fn use_shown(choose: Callback<Option<ConversationId>>) {
    use_heard(Callback::from(move |heard| {
        if let Heard::Told(Tell::Show(show)) = heard {
            choose.emit(Some(show.conversation));
        }
    }));
}

type Pages = Shown<std::rc::Rc<Vec<InboxPage>>>;

fn row_of(inbox: &Pages, id: ConversationId) -> Option<&InboxRow> {
    inbox.ready()?.iter().flat_map(|page| page.rows.iter()).find(|row| row.id == id)
}

fn is_empty(inbox: &Pages) -> bool {
    inbox.ready().is_some_and(|pages| pages.iter().all(|page| page.rows.is_empty()))
}
