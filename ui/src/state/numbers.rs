//! Phone numbers as people read them.

/// Country codes of two digits (ITU-T E.164, assigned codes). One digit: 1 and 7; all others have three.
const TWO_DIGITS: [&str; 44] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51",
    "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90",
    "91", "92", "93", "94", "95", "98",
];

/// `+2348025550199` as `+234 802 555 0199`: the country, threes, and the last four. Anything else as it is.
pub fn readable(number: &str) -> String {
    let Some(digits) = number.strip_prefix('+').filter(|digits| digits.chars().all(|c| c.is_ascii_digit())) else {
        return number.to_owned();
    };
    let country = match digits.get(..2) {
        Some(code) if code.starts_with(['1', '7']) => 1,
        Some(code) if TWO_DIGITS.contains(&code) => 2,
        _ => 3,
    };
    let Some((country, rest)) = digits.split_at_checked(country) else {
        return number.to_owned();
    };
    let Some((front, last)) = rest.len().checked_sub(4).and_then(|at| rest.split_at_checked(at)) else {
        return number.to_owned();
    };
    let mut readable = format!("+{country}");
    // The first group takes what is left over, so that no digit stands alone.
    let first = match front.len() % 3 {
        1 if front.len() > 3 => 4,
        over => over,
    };
    let (first, threes) = front.split_at(first);
    let threes = threes.as_bytes().chunks(3).filter_map(|group| std::str::from_utf8(group).ok());
    for group in std::iter::once(first).chain(threes).chain([last]).filter(|group| !group.is_empty()) {
        readable.push(' ');
        readable.push_str(group);
    }
    readable
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn numbers_are_grouped_after_their_country() {
        for (number, expected) in [
            ("+2348025550199", "+234 802 555 0199"),
            ("+14155238886", "+1 415 523 8886"),
            ("+8613800138000", "+86 1380 013 8000"),
            ("+353871234567", "+353 87 123 4567"),
            ("+9891234567", "+98 9123 4567"),
            ("+79161234567", "+7 916 123 4567"),
            ("+6512345678", "+65 1234 5678"),
        ] {
            assert_eq!(readable(number), expected);
        }
    }

    #[test]
    fn what_is_no_number_stays_as_it_is() {
        for other in ["Amara", "", "+", "+12", "+1 415", "IN.8812"] {
            assert_eq!(readable(other), other);
        }
    }
}
