//! Answers about pipelines, cases, checklists and tasks. What staff decide is recorded on this device first, shown at once, settled by the log.

use super::telling;
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    CasesCause, TalkCause, Trouble,
    ask::{
        AddTask, AdoptPipeline, AnswerCases, AskItem, ChangeTask, CloseCase, CountOlderCases, DateItem, DecideItem,
        DescribeCase, FillItem, GetBoard, GetCase, GetCasesOf, GetItem, GetItemsOf, GetLane, GetPipelines,
        GetSentFiles, GetTasks, GetToday, GiveCase, MoveCase, OpenCase, PreviewMove, PreviewRefusal, PublishPipeline,
        PublishReadyMade, ReopenCase, TickTask,
    },
    view::{
        board::{Board, LanePage},
        case::{CaseCard, CaseItems, CaseView, TellPreview},
        checklist::{ItemView, SentFile},
        pipeline::PipelineView,
        task::TaskView,
        today::Today,
    },
};
use paperplane_core::{
    cases::{
        day::Day,
        decide::{accept_line, held_back},
        definition::{Outcome, StepKey},
        ready_made::ReadyMade,
    },
    envelope::Actor,
    event::{CaseClosed, CaseGiven, CaseMoved, CaseOpened, CaseReopened, Event, PipelinePublished},
    ids::{AddressId, CaseId, ConversationId, EventId, ItemId, MemberId, PipelineId, TaskId},
};
use paperplane_store::{LaneAsked, TasksAsked, TodayAsked};

impl AnswerCases for Desk {
    async fn get_pipelines(&self, _: GetPipelines) -> Result<Vec<PipelineView>, Trouble> {
        self.store().pipelines().await.map_err(broken)
    }

    async fn get_board(&self, ask: GetBoard) -> Result<Board, Trouble> {
        self.store().board(ask.pipeline, ask.filter, self.node.host.now()).await.map_err(broken)
    }

    async fn get_lane(&self, ask: GetLane) -> Result<LanePage, Trouble> {
        let GetLane { pipeline, stage, filter, from, limit } = ask;
        let asked = LaneAsked { pipeline, stage, filter, from, limit };
        self.store().lane(asked, self.node.host.now()).await.map_err(broken)
    }

    async fn get_case(&self, ask: GetCase) -> Result<CaseView, Trouble> {
        self.case(ask.case).await
    }

    async fn get_cases_of(&self, ask: GetCasesOf) -> Result<Vec<CaseCard>, Trouble> {
        let address = self.peer_of(ask.conversation).await?;
        self.store().cases_of(address).await.map_err(broken)
    }

    async fn get_items_of(&self, ask: GetItemsOf) -> Result<Vec<CaseItems>, Trouble> {
        let address = self.peer_of(ask.conversation).await?;
        self.store().items_of(address, self.day()).await.map_err(broken)
    }

    async fn get_item(&self, ask: GetItem) -> Result<ItemView, Trouble> {
        self.item(ask.item).await
    }

    async fn get_sent_files(&self, ask: GetSentFiles) -> Result<Vec<SentFile>, Trouble> {
        let card = self.case(ask.case).await?.card;
        self.store().files_sent_by(card.contact.address()).await.map_err(broken)
    }

    async fn preview_refusal(&self, ask: PreviewRefusal) -> Result<TellPreview, Trouble> {
        let item = self.item(ask.item).await?;
        let case = self.case(item.case).await?;
        let contact = self.address_of_contact(case.card.contact).await?;
        telling::preview_refusal(&self.node, &case, &item, &ask.reason, contact).await.map_err(broken)
    }

    async fn get_tasks(&self, ask: GetTasks) -> Result<Vec<TaskView>, Trouble> {
        let GetTasks { owner, case, done, from, limit } = ask;
        self.store().tasks(TasksAsked { owner, case, done, from, limit }).await.map_err(broken)
    }

    async fn get_today(&self, ask: GetToday) -> Result<Today, Trouble> {
        let asked = TodayAsked { today: ask.today, now: self.node.host.now(), owner: ask.owner };
        self.store().today(asked).await.map_err(broken)
    }

    async fn preview_move(&self, ask: PreviewMove) -> Result<TellPreview, Trouble> {
        let case = self.case(ask.case).await?;
        let contact = self.address_of_contact(case.card.contact).await?;
        telling::preview_move(&self.node, &case, &ask.to, contact).await.map_err(broken)
    }

    async fn publish_ready_made(&self, ask: PublishReadyMade) -> Result<PipelineId, Trouble> {
        self.publish_ready_made_as(self.actor().await?, ask.ready_made).await
    }

    async fn publish_pipeline(&self, ask: PublishPipeline) -> Result<u32, Trouble> {
        self.publish_pipeline_as(self.actor().await?, ask).await
    }

    async fn count_older_cases(&self, ask: CountOlderCases) -> Result<u32, Trouble> {
        self.store().older_cases(ask.pipeline).await.map_err(broken)
    }

    async fn adopt_pipeline(&self, ask: AdoptPipeline) -> Result<(), Trouble> {
        self.adopt_pipeline_as(self.actor().await?, ask).await
    }

    async fn open_case(&self, ask: OpenCase) -> Result<CaseId, Trouble> {
        let contact = self.peer_of(ask.conversation).await?;
        let new =
            NewCase { contact, pipeline: ask.pipeline, title: ask.title, owner: self.me().await?.map(|me| me.id) };
        self.open_case_as(self.actor().await?, new, None).await
    }

    async fn give_case(&self, ask: GiveCase) -> Result<(), Trouble> {
        self.give_case_as(self.actor().await?, ask.case, ask.to).await
    }

    async fn describe_case(&self, ask: DescribeCase) -> Result<(), Trouble> {
        self.describe_case_as(self.actor().await?, ask).await
    }

    async fn move_case(&self, ask: MoveCase) -> Result<(), Trouble> {
        self.move_case_as(self.actor().await?, ask.case, &ask.to, ask.seen).await
    }

    async fn close_case(&self, ask: CloseCase) -> Result<(), Trouble> {
        self.close_case_as(self.actor().await?, ask).await
    }

    async fn reopen_case(&self, ask: ReopenCase) -> Result<(), Trouble> {
        self.reopen_case_as(self.actor().await?, ask).await
    }

    async fn ask_item(&self, ask: AskItem) -> Result<ItemId, Trouble> {
        self.ask_item_as(self.actor().await?, ask, None).await
    }

    async fn fill_item(&self, ask: FillItem) -> Result<(), Trouble> {
        self.fill_item_as(self.actor().await?, ask).await
    }

    async fn decide_item(&self, ask: DecideItem) -> Result<(), Trouble> {
        self.decide_item_as(self.actor().await?, ask).await
    }

    async fn date_item(&self, ask: DateItem) -> Result<(), Trouble> {
        self.date_item_as(self.actor().await?, ask).await
    }

    async fn add_task(&self, ask: AddTask) -> Result<TaskId, Trouble> {
        self.add_task_as(self.actor().await?, ask, None).await
    }

    async fn change_task(&self, ask: ChangeTask) -> Result<(), Trouble> {
        self.change_task_as(self.actor().await?, ask).await
    }

    async fn tick_task(&self, ask: TickTask) -> Result<(), Trouble> {
        self.tick_task_as(self.actor().await?, ask).await
    }
}

/// A case to be opened.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// An address of the person.
    pub contact: AddressId,
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The title; may be empty.
    pub title: String,
    /// Its owner; `None` for nobody.
    pub owner: Option<MemberId>,
}

impl Desk {
    /// One case.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn case(&self, case: CaseId) -> Result<CaseView, Trouble> {
        self.store().case(case, self.day()).await.map_err(broken)?.ok_or_else(|| CasesCause::CaseGone.into())
    }

    /// The day by which papers have ended: in UTC, which no client's day is more than one day away from.
    pub(super) fn day(&self) -> Day {
        Day::of(self.node.host.now())
    }

    /// The person's address in a conversation.
    async fn peer_of(&self, conversation: ConversationId) -> Result<AddressId, Trouble> {
        let named = self.store().named(conversation).await.map_err(broken)?;
        Ok(named.map(|named| named.peer).ok_or(TalkCause::ConversationGone)?)
    }

    /// Publishes a pipeline that comes with the program, unless it is there already. Its id is derived, so that two devices that
    /// do so make one.
    ///
    /// # Errors
    /// If the event could not be kept.
    pub async fn publish_ready_made_as(&self, by: Actor, ready: ReadyMade) -> Result<PipelineId, Trouble> {
        let name = ready.name().as_bytes();
        let pipeline = PipelineId::from_uuid(*self.node.naming.plain("pipeline.ready_made", name).as_uuid());
        let id = self.node.naming.plain("pipeline.published", name);
        if self.store().pipeline(pipeline).await.map_err(broken)?.is_none() {
            let published = PipelinePublished { pipeline, version: 1, definition: ready.definition() };
            self.put(self.node.recorder().workspace(id, by, published)).await?;
        }
        Ok(pipeline)
    }

    /// Opens a case in the first stage of the newest version of its pipeline. With the same idempotency key it is the same case.
    ///
    /// # Errors
    /// If there is no such pipeline, or the title is no line.
    pub async fn open_case_as(&self, by: Actor, new: NewCase, key: Option<&str>) -> Result<CaseId, Trouble> {
        let title = accept_line(&new.title).map_err(CasesCause::from)?;
        let pipeline = self.store().pipeline(new.pipeline).await.map_err(broken)?.ok_or(CasesCause::PipelineGone)?;
        let first = pipeline.definition.stages.first().ok_or(CasesCause::StageGone)?;
        let id = match key {
            Some(key) => self.node.naming.plain("api.case", key.as_bytes()),
            None => self.node.new_event_id(),
        };
        let case = CaseId::from_uuid(*id.as_uuid());
        if key.is_some() && self.store().case(case, self.day()).await.map_err(broken)?.is_some() {
            return Ok(case);
        }
        let opened = CaseOpened {
            case,
            contact: new.contact,
            pipeline: pipeline.id,
            version: pipeline.version,
            stage: first.key.clone(),
            title,
        };
        let mut envelopes = vec![self.node.recorder().workspace(id, by, opened)];
        if let Some(to) = new.owner {
            let given = CaseGiven { case, to: Some(to) };
            envelopes.push(self.node.recorder().workspace(self.node.new_event_id(), by, given));
        }
        self.put_all(envelopes).await?;
        Ok(case)
    }

    /// Gives a case to a member of staff, or to nobody; only a difference is recorded.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn give_case_as(&self, by: Actor, case: CaseId, to: Option<MemberId>) -> Result<(), Trouble> {
        let owner = self.case(case).await?.card.owner.map(|member| member.id);
        if owner == to { Ok(()) } else { self.write(by, CaseGiven { case, to }).await }
    }

    /// Moves a case to another stage of its pipeline; `seen` is the event by which it came to where it was seen.
    ///
    /// # Errors
    /// If it went elsewhere meanwhile, or a rule of the stage holds it back.
    pub async fn move_case_as(&self, by: Actor, case: CaseId, to: &StepKey, seen: EventId) -> Result<(), Trouble> {
        let known = self.case(case).await?;
        let stage = known.definition.stage(to).ok_or(CasesCause::StageGone)?;
        if known.card.standing != seen {
            return Err(CasesCause::MovedMeanwhile.into());
        }
        if known.card.stage == *to && known.card.outcome == stage.ends {
            return Err(CasesCause::StandsSo.into());
        }
        if let Some(held) = held_back(stage, &known.for_rules()).first() {
            return Err(CasesCause::from(*held).into());
        }
        self.write_seen(by, CaseMoved { case, from: known.card.stage, to: to.clone() }, seen).await
    }

    /// Ends a case where it stands.
    ///
    /// # Errors
    /// If it went elsewhere meanwhile, or has ended already.
    pub async fn close_case_as(&self, by: Actor, ask: CloseCase) -> Result<(), Trouble> {
        let reason = accept_line(&ask.reason).map_err(CasesCause::from)?;
        self.stands(ask.case, ask.seen, |outcome| outcome.is_none()).await?;
        self.write_seen(by, CaseClosed { case: ask.case, outcome: ask.outcome, reason }, ask.seen).await
    }

    /// Lets a case that had ended go on.
    ///
    /// # Errors
    /// If it went elsewhere meanwhile, or has not ended.
    pub async fn reopen_case_as(&self, by: Actor, ask: ReopenCase) -> Result<(), Trouble> {
        self.stands(ask.case, ask.seen, |outcome| outcome.is_some()).await?;
        self.write_seen(by, CaseReopened { case: ask.case }, ask.seen).await
    }

    async fn stands(&self, case: CaseId, seen: EventId, may: fn(Option<Outcome>) -> bool) -> Result<(), Trouble> {
        let card = self.case(case).await?.card;
        if card.standing != seen {
            Err(CasesCause::MovedMeanwhile.into())
        } else if !may(card.outcome) {
            Err(CasesCause::StandsSo.into())
        } else {
            Ok(())
        }
    }

    async fn write_seen(&self, by: Actor, event: impl Into<Event>, seen: EventId) -> Result<(), Trouble> {
        let mut envelope = self.node.recorder().workspace(self.node.new_event_id(), by, event);
        envelope.expects = Some(seen);
        self.put(envelope).await
    }
}
