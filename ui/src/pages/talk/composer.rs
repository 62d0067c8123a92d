//! The composer: what may be written now, and why not where it may not.

use super::{
    acts::{Tool, WriteWish},
    attach::{AttachButton, chips, in_note, use_dropped, use_files},
    canned::{self, filled, fitting},
    colon::{self, use_colon},
    emoji::Emoji,
    later::{Later, Waiting, emptied},
    mail_fields::MailFields,
    marking::{self, Preview, mark_tools},
    message_menu::Quoting,
    newer_message::newer_message,
    templates::{Known, Recipient, Templates},
    window_left::{use_now_ms, window_left},
    writing::{Writing, use_writing},
};
use crate::{
    dom,
    hooks::{Caret, Outgoing, use_caret, use_door, use_mentioning},
    pages::contacts::{BlockButton, opt_out_button},
    parts::{Icon, OfferKey, Sign, offer_key, offered, option_id},
    state::{
        drafts::{Drafts, slash_word},
        quoting::quoted,
    },
    words,
};
use paperplane_bridge::{
    MessageId, Timestamp,
    ask::Whom,
    mail_writing::MailWish,
    view::{
        bubble::Bubble,
        conversation::ConversationHead,
        draft::Draft,
        library::Library,
        settings::{DeviceSettings, SendBy},
    },
};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ComposerProps {
    pub head: ConversationHead,
    pub library: Library,
    pub field: NodeRef,
    /// The newest message of theirs that is here.
    pub newest: Option<Bubble>,
    /// Something was sent.
    pub onsend: Callback<()>,
    /// Draws what was sent until it is read back.
    pub outgoing: Outgoing,
    /// A wish to write here.
    pub wish: Option<WriteWish>,
    /// The wish was fulfilled.
    pub onwritten: Callback<()>,
    /// The wish cannot be fulfilled, and why.
    pub cannot_write: Callback<String>,
    /// The last message that shall be quoted.
    pub quoting: Option<Quoting>,
}

/// The id of the list of texts kept ready.
const CANNED: &str = "canned";

/// A dialog or list over the composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    /// Those that go out then, where a time was chosen.
    Templates(Option<Timestamp>),
    Emoji,
    Later,
}

#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let door = use_door();
    let drafts = use_context::<Drafts>().unwrap_or_default();
    let send_by = use_context::<DeviceSettings>().map(|settings| settings.send_by).unwrap_or_default();
    let now_ms = use_now_ms();
    let newest: Option<MessageId> = props.newest.as_ref().map(|bubble| bubble.id);
    let is_mail_here = props.head.capabilities.subjects;
    let sent_count = use_mut_ref(|| 0_u32);
    let onsend = {
        let (sent_count, onsend) = (sent_count.clone(), props.onsend.clone());
        Callback::from(move |()| {
            *sent_count.borrow_mut() += 1;
            onsend.emit(());
        })
    };
    let writing = use_writing(&props.head, &drafts, newest, (&onsend, &props.outgoing));
    let is_note = writing.draft.is_note;
    let is_mail = is_mail_here && !is_note;
    let takes = if is_note { in_note(props.head.capabilities) } else { props.head.capabilities };
    let files = use_files(&writing.bag(), takes);
    let is_over = use_dropped(&files.bring);
    let over = use_state_eq(|| None::<Over>);
    let at = use_state_eq(|| 0_usize);
    let left = use_state_eq(|| false);
    let caret = use_caret(&props.field);
    {
        let field = props.field.clone();
        use_effect_with(writing.draft.text.clone(), move |_| grow(&field));
    }
    use_quoting(props, &writing, &caret);
    let to_field = use_focus_later(&props.field);
    let colon = use_colon(&writing, &props.field, &put_at(&writing, &caret));
    let shut = words::shut(&props.head, now_ms);
    let may_write = shut.is_none() || is_note;
    let can_use_templates = takes.templates && !props.head.opted_out && props.head.blocked.is_none();
    {
        let (props, writing, over) = (props.clone(), writing.clone(), over.clone());
        let why = shut.clone().unwrap_or_default();
        use_effect_with((props.wish, is_note, may_write), move |(wish, ..)| {
            let Some(wish) = wish else { return };
            if wish.is_note != is_note {
                // Drawn again as the other one first: a field that is shut takes no focus.
                return writing.set.emit(Draft { is_note: wish.is_note, ..(*writing.draft).clone() });
            }
            if may_write {
                dom::focus(&props.field);
                match wish.tool {
                    Some(Tool::Template) if can_use_templates => over.set(Some(Over::Templates(None))),
                    Some(Tool::Later) => over.set(Some(Over::Later)),
                    Some(Tool::Emoji) => over.set(Some(Over::Emoji)),
                    Some(Tool::Files) => dom::click("[data-testid=attach]"),
                    Some(Tool::Template) | None => {}
                }
            } else if can_use_templates {
                over.set(Some(Over::Templates(None)));
            } else {
                return props.cannot_write.emit(why.clone());
            }
            props.onwritten.emit(());
        });
    }
    let slash = slash_word(&writing.draft.text).filter(|_| !*left);
    let fits = slash.map(|word| fitting(&props.library.canned, word)).unwrap_or_default();
    let texts: Rc<[String]> = fits.iter().map(|one| filled(&one.text, &props.head.who)).collect();
    // A word that names no text kept ready was not meant for the client.
    let is_unknown = !is_note && slash.is_some() && fits.is_empty();
    let mentioning = use_mentioning(&props.field, &writing.draft.text, is_note, put_at(&writing, &caret));
    let onkeydown = {
        let mentioning = mentioning.clone();
        let texts = texts.clone();
        let (writing, at, left, colon_key) = (writing.clone(), at.clone(), left.clone(), colon.onkey.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) || colon_key.emit(event.clone()) || (is_mail && marking::takes_key(&event)) {
                return;
            }
            if mentioning.takes_key(&event) {
                return;
            }
            if let Some(key) = offer_key(&event.key(), texts.len(), *at) {
                event.prevent_default();
                event.stop_propagation();
                match key {
                    OfferKey::Move(to) => at.set(to),
                    OfferKey::Take(nth) => writing.set.emit(writing.with_text(texts[nth].clone())),
                    OfferKey::Leave => left.set(true),
                }
                return;
            }
            if is_unknown && event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                return left.set(true);
            }
            if sends(&event, send_by) {
                event.prevent_default();
                if !is_unknown {
                    writing.send.emit(false);
                }
            }
        })
    };
    let oninput = {
        let (writing, left, at) = (writing.clone(), left.clone(), at.clone());
        let typed_on = mentioning.typed_on();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                left.set(false);
                at.set(0);
                writing.set.emit(writing.with_text(field.value()));
                typed_on.emit(());
            }
        })
    };
    let take_text = put_text(&writing).reform(move |nth: usize| texts[nth].clone());
    let canned = (!fits.is_empty()).then(|| (CANNED, option_id(CANNED, *at)));
    let (list, option) =
        colon.at.map(|option| (colon::LIST, option)).or_else(|| mentioning.option()).or(canned).unzip();
    let show = |what: Over| {
        let over = over.clone();
        Callback::from(move |_: MouseEvent| over.set(Some(what)))
    };
    let close = {
        let over = over.clone();
        Callback::from(move |()| over.set(None))
    };
    let (chars, chars_max) = (writing.draft.text.chars().count(), takes.text_chars_max);
    let is_too_long = !is_note && chars > chars_max;
    let class = classes!(
        "composer",
        (!may_write).then_some("is-shut"),
        is_note.then_some("is-note"),
        is_over.then_some("is-over")
    );
    html! {
        <>
        <Waiting scheduled={props.head.scheduled.clone()} edit={put_back_later(&writing)} />
        <section {class} aria-label={say!("composer-title")}>
            { modes(&writing, &to_field) }
            if let Some(why) = shut.clone().filter(|_| !is_note) {
                <p class="shut" id="shut" role="note">
                    <Icon sign={if props.head.blocked.is_some() { Sign::Ban } else { Sign::Clock }} /><span>{ why }</span>
                    if props.head.blocked.is_some() {
                        <BlockButton whom={Whom::from(props.head.id)} on=false />
                    } else if props.head.opted_out {
                        { opt_out_button(props.head.id.into(), props.head.opt_out.as_ref()) }
                    }
                    if can_use_templates {
                        <button class="button" onclick={show(Over::Templates(None))} data-testid="template">
                            <Icon sign={Sign::Template} />{ say!("template-use") }
                        </button>
                    }
                </p>
            }
            if let Some(text) = &props.head.may_be_stop {
                <p class="shut" role="note" data-testid="may-be-stop">
                    <Icon sign={Sign::Ban} /><span dir="auto">{ say!("opt-out-perhaps", text = text) }</span>
                    { opt_out_button(props.head.id.into(), None) }
                </p>
            }
            if let Some(unsubscribed) = props.head.unsubscribed.filter(|_| takes.subjects && may_write && !is_note) {
                <p class="shut" role="note" data-testid="unsubscribed">
                    <Icon sign={Sign::Ban} /><span>{ words::unsubscribed(unsubscribed) }</span>
                </p>
            }
            if is_mail && may_write {
                // The next mail begins with its fields shut.
                <MailFields key={*sent_count.borrow()} wish={writing.draft.mail.clone()} onchange={put_wish(&writing)} answer={props.head.answer.clone()} />
            }
            if writing.is_stopped { { newer_message(&writing, props.newest.as_ref()) } }
            { over_it(props, &writing, &over, &close, &caret) }
            if is_unknown { <p class="offered-none" role="status" data-testid="canned-none">{ say!("canned-none") }</p> }
            { offered(CANNED, say!("canned-title"), canned::lines(&fits, &props.head.who), *at, &take_text) }
            { colon.shown }
            { mentioning.shown() }
            { chips(&door, &writing.bag(), &files, takes) }
            if is_over { <p class="drop-here">{ say!("attach-drop") }</p> }
            <textarea ref={props.field.clone()} {oninput} {onkeydown} value={writing.draft.text.clone()}
                data-testid="composer" rows="2" disabled={!may_write} dir="auto" placeholder={placeholder(is_note)}
                aria-label={placeholder(is_note)} aria-describedby={(!may_write).then_some("shut")}
                onkeyup={mentioning.look::<KeyboardEvent>()} onclick={mentioning.look::<MouseEvent>()}
                onblur={mentioning.leave::<FocusEvent>()} onpaste={is_mail.then(|| Callback::from(|event: Event| marking::paste(&event)))} aria-autocomplete="list" aria-controls={list} aria-activedescendant={option} />
            if is_mail && may_write { <Preview text={writing.draft.text.clone()} /> }
            if may_write {
                <footer class="composer-foot">
                    if let Some(wrong) = &writing.wrong { <span class="wrong" role="alert">{ wrong }</span> }
                    <span class="tools">
                        if takes.file_count_max > 0 { <AttachButton bring={files.bring.clone()} {takes} /> }
                        if !is_note && can_use_templates {
                            { tool(Sign::Template, say!("template-use"), "template", show(Over::Templates(None))) }
                        }
                        if is_mail { { mark_tools(&props.field) } }
                        { tool(Sign::Smile, say!("emoji-title"), "emoji", show(Over::Emoji)) }
                        if !is_note {
                            { tool(Sign::Clock, say!("later-title"), "send-later", show(Over::Later)) }
                        }
                    </span>
                    if !is_note && chars * 10 > chars_max * 9 {
                        <span class={classes!("pill", is_too_long.then_some("warn"))} data-testid="length">
                            { say!("composer-length", count = chars, max = chars_max) }
                        </span>
                    }
                    if !is_note { { window_left(&props.head, now_ms) } }
                    <button class="button primary" data-testid="send" disabled={is_too_long || is_unknown || (writing.draft.text.trim().is_empty() && writing.draft.files.is_empty())}
                        onclick={writing.send.reform(|_: MouseEvent| false)}>
                        <Icon sign={if is_note { Sign::Note } else { Sign::Send }} />
                        { if is_note { say!("note-keep") } else { say!("composer-send") } }
                    </button>
                </footer>
            }
        </section>
        </>
    }
}

/// Puts a message that shall be quoted into the reply, and goes there.
#[hook]
fn use_quoting(props: &ComposerProps, writing: &Writing, caret: &Caret) {
    let (writing, caret, field) = (writing.clone(), caret.clone(), props.field.clone());
    use_effect_with(props.quoting.clone(), move |quoting| {
        if let Some((_, bubble)) = quoting {
            let words = words::line(&bubble.text, bubble.gist().as_ref());
            let text = quoted(&writing.draft.text, &words);
            caret.replace(Some(u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)));
            writing.set.emit(Draft { is_note: false, ..writing.with_text(text) });
            dom::focus(&field);
        }
    });
}

/// Moves the focus to the field once it is drawn again: one that was shut until then takes none.
#[hook]
fn use_focus_later(field: &NodeRef) -> Callback<()> {
    let (wanted, redraw) = (use_mut_ref(|| false), use_force_update());
    {
        let (field, wanted) = (field.clone(), wanted.clone());
        use_effect(move || {
            if wanted.replace(false) {
                dom::focus(&field);
            }
        });
    }
    Callback::from(move |()| {
        wanted.replace(true);
        redraw.force_update();
    })
}

/// True if a key sends.
fn sends(event: &KeyboardEvent, send_by: SendBy) -> bool {
    let commanding = event.ctrl_key() || event.meta_key();
    event.key() == "Enter"
        && match send_by {
            SendBy::Enter => !event.shift_key() || commanding,
            SendBy::CtrlEnter => commanding,
        }
}

fn placeholder(is_note: bool) -> String {
    if is_note { say!("note-write") } else { say!("composer-write") }
}

/// Puts a text into the field, and the caret where it goes on.
fn put_at(writing: &Writing, caret: &Caret) -> Callback<(String, u32)> {
    let (writing, caret) = (writing.clone(), caret.clone());
    Callback::from(move |(text, at): (String, u32)| {
        caret.replace(Some(at));
        writing.set.emit(writing.with_text(text));
    })
}

fn put_text(writing: &Writing) -> Callback<String> {
    let writing = writing.clone();
    Callback::from(move |text: String| writing.set.emit(writing.with_text(text)))
}

/// Puts a message for later that was taken back into the field.
fn put_back_later(writing: &Writing) -> Callback<(String, MailWish)> {
    let writing = writing.clone();
    Callback::from(move |(text, mail): (String, MailWish)| {
        writing.set.emit(Draft { mail, is_note: false, ..writing.with_text(text) });
    })
}

fn put_wish(writing: &Writing) -> Callback<MailWish> {
    let writing = writing.clone();
    Callback::from(move |mail: MailWish| writing.set.emit(Draft { mail, ..(*writing.draft).clone() }))
}

/// A reply, or a note that only staff see.
fn modes(writing: &Writing, to_field: &Callback<()>) -> Html {
    let to = |is_note: bool| {
        let (writing, to_field) = (writing.clone(), to_field.clone());
        Callback::from(move |_: MouseEvent| {
            to_field.emit(());
            writing.set.emit(Draft { is_note, ..(*writing.draft).clone() });
        })
    };
    let mode = |is_note: bool, name: String, mark: &'static str| {
        let chosen = writing.draft.is_note == is_note;
        html! {
            <button class={classes!("mode", chosen.then_some("chosen"))} aria-pressed={chosen.to_string()} onclick={to(is_note)}
                data-testid={mark}>{ name }</button>
        }
    };
    html! {
        <div class="modes" role="group" aria-label={say!("composer-mode")}>
            { mode(false, say!("composer-title"), "mode-reply") }
            { mode(true, say!("note-mark"), "mode-note") }
        </div>
    }
}

fn over_it(
    props: &ComposerProps,
    writing: &Writing,
    over_state: &UseStateHandle<Option<Over>>,
    close: &Callback<()>,
    caret: &Caret,
) -> Html {
    match **over_state {
        None => Html::default(),
        Some(Over::Templates(later)) => {
            let zone = props.head.zone.as_ref().map(|zone| zone.name.clone());
            let to = Recipient::Conversation(Known { conversation: props.head.id, zone, seen: props.head.newest });
            html! {
                <Templates {to} {later} account={props.head.account.clone()} who={props.head.who.clone()} close={close.clone()}
                    onsend={props.onsend.reform(|_| ())} />
            }
        }
        Some(Over::Later) => {
            let over = over_state.clone();
            let template = Callback::from(move |at: Timestamp| over.set(Some(Over::Templates(Some(at)))));
            let template = props.head.capabilities.templates.then_some(template);
            html! {
                <Later head={props.head.clone()} draft={(*writing.draft).clone()} done={emptied(writing)} {template} onclose={close.clone()} />
            }
        }
        Some(Over::Emoji) => {
            let (writing, close_it, field) = (writing.clone(), close.clone(), props.field.clone());
            let take = {
                let (close_it, field, caret) = (close_it.clone(), field.clone(), caret.clone());
                Callback::from(move |sign: String| {
                    let (text, behind) = with_sign(&field, &writing.draft.text, &sign);
                    caret.replace(Some(behind));
                    writing.set.emit(writing.with_text(text));
                    close_it.emit(());
                    dom::focus(&field);
                })
            };
            let onclose = Callback::from(move |()| {
                close_it.emit(());
                dom::focus(&field);
            });
            html! { <Emoji {take} {onclose} /> }
        }
    }
}

/// The text with a sign where the caret stands, and where it stands then. The browser counts in UTF-16.
fn with_sign(field: &NodeRef, text: &str, sign: &str) -> (String, u32) {
    let caret = field.cast::<HtmlTextAreaElement>().and_then(|field| field.selection_end().ok().flatten());
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = caret.and_then(|at| usize::try_from(at).ok()).map_or(units.len(), |at| at.min(units.len()));
    let (before, after) = units.split_at(at);
    let behind = u32::try_from(at + sign.encode_utf16().count()).unwrap_or(u32::MAX);
    (format!("{}{sign}{}", String::from_utf16_lossy(before), String::from_utf16_lossy(after)), behind)
}

fn tool(sign: Sign, name: String, mark: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="button icon" {onclick} title={name.clone()} aria-label={name} data-testid={mark}><Icon {sign} /></button>
    }
}

/// As high as its text, up to a third of the window by its style.
fn grow(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        let style = web_sys::HtmlElement::style(&field);
        // Both properties exist and take these values.
        let _ = style.set_property("height", "auto");
        let _ = style.set_property("height", &format!("{}px", field.scroll_height()));
    }
}
