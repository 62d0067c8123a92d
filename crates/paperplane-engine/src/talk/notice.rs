//! Messages that nobody types: a person is told something once, over the way that suits, in their language.
//!
//! The message's id follows from its cause and the person, so that two nodes, or one after a crash, make one message of it.

use crate::node::context::NodeContext;
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::{Actor, Envelope},
    event::{Details, MailHead, MessageRequested, TemplateListed, TemplateUse},
    ids::{AddressId, MessageId},
    library::{
        message_template::{Part, Wording, Wordings},
        template,
        wording::{Values, WordingRefused},
    },
    talk::{
        delivery::Refusal,
        mail_thread, markup,
        notice::{Candidate, NoWay, Wishes, Words, choose},
    },
};
use paperplane_store::{InboxRecord, StoreError, Way, Ways};
use uuid::Uuid;

/// Something that a person is to be told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notice<'a> {
    /// The fact by which they are told: an event, an outreach.
    pub cause: Uuid,
    /// One of the person's addresses; always the same one for the same cause.
    pub person: AddressId,
    /// Its wordings, by language.
    pub wordings: &'a Wordings,
    /// Values of its variables, beside those of the person and the agency.
    pub values: &'a Values,
    /// Channels that are preferred, the first most; else the one used last.
    pub order: &'a [Channel],
    /// It goes to many.
    pub to_many: bool,
    /// The author of the message.
    pub by: Actor,
}

/// The reason for which a person is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotTold {
    /// There is no way to them, or they do not want it.
    NoWay(NoWay),
    /// A text cannot be written out for them.
    Wording(Part, WordingRefused),
}

/// A notice as it would go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Prepared {
    /// The channel.
    pub channel: Channel,
    /// The person's address there.
    pub peer: Address,
    /// The language.
    pub language: String,
    /// The texts as they will be read; with an approved template, its filled text.
    pub wording: Wording,
    /// True if it goes out as the approved template.
    pub by_template: bool,
    request: MessageRequested,
}

/// The facts about the agency that notices need, read once for many.
#[derive(Clone, Debug)]
pub(crate) struct Agency {
    name: String,
    inboxes: Vec<InboxRecord>,
    templates: Vec<TemplateListed>,
}

impl NodeContext {
    /// The facts about the agency that notices need, as they are now.
    pub(crate) async fn agency_now(&self) -> Result<Agency, StoreError> {
        let agency = self.store.agency().await?;
        let (inboxes, templates) = (self.store.inboxes().await?, self.store.templates().await?);
        Ok(Agency { name: agency.name, inboxes, templates })
    }

    /// The message of a notice, ready to be appended.
    pub(crate) async fn notice(&self, notice: Notice<'_>) -> Result<Result<Envelope, NotTold>, StoreError> {
        let (ways, agency) = (self.store.ways_to(notice.person).await?, self.agency_now().await?);
        let prepared = self.prepare_for(notice, &ways, &agency).await?;
        Ok(prepared.map(|prepared| self.envelope_of(notice, prepared)))
    }

    /// The request of a prepared notice; its id follows from the message's.
    pub(crate) fn envelope_of(&self, notice: Notice<'_>, prepared: Prepared) -> Envelope {
        let request = prepared.request;
        let id = self.naming.event(request.message, "message.requested", "notice");
        let peer = request.peer.clone();
        self.recorder().outbound(id, notice.by, &peer, request)
    }

    /// A notice as it would go out now.
    pub(crate) async fn prepare_for(
        &self,
        notice: Notice<'_>,
        ways: &Ways,
        agency: &Agency,
    ) -> Result<Result<Prepared, NotTold>, StoreError> {
        let values = notice.values.clone().with("agency", &agency.name).with_person(&ways.who);
        let Some((language, wording)) = notice.wordings.for_reader(&ways.language) else {
            let why = NoWay::Refused { refusal: Refusal::Empty };
            return Ok(Err(NotTold::NoWay(why)));
        };
        let (language, wording) = match wording.write_out(&values) {
            Ok(written) => (language.to_owned(), written),
            Err((part, why)) => return Ok(Err(NotTold::Wording(part, why))),
        };
        let (way, by_template) = match self.way(ways, &agency.inboxes, notice, &wording) {
            Ok(chosen) => chosen,
            Err(no_way) => return Ok(Err(NotTold::NoWay(no_way))),
        };
        let request = self.request(notice, way, agency, &wording, by_template).await?;
        let text = request.text.clone();
        let (channel, peer) = (way.peer.channel, way.peer.clone());
        let wording = Wording { text, ..wording };
        Ok(Ok(Prepared { channel, peer, language, wording, by_template, request }))
    }

    /// The way over which it goes, and whether as the approved template.
    fn way<'w>(
        &self,
        ways: &'w Ways,
        inboxes: &[InboxRecord],
        notice: Notice<'_>,
        wording: &Wording,
    ) -> Result<(&'w Way, bool), NoWay> {
        let capabilities = |way: &Way| {
            let serves = inboxes.iter().any(|inbox| inbox.channel == way.peer.channel);
            serves.then(|| self.capabilities_among(way.peer.channel, ours_of(way, inboxes).as_ref(), inboxes))
        };
        let candidates: Vec<Candidate<'_>> = ways
            .ways
            .iter()
            .map(|way| Candidate {
                peer: &way.peer,
                capabilities: capabilities(way),
                window: way.window,
                used: way.last.is_some(),
                came_back: way.came_back,
            })
            .collect();
        let words = Words { text: Some(&wording.text), template: wording.approved.is_some() };
        let wishes = Wishes {
            opted_out: ways.opted_out,
            blocked: ways.blocked,
            unsubscribed: notice.to_many && ways.unsubscribed,
        };
        let chosen = choose(&candidates, notice.order, words, wishes, self.host.now())?;
        ways.ways.get(chosen.nth).map(|way| (way, chosen.by_template)).ok_or(NoWay::NoAddress)
    }

    async fn request(
        &self,
        notice: Notice<'_>,
        way: &Way,
        agency: &Agency,
        wording: &Wording,
        by_template: bool,
    ) -> Result<MessageRequested, StoreError> {
        let message = self.naming.notice(notice.cause, notice.person);
        let ours = ours_of(way, &agency.inboxes);
        if by_template && let Some(approved) = &wording.approved {
            let body =
                agency.templates.iter().find(|one| one.template == approved.template).map(|one| one.body.as_str());
            let text = template::fill(body.unwrap_or(&wording.text), &approved.values);
            let used = TemplateUse {
                template: approved.template.clone(),
                name: approved.name.clone(),
                variables: approved.values.clone(),
            };
            let plain = MessageRequested::text(message, way.peer.clone(), ours, text);
            return Ok(MessageRequested { template: Some(used), ..plain });
        }
        let (ours, mail) = self.mail_of(notice, message, way, ours, wording).await?;
        let plain = MessageRequested::text(message, way.peer.clone(), ours, wording.text.clone());
        Ok(MessageRequested { details: Details { mail, ..Details::default() }, ..plain })
    }

    /// Our address and the head of a mail: what goes to many begins a thread of its own, and so does a first mail; other mails answer
    /// in the thread that was used last.
    async fn mail_of(
        &self,
        notice: Notice<'_>,
        message: MessageId,
        way: &Way,
        ours: Option<Address>,
        wording: &Wording,
    ) -> Result<(Option<Address>, Option<Box<MailHead>>), StoreError> {
        if !way.peer.channel.capabilities().subjects {
            return Ok((ours, None));
        }
        let answer = match way.conversation.filter(|_| !notice.to_many) {
            Some(conversation) => self.answering(conversation).await?,
            None => None,
        };
        let (ours, head) = match answer {
            Some(head) => (ours, *head),
            None => {
                let inbox = ours.map(|ours| ours.inbox());
                let begun = inbox
                    .as_ref()
                    .and_then(|ours| ours.in_thread(&self.naming.mail_thread(ours, &message.to_string())));
                (begun.or(inbox), mail_thread::first(&wording.subject))
            }
        };
        let formatted = markup::is_marked(&wording.text);
        Ok((ours, Some(Box::new(MailHead { formatted, to_many: notice.to_many, ..head }))))
    }
}

/// Our address for a way: the one used last, else the channel's first inbox.
fn ours_of(way: &Way, inboxes: &[InboxRecord]) -> Option<Address> {
    let is_there = |ours: &&Address| inboxes.iter().any(|inbox| inbox.address == ours.inbox());
    let first = || inboxes.iter().find(|inbox| inbox.channel == way.peer.channel).map(|inbox| inbox.address.clone());
    way.ours.as_ref().filter(is_there).cloned().or_else(first)
}
