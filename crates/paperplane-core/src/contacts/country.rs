//! Countries and time zones of phone numbers, so that nobody is written to in the middle of the night.

/// The country of one calling prefix. A guess: numbers travel with their owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// The ISO 3166-1 alpha-2 code; `XK`, which ISO leaves to its users, for Kosovo.
    pub iso: &'static str,
    /// The digits after the plus by which it was known. Within a shared code they reach as far as they distinguish:
    /// `1876` is Jamaica, `77` Kazakhstan. A country may have several; compare countries by `iso`.
    pub calling: &'static str,
    /// The IANA time zone in which most people of these numbers live.
    pub zone: &'static str,
    /// True if clocks show the same everywhere in the country; if not, `zone` is only the likeliest.
    pub single_zone: bool,
}

impl Country {
    /// The city or island by which a person would name the time there, e.g. `Lagos` or `Sao Paulo`.
    pub fn place(&self) -> String {
        self.zone.rsplit_once('/').map_or(self.zone, |(_, place)| place).replace('_', " ")
    }
}

/// The country of a number in E.164, with or without WhatsApp's prefix. The longest known prefix wins.
/// `None` for what is not a plus and digits, and for codes that belong to no place, as those of satellites do.
pub fn of_number(e164: &str) -> Option<&'static Country> {
    let digits = e164.strip_prefix("whatsapp:").unwrap_or(e164).strip_prefix('+')?;
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let found = (1..=LONGEST_PREFIX).rev().find_map(|length| with_prefix(digits.get(..length)?))?;
    Some(if found.calling == CANADA.calling && is_canadian(digits) { &CANADA } else { found })
}

/// The row of the table that has exactly this prefix.
fn with_prefix(prefix: &str) -> Option<&'static Country> {
    COUNTRIES.binary_search_by_key(&prefix, |country| country.calling).ok().and_then(|row| COUNTRIES.get(row))
}

/// True if the three digits after the 1 are one of Canada's area codes.
fn is_canadian(digits: &str) -> bool {
    digits.get(1..4).is_some_and(|area| CANADIAN_AREA_CODES.binary_search(&area).is_ok())
}

/// A country that keeps one time.
const fn one(calling: &'static str, iso: &'static str, zone: &'static str) -> Country {
    Country { iso, calling, zone, single_zone: true }
}

/// A country that keeps several times.
const fn several(calling: &'static str, iso: &'static str, zone: &'static str) -> Country {
    Country { iso, calling, zone, single_zone: false }
}

/// Canada shares the bare 1 with the United States, so it is known by its area codes and stands beside the table.
static CANADA: Country = several("1", "CA", "America/Toronto");

/// Canada's area codes in service or announced, sorted; 600, 622 and 633 are Canadian without a province.
static CANADIAN_AREA_CODES: &[&str] = &[
    "204", "226", "236", "249", "250", "257", "263", "273", "289", "306", "343", "354", "365", "367", "368", "382",
    "403", "416", "418", "428", "431", "437", "438", "450", "468", "474", "506", "514", "519", "548", "579", "581",
    "584", "587", "600", "604", "613", "622", "633", "639", "647", "672", "683", "705", "709", "742", "753", "778",
    "780", "782", "807", "819", "825", "867", "873", "879", "902", "905", "942",
];

/// The most digits that a prefix in the table has.
const LONGEST_PREFIX: usize = 7;

/// Every calling code that ITU has assigned to a place (E.164) with its zone (IANA 2026), sorted by prefix.
/// One time or several: by the clocks of 2026 and after, as the country itself keeps them on the land where its
/// numbers work. So China is one (Xinjiang's own time is not official), and so is Ukraine.
/// Guernsey, Jersey and the Isle of Man stay with Britain, Western Sahara with Morocco, Saint Barthélemy and the
/// French Saint Martin with Guadeloupe, Ascension with Saint Helena: each pair keeps the same time.
/// Of Australia's 672 only Norfolk Island is here: the Antarctic bases each keep a time of their own.
static COUNTRIES: &[Country] = &[
    several("1", "US", "America/New_York"),
    one("1242", "BS", "America/Nassau"),
    one("1246", "BB", "America/Barbados"),
    one("1264", "AI", "America/Anguilla"),
    one("1268", "AG", "America/Antigua"),
    one("1284", "VG", "America/Tortola"),
    one("1340", "VI", "America/St_Thomas"),
    one("1345", "KY", "America/Cayman"),
    one("1441", "BM", "Atlantic/Bermuda"),
    one("1473", "GD", "America/Grenada"),
    one("1649", "TC", "America/Grand_Turk"),
    one("1658", "JM", "America/Jamaica"),
    one("1664", "MS", "America/Montserrat"),
    one("1670", "MP", "Pacific/Saipan"),
    one("1671", "GU", "Pacific/Guam"),
    one("1684", "AS", "Pacific/Pago_Pago"),
    one("1721", "SX", "America/Lower_Princes"),
    one("1758", "LC", "America/St_Lucia"),
    one("1767", "DM", "America/Dominica"),
    one("1784", "VC", "America/St_Vincent"),
    one("1787", "PR", "America/Puerto_Rico"),
    one("1809", "DO", "America/Santo_Domingo"),
    one("1829", "DO", "America/Santo_Domingo"),
    one("1849", "DO", "America/Santo_Domingo"),
    one("1868", "TT", "America/Port_of_Spain"),
    one("1869", "KN", "America/St_Kitts"),
    one("1876", "JM", "America/Jamaica"),
    one("1939", "PR", "America/Puerto_Rico"),
    one("20", "EG", "Africa/Cairo"),
    one("211", "SS", "Africa/Juba"),
    one("212", "MA", "Africa/Casablanca"),
    one("213", "DZ", "Africa/Algiers"),
    one("216", "TN", "Africa/Tunis"),
    one("218", "LY", "Africa/Tripoli"),
    one("220", "GM", "Africa/Banjul"),
    one("221", "SN", "Africa/Dakar"),
    one("222", "MR", "Africa/Nouakchott"),
    one("223", "ML", "Africa/Bamako"),
    one("224", "GN", "Africa/Conakry"),
    one("225", "CI", "Africa/Abidjan"),
    one("226", "BF", "Africa/Ouagadougou"),
    one("227", "NE", "Africa/Niamey"),
    one("228", "TG", "Africa/Lome"),
    one("229", "BJ", "Africa/Porto-Novo"),
    one("230", "MU", "Indian/Mauritius"),
    one("231", "LR", "Africa/Monrovia"),
    one("232", "SL", "Africa/Freetown"),
    one("233", "GH", "Africa/Accra"),
    one("234", "NG", "Africa/Lagos"),
    one("235", "TD", "Africa/Ndjamena"),
    one("236", "CF", "Africa/Bangui"),
    one("237", "CM", "Africa/Douala"),
    one("238", "CV", "Atlantic/Cape_Verde"),
    one("239", "ST", "Africa/Sao_Tome"),
    one("240", "GQ", "Africa/Malabo"),
    one("241", "GA", "Africa/Libreville"),
    one("242", "CG", "Africa/Brazzaville"),
    several("243", "CD", "Africa/Kinshasa"),
    one("244", "AO", "Africa/Luanda"),
    one("245", "GW", "Africa/Bissau"),
    one("246", "IO", "Indian/Chagos"),
    one("247", "SH", "Atlantic/St_Helena"),
    one("248", "SC", "Indian/Mahe"),
    one("249", "SD", "Africa/Khartoum"),
    one("250", "RW", "Africa/Kigali"),
    one("251", "ET", "Africa/Addis_Ababa"),
    one("252", "SO", "Africa/Mogadishu"),
    one("253", "DJ", "Africa/Djibouti"),
    one("254", "KE", "Africa/Nairobi"),
    one("255", "TZ", "Africa/Dar_es_Salaam"),
    one("256", "UG", "Africa/Kampala"),
    one("257", "BI", "Africa/Bujumbura"),
    one("258", "MZ", "Africa/Maputo"),
    one("260", "ZM", "Africa/Lusaka"),
    one("261", "MG", "Indian/Antananarivo"),
    one("262", "RE", "Indian/Reunion"),
    one("2622689", "YT", "Indian/Mayotte"),
    one("262269", "YT", "Indian/Mayotte"),
    one("262639", "YT", "Indian/Mayotte"),
    one("2627093", "YT", "Indian/Mayotte"),
    one("263", "ZW", "Africa/Harare"),
    one("264", "NA", "Africa/Windhoek"),
    one("265", "MW", "Africa/Blantyre"),
    one("266", "LS", "Africa/Maseru"),
    one("267", "BW", "Africa/Gaborone"),
    one("268", "SZ", "Africa/Mbabane"),
    one("269", "KM", "Indian/Comoro"),
    one("27", "ZA", "Africa/Johannesburg"),
    one("290", "SH", "Atlantic/St_Helena"),
    one("291", "ER", "Africa/Asmara"),
    one("297", "AW", "America/Aruba"),
    one("298", "FO", "Atlantic/Faroe"),
    several("299", "GL", "America/Nuuk"),
    one("30", "GR", "Europe/Athens"),
    one("31", "NL", "Europe/Amsterdam"),
    one("32", "BE", "Europe/Brussels"),
    one("33", "FR", "Europe/Paris"),
    several("34", "ES", "Europe/Madrid"),
    one("350", "GI", "Europe/Gibraltar"),
    several("351", "PT", "Europe/Lisbon"),
    one("352", "LU", "Europe/Luxembourg"),
    one("353", "IE", "Europe/Dublin"),
    one("354", "IS", "Atlantic/Reykjavik"),
    one("355", "AL", "Europe/Tirane"),
    one("356", "MT", "Europe/Malta"),
    one("357", "CY", "Asia/Nicosia"),
    one("358", "FI", "Europe/Helsinki"),
    one("35818", "AX", "Europe/Mariehamn"),
    one("359", "BG", "Europe/Sofia"),
    one("36", "HU", "Europe/Budapest"),
    one("370", "LT", "Europe/Vilnius"),
    one("371", "LV", "Europe/Riga"),
    one("372", "EE", "Europe/Tallinn"),
    one("373", "MD", "Europe/Chisinau"),
    one("374", "AM", "Asia/Yerevan"),
    one("375", "BY", "Europe/Minsk"),
    one("376", "AD", "Europe/Andorra"),
    one("377", "MC", "Europe/Monaco"),
    one("378", "SM", "Europe/San_Marino"),
    one("379", "VA", "Europe/Vatican"),
    one("380", "UA", "Europe/Kyiv"),
    one("381", "RS", "Europe/Belgrade"),
    one("382", "ME", "Europe/Podgorica"),
    one("383", "XK", "Europe/Belgrade"),
    one("385", "HR", "Europe/Zagreb"),
    one("386", "SI", "Europe/Ljubljana"),
    one("387", "BA", "Europe/Sarajevo"),
    one("389", "MK", "Europe/Skopje"),
    one("39", "IT", "Europe/Rome"),
    one("3906698", "VA", "Europe/Vatican"),
    one("40", "RO", "Europe/Bucharest"),
    one("41", "CH", "Europe/Zurich"),
    one("420", "CZ", "Europe/Prague"),
    one("421", "SK", "Europe/Bratislava"),
    one("423", "LI", "Europe/Vaduz"),
    one("43", "AT", "Europe/Vienna"),
    one("44", "GB", "Europe/London"),
    one("45", "DK", "Europe/Copenhagen"),
    one("46", "SE", "Europe/Stockholm"),
    one("47", "NO", "Europe/Oslo"),
    one("4779", "SJ", "Arctic/Longyearbyen"),
    one("48", "PL", "Europe/Warsaw"),
    one("49", "DE", "Europe/Berlin"),
    one("500", "FK", "Atlantic/Stanley"),
    one("501", "BZ", "America/Belize"),
    one("502", "GT", "America/Guatemala"),
    one("503", "SV", "America/El_Salvador"),
    one("504", "HN", "America/Tegucigalpa"),
    one("505", "NI", "America/Managua"),
    one("506", "CR", "America/Costa_Rica"),
    one("507", "PA", "America/Panama"),
    one("508", "PM", "America/Miquelon"),
    one("509", "HT", "America/Port-au-Prince"),
    one("51", "PE", "America/Lima"),
    several("52", "MX", "America/Mexico_City"),
    one("53", "CU", "America/Havana"),
    one("54", "AR", "America/Argentina/Buenos_Aires"),
    several("55", "BR", "America/Sao_Paulo"),
    several("56", "CL", "America/Santiago"),
    one("57", "CO", "America/Bogota"),
    one("58", "VE", "America/Caracas"),
    one("590", "GP", "America/Guadeloupe"),
    one("591", "BO", "America/La_Paz"),
    one("592", "GY", "America/Guyana"),
    several("593", "EC", "America/Guayaquil"),
    one("594", "GF", "America/Cayenne"),
    one("595", "PY", "America/Asuncion"),
    one("596", "MQ", "America/Martinique"),
    one("597", "SR", "America/Paramaribo"),
    one("598", "UY", "America/Montevideo"),
    one("599", "CW", "America/Curacao"),
    one("5993", "BQ", "America/Kralendijk"),
    one("5994", "BQ", "America/Kralendijk"),
    one("5997", "BQ", "America/Kralendijk"),
    one("60", "MY", "Asia/Kuala_Lumpur"),
    several("61", "AU", "Australia/Sydney"),
    one("6189162", "CC", "Indian/Cocos"),
    one("6189164", "CX", "Indian/Christmas"),
    several("62", "ID", "Asia/Jakarta"),
    one("63", "PH", "Asia/Manila"),
    several("64", "NZ", "Pacific/Auckland"),
    one("65", "SG", "Asia/Singapore"),
    one("66", "TH", "Asia/Bangkok"),
    one("670", "TL", "Asia/Dili"),
    one("6723", "NF", "Pacific/Norfolk"),
    one("673", "BN", "Asia/Brunei"),
    one("674", "NR", "Pacific/Nauru"),
    several("675", "PG", "Pacific/Port_Moresby"),
    one("676", "TO", "Pacific/Tongatapu"),
    one("677", "SB", "Pacific/Guadalcanal"),
    one("678", "VU", "Pacific/Efate"),
    one("679", "FJ", "Pacific/Fiji"),
    one("680", "PW", "Pacific/Palau"),
    one("681", "WF", "Pacific/Wallis"),
    one("682", "CK", "Pacific/Rarotonga"),
    one("683", "NU", "Pacific/Niue"),
    one("685", "WS", "Pacific/Apia"),
    several("686", "KI", "Pacific/Tarawa"),
    one("687", "NC", "Pacific/Noumea"),
    one("688", "TV", "Pacific/Funafuti"),
    several("689", "PF", "Pacific/Tahiti"),
    one("690", "TK", "Pacific/Fakaofo"),
    several("691", "FM", "Pacific/Chuuk"),
    one("692", "MH", "Pacific/Majuro"),
    several("7", "RU", "Europe/Moscow"),
    one("70", "KZ", "Asia/Almaty"),
    one("76", "KZ", "Asia/Almaty"),
    one("77", "KZ", "Asia/Almaty"),
    one("81", "JP", "Asia/Tokyo"),
    one("82", "KR", "Asia/Seoul"),
    one("84", "VN", "Asia/Ho_Chi_Minh"),
    one("850", "KP", "Asia/Pyongyang"),
    one("852", "HK", "Asia/Hong_Kong"),
    one("853", "MO", "Asia/Macau"),
    one("855", "KH", "Asia/Phnom_Penh"),
    one("856", "LA", "Asia/Vientiane"),
    one("86", "CN", "Asia/Shanghai"),
    one("880", "BD", "Asia/Dhaka"),
    one("886", "TW", "Asia/Taipei"),
    one("90", "TR", "Europe/Istanbul"),
    one("91", "IN", "Asia/Kolkata"),
    one("92", "PK", "Asia/Karachi"),
    one("93", "AF", "Asia/Kabul"),
    one("94", "LK", "Asia/Colombo"),
    one("95", "MM", "Asia/Yangon"),
    one("960", "MV", "Indian/Maldives"),
    one("961", "LB", "Asia/Beirut"),
    one("962", "JO", "Asia/Amman"),
    one("963", "SY", "Asia/Damascus"),
    one("964", "IQ", "Asia/Baghdad"),
    one("965", "KW", "Asia/Kuwait"),
    one("966", "SA", "Asia/Riyadh"),
    one("967", "YE", "Asia/Aden"),
    one("968", "OM", "Asia/Muscat"),
    one("970", "PS", "Asia/Hebron"),
    one("971", "AE", "Asia/Dubai"),
    one("972", "IL", "Asia/Jerusalem"),
    one("973", "BH", "Asia/Bahrain"),
    one("974", "QA", "Asia/Qatar"),
    one("975", "BT", "Asia/Thimphu"),
    several("976", "MN", "Asia/Ulaanbaatar"),
    one("977", "NP", "Asia/Kathmandu"),
    one("98", "IR", "Asia/Tehran"),
    one("992", "TJ", "Asia/Dushanbe"),
    one("993", "TM", "Asia/Ashgabat"),
    one("994", "AZ", "Asia/Baku"),
    one("995", "GE", "Asia/Tbilisi"),
    one("996", "KG", "Asia/Bishkek"),
    one("998", "UZ", "Asia/Tashkent"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// ISO code, zone, and whether the country keeps one time.
    fn found(number: &str) -> Option<(&'static str, &'static str, bool)> {
        of_number(number).map(|country| (country.iso, country.zone, country.single_zone))
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        for pair in COUNTRIES.windows(2) {
            assert!(pair[0].calling < pair[1].calling, "{} before {}", pair[0].calling, pair[1].calling);
        }
        for pair in CANADIAN_AREA_CODES.windows(2) {
            assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn every_prefix_is_digits_and_finds_its_own_row() {
        for country in COUNTRIES {
            let prefix = country.calling;
            assert!(!prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_digit()), "{prefix}");
            assert_eq!(of_number(&format!("+{prefix}")), Some(country));
        }
        assert_eq!(COUNTRIES.iter().map(|country| country.calling.len()).max(), Some(LONGEST_PREFIX));
    }

    #[test]
    fn canadian_area_codes_are_nobody_elses() {
        for area in CANADIAN_AREA_CODES {
            assert!(area.len() == 3 && area.bytes().all(|b| b.is_ascii_digit()), "{area}");
            assert_eq!(with_prefix(&format!("1{area}")), None, "{area}");
            assert_eq!(of_number(&format!("+1{area}5550199")), Some(&CANADA));
        }
    }

    #[test]
    fn every_row_has_a_code_a_zone_and_a_place() {
        for country in COUNTRIES.iter().chain([&CANADA]) {
            assert!(country.iso.len() == 2 && country.iso.bytes().all(|b| b.is_ascii_uppercase()), "{country:?}");
            assert!(country.zone.contains('/') && !country.zone.contains(' '), "{country:?}");
            let place = country.place();
            assert!(!place.is_empty() && !place.contains(['/', '_']), "{place}");
        }
    }

    #[test]
    fn a_country_has_one_zone_whatever_prefix_found_it() {
        for (row, country) in COUNTRIES.iter().enumerate() {
            for other in COUNTRIES[row..].iter().filter(|other| other.iso == country.iso) {
                assert_eq!((other.zone, other.single_zone), (country.zone, country.single_zone), "{}", country.iso);
            }
        }
    }

    #[test]
    fn numbers_tell_their_country() {
        for (number, iso, zone, single_zone) in [
            ("+2348025550199", "NG", "Africa/Lagos", true),
            ("+905325550199", "TR", "Europe/Istanbul", true),
            ("+8613912345678", "CN", "Asia/Shanghai", true),
            ("+966512345678", "SA", "Asia/Riyadh", true),
            ("+971501234567", "AE", "Asia/Dubai", true),
            ("+5511961234567", "BR", "America/Sao_Paulo", false),
            ("+351912345678", "PT", "Europe/Lisbon", false),
            ("+34612345678", "ES", "Europe/Madrid", false),
            ("+447700900199", "GB", "Europe/London", true),
            ("+353850123456", "IE", "Europe/Dublin", true),
            ("+12125550199", "US", "America/New_York", false),
            ("+14165550199", "CA", "America/Toronto", false),
            ("+18765550199", "JM", "America/Jamaica", true),
            ("+16585550199", "JM", "America/Jamaica", true),
            ("+77011234567", "KZ", "Asia/Almaty", true),
            ("+79161234567", "RU", "Europe/Moscow", false),
            ("+918123456789", "IN", "Asia/Kolkata", true),
            ("+923012345678", "PK", "Asia/Karachi", true),
            ("+233231234567", "GH", "Africa/Accra", true),
            ("+254712123456", "KE", "Africa/Nairobi", true),
            ("+85251234567", "HK", "Asia/Hong_Kong", true),
            ("+380501234567", "UA", "Europe/Kyiv", true),
            ("+84912345678", "VN", "Asia/Ho_Chi_Minh", true),
        ] {
            assert_eq!(found(number), Some((iso, zone, single_zone)), "{number}");
            assert_eq!(found(&format!("whatsapp:{number}")), Some((iso, zone, single_zone)), "{number}");
        }
    }

    #[test]
    fn the_longest_prefix_wins() {
        for (number, iso) in [
            ("+393123456789", "IT"),
            ("+390669812345", "VA"),
            ("+390669712345", "IT"),
            ("+262692123456", "RE"),
            ("+262639012345", "YT"),
            ("+262269601234", "YT"),
            ("+61412345678", "AU"),
            ("+61891621234", "CC"),
            ("+61891641234", "CX"),
            ("+4740612345", "NO"),
            ("+4779123456", "SJ"),
            ("+358412345678", "FI"),
            ("+35818123456", "AX"),
            ("+59995181234", "CW"),
            ("+5997181234", "BQ"),
            ("+76001234567", "KZ"),
            ("+74951234567", "RU"),
            ("+18095550199", "DO"),
            ("+17875550199", "PR"),
        ] {
            assert_eq!(of_number(number).map(|country| country.iso), Some(iso), "{number}");
        }
    }

    #[test]
    fn what_is_no_number_of_a_place_tells_nothing() {
        for said in [
            "",
            "+",
            "whatsapp:",
            "2348025550199",
            "+234 802 555 0199",
            "+234802555019x",
            "++2348025550199",
            "+٢٣٤٨٠٢٥٥٥٠",
            "TR.1A2B3C",
            "whatsapp:TR.1A2B3C",
            "messenger:+2348025550199",
            "32665",
            "+870773111632",
            "+881612345678",
            "+80012345678",
            "+672101234",
            "+2101234567",
        ] {
            assert_eq!(of_number(said), None, "{said}");
        }
    }

    #[test]
    fn places_are_said_as_people_say_them() {
        let place = |number| of_number(number).map(Country::place);
        assert_eq!(place("+2348025550199").as_deref(), Some("Lagos"));
        assert_eq!(place("+905325550199").as_deref(), Some("Istanbul"));
        assert_eq!(place("+447700900199").as_deref(), Some("London"));
        assert_eq!(place("+8613912345678").as_deref(), Some("Shanghai"));
        assert_eq!(place("+541123456789").as_deref(), Some("Buenos Aires"));
        assert_eq!(place("+50934101234").as_deref(), Some("Port-au-Prince"));
    }

    #[test]
    fn these_countries_keep_several_times() {
        let wide = COUNTRIES.iter().chain([&CANADA]).filter(|country| !country.single_zone);
        let mut wide: Vec<&str> = wide.map(|country| country.iso).collect();
        wide.sort_unstable();
        wide.dedup();
        let known = [
            "AU", "BR", "CA", "CD", "CL", "EC", "ES", "FM", "GL", "ID", "KI", "MN", "MX", "NZ", "PF", "PG", "PT", "RU",
            "US",
        ];
        assert_eq!(wide, known);
    }
}
