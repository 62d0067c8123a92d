//! The words in which a client is told of their case: that it came to a stage, or that an item has to be sent again.

use crate::{
    node::context::NodeContext,
    talk::notice::{NotTold, Notice},
};
use paperplane_bridge::view::{
    case::{CaseView, TellPreview},
    checklist::ItemView,
};
use paperplane_core::{
    cases::{
        definition::{Stage, StepKey},
        refusal::RefusalWords,
        texts::Texts,
    },
    envelope::Actor,
    event::NotToldWhy,
    ids::AddressId,
    library::{
        message_template::{Wording, Wordings},
        wording::Values,
    },
    talk::{delivery::Refusal, notice::NoWay},
};
use paperplane_store::StoreError;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The subject of a mail; in a thread that is there already its own is kept.
const SUBJECT: &str = "{{ case.title or case.programme or agency }}";

/// A message with the values of one case.
pub(super) struct TellWords {
    wordings: Wordings,
    values: Values,
}

impl TellWords {
    /// The notice of a cause.
    pub(super) fn notice(&self, cause: Uuid, person: AddressId) -> Notice<'_> {
        let (wordings, values) = (&self.wordings, &self.values);
        Notice { cause, person, wordings, values, order: &[], to_many: false, by: Actor::System }
    }
}

/// The message of a stage; `None` where it has none.
pub(super) async fn of_stage(
    node: &NodeContext,
    case: &CaseView,
    to: &StepKey,
    contact: AddressId,
) -> Result<Option<TellWords>, StoreError> {
    let Some(stage) = case.definition.stage(to).filter(|stage| stage.tells()) else { return Ok(None) };
    let language = node.store.ways_to(contact).await?.language;
    let asked = stage.items.iter().filter(|item| !item.optional);
    let items: Vec<String> = asked.map(|item| format!("- {}", item.name.in_language(&language))).collect();
    let values = values(case, stage, &language).with("item", &items.join("\n"));
    Ok(Some(TellWords { wordings: wordings(&stage.message), values }))
}

/// The message of a refusal.
pub(super) async fn of_refusal(
    node: &NodeContext,
    case: &CaseView,
    item: &ItemView,
    reason: &str,
    contact: AddressId,
) -> Result<TellWords, StoreError> {
    let language = node.store.ways_to(contact).await?.language;
    let stage = case.definition.stage(&case.card.stage).cloned().unwrap_or_default();
    let values =
        values(case, &stage, &language).with("item", item.name.in_language(&language)).with("custom.reason", reason);
    Ok(TellWords { wordings: wordings(&RefusalWords::ready().message), values })
}

/// The message that a client would get if their case came to a stage now.
pub(super) async fn preview_move(
    node: &NodeContext,
    case: &CaseView,
    to: &StepKey,
    contact: AddressId,
) -> Result<TellPreview, StoreError> {
    let definition = &case.definition;
    let forward = definition.place(to) > definition.place(&case.card.stage);
    match of_stage(node, case, to, contact).await?.filter(|_| forward) {
        Some(words) => preview(node, &words, contact).await,
        None => Ok(TellPreview::Nothing),
    }
}

/// The message that a client would get if an item were refused now.
pub(super) async fn preview_refusal(
    node: &NodeContext,
    case: &CaseView,
    item: &ItemView,
    reason: &str,
    contact: AddressId,
) -> Result<TellPreview, StoreError> {
    if reason.trim().is_empty() {
        return Ok(TellPreview::Nothing);
    }
    preview(node, &of_refusal(node, case, item, reason, contact).await?, contact).await
}

async fn preview(node: &NodeContext, words: &TellWords, contact: AddressId) -> Result<TellPreview, StoreError> {
    let (ways, agency) = (node.store.ways_to(contact).await?, node.agency_now().await?);
    Ok(match node.prepare_for(words.notice(Uuid::nil(), contact), &ways, &agency).await? {
        Ok(prepared) => TellPreview::Message { channel: prepared.channel, text: prepared.wording.text },
        Err(why) => TellPreview::NotTold { why: why_not(&why) },
    })
}

fn wordings(message: &Texts) -> Wordings {
    let written = message.0.iter().filter(|(_, text)| !text.trim().is_empty());
    let by_language: BTreeMap<_, _> = written
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
    Values::default()
        .with("case.title", &card.title)
        .with("case.stage", stage.name.in_language(language))
        .with("case.partner", &facts.partner)
        .with("case.programme", &facts.programme)
        .with("case.date", &facts.begins_on.map(|day| day.to_string()).unwrap_or_default())
}

/// The reason as it is recorded.
pub(super) const fn why_not(why: &NotTold) -> NotToldWhy {
    match why {
        NotTold::NoWay(NoWay::NoAddress) => NotToldWhy::NoAddress,
        NotTold::NoWay(NoWay::Refused { refusal: Refusal::OptedOut | Refusal::Blocked }) => NotToldWhy::Unwanted,
        NotTold::NoWay(NoWay::Refused { refusal: Refusal::WindowClosed }) => NotToldWhy::WindowClosed,
        NotTold::NoWay(NoWay::Refused { .. }) => NotToldWhy::Refused,
        NotTold::Wording(..) => NotToldWhy::Text,
    }
}
