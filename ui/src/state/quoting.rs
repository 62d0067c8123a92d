//! Quoting as lines of text: channels whose provider cannot name the message that is answered show them as a quotation.

use paperplane_bridge::visible::beginning;

/// Lines of a message that are quoted: enough to recognise it.
const LINES_MAX: usize = 4;
/// Signs of a message that are quoted.
const SIGNS_MAX: usize = 300;

/// A reply with a message quoted at its end, and a line for the answer to it.
pub fn quoted(reply: &str, message: &str) -> String {
    let short = beginning(message.trim(), SIGNS_MAX);
    let goes_on = short.lines().filter(|line| !line.trim().is_empty()).nth(LINES_MAX).is_some();
    let mut lines: Vec<String> = short
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LINES_MAX)
        // A quotation inside of a quotation is one.
        .map(|line| format!("> {}", line.trim_start_matches("> ")))
        .collect();
    if goes_on {
        lines.push("> …".to_owned());
    }
    let before = if reply.trim().is_empty() { String::new() } else { format!("{}\n", reply.trim_end()) };
    format!("{before}{}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_marked_and_the_reply_stays() {
        assert_eq!(quoted("", "Can I come\n\nat ten?"), "> Can I come\n> at ten?\n");
        assert_eq!(quoted("Yes.\n", "Ten?"), "Yes.\n> Ten?\n");
        assert_eq!(quoted("", "> said\nso"), "> said\n> so\n");
    }

    #[test]
    fn a_long_message_is_quoted_by_its_beginning() {
        assert_eq!(quoted("", "1\n2\n3\n4\n5"), "> 1\n> 2\n> 3\n> 4\n> …\n");
        let long = quoted("", &"签".repeat(1_000));
        assert_eq!(long.chars().count(), "> ".len() + SIGNS_MAX + "…\n".chars().count());
    }
}
