//! Messages of the invented history: those received, as the provider's webhook brings them, and those sent.

use super::{
    plan::{By, Said},
    script::Enclosed,
};
use crate::demo::{people::CLIENTS, scribe::Scribe};
use paperplane_connectors::channels::twilio::TwilioAccount;
use paperplane_core::{
    address::Address,
    channel::OptOutWords,
    event::{Details, Incoming, MediaPending, MessageReceived, RawRequest},
    ids::MessageId,
    talk::{observation::Observation, optout},
};
use std::collections::BTreeMap;
use url::form_urlencoded;

/// Writes all messages. Returns the last message of each client that was seen at the desk.
pub(in crate::demo) fn record(scribe: &mut Scribe<'_>, history: &[Said]) -> BTreeMap<usize, MessageId> {
    let mut seen = BTreeMap::new();
    for said in history {
        let peer = Address::whatsapp(CLIENTS[said.client].address());
        match &said.by {
            By::Them { seen: true, .. } => {
                seen.insert(said.client, scribe.received(said, &peer));
            }
            By::Them { seen: false, .. } => {
                scribe.received(said, &peer);
            }
            By::Us(outcome) => scribe.sent(said, &peer, outcome),
        }
    }
    seen
}

impl Scribe<'_> {
    fn received(&mut self, said: &Said, peer: &Address) -> MessageId {
        let provider_ref = said.sid();
        let id = self.naming.message(&self.account.account_sid, &provider_ref);
        let media = said.file().into_iter().map(|(file, sid)| self.media(&provider_ref, file, &sid)).collect();
        let name = CLIENTS[said.client].name;
        let raw = RawRequest {
            path: "/webhook/twilio".into(),
            content_type: "application/x-www-form-urlencoded".into(),
            body: self.form(said, peer, &provider_ref, name),
        };
        let message = Incoming {
            id,
            account: self.account.account_sid.clone(),
            provider_ref,
            peer: peer.clone(),
            ours: self.number().clone(),
            profile_name: Some(name.to_owned()),
            text: said.text.clone(),
            media,
            wish: optout::wish_of(&said.text, OptOutWords::Plain, &[]),
            provider_at: None,
            details: Details::default(),
        };
        let observation = Observation::Received(MessageReceived { message, raw });
        let envelope = self.recorder(said.at).record(observation);
        self.keep(said.at, envelope);
        id
    }

    fn media(&self, message: &str, file: Enclosed, sid: &str) -> MediaPending {
        let TwilioAccount { account_sid, api_base, .. } = self.account;
        let url = format!("{api_base}2010-04-01/Accounts/{account_sid}/Messages/{message}/Media/{sid}");
        MediaPending { url, content_type: file.content_type().to_owned() }
    }

    fn form(&self, said: &Said, peer: &Address, provider_ref: &str, name: &str) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("SmsMessageSid", provider_ref)
            .append_pair("MessageSid", provider_ref)
            .append_pair("AccountSid", &self.account.account_sid)
            .append_pair("SmsStatus", "received")
            .append_pair("ProfileName", name)
            .append_pair("From", &peer.typed())
            .append_pair("To", &self.number().typed())
            .append_pair("Body", &said.text)
            .finish()
    }
}
