//! Lines and scenes: the smallest parts of a script.

/// One message of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Line {
    /// The client writes.
    Them(&'static str),
    /// The agency writes.
    Us(&'static str),
    /// The client sends a photo with a caption.
    Photo(&'static str),
    /// The client sends a document with a caption.
    Paper(&'static str),
    /// Some time passes.
    Later,
}

impl Line {
    /// The text; nothing where only time passes.
    pub(in crate::demo) const fn text(self) -> Option<&'static str> {
        match self {
            Self::Them(text) | Self::Us(text) | Self::Photo(text) | Self::Paper(text) => Some(text),
            Self::Later => None,
        }
    }
}

/// Messages that belong together.
pub(in crate::demo) type Scene = &'static [Line];

/// The number of messages a scene has.
pub(in crate::demo) fn message_count(scene: Scene) -> usize {
    scene.iter().filter(|line| line.text().is_some()).count()
}
