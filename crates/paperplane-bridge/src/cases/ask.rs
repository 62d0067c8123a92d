//! Questions and commands about pipelines and cases.

use super::{
    stale::CasesStale,
    view::{
        board::{Board, CaseFilter, LanePage},
        case::{CaseCard, CaseItems, CaseView, TellPreview},
        checklist::{ItemView, SentFile},
        pipeline::PipelineView,
        task::TaskView,
        today::Today,
    },
};
use crate::{question::questions, stale::Stale, talk::stale::TalkStale};
use paperplane_core::{
    cases::{
        day::Day,
        definition::{Definition, ItemKind, Outcome, StepKey},
        event::ItemDecision,
        ready_made::ReadyMade,
    },
    event::BlobRef,
    ids::{CaseId, ContactId, ConversationId, EventId, ItemId, MemberId, MessageId, PipelineId, TaskId},
};
use serde::{Deserialize, Serialize};

/// An amount as a person typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedMoney {
    /// The amount, with a dot or a comma before the decimals.
    pub amount: String,
    /// The code of the currency, e.g. `EUR`.
    pub currency: String,
}

/// True where what is known of cases, or of the people in them, has changed.
fn touches_cases(stale: &Stale) -> bool {
    matches!(stale, Stale::Cases(_) | Stale::Contacts(_) | Stale::Talk(TalkStale::List))
}

questions! {
    /// A question or command about pipelines and cases, as it crosses the bridge.
    CasesAsk answered by AnswerCases {
        /// The pipelines in their newest versions, by the time of their first.
        get_pipelines: GetPipelines {} -> Vec<PipelineView>, stale |_, stale| *stale == Stale::Cases(CasesStale::Pipelines);
        /// The lanes of a pipeline with the number of cases in each.
        get_board: GetBoard {
            /// The pipeline; the first one where absent or gone.
            pipeline: Option<PipelineId>,
            /// The cases that count.
            filter: CaseFilter,
        } -> Board, stale |_, stale| touches_cases(stale);
        /// Cases of one lane, or of all lanes of a pipeline, those that came there last first.
        get_lane: GetLane {
            /// The pipeline.
            pipeline: PipelineId,
            /// The stage; all of them where absent.
            stage: Option<StepKey>,
            /// The cases that are wanted.
            filter: CaseFilter,
            /// The place of the first one that is wanted, from 0.
            from: u32,
            /// The most that are wanted.
            limit: u32,
        } -> LanePage, stale |_, stale| touches_cases(stale);
        /// One case.
        get_case: GetCase {
            /// The case.
            case: CaseId,
        } -> CaseView, stale |_, stale| touches_cases(stale);
        /// The cases of the person of a conversation, open ones first.
        get_cases_of: GetCasesOf {
            /// A conversation of the person.
            conversation: ConversationId,
        } -> Vec<CaseCard>, stale |_, stale| touches_cases(stale);
        /// The cases of the person of a conversation that go on, with their checklists.
        get_items_of: GetItemsOf {
            /// A conversation of the person.
            conversation: ConversationId,
        } -> Vec<CaseItems>, stale |_, stale| touches_cases(stale);
        /// One item.
        get_item: GetItem {
            /// The item.
            item: ItemId,
        } -> ItemView, stale |_, stale| touches_cases(stale);
        /// The files that the person of a case sent with messages, the newest first.
        get_sent_files: GetSentFiles {
            /// The case.
            case: CaseId,
        } -> Vec<SentFile>, stale |_, stale| matches!(stale, Stale::Talk(TalkStale::Conversation(_)) | Stale::Contacts(_));
        /// The message that the client would get if an item were refused now.
        preview_refusal: PreviewRefusal {
            /// The item.
            item: ItemId,
            /// The reason, in the client's language.
            reason: String,
        } -> TellPreview, stale |_, stale| touches_cases(stale);
        /// Tasks, the newest first.
        get_tasks: GetTasks {
            /// Only of this member.
            owner: Option<MemberId>,
            /// Only for this case.
            case: Option<CaseId>,
            /// True: only those that are done; false: only those that are not.
            done: Option<bool>,
            /// The place of the first one that is wanted, from 0.
            from: u32,
            /// The most that are wanted.
            limit: u32,
        } -> Vec<TaskView>, stale |_, stale| touches_cases(stale);
        /// The work of a day.
        get_today: GetToday {
            /// The day where the person sits.
            today: Day,
            /// Only the work of this member, and what is nobody's; everybody's where absent.
            owner: Option<MemberId>,
        } -> Today, stale |_, stale| touches_cases(stale);
        /// The message that the client would get if their case came to a stage now.
        preview_move: PreviewMove {
            /// The case.
            case: CaseId,
            /// The stage.
            to: StepKey,
        } -> TellPreview, stale |_, stale| touches_cases(stale);
        /// Publishes a pipeline that comes with the program, unless it is there already.
        publish_ready_made: PublishReadyMade {
            /// The pipeline.
            ready_made: ReadyMade,
        } -> PipelineId;
        /// Publishes a version of a pipeline, and ends its draft on this device. Answers with the version.
        publish_pipeline: PublishPipeline {
            /// The pipeline: another one, or a new id.
            pipeline: PipelineId,
            /// The newest version that was seen; 0 for a new pipeline.
            seen: u32,
            /// The definition.
            definition: Definition,
        } -> u32;
        /// The number of running cases that go by an older version of their pipeline.
        count_older_cases: CountOlderCases {
            /// The pipeline.
            pipeline: PipelineId,
        } -> u32, stale |_, stale| matches!(stale, Stale::Cases(_));
        /// Lets running cases go by the newest version of their pipeline.
        adopt_pipeline: AdoptPipeline {
            /// The pipeline.
            pipeline: PipelineId,
        } -> ();
        /// Opens a case for the person of a conversation, in the first stage.
        open_case: OpenCase {
            /// A conversation of the person.
            conversation: ConversationId,
            /// The pipeline.
            pipeline: PipelineId,
            /// The title; may be empty.
            title: String,
        } -> CaseId;
        /// Gives a case to a member of staff, or to nobody.
        give_case: GiveCase {
            /// The case.
            case: CaseId,
            /// Its owner; nobody where absent.
            to: Option<MemberId>,
        } -> ();
        /// Writes down facts of a case; what is absent stays as it is.
        describe_case: DescribeCase {
            /// The case.
            case: CaseId,
            /// The title.
            title: Option<String>,
            /// The partner institution.
            partner: Option<String>,
            /// The programme or the treatment.
            programme: Option<String>,
            /// The day of the intake or of the treatment, like `2027-09-01`; empty for none.
            begins_on: Option<String>,
            /// The last day on which to apply; empty for none.
            apply_by: Option<String>,
            /// The fees; an empty amount for none.
            fees: Option<TypedMoney>,
            /// The commission; an empty amount for none.
            commission: Option<TypedMoney>,
        } -> ();
        /// Moves a case to another stage.
        move_case: MoveCase {
            /// The case.
            case: CaseId,
            /// The stage.
            to: StepKey,
            /// The event by which the case came to where it was seen.
            seen: EventId,
        } -> ();
        /// Ends a case where it stands.
        close_case: CloseCase {
            /// The case.
            case: CaseId,
            /// Its end.
            outcome: Outcome,
            /// The reason; may be empty.
            reason: String,
            /// The event by which the case came to where it was seen.
            seen: EventId,
        } -> ();
        /// Asks the client for something that no stage asks for.
        ask_item: AskItem {
            /// The case.
            case: CaseId,
            /// Its name, one line.
            name: String,
            /// Its kind.
            kind: ItemKind,
            /// The day on which it is due, like `2027-03-01`; empty for none.
            due: String,
        } -> ItemId;
        /// Puts on an item what the client gave: files that came with a message, or a fact.
        fill_item: FillItem {
            /// The item.
            item: ItemId,
            /// The files.
            files: Vec<BlobRef>,
            /// The fact as the client said it; empty for files.
            said: String,
            /// The message with which it came.
            message: Option<MessageId>,
        } -> ();
        /// Decides about an item.
        decide_item: DecideItem {
            /// The item.
            item: ItemId,
            /// The version that was seen; 0 where nothing was received yet.
            version: u32,
            /// The decision.
            decision: ItemDecision,
        } -> ();
        /// Sets the day on which an item is due.
        date_item: DateItem {
            /// The item.
            item: ItemId,
            /// The day, like `2027-03-01`; empty for none.
            due: String,
        } -> ();
        /// Adds a task.
        add_task: AddTask {
            /// The thing to do, one line.
            what: String,
            /// The member who is to do it; absent for whoever comes first.
            owner: Option<MemberId>,
            /// The day on which it is due, like `2027-03-01`; empty for none.
            due: String,
            /// The case that it is for.
            case: Option<CaseId>,
            /// The contact that it is for, where it is for no case.
            contact: Option<ContactId>,
        } -> TaskId;
        /// Changes a task.
        change_task: ChangeTask {
            /// The task.
            task: TaskId,
            /// The thing to do, one line.
            what: String,
            /// The member who is to do it; absent for whoever comes first.
            owner: Option<MemberId>,
            /// The day on which it is due, like `2027-03-01`; empty for none.
            due: String,
        } -> ();
        /// Says that a task is done, or that it is not.
        tick_task: TickTask {
            /// The task.
            task: TaskId,
            /// True if it is done.
            done: bool,
        } -> ();
        /// Lets a case that had ended go on.
        reopen_case: ReopenCase {
            /// The case.
            case: CaseId,
            /// The event by which the case came to where it was seen.
            seen: EventId,
        } -> ();
    }
}
