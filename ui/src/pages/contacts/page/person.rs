//! The pane beside the table: all that is known of a person, and all that was said with them.

use super::{
    super::{
        addresses::Addresses,
        block::Block,
        consents::Consents,
        conversations::Conversations,
        language::LanguageField,
        merge::{Links, Suggestions},
        name::NameHead,
        notes::NotesOf,
        opt_out::OptOut,
        same_person::SamePerson,
        skeleton,
        zone::Zone,
    },
    labels::LabelChooser,
    source::SourceField,
};
use crate::{
    dom,
    hooks::{Shown, use_acts, use_asked},
    parts::{Icon, LabelPill, Select, Sign, TroubleNote},
    words,
};
use paperplane_bridge::{
    ContactId, ConversationId, Mark, ProspectStatus,
    ask::{GetContact, LabelPeople, MarkPeople, Whom},
    view::{contact::ContactView, library::LabelView},
};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct PersonPaneProps {
    pub contact: ContactId,
    /// Their name, before more is known.
    pub who: String,
    /// All labels.
    pub labels: Vec<LabelView>,
    /// Opens a conversation of theirs in the inbox.
    pub open: Callback<ConversationId>,
    /// Says something for a moment.
    pub say: Callback<String>,
    pub close: Callback<()>,
}

#[component]
pub fn PersonPane(props: &PersonPaneProps) -> Html {
    let turn = use_state_eq(|| 0_u32);
    let again = {
        let turn = turn.clone();
        Callback::from(move |()| turn.set(turn.wrapping_add(1)))
    };
    html! {
        <aside class="contact-pane person-pane" aria-label={say!("contact-title")} data-testid="person-pane">
            <button class="button icon contact-close" onclick={props.close.reform(|_: MouseEvent| ())}
                aria-label={say!("contact-close")} title={say!("contact-close")} data-testid="person-close">
                <Icon sign={Sign::X} />
            </button>
            // Nothing half written goes over to another person.
            <Person key={format!("{}/{}", props.contact, *turn)} pane={props.clone()} {again} />
        </aside>
    }
}

#[derive(PartialEq, Properties)]
struct PersonProps {
    pane: PersonPaneProps,
    /// Asks once more after trouble.
    again: Callback<()>,
}

#[component]
fn Person(props: &PersonProps) -> Html {
    let PersonPaneProps { contact: id, who, labels, open, say, .. } = &props.pane;
    let whom = Whom::Contact(*id);
    let status_line = use_node_ref();
    let status = use_state_eq(|| None::<String>);
    let joining = use_state_eq(|| false);
    let contact = use_asked(GetContact { whom }, |_, _| true);
    let (contact, stale) = match contact {
        Shown::Loading => return skeleton::of(who),
        Shown::Failed(trouble) => return html! { <TroubleNote {trouble} again={props.again.clone()} /> },
        Shown::Ready(contact) => (contact, None),
        Shown::Stale(contact, trouble) => (contact, Some(trouble)),
    };
    let announce = Callback::from({
        let (status, status_line) = (status.clone(), status_line.clone());
        move |line: String| {
            status.set(Some(line));
            dom::focus(&status_line);
        }
    });
    let join = {
        let joining = joining.clone();
        Callback::from(move |on| joining.set(on))
    };
    let own: Vec<ConversationId> = contact.conversations.iter().map(|one| one.id).collect();
    let newest = own.first().copied();
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            <NameHead {whom} contact={contact.clone()} opted_out={contact.opt_out.is_some()} />
            <section class="contact-part contact-facts" aria-label={say!("contact-facts")}>
                <Zone {whom} contact={contact.clone()} />
                <LanguageField {whom} contact={contact.clone()} />
                <Addresses addresses={contact.addresses.clone()} />
            </section>
            <Prospect id={*id} contact={contact.clone()} labels={labels.clone()} />
            <p class="contact-status" role="status" ref={status_line} tabindex="-1">{ (*status).clone().unwrap_or_default() }</p>
            <Suggestions {whom} suggestions={contact.suggestions.clone()} announce={announce.clone()} />
            <Links links={contact.links.clone()} announce={announce} />
            <SamePerson {whom} who={contact.who.clone()} {own} say={say.clone()} is_open={*joining} toggle={join} />
            if !contact.conversations.is_empty() {
                <Conversations open_ids={Vec::new()} conversations={contact.conversations.clone()} open={open.clone()} />
            }
            if !contact.notes.is_empty() { <NotesOf notes={contact.notes.clone()} /> }
            <Consents {whom} />
            <OptOut {whom} opt_out={contact.opt_out.clone()} unsubscribed={contact.unsubscribed} />
            <Block {whom} blocked={contact.blocked.clone()} />
            if let Some(newest) = newest {
                <footer class="person-foot">
                    <button class="button primary" onclick={open.reform(move |_: MouseEvent| newest)} data-testid="person-open">
                        <Icon sign={Sign::Chat} />{ say!("people-open-talk") }
                    </button>
                </footer>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ProspectProps {
    id: ContactId,
    contact: ContactView,
    labels: Vec<LabelView>,
}

/// The source with its evidence, how far it has come, and the labels.
#[component]
fn Prospect(props: &ProspectProps) -> Html {
    let acts = use_acts();
    let (contact, id) = (&props.contact, props.id);
    let put = {
        let acts = acts.clone();
        Callback::from(move |(label, on)| acts.ask(LabelPeople { people: vec![id], label, on }))
    };
    html! {
        <section class="contact-part" aria-labelledby="person-prospect">
            <h3 id="person-prospect">{ say!("people-how-far") }</h3>
            if let Some(status) = contact.status {
                <div class="contact-fact"><Decision {id} {status} /></div>
            }
            if let Some(source) = contact.source {
                <SourceField {id} {source} evidence={contact.evidence.clone()} />
            }
            <div class="contact-fact person-label-row">
                for label in contact.labels.iter().filter_map(|id| props.labels.iter().find(|label| label.id == *id)) {
                    <LabelPill label={label.clone()} onremove={{ let (put, label) = (put.clone(), label.id); Callback::from(move |()| put.emit((label, false))) }} />
                }
                <LabelChooser labels={props.labels.clone()} on={contact.labels.clone()} onput={put.clone()} class="button icon" testid="person-label" />
            </div>
            { acts.wrong() }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct DecisionProps {
    id: ContactId,
    status: ProspectStatus,
}

/// The status, where staff can decide on another one. *Contacted* and *replied* follow from messages.
#[component]
fn Decision(props: &DecisionProps) -> Html {
    let acts = use_acts();
    let DecisionProps { id, status } = *props;
    let by_messages = matches!(status, ProspectStatus::Contacted | ProspectStatus::Replied);
    let mut choices: Vec<(AttrValue, String, Option<&'static str>)> = Mark::ALL
        .into_iter()
        .filter(|mark| !(by_messages && *mark == Mark::New))
        .map(|mark| (AttrValue::from(format!("{mark:?}")), words::mark(mark), None))
        .collect();
    if by_messages {
        choices.insert(0, (AttrValue::from("messages"), words::prospect_status(status), None));
        choices.retain(|(value, ..)| value != "Selected");
    }
    let chosen = match status {
        ProspectStatus::Contacted | ProspectStatus::Replied => "messages".to_owned(),
        ProspectStatus::New | ProspectStatus::Selected | ProspectStatus::Won | ProspectStatus::Lost => {
            format!("{status:?}")
        }
    };
    let onchoose = {
        let acts = acts.clone();
        Callback::from(move |value: String| {
            let mark = Mark::ALL.into_iter().find(|mark| format!("{mark:?}") == value).unwrap_or(Mark::New);
            acts.ask(MarkPeople { people: vec![id], mark });
        })
    };
    html! {
        <>
            <label class="hidden" for="person-status">{ say!("people-status") }</label>
            <Select id="person-status" {choices} {chosen} {onchoose} />
            { acts.wrong() }
        </>
    }
}
