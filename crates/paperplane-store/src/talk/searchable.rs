//! The text by which a message is found: its own, and what stands beside it.

use paperplane_core::event::Details;

/// A message's text, the names of a place, its choice with our id of it, the advertisement that it came from, and the names of
/// its files.
pub(crate) fn of(text: &str, details: &Details, files: &[String]) -> String {
    let place = details.location.iter().flat_map(|place| [&place.name, &place.address]).flatten();
    let label = details.choice.iter().map(|choice| &choice.label).filter(|label| *label != text);
    let payload = details.choice.iter().filter_map(|choice| choice.id.as_ref());
    let advertisement = details.referral.iter().flat_map(|referral| [&referral.headline, &referral.body]).flatten();
    let beside = place.chain(label).chain(payload).chain(advertisement).chain(files).map(String::as_str);
    std::iter::once(text).chain(beside).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same of a row's columns.
pub(crate) fn of_row(text: &str, details: &str, files: &[String]) -> String {
    of(text, &serde_json::from_str(details).unwrap_or_default(), files)
}
