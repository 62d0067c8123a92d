//! The ledger of consent: folded, and read.

use super::fold::Contacts;
use crate::{
    kernel::{
        batch::{Change, Fact},
        ids::{self, Blob},
    },
    people,
};
use paperplane_bridge::view::consent::ConsentLine;
use paperplane_core::{
    channel::Channel,
    contacts::{
        consent::{Consent, ConsentBy, Purpose},
        event::ConsentRecorded,
        person::Evidence,
    },
    ids::AddressId,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

impl Contacts<'_, '_> {
    pub(super) fn consent_recorded(&self, fact: &Fact<'_>, recorded: &ConsentRecorded) -> rusqlite::Result<()> {
        self.stub_address(recorded.address)?;
        self.write_consent(fact, (recorded.address, 0, self.next_seq()?), &recorded.consent)?;
        let contact = self.contact_of(recorded.address)?;
        self.note_change(Change::Described { contact });
        Ok(())
    }

    /// Writes a line of the ledger: about an address, the line of its event, and its place among all that was folded.
    pub(super) fn write_consent(
        &self,
        fact: &Fact<'_>,
        (address, nth, seq): (AddressId, u32, i64),
        consent: &Consent,
    ) -> rusqlite::Result<()> {
        let sql =
            "INSERT INTO consents (event, nth, address, purpose, channel, is_on, wording, said_by, at_ms, proof, link,
                                         member, recorded_ms, seq)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT DO NOTHING";
        let row = params![
            fact.id().blob(),
            nth,
            address.blob(),
            consent.purpose.as_str(),
            consent.channel.map_or("", |channel| channel.as_str()),
            consent.on,
            consent.wording,
            consent.by.as_str(),
            consent.at.0,
            consent.proof.text,
            consent.proof.link,
            fact.member(),
            fact.recorded_at.0,
            seq,
        ];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }
}

/// All lines about a person, the newest first.
pub(crate) fn ledger(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<ConsentLine>> {
    let sql =
        "SELECT c.purpose, c.channel, c.is_on, c.wording, c.said_by, c.at_ms, c.proof, c.link, coalesce(m.name, ''),
                      c.recorded_ms
               FROM addresses AS a JOIN consents AS c ON c.address = a.id LEFT JOIN members AS m ON m.id = c.member
               WHERE a.contact = ?1 ORDER BY c.at_ms DESC, c.seq DESC, c.nth DESC";
    let read = |row: &Row<'_>| {
        let (purpose, channel, by): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(4)?);
        Ok(ConsentLine {
            consent: Consent {
                purpose: Purpose::named(&purpose).unwrap_or(Purpose::Data),
                channel: Channel::named(&channel),
                on: row.get(2)?,
                wording: row.get(3)?,
                by: ConsentBy::named(&by).unwrap_or(ConsentBy::Paper),
                at: ids::at(row, 5)?,
                proof: Evidence { text: row.get(6)?, link: row.get(7)? },
            },
            by: row.get(8)?,
            recorded_at: ids::at(row, 9)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect()
}

/// True if a person agreed to messages that they did not ask for over a channel: the newest line about it, or about all channels,
/// says so. False where there is none.
pub(crate) fn has_consent(connection: &Connection, person: AddressId, channel: Channel) -> rusqlite::Result<bool> {
    let contact = people::contact_of(connection, person)?.unwrap_or(person);
    let sql = "SELECT c.is_on FROM addresses AS a JOIN consents AS c ON c.address = a.id
               WHERE a.contact = ?1 AND c.purpose = 'messages' AND c.channel IN ('', ?2)
               ORDER BY c.at_ms DESC, c.seq DESC, c.nth DESC LIMIT 1";
    let row = params![contact.blob(), channel.as_str()];
    let found: Option<bool> = connection.prepare_cached(sql)?.query_row(row, |row| row.get(0)).optional()?;
    Ok(found.unwrap_or(false))
}
