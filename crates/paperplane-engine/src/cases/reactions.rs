//! Reactions to moves: the client is told once that their case came to a stage which has a message, or staff learn why not.
//!
//! The ids of the message and of its request follow from the move, so that two nodes, or one after a crash, make one message.

use crate::{
    node::{context::NodeContext, loops::REPLICA_PAUSE},
    talk::notice::{NotTold, Notice},
};
use paperplane_bridge::view::case::{CaseView, TellPreview};
use paperplane_core::{
    cases::{
        definition::{Stage, StepKey},
        texts::Texts,
    },
    envelope::{Actor, Envelope},
    event::{CaseNotTold, NotToldWhy},
    ids::AddressId,
    library::{
        message_template::{Wording, Wordings},
        wording::Values,
    },
    limits::{CASE_TAKE_BACK_MS, CASE_TOLD_WITHIN_MS},
    talk::{delivery::Refusal, notice::NoWay},
    time::Timestamp,
};
use paperplane_store::{StoreError, Telling};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// Clients who are told in one go.
const AT_ONCE_MAX: u32 = 50;
/// The interval at which it is looked where nothing is due, in milliseconds.
const USUAL_MS: u64 = 60_000;
/// The subject of a mail; in a thread that is there already its own is kept.
const SUBJECT: &str = "{{ case.title or case.programme or agency }}";

/// Tells clients until it is stopped.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    let mut folded = node.folding.subscribe();
    loop {
        folded.catch_up();
        let wait = look(&node).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "It could not be looked who is to be told of a case");
            REPLICA_PAUSE
        });
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = folded.changed() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Tells those whose time has come; answers with how long nobody else is due.
async fn look(node: &NodeContext) -> Result<Duration, StoreError> {
    if !node.requests_messages() || !node.keeps_up().await {
        return Ok(Duration::from_millis(USUAL_MS));
    }
    let now = node.host.now();
    let waiting = node.store.tellings(now.plus_ms(-CASE_TOLD_WITHIN_MS), AT_ONCE_MAX).await?;
    let is_due = |telling: &Telling| now.since_ms(telling.at) >= CASE_TAKE_BACK_MS;
    let later = waiting.iter().filter(|telling| !is_due(telling)).map(|telling| telling.at).min();
    let mut envelopes = Vec::new();
    for telling in waiting.iter().filter(|telling| is_due(telling)) {
        envelopes.extend(tell(node, telling).await?);
    }
    if let Some(last) = envelopes.last().map(|envelope| envelope.id) {
        match node.append(envelopes).await {
            // Until it is folded, they would look as if they were still to be told.
            Ok(()) => node.folding.until_folded(&node.store, last).await?,
            Err(error) => {
                tracing::warn!(%error, "Clients could not be told of their cases yet");
                return Ok(REPLICA_PAUSE);
            }
        }
    }
    let wait = later.map_or(USUAL_MS, |at| due_in(at, now));
    Ok(Duration::from_millis(wait))
}

/// The milliseconds until a move of that time can be told.
fn due_in(at: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(at.plus_ms(CASE_TAKE_BACK_MS).since_ms(now)).unwrap_or(0).max(20)
}

/// The message about a move, or the event that says why there is none.
async fn tell(node: &NodeContext, telling: &Telling) -> Result<Option<Envelope>, StoreError> {
    let Some(case) = node.store.case(telling.case).await? else { return Ok(None) };
    let to = case.card.stage.clone();
    let Some(words) = words(node, &case, &to, telling.contact).await? else { return Ok(None) };
    Ok(Some(match node.notice(words.notice(*telling.moved.as_uuid(), telling.contact)).await? {
        Ok(request) => request,
        Err(why) => {
            let not_told = CaseNotTold { case: telling.case, moved: telling.moved, why: why_not(&why) };
            let id = node.naming.follows(*telling.moved.as_uuid(), "case.not_told", b"");
            node.recorder().workspace(id, Actor::System, not_told)
        }
    }))
}

/// The message that a client would get if their case came to a stage now.
pub(crate) async fn preview(
    node: &NodeContext,
    case: &CaseView,
    to: &StepKey,
    contact: AddressId,
) -> Result<TellPreview, StoreError> {
    let definition = &case.definition;
    let forward = definition.place(to) > definition.place(&case.card.stage);
    let Some(words) = words(node, case, to, contact).await?.filter(|_| forward) else {
        return Ok(TellPreview::Nothing);
    };
    let (ways, agency) = (node.store.ways_to(contact).await?, node.agency_now().await?);
    Ok(match node.prepare_for(words.notice(Uuid::nil(), contact), &ways, &agency).await? {
        Ok(prepared) => TellPreview::Message { channel: prepared.channel, text: prepared.wording.text },
        Err(why) => TellPreview::NotTold { why: why_not(&why) },
    })
}

/// The message of a stage with the values of one case.
struct StageWords {
    wordings: Wordings,
    values: Values,
}

impl StageWords {
    fn notice(&self, cause: Uuid, person: AddressId) -> Notice<'_> {
        let (wordings, values) = (&self.wordings, &self.values);
        Notice { cause, person, wordings, values, order: &[], to_many: false, by: Actor::System }
    }
}

async fn words(
    node: &NodeContext,
    case: &CaseView,
    to: &StepKey,
    contact: AddressId,
) -> Result<Option<StageWords>, StoreError> {
    let Some(stage) = case.definition.stage(to).filter(|stage| stage.tells()) else { return Ok(None) };
    let language = node.store.ways_to(contact).await?.language;
    Ok(Some(StageWords { wordings: wordings(&stage.message), values: values(case, stage, &language) }))
}

fn wordings(message: &Texts) -> Wordings {
    let written = message.0.iter().filter(|(_, text)| !text.trim().is_empty());
    let by_language: std::collections::BTreeMap<_, _> = written
        .map(|(language, text)| {
            (language.clone(), Wording { subject: SUBJECT.into(), text: text.clone(), approved: None })
        })
        .collect();
    let english = by_language.keys().find(|language| *language == "en");
    let first = english.or(by_language.keys().next()).cloned().unwrap_or_default();
    Wordings { first, by_language }
}

fn values(case: &CaseView, stage: &Stage, language: &str) -> Values {
    let (card, facts) = (&case.card, &case.card.facts);
    let asked = stage.items.iter().filter(|item| !item.optional);
    let items: Vec<String> = asked.map(|item| format!("- {}", item.name.in_language(language))).collect();
    Values::default()
        .with("case.title", &card.title)
        .with("case.stage", stage.name.in_language(language))
        .with("case.partner", &facts.partner)
        .with("case.programme", &facts.programme)
        .with("case.date", &facts.begins_on.map(|day| day.to_string()).unwrap_or_default())
        .with("item", &items.join("\n"))
}

const fn why_not(why: &NotTold) -> NotToldWhy {
    match why {
        NotTold::NoWay(NoWay::NoAddress) => NotToldWhy::NoAddress,
        NotTold::NoWay(NoWay::Refused { refusal: Refusal::OptedOut | Refusal::Blocked }) => NotToldWhy::Unwanted,
        NotTold::NoWay(NoWay::Refused { refusal: Refusal::WindowClosed }) => NotToldWhy::WindowClosed,
        NotTold::NoWay(NoWay::Refused { .. }) => NotToldWhy::Refused,
        NotTold::Wording(..) => NotToldWhy::Text,
    }
}
