//! One message: its name and its texts, kept as a draft with each key, and published by a button.

use super::{approved::ApprovedFields, insert::Insert, preview::Preview, tabs::Tabs, versions::Versions};
use crate::{
    hooks::{KeepDraft, typed, use_acts, use_keep_draft, use_value},
    state::message_draft::{MessageDraft, MessageRow},
};
use paperplane_bridge::{
    ask::{DropUnpublished, PublishMessageTemplate},
    limits::{MAIL_SUBJECT_CHARS_MAX, NAME_CHARS_MAX, WORDING_CHARS_MAX},
    message_template::{Approved, Wording},
    view::{message_templates::MessageTemplateView, unpublished::DraftKind},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct EditorProps {
    pub row: MessageRow,
    /// Offers a published message no more.
    pub put_away: Callback<MessageTemplateView>,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let (template, published) = (props.row.template, &props.row.published);
    let draft = use_state_eq(|| begun(&props.row));
    let is_changed = use_state_eq(|| props.row.draft.is_some());
    let language = use_state_eq(|| draft.wordings.first.clone());
    // Another number draws the fields anew, with what stands in the draft.
    let turn = use_state_eq(|| 0_u32);
    let (keep, acts) = (use_keep_draft(), use_acts());
    let newest = published.as_ref().map_or(0, |one| one.version);
    let based_on = use_state_eq(|| props.row.draft.as_ref().map_or(newest, |(_, based_on)| *based_on));
    // The newest text, for whatever is answered while somebody writes.
    let latest = use_mut_ref(|| (*draft).clone());
    let change = {
        let (draft, is_changed, keep) = (draft.clone(), is_changed.clone(), keep.clone());
        let (latest, based_on) = (latest.clone(), *based_on);
        Callback::from(move |to: MessageDraft| {
            keep.keep(to.kept(template, based_on));
            latest.replace(to.clone());
            is_changed.set(true);
            draft.set(to);
        })
    };
    {
        // Another version is what an editor without changes shows.
        let (draft, is_changed, based_on, turn) = (draft.clone(), *is_changed, based_on.clone(), turn.clone());
        let (latest, published) = (latest.clone(), published.clone());
        use_effect_with((newest, is_changed), move |_| {
            let Some(one) = published.filter(|one| !is_changed && one.version > *based_on) else { return };
            latest.replace(MessageDraft::of_version(&one));
            draft.set(MessageDraft::of_version(&one));
            based_on.set(one.version);
            turn.set(*turn + 1);
        });
    }
    let replace = {
        let (change, turn, language) = (change.clone(), turn.clone(), language.clone());
        Callback::from(move |(to, shown): (MessageDraft, String)| {
            change.emit(to);
            language.set(shown);
            turn.set(*turn + 1);
        })
    };
    let publish = {
        let (draft, acts, keep) = ((*draft).clone(), acts.clone(), keep.clone());
        let (is_changed, latest, based_on) = (is_changed.clone(), latest.clone(), based_on.clone());
        Callback::from(move |_: MouseEvent| {
            let sent = draft.clone();
            let MessageDraft { name, wordings } = draft.clone();
            let ask = PublishMessageTemplate { template, name, wordings, removed: false };
            let (acts, keep_on, is_changed) = (acts.clone(), keep.clone(), is_changed.clone());
            let (latest, based_on) = (latest.clone(), based_on.clone());
            keep.then(move || {
                acts.then(ask, move |()| {
                    let now = latest.borrow().clone();
                    based_on.set(newest + 1);
                    // The draft ended with the version; what was typed meanwhile is the next one.
                    if now == sent { is_changed.set(false) } else { keep_on.keep(now.kept(template, newest + 1)) }
                });
            });
        })
    };
    let discard = {
        let (draft, is_changed, turn) = (draft.clone(), is_changed.clone(), turn.clone());
        let (language, acts, keep) = (language.clone(), acts.clone(), keep.clone());
        let before = published.as_ref().map(MessageDraft::of_version);
        let (based_on, latest) = (based_on.clone(), latest.clone());
        Callback::from(move |_: MouseEvent| {
            let (draft, is_changed, turn, language) =
                (draft.clone(), is_changed.clone(), turn.clone(), language.clone());
            let (acts, before, based_on, latest) = (acts.clone(), before.clone(), based_on.clone(), latest.clone());
            let ask = DropUnpublished { kind: DraftKind::MessageTemplate, id: template.to_string() };
            keep.then(move || {
                acts.then(ask, move |()| {
                    let Some(before) = before else { return };
                    language.set(before.wordings.first.clone());
                    based_on.set(newest);
                    latest.replace(before.clone());
                    draft.set(before);
                    is_changed.set(false);
                    turn.set(*turn + 1);
                });
            });
        })
    };
    let restore = {
        let replace = replace.clone();
        Callback::from(move |version: MessageTemplateView| {
            let first = version.wordings.first.clone();
            replace.emit((MessageDraft::of_version(&version), first));
        })
    };
    let empty: Vec<String> =
        draft.languages().into_iter().filter(|code| draft.wording(code).text.trim().is_empty()).collect();
    let add = {
        let (replace, draft) = (replace.clone(), (*draft).clone());
        Callback::from(move |code: String| {
            replace.emit((draft.clone().with(&code, Wording::default()), code));
        })
    };
    let remove = {
        let (replace, draft) = (replace.clone(), (*draft).clone());
        Callback::from(move |code: String| {
            let to = draft.clone().without(&code);
            let first = to.wordings.first.clone();
            replace.emit((to, first));
        })
    };
    let choose = {
        let language = language.clone();
        Callback::from(move |code| language.set(code))
    };
    html! {
        <div class="message-parts">
            <section class="message-editor" aria-label={draft.name.clone()} data-testid="message-editor">
                <div class="message-fields">
                    <Name key={*turn} draft={(*draft).clone()} change={change.clone()} />
                    <Tabs languages={draft.languages()} {empty} here={(*language).clone()} {choose} {add} {remove} />
                    <Texts key={format!("{}-{}", *turn, *language)} draft={(*draft).clone()} language={(*language).clone()} change={change.clone()} />
                </div>
                <footer class="message-foot">
                    { acts.wrong() }
                    <p class="quiet" role="status" data-testid="message-state">{ state(published.as_ref(), (*is_changed, *based_on), &keep) }</p>
                    if *is_changed {
                        <button class="button plain" onclick={discard} data-testid="message-discard">{ say!("messages-discard") }</button>
                        <button class="button primary" onclick={publish} data-testid="message-publish">{ say!("messages-publish") }</button>
                    } else if let Some(one) = published.clone() {
                        <button class="button plain" onclick={props.put_away.reform(move |_: MouseEvent| one.clone())}
                            data-testid="message-put-away">{ say!("messages-put-away") }</button>
                    }
                </footer>
            </section>
            <aside class="message-side">
                <Preview wordings={draft.wordings.clone()} language={(*language).clone()} />
                if published.is_some() { <Versions {template} {restore} /> }
            </aside>
        </div>
    }
}

/// The draft of this device, else the version that is offered.
fn begun(row: &MessageRow) -> MessageDraft {
    let published = || row.published.as_ref().map(MessageDraft::of_version);
    row.draft.as_ref().map(|(draft, _)| draft.clone()).or_else(published).unwrap_or_default()
}

/// The line that says what stands where.
fn state(published: Option<&MessageTemplateView>, (is_changed, based_on): (bool, u32), keep: &KeepDraft) -> String {
    match (published, is_changed) {
        _ if !keep.is_kept() => say!("messages-not-kept"),
        (None, _) => say!("messages-state-new"),
        (Some(one), true) if one.version > based_on => say!("messages-state-newer", version = one.version),
        (Some(one), true) => say!("messages-state-changed", version = one.version),
        (Some(one), false) => say!("messages-state-published", version = one.version),
    }
}

#[derive(PartialEq, Properties)]
struct NameProps {
    draft: MessageDraft,
    change: Callback<MessageDraft>,
}

#[component]
fn Name(props: &NameProps) -> Html {
    let field = use_node_ref();
    let first = use_memo((), |()| props.draft.name.clone());
    use_value(&field, &first);
    let oninput = {
        let (draft, change, field) = (props.draft.clone(), props.change.clone(), field.clone());
        Callback::from(move |_: InputEvent| change.emit(MessageDraft { name: typed(&field), ..draft.clone() }))
    };
    html! {
        <input class="field message-name" ref={field} {oninput} dir="auto" autocomplete="off" maxlength={NAME_CHARS_MAX.to_string()}
            aria-label={say!("messages-name")} placeholder={say!("messages-name")} data-testid="message-name" />
    }
}

#[derive(PartialEq, Properties)]
struct TextsProps {
    draft: MessageDraft,
    language: String,
    change: Callback<MessageDraft>,
}

/// The texts in one language.
#[component]
fn Texts(props: &TextsProps) -> Html {
    let (subject, text) = (use_node_ref(), use_node_ref());
    let now = props.draft.wording(&props.language);
    let first = use_memo((), |()| now.clone());
    use_value(&subject, &first.subject);
    use_value(&text, &first.text);
    let write = {
        let (draft, language, change) = (props.draft.clone(), props.language.clone(), props.change.clone());
        move |wording: Wording| change.emit(draft.clone().with(&language, wording))
    };
    let oninput = {
        let (write, subject, text, approved) = (write.clone(), subject.clone(), text.clone(), now.approved.clone());
        Callback::from(move |_: InputEvent| {
            write(Wording { subject: typed(&subject), text: typed(&text), approved: approved.clone() });
        })
    };
    let approve = Callback::from(move |approved: Option<Approved>| write(Wording { approved, ..now.clone() }));
    let lang = props.language.clone();
    html! {
        <>
            <label for="message-subject">{ say!("outreach-subject") }</label>
            <input class="field" id="message-subject" ref={subject} oninput={oninput.clone()} lang={lang.clone()} dir="auto" autocomplete="off"
                maxlength={MAIL_SUBJECT_CHARS_MAX.to_string()} data-testid="message-subject" />
            <div class="message-text-head"><label for="message-text">{ say!("outreach-text") }</label><Insert text={text.clone()} /></div>
            <textarea class="field message-text" id="message-text" ref={text} {oninput} {lang} rows="12" dir="auto"
                maxlength={WORDING_CHARS_MAX.to_string()} aria-describedby="message-text-hint" data-testid="message-text" />
            <p class="setting-hint" id="message-text-hint">{ say!("messages-text-hint") }</p>
            <ApprovedFields language={props.language.clone()} approved={props.draft.wording(&props.language).approved} change={approve} />
        </>
    }
}
