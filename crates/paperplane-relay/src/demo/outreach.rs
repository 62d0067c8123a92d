//! A message of the invented agency to many: half of them have it, then somebody paused it.

use super::{
    contacts::AT_THE_FAIR,
    phones::{AUTUMN_INTAKE_NAME, autumn_intake},
    scribe::Scribe,
};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{
        Event, Hours, LibraryEvent, MessageRequested, MessageTemplatePublished, OutreachAudience, OutreachEvent,
        OutreachPlanned, OutreachSwitched, Plan, RunState, TalkEvent, TemplateUse,
    },
    ids::{MessageTemplateId, OutreachId},
    library::{
        message_template::{Approved, Wording, Wordings},
        wording::first_name,
    },
    talk::delivery::ReportedStatus,
    time::Timestamp,
};

const HOUR_MS: i64 = 60 * 60 * 1000;
/// Time between two messages, in milliseconds: sixty in an hour.
const PAUSE_MS: i64 = 60_000;
/// People who have the message.
const WRITTEN: usize = AT_THE_FAIR / 2;

/// The name of the message and of the outreach.
const NAME: &str = "Autumn intake";

/// The texts, by language.
const TEXTS: [(&str, &str); 4] = [
    (
        "en",
        "Hello {{ first_name or \"there\" }}, the autumn intake of our partner universities is open. May we tell you more?",
    ),
    (
        "pt",
        "Olá {{ first_name or \"bom dia\" }}, as candidaturas de outono das nossas universidades estão abertas. Podemos contar mais?",
    ),
    (
        "es",
        "Hola {{ first_name or \"buenos días\" }}, está abierta la admisión de otoño de nuestras universidades. ¿Le contamos más?",
    ),
    ("zh", "您好{{ first_name }}，合作大学的秋季入学申请已经开始。需要详细介绍吗？"),
];

/// Writes the message for many, and the outreach with it.
pub(super) fn record(scribe: &mut Scribe<'_>, prospects: &[(Address, &'static str)]) {
    let at = scribe.now.plus_ms(-20 * HOUR_MS);
    let template = MessageTemplateId::new(at, scribe.dice.ten_bytes());
    let by = Actor::Member(scribe.me);
    let published = MessageTemplatePublished { template, name: NAME.to_owned(), wordings: wordings(), removed: false };
    scribe.workspace(at, by, Event::Library(LibraryEvent::MessageTemplatePublished(published)));

    let outreach = OutreachId::new(at, scribe.dice.ten_bytes());
    let people = prospects.iter().take(AT_THE_FAIR).map(|(address, _)| scribe.name_of(address)).collect();
    let switched = |to| OutreachEvent::OutreachSwitched(OutreachSwitched { outreach, to });
    let events = [
        OutreachEvent::OutreachPlanned(OutreachPlanned { outreach, plan: plan(template) }),
        OutreachEvent::OutreachAudience(OutreachAudience { outreach, part: 0, people }),
        switched(RunState::Running),
    ];
    let begun = scribe.now.plus_ms(-19 * HOUR_MS);
    for (nth, event) in (0..).zip(events) {
        scribe.workspace(begun.plus_ms(nth), by, Event::Outreach(event));
    }
    for (nth, (address, name)) in prospects.iter().take(WRITTEN).enumerate() {
        let at = begun.plus_ms(i64::try_from(nth + 1).unwrap_or(1) * PAUSE_MS);
        scribe.written_to(at, outreach, address, name);
    }
    let paused = begun.plus_ms(i64::try_from(WRITTEN + 1).unwrap_or(1) * PAUSE_MS);
    scribe.workspace(paused, by, Event::Outreach(switched(RunState::Paused)));
}

fn wordings() -> Wordings {
    let approved = |language: &str| {
        let values = [("1".to_owned(), "{{ first_name or name }}".to_owned())].into();
        (language == "en").then(|| Approved { template: autumn_intake(), name: AUTUMN_INTAKE_NAME.to_owned(), values })
    };
    let texts = TEXTS.map(|(language, text)| {
        let wording = Wording { subject: NAME.to_owned(), text: text.to_owned(), approved: approved(language) };
        (language.to_owned(), wording)
    });
    Wordings { first: "en".to_owned(), by_language: texts.into() }
}

fn plan(template: MessageTemplateId) -> Plan {
    Plan {
        name: NAME.to_owned(),
        template: Some((template, 1)),
        wordings: wordings(),
        order: Vec::new(),
        per_hour: 60,
        hours: Some(Hours { from_min: 9 * 60, to_min: 18 * 60 }),
        zone: "Africa/Lagos".to_owned(),
        cap: None,
        needs_consent: false,
    }
}

impl Scribe<'_> {
    /// The message to one of them, by the approved template; it was delivered.
    fn written_to(&mut self, at: Timestamp, outreach: OutreachId, address: &Address, name: &str) {
        let message = self.naming.notice(*outreach.as_uuid(), self.name_of(address));
        let first = first_name(name).to_owned();
        let text =
            format!("Hello {first}, the autumn intake of our partner universities is open. May we tell you more?");
        let plain = MessageRequested::text(message, address.clone(), Some(self.number().clone()), text);
        let template = TemplateUse {
            template: autumn_intake(),
            name: AUTUMN_INTAKE_NAME.to_owned(),
            variables: [("1".to_owned(), first)].into(),
        };
        let request = MessageRequested { template: Some(template), ..plain };
        let event = Event::Talk(TalkEvent::MessageRequested(request));
        self.outbound(at, Actor::System, address, event);
        let provider_ref = format!("SM{}", message.as_uuid().simple());
        self.handed_over((at, &provider_ref), address, message, ReportedStatus::Delivered);
    }
}
