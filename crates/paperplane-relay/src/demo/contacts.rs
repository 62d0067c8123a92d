//! Prospects of the invented agency: people whom it found and who never wrote. All numbers are reserved for fiction.

use super::scribe::Scribe;
use paperplane_core::{
    address::Address,
    contacts::person::{Evidence, Mark, PersonSource},
    envelope::Actor,
    event::{ContactAdded, ContactLabelled, ContactsEvent, Event, ProspectMarked},
    ids::{AddressId, LabelId},
    time::Timestamp,
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Somebody whom the agency found: name, number in E.164 or mail address, language, source, evidence.
type Found = (&'static str, &'static str, &'static str, PersonSource, &'static str);

const FAIR: &str = "Education fair in Lagos, visitors’ list";
const SCHOOL: &str = "Class list of the partner school in São Paulo";

/// All of them, those who were found first first.
const FOUND: [Found; 14] = [
    ("Chidi Nwosu", "+447700900171", "en", PersonSource::Hand, FAIR),
    ("Ngozi Eze", "+447700900172", "en", PersonSource::Hand, FAIR),
    ("Oluwaseun Adébáyò", "+447700900173", "en", PersonSource::Hand, FAIR),
    ("Zainab Suleiman", "+447700900174", "en", PersonSource::Hand, FAIR),
    ("Emeka Obi", "+447700900175", "en", PersonSource::Hand, FAIR),
    ("Fatima Yusuf", "+447700900176", "en", PersonSource::Hand, FAIR),
    ("Ana Beatriz Lima", "+14155550171", "pt", PersonSource::Hand, SCHOOL),
    ("Gustavo Ferraz", "+14155550172", "pt", PersonSource::Hand, SCHOOL),
    ("Larissa Monteiro", "larissa.monteiro@example.org", "pt", PersonSource::Hand, SCHOOL),
    ("Noura Al Saleh", "+33639981231", "ar", PersonSource::Referral, "A cousin of Yousef, who is in Dublin"),
    ("周梓涵", "+61491570161", "zh", PersonSource::Referral, "Recommended by 林佳怡"),
    ("Camila Duarte", "camila.duarte@example.org", "es", PersonSource::Api, "Form on the website: nursing"),
    ("Peter Lindqvist", "p.lindqvist@example.org", "en", PersonSource::Api, "Form on the website: hip replacement"),
    ("Aylin Demir", "+447700900177", "en", PersonSource::Api, "Form on the website: dental treatment"),
];

/// The prospects who were found at the fair, by their places in the list.
pub(super) const AT_THE_FAIR: usize = 6;

/// Writes all prospects. Returns the address of each.
pub(super) fn record(scribe: &mut Scribe<'_>, labels: &[LabelId]) -> Vec<(Address, &'static str)> {
    let all = FOUND.map(|found| scribe.found(found));
    for (nth, (address, _)) in all.iter().enumerate().take(AT_THE_FAIR) {
        let at = scribe.now.plus_ms(-2 * DAY_MS + i64::try_from(nth).unwrap_or(0));
        scribe.selected(at, scribe.name_of(address), labels.first().copied());
    }
    all.into()
}

impl Scribe<'_> {
    fn found(&mut self, (name, way, language, source, evidence): Found) -> (Address, &'static str) {
        let at = self.now.plus_ms(-self.dice.between(4 * DAY_MS, 12 * DAY_MS));
        // What stands in the list above is a number or a mail address.
        let address = Address::email(way).unwrap_or_else(|| Address::whatsapp(format!("whatsapp:{way}")));
        let added = ContactAdded {
            addresses: vec![address.clone()],
            name: name.to_owned(),
            language: language.to_owned(),
            zone: String::new(),
            source,
            evidence: Evidence { text: evidence.to_owned(), link: String::new() },
            import: None,
            labels: Vec::new(),
            consents: Vec::new(),
        };
        let by = if source == PersonSource::Api { Actor::Api } else { Actor::Member(self.me) };
        self.workspace(at, by, Event::Contacts(ContactsEvent::ContactAdded(added)));
        (address, name)
    }

    fn selected(&mut self, at: Timestamp, address: AddressId, label: Option<LabelId>) {
        let by = Actor::Member(self.me);
        let marked = ProspectMarked { address, mark: Mark::Selected };
        self.workspace(at, by, Event::Contacts(ContactsEvent::ProspectMarked(marked)));
        if let Some(label) = label {
            let labelled = ContactLabelled { address, label, on: true };
            self.workspace(at.plus_ms(1), by, Event::Contacts(ContactsEvent::ContactLabelled(labelled)));
        }
    }
}
