//! Facts that staff write down about people, and which addresses are one person's.

use super::{adding::PersonToAdd, language};
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    ContactsCause, TalkCause, Trouble,
    ask::{
        AddPerson, AnswerContacts, BlockContact, DescribeContact, ExportPeople, GetConsents, GetImports,
        GetRefusedRows, LabelPeople, MarkPeople, MergeContacts, NoteOptOut, PreviewImport, RecordConsent, SourcePerson,
        SplitContact, StartImport, TellApart, UndoImport, Whom,
    },
    view::{
        added::Added,
        consent::ConsentLine,
        import::{ImportPreview, ImportView, Undone},
        made::MadeFile,
        opt_out::{OptOutBy, OptOutView},
    },
};
use paperplane_core::{
    contacts::{
        consent::Consent,
        decide::{Description, accept_consent, describe_contact},
        person::PersonSource,
    },
    envelope::Actor,
    event::{
        AddressLinked, AddressUnlinked, ConsentRecorded, ContactBlocked, ContactOptedOut, ContactsToldApart, LinkReason,
    },
    ids::{AddressId, ConversationId, ImportId},
};

/// Messages by which a language is guessed: the newest, so that a change shows soon.
const GUESSED_BY_MAX: u32 = 20;

impl AnswerContacts for Desk {
    async fn describe_contact(&self, ask: DescribeContact) -> Result<(), Trouble> {
        let address = self.address_of(ask.whom).await?;
        let known = self.store().description(address).await.map_err(broken)?;
        // A zone that is only guessed is not known.
        let zone = known.zone.as_ref().filter(|zone| zone.sure).map_or("", |zone| &zone.name);
        let known = Description { name: &known.name, language: &known.language, zone };
        let typed = Description { name: &ask.name, language: &ask.language, zone: &ask.zone };
        let is_zone = |name: &str| jiff::tz::TimeZone::get(name).is_ok();
        match describe_contact(address, typed, known, is_zone).map_err(ContactsCause::from)? {
            Some(described) => self.write(self.actor().await?, described).await,
            None => Ok(()),
        }
    }

    async fn merge_contacts(&self, ask: MergeContacts) -> Result<(), Trouble> {
        let (one, other) = (self.address_of(ask.whom).await?, self.address_of(ask.other).await?);
        self.set_one_person(self.actor().await?, one, other).await
    }

    async fn tell_apart(&self, ask: TellApart) -> Result<(), Trouble> {
        let (one, other) = (self.address_of(ask.whom).await?, self.address_of(ask.other).await?);
        self.set_apart(self.actor().await?, one, other).await
    }

    async fn split_contact(&self, ask: SplitContact) -> Result<(), Trouble> {
        let unlinked = AddressUnlinked { one: ask.one, other: ask.other };
        self.write(self.actor().await?, unlinked).await
    }

    async fn block_contact(&self, ask: BlockContact) -> Result<(), Trouble> {
        self.set_blocked(self.actor().await?, ask.whom, ask.on).await
    }

    async fn add_person(&self, ask: AddPerson) -> Result<Added, Trouble> {
        let AddPerson { name, addresses, language, zone } = ask;
        let person = PersonToAdd { name, addresses, language, zone, ..PersonToAdd::by(PersonSource::Hand) };
        self.add(self.actor().await?, person).await
    }

    async fn label_people(&self, ask: LabelPeople) -> Result<(), Trouble> {
        self.label(self.actor().await?, ask.people, ask.label, ask.on).await
    }

    async fn mark_people(&self, ask: MarkPeople) -> Result<(), Trouble> {
        self.mark(self.actor().await?, ask.people, ask.mark).await
    }

    async fn source_person(&self, ask: SourcePerson) -> Result<(), Trouble> {
        self.set_source(self.actor().await?, ask.contact, ask.source, ask.evidence).await
    }

    async fn note_opt_out(&self, ask: NoteOptOut) -> Result<(), Trouble> {
        self.set_opted_out(self.actor().await?, ask.whom, ask.on).await
    }

    async fn get_consents(&self, ask: GetConsents) -> Result<Vec<ConsentLine>, Trouble> {
        self.consents(ask.whom).await
    }

    async fn record_consent(&self, ask: RecordConsent) -> Result<(), Trouble> {
        self.note_consent(self.actor().await?, ask.whom, ask.consent).await
    }

    async fn preview_import(&self, ask: PreviewImport) -> Result<ImportPreview, Trouble> {
        self.preview_list(&ask.list).await
    }

    async fn start_import(&self, ask: StartImport) -> Result<ImportId, Trouble> {
        self.import_list(self.actor().await?, ask.import, ask).await
    }

    async fn get_imports(&self, _: GetImports) -> Result<Vec<ImportView>, Trouble> {
        self.imports().await
    }

    async fn undo_import(&self, ask: UndoImport) -> Result<Undone, Trouble> {
        self.take_import_back(self.actor().await?, ask.import).await
    }

    async fn get_refused_rows(&self, ask: GetRefusedRows) -> Result<MadeFile, Trouble> {
        let content = self.refused_rows(ask.import).await?;
        self.keep_made(&content, "not-imported.csv".to_owned()).await
    }

    async fn export_people(&self, ask: ExportPeople) -> Result<MadeFile, Trouble> {
        let content = self.export_people_whole(ask.filter, ask.format).await?;
        let name = format!("people.{}", ask.format.extension());
        self.keep_made(&content, name).await
    }
}

impl Desk {
    /// Says that two people are one.
    ///
    /// # Errors
    /// If they are one already.
    pub async fn set_one_person(&self, by: Actor, one: AddressId, other: AddressId) -> Result<(), Trouble> {
        self.are_two(one, other).await?;
        self.write(by, AddressLinked { one, other, because: LinkReason::Merged }).await
    }

    /// Says that two people are two: neither is suggested beside the other any more.
    ///
    /// # Errors
    /// If they are one: then they are split.
    pub async fn set_apart(&self, by: Actor, one: AddressId, other: AddressId) -> Result<(), Trouble> {
        self.are_two(one, other).await?;
        self.write(by, ContactsToldApart { one, other }).await
    }

    /// Returns an error where two addresses are one person's.
    async fn are_two(&self, one: AddressId, other: AddressId) -> Result<(), Trouble> {
        let contact =
            async |address| self.store().description(address).await.map(|known| known.contact).map_err(broken);
        if contact(one).await? == contact(other).await? { Err(ContactsCause::OnePerson.into()) } else { Ok(()) }
    }

    /// The ledger of consent of a person, the newest line first.
    ///
    /// # Errors
    /// If there is no such person.
    pub async fn consents(&self, whom: Whom) -> Result<Vec<ConsentLine>, Trouble> {
        let address = self.address_of(whom).await?;
        self.store().consents(address).await.map_err(broken)
    }

    /// Writes a line into the ledger of consent of a person.
    ///
    /// # Errors
    /// If there is no such person, a text is too long, or the day lies ahead.
    pub async fn note_consent(&self, by: Actor, whom: Whom, consent: Consent) -> Result<(), Trouble> {
        let address = self.address_of(whom).await?;
        let consent = accept_consent(consent, self.node.host.now()).map_err(ContactsCause::from)?;
        self.write(by, ConsentRecorded { address, consent }).await
    }

    /// Blocks a contact, or unblocks them; only a difference is recorded.
    ///
    /// # Errors
    /// If there is no such person.
    pub async fn set_blocked(&self, by: Actor, whom: Whom, on: bool) -> Result<(), Trouble> {
        let address = self.address_of(whom).await?;
        let known = self.store().description(address).await.map_err(broken)?;
        if known.is_blocked == on {
            return Ok(());
        }
        self.write(by, ContactBlocked { address, on }).await
    }

    /// Notes that a contact wants no more messages, or takes that note back; only a difference is recorded.
    ///
    /// # Errors
    /// If there is no such person, or the opt-out that should end is the contact's own.
    pub async fn set_opted_out(&self, by: Actor, whom: Whom, on: bool) -> Result<(), Trouble> {
        let address = self.address_of(whom).await?;
        let known = self.store().description(address).await.map_err(broken)?.opt_out;
        match (on, known) {
            (true, Some(_)) | (false, None) => Ok(()),
            (false, Some(OptOutView { by: OptOutBy::Word { .. } | OptOutBy::Provider, .. })) => {
                Err(ContactsCause::TheirOwnWish.into())
            }
            (true, None) | (false, Some(OptOutView { by: OptOutBy::Staff { .. }, .. })) => {
                self.write(by, ContactOptedOut { address, on }).await
            }
        }
    }

    /// The language in which the contact of a conversation seems to write.
    pub(crate) async fn guessed_language(&self, conversation: ConversationId) -> Result<Option<String>, Trouble> {
        let texts = self.store().texts_of_theirs(conversation, GUESSED_BY_MAX).await.map_err(broken)?;
        Ok(language::guess(texts.iter().map(String::as_str)).map(str::to_owned))
    }

    /// An address of a person.
    pub(super) async fn address_of(&self, whom: Whom) -> Result<AddressId, Trouble> {
        let conversation = match whom {
            Whom::Conversation(conversation) => conversation,
            Whom::Contact(_) => {
                let found = self.store().address_of(whom).await.map_err(broken)?;
                return found.ok_or_else(|| ContactsCause::PersonGone.into());
            }
        };
        let named = self.store().named(conversation).await.map_err(broken)?;
        named.map(|named| named.peer).ok_or_else(|| TalkCause::ConversationGone.into())
    }
}
