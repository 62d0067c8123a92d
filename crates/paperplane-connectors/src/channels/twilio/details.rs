//! Details of a message besides text and files, read from the form that Twilio posts.
//!
//! Parameters as documented for messaging webhooks and seen in real requests; each may be absent or empty.

use super::{form::Form, sid::is_sid};
use paperplane_core::event::{Choice, ChoiceOf, Details, Forwarded, Location, Quoted, Referral};

/// The longest label, headline or address that is kept beside a message, in characters; the raw request has the whole.
const WORDS_CHARS_MAX: usize = 1_000;

pub(super) fn read(form: &Form) -> Details {
    Details {
        location: location(form),
        choice: choice(form),
        quotes: quotes(form),
        referral: referral(form),
        forwarded: forwarded(form),
        service: form.filled("MessagingServiceSid").filter(|sid| is_sid(sid)).map(str::to_owned),
    }
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
