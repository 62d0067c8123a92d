//! Records of messages and their files.

use crate::common::{ACCOUNT, OURS, OURS_SECOND, PEOPLE, Pen, message_id};
use paperplane_core::{
    address::Address,
    channel::OptOutWords,
    envelope::Envelope,
    event::{
        BlobRef, Details, Direction, Event, Incoming, LossReason, MediaKept, MediaLost, MediaPending, MessageFound,
        MessageReceived, MessageRequested, MessageReread, MessageScheduled, Quoted, RawRequest, ScheduleCancelled,
        TalkEvent,
    },
    talk::{observation::Observation, optout},
    time::Timestamp,
};

impl Pen {
    fn incoming(&self, person: usize, sid: &str, text: &str) -> Incoming {
        self.incoming_from(Address::whatsapp(PEOPLE[person]), &format!("Person {person}"), sid, text)
    }

    fn incoming_from(&self, peer: Address, name: &str, sid: &str, text: &str) -> Incoming {
        Incoming {
            id: self.naming.message(ACCOUNT, sid),
            account: ACCOUNT.into(),
            provider_ref: sid.into(),
            peer,
            ours: Address::whatsapp(OURS),
            profile_name: Some(name.into()),
            text: text.into(),
            media: vec![MediaPending { url: format!("https://api.example/{sid}"), content_type: "image/png".into() }],
            wish: optout::wish_of(text, OptOutWords::Plain, &[]),
            provider_at: None,
            details: Details { quotes: Some(Quoted { provider_ref: "SM01".into() }), ..Details::default() },
        }
    }

    pub fn received(&self, person: usize, sid: &str, text: &str) -> Envelope {
        let message = self.incoming(person, sid, text);
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    /// A message to the agency's second number.
    pub fn received_at_second(&self, person: usize, sid: &str, text: &str) -> Envelope {
        let message = Incoming { ours: Address::whatsapp(OURS_SECOND), ..self.incoming(person, sid, text) };
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    /// A message of anybody at all, with text alone, said at an instant.
    pub fn said(&self, peer: &str, name: &str, sid: &str, text: &str, at: i64) -> Envelope {
        let details = Details::default();
        let said = self.incoming_from(Address::whatsapp(peer), name, sid, text);
        let message = Incoming { provider_at: Some(Timestamp(at)), details, media: Vec::new(), ..said };
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    /// A message with details beside its text.
    pub fn said_with(&self, person: usize, sid: &str, text: &str, details: Details) -> Envelope {
        let message = Incoming { details, media: Vec::new(), ..self.incoming(person, sid, text) };
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    pub fn reread(&self, person: usize, sid: &str, text: &str) -> Envelope {
        self.recorder().reread(MessageReread { message: self.incoming(person, sid, text) }, None)
    }

    pub fn found(&self, person: usize, sid: &str, text: &str, at: i64, direction: Direction) -> Envelope {
        let message =
            Incoming { profile_name: None, provider_at: Some(Timestamp(at)), ..self.incoming(person, sid, text) };
        self.recorder().record(Observation::Found(MessageFound { message, direction, raw: RawRequest::default() }))
    }

    pub fn requested(&mut self, person: usize, message: u8, text: &str) -> Envelope {
        let (peer, ours) = (Address::whatsapp(PEOPLE[person]), Some(Address::whatsapp(OURS)));
        let event = MessageRequested::text(message_id(message), peer, ours, text.into());
        self.outbound(person, Event::Talk(TalkEvent::MessageRequested(event)))
    }

    /// A message of ours with a file.
    pub fn requested_with_file(&mut self, person: usize, message: u8, text: &str, file: &str) -> Envelope {
        let (peer, ours) = (Address::whatsapp(PEOPLE[person]), Some(Address::whatsapp(OURS)));
        let (blob, content_type) = (self.naming.blob(file.as_bytes()), "application/pdf".into());
        let files = vec![BlobRef { blob, content_type, bytes: 9, name: file.into() }];
        let event = MessageRequested { files, ..MessageRequested::text(message_id(message), peer, ours, text.into()) };
        self.outbound(person, Event::Talk(TalkEvent::MessageRequested(event)))
    }

    pub fn scheduled(&mut self, nth: usize, message: u8, text: &str, at: i64) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::MessageScheduled(MessageScheduled {
            message: message_id(message),
            peer: Address::whatsapp(PEOPLE[nth]),
            ours: Address::whatsapp(OURS),
            text: text.into(),
            files: Vec::new(),
            details: Details::default(),
            template: None,
            at: Timestamp(at),
            zone: "Africa/Lagos".into(),
            seen: None,
        })))
    }

    pub fn cancelled(&mut self, message: u8) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::ScheduleCancelled(ScheduleCancelled { message: message_id(message) })))
    }

    pub fn media_kept(&self, person: usize, sid: &str) -> Envelope {
        self.media_kept_as(person, sid, "")
    }

    pub fn media_kept_as(&self, person: usize, sid: &str, name: &str) -> Envelope {
        let content = format!("file of {sid}");
        let file = BlobRef {
            blob: self.naming.blob(content.as_bytes()),
            content_type: "image/png".into(),
            bytes: 12,
            name: name.into(),
        };
        let (message, peer) = (self.naming.message(ACCOUNT, sid), Address::whatsapp(PEOPLE[person]));
        self.recorder().media_kept(MediaKept { message, index: 0, peer, file, length_ms: None })
    }

    pub fn media_lost(&self, person: usize, sid: &str) -> Envelope {
        let (message, peer) = (self.naming.message(ACCOUNT, sid), Address::whatsapp(PEOPLE[person]));
        self.recorder().media_lost(MediaLost { message, index: 0, peer, because: LossReason::Gone })
    }
}
