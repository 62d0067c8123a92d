//! Small files: a file that grows too long is two files.

use super::checkout::Checkout;

/// Lines at which a file is talked about.
const TALK: usize = 400;
/// Lines at which it is refused.
const REFUSE: usize = 600;

/// Files that may be long, each with its reason.
const LONG: &[(&str, &str)] = &[];

/// No source file is longer than a person can hold in mind.
pub fn files_are_small(checkout: &Checkout) -> Vec<String> {
    let long =
        sources(checkout).filter(|(path, lines)| *lines > REFUSE && !LONG.iter().any(|(allowed, _)| allowed == path));
    long.map(|(path, lines)| format!("{path}: {lines} lines; {REFUSE} is the most")).collect()
}

/// Files that are not too long yet.
pub fn growing(checkout: &Checkout) -> Vec<String> {
    let growing = sources(checkout).filter(|(_, lines)| (TALK..=REFUSE).contains(lines));
    growing.map(|(path, lines)| format!("{path}: {lines} lines: is it two files?")).collect()
}

fn sources(checkout: &Checkout) -> impl Iterator<Item = (&str, usize)> {
    let is_source = |path: &str| [".rs", ".css", ".sql"].into_iter().any(|ending| path.ends_with(ending));
    let written = checkout.files.iter().filter(move |file| is_source(&file.path));
    written.map(|file| (file.path.as_str(), file.text.lines().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_refused_and_a_longish_one_talked_about() {
        let of = |lines: usize| Checkout::of_file("a.rs", &"//!\n".repeat(lines));
        assert!(files_are_small(&of(REFUSE)).is_empty() && growing(&of(TALK - 1)).is_empty());
        assert_eq!(files_are_small(&of(REFUSE + 1)).len(), 1);
        assert_eq!(growing(&of(TALK)).len(), 1);
    }

    #[test]
    fn sql_and_styles_count_and_texts_do_not() {
        let refused = |path: &str| files_are_small(&Checkout::of_file(path, &"\n".repeat(REFUSE + 1))).len();
        assert_eq!(["a.rs", "a.css", "a.sql", "a.md"].map(refused), [1, 1, 1, 0]);
    }
}
