//! Names made small.

/// One or two letters for an avatar: of the first and the last word; only the first in a script without capitals,
/// whose letters would join or crowd. The first two signs of a number.
pub fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    let Some(first) = letters.next() else {
        let signs: String = name.chars().filter(|c| !c.is_whitespace()).take(2).collect();
        return if signs.is_empty() { String::from("?") } else { signs };
    };
    if !has_capitals(first) {
        return first.to_string();
    }
    let last = letters.next_back().filter(|letter| has_capitals(*letter));
    std::iter::once(first).chain(last).flat_map(char::to_uppercase).take(2).collect()
}

fn has_capitals(letter: char) -> bool {
    letter.is_uppercase() || letter.is_lowercase()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn names_of_all_sorts() {
        for (name, expected) in [
            ("Amara Okafor", "AO"),
            ("María Fernanda Solórzano de la Vega", "MV"),
            ("林佳怡 Lin Jiayi", "林"),
            ("خالد العتيبي", "خ"),
            ("Дмитрий Новак", "ДН"),
            ("+15005550102", "+1"),
            ("(Dr) Ines", "DI"),
            ("🌸 Rosa", "R"),
            ("ines", "I"),
            ("🌸", "🌸"),
            ("", "?"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
