//! The command bar: finds people, messages, notes and files as one types, and does what can be done.

use super::acts::{Act, Menu};
use crate::{
    dom,
    hooks::{Shown, use_asked, use_modal, use_today},
    pages::rail::Page,
    parts::{Avatar, Icon, Sign, row_time, utc_offset_min},
    state::{numbers::readable, steps::step},
    words,
};
use paperplane_bridge::{
    ConversationId, Filter, MemberId, MessageId, Stale, Status,
    ask::{NewStatus, Search},
    view::{
        conversation::ConversationHead,
        library::Library,
        search::{MessageHit, NoteHit, PersonHit, Piece, SearchPage},
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Hits of each sort that fit a list well.
const HITS: u32 = 30;
/// Commands that are shown at once.
const COMMANDS_MAX: usize = 6;

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A conversation, at a message where one was found.
    Talk(ConversationId, Option<MessageId>),
    View(Filter),
    Menu(Menu),
    Act(Act),
    Go(Page),
    /// The pane about the person.
    About,
    /// The dialog that narrows the list.
    Narrow,
    Keys,
    Reply,
    Note,
}

#[derive(PartialEq, Properties)]
pub struct FinderProps {
    pub library: Library,
    /// The open conversation.
    pub open: Option<ConversationHead>,
    /// Who sits here.
    pub me: Option<MemberId>,
    pub take: Callback<Found>,
    pub onclose: Callback<()>,
}

/// One line that can be chosen.
struct Entry {
    head: Option<String>,
    line: Html,
    found: Found,
    mark: &'static str,
}

#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let field = use_node_ref();
    let dialog = use_modal(Some(&field));
    let today = use_today();
    let typed = use_state_eq(String::new);
    let at = use_state_eq(|| 0_usize);
    let question = Search { query: typed.trim().to_owned(), utc_offset_min: utc_offset_min(), limit: HITS };
    let found = use_asked(question, |_, tag| matches!(tag, Stale::Inbox), |_, _| true);
    let page = found.ready().filter(|_| !typed.trim().is_empty()).cloned().unwrap_or_default();
    let mut entries = commands(props, typed.trim());
    entries.extend(hits(&page, today));
    let at_now = (*at).min(entries.len().saturating_sub(1));
    let take = {
        let all: Vec<Found> = entries.iter().map(|entry| entry.found.clone()).collect();
        let (take, close) = (props.take.clone(), props.onclose.clone());
        Callback::from(move |nth: usize| {
            if let Some(found) = all.get(nth) {
                close.emit(());
                take.emit(found.clone());
            }
        })
    };
    let onkeydown = {
        let (at, take, count) = (at.clone(), take.clone(), entries.len());
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
            if let Some(next) = step(count, Some(at_now), by) {
                at.set(next);
                dom::show_in_list(&format!("found-{next}"));
            }
        })
    };
    let oninput = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                at.set(0);
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

/// What can be typed, what was not understood, or that nothing was found.
fn foot(found: &Shown<SearchPage>, page: &SearchPage, typed: &str, nothing: bool) -> Html {
    if let Shown::Failed(trouble) = found {
        return html! { <p class="finder-foot wrong" role="alert">{ words::cause(&trouble.cause) }</p> };
    }
    if !page.misread.is_empty() {
        return html! { <p class="finder-foot" role="status">{ say!("find-misread", what = page.misread.join(" ")) }</p> };
    }
    if nothing && !typed.is_empty() && *found != Shown::Loading {
        return html! {
            <p class="finder-foot" role="status">{ say!("search-nothing") }{ " · " }{ say!("search-nothing-line") }</p>
        };
    }
    html! { <p class="finder-foot quiet"><code dir="ltr">{ say!("find-hint") }</code></p> }
}

fn command(sign: Sign, name: String, keys: &'static str, found: Found) -> (String, Entry) {
    let line = html! {
        <><Icon {sign} /><span class="found-name"><bdi>{ name.clone() }</bdi></span>
            if !keys.is_empty() { <kbd>{ keys }</kbd> }</>
    };
    (name, Entry { head: None, line, found, mark: "command" })
}

/// What can be done now whose name holds what was typed.
fn commands(props: &FinderProps, typed: &str) -> Vec<Entry> {
    let mut all = Vec::new();
    if let Some(head) = &props.open {
        let resolve = if head.triage.status == Status::Resolved { say!("act-open") } else { say!("act-resolve") };
        all.push(command(Sign::Check, resolve, "E", Found::Act(Act::Resolve)));
        all.push(command(Sign::Clock, say!("act-snooze"), "S", Found::Menu(Menu::Snooze)));
        all.push(command(Sign::Person, say!("act-assign"), "A", Found::Menu(Menu::Assign)));
        all.push(command(Sign::Tag, say!("act-label"), "L", Found::Menu(Menu::Label)));
        all.push(command(Sign::Flag, say!("act-priority"), "P", Found::Menu(Menu::Priority)));
        let pending = Act::SetStatus(NewStatus::Pending);
        all.push(command(Sign::Clock, say!("act-pending"), "", Found::Act(pending)));
        let follows = head.followers.iter().any(|member| Some(member.id) == props.me);
        let follow = if follows { say!("act-unfollow") } else { say!("act-follow") };
        all.push(command(Sign::Bell, follow, "", Found::Act(Act::Follow(!follows))));
        all.push(command(Sign::Panel, say!("act-contact"), "I", Found::About));
        all.push(command(Sign::Calendar, say!("act-jump"), "", Found::Menu(Menu::Jump)));
        all.push(command(Sign::Send, say!("keys-reply"), "R", Found::Reply));
        all.push(command(Sign::Note, say!("keys-note"), "N", Found::Note));
    }
    for (_, name, filter) in super::views::all(&props.library) {
        all.push(command(Sign::Inbox, say!("do-open", what = name), "", Found::View(filter)));
    }
    all.push(command(Sign::Inbox, say!("keys-narrow"), "F", Found::Narrow));
    all.push(command(Sign::Plug, say!("do-channels"), "", Found::Go(Page::Channels)));
    all.push(command(Sign::Settings, say!("do-settings"), "", Found::Go(Page::Settings)));
    all.push(command(Sign::Keyboard, say!("do-keys"), "?", Found::Keys));
    let wanted = typed.to_lowercase();
    let fits = all.into_iter().filter(|(name, _)| name.to_lowercase().contains(&wanted));
    let mut entries: Vec<Entry> = fits.map(|(_, entry)| entry).take(COMMANDS_MAX).collect();
    if let Some(first) = entries.first_mut() {
        first.head = Some(say!("find-commands"));
    }
    entries
}

/// What was found, each sort under its name.
fn hits(page: &SearchPage, today: i64) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |head: String, lines: Vec<(Html, Found)>| {
        for (nth, (line, found)) in lines.into_iter().enumerate() {
            entries.push(Entry { head: (nth == 0).then(|| head.clone()), line, found, mark: "hit" });
        }
    };
    add(say!("find-people"), page.people.iter().map(person).collect());
    let (files, messages): (Vec<_>, Vec<_>) = page.messages.iter().partition(|hit| !hit.files.is_empty());
    add(say!("find-messages"), messages.into_iter().map(|hit| message(hit, today)).collect());
    add(say!("find-files"), files.into_iter().map(|hit| message(hit, today)).collect());
    add(say!("find-notes"), page.notes.iter().map(|hit| note(hit, today)).collect());
    entries
}

fn person(hit: &PersonHit) -> (Html, Found) {
    let line = html! {
        <>
            <Avatar name={hit.who.clone()} />
            <span class="found-name"><bdi>{ readable(&hit.who) }</bdi></span>
            <span class="quiet"><bdi>{ readable(&hit.address) }</bdi></span>
        </>
    };
    (line, Found::Talk(hit.conversation, None))
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

fn message(hit: &MessageHit, today: i64) -> (Html, Found) {
    let line = html! {
        <>
            <Avatar name={hit.who.clone()} />
            <span class="found-words">
                <span class="found-name"><bdi>{ readable(&hit.who) }</bdi></span>
                if !hit.files.is_empty() {
                    <span class="found-files"><Icon sign={Sign::File} size={12} /><bdi>{ hit.files.join(", ") }</bdi></span>
                }
                { pieces(&hit.snippet) }
            </span>
            <time class="row-time">{ row_time(hit.at, today) }</time>
        </>
    };
    (line, Found::Talk(hit.conversation, Some(hit.message)))
}

fn note(hit: &NoteHit, today: i64) -> (Html, Found) {
    let line = html! {
        <>
            <span class="found-note"><Icon sign={Sign::Note} /></span>
            <span class="found-words">
                <span class="found-name"><bdi>{ readable(&hit.who) }</bdi>{ " · " }<bdi>{ &hit.author }</bdi></span>
                { pieces(&hit.snippet) }
            </span>
            <time class="row-time">{ row_time(hit.at, today) }</time>
        </>
    };
    (line, Found::Talk(hit.conversation, None))
}
