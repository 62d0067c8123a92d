//! The inbox: the list, the thread, the person, and the command bar over all.

use super::{
    acts::{Act, Menu, Over},
    commands::{Effects, commands},
    empty_state::EmptyState,
    keys::{self, KeyMap, Pressed, use_keys},
    list::{List, ListProps},
    status::StatusSection,
    thread::Thread,
    views::Views,
};
use crate::{
    dom,
    door::Heard,
    hooks::{use_asked, use_heard, use_in_view, use_listed},
    pages::{
        contacts::ContactPane,
        finder::Finder,
        rail::Rail,
        section::{Frame, Page, RailItem, Section},
    },
    parts::{Icon, Notice, Sign},
    state::{drafts::Drafts, open::OpenConversation},
    words,
};
use paperplane_bridge::{
    ConversationId, Filter,
    ask::GetLibrary,
    stale::Push,
    view::{conversation::ConversationHead, inbox::InboxRow, workspace::Home},
};
use yew::prelude::*;

/// The section of conversations.
pub const SECTION: Section = Section {
    page: Page("inbox"),
    needs_channel: true,
    rail: rail_item,
    // Its own are those of the open conversation and of the list.
    commands: |_| Vec::new(),
    view: |frame| html! { <Inbox ..frame.clone() /> },
};

/// Its item on the rail, as soon as there is a number to write to.
fn rail_item(home: &Home, unread: u32) -> Option<RailItem> {
    let count = if unread > 99 { "99+".to_owned() } else { unread.to_string() };
    (!home.inboxes.is_empty()).then(|| RailItem {
        sign: Sign::Inbox,
        title: say!("inbox-title"),
        label: say!("inbox-named", unread = unread),
        badge: html! { if unread > 0 { <span class="badge">{ count }</span> } },
        at_end: false,
    })
}

#[component]
fn Inbox(frame: &Frame) -> Html {
    let open = frame.open.clone();
    let over = use_state_eq(|| None::<Over>);
    let filter = use_state_eq(Filter::default);
    let asked = use_state_eq(|| None::<(u32, Act)>);
    let about = use_state_eq(|| false);
    let head = use_state_eq(|| None::<ConversationHead>);
    let drafts = use_memo((), |()| Drafts::default());
    let reply_field = use_node_ref();
    let library = use_asked(GetLibrary {}, |_, _| true);
    let library = library.ready().cloned().unwrap_or_default();
    let listed = use_listed(&filter);
    let choose_at = {
        let (open, over) = (open.clone(), over.clone());
        Callback::from(move |wish: Option<OpenConversation>| {
            open.set(wish);
            over.set(None);
        })
    };
    let choose = choose_at.reform(|id: Option<ConversationId>| id.map(OpenConversation::from));
    use_uncovered(over.clone());
    use_in_view(open.as_ref().map(|open| open.conversation));
    let ask = {
        let asked = asked.clone();
        Callback::from(move |act: Act| {
            let count = asked.as_ref().map_or(0, |(count, _)| count + 1);
            asked.set(Some((count, act)));
        })
    };
    let show = {
        let over = over.clone();
        Callback::from(move |what: Option<Over>| over.set(what))
    };
    let me = frame.home.me.clone();
    let my_id = me.as_ref().map(|me| me.id);
    use_keys({
        let (open, over, about, show, ask) = (open.clone(), over.clone(), about.clone(), show.clone(), ask.clone());
        let (choose, field) = (choose.clone(), reply_field.clone());
        Callback::from(move |pressed| match pressed {
            Pressed::Search => show.emit(Some(Over::Finder)),
            Pressed::Escape if over.is_some() => show.emit(None),
            // What lies over the page has the keys.
            _ if over.is_some() => {}
            Pressed::Help => show.emit(Some(Over::Help)),
            Pressed::Views => show.emit(Some(Over::Views)),
            Pressed::Narrow => show.emit(Some(Over::Narrow)),
            Pressed::Step(by) => keys::step_through_rows(by),
            Pressed::Escape if keys::is_in_field() => dom::blur(),
            Pressed::Escape if open.is_some() => choose.emit(None),
            Pressed::Escape => dom::blur(),
            _ if open.is_none() => {}
            Pressed::Reply => write_in(&field, "mode-reply"),
            Pressed::Note => write_in(&field, "mode-note"),
            Pressed::Resolve => ask.emit(Act::Resolve),
            Pressed::Take => ask.emit(Act::Give(my_id)),
            Pressed::About => about.set(!*about),
            Pressed::Open(menu) => show.emit(Some(Over::Menu(menu))),
        })
    });
    use_effect_with(listed.unread, |unread| dom::set_title(&say!("window-title", unread = *unread)));
    let opened = *open;
    let row = opened.and_then(|open| listed.shown.ready()?.rows().find(|row| row.id == open.conversation).cloned());
    let effects = Effects {
        act: ask,
        show: show.reform(Some),
        view: chosen_view(&filter),
        about: shown(&about),
        write: written_in(&reply_field),
    };
    let list = ListProps::of(&listed, (*filter).clone(), opened.map(|open| open.conversation), choose.clone());
    let class =
        classes!("desk", opened.is_some().then_some("has-thread"), (*about && opened.is_some()).then_some("has-about"));
    html! {
        <ContextProvider<Drafts> context={(*drafts).clone()}>
        <div {class}>
            <Rail frame={frame.clone()} unread={listed.unread} here={SECTION.page} help={show.reform(|()| Some(Over::Help))} />
            <aside class="list-pane" aria-label={say!("inbox-conversations")}>
                <header class="list-head">
                    <Views library={library.clone()} filter={(*filter).clone()} is_open={*over == Some(Over::Views)}
                        choose={chosen_view(&filter)} toggle={show.reform(|open: bool| open.then_some(Over::Views))}
                        is_narrowing={*over == Some(Over::Narrow)}
                        narrow={show.reform(|open: bool| open.then_some(Over::Narrow))} />
                    <button class="button plain find" onclick={show.reform(|_: MouseEvent| Some(Over::Finder))}
                        data-testid="find" title={say!("search-title")} aria-label={say!("search-title")}>
                        <Icon sign={Sign::Search} /><kbd aria-hidden="true">{ crate::words::control_key(dom::is_mac()) }{ " K" }</kbd>
                    </button>
                </header>
                { catching_up(&frame.home) }
                <List ..list />
            </aside>
            <main class="thread-pane">
                for notice in frame.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                if let Some(at) = opened {
                    <Thread key={thread_key(at)} conversation={at.conversation} at={at.at} unread={row.map(|row: InboxRow| row.unread)}
                        me={me} library={library.clone()} field={reply_field} menu={menu_of(*over)}
                        go_menu={show.reform(|menu: Option<Menu>| menu.map(Over::Menu))} asked={(*asked).clone()}
                        back={choose.reform(|()| None)} about={toggled(&about)} about_is_open={*about}
                        onhead={kept(&head)} onmoved={choose.reform(Some)} />
                } else {
                    <EmptyState home={frame.home.clone()} inbox_is_empty={is_empty(&listed, &filter)} />
                }
            </main>
            if let (true, Some(at), Some(head)) = (*about, opened, head.as_ref()) {
                // What is known of another conversation is not shown beside this one.
                if head.id == at.conversation {
                    <ContactPane conversation={at.conversation} who={head.who.clone()} opted_out={head.opted_out} open_id={head.id}
                        open={choose.reform(Some)} close={toggled(&about)}>
                        <StatusSection conversation={at.conversation} head={head.clone()} library={library.clone()} />
                    </ContactPane>
                }
            }
            if *over == Some(Over::Help) { <KeyMap close={show.reform(|()| None)} /> }
            if *over == Some(Over::Finder) {
                <Finder frame={frame.clone()} commands={commands(opened.and((*head).as_ref()), my_id, &library, &effects)}
                    open={choose_at.reform(Some)} help={show.reform(|()| Some(Over::Help))}
                    onclose={show.reform(|()| None)} />
            }
        </div>
        </ContextProvider<Drafts>>
    }
}

/// Another message to open at is another thread: it is read anew from there.
fn thread_key(open: OpenConversation) -> String {
    let at = open.at.map(|message| message.to_string()).unwrap_or_default();
    format!("{}{at}", open.conversation)
}

fn menu_of(over: Option<Over>) -> Option<Menu> {
    match over {
        Some(Over::Menu(menu)) => Some(menu),
        Some(Over::Help | Over::Finder | Over::Views | Over::Narrow) | None => None,
    }
}

/// Chooses whether it is a reply or a note, and goes to the field.
fn write_in(field: &NodeRef, mode: &str) {
    if let Some(button) = dom::all(&format!("[data-testid='{mode}']")).first() {
        button.click();
    }
    dom::focus(field);
}

fn chosen_view(filter: &UseStateHandle<Filter>) -> Callback<Filter> {
    let filter = filter.clone();
    Callback::from(move |wish: Filter| filter.set(wish))
}

fn shown(pane: &UseStateHandle<bool>) -> Callback<()> {
    let pane = pane.clone();
    Callback::from(move |()| pane.set(true))
}

fn written_in(field: &NodeRef) -> Callback<bool> {
    let field = field.clone();
    Callback::from(move |is_note: bool| write_in(&field, if is_note { "mode-note" } else { "mode-reply" }))
}

fn toggled(state: &UseStateHandle<bool>) -> Callback<()> {
    let state = state.clone();
    Callback::from(move |()| state.set(!*state))
}

fn kept(head: &UseStateHandle<Option<ConversationHead>>) -> Callback<ConversationHead> {
    let head = head.clone();
    Callback::from(move |now: ConversationHead| head.set(Some(now)))
}

/// A bar while the desk reads what happened meanwhile; everything can be used.
fn catching_up(home: &Home) -> Html {
    let health = &home.health;
    if !health.log_reachable || health.caught_up {
        return Html::default();
    }
    html! {
        <div class="catching-up" role="status" data-testid="catching-up">
            <span>{ say!("catching-up") }</span>
            if let Some(permille) = health.read_permille {
                <progress max="1000" value={permille.to_string()} aria-label={say!("catching-up")}></progress>
            }
        </div>
    }
}

/// Closes everything that lies over the page when the node says to show a conversation: a notification was clicked.
#[hook]
fn use_uncovered(over: UseStateHandle<Option<Over>>) {
    use_heard(Callback::from(move |heard| {
        if let Heard::Pushed(Push::Show(_)) = heard {
            over.set(None);
        }
    }));
}

fn is_empty(listed: &crate::hooks::Listed, filter: &Filter) -> bool {
    *filter == Filter::default() && listed.shown.ready().is_some_and(|sparse| sparse.total == 0)
}
