//! Kinds of files: what each is to a person, whether a browser shows it by itself, and the ending of its name.

use mime2ext::mime2ext;

/// The kind of a file, to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A sound as phones record it for a message.
    Voice,
    /// Another sound.
    Sound,
    /// A contact card.
    Contact,
    /// A paper in PDF.
    Pdf,
    /// Anything else.
    Other,
}

/// Kinds that browsers show by themselves. Source: the tables of MDN, formats that every current browser takes.
const SHOWN: [&str; 20] = [
    "application/pdf",
    "audio/aac",
    "audio/flac",
    "audio/m4a",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/opus",
    "audio/wav",
    "audio/webm",
    "audio/x-flac",
    "audio/x-wav",
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "video/mp4",
    "video/webm",
];

/// Endings that people know, where the database of kinds puts another first.
const ENDINGS: [(&str, &str); 9] = [
    ("audio/m4a", "m4a"),
    ("audio/mp4", "m4a"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg"),
    ("audio/opus", "opus"),
    ("audio/x-wav", "wav"),
    ("image/jpeg", "jpg"),
    ("text/vcard", "vcf"),
    ("text/x-vcard", "vcf"),
];

/// A content type without its parameters, in lower case.
fn bare(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

impl FileKind {
    /// The kind of a content type.
    pub fn of(content_type: &str) -> Self {
        let bare = bare(content_type);
        match bare.split('/').next().unwrap_or_default() {
            "image" => Self::Image,
            "video" => Self::Video,
            "audio" if ["audio/ogg", "audio/opus", "audio/amr", "audio/3gpp"].contains(&bare.as_str()) => Self::Voice,
            "audio" => Self::Sound,
            _ if bare == "application/pdf" => Self::Pdf,
            _ if bare == "text/vcard" || bare == "text/x-vcard" => Self::Contact,
            _ => Self::Other,
        }
    }
}

/// True if every browser shows this kind by itself, and runs nothing.
pub fn is_shown_by_browsers(content_type: &str) -> bool {
    SHOWN.contains(&bare(content_type).as_str())
}

/// The ending of a file of this kind, without the dot; `None` where its kind is not known.
pub fn ending(content_type: &str) -> Option<&'static str> {
    let bare = bare(content_type);
    let ours = ENDINGS.iter().find(|(kind, _)| *kind == bare).map(|(_, ending)| *ending);
    ours.or_else(|| mime2ext(&bare)).filter(|_| bare != "application/octet-stream")
}

/// The name under which a file is saved: its own, else this one, with the ending of its kind where it has none.
pub fn saved_name(name: &str, or: &str, content_type: &str) -> String {
    let name = if name.trim().is_empty() { or } else { name };
    let has_ending = name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && (1..=5).contains(&ending.len()) && ending.chars().all(|one| one.is_ascii_alphanumeric())
    });
    match ending(content_type) {
        Some(ending) if !has_ending => format!("{name}.{ending}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_saved_with_its_ending() {
        for (name, content_type, wanted) in [
            ("", "audio/amr", "Voice message.amr"),
            ("", "image/heif", "Voice message.heif"),
            ("", "audio/ogg; codecs=opus", "Voice message.ogg"),
            ("", "application/octet-stream", "Voice message"),
            ("letter.pdf", "application/pdf", "letter.pdf"),
            ("letter", "application/pdf", "letter.pdf"),
            ("Dr. Brooks", "application/pdf", "Dr. Brooks.pdf"),
            ("scan.JPG", "image/jpeg", "scan.JPG"),
        ] {
            assert_eq!(saved_name(name, "Voice message", content_type), wanted);
        }
    }

    #[test]
    fn only_what_every_browser_shows_is_shown() {
        for content_type in ["image/jpeg", "image/WEBP", "audio/ogg; codecs=opus", "video/mp4", "application/pdf"] {
            assert!(is_shown_by_browsers(content_type), "{content_type}");
        }
        for content_type in
            ["audio/amr", "image/heif", "image/heic", "image/tiff", "image/svg+xml", "video/3gpp", "text/html", ""]
        {
            assert!(!is_shown_by_browsers(content_type), "{content_type}");
        }
    }
}
