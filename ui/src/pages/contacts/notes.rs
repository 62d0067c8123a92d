//! Notes of staff about a person, in all conversations; and a field for another one.

use crate::{
    hooks::{use_acts, use_today, use_unsaved_text},
    parts::{Icon, Sign, in_full, row_time},
};
use paperplane_bridge::{
    ConversationId,
    ask::WriteNote,
    talk::decide::{NoteRefused, check_note},
    view::triage::{Activity, ActivityKind},
};
use std::{cell::RefCell, collections::BTreeMap};
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Notes that are shown before one asks for all.
const SHOWN: usize = 3;

thread_local! {
    /// Notes that were begun and not kept, for as long as the window lives.
    static BEGUN: RefCell<BTreeMap<ConversationId, String>> = const { RefCell::new(BTreeMap::new()) };
}

#[derive(PartialEq, Properties)]
pub struct NotesProps {
    pub conversation: ConversationId,
    /// The newest first.
    pub notes: Vec<Activity>,
}

#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let today = use_today();
    let all = use_state_eq(|| false);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    let notes: Vec<&Activity> =
        props.notes.iter().filter(|note| matches!(note.what, ActivityKind::Note { .. })).collect();
    let shown = if *all { notes.len() } else { SHOWN };
    html! {
        <section class="contact-part" aria-labelledby="contact-notes">
            <h3 id="contact-notes">{ say!("contact-notes") }</h3>
            <Writing conversation={props.conversation} />
            if !notes.is_empty() {
                <ul class="contact-notes">
                    for note in notes.iter().take(shown) {
                        <li class="contact-note" key={note.id.to_string()} data-testid="contact-note">{ drawn(note, today) }</li>
                    }
                </ul>
            }
            if notes.len() > shown {
                <button class="contact-link" onclick={show_all}>{ say!("contact-notes-all", count = notes.len()) }</button>
            }
        </section>
    }
}

fn drawn(note: &Activity, today: i64) -> Html {
    let ActivityKind::Note { text, .. } = &note.what else {
        return Html::default();
    };
    html! {
        <>
            <p class="contact-note-head">
                if !note.who.is_empty() { <bdi class="contact-note-who">{ &note.who }</bdi> }
                <time title={in_full(note.at)}>{ row_time(note.at, today) }</time>
                if note.only_here {
                    <span title={say!("tick-only-here")}><Icon sign={Sign::Clock} size={12} />
                        <span class="hidden">{ say!("tick-only-here") }</span></span>
                }
            </p>
            <p class="contact-note-text" dir="auto">{ text }</p>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct WritingProps {
    conversation: ConversationId,
}

/// The field, and a button as soon as something stands in it.
#[component]
fn Writing(props: &WritingProps) -> Html {
    let acts = use_acts();
    let conversation = props.conversation;
    let begun = || BEGUN.with_borrow(|begun| begun.get(&conversation).cloned().unwrap_or_default());
    let (text, set) = use_unsaved_text(format!("note:{conversation}"), begun);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(text.clone(), move |_| grow(&field));
    }
    let write = {
        move |written: String| {
            BEGUN.with_borrow_mut(|begun| begun.insert(conversation, written.clone()));
            set.emit(written);
        }
    };
    let oninput = {
        let write = write.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                write(field.value());
            }
        })
    };
    let keep = {
        let (acts, field) = (acts.clone(), field.clone());
        Callback::from(move |()| {
            // What stands in the field counts, even where the last letter has not been drawn yet.
            let written = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            if check_note(&written) != Err(NoteRefused::Empty) {
                let write = write.clone();
                acts.then(WriteNote { conversation, text: written }, move |_| write(String::new()));
            }
        })
    };
    let onkeydown = {
        let keep = keep.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                event.stop_propagation();
                keep.emit(());
            }
        })
    };
    html! {
        <div class="contact-writing">
            <textarea ref={field} rows="1" dir={(!text.is_empty()).then_some("auto")} {oninput} {onkeydown} value={text.clone()}
                aria-label={say!("contact-note-write")} placeholder={say!("contact-note-hint")} data-testid="contact-note-field" />
            if check_note(&text) != Err(NoteRefused::Empty) {
                <button class="button" onclick={keep.reform(|_: MouseEvent| ())} title="Ctrl+Enter" data-testid="contact-note-keep">
                    { say!("contact-note-keep") }
                </button>
            }
            { acts.wrong() }
        </div>
    }
}

/// As high as its text; its style says where that ends.
fn grow(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlElement>() {
        let edges_px = field.offset_height() - field.client_height();
        // Both properties exist and take these values.
        let _ = field.style().set_property("height", "auto");
        let _ = field.style().set_property("height", &format!("{}px", field.scroll_height() + edges_px));
    }
}
