//! Decisions of staff about people: labels, how far it has come, the source.

use crate::desk::{Desk, broken};
use paperplane_bridge::{ContactsCause, Trouble, ask::Whom};
use paperplane_core::{
    contacts::{
        decide::accept_evidence,
        person::{Evidence, Mark, PersonSource},
    },
    envelope::Actor,
    event::{ContactLabelled, Event, ProspectMarked, ProspectSourced},
    ids::{AddressId, ContactId, LabelId},
    limits::{EVIDENCE_CHARS_MAX, PEOPLE_AT_ONCE_MAX},
};

impl Desk {
    /// Puts a label on people, or takes it off; only a difference is recorded.
    ///
    /// # Errors
    /// If there are too many, or one of them is not here.
    pub async fn label(&self, by: Actor, people: Vec<ContactId>, label: LabelId, on: bool) -> Result<(), Trouble> {
        let mut addresses = Vec::new();
        for contact in at_once(people)? {
            let known = self.store().person(contact).await.map_err(broken)?.ok_or(ContactsCause::PersonGone)?;
            if known.labels.contains(&label) != on {
                addresses.push(AddressId::from_uuid(*known.contact.as_uuid()));
            }
        }
        self.about_each(by, addresses, |address| ContactLabelled { address, label, on }).await
    }

    /// Decides how far it has come with people.
    ///
    /// # Errors
    /// If there are too many, or one of them is not here.
    pub async fn mark(&self, by: Actor, people: Vec<ContactId>, mark: Mark) -> Result<(), Trouble> {
        let mut addresses = Vec::new();
        for contact in at_once(people)? {
            addresses.push(self.address_of(Whom::Contact(contact)).await?);
        }
        self.about_each(by, addresses, |address| ProspectMarked { address, mark }).await
    }

    /// Writes down the source of a person.
    ///
    /// # Errors
    /// If they are not here, or the evidence is too long.
    pub async fn set_source(
        &self,
        by: Actor,
        contact: ContactId,
        source: PersonSource,
        evidence: Evidence,
    ) -> Result<(), Trouble> {
        let address = self.address_of(Whom::Contact(contact)).await?;
        let too_long = ContactsCause::EvidenceTooLong { chars_max: EVIDENCE_CHARS_MAX };
        let evidence = accept_evidence(&evidence).ok_or(too_long)?;
        self.write(by, ProspectSourced { address, source, evidence }).await
    }

    /// Writes one event about each of some people, all or none.
    async fn about_each<E: Into<Event>>(
        &self,
        by: Actor,
        addresses: Vec<AddressId>,
        event: impl Fn(AddressId) -> E,
    ) -> Result<(), Trouble> {
        if addresses.is_empty() {
            return Ok(());
        }
        let recorder = self.node.recorder();
        let envelope = |address| recorder.workspace(self.node.new_event_id(), by, event(address));
        self.put_all(addresses.into_iter().map(envelope).collect()).await
    }
}

/// The same people, each once.
fn at_once(mut people: Vec<ContactId>) -> Result<Vec<ContactId>, Trouble> {
    people.sort_unstable();
    people.dedup();
    if people.len() > PEOPLE_AT_ONCE_MAX {
        return Err(ContactsCause::TooManyPeople { count_max: PEOPLE_AT_ONCE_MAX }.into());
    }
    Ok(people)
}
