//! The text by which a message is found: its own, and what stands beside it.

use paperplane_core::event::Details;

/// A message's text, the names of a place, its choice with our id of it, the advertisement that it came from, a mail's subject
/// and those who got a copy, and the names of its files.
pub(crate) fn of(text: &str, details: &Details, files: &[String]) -> String {
    let place = details.location.iter().flat_map(|place| [&place.name, &place.address]).flatten();
    let label = details.choice.iter().map(|choice| &choice.label).filter(|label| *label != text);
    let payload = details.choice.iter().filter_map(|choice| choice.id.as_ref());
    let advertisement = details.referral.iter().flat_map(|referral| [&referral.headline, &referral.body]).flatten();
    let subject = details.mail.iter().map(|mail| &mail.subject);
    let copies = details.mail.iter().flat_map(|mail| &mail.cc).flat_map(|one| [&one.name, &one.address]);
    let beside = place.chain(label).chain(payload).chain(advertisement).chain(subject).chain(copies).chain(files);
    let beside = beside.map(String::as_str);
    std::iter::once(text).chain(beside).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same of a row's columns.
pub(crate) fn of_row(text: &str, details: &str, files: &[String]) -> String {
    of(text, &serde_json::from_str(details).unwrap_or_default(), files)
}
