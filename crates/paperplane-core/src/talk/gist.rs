//! The gist of a message without words: what it is, for a line of a list, a quotation, and a bubble that would be empty.

use super::{event::Details, file_kind::FileKind};
use crate::kernel::visible::is_visible;
use serde::{Deserialize, Serialize};

/// The gist of a message without words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "gist", rename_all = "snake_case")]
pub enum Gist {
    /// A sticker.
    Sticker,
    /// Nothing but pictures.
    Photos {
        /// Their number.
        count: u32,
    },
    /// Nothing but films.
    Videos {
        /// Their number.
        count: u32,
    },
    /// A voice message.
    Voice {
        /// Its length in milliseconds, where the file shows it.
        length_ms: Option<u64>,
    },
    /// Contact cards.
    Contacts {
        /// Their number.
        count: u32,
    },
    /// One file of another kind.
    File {
        /// Its name; empty where nobody gave it one.
        name: String,
        /// Its content type.
        content_type: String,
    },
    /// Files of several kinds.
    Files {
        /// Their number.
        count: u32,
    },
    /// A place.
    Location {
        /// Its name, or its address.
        name: Option<String>,
    },
    /// An option that was chosen.
    Choice {
        /// The text of the option.
        label: String,
    },
    /// The person came from an advertisement.
    Ad {
        /// Its headline, or its text.
        headline: Option<String>,
    },
    /// A mail of which the subject is all.
    Mail {
        /// The subject; `None` where it has none either.
        subject: Option<String>,
    },
    /// Nothing of it can be shown.
    Unshown {
        /// The provider's word for its kind, where it gave one.
        kind: Option<String>,
    },
}

/// A file of a message, as far as its gist asks.
#[derive(Clone, Copy, Debug)]
pub struct GistFile<'a> {
    /// Its content type.
    pub content_type: &'a str,
    /// Its name; empty where nobody gave it one.
    pub name: &'a str,
    /// The length of a sound in milliseconds, where the file shows it.
    pub length_ms: Option<u64>,
}

impl Gist {
    /// The gist of a message; `None` where its text shows.
    pub fn of(text: &str, details: &Details, files: &[GistFile<'_>]) -> Option<Self> {
        (!is_visible(text)).then(|| Self::without_words(details, files))
    }

    fn without_words(details: &Details, files: &[GistFile<'_>]) -> Self {
        if !files.is_empty() {
            return Self::of_files(details, files);
        }
        if let Some(place) = &details.location {
            return Self::Location { name: visible([&place.name, &place.address]) };
        }
        if let Some(choice) = details.choice.as_ref().filter(|choice| is_visible(&choice.label)) {
            return Self::Choice { label: choice.label.clone() };
        }
        if let Some(referral) = &details.referral {
            return Self::Ad { headline: visible([&referral.headline, &referral.body]) };
        }
        if let Some(mail) = &details.mail {
            return Self::Mail { subject: is_visible(&mail.subject).then(|| mail.subject.clone()) };
        }
        Self::Unshown { kind: details.kind.clone() }
    }

    fn of_files(details: &Details, files: &[GistFile<'_>]) -> Self {
        let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
        let kinds: Vec<FileKind> = files.iter().map(|file| FileKind::of(file.content_type)).collect();
        let all = |kind: FileKind| kinds.iter().all(|one| *one == kind);
        match files {
            _ if all(FileKind::Image) && details.kind.as_deref() == Some(STICKER) => Self::Sticker,
            _ if all(FileKind::Image) => Self::Photos { count },
            _ if all(FileKind::Video) => Self::Videos { count },
            _ if all(FileKind::Contact) => Self::Contacts { count },
            [file] if all(FileKind::Voice) => Self::Voice { length_ms: file.length_ms },
            [file] => Self::File { name: file.name.to_owned(), content_type: file.content_type.to_owned() },
            _ => Self::Files { count },
        }
    }

    /// The kind in one word, as programs read it.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Sticker => STICKER,
            Self::Photos { .. } => "photos",
            Self::Videos { .. } => "videos",
            Self::Voice { .. } => "voice",
            Self::Contacts { .. } => "contacts",
            Self::File { .. } => "file",
            Self::Files { .. } => "files",
            Self::Location { .. } => "location",
            Self::Choice { .. } => "choice",
            Self::Ad { .. } => "ad",
            Self::Mail { .. } => "mail",
            Self::Unshown { .. } => "unshown",
        }
    }
}

/// The provider's word for a sticker, in [`Details::kind`].
pub const STICKER: &str = "sticker";

fn visible(names: [&Option<String>; 2]) -> Option<String> {
    names.into_iter().flatten().find(|name| is_visible(name)).cloned()
}

/// The word for a mail that could not be read, in [`Details::kind`]: its raw file stands among its files.
pub const UNREADABLE: &str = "unreadable";

/// True if the label of a choice is all that the message says: the words are then shown once.
pub fn says_only_its_choice(text: &str, details: &Details) -> bool {
    details.choice.as_ref().is_some_and(|choice| choice.label.trim() == text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk::event::{Choice, ChoiceOf, Location, MailHead, Referral};

    fn file(content_type: &str) -> GistFile<'_> {
        GistFile { content_type, name: "", length_ms: Some(12_000) }
    }

    fn word(text: &str, details: &Details, files: &[&str]) -> Option<&'static str> {
        let files: Vec<_> = files.iter().map(|kind| file(kind)).collect();
        Gist::of(text, details, &files).map(|gist| gist.word())
    }

    #[test]
    fn files_without_words_say_what_they_are() {
        let none = Details::default();
        for (files, wanted) in [
            (&["image/jpeg"; 1][..], "photos"),
            (&["image/jpeg", "image/heic"], "photos"),
            (&["video/mp4"], "videos"),
            (&["audio/ogg"], "voice"),
            (&["audio/amr"], "voice"),
            (&["audio/ogg", "audio/ogg"], "files"),
            (&["audio/mpeg"], "file"),
            (&["text/x-vcard"], "contacts"),
            (&["application/pdf"], "file"),
            (&["application/pdf", "image/png"], "files"),
        ] {
            assert_eq!(word(" \u{200b}", &none, files), Some(wanted), "{files:?}");
            assert_eq!(word("Look", &none, files), None, "the words come first");
        }
        let sticker = Details { kind: Some("sticker".into()), ..Details::default() };
        assert_eq!(word("", &sticker, &["image/webp"]), Some("sticker"));
        let voice = Gist::of("", &none, &[file("audio/ogg; codecs=opus")]);
        assert_eq!(voice, Some(Gist::Voice { length_ms: Some(12_000) }));
    }

    #[test]
    fn there_is_always_something_to_say() {
        let named = |name: &str| Some(name.to_owned());
        let location = Location::new("41.0", "28.9", None, named("Taksim")).unwrap();
        let place = Details { location: Some(location), ..Details::default() };
        assert_eq!(Gist::of("", &place, &[]), Some(Gist::Location { name: named("Taksim") }));
        let referral = Referral { headline: named("\u{3164}"), body: named("Autumn intake"), ..Referral::default() };
        let ad = Details { referral: Some(referral), ..Details::default() };
        assert_eq!(Gist::of("", &ad, &[]), Some(Gist::Ad { headline: named("Autumn intake") }));
        let strange = Details { kind: named("unsupported"), ..Details::default() };
        assert_eq!(Gist::of("\u{3164}", &strange, &[]), Some(Gist::Unshown { kind: named("unsupported") }));
        assert_eq!(Gist::of("", &Details::default(), &[]), Some(Gist::Unshown { kind: None }));
        let mail = |subject: &str| {
            let head = MailHead { subject: subject.into(), ..MailHead::default() };
            Details { mail: Some(Box::new(head)), ..Details::default() }
        };
        assert_eq!(Gist::of("", &mail("Please call"), &[]), Some(Gist::Mail { subject: named("Please call") }));
        assert_eq!(Gist::of(" ", &mail("\u{200b}"), &[]), Some(Gist::Mail { subject: None }));
    }

    #[test]
    fn a_choice_that_repeats_the_text_is_said_once() {
        let choice = Choice { label: "Yes".into(), id: Some("visa_2027:yes".into()), of: ChoiceOf::Buttons };
        let details = Details { choice: Some(choice), ..Details::default() };
        assert!(says_only_its_choice("Yes", &details) && says_only_its_choice(" Yes ", &details));
        assert!(!says_only_its_choice("Yes, please", &details) && !says_only_its_choice("Yes", &Details::default()));
        assert_eq!(word("", &details, &[]), Some("choice"));
    }
}
