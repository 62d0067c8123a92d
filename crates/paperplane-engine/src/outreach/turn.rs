//! The turn of a person of an outreach: facts about them, and the message to them. Shared by the worker and the preview.

use crate::{
    node::context::NodeContext,
    talk::notice::{NotTold, Notice},
};
use paperplane_core::{
    channel::Channel,
    envelope::Actor,
    ids::AddressId,
    library::wording::Values,
    outreach::{
        decide::TurnFacts,
        event::{Plan, Skip},
    },
};
use paperplane_store::{OutreachWork, StoreError, Ways};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Facts about a person at their turn.
pub(super) async fn turn_facts(
    node: &NodeContext,
    work: &OutreachWork,
    (nth, person): (u32, AddressId),
    ways: &Ways,
) -> Result<TurnFacts, StoreError> {
    let days = work.plan.cap.map_or(0, |cap| i64::from(cap.days));
    let since = node.host.now().plus_ms(-days * DAY_MS);
    let facts = node.store.outreach_facts((work.outreach, nth), person, since).await?;
    Ok(TurnFacts {
        started_at: work.started_at,
        last_inbound: ways.last_inbound,
        got: facts.got,
        is_twice: facts.is_twice,
    })
}

/// The notice by which a person of an outreach is written to.
pub(super) fn notice(work: &OutreachWork, person: AddressId, by: Actor) -> Notice<'_> {
    static NO_VALUES: Values = Values::none();
    Notice {
        cause: *work.outreach.as_uuid(),
        person,
        wordings: &work.plan.wordings,
        values: &NO_VALUES,
        order: &work.plan.order,
        to_many: true,
        by,
    }
}

/// The reason for which a plan leaves out somebody to whom it would go over a channel: it needs consent, and none is recorded.
pub(super) async fn without_consent(
    node: &NodeContext,
    plan: &Plan,
    person: AddressId,
    channel: Channel,
) -> Result<Option<Skip>, StoreError> {
    let is_missing = plan.needs_consent && !node.store.has_consent(person, channel).await?;
    Ok(is_missing.then_some(Skip::NoConsent { channel }))
}

/// The reason for which a person is left out.
pub(super) fn because(not_told: NotTold) -> Skip {
    match not_told {
        NotTold::NoWay(why) => Skip::NoWay { why },
        NotTold::Wording(part, why) => Skip::Wording { part, why },
    }
}
