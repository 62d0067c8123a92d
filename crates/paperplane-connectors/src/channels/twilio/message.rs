//! A message from a person, read from the form that Twilio posts.

use super::{
    address::{named_together, of_form, same_person},
    details,
    form::Form,
    sid::provider_ref,
};
use crate::channels::{account::Account, request::Unreadable};
use paperplane_core::{
    address::Address,
    event::{ContactWish, Incoming, MediaPending, MessageReceived, RawRequest},
    limits::NAME_CHARS_MAX,
    naming::NamingKey,
    talk::{observation::Observation, optout},
    visible::is_visible,
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
    let (peer, ours) = of_form(form)?;
    let text = form.get("Body").unwrap_or_default().to_owned();
    let media = media(form);
    let details = details::read(form, &text, &media);
    let is_written = media.is_empty() && details.choice.is_none() && !is_tapped(form);
    let message = Incoming {
        id: naming.message(&account.id, &provider_ref),
        account: account.id.clone(),
        provider_ref,
        peer: peer.clone(),
        ours,
        profile_name: profile_name(form),
        wish: provider_s_wish(form)
            .unwrap_or_else(|| is_written.then(|| written_wish(account, &peer, &text)).flatten()),
        text,
        media,
        provider_at: None,
        details,
    };
    let mut observed = vec![Observation::Received(MessageReceived { message, raw })];
    observed.extend(named_together(form, &peer));
    observed.extend(same_person(&peer));
    Ok(observed)
}

fn profile_name(form: &Form) -> Option<String> {
    form.filled("ProfileName")
        .filter(|name| is_visible(name))
        .map(|name| name.trim().chars().take(NAME_CHARS_MAX).collect())
}

/// Twilio's own judgement of a wish, where it made one: `Some(None)` for a message that asks for help.
fn provider_s_wish(form: &Form) -> Option<Option<ContactWish>> {
    match form.filled("OptOutType") {
        Some(kind) if kind.eq_ignore_ascii_case("stop") => Some(Some(ContactWish::Stop)),
        Some(kind) if kind.eq_ignore_ascii_case("start") => Some(Some(ContactWish::Start)),
        Some(kind) if kind.eq_ignore_ascii_case("help") => Some(None),
        _ => None,
    }
}

/// The wish that a written text is. A word beside a picture, and the words of a button of ours, are none.
pub(super) fn written_wish(account: &Account, peer: &Address, text: &str) -> Option<ContactWish> {
    optout::wish_of(text, peer.channel.capabilities().opt_out, &account.opt_out_languages())
}

/// True for an answer to buttons or to a list. Source: Twilio, `MessageType`.
fn is_tapped(form: &Form) -> bool {
    matches!(form.filled("MessageType"), Some("button" | "interactive"))
}

fn media(form: &Form) -> Vec<MediaPending> {
    let nth = |index: usize| {
        let url = form.filled(&format!("MediaUrl{index}"))?.to_owned();
        let content_type = form.filled(&format!("MediaContentType{index}")).unwrap_or("application/octet-stream");
        Some(MediaPending { url, content_type: content_type.to_owned() })
    };
    (0..MEDIA_COUNT_MAX).filter_map(nth).collect()
}
