//! The addresses that people have on channels.

use super::channel::Channel;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Ordering,
    hash::{Hash, Hasher},
};

/// The kind of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressKind {
    /// A phone number in E.164.
    Phone,
    /// WhatsApp's business-scoped user id (no phone number shown to the business).
    BusinessScopedUser,
    /// A user or chat id of the channel.
    User,
    /// A mail address in lower case.
    Email,
    /// A short code or the name of a sender: it sends messages and cannot be answered.
    Sender,
    /// An id of ours, for a person of whom no address is known.
    Anchor,
}

impl AddressKind {
    /// All kinds that this version knows.
    pub const ALL: [Self; 6] =
        [Self::Phone, Self::BusinessScopedUser, Self::User, Self::Email, Self::Sender, Self::Anchor];

    /// The name in derivations and stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::BusinessScopedUser => "business_scoped_user",
            Self::User => "user",
            Self::Email => "email",
            Self::Sender => "sender",
            Self::Anchor => "anchor",
        }
    }

    /// The kind of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// The longest name of a sender that is taken, in characters. Source: GSM 03.40, 11 characters; some providers give more.
const SENDER_CHARS_MAX: usize = 32;

/// The longest mail address, in bytes. Source: RFC 5321, 4.5.3.1.3, without its angle brackets.
const MAIL_BYTES_MAX: usize = 254;

/// The longest part before the at sign, in bytes. Source: RFC 5321, 4.5.3.1.1.
const MAIL_LOCAL_BYTES_MAX: usize = 64;

/// Stands between an address and the name of a thread.
const THREAD_MARK: &str = "+pp-";

/// True for the name of a thread of mails: 16 hexadecimal digits in lower case.
pub fn is_thread(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The answer to the question whether a message to an address can arrive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// It can.
    #[default]
    Yes,
    /// Some short codes take answers, others drop them.
    Perhaps,
    /// It cannot: the name of a sender is nobody's number.
    No,
}

/// One way to reach a person, or one of ours. Channel, kind and value are its identity; the provider's spelling is not.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Address {
    /// The channel it belongs to.
    pub channel: Channel,
    /// The kind of the address.
    pub kind: AddressKind,
    /// The canonical value: E.164, the id as the channel gives it, a mail address in lower case.
    pub value: String,
    /// The provider's own spelling, where it differs from `value`; e.g. `whatsapp:+14155238886`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
}

impl Address {
    fn new(channel: Channel, kind: AddressKind, value: impl Into<String>) -> Self {
        Self { channel, kind, value: value.into(), raw: None }
    }

    /// A WhatsApp address, with or without the prefix `whatsapp:`; its kind is read from the value.
    pub fn whatsapp(text: impl AsRef<str>) -> Self {
        let value = text.as_ref().strip_prefix("whatsapp:").unwrap_or(text.as_ref());
        let kind = if value.starts_with('+') { AddressKind::Phone } else { AddressKind::BusinessScopedUser };
        Self::new(Channel::WHATSAPP, kind, value)
    }

    /// A phone number that text messages go to, in E.164, e.g. `+14155550123`.
    pub fn sms(value: impl Into<String>) -> Self {
        Self::new(Channel::SMS, AddressKind::Phone, value)
    }

    /// A short code or the name of a sender, as a text message gives it; `None` where it can be neither.
    pub fn sender(name: &str) -> Option<Self> {
        let fits = (1..=SENDER_CHARS_MAX).contains(&name.chars().count())
            && name.trim() == name
            && !name.starts_with('+')
            && !name.contains(|sign: char| sign == ':' || sign.is_control());
        fits.then(|| Self::new(Channel::SMS, AddressKind::Sender, name))
    }

    /// A mail address as a mail or a person writes it; `None` where it cannot be one. Its value is in lower case, with the
    /// spelling beside it.
    pub fn email(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (local, domain) = typed.rsplit_once('@')?;
        let is_plain = |part: &str| {
            !part.is_empty()
                && !part.chars().any(|sign| sign.is_whitespace() || sign.is_control() || "<>()[]\\,;:\"".contains(sign))
        };
        let fits = is_plain(local)
            && is_plain(domain)
            && !local.contains('@')
            && local.len() <= MAIL_LOCAL_BYTES_MAX
            && typed.len() <= MAIL_BYTES_MAX
            && domain.split('.').all(|label| !label.is_empty() && label.len() <= 63);
        fits.then(|| Self::new(Channel::EMAIL, AddressKind::Email, typed.to_lowercase()).spelled(typed))
    }

    /// This mail address with the name of a thread in it, 16 hexadecimal digits, as our address for the mails of that thread:
    /// `office+pp-0123456789abcdef@agency.example`. `None` for an address that is no mail address or too long for it.
    /// Source: RFC 5233, an address with a detail behind a plus.
    pub fn in_thread(&self, thread: &str) -> Option<Self> {
        let inbox = self.inbox();
        let (local, domain) = inbox.value.rsplit_once('@').filter(|_| self.kind == AddressKind::Email)?;
        is_thread(thread).then(|| Self::email(&format!("{local}{THREAD_MARK}{thread}@{domain}"))).flatten()
    }

    /// The name of the thread in a mail address.
    pub fn thread(&self) -> Option<&str> {
        let (local, _) = self.value.rsplit_once('@').filter(|_| self.kind == AddressKind::Email)?;
        let (_, thread) = local.rsplit_once(THREAD_MARK)?;
        is_thread(thread).then_some(thread)
    }

    /// The same address without the name of a thread.
    #[must_use]
    pub fn inbox(&self) -> Self {
        let Some(thread) = self.thread() else { return self.clone() };
        Self::new(self.channel, self.kind, self.value.replacen(&format!("{THREAD_MARK}{thread}@"), "@", 1))
    }

    /// The sender of a mail that names none that can be answered: what it says instead, e.g. `MAILER-DAEMON`.
    pub fn unanswerable_mail(says: &str) -> Self {
        let visible: String = says.chars().filter(|sign| !sign.is_control()).take(SENDER_CHARS_MAX).collect();
        let name = visible.trim().to_lowercase();
        let name = if name.is_empty() { "unknown".to_owned() } else { name };
        Self::new(Channel::EMAIL, AddressKind::Sender, name)
    }

    /// The anchor of a person of whom no address is known; `id` is an id of ours.
    pub fn anchor(id: impl ToString) -> Self {
        Self::new(Channel::NONE, AddressKind::Anchor, id.to_string())
    }

    /// The same address with the provider's spelling beside it.
    #[must_use]
    pub fn spelled(mut self, raw: impl Into<String>) -> Self {
        let raw = raw.into();
        self.raw = (raw != self.value).then_some(raw);
        self
    }

    /// The same number on another channel, where it is a number.
    pub fn on(&self, channel: Channel) -> Option<Self> {
        (self.kind == AddressKind::Phone).then(|| Self::new(channel, AddressKind::Phone, self.value.clone()))
    }

    /// The number or id without the channel, as a person would write it.
    pub fn display(&self) -> &str {
        &self.value
    }

    /// The address as staff and programs type it: `whatsapp:+14155238886`; text messages and mail addresses have no prefix.
    pub fn typed(&self) -> String {
        if self.channel == Channel::SMS || self.channel == Channel::EMAIL {
            self.value.clone()
        } else {
            format!("{}:{}", self.channel, self.value)
        }
    }

    /// Answers whether a message to this address can arrive.
    pub fn reach(&self) -> Reach {
        match self.kind {
            AddressKind::Phone | AddressKind::BusinessScopedUser | AddressKind::User | AddressKind::Email => Reach::Yes,
            AddressKind::Sender if self.channel == Channel::SMS && self.is_short_code() => Reach::Perhaps,
            AddressKind::Sender | AddressKind::Anchor => Reach::No,
        }
    }

    /// True for a short code: a number of three to eight digits without a country.
    fn is_short_code(&self) -> bool {
        (3..=8).contains(&self.value.len()) && self.value.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Reads a WhatsApp address as a program writes it: `whatsapp:+...`, `+...` with spaces, dots, dashes or brackets, or a
    /// business-scoped id behind the prefix. `None` where it cannot be one. What people type is read by the crate of numbers.
    pub fn parse_whatsapp(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let bare = typed.strip_prefix("whatsapp:").unwrap_or(typed);
        if bare.starts_with('+') {
            return e164(bare).map(Self::whatsapp);
        }
        let (country, rest) = bare.split_once('.')?;
        let rest = rest.strip_prefix("ENT.").unwrap_or(rest);
        let fits = typed.starts_with("whatsapp:")
            && country.len() == 2
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && (1..=128).contains(&rest.len())
            && rest.bytes().all(|b| b.is_ascii_alphanumeric());
        fits.then(|| Self::whatsapp(bare))
    }

    /// Reads a number for text messages as a program writes it; `None` where it cannot be one.
    pub fn parse_sms(typed: &str) -> Option<Self> {
        e164(typed.trim()).map(Self::sms)
    }

    const fn identity(&self) -> (Channel, AddressKind, &String) {
        (self.channel, self.kind, &self.value)
    }
}

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for Address {}

impl PartialOrd for Address {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Address {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl Hash for Address {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

/// A number in E.164; not one with a national zero in brackets, which is no part of it everywhere.
fn e164(typed: &str) -> Option<String> {
    let number = typed.strip_prefix('+').filter(|number| !number.contains("(0"))?;
    let digits: String = number.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')')).collect();
    let fits = (6..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_has_an_address_of_its_own_and_the_inbox_stays_known() {
        let office = Address::email("Office@agency.example").unwrap();
        let thread = office.in_thread("0123456789abcdef").unwrap();
        assert_eq!(thread.value, "office+pp-0123456789abcdef@agency.example");
        assert_eq!((thread.thread(), thread.inbox()), (Some("0123456789abcdef"), office.clone()));
        assert_eq!(thread.in_thread("fedcba9876543210").unwrap().inbox(), office);
        assert_eq!((office.thread(), office.inbox()), (None, office.clone()));
        for none in ["", "0123456789abcde", "0123456789ABCDEF", "0123456789abcdeg"] {
            assert_eq!(office.in_thread(none), None, "{none}");
        }
        for plain in ["office+pp-visa@agency.example", "office+0123456789abcdef@agency.example"] {
            assert_eq!(Address::email(plain).unwrap().thread(), None, "{plain}");
        }
        assert_eq!(Address::sms("+14155550123").in_thread("0123456789abcdef"), None);
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for typed in ["whatsapp:+14155550123", "+1 (415) 555-0123", " +1.415.555.0123 "] {
            let value = Address::parse_whatsapp(typed).map(|a| a.value);
            assert_eq!(value.as_deref(), Some("+14155550123"), "{typed}");
        }
    }

    #[test]
    fn business_scoped_ids_keep_their_own_string() {
        let address = Address::parse_whatsapp("whatsapp:TR.1A2B3C").map(|a| (a.kind, a.value));
        assert_eq!(address, Some((AddressKind::BusinessScopedUser, "TR.1A2B3C".into())));
    }

    #[test]
    fn a_short_code_can_perhaps_be_answered_and_a_name_cannot() {
        let reach = |name: &str| Address::sender(name).map(|address| address.reach());
        assert_eq!(
            (reach("72975"), reach("MyClinic"), reach("447700900")),
            (Some(Reach::Perhaps), Some(Reach::No), Some(Reach::No))
        );
        for name in ["", " MyClinic", "+447700900161", "messenger:1234", "My\u{7}Clinic", &"a".repeat(33)] {
            assert_eq!(Address::sender(name), None, "{name}");
        }
        assert_eq!(Address::sms("+447700900161").reach(), Reach::Yes);
    }

    #[test]
    fn a_mail_address_is_one_in_any_letters_and_keeps_its_spelling() {
        let address = Address::email(" Amara.Okafor@Example.NET ").unwrap();
        assert_eq!((address.value.as_str(), address.kind), ("amara.okafor@example.net", AddressKind::Email));
        assert_eq!(address.raw.as_deref(), Some("Amara.Okafor@Example.NET"));
        assert_eq!((address.typed(), address.reach()), ("amara.okafor@example.net".into(), Reach::Yes));
        assert_eq!(Address::email("ayşe@örnek.example").map(|a| a.value), Some("ayşe@örnek.example".into()));
        let long = format!("{}@example.net", "a".repeat(65));
        for none in
            ["", "amara", "@example.net", "amara@", "a b@example.net", "a@b@example.net", "a@b..c", "<a@b.c>", &long]
        {
            assert_eq!(Address::email(none), None, "{none}");
        }
    }

    #[test]
    fn a_mail_from_nobody_cannot_be_answered() {
        let nobody = Address::unanswerable_mail("  MAILER-DAEMON\u{7} ");
        assert_eq!((nobody.value.as_str(), nobody.reach()), ("mailer-daemon", Reach::No));
        assert_eq!(Address::unanswerable_mail("").value, "unknown");
        assert_eq!(Address::unanswerable_mail("12345").reach(), Reach::No, "no short code");
    }

    #[test]
    fn a_number_is_the_same_number_on_another_channel() {
        let number = Address::whatsapp("whatsapp:+14155550123");
        assert_eq!(number.on(Channel::SMS), Some(Address::sms("+14155550123")));
        assert_eq!(Address::sms("+14155550123").on(Channel::WHATSAPP), Some(number));
        assert_eq!(Address::whatsapp("TR.1A2B").on(Channel::SMS), None);
    }

    #[test]
    fn a_provider_s_spelling_is_kept_and_is_not_identity() {
        let plain = Address::whatsapp("+14155550123");
        let spelled = plain.clone().spelled("whatsapp:+14155550123");
        assert_eq!((spelled.raw.as_deref(), &spelled), (Some("whatsapp:+14155550123"), &plain));
        assert_eq!(plain.clone().spelled("+14155550123").raw, None);
    }

    #[test]
    fn what_cannot_be_an_address_is_none() {
        let typed = ["", "+", "4155550123", "whatsapp:", "+1415555012345678", "whatsapp:+1<YOUR_NUMBER>", "TR.1A2B"];
        for typed in typed.into_iter().chain(["whatsapp:+44 (0)7700 900161"]) {
            assert_eq!(Address::parse_whatsapp(typed), None, "{typed}");
        }
    }
}
