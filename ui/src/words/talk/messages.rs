//! Messages: what became of them, and what came with them.

use crate::{
    state::showing::{Showing, kind},
    words::say,
};
use paperplane_bridge::{
    BlobRef, Forwarded,
    view::bubble::{BubbleState, MediaView},
};

/// A message in one line, also where it has no words.
pub fn line(text: &str) -> String {
    if text.is_empty() { say!("file") } else { text.to_owned() }
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

/// The name of a file, or its content type.
pub fn file_name(file: &BlobRef) -> String {
    if file.name.is_empty() { file.content_type.clone() } else { file.name.clone() }
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

/// The kind of a file that came.
pub fn file(media: &MediaView) -> String {
    kind_of_file(&media.content_type)
}

/// The name of a file in the viewer, or its kind.
pub fn shown(shown: &Showing) -> String {
    if shown.name.is_empty() { kind_of_file(&shown.content_type) } else { shown.name.clone() }
}

fn kind_of_file(content_type: &str) -> String {
    match kind(content_type) {
        "image" => say!("file-photo"),
        "audio" => say!("file-voice"),
        "video" => say!("file-video"),
        _ if content_type == "application/pdf" => say!("file-pdf"),
        "text" if content_type.contains("vcard") => say!("file-contact"),
        _ => say!("file"),
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
