//! The text of a notification.

/// The text of a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Popup {
    /// The first line.
    pub title: String,
    /// The lines below it, as they should be read, the newest last.
    pub lines: Vec<String>,
    /// True if there is something to reply to.
    pub takes_reply: bool,
}

/// The text as markup that shows it unchanged. Some daemons read markup and do not say so: it is always escaped.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn body(popup: &Popup) -> String {
    popup.lines.join("\n").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        let lines = vec!["<b>A & B</b>".to_owned(), "2".to_owned()];
        let popup = Popup { title: String::new(), lines, takes_reply: false };
        assert_eq!(body(&popup), "&lt;b&gt;A &amp; B&lt;/b&gt;\n2");
    }
}
