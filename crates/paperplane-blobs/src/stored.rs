//! The form in which a file is stored and moved.
//!
//! It begins with a line that says how it is sealed; only `none` is known so far, and a line that says anything else was
//! written by a newer version.

use crate::error::BlobError;
use bytes::Bytes;
use paperplane_core::{ids::BlobId, limits::FILE_BYTES_MAX, naming::NamingKey};

const FIRST_LINE: &[u8] = b"paperplane blob 1 none\n";
/// The beginning of the first line in every version.
const ANY_LINE: &[u8] = b"paperplane blob ";
/// Bytes that the first line of any version may have.
const LINE_BYTES_MAX: usize = 256;

/// A file as it is stored: a line that says how it is sealed, then its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored(Bytes);

impl Stored {
    /// The most bytes that a stored file has.
    pub const BYTES_MAX: usize = FILE_BYTES_MAX + LINE_BYTES_MAX;

    /// Stores a content.
    pub fn of(content: &[u8]) -> Self {
        Self([FIRST_LINE, content].concat().into())
    }

    /// Bytes as they were stored by somebody; [`Stored::open`] tells what they are.
    pub const fn from_bytes(bytes: Bytes) -> Self {
        Self(bytes)
    }

    /// The bytes as they are stored.
    pub const fn bytes(&self) -> &Bytes {
        &self.0
    }

    /// Opens and verifies it.
    ///
    /// # Errors
    /// If a newer version sealed it, or its content is not the one of this id.
    pub fn open(&self, id: BlobId, naming: &NamingKey) -> Result<Bytes, BlobError> {
        if !self.0.starts_with(FIRST_LINE) {
            return Err(if self.0.starts_with(ANY_LINE) { BlobError::Newer } else { BlobError::Damaged });
        }
        let content = self.0.slice(FIRST_LINE.len()..);
        if naming.blob(&content) == id { Ok(content) } else { Err(BlobError::Damaged) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_the_content_of_the_id_is_opened() {
        let naming = NamingKey::new([7; 32]);
        let id = naming.blob(b"passport");
        let open = |bytes: &'static [u8]| Stored::from_bytes(Bytes::from_static(bytes)).open(id, &naming);
        assert_eq!(Stored::of(b"passport").open(id, &naming).unwrap(), b"passport".as_slice());
        assert!(matches!(Stored::of(b"passporT").open(id, &naming), Err(BlobError::Damaged)));
        assert!(matches!(open(b"passport"), Err(BlobError::Damaged)), "no line at all");
        assert!(matches!(open(b"paperplane blob 2 x\npassport"), Err(BlobError::Newer)));
        let other = NamingKey::new([8; 32]);
        assert!(matches!(Stored::of(b"passport").open(id, &other), Err(BlobError::Damaged)), "another workspace");
    }
}
