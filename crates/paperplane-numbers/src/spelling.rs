//! Spellings of one mobile number: three countries changed theirs, and both still come in.

use paperplane_core::address::{Address, AddressKind};
use phonenumber::{PhoneNumber, Type, metadata::DATABASE};

/// The usual spelling of a number in E.164, where this one is another; `None` where it is the usual one, or its only one.
///
/// - Brazil: mobile numbers got a ninth digit, 9, after the area. A number without it that is a landline's is another number.
/// - Mexico: mobile numbers had a 1 after the country's code.
/// - Argentina: mobile numbers have a 9 after the country's code. National numbers are unique over landlines and mobiles, so
///   one without it is never somebody else's.
pub fn usual(e164: &str) -> Option<String> {
    let digits = e164.strip_prefix('+').filter(|digits| digits.is_ascii())?;
    let (code, national) = digits.split_at_checked(2)?;
    let usual = match (code, national.len()) {
        ("55", 10) if !is_valid(e164) => format!("+55{}9{}", national.get(..2)?, national.get(2..)?),
        ("52", 11) => format!("+52{}", national.strip_prefix('1')?),
        ("54", 10) => format!("+549{national}"),
        _ => return None,
    };
    is_mobile(&usual).then_some(usual)
}

/// The address with the usual spelling of its number, on the same channel; `None` where [`usual`] knows none.
pub fn usual_address(address: &Address) -> Option<Address> {
    if address.kind != AddressKind::Phone {
        return None;
    }
    let usual = usual(&address.value)?;
    Some(Address { value: usual, raw: None, ..address.clone() })
}

fn is_valid(e164: &str) -> bool {
    phonenumber::parse(None, e164).is_ok_and(|number: PhoneNumber| number.is_valid())
}

fn is_mobile(e164: &str) -> bool {
    let kind = phonenumber::parse(None, e164).map(|number| number.number_type(&DATABASE));
    matches!(kind, Ok(Type::Mobile | Type::FixedLineOrMobile))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_mobile_number_have_one_usual_one() {
        for (spelling, expected) in [
            ("+551161230045", Some("+5511961230045")),
            ("+5511961230045", None),
            ("+5215550011234", Some("+525550011234")),
            ("+525550011234", None),
            ("+541161230045", Some("+5491161230045")),
            ("+5491161230045", None),
        ] {
            assert_eq!(usual(spelling).as_deref(), expected, "{spelling}");
        }
    }

    #[test]
    fn a_landline_and_what_is_no_number_have_one() {
        for spelling in ["+551131230045", "+447700900161", "+15005550006", "+52", "+551", "72975", "+55١١٦١٢٣٠٠٤٥", ""]
        {
            assert_eq!(usual(spelling), None, "{spelling}");
        }
        assert_eq!(usual_address(&Address::whatsapp("BR.1A2B")), None);
        let old = Address::whatsapp("+551161230045");
        assert_eq!(usual_address(&old), Some(Address::whatsapp("+5511961230045")));
    }
}
