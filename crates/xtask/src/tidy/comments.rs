//! Comments open with what a thing is or does.

use super::checkout::Checkout;

/// Words that open a riddle instead of a description.
const RIDDLES: &[&str] =
    &["What", "Who", "Whoever", "Whom", "Whose", "Which", "Where", "How", "When", "Whether", "Why"];

/// Every documentation comment opens with a noun or a verb.
pub fn comments_describe(checkout: &Checkout) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in checkout.rust() {
        let mut lines_before = false;
        for (nth, line) in file.text.lines().enumerate() {
            let text = documentation(line);
            if let Some(word) = text.filter(|_| !lines_before).and_then(riddle) {
                complaints.push(format!("{}:{}: a comment opens with `{word}`: name the thing", file.path, nth + 1));
            }
            // After an empty line of a comment a new paragraph opens.
            lines_before = text.is_some_and(|text| !text.is_empty());
        }
    }
    complaints
}

/// The text of a line of documentation.
fn documentation(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("///").or_else(|| line.strip_prefix("//!")).map(str::trim)
}

/// The word that opens a riddle.
fn riddle(text: &str) -> Option<&str> {
    let word = text.split(|c: char| !c.is_alphanumeric()).next()?;
    RIDDLES.contains(&word).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(text: &str) -> usize {
        comments_describe(&Checkout::of_file("a.rs", text)).len()
    }

    #[test]
    fn a_comment_that_opens_with_a_riddle_is_seen() {
        assert_eq!(complaints("    /// Which.\n    pub id: MessageId,"), 1);
        assert_eq!(complaints("//! What a message can carry."), 1);
        assert_eq!(complaints("/// A message.\n///\n/// Where it stands is not said."), 1);
    }

    #[test]
    fn a_description_and_the_middle_of_a_sentence_are_not() {
        assert_eq!(complaints("/// The id of the message.\n/// Shown as\n/// Which way it went."), 0);
        assert_eq!(complaints("let a = 1; // Why not\n/// Whatsapp."), 0);
    }
}
