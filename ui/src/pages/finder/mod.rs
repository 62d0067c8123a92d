//! The command bar: finds people, messages, notes and files as one types, and does what can be done.

mod entry;
mod filters;

use super::{
    section::{Command, Frame, PEOPLE_PAGE, Page},
    workspace::settings_commands,
};
use crate::{
    dom,
    hooks::{ChangeSettings, Shown, use_asked, use_modal, use_today},
    parts::{Avatar, Icon, Sign, row_time, short_day, utc_offset_min},
    state::{completing::is_in_filter, numbers::readable, open::OpenConversation, steps::step},
    words,
};
use entry::Entry;
use filters::filters;
use paperplane_bridge::{
    ContactId, PeopleFilter, PeopleOrder,
    ask::{GetPeople, Search},
    spelling,
    view::{
        library::Library,
        people::PersonRow,
        search::{MessageHit, NoteHit, PersonHit, Piece, SearchPage},
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Hits of each sort that fit a list well.
const HITS: u32 = 30;
/// People who were added and with whom there is no conversation yet, among whom those who fit are looked for.
const ADDED: u32 = 30;
/// Of these, those that are shown.
const ADDED_SHOWN: usize = 5;
/// Commands that are shown at once.
const COMMANDS_MAX: usize = 6;
/// Digits from which on what was typed may be a number to write to.
const NUMBER_DIGITS_MIN: usize = 6;

#[derive(PartialEq, Properties)]
pub struct FinderProps {
    pub frame: Frame,
    /// Commands of the page over which it lies.
    pub commands: Vec<Command>,
    /// Labels and what else the agency shares.
    pub library: Library,
    /// People whose conversations were open of late, the last one first.
    pub lately: Vec<PersonHit>,
    /// Opens a conversation that was found.
    pub open: Callback<OpenConversation>,
    /// Begins a conversation with what was typed.
    pub write_to: Callback<String>,
    /// Shows the map of keys.
    pub help: Callback<()>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let field = use_node_ref();
    let dialog = use_modal(Some(&field));
    let today = use_today();
    let typed = use_state_eq(String::new);
    let at = use_state_eq(|| None::<String>);
    let question = Search { query: typed.trim().to_owned(), utc_offset_min: utc_offset_min(), limit: HITS };
    let found = use_asked(question, |_, _| true);
    let added = use_added(typed.trim());
    let mut page = found.ready().filter(|_| !typed.trim().is_empty()).cloned().unwrap_or_default();
    let change = use_context::<ChangeSettings>();
    let mut entries = if typed.trim().is_empty() { lately(&props.lately, &props.open) } else { Vec::new() };
    let filters = filters(&typed, &props.frame.home, &props.library, &put_typed(&typed, &at));
    let (first, last) = if is_in_filter(&typed) { (filters, Vec::new()) } else { (Vec::new(), filters) };
    if !first.is_empty() {
        // It is being completed, and not wrong yet.
        page.misread.pop();
    }
    entries.extend(first);
    if !typed.contains(':') {
        entries.extend(commands(props, change.as_ref(), typed.trim()));
    }
    entries.extend(number(&typed, &props.write_to));
    entries.extend(hits(&page, today, &props.open));
    entries.extend(only_added(&added, &props.frame));
    entries.extend(last);
    let at_now = entries.iter().position(|entry| at.as_ref() == Some(&entry.key)).unwrap_or_default();
    let take = {
        let all: Vec<(Callback<()>, bool)> = entries.iter().map(|entry| (entry.run.clone(), entry.stays)).collect();
        let close = props.onclose.clone();
        Callback::from(move |nth: usize| {
            if let Some((run, stays)) = all.get(nth) {
                if !stays {
                    close.emit(());
                }
                run.emit(());
            }
        })
    };
    let onkeydown = {
        let (at, take) = (at.clone(), take.clone());
        let keys: Vec<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            let by = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Enter" => {
                    event.prevent_default();
                    return take.emit(at_now);
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(next) = step(keys.len(), Some(at_now), by) {
                at.set(keys.get(next).cloned());
                dom::show_in_list(&format!("found-{next}"));
            }
        })
    };
    let oninput = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                at.set(None);
                typed.set(field.value());
            }
        })
    };
    let shut = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog class="finder" ref={dialog} onclose={props.onclose.reform(|_: Event| ())} aria-label={say!("find-title")}
            data-testid="finder">
            <div class="finder-field">
                <Icon sign={Sign::Search} />
                <input ref={field} {oninput} {onkeydown} value={(*typed).clone()} role="combobox" aria-expanded="true"
                    aria-controls="found" aria-activedescendant={format!("found-{at_now}")} autocomplete="off" dir="auto"
                    spellcheck="false" placeholder={say!("find-placeholder")} aria-label={say!("find-title")}
                    data-testid="search" />
                <button class="button icon" onclick={shut} aria-label={say!("close")} title={say!("close")}>
                    <Icon sign={Sign::X} size={14} />
                </button>
            </div>
            <ul class="finder-list" id="found" role="listbox" aria-label={say!("search-found")}
                aria-busy={(found == Shown::Loading).then_some("true")}>
                for (nth, entry) in entries.iter().enumerate() {
                    { line(nth, at_now, entry, &take) }
                }
            </ul>
            { foot(&found, &page, typed.trim(), entries.is_empty()) }
        </dialog>
    }
}

fn line(nth: usize, at: usize, entry: &Entry, take: &Callback<usize>) -> Html {
    html! {
        <>
            if let Some(head) = &entry.head { <li class="rows-head" role="presentation">{ head }</li> }
            <li class={classes!("found", (nth == at).then_some("at"))} id={format!("found-{nth}")} role="option"
                aria-selected={(nth == at).to_string()} data-testid={entry.mark}
                onclick={take.reform(move |_: MouseEvent| nth)}>{ entry.line.clone() }</li>
        </>
    }
}

/// The foot: a hint at operators, words that were not understood, or that nothing was found.
fn foot(found: &Shown<SearchPage>, page: &SearchPage, typed: &str, nothing: bool) -> Html {
    if let Shown::Failed(trouble) = found {
        return html! { <p class="finder-foot wrong" role="alert">{ words::cause(&trouble.cause) }</p> };
    }
    if !page.misread.is_empty() {
        return html! { <p class="finder-foot" role="status">{ say!("find-misread", what = page.misread.join(" ")) }</p> };
    }
    if !page.similar.is_empty() {
        return html! {
            <p class="finder-foot" role="status">{ say!("find-similar", words = page.similar.join(", ")) }</p>
        };
    }
    if nothing && !typed.is_empty() && *found != Shown::Loading {
        return html! {
            <p class="finder-foot" role="status">{ say!("search-nothing") }{ " · " }{ say!("search-nothing-line") }</p>
        };
    }
    html! { <p class="finder-foot quiet"><code dir="ltr">{ say!("find-hint") }</code></p> }
}

/// Commands that can be run now and whose names hold what was typed: those of the page, of all sections, and the keys.
fn commands(props: &FinderProps, change: Option<&ChangeSettings>, typed: &str) -> Vec<Entry> {
    let of_sections = props.frame.registry.sections.iter().flat_map(|section| (section.commands)(&props.frame));
    let keys = Command { sign: Sign::Keyboard, name: say!("do-keys"), key: "?", run: props.help.clone() };
    let of_settings = settings_commands(&props.frame, change);
    let all = props.commands.iter().cloned().chain(of_sections).chain([keys]).chain(of_settings);
    let fits = all.filter(|command| spelling::fits(&command.name, typed));
    let mut entries: Vec<Entry> = fits.map(command).take(COMMANDS_MAX).collect();
    if let Some(first) = entries.first_mut() {
        first.head = Some(say!("find-commands"));
    }
    entries
}

fn command(command: Command) -> Entry {
    let Command { sign, name, key, run } = command;
    let shown = name.clone();
    let line = html! {
        <><Icon {sign} /><span class="found-name"><bdi>{ shown }</bdi></span>
            if !key.is_empty() { <kbd>{ key }</kbd> }</>
    };
    Entry { key: format!("command {name}"), head: None, line, run, mark: "command", stays: false }
}

/// Puts a text into the field and goes on typing.
fn put_typed(typed: &UseStateHandle<String>, at: &UseStateHandle<Option<String>>) -> Callback<String> {
    let (typed, at) = (typed.clone(), at.clone());
    Callback::from(move |text: String| {
        at.set(None);
        typed.set(text);
    })
}

/// People whose conversations were open of late.
fn lately(people: &[PersonHit], open: &Callback<OpenConversation>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for hit in people {
        let (line, found) = person(hit);
        let head = entries.is_empty().then(|| say!("find-lately"));
        entries.push(Entry {
            key: format!("lately {}", hit.conversation),
            head,
            line,
            run: open.reform(move |()| found),
            mark: "lately",
            stays: false,
        });
    }
    entries
}

/// A number that was typed, as somebody to write to.
fn number(typed: &str, write_to: &Callback<String>) -> Option<Entry> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let is_number = digits >= NUMBER_DIGITS_MIN && !typed.chars().any(char::is_alphabetic);
    let line = html! {
        <><Icon sign={Sign::Pencil} /><span class="found-name">{ say!("new-to-address", address = typed.trim()) }</span></>
    };
    let to = typed.trim().to_owned();
    let run = write_to.reform(move |()| to.clone());
    is_number.then(|| Entry {
        key: "write-to".to_owned(),
        head: Some(say!("find-new")),
        line,
        run,
        mark: "write-to",
        stays: false,
    })
}

/// Hits, each sort under its name.
fn hits(page: &SearchPage, today: i64, open: &Callback<OpenConversation>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |head: String, lines: Vec<(Html, OpenConversation)>| {
        for (nth, (line, found)) in lines.into_iter().enumerate() {
            let run = open.reform(move |()| found);
            let key = format!("{head} {} {:?}", found.conversation, found.at);
            entries.push(Entry { key, head: (nth == 0).then(|| head.clone()), line, run, mark: "hit", stays: false });
        }
    };
    add(say!("find-people"), page.people.iter().map(person).collect());
    let (files, messages): (Vec<_>, Vec<_>) =
        page.messages.iter().partition(|hit| !hit.files.is_empty() || hit.gist.is_some());
    add(say!("find-messages"), messages.into_iter().map(|hit| message(hit, today)).collect());
    add(say!("find-files"), files.into_iter().map(|hit| message(hit, today)).collect());
    add(say!("find-notes"), page.notes.iter().map(|hit| note(hit, today)).collect());
    entries
}

/// People who fit, and with whom there is no conversation yet.
#[hook]
fn use_added(typed: &str) -> Vec<PersonRow> {
    let filter = PeopleFilter { text: typed.to_owned(), never_written_to: true, ..PeopleFilter::default() };
    let limit = if typed.is_empty() { 0 } else { ADDED };
    let page = use_asked(GetPeople { filter, order: PeopleOrder::LastWord, from: 0, limit }, |_, _| true);
    let rows = page.ready().map(|page| page.rows.clone()).unwrap_or_default();
    if typed.is_empty() {
        Vec::new()
    } else {
        rows.into_iter().filter(|row| row.last.is_none()).take(ADDED_SHOWN).collect()
    }
}

/// People who were added: they are shown on their page.
fn only_added(rows: &[PersonRow], frame: &Frame) -> Vec<Entry> {
    let entry = |(nth, row): (usize, &PersonRow)| {
        let (to, go, contact) = (frame.person.clone(), frame.go.clone(), row.contact);
        let run = Callback::from(move |()| show_person(&to, &go, contact));
        let line = html! {
            <>
                <Avatar name={row.who.clone()} />
                <span class="found-name"><bdi>{ readable(&row.who) }</bdi></span>
                if row.who != row.address { <span class="quiet"><bdi>{ readable(&row.address) }</bdi></span> }
            </>
        };
        let head = (nth == 0).then(|| say!("find-added"));
        Entry { key: format!("added {contact}"), head, line, run, mark: "added", stays: false }
    };
    rows.iter().enumerate().map(entry).collect()
}

fn show_person(to: &UseStateHandle<Option<ContactId>>, go: &Callback<Page>, contact: ContactId) {
    to.set(Some(contact));
    go.emit(PEOPLE_PAGE);
}

fn person(hit: &PersonHit) -> (Html, OpenConversation) {
    let line = html! {
        <>
            <Avatar name={hit.who.clone()} />
            <span class="found-name"><bdi>{ readable(&hit.who) }</bdi></span>
            <span class="quiet"><bdi>{ readable(&hit.address) }</bdi></span>
        </>
    };
    (line, hit.conversation.into())
}

fn pieces(snippet: &[Piece]) -> Html {
    let piece = |piece: &Piece| {
        if piece.hit {
            html! { <mark>{ &piece.text }</mark> }
        } else {
            html! { { &piece.text } }
        }
    };
    html! { <bdi class="found-text">for one in snippet.iter() { { piece(one) } }</bdi> }
}

fn message(hit: &MessageHit, today: i64) -> (Html, OpenConversation) {
    let line = html! {
        <>
            <Avatar name={hit.who.clone()} />
            <span class="found-words">
                <span class="found-name"><bdi>{ readable(&hit.who) }</bdi></span>
                if !hit.files.is_empty() || hit.gist.is_some() {
                    <span class="found-files"><Icon sign={Sign::File} size={12} /><bdi>{ files(hit) }</bdi></span>
                }
                { pieces(&hit.snippet) }
            </span>
            <time class="row-time">{ row_time(hit.at, today) }</time>
        </>
    };
    (line, OpenConversation { conversation: hit.conversation, at: Some(hit.message) })
}

/// The names of a message's files; what they are and when they came, where one has no name.
fn files(hit: &MessageHit) -> String {
    let kind = hit.gist.as_ref().map(|gist| say!("found-on", what = words::gist(gist), day = short_day(hit.at)));
    hit.files.iter().cloned().chain(kind).collect::<Vec<_>>().join(", ")
}

fn note(hit: &NoteHit, today: i64) -> (Html, OpenConversation) {
    let line = html! {
        <>
            <span class="found-note"><Icon sign={Sign::Note} /></span>
            <span class="found-words">
                <span class="found-name"><bdi>{ readable(&hit.who) }</bdi>{ " · " }<bdi>{ &hit.author }</bdi></span>
                if !hit.files.is_empty() {
                    <span class="found-files"><Icon sign={Sign::File} size={12} /><bdi>{ hit.files.join(", ") }</bdi></span>
                }
                { pieces(&hit.snippet) }
            </span>
            <time class="row-time">{ row_time(hit.at, today) }</time>
        </>
    };
    (line, hit.conversation.into())
}
