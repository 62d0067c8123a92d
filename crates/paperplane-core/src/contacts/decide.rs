//! Decisions about what staff write down of a person, made before anything is recorded.

use super::event::ContactDescribed;
use crate::{
    ids::AddressId,
    name::{NameRefused, accept_name},
};

/// Facts about a person; each is empty where it is not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Description<'a> {
    /// The person's name.
    pub name: &'a str,
    /// Their language, BCP 47.
    pub language: &'a str,
    /// Their time zone, IANA.
    pub zone: &'a str,
}

/// The reason for which a description is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DescriptionRefused {
    /// The name is refused.
    #[error(transparent)]
    Name(#[from] NameRefused),
    /// No time zone has this name.
    #[error("no time zone has this name")]
    ZoneUnknown,
}

/// Accepts a description: returns the event with what differs from what is known, and `None` where nothing does. An
/// empty fact is not known any more. `is_zone` returns true if a time zone has this name.
///
/// # Errors
/// [`DescriptionRefused`], about what differs only.
pub fn describe_contact(
    address: AddressId,
    typed: Description<'_>,
    known: Description<'_>,
    is_zone: impl FnOnce(&str) -> bool,
) -> Result<Option<ContactDescribed>, DescriptionRefused> {
    let name = changed(typed.name, known.name).map(name_or_nothing).transpose()?;
    let language = changed(typed.language, known.language);
    let zone = changed(typed.zone, known.zone);
    if zone.is_some_and(|zone| !zone.is_empty() && !is_zone(zone)) {
        return Err(DescriptionRefused::ZoneUnknown);
    }
    if name.is_none() && language.is_none() && zone.is_none() {
        return Ok(None);
    }
    let (language, zone) = (language.map(str::to_owned), zone.map(str::to_owned));
    Ok(Some(ContactDescribed { address, name, language, zone }))
}

/// Returns a fact without the white space around it, if it differs from the known one.
fn changed<'a>(typed: &'a str, known: &str) -> Option<&'a str> {
    Some(typed.trim()).filter(|typed| *typed != known)
}

fn name_or_nothing(typed: &str) -> Result<String, NameRefused> {
    if typed.is_empty() { Ok(String::new()) } else { accept_name(typed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{limits::NAME_CHARS_MAX, time::Timestamp};

    const KNOWN: Description<'static> = Description { name: "Amara", language: "en", zone: "Africa/Lagos" };

    fn judged(typed: Description<'_>) -> Result<Option<ContactDescribed>, DescriptionRefused> {
        describe_contact(AddressId::new(Timestamp(1), [0; 10]), typed, KNOWN, |zone| zone.starts_with("Africa/"))
    }

    #[test]
    fn only_what_differs_is_recorded() {
        assert_eq!(judged(Description { name: " Amara ", ..KNOWN }), Ok(None));
        let described = judged(Description { name: "Amara Obi ", language: "", ..KNOWN }).unwrap().unwrap();
        assert_eq!(described.name.as_deref(), Some("Amara Obi"));
        assert_eq!(described.language.as_deref(), Some(""), "not known any more");
        assert_eq!(described.zone, None);
        let nameless = judged(Description { name: " ", ..KNOWN }).unwrap().unwrap();
        assert_eq!(nameless.name.as_deref(), Some(""));
    }

    #[test]
    fn a_name_that_is_none_and_an_unknown_zone_are_refused() {
        let long = "a".repeat(NAME_CHARS_MAX + 1);
        let refused = |name| judged(Description { name, ..KNOWN });
        assert_eq!(refused(&long), Err(DescriptionRefused::Name(NameRefused::TooLong)));
        assert_eq!(refused("A\u{7}"), Err(DescriptionRefused::Name(NameRefused::ControlCharacter)));
        assert_eq!(judged(Description { zone: "Lagos", ..KNOWN }), Err(DescriptionRefused::ZoneUnknown));
        assert!(judged(Description { zone: "", ..KNOWN }).is_ok());
        assert!(judged(Description { zone: "Africa/Accra", ..KNOWN }).is_ok());
    }

    #[test]
    fn what_is_known_already_is_not_judged_again() {
        let known = Description { zone: "Mars/Olympus", ..KNOWN };
        let described = describe_contact(AddressId::new(Timestamp(1), [0; 10]), known, known, |_| false);
        assert_eq!(described, Ok(None));
    }
}
