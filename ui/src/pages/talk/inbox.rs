//! The inbox: the list, the thread, the person, and the command bar over all.

use super::{
    acts::{Act, Menu, Over, Tool, WriteWish},
    clicked::Clicked,
    commands::{Effects, commands},
    empty_state::EmptyState,
    keys::{self, KeyMap, Pressed, Strokes, use_keys, use_strokes},
    list::{List, ListProps},
    menus::Menus,
    new_conversation::NewConversation,
    performing::use_performing,
    progress::{catching_up, fetching},
    selected::Selected,
    status::StatusSection,
    thread::Thread,
    views::Views,
    walking::{Walking, use_walking},
    work::Work,
};
use crate::{
    dom,
    door::Heard,
    hooks::{use_asked, use_heard, use_in_view, use_lately, use_listed, use_settings, use_today, use_unsaved_drafts},
    pages::{
        contacts::ContactPane,
        finder::Finder,
        rail::Rail,
        section::{Frame, Page, RailItem, Section},
    },
    parts::{Icon, Notice, Sign, Staff, listed},
    state::{
        drafts::Drafts,
        open::OpenConversation,
        pass_on::{PassOn, PassedOn},
        unread::Unread,
        write_to::WriteTo,
    },
    words,
};
use paperplane_bridge::{
    ConversationId, Filter,
    ask::GetLibrary,
    stale::{NewMessage, Push},
    view::{conversation::ConversationHead, inbox::InboxRow, workspace::Home},
};
use yew::prelude::*;

/// The section of conversations.
pub const SECTION: Section = Section {
    page: Page("inbox"),
    key: "i",
    needs_channel: true,
    rail: rail_item,
    // Its own are those of the open conversation and of the list.
    commands: |_| Vec::new(),
    view: |frame| html! { <Inbox ..frame.clone() /> },
};

/// Its item on the rail, as soon as there is a number to write to.
fn rail_item(home: &Home, unread: Unread) -> Option<RailItem> {
    let Unread { conversations: unread, mentions } = unread;
    let count = if unread > 99 { "99+".to_owned() } else { unread.to_string() };
    let label = say!("inbox-named", unread = unread);
    (!home.inboxes.is_empty()).then(|| RailItem {
        sign: Sign::Inbox,
        title: say!("inbox-title"),
        label: if mentions > 0 { listed(&[label, say!("inbox-mentions", count = mentions)]) } else { label },
        badge: html! {
            <>
                if unread > 0 { <span class="badge">{ count }</span> }
                if mentions > 0 { <span class="badge at-badge" data-testid="rail-mentions">{ "@" }</span> }
            </>
        },
        at_end: false,
    })
}

#[component]
fn Inbox(frame: &Frame) -> Html {
    let open = frame.open.clone();
    let over = use_state_eq(|| None::<Over>);
    let filter = use_state_eq(Filter::default);
    let about = use_state_eq(|| false);
    let head = use_state_eq(|| None::<ConversationHead>);
    let wish = use_state_eq(|| None::<WriteWish>);
    let joining = use_state_eq(|| false);
    let drafts = use_memo((), |()| Drafts::default());
    let begun = frame.begun.clone();
    use_begun(&begun, &over);
    let reply_field = use_node_ref();
    let settings = use_settings().list;
    let library = use_asked(GetLibrary {}, |_, _| true);
    let library = library.ready().cloned().unwrap_or_default();
    let listed = use_listed(&filter);
    let staff = {
        let me = frame.home.me.as_ref().map(|me| me.id);
        use_memo((library.members.clone(), me), |(members, me)| Staff { members: members.as_slice().into(), me: *me })
    };
    let opened = *open;
    let open_id = opened.map(|open| open.conversation);
    let walking = use_walking(&listed, &filter, open_id);
    let choose_at = {
        let (open, over) = (open.clone(), over.clone());
        Callback::from(move |wish: Option<OpenConversation>| {
            open.set(wish);
            over.set(None);
        })
    };
    let choose = choose_at.reform(|id: Option<ConversationId>| id.map(OpenConversation::from));
    let performing = use_performing(&library, &choose.reform(Some));
    use_uncovered(over.clone());
    use_in_view(open_id);
    use_unsaved_drafts();
    use_focus_kept(open_id);
    let show = {
        let over = over.clone();
        Callback::from(move |what: Option<Over>| over.set(what))
    };
    let me = frame.home.me.clone();
    let my_id = me.as_ref().map(|me| me.id);
    let work = Work {
        listed: listed.clone(),
        head: (*head).clone(),
        open: open_id,
        me: my_id,
        settings,
        drafts: (*drafts).clone(),
        walking: walking.clone(),
        choose: choose.clone(),
        act: performing.act.clone(),
        say: performing.say.clone(),
    };
    let strokes = use_strokes();
    let pressed = {
        let (over, about, show, wish, work) = (over.clone(), about.clone(), show.clone(), wish.clone(), work.clone());
        let (undo, strokes) = (performing.undo.clone(), strokes.clone());
        Callback::from(move |pressed| match pressed {
            Pressed::Search => show.emit(Some(Over::Finder)),
            Pressed::Escape if over.is_some() => show.emit(None),
            // What lies over the page has the keys.
            _ if over.is_some() => {}
            Pressed::Help => show.emit(Some(Over::Help)),
            Pressed::New => show.emit(Some(Over::New)),
            Pressed::Views => show.emit(Some(Over::Views)),
            Pressed::Narrow => show.emit(Some(Over::Narrow)),
            Pressed::Step(by) => work.step(by),
            Pressed::Extend(by) => work.walking.extend(by, &work.listed),
            Pressed::OpenRow => work.open_row(),
            Pressed::Select => work.select(),
            Pressed::SelectAll => work.walking.select_all.emit(()),
            Pressed::Undo => undo.emit(()),
            Pressed::Nowhere => work.say.emit(say!("typing-nowhere")),
            Pressed::Escape if keys::is_in_field() => leave_field(),
            Pressed::Escape if !work.walking.selected.is_empty() => work.walking.clear(),
            Pressed::Escape if work.open.is_some() => work.choose.emit(None),
            Pressed::Escape => dom::blur(),
            Pressed::Reply | Pressed::Note => match work.to_write_in() {
                Some(conversation) => {
                    wish.set(Some(WriteWish { conversation, is_note: pressed == Pressed::Note, tool: None }));
                }
                None => {
                    strokes.lead_nowhere();
                    work.say.emit(say!("keys-none-chosen"));
                }
            },
            Pressed::Resolve => work.act(Act::Resolve),
            Pressed::Take => work.act(Act::Give(my_id)),
            Pressed::Unread => work.act(Act::MarkUnread),
            Pressed::About if work.open.is_some() => about.set(!*about),
            Pressed::About => work.say.emit(say!("keys-none-chosen")),
            Pressed::Open(_) if work.targets().is_empty() => work.say.emit(say!("keys-none-chosen")),
            Pressed::Open(menu) => show.emit(Some(Over::Menu(menu))),
        })
    };
    use_keys(&strokes, pressed);
    use_effect_with(listed.unread.conversations, |unread| dom::set_title(&say!("window-title", unread = *unread)));
    let row = opened.and_then(|open| listed.shown.ready()?.rows().find(|row| row.id == open.conversation).cloned());
    let begin = beginning(&over, &begun);
    let passed_on = use_state_eq(|| None::<PassedOn>);
    let pass_on = {
        let (passed_on, over) = (passed_on.clone(), over.clone());
        Callback::from(move |mail: PassedOn| {
            passed_on.set(Some(mail));
            over.set(Some(Over::New));
        })
    };
    let write_to = begin.reform(|to: String| NewMessage { to, ..NewMessage::default() });
    let effects = Effects {
        act: acting(&work, Work::act_on_open),
        show: show.reform(Some),
        view: chosen_view(&filter),
        about: shown(&about),
        same_person: {
            let (about, joining) = (about.clone(), joining.clone());
            Callback::from(move |()| {
                about.set(true);
                joining.set(true);
            })
        },
        write: written_in(&wish, open_id),
    };
    let list = ListProps {
        shown: listed.shown.clone(),
        filter: (*filter).clone(),
        open: open_id,
        cursor: walking.cursor,
        selected: walking.selected.clone(),
        click: clicked(&work),
        look: listed.look.clone(),
        again: listed.again.clone(),
    };
    let lately = use_lately((*head).as_ref().filter(|head| Some(head.id) == open_id));
    let today = use_today();
    let go_menu = show.reform(|menu: Option<Menu>| menu.map(Over::Menu));
    let jumps = menu_of(*over) == Some(Menu::Jump);
    let (written, refused) = (unwished(&wish), refused(&wish, &strokes, &performing.say));
    let wish = (*wish).filter(|wish| Some(wish.conversation) == open_id);
    let class =
        classes!("desk", opened.is_some().then_some("has-thread"), (*about && opened.is_some()).then_some("has-about"));
    html! {
        <ContextProvider<Drafts> context={(*drafts).clone()}>
        <ContextProvider<WriteTo> context={WriteTo(write_to.clone())}>
        <ContextProvider<PassOn> context={PassOn(pass_on)}>
        <ContextProvider<Staff> context={(*staff).clone()}>
        <div {class}>
            <Rail frame={frame.clone()} unread={listed.unread} here={SECTION.page} help={show.reform(|()| Some(Over::Help))} />
            <aside class="list-pane" aria-label={say!("inbox-conversations")}>
                <header class="list-head">
                    <Views library={library.clone()} filter={(*filter).clone()} unread={listed.unread} is_open={*over == Some(Over::Views)}
                        choose={chosen_view(&filter)} toggle={show.reform(|open: bool| open.then_some(Over::Views))}
                        is_narrowing={*over == Some(Over::Narrow)}
                        narrow={show.reform(|open: bool| open.then_some(Over::Narrow))} />
                    <button class="button icon" onclick={show.reform(|_: MouseEvent| Some(Over::New))} data-testid="new"
                        title={say!("new-title")} aria-label={say!("new-title")}><Icon sign={Sign::Pencil} /></button>
                    <button class="button plain find" onclick={show.reform(|_: MouseEvent| Some(Over::Finder))}
                        data-testid="find" title={say!("search-title")} aria-label={say!("search-title")}>
                        <Icon sign={Sign::Search} /><kbd aria-hidden="true">{ crate::words::control_key(dom::is_mac()) }{ " K" }</kbd>
                    </button>
                </header>
                if !walking.selected.is_empty() {
                    <Selected count={walking.selected.len()} act={acting(&work, Work::act)} clear={cleared(&walking)}
                        menu={show.reform(|menu: Menu| Some(Over::Menu(menu)))} />
                }
                { catching_up(&frame.home.health) }
                { fetching(&frame.home.health) }
                <List ..list />
            </aside>
            <main class="thread-pane">
                for notice in frame.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                if let Some(menu) = menu_of(*over).filter(|menu| *menu != Menu::Jump) {
                    <Menus {menu} targets={work.targets()} zone={zone_of(&work)} library={library.clone()} me={me.clone()} {today}
                        act={acting(&work, Work::act)} go={go_menu.clone()} />
                }
                if let Some(at) = opened {
                    <Thread key={thread_key(at)} conversation={at.conversation} at={at.at} unread={row.map(|row: InboxRow| row.unread)}
                        library={library.clone()} field={reply_field} {jumps} go_menu={go_menu.clone()}
                        act={acting(&work, Work::act_on_open)} {wish} onwritten={written} cannot_write={refused}
                        back={choose.reform(|()| None)} about={toggled(&about)} about_is_open={*about}
                        onhead={kept(&head)} onmoved={choose.reform(Some)} open={choose.reform(Some)} />
                } else {
                    <EmptyState home={frame.home.clone()} inbox_is_empty={is_empty(&listed, &filter)} />
                }
            </main>
            if let (true, Some(at), Some(head)) = (*about, opened, head.as_ref()) {
                // What is known of another conversation is not shown beside this one.
                if head.id == at.conversation {
                    <ContactPane conversation={at.conversation} who={head.who.clone()} opted_out={head.opted_out} open_id={head.id}
                        open={choose.reform(Some)} say={performing.say.clone()}
                        joining={*joining} join={switched(&joining)} close={toggled(&about)}>
                        <StatusSection conversation={at.conversation} head={head.clone()} library={library.clone()} />
                    </ContactPane>
                }
            }
            { performing.toast }
            if *over == Some(Over::New) {
                <NewConversation inboxes={frame.home.inboxes.clone()} begun={(*begun).clone().unwrap_or_default()} passed_on={(*passed_on).clone()}
                    open={choose.reform(Some)} close={shut_new(&over, &begun, &passed_on)} />
            }
            if *over == Some(Over::Help) { <KeyMap close={show.reform(|()| None)} /> }
            if *over == Some(Over::Finder) {
                <Finder frame={frame.clone()} library={library.clone()} lately={lately.clone()} commands={commands(opened.and((*head).as_ref()), my_id, &library, &filter, &effects)}
                    open={choose_at.reform(Some)} write_to={write_to.clone()} help={show.reform(|()| Some(Over::Help))}
                    onclose={show.reform(|()| None)} />
            }
        </div>
        </ContextProvider<Staff>>
        </ContextProvider<PassOn>>
        </ContextProvider<WriteTo>>
        </ContextProvider<Drafts>>
    }
}

/// Another message to open at is another thread: it is read anew from there.
fn thread_key(open: OpenConversation) -> String {
    let at = open.at.map(|message| message.to_string()).unwrap_or_default();
    format!("{}{at}", open.conversation)
}

/// The zone of the person whose conversation is acted on, where it is the open one.
fn zone_of(work: &Work) -> Option<String> {
    let targets = work.targets();
    let head = work.head.as_ref().filter(|head| matches!(targets.as_slice(), [one] if one.conversation == head.id))?;
    head.zone.as_ref().map(|zone| zone.name.clone())
}

fn menu_of(over: Option<Over>) -> Option<Menu> {
    match over {
        Some(Over::Menu(menu)) => Some(menu),
        Some(Over::Help | Over::Finder | Over::New | Over::Views | Over::Narrow) | None => None,
    }
}

/// Closes the dialog of a new conversation; the next one begins empty.
fn shut_new(
    over: &UseStateHandle<Option<Over>>,
    begun: &UseStateHandle<Option<NewMessage>>,
    passed_on: &UseStateHandle<Option<PassedOn>>,
) -> Callback<()> {
    let (over, begun, passed_on) = (over.clone(), begun.clone(), passed_on.clone());
    Callback::from(move |()| {
        begun.set(None);
        passed_on.set(None);
        over.set(None);
    })
}

/// Shows the dialog of a new conversation when a link begins one.
#[hook]
fn use_begun(begun: &UseStateHandle<Option<NewMessage>>, over: &UseStateHandle<Option<Over>>) {
    let over = over.clone();
    use_effect_with(begun.is_some(), move |is_begun| {
        if *is_begun {
            over.set(Some(Over::New));
        }
    });
}

/// Begins a new conversation with a number.
fn beginning(over: &UseStateHandle<Option<Over>>, begun: &UseStateHandle<Option<NewMessage>>) -> Callback<NewMessage> {
    let (over, begun) = (over.clone(), begun.clone());
    Callback::from(move |wish: NewMessage| {
        begun.set(Some(wish));
        over.set(Some(Over::New));
    })
}

/// An act by a button, a menu or the command bar.
fn acting(work: &Work, on: fn(&Work, Act)) -> Callback<Act> {
    let work = work.clone();
    Callback::from(move |act: Act| on(&work, act))
}

/// A click on a row opens it, unless a key is held that selects.
fn clicked(work: &Work) -> Callback<Clicked> {
    let work = work.clone();
    Callback::from(move |click: Clicked| {
        if !work.walking.clicked(click, &work.listed) {
            work.walking.clear();
            work.choose.emit(Some(click.conversation));
        }
    })
}

fn cleared(walking: &Walking) -> Callback<()> {
    let walking = walking.clone();
    Callback::from(move |()| walking.clear())
}

/// The way out of a field: to the list, where it shows.
fn leave_field() {
    if !dom::focus_on(keys::LIST) {
        dom::blur();
    }
}

/// The wish to write is fulfilled.
fn unwished(wish: &UseStateHandle<Option<WriteWish>>) -> Callback<()> {
    let wish = wish.clone();
    Callback::from(move |()| wish.set(None))
}

/// The wish to write cannot be fulfilled: says why; what is typed next goes nowhere.
fn refused(wish: &UseStateHandle<Option<WriteWish>>, strokes: &Strokes, say: &Callback<String>) -> Callback<String> {
    let (wish, strokes, say) = (wish.clone(), strokes.clone(), say.clone());
    Callback::from(move |why: String| {
        wish.set(None);
        strokes.lead_nowhere();
        say.emit(why);
    })
}

/// Keeps the focus where keys act when what had it is gone: another conversation is open, or none.
#[hook]
fn use_focus_kept(open: Option<ConversationId>) {
    let before = use_mut_ref(|| open);
    use_effect_with(open, move |open| {
        if before.replace(*open) != *open && dom::is_lost() {
            dom::focus_on(keys::LIST);
        }
    });
}

fn chosen_view(filter: &UseStateHandle<Filter>) -> Callback<Filter> {
    let filter = filter.clone();
    Callback::from(move |wish: Filter| filter.set(wish))
}

fn shown(pane: &UseStateHandle<bool>) -> Callback<()> {
    let pane = pane.clone();
    Callback::from(move |()| pane.set(true))
}

fn written_in(
    wish: &UseStateHandle<Option<WriteWish>>,
    open: Option<ConversationId>,
) -> Callback<(bool, Option<Tool>)> {
    let wish = wish.clone();
    Callback::from(move |(is_note, tool): (bool, Option<Tool>)| {
        wish.set(open.map(|conversation| WriteWish { conversation, is_note, tool }));
    })
}

fn switched(state: &UseStateHandle<bool>) -> Callback<bool> {
    let state = state.clone();
    Callback::from(move |on: bool| state.set(on))
}

fn toggled(state: &UseStateHandle<bool>) -> Callback<()> {
    let state = state.clone();
    Callback::from(move |()| state.set(!*state))
}

fn kept(head: &UseStateHandle<Option<ConversationHead>>) -> Callback<ConversationHead> {
    let head = head.clone();
    Callback::from(move |now: ConversationHead| head.set(Some(now)))
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
