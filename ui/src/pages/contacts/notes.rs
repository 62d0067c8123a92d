//! Notes of staff about a person, in all conversations; and a field for another one.

use crate::{
    dom,
    hooks::{use_acts, use_caret, use_door, use_mentioning, use_today},
    pages::talk::{
        attach::{AttachButton, Bag, chips, has_files, in_note, listed, use_files},
        attached::Attached,
        viewer::Looking,
    },
    parts::{Icon, Sign, Staff, in_full, note_text, row_time},
    state::showing::Holder,
};
use paperplane_bridge::{
    Channel, ConversationId,
    ask::WriteNote,
    talk::decide::{NoteRefused, check_note},
    view::{
        draft::Draft,
        triage::{Activity, ActivityKind},
    },
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, File, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Notes that are shown before one asks for all.
const SHOWN: usize = 3;

thread_local! {
    /// Notes that were begun and not kept, for as long as the window lives.
    static BEGUN: RefCell<BTreeMap<ConversationId, Draft>> = const { RefCell::new(BTreeMap::new()) };
}

#[derive(PartialEq, Properties)]
pub struct NotesProps {
    pub conversation: ConversationId,
    /// The newest first.
    pub notes: Vec<Activity>,
}

#[component]
pub fn Notes(props: &NotesProps) -> Html {
    html! { <NotesOf notes={props.notes.clone()}><Writing conversation={props.conversation} /></NotesOf> }
}

#[derive(PartialEq, Properties)]
pub struct NotesOfProps {
    /// The newest first.
    pub notes: Vec<Activity>,
    /// The field for another one, where one can be written here.
    #[prop_or_default]
    pub children: Html,
}

/// The notes themselves.
#[component]
pub fn NotesOf(props: &NotesOfProps) -> Html {
    let today = use_today();
    let staff = use_context::<Staff>().unwrap_or_default();
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
            { props.children.clone() }
            if !notes.is_empty() {
                <Looking bubbles={vec![]} activities={props.notes.clone()}>
                    <ul class="contact-notes">
                        for note in notes.iter().take(shown) {
                            <li class="contact-note" key={note.id.to_string()} data-testid="contact-note">{ drawn(note, today, &staff) }</li>
                        }
                    </ul>
                </Looking>
            }
            if notes.len() > shown {
                <button class="contact-link" onclick={show_all}>{ say!("contact-notes-all", count = notes.len()) }</button>
            }
        </section>
    }
}

fn drawn(note: &Activity, today: i64, staff: &Staff) -> Html {
    let ActivityKind::Note { text, mentions, media, .. } = &note.what else {
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
            if !text.is_empty() { <p class="contact-note-text" dir="auto">{ note_text(text, mentions, staff) }</p> }
            for (index, media) in (0_u32..).zip(media.iter()) {
                <Attached holder={Holder::Note(note.id)} {index} media={media.clone()} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct WritingProps {
    conversation: ConversationId,
}

/// The field with its files, and a button as soon as there is something to keep.
#[component]
fn Writing(props: &WritingProps) -> Html {
    let (acts, door) = (use_acts(), use_door());
    let conversation = props.conversation;
    // A note that was begun stands over a reload of the page, too.
    let name = format!("note:{conversation}");
    let begun = use_state_eq(|| {
        let here = BEGUN.with_borrow(|begun| begun.get(&conversation).cloned()).filter(|draft| !draft.is_empty());
        here.or_else(|| door.kept(&name)).unwrap_or_default()
    });
    let wrong = use_state_eq(|| None::<String>);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(begun.text.clone(), move |_| grow(&field));
    }
    let set = {
        let (begun, door) = (begun.clone(), door.clone());
        Callback::from(move |draft: Draft| {
            if draft.is_empty() {
                door.forget(&name);
            } else {
                door.keep(&name, &draft);
            }
            BEGUN.with_borrow_mut(|all| all.insert(conversation, draft.clone()));
            begun.set(draft);
        })
    };
    let report = {
        let wrong = wrong.clone();
        Callback::from(move |why: Option<String>| wrong.set(why))
    };
    let bag = Bag { draft: Rc::new((*begun).clone()), set: set.clone(), report };
    let takes = in_note(Channel::NONE.capabilities());
    let files = use_files(&bag, takes);
    let given = given(&files.bring);
    let caret = use_caret(&field);
    let put = {
        let (begun, set) = (begun.clone(), set.clone());
        Callback::from(move |(text, behind): (String, u32)| {
            caret.replace(Some(behind));
            set.emit(Draft { text, ..(*begun).clone() });
        })
    };
    let mentioning = use_mentioning(&field, &begun.text, true, put);
    let oninput = {
        let (begun, set, typed_on) = (begun.clone(), set.clone(), mentioning.typed_on());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                set.emit(Draft { text: field.value(), ..(*begun).clone() });
                typed_on.emit(());
            }
        })
    };
    let keep = {
        let (acts, begun, field) = (acts.clone(), begun.clone(), field.clone());
        Callback::from(move |()| {
            // The text in the field counts, even where the last letter has not been drawn yet.
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            let files = begun.files.clone();
            if check_note(&text, &files) != Err(NoteRefused::Empty) {
                let set = set.clone();
                acts.then(WriteNote { conversation, text, files }, move |_| set.emit(Draft::default()));
            }
        })
    };
    let onkeydown = {
        let (keep, mentioning) = (keep.clone(), mentioning.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) || mentioning.takes_key(&event) {
                return;
            }
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                event.stop_propagation();
                keep.emit(());
            }
        })
    };
    let (list, option) = mentioning.option().unzip();
    let is_begun = check_note(&begun.text, &begun.files) != Err(NoteRefused::Empty);
    html! {
        <div class="contact-writing" ondragover={given.over} ondrop={given.drop} onpaste={given.paste}>
            { chips(&door, &bag, &files, takes) }
            { mentioning.shown() }
            <div class="contact-writing-line">
                <textarea ref={field.clone()} rows="1" dir={(!begun.text.is_empty()).then_some("auto")} {oninput} {onkeydown}
                    onkeyup={mentioning.look::<KeyboardEvent>()} onclick={mentioning.look::<MouseEvent>()}
                    onblur={mentioning.leave::<FocusEvent>()} aria-autocomplete="list" aria-controls={list}
                    aria-activedescendant={option} value={begun.text.clone()} aria-label={say!("contact-note-write")} placeholder={say!("contact-note-hint")}
                    data-testid="contact-note-field" />
                <AttachButton bring={files.bring.clone()} {takes} />
            </div>
            if is_begun {
                <button class="button" onclick={keep.reform(|_: MouseEvent| ())} title="Ctrl+Enter" data-testid="contact-note-keep">
                    { say!("contact-note-keep") }
                </button>
            }
            if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
            { acts.wrong() }
        </div>
    }
}

/// Ways in which files are given to this field and not to the reply, which takes them anywhere else on the window.
struct Given {
    over: Callback<DragEvent>,
    drop: Callback<DragEvent>,
    paste: Callback<Event>,
}

fn given(bring: &Callback<Vec<File>>) -> Given {
    let over = Callback::from(|event: DragEvent| {
        if has_files(&event) {
            event.prevent_default();
        }
    });
    let drop = {
        let bring = bring.clone();
        Callback::from(move |event: DragEvent| {
            let files = listed(event.data_transfer().and_then(|transfer| transfer.files()));
            if !files.is_empty() {
                event.prevent_default();
                event.stop_propagation();
                bring.emit(files);
            }
        })
    };
    let paste = {
        let bring = bring.clone();
        Callback::from(move |event: Event| {
            let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let files = listed(clipboard.and_then(|clipboard| clipboard.files()));
            if !files.is_empty() {
                event.prevent_default();
                event.stop_propagation();
                bring.emit(files);
            }
        })
    };
    Given { over, drop, paste }
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
