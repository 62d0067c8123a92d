//! The page of people: the table, the filters, the person beside it, and what can be done with many.

mod add;
mod export;
mod filters;
mod keys;
mod labels;
mod marks;
mod person;
mod row;
mod selection;
mod source;
mod table;

use crate::{
    dom,
    hooks::{use_asked, use_door, use_people_listed, use_unread},
    pages::{
        INBOX,
        contacts::import::{Import, ImportLine, dropped},
        outreach::{OUTREACH, WriteToMany},
        rail::Rail,
        section::{Command, Frame, PEOPLE_PAGE, RailItem, Section},
    },
    parts::{Icon, Sign, Toast},
    state::write_to::WriteTo,
};
use add::Add;
use export::Export;
use filters::{Bar, Narrow};
use gloo_timers::callback::Timeout;
use keys::{Pressed, use_keys};
use paperplane_bridge::{
    ContactId, ConversationId, OutreachId, PeopleFilter, PeopleOrder,
    ask::{GetLibrary, GetPeopleIds},
    outreach::audience::Audience,
    stale::NewMessage,
};
use person::PersonPane;
use selection::Selection;
use std::{collections::BTreeSet, rc::Rc};
use table::Table;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

/// The section of people.
pub const SECTION: Section = Section {
    page: PEOPLE_PAGE,
    letter: Some('p'),
    needs_channel: false,
    rail: |_, _| {
        let (title, label) = (say!("people-title"), say!("people-title"));
        Some(RailItem { sign: Sign::People, title, label, badge: Html::default(), at_end: false })
    },
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::People, name: say!("do-people"), key: "G P", run }]
    },
    view: |frame| html! { <People ..frame.clone() /> },
};

/// People whom Ctrl A selects at once, at most.
const SELECTED_MAX: u32 = 1_000;
/// The time for which a sentence about what was done is shown, in milliseconds.
const SAID_MS: u32 = 6_000;

/// Something over the page.
#[derive(Clone, Copy, PartialEq)]
enum Over {
    Add,
    Export,
    Import,
    Narrow,
    /// A message to those who are selected.
    Write,
    /// A message to all who fit the filter.
    WriteToAll,
}

#[component]
fn People(frame: &Frame) -> Html {
    let unread = use_unread();
    let door = use_door();
    let filter = use_state_eq(PeopleFilter::default);
    let order = use_state_eq(PeopleOrder::default);
    let listed = use_people_listed(&((*filter).clone(), *order));
    let library = use_asked(GetLibrary {}, |_, _| true);
    let labels = library.ready().map(|library| library.labels.clone()).unwrap_or_default();
    let open = use_state_eq(|| None::<(ContactId, String)>);
    let at = use_state_eq(|| None::<u32>);
    let selected = use_state_eq(|| Rc::new(BTreeSet::<ContactId>::new()));
    let over = use_state_eq(|| None::<Over>);
    let file = use_state_eq(|| None::<File>);
    let (toast, say) = use_said();
    let search = use_node_ref();
    let sparse = listed.shown.ready().cloned().unwrap_or_default();
    let choose = {
        let (filter, at, selected) = (filter.clone(), at.clone(), selected.clone());
        Callback::from(move |to: PeopleFilter| {
            at.set(None);
            selected.set(Rc::default());
            filter.set(to);
        })
    };
    let click = {
        let (open, at, sparse) = (open.clone(), at.clone(), sparse.clone());
        Callback::from(move |(index, contact): (u32, ContactId)| {
            at.set(Some(index));
            let who = sparse.get(index).map(|row| row.who.clone()).unwrap_or_default();
            open.set(Some((contact, who)));
        })
    };
    let select = {
        let (selected, at) = (selected.clone(), at.clone());
        Callback::from(move |(index, contact): (u32, ContactId)| {
            at.set(Some(index));
            let mut now = (**selected).clone();
            if !now.remove(&contact) {
                now.insert(contact);
            }
            selected.set(Rc::new(now));
        })
    };
    let select_all = {
        let (selected, filter, order) = (selected.clone(), filter.clone(), order.clone());
        Callback::from(move |()| {
            let (door, selected) = (door.clone(), selected.clone());
            let all = GetPeopleIds { filter: (*filter).clone(), order: *order };
            spawn_local(async move {
                if let Ok(all) = door.ask(all).await {
                    selected.set(Rc::new(all.into_iter().collect()));
                }
            });
        })
    };
    let pressed = {
        let (sparse, at, open, selected, over) =
            (sparse.clone(), at.clone(), open.clone(), selected.clone(), over.clone());
        let (click, select, search, filter, choose) =
            (click.clone(), select.clone(), search.clone(), filter.clone(), choose.clone());
        Callback::from(move |key: Pressed| {
            let here = at.and_then(|at| sparse.get(at).map(|row| (at, row.contact)));
            let stepped = |by: i64| {
                let last = sparse.total.checked_sub(1)?;
                let to = at.map_or(0, |at| (i64::from(at) + by).clamp(0, i64::from(last)));
                u32::try_from(to).ok()
            };
            match key {
                Pressed::Step(by) => at.set(stepped(by)),
                Pressed::Extend(by) => {
                    let to = stepped(by);
                    let more = to.and_then(|to| sparse.get(to)).map(|row| row.contact);
                    let mut now = (**selected).clone();
                    now.extend(here.map(|(_, contact)| contact).into_iter().chain(more));
                    selected.set(Rc::new(now));
                    at.set(to);
                }
                Pressed::Open => here.into_iter().for_each(|place| click.emit(place)),
                Pressed::Select => here.into_iter().for_each(|place| select.emit(place)),
                Pressed::SelectAll => select_all.emit(()),
                Pressed::Search => dom::focus(&search),
                Pressed::New => over.set(Some(Over::Add)),
                Pressed::Narrow => over.set(Some(Over::Narrow)),
                Pressed::Escape if dom::focused().is_some_and(|element| element.tag_name() == "INPUT") => {
                    if !filter.text.is_empty() {
                        choose.emit(PeopleFilter { text: String::new(), ..(*filter).clone() });
                    }
                    dom::blur();
                }
                Pressed::Escape if !selected.is_empty() => selected.set(Rc::default()),
                Pressed::Escape => open.set(None),
            }
        })
    };
    use_keys(pressed);
    {
        // Somebody who was found from another page is shown here.
        let (open, wanted) = (open.clone(), frame.person.clone());
        use_effect_with(*frame.person, move |person| {
            if let Some(contact) = *person {
                open.set(Some((contact, String::new())));
                wanted.set(None);
            }
        });
    }
    let opened = {
        let (to, go) = (frame.open.clone(), frame.go.clone());
        Callback::from(move |conversation: ConversationId| {
            to.set(Some(conversation.into()));
            go.emit(INBOX.page);
        })
    };
    let write_to = {
        let (begun, go) = (frame.begun.clone(), frame.go.clone());
        WriteTo(Callback::from(move |to: String| {
            begun.set(Some(NewMessage { to, text: String::new() }));
            go.emit(INBOX.page);
        }))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| {
            open.set(None);
            dom::focus_on(keys::LIST);
        })
    };
    let over_closed = {
        let (over, file) = (over.clone(), file.clone());
        Callback::from(move |()| {
            over.set(None);
            file.set(None);
        })
    };
    let ondrop = {
        let (over, file) = (over.clone(), file.clone());
        Callback::from(move |event: DragEvent| {
            if let Some(from) = dropped(&event) {
                file.set(Some(from));
                over.set(Some(Over::Import));
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let show = |what: Over| {
        let over = over.clone();
        Callback::from(move |()| over.set(Some(what)))
    };
    let added = {
        let (open, over, say) = (open.clone(), over.clone(), say.clone());
        Callback::from(move |(contact, line): (ContactId, String)| {
            over.set(None);
            open.set(Some((contact, String::new())));
            say.emit(line);
        })
    };
    let started = {
        let (over, selected, go) = (over.clone(), selected.clone(), frame.go.clone());
        Callback::from(move |_: OutreachId| {
            over.set(None);
            selected.set(Rc::default());
            go.emit(OUTREACH.page);
        })
    };
    let clear = {
        let selected = selected.clone();
        Callback::from(move |()| selected.set(Rc::default()))
    };
    let chosen_count = u32::try_from(selected.len()).unwrap_or(u32::MAX);
    let audience = match *over {
        Some(Over::Write) => Some((Audience::Chosen { people: selected.iter().copied().collect() }, chosen_count)),
        Some(Over::WriteToAll) => Some((Audience::Fitting { filter: (*filter).clone(), order: *order }, sparse.total)),
        Some(Over::Add | Over::Export | Over::Import | Over::Narrow) | None => None,
    };
    let channels: Vec<_> =
        frame.home.inboxes.iter().map(|inbox| inbox.channel).collect::<BTreeSet<_>>().into_iter().collect();
    let empty = empty(*filter == PeopleFilter::default(), &show(Over::Import), &choose);
    let sort = {
        let (order, at) = (order.clone(), at.clone());
        Callback::from(move |to| {
            at.set(None);
            order.set(to);
        })
    };
    html! {
        <ContextProvider<WriteTo> context={write_to}>
            <div class={classes!("desk", "people-desk", open.is_some().then_some("has-person"))}>
                <Rail frame={frame.clone()} {unread} here={SECTION.page} />
                <main class="people" data-testid="people" {ondrop} {ondragover}>
                    <header class="people-head">
                        <h1>{ say!("people-title") }</h1>
                        <span class="people-rest"></span>
                        <SearchField field={search} text={filter.text.clone()} onsearch={{
                            let (choose, filter) = (choose.clone(), filter.clone());
                            Callback::from(move |text| choose.emit(PeopleFilter { text, ..(*filter).clone() }))
                        }} />
                        <button class="button" onclick={show(Over::Import).reform(|_: MouseEvent| ())} data-testid="people-import">
                            <Icon sign={Sign::Upload} size={16} />{ say!("import-open") }
                        </button>
                        if sparse.total > 0 {
                            <button class="button" onclick={show(Over::Export).reform(|_: MouseEvent| ())} data-testid="people-export">
                                <Icon sign={Sign::Down} size={16} />{ say!("export-open") }
                            </button>
                        }
                        <button class="button primary" onclick={show(Over::Add).reform(|_: MouseEvent| ())} data-testid="people-add">
                            <Icon sign={Sign::Plus} size={16} />{ say!("people-add") }
                        </button>
                    </header>
                    <ImportLine say={say.clone()} />
                    <Bar filter={(*filter).clone()} order={*order} labels={labels.clone()} choose={choose.clone()} {sort} narrow={show(Over::Narrow)} />
                    <Table shown={listed.shown.clone()} labels={labels.clone()} open={open.as_ref().map(|(contact, _)| *contact)} at={*at}
                        selected={(*selected).clone()} {click} {select} look={listed.look.clone()} again={listed.again.clone()} {empty} />
                    if !selected.is_empty() {
                        <Selection people={selected.iter().copied().collect::<Vec<_>>()} labels={labels.clone()} {clear} say={say.clone()}>
                            // More fit than can be selected one by one.
                            if !frame.home.inboxes.is_empty() && chosen_count >= SELECTED_MAX && sparse.total > chosen_count {
                                <button class="button plain" onclick={show(Over::WriteToAll).reform(|_: MouseEvent| ())} data-testid="people-write-all">
                                    { say!("outreach-write-all", count = sparse.total) }
                                </button>
                            }
                            if !frame.home.inboxes.is_empty() {
                                <button class="button primary" onclick={show(Over::Write).reform(|_: MouseEvent| ())} data-testid="people-write">
                                    <Icon sign={Sign::Megaphone} size={16} />{ say!("outreach-write-to-them") }
                                </button>
                            }
                        </Selection>
                    }
                </main>
                if let Some((contact, who)) = &*open {
                    <PersonPane contact={*contact} who={who.clone()} labels={labels.clone()} open={opened} say={say.clone()} {close} />
                }
                if *over == Some(Over::Add) { <Add {added} close={over_closed.clone()} /> }
                if *over == Some(Over::Import) {
                    <Import dropped={(*file).clone()} labels={labels.clone()} close={over_closed.clone()} started={over_closed.clone()} say={say.clone()} />
                }
                if *over == Some(Over::Export) {
                    <Export filter={(*filter).clone()} count={sparse.total} close={over_closed.clone()} />
                }
                if let Some((audience, count)) = audience {
                    <WriteToMany {audience} {count} {channels} close={over_closed.clone()} {started} />
                }
                if *over == Some(Over::Narrow) {
                    <Narrow filter={(*filter).clone()} {labels} choose={choose.clone()} close={over_closed} />
                }
                { toast }
            </div>
        </ContextProvider<WriteTo>>
    }
}

/// A sentence about what was just done, and the way to say one. It goes by itself.
#[hook]
fn use_said() -> (Html, Callback<String>) {
    let said = use_state_eq(|| None::<String>);
    {
        let said = said.clone();
        use_effect_with((*said).clone(), move |line| {
            let timeout = line.is_some().then(|| Timeout::new(SAID_MS, move || said.set(None)));
            move || drop(timeout)
        });
    }
    let say = {
        let said = said.clone();
        Callback::from(move |line: String| said.set(Some(line)))
    };
    let hide = {
        let said = said.clone();
        Callback::from(move |()| said.set(None))
    };
    let toast = (*said).clone().map_or_else(Html::default, |text| html! { <Toast {text} {hide} /> });
    (toast, say)
}

#[derive(PartialEq, Properties)]
struct SearchFieldProps {
    field: NodeRef,
    text: String,
    onsearch: Callback<String>,
}

#[component]
fn SearchField(props: &SearchFieldProps) -> Html {
    let oninput = props.onsearch.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
    });
    html! {
        <label class="search people-search">
            <Icon sign={Sign::Search} size={16} />
            <span class="hidden">{ say!("people-search") }</span>
            <input type="search" ref={props.field.clone()} value={props.text.clone()} {oninput} placeholder={say!("people-search")} dir="auto"
                autocomplete="off" spellcheck="false" data-testid="people-search" />
            <kbd aria-hidden="true">{ "/" }</kbd>
        </label>
    }
}

/// Nobody at all, or nobody who fits.
fn empty(is_all: bool, import: &Callback<()>, choose: &Callback<PeopleFilter>) -> Html {
    html! {
        <div class="nothing people-nothing" data-testid="people-empty">
            if is_all {
                <h2>{ say!("people-empty") }</h2>
                <p class="quiet">{ say!("people-empty-line") }</p>
                <button class="button" onclick={import.reform(|_: MouseEvent| ())}>{ say!("import-open") }</button>
            } else {
                <h2>{ say!("people-none") }</h2>
                <button class="button" onclick={choose.reform(|_: MouseEvent| PeopleFilter::default())}>{ say!("narrow-reset") }</button>
            }
        </div>
    }
}
