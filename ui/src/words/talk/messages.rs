//! Messages: what became of them, and what came with them.

use crate::{state::showing::Showing, words::say};
use paperplane_bridge::{
    BlobRef, Forwarded, Gist, ValueRefused,
    file_kind::{FileKind, saved_name},
    limits,
    mail_writing::MailField,
    template,
    view::{
        bubble::{Bubble, BubbleState, MediaView},
        templates::TemplateView,
    },
    visible,
};

/// A message in one line: its text, else what it is.
pub fn line(text: &str, gist: Option<&Gist>) -> String {
    gist.map_or_else(|| visible::shown(text), self::gist)
}

/// The name of a field of a mail that names people.
pub fn mail_field(field: MailField) -> String {
    match field {
        MailField::Cc => say!("mail-field-cc"),
        MailField::Bcc => say!("mail-field-bcc"),
    }
}

/// The gist of a message without words.
pub fn gist(gist: &Gist) -> String {
    match gist {
        Gist::Sticker => say!("gist-sticker"),
        Gist::Photos { count } => say!("gist-photos", count = *count),
        Gist::Videos { count } => say!("gist-videos", count = *count),
        Gist::Contacts { count } => say!("gist-contacts", count = *count),
        Gist::Files { count } => say!("gist-files", count = *count),
        Gist::Voice { length_ms: Some(length_ms) } => say!("gist-voice-length", length = minutes(*length_ms)),
        Gist::Voice { length_ms: None } => say!("gist-voice"),
        Gist::File { name, content_type } if name.is_empty() => kind_of_file(content_type),
        Gist::File { name, .. } => name.clone(),
        Gist::Location { name: Some(name) } => say!("gist-location-named", name = name.as_str()),
        Gist::Location { name: None } => say!("gist-location"),
        Gist::Choice { label } => say!("said-chose", what = label.as_str()),
        Gist::Ad { headline: Some(headline) } => say!("said-came-by", ad = headline.as_str()),
        Gist::Ad { headline: None } => say!("gist-ad"),
        Gist::Mail { subject: Some(subject) } => subject.clone(),
        Gist::Mail { subject: None } => say!("gist-mail"),
        Gist::Unshown { kind: Some(kind) } => say!("gist-unshown-kind", kind = kind.as_str()),
        Gist::Unshown { kind: None } => say!("gist-unshown"),
    }
}

/// A length as minutes and seconds: 0:12. Less than a second counts as one.
fn minutes(length_ms: u64) -> String {
    let seconds = (length_ms / 1_000).max(1);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The approval of a template that cannot be sent.
pub fn approval(status: &str) -> String {
    match status {
        "unsubmitted" => say!("template-unsubmitted"),
        "pending" | "received" => say!("template-pending"),
        "rejected" => say!("template-rejected"),
        "paused" => say!("template-paused"),
        "disabled" => say!("template-disabled"),
        other => other.to_owned(),
    }
}

/// The name of a template's blank: its own, else its sample, else the words before it.
pub fn blank(template: &TemplateView, blank: &str) -> String {
    if blank.chars().any(char::is_alphabetic) {
        return blank.replace('_', " ");
    }
    if let Some(sample) = template.samples.get(blank) {
        return say!("template-blank-like", sample = sample.clone());
    }
    match template::words_before(&template.body, blank) {
        before if before.is_empty() => say!("template-blank", name = blank),
        before => say!("template-blank-after", words = before),
    }
}

/// The reason for which a blank does not take a value.
pub fn blank_refused(why: ValueRefused) -> String {
    match why {
        ValueRefused::Empty => say!("cause-text-empty"),
        ValueRefused::Braces => say!("template-value-braces"),
        ValueRefused::TooLong => say!("template-value-too-long", max = limits::TEMPLATE_VALUE_CHARS_MAX),
    }
}

/// The name of a file that goes along, or its kind.
pub fn file_name(file: &BlobRef) -> String {
    if file.name.is_empty() { kind_of_file(&file.content_type) } else { file.name.clone() }
}

/// The size of a file.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => say!("file-bytes", count = bytes),
        1_000..1_000_000 => say!("file-kilobytes", count = bytes / 1_000),
        _ => say!("file-megabytes", whole = bytes / 1_000_000, tenths = bytes % 1_000_000 / 100_000),
    }
}

/// A mark that a message was forwarded.
pub fn forwarded(forwarded: Forwarded) -> String {
    match forwarded {
        Forwarded::Once => say!("said-forwarded"),
        Forwarded::Often => say!("said-forwarded-often"),
    }
}

/// The author of a quotation.
pub fn quoted(ours: bool) -> String {
    if ours { say!("said-by-us") } else { say!("said-by-them") }
}

/// The name of a file that came, or its kind.
pub fn file(media: &MediaView) -> String {
    if media.name.is_empty() { kind_of_file(&media.content_type) } else { media.name.clone() }
}

/// The name under which a file that came is saved, with the ending of its kind.
pub fn saved(media: &MediaView) -> String {
    saved_name(&media.name, &kind_of_file(&media.content_type), &media.content_type)
}

/// The name under which a mail is saved as it came.
pub fn mail_file(bubble: &Bubble) -> String {
    let subject =
        bubble.details.mail.as_ref().map(|mail| mail.subject.replace(['/', '\\', ':'], "_")).unwrap_or_default();
    let subject: String = subject.chars().take(80).collect();
    format!("{}.eml", if subject.trim().is_empty() { "mail" } else { subject.trim() })
}

/// The name of a file in the viewer, or its kind.
pub fn shown(shown: &Showing) -> String {
    if shown.name.is_empty() { kind_of_file(&shown.content_type) } else { shown.name.clone() }
}

/// The name under which a file in the viewer is saved, with the ending of its kind.
pub fn shown_saved(shown: &Showing) -> String {
    saved_name(&shown.name, &kind_of_file(&shown.content_type), &shown.content_type)
}

fn kind_of_file(content_type: &str) -> String {
    match FileKind::of(content_type) {
        FileKind::Image => say!("file-photo"),
        FileKind::Video => say!("file-video"),
        FileKind::Voice => say!("file-voice"),
        FileKind::Sound => say!("file-sound"),
        FileKind::Contact => say!("file-contact"),
        FileKind::Pdf => say!("file-pdf"),
        FileKind::Other => say!("file"),
    }
}

/// The meaning of a tick, for who cannot see it.
pub fn tick(state: &BubbleState) -> String {
    match state {
        BubbleState::OnlyHere => say!("tick-only-here"),
        BubbleState::Waiting => say!("tick-waiting"),
        BubbleState::WaitingForFile => say!("tick-waiting-for-file"),
        BubbleState::Sending => say!("tick-sending"),
        BubbleState::Later { .. } => say!("tick-later"),
        BubbleState::Accepted => say!("tick-accepted"),
        BubbleState::Sent => say!("tick-sent"),
        BubbleState::Delivered => say!("tick-delivered"),
        BubbleState::Read => say!("tick-read"),
        BubbleState::Refused { .. } => say!("tick-refused"),
        BubbleState::Failed { .. } => say!("tick-failed"),
        BubbleState::Unsure => say!("tick-unsure"),
        BubbleState::Discarded => say!("tick-discarded"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_has_a_name_that_says_what_belongs_there() {
        let template = TemplateView {
            account: String::new(),
            id: String::new(),
            name: String::new(),
            language: String::new(),
            body: "{{1}}, there is news about {{2}} and {{due_date}}{{3}}".into(),
            blanks: Vec::new(),
            samples: [("1".to_owned(), "Amara".to_owned())].into(),
            approved: true,
            approval: String::new(),
        };
        let named = ["1", "2", "due_date", "3"].map(|name| blank(&template, name));
        assert!(named[0].contains("Amara") && named[1].contains("is news about"), "{named:?}");
        assert_eq!((named[2].as_str(), named[3].as_str()), ("due date", "Blank 3"));
    }
}
