//! Exports of people: as a table, as lines of JSON, as cards; page by page, so that a large agency's fits.

use super::{import::cards, sheet::Sheet};
use crate::desk::{Desk, broken};
use paperplane_bridge::{ContactsCause, PeopleFilter, Trouble, ask::ExportFormat, view::in_full::PersonInFull};
use paperplane_core::{channel::Channel, ids::ContactId};
use serde_json::json;

/// People on one page.
const PAGE: u32 = 500;

/// The headers of the table; an import of it knows them again.
const HEADERS: [&str; 12] = [
    "Name",
    "Phone",
    "Email",
    "Language",
    "Country",
    "Time zone",
    "Source",
    "Link",
    "Status",
    "May be written to",
    "Labels",
    "Last message",
];

/// A page of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportPage {
    /// Its bytes, which follow those of the page before.
    pub content: Vec<u8>,
    /// The person behind whom the next page begins; `None` at the end.
    pub next: Option<ContactId>,
}

impl Desk {
    /// A page of the people who fit a filter, behind one of them.
    ///
    /// # Errors
    /// If the replica cannot be read, or that one is not here any more.
    pub async fn export_people_page(
        &self,
        filter: PeopleFilter,
        format: ExportFormat,
        after: Option<ContactId>,
    ) -> Result<ExportPage, Trouble> {
        let people = self.store().people_in_full(filter, after, PAGE).await.map_err(broken)?;
        let people = people.ok_or(ContactsCause::ListChanged)?;
        let is_last = u32::try_from(people.len()).unwrap_or(u32::MAX) < PAGE;
        let next = people.last().filter(|_| !is_last).map(|person| person.contact);
        let content = match format {
            ExportFormat::Csv => table(&people, after.is_none()),
            ExportFormat::JsonLines => people.iter().flat_map(line).collect(),
            ExportFormat::Vcard => people.iter().flat_map(|person| card(person).into_bytes()).collect(),
        };
        Ok(ExportPage { content, next })
    }

    /// All pages of an export.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn export_people_whole(&self, filter: PeopleFilter, format: ExportFormat) -> Result<Vec<u8>, Trouble> {
        let (mut content, mut after) = (Vec::new(), None);
        loop {
            let page = self.export_people_page(filter.clone(), format, after).await?;
            content.extend(page.content);
            match page.next {
                Some(next) => after = Some(next),
                None => return Ok(content),
            }
        }
    }
}

/// Numbers and mail addresses of a person, as people write them.
fn addresses(person: &PersonInFull) -> (Vec<String>, Vec<String>) {
    let of = |is_mail: bool| {
        let all = person.addresses.iter().filter(move |one| (one.channel == Channel::EMAIL) == is_mail);
        let mut all: Vec<String> = all.map(|one| one.display().to_owned()).collect();
        all.sort();
        all.dedup();
        all
    };
    (of(false), of(true))
}

fn table(people: &[PersonInFull], is_first: bool) -> Vec<u8> {
    let mut sheet = if is_first { Sheet::begin(HEADERS) } else { Sheet::more() };
    for person in people {
        let (numbers, mails) = addresses(person);
        let last = person.last_at.and_then(|at| jiff::Timestamp::from_millisecond(at.0).ok());
        sheet.row([
            person.name.as_str(),
            &numbers.join("; "),
            &mails.join("; "),
            &person.language,
            &person.country,
            &person.zone,
            &person.evidence.text,
            &person.evidence.link,
            person.status.as_str(),
            person.standing.as_str(),
            &person.labels.join("; "),
            &last.map(|at| at.to_string()).unwrap_or_default(),
        ]);
    }
    sheet.end()
}

fn line(person: &PersonInFull) -> Vec<u8> {
    let (numbers, mails) = addresses(person);
    let line = json!({
        "id": person.contact.to_string(), "name": person.name, "numbers": numbers, "mails": mails, "language": person.language,
        "country": person.country, "zone": person.zone, "source": person.source.as_str(), "evidence": person.evidence.text,
        "evidence_link": person.evidence.link, "since_ms": person.since.0, "status": person.status.as_str(),
        "standing": person.standing.as_str(), "labels": person.labels, "last_word_ms": person.last_at.map(|at| at.0),
    });
    let mut bytes = line.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

fn card(person: &PersonInFull) -> String {
    let (numbers, mails) = addresses(person);
    cards::written(&person.who, &numbers, &mails, &person.language)
}
