//! Details of a message besides text and files, read from the form that Twilio posts.
//!
//! Parameters as documented for messaging webhooks and seen in real requests; each may be absent or empty.

use super::{form::Form, sid::is_sid};
use paperplane_core::{
    event::{Choice, ChoiceOf, Details, Forwarded, Location, MediaPending, Quoted, Referral},
    talk::gist::{Gist, GistFile, STICKER},
};

/// The longest word for the kind of a message that is kept, in characters.
const KIND_CHARS_MAX: usize = 40;
/// The longest label, headline or address that is kept beside a message, in characters; the raw request has the whole.
const WORDS_CHARS_MAX: usize = 1_000;

/// Reads the details of a message with this text and these files.
pub(super) fn read(form: &Form, text: &str, media: &[MediaPending]) -> Details {
    let mut details = Details {
        location: location(form),
        choice: choice(form),
        quotes: quotes(form),
        referral: referral(form),
        forwarded: forwarded(form),
        service: form.filled("MessagingServiceSid").filter(|sid| is_sid(sid)).map(str::to_owned),
        kind: None,
        mail: None,
    };
    details.kind = kind(form, text, &details, media);
    details
}

/// The kind of a message that its files and its text do not show: a sticker comes as a picture in WebP, as WhatsApp sends
/// nothing else; and of a message of which nothing can be shown, Twilio's own word.
fn kind(form: &Form, text: &str, details: &Details, media: &[MediaPending]) -> Option<String> {
    let files: Vec<_> = media.iter().map(gist_file).collect();
    let said = form.filled("MessageType").map(|word| word.trim().to_ascii_lowercase());
    let said = said.filter(|word| {
        word.chars().count() <= KIND_CHARS_MAX && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    });
    let is_sticker = said.as_deref() == Some(STICKER)
        || (form.get("From").is_some_and(|from| from.starts_with("whatsapp:"))
            && matches!(media, [one] if one.content_type.eq_ignore_ascii_case("image/webp")));
    match Gist::of(text, details, &files) {
        _ if is_sticker => Some(STICKER.to_owned()),
        Some(Gist::Unshown { .. }) => said,
        _ => None,
    }
}

fn gist_file(media: &MediaPending) -> GistFile<'_> {
    GistFile { content_type: &media.content_type, name: "", length_ms: None }
}

fn words(form: &Form, name: &str) -> Option<String> {
    form.filled(name).map(|text| text.chars().take(WORDS_CHARS_MAX).collect())
}

fn location(form: &Form) -> Option<Location> {
    let (latitude, longitude) = (form.filled("Latitude")?, form.filled("Longitude")?);
    Location::new(latitude, longitude, words(form, "Label"), words(form, "Address"))
}

/// The choice: of a pressed button its text, of a chosen line of a list its title.
fn choice(form: &Form) -> Option<Choice> {
    if let Some(label) = words(form, "ListTitle") {
        return Some(Choice { label, id: words(form, "ListId"), of: ChoiceOf::List });
    }
    let label = words(form, "ButtonText").or_else(|| words(form, "ButtonPayload"))?;
    Some(Choice { label, id: words(form, "ButtonPayload"), of: ChoiceOf::Buttons })
}

fn quotes(form: &Form) -> Option<Quoted> {
    let provider_ref = form.filled("OriginalRepliedMessageSid").filter(|sid| is_sid(sid))?.to_owned();
    Some(Quoted { provider_ref })
}

/// The advertisement that led here. `ReferralNumMedia` comes with every message; only a source means that there was one.
fn referral(form: &Form) -> Option<Referral> {
    let field = |name: &str| words(form, name);
    let kind = field("ReferralSourceType").or_else(|| field("ReferralCtwaClid").map(|_| "ad".to_owned()))?;
    Some(Referral {
        kind,
        id: field("ReferralSourceId"),
        url: field("ReferralSourceUrl"),
        headline: field("ReferralHeadline"),
        body: field("ReferralBody"),
        click_id: field("ReferralCtwaClid"),
    })
}

fn forwarded(form: &Form) -> Option<Forwarded> {
    let is = |name: &str| form.filled(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    if is("FrequentlyForwarded") { Some(Forwarded::Often) } else { is("Forwarded").then_some(Forwarded::Once) }
}
