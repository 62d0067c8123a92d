//! Names made small.

/// One or two letters for an avatar: of the first and the last word, the first character of a name in a script
/// without spaces, the first two signs of a number.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.first().and_then(|word| word.chars().next());
    let Some(first) = first else {
        return String::from("?");
    };
    if !first.is_alphabetic() {
        return name.chars().filter(|c| !c.is_whitespace()).take(2).collect();
    }
    if is_alone(first) {
        return first.to_string();
    }
    let last = if words.len() > 1 { words.last().and_then(|word| word.chars().next()) } else { None };
    let last = last.filter(|c| c.is_alphabetic() && !is_alone(*c));
    std::iter::once(first).chain(last).flat_map(char::to_uppercase).collect()
}

/// Letters of scripts in which two beside each other would join or need no second: Hebrew, Arabic and all of East Asia.
fn is_alone(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0x2E80..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_sorts() {
        let known = [
            ("Amara Okafor", "AO"),
            ("María Fernanda Solórzano de la Vega", "MV"),
            ("林佳怡 Lin Jiayi", "林"),
            ("+15005550102", "+1"),
            ("ines", "I"),
            ("خالد المصري", "خ"),
            ("", "?"),
        ];
        for (name, expected) in known {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
