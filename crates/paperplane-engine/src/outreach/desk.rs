//! Answers about messages to many people.

use super::preview;
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    OutreachCause, Trouble,
    ask::{AnswerOutreach, GetLedger, GetOutreach, GetOutreaches, PreviewOutreach, StartOutreach, SwitchOutreach},
    outreach::{audience::Audience, refused::of_plan},
    view::outreach::{LedgerPage, OutreachPreview, OutreachRow, OutreachView},
};
use paperplane_core::{
    envelope::{Actor, Envelope},
    event::{Event, OutreachAudience, OutreachPlanned, OutreachSwitched},
    ids::{AddressId, ContactId, OutreachId},
    limits::{OUTREACH_PART_MAX, OUTREACH_PEOPLE_MAX},
    outreach::{
        decide::{self, may_switch},
        event::{Plan, RunState},
    },
};

/// People of an outreach in one answer, at most.
const LEDGER_MAX: u32 = 200;

impl AnswerOutreach for Desk {
    async fn get_outreaches(&self, _: GetOutreaches) -> Result<Vec<OutreachRow>, Trouble> {
        self.store().outreaches().await.map_err(broken)
    }

    async fn get_outreach(&self, ask: GetOutreach) -> Result<OutreachView, Trouble> {
        self.store().outreach(ask.outreach).await.map_err(broken)?.ok_or_else(|| OutreachCause::Gone.into())
    }

    async fn get_ledger(&self, ask: GetLedger) -> Result<LedgerPage, Trouble> {
        let page = (ask.from, ask.limit.min(LEDGER_MAX));
        self.store().outreach_ledger(ask.outreach, ask.kind, page).await.map_err(broken)
    }

    async fn preview_outreach(&self, ask: PreviewOutreach) -> Result<OutreachPreview, Trouble> {
        self.preview_outreach_as(self.actor().await?, ask).await
    }

    async fn start_outreach(&self, ask: StartOutreach) -> Result<OutreachId, Trouble> {
        self.start_outreach_as(self.actor().await?, ask.outreach, ask.plan, ask.audience).await
    }

    async fn switch_outreach(&self, ask: SwitchOutreach) -> Result<(), Trouble> {
        self.switch_outreach_as(self.actor().await?, ask.outreach, ask.to).await
    }
}

impl Desk {
    /// Starts an outreach: its plan and its audience are put down, and then it runs. One of an id that is there already is not started
    /// again.
    ///
    /// # Errors
    /// If the plan is refused, or the events cannot be kept.
    pub async fn start_outreach_as(
        &self,
        by: Actor,
        outreach: Option<OutreachId>,
        plan: Plan,
        audience: Audience,
    ) -> Result<OutreachId, Trouble> {
        let outreach = outreach.unwrap_or_else(|| OutreachId::new(self.node.host.now(), self.node.ten_random()));
        if self.store().outreach_work(outreach).await.map_err(broken)?.is_some() {
            return Ok(outreach);
        }
        let people = self.people_of(audience).await?;
        let plan = accepted(plan, people.len())?;
        let audience = (0..)
            .zip(people.chunks(OUTREACH_PART_MAX))
            .map(|(part, people)| Event::from(OutreachAudience { outreach, part, people: addresses(people) }));
        let run = OutreachSwitched { outreach, to: RunState::Running };
        let events =
            std::iter::once(Event::from(OutreachPlanned { outreach, plan })).chain(audience).chain([run.into()]);
        let envelopes: Vec<Envelope> =
            events.map(|event| self.node.recorder().workspace(self.node.new_event_id(), by, event)).collect();
        self.put_all(envelopes).await?;
        Ok(outreach)
    }

    /// The id of the outreach that a program asked for with a key of its own.
    pub fn outreach_of_key(&self, key: &str) -> OutreachId {
        OutreachId::from_uuid(*self.node.naming.plain("outreach", key.as_bytes()).as_uuid())
    }

    /// The effect of an outreach if it were started now.
    ///
    /// # Errors
    /// If the plan is refused, or the replica cannot be read.
    pub async fn preview_outreach_as(&self, by: Actor, ask: PreviewOutreach) -> Result<OutreachPreview, Trouble> {
        let people = self.people_of(ask.audience).await?;
        let plan = accepted(ask.plan, people.len())?;
        preview::of(&self.node, by, &plan, &addresses(&people), (ask.from, ask.limit)).await.map_err(broken)
    }

    /// The people of an audience as they are now; one more than an outreach may have where there are too many.
    async fn people_of(&self, audience: Audience) -> Result<Vec<ContactId>, Trouble> {
        match audience {
            Audience::Chosen { people } => Ok(people),
            Audience::Fitting { filter, order } => {
                let limit = u32::try_from(OUTREACH_PEOPLE_MAX + 1).unwrap_or(u32::MAX);
                self.store().people_ids(filter, order, limit).await.map_err(broken)
            }
        }
    }

    /// Pauses, resumes or cancels an outreach.
    ///
    /// # Errors
    /// If there is none, or it cannot go into that state from the one it has.
    pub async fn switch_outreach_as(&self, by: Actor, outreach: OutreachId, to: RunState) -> Result<(), Trouble> {
        let work = self.store().outreach_work(outreach).await.map_err(broken)?.ok_or(OutreachCause::Gone)?;
        if work.state == Some(to) {
            return Ok(());
        }
        if !may_switch(work.state, to) {
            return Err(OutreachCause::NotNow.into());
        }
        self.write(by, OutreachSwitched { outreach, to }).await
    }
}

/// The plan as it is recorded.
fn accepted(plan: Plan, people_count: usize) -> Result<Plan, Trouble> {
    let is_zone = |name: &str| jiff::tz::TimeZone::get(name).is_ok();
    decide::accept(plan, people_count, is_zone).map_err(|refused| Trouble::from(of_plan(refused)))
}

/// One address of each person.
fn addresses(people: &[ContactId]) -> Vec<AddressId> {
    people.iter().map(|contact| contact.address()).collect()
}
