//! Phone numbers as people read them.

/// Country codes of two digits (ITU-T E.164, assigned codes). One digit: 1 and 7; all others have three.
const TWO_DIGITS: [&str; 44] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51",
    "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90",
    "91", "92", "93", "94", "95", "98",
];

/// Groups of mobile numbers that are written in another way than in threes.
const GROUPS: &str = include_str!("numbers.txt");

/// `+447700900101` as `+44 7700 900101`: the country, and the groups that are usual there; where none are known threes and
/// the last four, as `+234 802 555 0199`. Anything else as it is.
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
    if let Some(lengths) = groups(country, rest) {
        return spaced(country, rest, lengths);
    }
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

/// The lengths of the groups of a national number, where they are known.
fn groups(country: &str, national: &str) -> Option<impl Iterator<Item = usize>> {
    let lengths = GROUPS.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut parts = line.split(' ');
        let (code, first_digits, lengths) = (parts.next()?, parts.next()?, parts.next()?);
        let is_it = code == country && national.starts_with(|first| first_digits.contains(first));
        (is_it && numbers(lengths).sum::<usize>() == national.len()).then_some(lengths)
    });
    lengths.map(numbers)
}

fn numbers(lengths: &str) -> impl Iterator<Item = usize> {
    lengths.split('-').filter_map(|length| length.parse().ok())
}

fn spaced(country: &str, national: &str, lengths: impl Iterator<Item = usize>) -> String {
    let mut readable = format!("+{country}");
    let mut rest = national;
    for length in lengths {
        let (group, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        readable.push(' ');
        readable.push_str(group);
        rest = after;
    }
    readable
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, groups, readable};

    #[test]
    fn the_table_can_be_read_to_its_end() {
        for line in GROUPS.lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.split(' ');
            let (Some(country), Some(first)) = (parts.next(), parts.next().and_then(|firsts| firsts.chars().next()))
            else {
                panic!("{line}");
            };
            let length: usize =
                parts.next().unwrap_or_default().split('-').map(|part| part.parse::<usize>().unwrap()).sum();
            let national = format!("{first}{}", "1".repeat(length - 1));
            assert!(groups(country, &national).is_some(), "{line}");
        }
    }

    #[test]
    fn numbers_are_grouped_after_their_country() {
        for (number, expected) in [
            ("+2348025550199", "+234 802 555 0199"),
            ("+14155238886", "+1 415 523 8886"),
            ("+447700900101", "+44 7700 900101"),
            ("+442079460123", "+44 207 946 0123"),
            ("+33639981203", "+33 6 39 98 12 03"),
            ("+8613800138000", "+86 138 0013 8000"),
            ("+353871234567", "+353 87 123 4567"),
            ("+9891234567", "+98 9123 4567"),
            ("+79161234567", "+7 916 123 45 67"),
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
