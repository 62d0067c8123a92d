//! Numbers as people write them in their own country, without its code.

use crate::read::{NotANumber, digits, read};
use phonenumber::{Mode, country};

/// Reads a number that may lack its country code, and returns it in E.164; `region` is the country of those that do, ISO 3166 in two
/// letters. One with a plus, or with `00`, is read as [`read`] does.
///
/// # Errors
/// [`NotANumber`].
pub fn read_within(typed: &str, region: &str) -> Result<String, NotANumber> {
    let refused = match read(typed) {
        Err(refused @ NotANumber::NoCountry) => refused,
        read => return read,
    };
    let Ok(region) = region.to_ascii_uppercase().parse::<country::Id>() else { return Err(refused) };
    let digits = digits(typed)?;
    let national = phonenumber::parse(Some(region), &digits).ok();
    let e164 = |number: &phonenumber::PhoneNumber| number.format().mode(Mode::E164).to_string();
    if let Some(number) = national.as_ref().filter(|number| number.is_valid()) {
        return Ok(e164(number));
    }
    // Programs drop the plus: it may be a whole number without it.
    let whole = read(&format!("+{digits}")).and_then(|whole| {
        let is_valid = phonenumber::parse(None, &whole).is_ok_and(|number| number.is_valid());
        if is_valid { Ok(whole) } else { Err(NotANumber::Length) }
    });
    // Else one of the country, in a range that the library does not know.
    whole.or_else(|why| national.and_then(|number| read(&e164(&number)).ok()).ok_or(why))
}

/// True for a country that has phone numbers, ISO 3166 in two letters.
pub fn is_region(region: &str) -> bool {
    region.len() == 2 && region.to_ascii_uppercase().parse::<country::Id>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_its_country_is_one_of_the_country_that_is_named() {
        for (typed, region, read) in [
            ("0802 555 0199", "NG", "+2348025550199"),
            ("(0)7700 900161", "gb", "+447700900161"),
            ("+90 532 555 01 99", "NG", "+905325550199"),
            ("0090 532 555 01 99", "NG", "+905325550199"),
            ("2348025550199", "NG", "+2348025550199"),
            ("٠٨٠٢٥٥٥٠١٩٩", "NG", "+2348025550199"),
        ] {
            assert_eq!(read_within(typed, region).as_deref(), Ok(read), "{typed}");
        }
        assert_eq!(read_within("0802 555 0199", ""), Err(NotANumber::NoCountry));
        assert_eq!(read_within("12", "NG"), Err(NotANumber::Length));
        assert_eq!(read_within("none", "NG"), Err(NotANumber::Letters));
        assert!(is_region("ng") && !is_region("Nigeria") && !is_region("QQ"));
    }
}
