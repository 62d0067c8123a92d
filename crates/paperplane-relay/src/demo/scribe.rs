//! The invented history as the log would have recorded it: real events, dated back.

use super::{dice::Dice, talk::Language};
use paperplane_connectors::channels::twilio::TwilioAccount;
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope, Source},
    event::Event,
    ids::{AddressId, EventId, MemberId},
    naming::NamingKey,
    recorder::Recorder,
    time::Timestamp,
};
use std::collections::BTreeMap;

const SEED: u64 = 0x0b0b_5eed;

/// Collects events that are dated back.
pub(super) struct Scribe<'a> {
    pub(super) source: Source,
    pub(super) naming: &'a NamingKey,
    pub(super) account: &'a TwilioAccount,
    /// The colleague for each language; the person at the desk answers in all others.
    staff: BTreeMap<Language, MemberId>,
    pub(super) me: MemberId,
    pub(super) now: Timestamp,
    pub(super) dice: Dice,
    written: Vec<Envelope>,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(
        source: Source,
        naming: &'a NamingKey,
        account: &'a TwilioAccount,
        me: MemberId,
        now: Timestamp,
    ) -> Self {
        let (staff, dice, written) = (BTreeMap::new(), Dice::new(SEED), Vec::new());
        Self { source, naming, account, staff, me, now, dice, written }
    }

    /// The agency's number.
    pub(super) fn number(&self) -> &'a Address {
        // The demo's account is written with its number.
        &self.account.numbers[0]
    }

    /// Registers a colleague for a language.
    pub(super) fn hire(&mut self, language: Language, member: MemberId) {
        self.staff.insert(language, member);
    }

    /// The colleague for a language; the person at the desk where there is none.
    pub(super) fn speaker(&self, language: Language) -> MemberId {
        self.staff.get(&language).copied().unwrap_or(self.me)
    }

    /// The id of an address in the log.
    pub(super) fn name_of(&self, address: &Address) -> AddressId {
        self.naming.address(address)
    }

    /// The id of the agency's own address.
    pub(super) fn name_of_ours(&self) -> AddressId {
        self.naming.address(self.number())
    }

    pub(super) fn recorder(&self, at: Timestamp) -> Recorder<'a> {
        Recorder { source: self.source, naming: self.naming, now: at }
    }

    /// Keeps an envelope, recorded at `at`.
    pub(super) fn keep(&mut self, at: Timestamp, envelope: Envelope) {
        self.written.push(Envelope { recorded_at: Some(at), ..envelope });
    }

    /// Writes an event into the line `workspace`.
    pub(super) fn workspace(&mut self, at: Timestamp, actor: Actor, event: Event) {
        let id = EventId::new(at, self.dice.ten_bytes());
        let envelope = self.recorder(at).workspace(id, actor, event);
        self.keep(at, envelope);
    }

    /// Writes an event into the line of what goes to `peer`, now at the latest.
    pub(super) fn outbound(&mut self, at: Timestamp, actor: Actor, peer: &Address, event: Event) {
        // An event later than now has not happened yet.
        let at = at.min(self.now);
        let id = EventId::new(at, self.dice.ten_bytes());
        let envelope = self.recorder(at).outbound(id, actor, peer, event);
        self.keep(at, envelope);
    }

    /// All events in the order in which they happened, as a log that was there would have it.
    pub(super) fn into_envelopes(mut self) -> Vec<Envelope> {
        self.written.sort_by_key(|envelope| envelope.recorded_at);
        self.written
    }
}
