//! Phone numbers: reads what people type, knows the spellings of one number, and tells where a number is from.
//!
//! libphonenumber's metadata take megabytes, so the windows do without this crate.

mod national;
mod read;
mod spelling;
mod zones;

pub use national::{is_region, read_within};
pub use read::{NotANumber, NotAnAddress, address, read, whatsapp};
pub use spelling::{usual, usual_address};
pub use zones::Zone;

use phonenumber::metadata::DATABASE;

/// The time zone of most people of a country, ISO 3166 in two letters; `None` for what is no country.
pub fn zone_of_region(region: &str) -> Option<&'static Zone> {
    zones::of(&region.to_ascii_uppercase())
}

/// Loads the metadata, which takes a part of a second; without it the first number does, on its own thread.
pub fn warm_up() {
    let _ = DATABASE.iter().next();
}

/// The time zone of a number in E.164, by its country. A guess: numbers travel with their owners. `None` for what is not a
/// plus and digits, and for codes that belong to no place, as those of satellites do.
pub fn zone(e164: &str) -> Option<&'static Zone> {
    let digits = e164.strip_prefix('+')?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = phonenumber::parse(None, e164).ok()?;
    match number.country().id() {
        Some(region) => zones::of(region.as_ref()),
        // A number of no range that is known, and Italian ones with a zero: the code's main country.
        None => zones::of(DATABASE.region(&number.country().code())?.first()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_tell_their_time() {
        for (number, region, name, single) in [
            ("+2348025550199", "NG", "Africa/Lagos", true),
            ("+905325550199", "TR", "Europe/Istanbul", true),
            ("+8613912345678", "CN", "Asia/Shanghai", true),
            ("+5511961234567", "BR", "America/Sao_Paulo", false),
            ("+447700900199", "GB", "Europe/London", true),
            ("+12125550199", "US", "America/New_York", false),
            ("+14165550199", "CA", "America/Toronto", false),
            ("+18765550199", "JM", "America/Jamaica", true),
            ("+16585550199", "JM", "America/Jamaica", true),
            ("+18095550199", "DO", "America/Santo_Domingo", true),
            ("+77011234567", "KZ", "Asia/Almaty", true),
            ("+79161234567", "RU", "Europe/Moscow", false),
            ("+393123456789", "IT", "Europe/Rome", true),
            ("+390612345678", "IT", "Europe/Rome", true),
            ("+262692123456", "RE", "Indian/Reunion", true),
            ("+262639012345", "YT", "Indian/Mayotte", true),
            ("+61412345678", "AU", "Australia/Sydney", false),
            ("+61891621234", "CC", "Indian/Cocos", true),
            ("+4740612345", "NO", "Europe/Oslo", true),
            ("+35818123456", "AX", "Europe/Mariehamn", true),
            ("+5997181234", "BQ", "America/Kralendijk", true),
            ("+85251234567", "HK", "Asia/Hong_Kong", true),
        ] {
            let found = zone(number).map(|zone| (zone.region, zone.name, zone.single));
            assert_eq!(found, Some((region, name, single)), "{number}");
        }
    }

    #[test]
    fn what_is_no_number_of_a_place_tells_nothing() {
        for said in
            ["", "+", "2348025550199", "+234 802 555 0199", "+٢٣٤٨٠٢٥٥٥٠", "TR.1A2B3C", "32665", "+881612345678"]
        {
            assert_eq!(zone(said), None, "{said}");
        }
    }
}
