//! Addresses in Twilio's spelling: `whatsapp:` before WhatsApp ones, nothing before numbers for text messages, short codes and
//! names of senders.

use super::form::Form;
use crate::channels::request::Unreadable;
use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    event::LinkReason,
    talk::observation::Observation,
};
use paperplane_numbers as numbers;

/// An address as Twilio takes it.
pub(super) fn spelling(address: &Address) -> String {
    address.typed()
}

/// An address in Twilio's own spelling and no other.
pub(super) fn exact(raw: &str) -> Option<Address> {
    let address = match raw.split_once(':') {
        Some(_) => Address::parse_whatsapp(raw),
        None if raw.starts_with('+') => Address::parse_sms(raw),
        None => Address::sender(raw),
    };
    address.filter(|address| spelling(address) == raw)
}

/// Sender and recipient of a message, in this order, exactly as received.
///
/// # Errors
/// [`Unreadable`] where one of them is missing or none that is known, or where the two are on different channels: an answer
/// would name two channels in one request.
pub(super) fn both(from: &str, to: &str) -> Result<(Address, Address), Unreadable> {
    let (from, to) = (one(from)?, one(to)?);
    if from.channel != to.channel {
        return Err(Unreadable::because("the sender is on one channel and the recipient on another"));
    }
    Ok((from, to))
}

/// The addresses under `From` and `To` of a form.
///
/// # Errors
/// As [`both`].
pub(super) fn of_form(form: &Form) -> Result<(Address, Address), Unreadable> {
    let raw = |name: &str| form.get(name).unwrap_or_default();
    both(raw("From"), raw("To"))
}

fn one(raw: &str) -> Result<Address, Unreadable> {
    exact(raw).ok_or_else(|| {
        Unreadable::because(match raw.split_once(':') {
            None if raw.is_empty() => "it lacks the sender or the recipient",
            None => "the sender or the recipient is neither a phone number nor the name of a sender",
            Some(("whatsapp", _)) => "the sender or the recipient is no WhatsApp address that is known",
            Some(_) => OTHER_CHANNEL,
        })
    })
}

/// The reason for a message that belongs to a channel which is not connected.
const OTHER_CHANNEL: &str = "it came over a channel that is not connected; WhatsApp and SMS are";

/// True if an address belongs to a channel that is not connected.
pub(super) fn is_of_other_channel(raw: &str) -> bool {
    raw.split_once(':').is_some_and(|(channel, _)| channel != "whatsapp")
}

/// The fact that a number in another spelling than the usual one is one person's in both.
pub(super) fn usual_spelling(peer: &Address) -> Option<Observation> {
    numbers::usual_address(peer).map(|usual| Observation::SamePerson(peer.clone(), usual, LinkReason::SameNumber))
}

/// Other addresses that are the same person's who wrote, as far as a number tells: the usual spelling of it, and for the sender
/// of a text message the same number on WhatsApp.
pub(super) fn same_person(peer: &Address) -> Vec<Observation> {
    let usual = numbers::usual_address(peer);
    let known = usual.as_ref().unwrap_or(peer);
    let on_whatsapp = (peer.channel == Channel::SMS).then(|| known.on(Channel::WHATSAPP)).flatten();
    let on_whatsapp = on_whatsapp.map(|other| Observation::SamePerson(peer.clone(), other, LinkReason::SameNumber));
    usual_spelling(peer).into_iter().chain(on_whatsapp).collect()
}

/// Addresses that a form names beside a number of the person: an id of WhatsApp's, and the number under which WhatsApp knows
/// them.
pub(super) fn named_together(form: &Form, peer: &Address) -> Vec<Observation> {
    if peer.kind != AddressKind::Phone {
        return Vec::new();
    }
    let id = form.filled("ExternalUserId").and_then(exact).filter(|id| id.kind == AddressKind::BusinessScopedUser);
    let on_whatsapp = form.filled("WaId").filter(|_| peer.channel == Channel::WHATSAPP);
    let number = on_whatsapp.and_then(|id| exact(&format!("whatsapp:+{id}"))).filter(|number| number != peer);
    let others = id.into_iter().chain(number);
    others.map(|other| Observation::SamePerson(peer.clone(), other, LinkReason::ToldTogether)).collect()
}
