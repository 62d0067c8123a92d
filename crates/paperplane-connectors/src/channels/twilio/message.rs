//! A message from a person, read from the form that Twilio posts.

use super::{account::TwilioAccount, address::exact, details, form::Form, webhook::Unreadable};
use paperplane_core::{
    address::{Address, AddressKind},
    channel::{Channel, OptOutWords},
    event::{ContactWish, Incoming, LinkReason, MediaPending, MessageReceived, RawRequest},
    limits::NAME_CHARS_MAX,
    naming::NamingKey,
    talk::{observation::Observation, optout},
};

/// The most files that one message carries. Source: Twilio, messaging webhooks.
pub(super) const MEDIA_COUNT_MAX: usize = 10;
/// The longest id of Twilio's that is believed; theirs have 34 characters.
const SID_CHARS_MAX: usize = 64;

/// Reads a message, and where Twilio names two addresses of the person, that they are one person's.
pub(super) fn read(
    form: &Form,
    raw: RawRequest,
    account: &TwilioAccount,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let provider_ref = provider_ref(form)?;
    let peer = address(form, "From")?;
    let text = form.get("Body").unwrap_or_default().to_owned();
    let message = Incoming {
        id: naming.message(&account.account_sid, &provider_ref),
        account: account.account_sid.clone(),
        provider_ref,
        peer: peer.clone(),
        ours: address(form, "To")?,
        profile_name: profile_name(form),
        wish: wish(form, &text, peer.channel.capabilities().opt_out),
        text,
        media: media(form),
        provider_at: None,
        details: details::read(form),
    };
    let mut told = vec![Observation::Received(MessageReceived { message, raw })];
    told.extend(
        second_address(form, &peer).map(|other| Observation::SamePerson(peer.clone(), other, LinkReason::ToldTogether)),
    );
    told.extend(same_number(&peer).map(|other| Observation::SamePerson(peer, other, LinkReason::SameNumber)));
    Ok(told)
}

/// Whoever writes from a number by text message is the person of that number on WhatsApp.
fn same_number(peer: &Address) -> Option<Address> {
    (peer.channel == Channel::SMS).then(|| peer.on(Channel::WHATSAPP)).flatten()
}

/// Twilio's own id of the message.
pub(super) fn provider_ref(form: &Form) -> Result<String, Unreadable> {
    let names = ["MessageSid", "SmsMessageSid", "SmsSid"];
    let sid = names.iter().find_map(|name| form.filled(name)).unwrap_or_default();
    if is_sid(sid) { Ok(sid.to_owned()) } else { Err(Unreadable::because("it has no message id")) }
}

pub(super) fn is_sid(sid: &str) -> bool {
    (1..=SID_CHARS_MAX).contains(&sid.len()) && sid.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The address under that name, exactly as it came.
pub(super) fn address(form: &Form, name: &str) -> Result<Address, Unreadable> {
    let raw = form.get(name).unwrap_or_default();
    if let Some(address) = exact(raw) {
        return Ok(address);
    }
    Err(Unreadable::because(match raw.split_once(':') {
        None if raw.is_empty() => "it lacks the sender or the recipient",
        None => "the sender or the recipient is no phone number: a short code or a name, which nobody can answer",
        Some(("whatsapp", _)) => "the sender or the recipient is no WhatsApp address that is known",
        Some(_) => "it came over a channel that is not connected; WhatsApp and SMS are",
    }))
}

/// The business-scoped id that Twilio sends beside a phone number.
fn second_address(form: &Form, peer: &Address) -> Option<Address> {
    let other = exact(form.filled("ExternalUserId")?)?;
    (peer.kind == AddressKind::Phone && other.kind == AddressKind::BusinessScopedUser).then_some(other)
}

fn profile_name(form: &Form) -> Option<String> {
    form.filled("ProfileName").map(|name| name.trim().chars().take(NAME_CHARS_MAX).collect())
}

/// Twilio's own judgement, where it made one; otherwise ours.
fn wish(form: &Form, text: &str, words: OptOutWords) -> Option<ContactWish> {
    match form.filled("OptOutType") {
        Some(kind) if kind.eq_ignore_ascii_case("stop") => Some(ContactWish::Stop),
        Some(kind) if kind.eq_ignore_ascii_case("start") => Some(ContactWish::Start),
        Some(kind) if kind.eq_ignore_ascii_case("help") => None,
        _ => optout::wish_of(text, words),
    }
}

fn media(form: &Form) -> Vec<MediaPending> {
    let nth = |index: usize| {
        let url = form.filled(&format!("MediaUrl{index}"))?.to_owned();
        let content_type = form.filled(&format!("MediaContentType{index}")).unwrap_or("application/octet-stream");
        Some(MediaPending { url, content_type: content_type.to_owned() })
    };
    (0..MEDIA_COUNT_MAX).filter_map(nth).collect()
}
