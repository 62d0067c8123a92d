//! Records of messages to many people.

use super::Pen;
use crate::common::PEOPLE;
use paperplane_core::{
    address::Address,
    envelope::Envelope,
    event::{OutreachAudience, OutreachPlanned, OutreachSkipped, OutreachSwitched},
    ids::{AddressId, OutreachId},
    library::message_template::Wordings,
    outreach::event::{Plan, RunState, Skip},
    time::Timestamp,
};

fn outreach(nth: u8) -> OutreachId {
    OutreachId::new(Timestamp(16), [nth; 10])
}

impl Pen {
    fn person(&self, person: usize) -> AddressId {
        self.naming.address(&Address::whatsapp(PEOPLE[person]))
    }

    pub fn outreach_planned(&mut self, nth: u8) -> Envelope {
        let plan = Plan {
            name: "Autumn intake".into(),
            template: None,
            wordings: Wordings::of_text("en", "Hello"),
            order: Vec::new(),
            per_hour: 600,
            hours: None,
            zone: "UTC".into(),
            cap: None,
            needs_consent: false,
        };
        self.workspace(OutreachPlanned { outreach: outreach(nth), plan }.into())
    }

    pub fn outreach_audience(&mut self, nth: u8, people: &[usize]) -> Envelope {
        let people = people.iter().map(|person| self.person(*person)).collect();
        self.workspace(OutreachAudience { outreach: outreach(nth), part: 0, people }.into())
    }

    pub fn outreach_switched(&mut self, nth: u8, to: RunState) -> Envelope {
        self.workspace(OutreachSwitched { outreach: outreach(nth), to }.into())
    }

    pub fn outreach_skipped(&mut self, nth: u8, person: usize) -> Envelope {
        let person = self.person(person);
        self.workspace(OutreachSkipped { outreach: outreach(nth), person, because: Skip::Answered }.into())
    }
}
