//! Files that go with the next message: brought in at once by button, drop or paste, and shown until it is sent.

use crate::{
    dom,
    door::Door,
    hooks::use_door,
    parts::{Icon, Sign},
    words,
};
use gloo_events::{EventListener, EventListenerOptions};
use paperplane_bridge::{
    BlobRef, Capabilities, TalkCause, file_bytes_max,
    file_kind::{FileKind, is_shown_by_browsers},
    limits::FILES_AT_ONCE_MAX,
    view::draft::Draft,
};
use std::{cell::RefCell, collections::VecDeque, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

/// A draft that holds files, and what changes it.
#[derive(Clone)]
pub struct Bag {
    pub draft: Rc<Draft>,
    pub set: Callback<Draft>,
    /// Called with the reason of a failure, or `None` to clear it.
    pub report: Callback<Option<String>>,
}

impl Bag {
    fn with_file(&self, file: BlobRef) -> Draft {
        let mut draft = (*self.draft).clone();
        draft.files.push(file);
        draft
    }

    fn without_file(&self, nth: usize) -> Draft {
        let mut draft = (*self.draft).clone();
        if nth < draft.files.len() {
            draft.files.remove(nth);
        }
        draft
    }
}

/// The limits of files in a note beside a channel that takes so much: all of them are in the one note.
pub fn in_note(takes: Capabilities) -> Capabilities {
    Capabilities { file_bytes_max: file_bytes_max(), file_count_max: FILES_AT_ONCE_MAX, ..takes }
}

/// A file that is on its way in.
#[derive(Clone, Debug, PartialEq)]
pub struct Coming {
    nth: u32,
    name: String,
    /// The part of it that is here, in hundredths.
    percent: u32,
}

/// Files that are still to be brought in.
type Queue = VecDeque<(u32, File)>;

/// The next of them. A function of its own, so that nothing is borrowed while it comes in.
fn next(queue: &RefCell<Queue>) -> Option<(u32, File)> {
    queue.borrow_mut().pop_front()
}

/// Files as they come in.
#[derive(Clone, PartialEq)]
pub struct Files {
    pub coming: Vec<Coming>,
    pub bring: Callback<Vec<File>>,
}

/// Brings files into a draft.
#[hook]
pub fn use_files(bag: &Bag, takes: Capabilities) -> Files {
    let door = use_door();
    let coming = use_mut_ref(Vec::<Coming>::new);
    let queue = use_mut_ref(Queue::new);
    let redraw = use_force_update();
    let count = use_mut_ref(|| 0_u32);
    let latest = use_mut_ref(|| bag.clone());
    *latest.borrow_mut() = bag.clone();
    let limits = use_mut_ref(|| takes);
    *limits.borrow_mut() = takes;
    let bring = {
        let (coming, queue, redraw, latest) = (coming.clone(), queue.clone(), redraw.clone(), latest.clone());
        Callback::from(move |files: Vec<File>| {
            // What was wrong with another one is over.
            latest.borrow().report.emit(None);
            let is_busy = !coming.borrow().is_empty();
            let takes = *limits.borrow();
            let here = latest.borrow().draft.files.len() + coming.borrow().len();
            let (files, refused) = fitting(files, here, takes);
            if let Some(why) = refused {
                latest.borrow().report.emit(Some(words::cause(&why.into())));
            }
            if files.is_empty() {
                return;
            }
            for file in files {
                *count.borrow_mut() += 1;
                let nth = *count.borrow();
                coming.borrow_mut().push(Coming { nth, name: file.name(), percent: 0 });
                queue.borrow_mut().push_back((nth, file));
            }
            if !is_busy {
                let (coming, queue) = (coming.clone(), queue.clone());
                spawn_local(bring_in(door.clone(), queue, coming, latest.clone(), redraw.clone()));
            }
            redraw.force_update();
        })
    };
    let coming = coming.borrow().clone();
    Files { coming, bring }
}

/// The files that may still go along beside the `here` that are, and why others may not.
fn fitting(files: Vec<File>, here: usize, takes: Capabilities) -> (Vec<File>, Option<TalkCause>) {
    let (mut fit, mut refused) = (Vec::new(), None);
    for file in files {
        #[expect(clippy::cast_precision_loss, reason = "a browser counts bytes in floating point, exact below 8 PB")]
        let is_too_large = file.size() > takes.file_bytes_max as f64;
        if is_too_large {
            refused = Some(TalkCause::FileTooLarge { megabytes: takes.file_bytes_max / 1024 / 1024 });
        } else if here + fit.len() >= FILES_AT_ONCE_MAX {
            refused = Some(TalkCause::TooManyFiles { count_max: FILES_AT_ONCE_MAX });
        } else {
            fit.push(file);
        }
    }
    (fit, refused)
}

/// Brings in what waits, one after the other, so that the files stand in the order in which they were given.
async fn bring_in(
    door: Rc<Door>,
    queue: Rc<RefCell<Queue>>,
    coming: Rc<RefCell<Vec<Coming>>>,
    latest: Rc<RefCell<Bag>>,
    redraw: UseForceUpdateHandle,
) {
    while let Some((nth, file)) = next(&queue) {
        let brought = door.bring(&file, percent_of(nth, &coming, &redraw)).await;
        coming.borrow_mut().retain(|one| one.nth != nth);
        let bag = latest.borrow().clone();
        match brought {
            Ok(file) => bag.set.emit(latest_with(&latest, file)),
            Err(trouble) => bag.report.emit(Some(words::cause(&trouble.cause))),
        }
        redraw.force_update();
    }
}

/// The draft as it is by now, with one file more: another may have come in meanwhile.
fn latest_with(latest: &Rc<RefCell<Bag>>, file: BlobRef) -> Draft {
    let draft = latest.borrow().with_file(file);
    latest.borrow_mut().draft = Rc::new(draft.clone());
    draft
}

fn percent_of(nth: u32, coming: &Rc<RefCell<Vec<Coming>>>, redraw: &UseForceUpdateHandle) -> Callback<u32> {
    let (coming, redraw) = (coming.clone(), redraw.clone());
    Callback::from(move |percent: u32| {
        if let Some(one) = coming.borrow_mut().iter_mut().find(|one| one.nth == nth) {
            one.percent = percent;
        }
        redraw.force_update();
    })
}

/// Takes what is dropped anywhere on the window or pasted, so that nothing has to be aimed at. Returns true if files are held over it.
#[hook]
pub fn use_dropped(bring: &Callback<Vec<File>>) -> bool {
    let over = use_state_eq(|| false);
    let latest = use_mut_ref(|| bring.clone());
    *latest.borrow_mut() = bring.clone();
    {
        let over = over.clone();
        use_effect_with((), move |()| {
            let listeners = dom::document().map(|document| {
                let options = EventListenerOptions::enable_prevent_default();
                let (held, left, taken) = (over.clone(), over.clone(), over);
                let pasted = latest.clone();
                [
                    EventListener::new_with_options(&document, "dragover", options, move |event| {
                        if has_files(event) {
                            event.prevent_default();
                            held.set(true);
                        }
                    }),
                    EventListener::new(&document, "dragleave", move |event| {
                        let leaves = event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
                        if leaves {
                            left.set(false);
                        }
                    }),
                    EventListener::new_with_options(&document, "drop", options, move |event| {
                        taken.set(false);
                        if has_files(event) {
                            event.prevent_default();
                            let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                            give(&latest, transfer.and_then(|transfer| transfer.files()));
                        }
                    }),
                    EventListener::new_with_options(&document, "paste", options, move |event| {
                        let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
                        let files = clipboard.and_then(|clipboard| clipboard.files());
                        if files.as_ref().is_some_and(|files| files.length() > 0) {
                            event.prevent_default();
                            give(&pasted, files);
                        }
                    }),
                ]
            });
            move || drop(listeners)
        });
    }
    *over
}

/// True if a dragged thing has files.
pub fn has_files(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

fn give(latest: &Rc<RefCell<Callback<Vec<File>>>>, files: Option<FileList>) {
    let files = listed(files);
    if !files.is_empty() {
        let bring = latest.borrow().clone();
        bring.emit(files);
    }
}

/// Files of a list as the browser gives it.
pub fn listed(files: Option<FileList>) -> Vec<File> {
    files.map(|list| (0..list.length()).filter_map(|nth| list.get(nth)).collect()).unwrap_or_default()
}

/// The files as small cards that can be taken off again, pictures as themselves; and in how many messages they go.
pub fn chips(door: &Door, bag: &Bag, files: &Files, takes: Capabilities) -> Html {
    if bag.draft.files.is_empty() && files.coming.is_empty() {
        return Html::default();
    }
    let count = bag.draft.files.len() + files.coming.len();
    let messages = count.div_ceil(takes.file_count_max.max(1));
    let off = |nth: usize| {
        let bag = bag.clone();
        Callback::from(move |_: MouseEvent| bag.set.emit(bag.without_file(nth)))
    };
    html! {
        <>
        if messages > 1 {
            <p class="quiet chips-line" role="status" data-testid="messages">
                { say!("attach-messages", files = count, messages = messages) }
            </p>
        }
        <ul class="chips" aria-label={say!("attach-files")}>
            for (nth, file) in bag.draft.files.iter().enumerate() {
                { file_chip(door, nth, file, off(nth)) }
            }
            for one in files.coming.iter() {
                <li class="chip quiet" role="status" data-testid="coming" key={one.nth.to_string()}>
                    <bdi>{ &one.name }</bdi>
                    <progress max="100" value={one.percent.to_string()} aria-label={say!("attach-coming")}></progress>
                </li>
            }
        </ul>
        </>
    }
}

/// A file that can be taken off again.
pub fn file_chip(door: &Door, nth: usize, file: &BlobRef, off: Callback<MouseEvent>) -> Html {
    html! {
        <li class="chip" data-testid="chip" key={format!("{nth}-{}", file.blob)}>
            { thumbnail(door, file) }<bdi>{ words::file_name(file) }</bdi>
            <button class="button icon" type="button" onclick={off} aria-label={say!("attach-take-off")}
                title={say!("attach-take-off")}><Icon sign={Sign::X} size={12} /></button>
        </li>
    }
}

fn thumbnail(door: &Door, file: &BlobRef) -> Html {
    let is_picture = FileKind::of(&file.content_type) == FileKind::Image && is_shown_by_browsers(&file.content_type);
    if is_picture {
        // Its name stands beside it.
        return html! { <img class="thumbnail" src={door.file(file.blob)} alt="" data-testid="thumbnail" /> };
    }
    html! { <Icon sign={Sign::File} /> }
}

#[derive(PartialEq, Properties)]
pub struct AttachButtonProps {
    pub bring: Callback<Vec<File>>,
    /// The limits of the channel.
    pub takes: Capabilities,
}

/// Asks for files and brings them in.
#[component]
pub fn AttachButton(props: &AttachButtonProps) -> Html {
    let field = use_node_ref();
    let onclick = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let (field, bring) = (field.clone(), props.bring.clone());
        Callback::from(move |_: Event| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let chosen = listed(field.files());
            // The same file can be chosen once more.
            field.set_value("");
            bring.emit(chosen);
        })
    };
    let megabytes = props.takes.file_bytes_max / 1024 / 1024;
    let limits = say!("attach-limits", max = FILES_AT_ONCE_MAX, megabytes = megabytes);
    html! {
        <>
            <input ref={field} type="file" multiple=true class="hidden" {onchange} tabindex="-1" aria-hidden="true"
                data-testid="files" />
            <button class="button icon" {onclick} title={limits} aria-label={say!("attach-add")}
                data-testid="attach"><Icon sign={Sign::Clip} /></button>
        </>
    }
}
