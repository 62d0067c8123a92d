//! The cases of the invented agency: one for each client who got beyond the first questions, as far as their conversation has come.

use super::{
    people::{CLIENTS, Client, ConversationState, Journey},
    scribe::Scribe,
    talk::{Language, institution},
};
use paperplane_core::{
    address::Address,
    cases::{
        checklist::item_of,
        day::Day,
        definition::{Definition, StepKey},
        money::Money,
        ready_made::ReadyMade,
    },
    envelope::Actor,
    event::{
        CaseDescribed, CaseFact, CaseGiven, CaseMoved, CaseOpened, CasesEvent, Event, ItemDecided, ItemDecision,
        PipelinePublished, TaskAdded,
    },
    ids::{CaseId, EventId, MemberId, PipelineId, TaskId},
    time::Timestamp,
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// The number of the pipelines' version.
const VERSION: u32 = 1;
/// Days between two stages.
const STAGE_DAYS: i64 = 9;
/// The least age of a move: nobody is told of an older one any more, since it is no news.
const MOVED_BEFORE_MS: i64 = 3 * DAY_MS;

/// Things to do, each for the case of a client: the client's place in [`CLIENTS`], and the days until it is due.
const TASKS: [(usize, &str, i64); 5] = [
    (0, "Ask for the signed offer letter", 0),
    (6, "Send the quote for the knee operation", 0),
    (2, "Ask the doctors about the new images", 1),
    (4, "Book the visa appointment", -1),
    (7, "Call about the room in Dublin", 3),
];

/// Writes the pipelines and all cases.
pub(super) fn record(scribe: &mut Scribe<'_>, began: Timestamp) {
    let pipelines = ReadyMade::ALL.map(|ready| (ready, scribe.pipeline(began, ready)));
    for (index, client) in CLIENTS.iter().enumerate() {
        let ready = match client.journey {
            Journey::Student => ReadyMade::StudentRecruitment,
            Journey::Patient => ReadyMade::MedicalTourism,
        };
        let pipeline = pipelines.iter().find(|(one, _)| *one == ready).map(|(_, pipeline)| *pipeline);
        if let (Some(pipeline), Some(stage)) = (pipeline, stage_of(client)) {
            scribe.case(index, (pipeline, &ready.definition()), stage);
        }
    }
}

/// The stage to which a client's conversation belongs; `None` for who only asks.
const fn stage_of(client: &Client) -> Option<&'static str> {
    if matches!(client.status, ConversationState::OptedOut) {
        return Some("closed");
    }
    Some(match (client.journey, client.scenes) {
        (_, ..2) => return None,
        (Journey::Student, 2) => "consulted",
        (Journey::Student, 3) => "documents",
        (Journey::Student, 4) => "applied",
        (Journey::Student, 5) => "offer",
        (Journey::Student, 6) => "visa",
        (Journey::Student, _) => "arrived",
        (Journey::Patient, 2) => "opinion",
        (Journey::Patient, 3) => "quote",
        (Journey::Patient, 4) => "booked",
        (Journey::Patient, 5) => "travel",
        (Journey::Patient, _) => "done",
    })
}

/// The case that is written.
struct Case {
    id: CaseId,
    at: Timestamp,
    by: Actor,
    language: Language,
    standing: EventId,
}

impl Scribe<'_> {
    fn pipeline(&mut self, at: Timestamp, ready: ReadyMade) -> PipelineId {
        let name = ready.name().as_bytes();
        let pipeline = PipelineId::from_uuid(*self.naming.plain("pipeline.ready_made", name).as_uuid());
        let published = PipelinePublished { pipeline, version: VERSION, definition: ready.definition() };
        let id = self.naming.plain("pipeline.published", name);
        let envelope = self.recorder(at).workspace(id, Actor::Member(self.me), published);
        self.keep(at, envelope);
        pipeline
    }

    fn case(&mut self, index: usize, (pipeline, definition): (PipelineId, &Definition), stage: &str) {
        let client = &CLIENTS[index];
        let way = way_to(definition, stage);
        let days = i64::try_from(way.len()).unwrap_or(0) * STAGE_DAYS;
        let last = self.now.plus_ms(-client.last_minutes_ago * 60_000 - MOVED_BEFORE_MS);
        let at = last.plus_ms(-days * DAY_MS);
        let owner = self.speaker(client.language);
        let mut case = self.opened(index, at, (pipeline, owner), &way[0]);
        self.described(&mut case, index, client);
        for (nth, step) in way.iter().enumerate() {
            if nth > 0 {
                case.at = at.plus_ms(i64::try_from(nth).unwrap_or(0) * STAGE_DAYS * DAY_MS);
                self.moved(&mut case, &way[nth - 1], step);
            }
            self.checked(&case, definition, step, nth + 1 == way.len());
        }
        for (_, what, days) in TASKS.into_iter().filter(|(client, ..)| *client == index) {
            self.task(&case, what, owner, days);
        }
    }

    fn opened(&mut self, index: usize, at: Timestamp, of: (PipelineId, MemberId), stage: &StepKey) -> Case {
        let (client, (pipeline, owner)) = (&CLIENTS[index], of);
        let standing = EventId::new(at, self.dice.ten_bytes());
        let id = CaseId::from_uuid(*standing.as_uuid());
        let contact = self.name_of(&Address::whatsapp(client.address()));
        let (stage, title, by) = (stage.clone(), String::new(), Actor::Member(owner));
        let opened = CaseOpened { case: id, contact, pipeline, version: VERSION, stage, title };
        let envelope = self.recorder(at).workspace(standing, by, opened);
        self.keep(at, envelope);
        self.write(at.plus_ms(1), by, CasesEvent::CaseGiven(CaseGiven { case: id, to: Some(owner) }));
        Case { id, at, by, language: client.language, standing }
    }

    /// Writes down the partner, the programme, the days and the money.
    fn described(&mut self, case: &mut Case, index: usize, client: &Client) {
        let (partner, programme) = institution(index, client);
        let euros = |minor| Some(Money { minor, currency: "EUR".to_owned() });
        let fees = self.dice.between(32, 148) * 10_000;
        let begins = Day::of(self.now).plus_days(i32::try_from(self.dice.between(20, 170)).unwrap_or(60));
        let facts = vec![
            CaseFact::Partner { text: partner.to_owned() },
            CaseFact::Programme { text: programme.to_owned() },
            CaseFact::BeginsOn { day: Some(begins) },
            CaseFact::Fees { money: euros(fees) },
            CaseFact::Commission { money: euros(fees / 8) },
        ];
        self.write(case.at.plus_ms(2), case.by, CasesEvent::CaseDescribed(CaseDescribed { case: case.id, facts }));
    }

    fn moved(&mut self, case: &mut Case, from: &StepKey, to: &StepKey) {
        let id = EventId::new(case.at, self.dice.ten_bytes());
        let moved = CaseMoved { case: case.id, from: from.clone(), to: to.clone() };
        let mut envelope = self.recorder(case.at).workspace(id, case.by, moved);
        envelope.expects = Some(case.standing);
        self.keep(case.at, envelope);
        case.standing = id;
    }

    /// Looks through the list of a stage: the whole of it where the case went on, else the beginning, with one thing sent back.
    fn checked(&mut self, case: &Case, definition: &Definition, step: &StepKey, is_last: bool) {
        let Some(stage) = definition.stage(step) else { return };
        let done = if is_last { stage.items.len() / 2 } else { stage.items.len() };
        for (nth, item) in stage.items.iter().take(done).enumerate() {
            let valid = (item.valid_months.is_some()).then(|| Day::of(self.now).plus_months(self.months_valid(nth)));
            // The reason is in the client's language.
            let decision = if is_last && case.language == Language::English && nth > 0 && nth + 1 == done {
                ItemDecision::Refused { reason: "The photo is too dark to read.".to_owned() }
            } else {
                ItemDecision::Accepted { valid_until: valid }
            };
            let decided =
                ItemDecided { item: item_of(self.naming, case.id, &item.key), case: case.id, version: 0, decision };
            let at = case.at.plus_ms(i64::try_from(nth + 1).unwrap_or(1) * 60_000);
            self.write(at, case.by, CasesEvent::ItemDecided(decided));
        }
    }

    /// Months for which a paper is valid still: some of them end soon.
    fn months_valid(&mut self, nth: usize) -> i32 {
        i32::try_from(self.dice.between(4, 40)).unwrap_or(12) + i32::try_from(nth).unwrap_or(0)
    }

    fn task(&mut self, case: &Case, what: &str, owner: MemberId, days: i64) {
        let due = Some(Day::of(self.now).plus_days(i32::try_from(days).unwrap_or(0)));
        let task = TaskId::new(self.now, self.dice.ten_bytes());
        let added =
            TaskAdded { task, what: what.to_owned(), owner: Some(owner), due, case: Some(case.id), contact: None };
        self.write(case.at.plus_ms(3), case.by, CasesEvent::TaskAdded(added));
    }

    fn write(&mut self, at: Timestamp, by: Actor, event: CasesEvent) {
        self.workspace(at, by, Event::Cases(event));
    }
}

/// The stages through which a case came to one: all before it, and for one that is lost the first alone.
fn way_to(definition: &Definition, stage: &str) -> Vec<StepKey> {
    let keys = definition.stages.iter().map(|stage| stage.key.clone());
    let lost = StepKey(stage.to_owned());
    match stage {
        "closed" => keys.take(1).chain([lost]).collect(),
        _ => {
            let place = definition.place(&lost).unwrap_or(0);
            keys.take(place + 1).collect()
        }
    }
}
