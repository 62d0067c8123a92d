//! Channels and the addresses people have on them.

use serde::{Deserialize, Serialize};

/// A way of talking to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// WhatsApp, through whichever provider.
    Whatsapp,
}

impl ChannelKind {
    /// All channels that this version knows.
    pub const ALL: [Self; 1] = [Self::Whatsapp];

    /// The name in topics and in stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
        }
    }
}

/// What sort of address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressKind {
    /// A phone number in E.164.
    Phone,
    /// WhatsApp's business-scoped user id (no phone number shown to the business).
    BusinessScopedUser,
}

impl AddressKind {
    /// The name in derivations and stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::BusinessScopedUser => "business_scoped_user",
        }
    }
}

/// One way to reach a person or one of ours, with the provider's own string kept as it came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The channel it belongs to.
    pub channel: ChannelKind,
    /// What sort of address it is.
    pub kind: AddressKind,
    /// The provider's own string, e.g. `whatsapp:+14155238886`.
    pub said: String,
}

impl Address {
    /// A WhatsApp address in Twilio's spelling; the kind is read from the string.
    pub fn whatsapp(said: impl Into<String>) -> Self {
        let said = said.into();
        let bare = said.strip_prefix("whatsapp:").unwrap_or(&said);
        let kind = if bare.starts_with('+') { AddressKind::Phone } else { AddressKind::BusinessScopedUser };
        Self { channel: ChannelKind::Whatsapp, kind, said }
    }

    /// What a person would call it: the number or id without the channel's prefix.
    pub fn shown(&self) -> &str {
        self.said.split_once(':').map_or(self.said.as_str(), |(_, bare)| bare)
    }

    /// Reads what a person or a program typed as a WhatsApp recipient: `whatsapp:+...`, `+...` with spaces,
    /// dots, dashes or brackets, or a business-scoped id behind the prefix. `None` where it cannot be one.
    pub fn parse_whatsapp(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let bare = typed.strip_prefix("whatsapp:").unwrap_or(typed);
        if let Some(number) = bare.strip_prefix('+') {
            let digits: String = number.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')')).collect();
            let fits = (6..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            return fits.then(|| Self::whatsapp(format!("whatsapp:+{digits}")));
        }
        let (country, rest) = bare.split_once('.')?;
        let rest = rest.strip_prefix("ENT.").unwrap_or(rest);
        let fits = typed.starts_with("whatsapp:")
            && country.len() == 2
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && (1..=128).contains(&rest.len())
            && rest.bytes().all(|b| b.is_ascii_alphanumeric());
        fits.then(|| Self::whatsapp(typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for typed in ["whatsapp:+14155550123", "+1 (415) 555-0123", " +1.415.555.0123 "] {
            let said = Address::parse_whatsapp(typed).map(|a| a.said);
            assert_eq!(said.as_deref(), Some("whatsapp:+14155550123"), "{typed}");
        }
    }

    #[test]
    fn business_scoped_ids_keep_their_own_string() {
        let address = Address::parse_whatsapp("whatsapp:TR.1A2B3C").map(|a| (a.kind, a.said));
        assert_eq!(address, Some((AddressKind::BusinessScopedUser, "whatsapp:TR.1A2B3C".into())));
    }

    #[test]
    fn what_cannot_be_an_address_is_none() {
        for typed in ["", "+", "4155550123", "whatsapp:", "+1415555012345678", "whatsapp:+1<YOUR_NUMBER>", "TR.1A2B"] {
            assert_eq!(Address::parse_whatsapp(typed), None, "{typed}");
        }
    }
}
