//! A row of a list, read as a person.

use crate::contacts::numbers::spellings;
use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    contacts::{
        consent::{Consent, ConsentBy},
        decide::{Description, NewPerson, add_person},
        event::ContactAdded,
        import::{Column, ConsentColumn, RowRefused, is_yes},
        person::{Evidence, ImportRow, PersonSource},
    },
    ids::{AddressId, LabelId},
    naming::NamingKey,
    spelling,
    time::Timestamp,
};
use paperplane_numbers as numbers;
use std::collections::BTreeMap;

/// The meaning of the cells of a list.
pub(super) struct Meaning<'a> {
    /// The meaning of each column.
    pub columns: &'a [Column],
    /// The country of numbers without one.
    pub country: &'a str,
    /// The channel of numbers.
    pub numbers_on: Channel,
    /// The source of the people.
    pub source: PersonSource,
    /// The evidence for it, of rows that bring none.
    pub evidence: &'a Evidence,
    /// Labels that each of them gets.
    pub labels: &'a [LabelId],
    /// Labels by their name, in plain spelling.
    pub label_names: &'a BTreeMap<String, LabelId>,
    /// The consent that a column tells of.
    pub consent: Option<&'a ConsentColumn>,
    /// The name of the list, as the proof of consent.
    pub list: &'a str,
    /// The time at which the import was started.
    pub at: Timestamp,
}

/// The place of a row: where it stands, and what names a person of whom no address is known.
pub(super) struct Place {
    /// The row; `None` in a preview.
    pub row: Option<ImportRow>,
    /// The anchor.
    pub anchor: Address,
}

impl Meaning<'_> {
    /// Reads a row.
    ///
    /// # Errors
    /// The reason for which nobody is added by it.
    pub(super) fn person(&self, cells: &[String], place: Place) -> Result<ContactAdded, RowRefused> {
        let name = self.name(cells);
        let region = self.country(cells);
        let addresses = self.addresses(cells, region.as_deref().unwrap_or(self.country))?;
        let language = self.cell(cells, Column::Language).replace('_', "-");
        let zone = self.zone(cells, region.as_deref(), &addresses);
        let new = NewPerson {
            known: Description { name: &name, language: &language, zone: &zone },
            addresses,
            anchor: place.anchor,
            source: self.source,
            evidence: self.evidence(cells),
            import: place.row,
        };
        let is_zone = |name: &str| jiff::tz::TimeZone::get(name).is_ok();
        let mut added = add_person(new, is_zone)?;
        added.labels = self.labels(cells);
        added.consents = self.consents(cells);
        Ok(added)
    }

    fn cells<'c>(&'c self, cells: &'c [String], column: Column) -> impl Iterator<Item = &'c str> {
        let at = self.columns.iter().zip(cells).filter(move |(have, _)| **have == column);
        at.map(|(_, cell)| unguarded(cell)).filter(|cell| !cell.is_empty())
    }

    fn cell<'c>(&'c self, cells: &'c [String], column: Column) -> &'c str {
        self.cells(cells, column).next().unwrap_or_default()
    }

    fn name(&self, cells: &[String]) -> String {
        let whole = self.cell(cells, Column::Name);
        let parts = [self.cell(cells, Column::GivenName), self.cell(cells, Column::FamilyName)];
        let parts = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
        let name = if whole.is_empty() { parts } else { whole.to_owned() };
        // A cell of two lines is one name.
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The country that the row names.
    fn country(&self, cells: &[String]) -> Option<String> {
        let cell = self.cell(cells, Column::Country);
        numbers::is_region(cell).then(|| cell.to_ascii_uppercase())
    }

    fn addresses(&self, cells: &[String], region: &str) -> Result<Vec<Address>, RowRefused> {
        let mut addresses: Vec<Address> = Vec::new();
        for typed in self.cells(cells, Column::Phone).flat_map(several) {
            addresses.push(self.number(typed, region).ok_or(RowRefused::NotANumber)?);
        }
        for typed in self.cells(cells, Column::Mail).flat_map(several) {
            addresses.push(Address::email(typed).map(|mail| mail.inbox()).ok_or(RowRefused::NotAMail)?);
        }
        let mut once: Vec<Address> = Vec::with_capacity(addresses.len());
        for address in addresses {
            if !once.contains(&address) {
                once.push(address);
            }
        }
        Ok(once)
    }

    fn number(&self, typed: &str, region: &str) -> Option<Address> {
        if typed.contains(':') {
            return numbers::address(typed).ok();
        }
        // Spreadsheets write whole numbers with a point.
        let typed = typed.strip_suffix(".0").unwrap_or(typed);
        Address::sms(numbers::read_within(typed, region).ok()?).on(self.numbers_on)
    }

    /// The time zone that the row names; else that of its country, where it has one and no number says more.
    fn zone(&self, cells: &[String], region: Option<&str>, addresses: &[Address]) -> String {
        let zone = self.cell(cells, Column::Zone);
        let has_number = addresses.iter().any(|address| numbers::zone(address.display()).is_some());
        if !zone.is_empty() || has_number {
            return zone.to_owned();
        }
        let of_country = region.and_then(numbers::zone_of_region).filter(|zone| zone.single);
        of_country.map(|zone| zone.name.to_owned()).unwrap_or_default()
    }

    fn evidence(&self, cells: &[String]) -> Evidence {
        let own = Evidence {
            text: self.cell(cells, Column::Evidence).to_owned(),
            link: self.cell(cells, Column::EvidenceLink).to_owned(),
        };
        if own.is_empty() { self.evidence.clone() } else { own }
    }

    fn labels(&self, cells: &[String]) -> Vec<LabelId> {
        let named = self.label_cells(cells).filter_map(|name| self.label_names.get(&spelling::plain(name)).copied());
        let mut labels: Vec<LabelId> = self.labels.iter().copied().chain(named).collect();
        labels.sort_unstable();
        labels.dedup();
        labels
    }

    /// Names of labels in a row that no label has.
    pub(super) fn unknown_labels<'c>(&'c self, cells: &'c [String]) -> impl Iterator<Item = &'c str> {
        self.label_cells(cells).filter(|name| !self.label_names.contains_key(&spelling::plain(name)))
    }

    fn label_cells<'c>(&'c self, cells: &'c [String]) -> impl Iterator<Item = &'c str> {
        self.cells(cells, Column::Labels).flat_map(several)
    }

    fn consents(&self, cells: &[String]) -> Vec<Consent> {
        let Some(asked) = self.consent.filter(|_| is_yes(self.cell(cells, Column::Consent))) else { return Vec::new() };
        vec![Consent {
            purpose: asked.purpose,
            channel: asked.channel,
            on: true,
            wording: asked.wording.clone(),
            by: ConsentBy::List,
            at: self.at,
            proof: Evidence { text: self.list.to_owned(), link: String::new() },
        }]
    }
}

/// A cell without the sign by which spreadsheets, and our own exports, keep it from being a formula.
fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// The parts of a cell that holds several.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['\n', ';', ',']).flat_map(|part| part.split(":::")).map(unguarded).filter(|part| !part.is_empty())
}

/// The ids by which a person may be known: of each address in all its spellings; none for an anchor.
pub(super) fn ids(naming: &NamingKey, addresses: &[Address]) -> Vec<AddressId> {
    let reachable = addresses.iter().filter(|address| address.kind != AddressKind::Anchor);
    let mut ids: Vec<AddressId> = reachable.flat_map(spellings).map(|address| naming.address(&address)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_core::contacts::consent::Purpose;

    const COLUMNS: [Column; 8] = [
        Column::GivenName,
        Column::FamilyName,
        Column::Phone,
        Column::Mail,
        Column::Country,
        Column::Labels,
        Column::Consent,
        Column::Language,
    ];

    fn read(cells: [&str; 8]) -> Result<ContactAdded, RowRefused> {
        let label = LabelId::new(Timestamp(1), [1; 10]);
        let names = BTreeMap::from([(spelling::plain("Nursing"), label)]);
        let consent = ConsentColumn { purpose: Purpose::Messages, channel: None, wording: "Write to me".into() };
        let evidence = Evidence { text: "School fair".into(), link: String::new() };
        let meaning = Meaning {
            columns: &COLUMNS,
            country: "GB",
            numbers_on: Channel::WHATSAPP,
            source: PersonSource::Import,
            evidence: &evidence,
            labels: &[],
            label_names: &names,
            consent: Some(&consent),
            list: "fair.csv",
            at: Timestamp(7),
        };
        meaning.person(&cells.map(str::to_owned), Place { row: None, anchor: Address::anchor("7") })
    }

    #[test]
    fn a_row_is_a_person_with_all_their_addresses() {
        let added = read([
            "Amara",
            "Obi",
            "0802 555 0199; '+447700900161",
            "Amara@Example.net",
            "ng",
            "NURSING, law",
            "Yes",
            "en_GB",
        ])
        .unwrap();
        assert_eq!((added.name.as_str(), added.language.as_str()), ("Amara Obi", "en-GB"));
        let addresses: Vec<&str> = added.addresses.iter().map(Address::display).collect();
        assert_eq!(addresses, ["+2348025550199", "+447700900161", "amara@example.net"]);
        assert_eq!((added.labels.len(), added.consents.len()), (1, 1));
        assert_eq!(added.evidence.text, "School fair");
        let nobody = read(["Only", "Name", "", "", "NG", "", "no", ""]).unwrap();
        assert_eq!(nobody.addresses, [Address::anchor("7")]);
        assert_eq!((nobody.zone.as_str(), nobody.consents.len()), ("Africa/Lagos", 0));
        let plain = read(["", "", "2348025550199.0", "", "", "", "", ""]).unwrap();
        assert_eq!(plain.addresses[0].display(), "+2348025550199");
    }

    #[test]
    fn a_row_that_is_wrong_says_why() {
        for (cells, why) in [
            (["", "", "", "", "NG", "", "", ""], RowRefused::Nobody),
            (["A", "", "12", "", "", "", "", ""], RowRefused::NotANumber),
            (["A", "", "8.02555E+11", "", "", "", "", ""], RowRefused::NotANumber),
            (["A", "", "", "amara(at)example.net", "", "", "", ""], RowRefused::NotAMail),
            (["A", "", "", "", "", "", "", "Português do Brasil"], RowRefused::LanguageUnknown),
        ] {
            assert_eq!(read(cells).unwrap_err(), why, "{cells:?}");
        }
    }
}
