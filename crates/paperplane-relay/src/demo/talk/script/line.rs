//! Lines and scenes: the smallest parts of a script.

/// A file of the demo's phones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Enclosed {
    Passport,
    Receipt,
    /// Results of a laboratory.
    Results,
    /// A stamped copy.
    Stamp,
    /// A paper: a certificate, a letter, a report.
    Paper,
}

impl Enclosed {
    /// The content type that its sender declares.
    pub(in crate::demo) const fn content_type(self) -> &'static str {
        match self {
            Self::Paper => "application/pdf",
            Self::Passport | Self::Receipt | Self::Results | Self::Stamp => "image/jpeg",
        }
    }

    /// The first digit of the file's id, by which the pretend provider knows which sample it is.
    pub(in crate::demo) const fn digit(self) -> char {
        match self {
            Self::Passport => 'a',
            Self::Receipt => 'b',
            Self::Results => 'c',
            Self::Paper => 'd',
            Self::Stamp => 'e',
        }
    }
}

/// One message of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Line {
    /// The client writes.
    Them(&'static str),
    /// The agency writes.
    Us(&'static str),
    /// The client sends a photo with a caption.
    Photo(Enclosed, &'static str),
    /// The client sends a document with a caption.
    Paper(&'static str),
    /// Some time passes.
    Later,
}

impl Line {
    /// The text; nothing where only time passes.
    pub(in crate::demo) const fn text(self) -> Option<&'static str> {
        match self {
            Self::Them(text) | Self::Us(text) | Self::Photo(_, text) | Self::Paper(text) => Some(text),
            Self::Later => None,
        }
    }

    /// True if its text holds these words.
    pub(in crate::demo) fn says(self, words: &str) -> bool {
        self.text().is_some_and(|text| text.contains(words))
    }
}

/// Messages that belong together.
pub(in crate::demo) type Scene = &'static [Line];

/// The number of messages a scene has.
pub(in crate::demo) fn message_count(scene: Scene) -> usize {
    scene.iter().filter(|line| line.text().is_some()).count()
}
