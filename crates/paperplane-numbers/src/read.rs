//! Reads numbers and addresses as people type them.

use paperplane_core::address::Address;
use phonenumber::{Mode, PhoneNumber, metadata::DATABASE};

/// Digits of the longest number, after the plus. Source: ITU-T E.164.
const DIGITS_MAX: usize = 15;
/// Digits of the shortest number that is taken, after the plus.
const DIGITS_MIN: usize = 6;
/// The zeros of scripts with decimal digits of their own; the other nine follow each.
const ZEROS: [char; 19] =
    ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐', '０'];

/// The reason why a text is no number that can be written to. Each sentence is for the person who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// There is no country code.
    #[error("A number begins with a plus and its country: write it like +44 7700 900161.")]
    NoCountry,
    /// Something in it is neither a digit nor a sign that people write between digits.
    #[error("Only digits belong into a number, with spaces, dots, dashes or brackets between.")]
    Letters,
    /// No country has this code.
    #[error("No country has this code: look at the digits after the plus.")]
    UnknownCountry,
    /// Too few or too many digits.
    #[error("This number is too short or too long.")]
    Length,
}

/// The reason why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// The number is none.
    #[error(transparent)]
    Number(#[from] NotANumber),
    /// It begins with the name of a channel that has no such addresses, or is no id of WhatsApp's.
    #[error("Write a number like +44 7700 900161, for WhatsApp with whatsapp: before it.")]
    Unknown,
}

/// Reads an address as people type it: `whatsapp:` before those on WhatsApp, nothing before numbers for text messages.
///
/// # Errors
/// [`NotAnAddress`]. Short codes and names of senders, which are nobody's number, are none.
pub fn address(typed: &str) -> Result<Address, NotAnAddress> {
    match typed.trim().split_once(':') {
        Some(("whatsapp", _)) => whatsapp(typed),
        Some(_) => Err(NotAnAddress::Unknown),
        None => Ok(Address::sms(read(typed)?)),
    }
}

/// Reads an address on WhatsApp: a number, with or without `whatsapp:` before it, or an id of WhatsApp's behind that.
///
/// # Errors
/// [`NotAnAddress`].
pub fn whatsapp(typed: &str) -> Result<Address, NotAnAddress> {
    let typed = typed.trim();
    let bare = typed.strip_prefix("whatsapp:").unwrap_or(typed).trim_start();
    if bare.starts_with(|first: char| first.is_alphabetic()) {
        return Address::parse_whatsapp(typed).ok_or(NotAnAddress::Unknown);
    }
    Ok(Address::whatsapp(read(bare)?))
}

/// Reads a number with its country code, and returns it in E.164. Understands `00` for the plus, digits of any script, and the
/// zero of national numbers, in brackets or not: `+44 (0)7700 900161`.
///
/// A number of a range that is not known here is taken all the same: ranges are opened every month.
///
/// # Errors
/// [`NotANumber`].
pub fn read(typed: &str) -> Result<String, NotANumber> {
    let plain = plain(typed)?;
    let as_typed = plain.replace(['(', ')'], "");
    let number = checked(&as_typed)?;
    if number.is_valid() {
        return Ok(number.format().mode(Mode::E164).to_string());
    }
    let without_zero = plain.replacen("(0)", "", 1).replace(['(', ')'], "");
    if without_zero != as_typed {
        return checked(&without_zero).map(|_| without_zero);
    }
    Ok(without_prefix(&as_typed, &number).unwrap_or(as_typed))
}

/// Returns the plus, ASCII digits and brackets.
fn plain(typed: &str) -> Result<String, NotANumber> {
    let mut plain = signs(typed)?;
    if let Some(rest) = plain.strip_prefix("00") {
        plain = format!("+{rest}");
    }
    if plain.starts_with('+') { Ok(plain) } else { Err(NotANumber::NoCountry) }
}

/// The ASCII digits of a number that may lack its country.
pub(crate) fn digits(typed: &str) -> Result<String, NotANumber> {
    Ok(signs(typed)?.replace(['(', ')', '+'], ""))
}

/// The plus, digits and brackets, as they stand.
fn signs(typed: &str) -> Result<String, NotANumber> {
    let mut plain = String::new();
    for sign in typed.trim().chars() {
        match sign {
            '+' | '＋' if plain.is_empty() => plain.push('+'),
            '(' | ')' => plain.push(sign),
            _ if sign.is_whitespace() || "-.‐‑‒–—−·/\u{200e}\u{200f}\u{202a}\u{202c}".contains(sign) => {}
            _ => plain.push(digit(sign).ok_or(NotANumber::Letters)?),
        }
    }
    Ok(plain)
}

/// The ASCII digit of a digit of any script.
fn digit(sign: char) -> Option<char> {
    if sign.is_ascii_digit() {
        return Some(sign);
    }
    let values = ZEROS.iter().filter_map(|zero| u32::from(sign).checked_sub(u32::from(*zero)));
    values.filter(|value| *value < 10).find_map(|value| char::from_digit(value, 10))
}

/// Parses a plus and digits.
fn checked(number: &str) -> Result<PhoneNumber, NotANumber> {
    let length = number.len().saturating_sub(1);
    if !(DIGITS_MIN..=DIGITS_MAX).contains(&length) {
        return Err(NotANumber::Length);
    }
    phonenumber::parse(None, number).map_err(|error| match error {
        phonenumber::ParseError::InvalidCountryCode => NotANumber::UnknownCountry,
        phonenumber::ParseError::TooLong
        | phonenumber::ParseError::TooShortAfterIdd
        | phonenumber::ParseError::TooShortNsn => NotANumber::Length,
        _ => NotANumber::Letters,
    })
}

/// The number without the prefix that is dialled before national numbers only, where it stands behind the country code.
fn without_prefix(number: &str, parsed: &PhoneNumber) -> Option<String> {
    let code = parsed.country().code();
    let main = DATABASE.by_code(&code)?.into_iter().next()?;
    let prefix = main.national_prefix()?;
    let rest = number.strip_prefix(&format!("+{code}"))?.strip_prefix(prefix)?;
    let without = format!("+{code}{rest}");
    let is_better = checked(&without).is_ok_and(|without| prefix == "0" || without.is_valid());
    is_better.then_some(without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("+1 (415) 555-0123", "+14155550123"),
            (" +1.415.555.0123 ", "+14155550123"),
            ("0044 7700 900161", "+447700900161"),
            ("+44 (0)7700 900161", "+447700900161"),
            ("+44 07700 900161", "+447700900161"),
            ("+49 (0) 30 901820", "+4930901820"),
            ("+39 (0)6 12345678", "+390612345678"),
            ("+39 06 12345678", "+390612345678"),
            ("+33 06 12 34 56 78", "+33612345678"),
            ("+٩٧١ ٥٠ ١٢٣ ٤٥٦٧", "+971501234567"),
            ("+90 532 555 0199", "+905325550199"),
            ("+15005550006", "+15005550006"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(number), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (typed, why) in [
            ("", NotANumber::NoCountry),
            ("4155550123", NotANumber::NoCountry),
            ("07700 900161", NotANumber::NoCountry),
            ("+", NotANumber::Length),
            ("+44 7", NotANumber::Length),
            ("+1415555012345678", NotANumber::Length),
            ("+999 1234567", NotANumber::UnknownCountry),
            ("+1<YOUR_NUMBER>", NotANumber::Letters),
            ("+44 7700 900161 x12", NotANumber::Letters),
        ] {
            assert_eq!(read(typed), Err(why), "{typed}");
        }
    }

    #[test]
    fn a_prefix_names_the_channel() {
        let typed = |text: &str| address(text).map(|address| address.typed());
        assert_eq!(typed("+1 415 555 0123").as_deref(), Ok("+14155550123"));
        assert_eq!(typed("whatsapp: +1 415 555 0123").as_deref(), Ok("whatsapp:+14155550123"));
        assert_eq!(typed("whatsapp:TR.1A2B").as_deref(), Ok("whatsapp:TR.1A2B"));
        assert_eq!(whatsapp("+1 415 555 0123").map(|address| address.typed()).as_deref(), Ok("whatsapp:+14155550123"));
        for text in ["messenger:1234", "whatsapp:nobody", "TR.1A2B"] {
            assert!(address(text).is_err(), "{text}");
        }
        assert_eq!(whatsapp("TR.1A2B"), Err(NotAnAddress::Unknown));
    }
}
