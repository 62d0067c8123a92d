//! Channels and the addresses people have on them.

use serde::{Deserialize, Serialize};

/// A way of talking to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// WhatsApp, through whichever provider.
    Whatsapp,
    /// Text messages over the phone network, with or without files.
    Sms,
}

impl ChannelKind {
    /// All channels that this version knows.
    pub const ALL: [Self; 2] = [Self::Whatsapp, Self::Sms];

    /// The name in topics and in stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
            Self::Sms => "sms",
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

    /// A phone number that text messages go to, in E.164, e.g. `+14155550123`.
    pub fn sms(said: impl Into<String>) -> Self {
        Self { channel: ChannelKind::Sms, kind: AddressKind::Phone, said: said.into() }
    }

    /// The same number on another channel, where it is a number.
    pub fn on(&self, channel: ChannelKind) -> Option<Self> {
        let number = self.shown();
        (self.kind == AddressKind::Phone).then(|| match channel {
            ChannelKind::Whatsapp => Self::whatsapp(format!("whatsapp:{number}")),
            ChannelKind::Sms => Self::sms(number),
        })
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
        if bare.starts_with('+') {
            return e164(bare).map(|number| Self::whatsapp(format!("whatsapp:{number}")));
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

    /// Reads what a person typed as a number for text messages; `None` where it cannot be one.
    pub fn parse_sms(typed: &str) -> Option<Self> {
        e164(typed.trim()).map(Self::sms)
    }

    /// Reads an address in a provider's spelling, where a prefix names the channel and none means text messages.
    /// Short codes and names of senders, which nobody can answer, are none.
    pub fn parse_any(typed: &str) -> Option<Self> {
        if typed.contains(':') { Self::parse_whatsapp(typed) } else { Self::parse_sms(typed) }
    }
}

/// A number in E.164 from how people type it.
fn e164(typed: &str) -> Option<String> {
    let number = typed.strip_prefix('+')?;
    let digits: String = number.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')')).collect();
    let fits = (6..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| format!("+{digits}"))
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
    fn a_number_without_a_prefix_is_for_text_messages() {
        let read = |typed| Address::parse_any(typed).map(|a| (a.channel, a.said));
        assert_eq!(read("+1 415 555 0123"), Some((ChannelKind::Sms, "+14155550123".into())));
        assert_eq!(read("whatsapp:+14155550123"), Some((ChannelKind::Whatsapp, "whatsapp:+14155550123".into())));
        assert_eq!(read("messenger:1234"), None);
        assert_eq!(read("32665"), None);
    }

    #[test]
    fn a_number_is_the_same_number_on_another_channel() {
        let number = Address::whatsapp("whatsapp:+14155550123");
        assert_eq!(number.on(ChannelKind::Sms), Some(Address::sms("+14155550123")));
        assert_eq!(Address::sms("+14155550123").on(ChannelKind::Whatsapp), Some(number));
        assert_eq!(Address::whatsapp("whatsapp:TR.1A2B").on(ChannelKind::Sms), None);
    }

    #[test]
    fn what_cannot_be_an_address_is_none() {
        for typed in ["", "+", "4155550123", "whatsapp:", "+1415555012345678", "whatsapp:+1<YOUR_NUMBER>", "TR.1A2B"] {
            assert_eq!(Address::parse_whatsapp(typed), None, "{typed}");
        }
    }
}
