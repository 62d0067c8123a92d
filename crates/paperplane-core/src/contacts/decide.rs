//! Decisions about what staff write down of a person, made before anything is recorded.

use super::{
    consent::{Consent, ConsentRefused},
    event::{ContactAdded, ContactDescribed},
    import::RowRefused,
    person::{Evidence, ImportRow, PersonSource},
};
use crate::{
    address::Address,
    ids::AddressId,
    limits::{ADDRESSES_MAX, EVIDENCE_CHARS_MAX, LANGUAGE_CHARS_MAX},
    name::{NameRefused, accept_name},
    time::Timestamp,
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

/// A person who is to be added.
#[derive(Clone, Debug)]
pub struct NewPerson<'a> {
    /// Facts that are known of them.
    pub known: Description<'a>,
    /// The ways to reach them; empty where none is known.
    pub addresses: Vec<Address>,
    /// Names a person without an address.
    pub anchor: Address,
    /// Their source.
    pub source: PersonSource,
    /// The evidence for it.
    pub evidence: Evidence,
    /// The row of the list that they came from.
    pub import: Option<ImportRow>,
}

/// The reason for which nobody is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonRefused {
    /// Neither a name nor an address.
    #[error("neither a name nor an address")]
    Nobody,
    /// More addresses than [`ADDRESSES_MAX`].
    #[error("more than {ADDRESSES_MAX} addresses")]
    TooManyAddresses,
    /// The name is refused.
    #[error(transparent)]
    Name(NameRefused),
    /// No language has such a code.
    #[error("no language has such a code")]
    LanguageUnknown,
    /// No time zone has this name.
    #[error("no time zone has this name")]
    ZoneUnknown,
    /// The evidence has more than [`EVIDENCE_CHARS_MAX`] characters.
    #[error("the evidence has more than {EVIDENCE_CHARS_MAX} characters")]
    EvidenceTooLong,
}

/// Accepts a person who is to be added. `is_zone` returns true if a time zone has this name.
///
/// # Errors
/// [`PersonRefused`].
pub fn add_person(new: NewPerson<'_>, is_zone: impl FnOnce(&str) -> bool) -> Result<ContactAdded, PersonRefused> {
    let NewPerson { known, addresses, anchor, source, evidence, import } = new;
    let name = name_or_nothing(known.name.trim()).map_err(PersonRefused::Name)?;
    let (language, zone) = (known.language.trim(), known.zone.trim());
    if name.is_empty() && addresses.is_empty() {
        return Err(PersonRefused::Nobody);
    }
    if addresses.len() > ADDRESSES_MAX {
        return Err(PersonRefused::TooManyAddresses);
    }
    if !language.is_empty() && !is_language(language) {
        return Err(PersonRefused::LanguageUnknown);
    }
    if !zone.is_empty() && !is_zone(zone) {
        return Err(PersonRefused::ZoneUnknown);
    }
    let evidence = accept_evidence(&evidence).ok_or(PersonRefused::EvidenceTooLong)?;
    let addresses = if addresses.is_empty() { vec![anchor] } else { addresses };
    let (language, zone) = (language.to_owned(), zone.to_owned());
    let (labels, consents) = (Vec::new(), Vec::new());
    Ok(ContactAdded { addresses, name, language, zone, source, evidence, import, labels, consents })
}

/// Returns evidence without the white space around it; `None` where it is too long.
pub fn accept_evidence(typed: &Evidence) -> Option<Evidence> {
    let part = |text: &str| {
        let text = text.trim();
        (text.chars().count() <= EVIDENCE_CHARS_MAX).then(|| text.to_owned())
    };
    Some(Evidence { text: part(&typed.text)?, link: part(&typed.link)? })
}

/// Accepts a line of the ledger, without white space around its texts.
///
/// # Errors
/// [`ConsentRefused`].
pub fn accept_consent(typed: Consent, now: Timestamp) -> Result<Consent, ConsentRefused> {
    let wording = typed.wording.trim().to_owned();
    let proof = accept_evidence(&typed.proof).ok_or(ConsentRefused::TooLong)?;
    if wording.chars().count() > EVIDENCE_CHARS_MAX {
        return Err(ConsentRefused::TooLong);
    }
    // A day more, since their calendar may be ahead of ours.
    if typed.at.since_ms(now) > 24 * 60 * 60 * 1000 {
        return Err(ConsentRefused::InTheFuture);
    }
    Ok(Consent { wording, proof, ..typed })
}

impl From<PersonRefused> for RowRefused {
    fn from(refused: PersonRefused) -> Self {
        match refused {
            PersonRefused::Nobody => Self::Nobody,
            PersonRefused::TooManyAddresses => Self::TooManyAddresses,
            PersonRefused::Name(_) => Self::Name,
            PersonRefused::LanguageUnknown => Self::LanguageUnknown,
            PersonRefused::ZoneUnknown => Self::ZoneUnknown,
            PersonRefused::EvidenceTooLong => Self::EvidenceTooLong,
        }
    }
}

/// True for a text of the form of a code of BCP 47.
fn is_language(code: &str) -> bool {
    code.len() <= LANGUAGE_CHARS_MAX
        && code.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        && code
            .split('-')
            .next()
            .is_some_and(|first| first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic()))
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
    use crate::{
        contacts::consent::{ConsentBy, Purpose},
        limits::NAME_CHARS_MAX,
    };

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

    fn added(known: Description<'_>, addresses: Vec<Address>) -> Result<ContactAdded, PersonRefused> {
        let (anchor, evidence) = (Address::anchor("7"), Evidence::default());
        let new = NewPerson { known, addresses, anchor, source: PersonSource::Hand, evidence, import: None };
        add_person(new, |zone| zone.starts_with("Africa/"))
    }

    #[test]
    fn a_person_has_a_name_or_an_address() {
        let nobody = Description { name: " ", ..Description::default() };
        assert_eq!(added(nobody, vec![]), Err(PersonRefused::Nobody));
        assert_eq!(added(KNOWN, vec![]).unwrap().addresses, [Address::anchor("7")]);
        let number = Address::sms("+2348025550199");
        let reached = added(nobody, vec![number.clone()]).unwrap();
        assert_eq!(reached.addresses.first(), Some(&number));
        assert_eq!(added(KNOWN, vec![number; ADDRESSES_MAX + 1]), Err(PersonRefused::TooManyAddresses));
    }

    #[test]
    fn a_language_is_a_code_and_a_zone_a_name() {
        for code in ["en", "pt-BR", "zh-Hant-TW", "yue"] {
            assert!(added(Description { language: code, ..KNOWN }, vec![]).is_ok(), "{code}");
        }
        for code in ["english-", "e", "12", "en_GB", "Português do Brasil"] {
            let refused = added(Description { language: code, ..KNOWN }, vec![]);
            assert_eq!(refused, Err(PersonRefused::LanguageUnknown), "{code}");
        }
        assert_eq!(added(Description { zone: "Lagos", ..KNOWN }, vec![]), Err(PersonRefused::ZoneUnknown));
    }

    #[test]
    fn what_is_known_already_is_not_judged_again() {
        let known = Description { zone: "Mars/Olympus", ..KNOWN };
        let described = describe_contact(AddressId::new(Timestamp(1), [0; 10]), known, known, |_| false);
        assert_eq!(described, Ok(None));
    }

    #[test]
    fn nobody_consents_tomorrow_and_proof_has_an_end() {
        let consent = |at, wording: String| Consent {
            purpose: Purpose::Messages,
            channel: None,
            on: true,
            wording,
            by: ConsentBy::Paper,
            at: Timestamp(at),
            proof: Evidence::default(),
        };
        let day = 24 * 60 * 60 * 1000;
        assert_eq!(accept_consent(consent(5, " yes ".into()), Timestamp(5)).unwrap().wording, "yes");
        assert_eq!(accept_consent(consent(day + 6, String::new()), Timestamp(5)), Err(ConsentRefused::InTheFuture));
        let long = "a".repeat(EVIDENCE_CHARS_MAX + 1);
        assert_eq!(accept_consent(consent(5, long), Timestamp(5)), Err(ConsentRefused::TooLong));
    }
}
