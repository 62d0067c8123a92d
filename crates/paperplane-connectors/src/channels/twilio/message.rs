//! A message from a person, read from the form that Twilio posts.

use super::{
    address::{address, exact},
    details,
    form::Form,
    sid::provider_ref,
};
use crate::channels::{account::Account, request::Unreadable};
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

/// Reads a message, and where Twilio names two addresses of the person, that they are one person's.
pub(super) fn read(
    form: &Form,
    raw: RawRequest,
    account: &Account,
    naming: &NamingKey,
) -> Result<Vec<Observation>, Unreadable> {
    let provider_ref = provider_ref(form)?;
    let peer = address(form, "From")?;
    let text = form.get("Body").unwrap_or_default().to_owned();
    let message = Incoming {
        id: naming.message(&account.id, &provider_ref),
        account: account.id.clone(),
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
    let mut observed = vec![Observation::Received(MessageReceived { message, raw })];
    observed.extend(
        second_address(form, &peer).map(|other| Observation::SamePerson(peer.clone(), other, LinkReason::ToldTogether)),
    );
    observed.extend(same_number(&peer).map(|other| Observation::SamePerson(peer, other, LinkReason::SameNumber)));
    Ok(observed)
}

/// The sender of a text message is the person of the same number on WhatsApp.
fn same_number(peer: &Address) -> Option<Address> {
    (peer.channel == Channel::SMS).then(|| peer.on(Channel::WHATSAPP)).flatten()
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
