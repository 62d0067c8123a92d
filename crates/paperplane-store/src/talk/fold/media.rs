//! Files of messages: pending at the provider, kept, or lost.

use super::Talk;
use crate::kernel::ids::Blob;
use paperplane_core::{
    event::{BlobRef, MediaKept, MediaLost, MediaPending},
    ids::{EventId, MessageId},
};
use rusqlite::params;

/// A file as a message brings it.
pub(super) enum File<'a> {
    /// It is still at the provider.
    Pending(&'a MediaPending),
    /// It is kept here.
    Kept(&'a BlobRef),
}

pub(super) fn count<T>(files: &[T]) -> i64 {
    i64::try_from(files.len()).unwrap_or(i64::MAX)
}

impl Talk<'_, '_> {
    /// Writes a message's files; pending ones of an earlier observation that are not among them are removed.
    pub(super) fn write_files(&mut self, message: MessageId, files: &[File<'_>]) -> rusqlite::Result<()> {
        let sql = "DELETE FROM media WHERE message = ?1 AND nth >= ?2 AND blob = x'' AND lost = ''";
        self.tx.prepare_cached(sql)?.execute(params![message.blob(), count(files)])?;
        for (nth, file) in (0_i64..).zip(files) {
            match file {
                File::Pending(pending) => {
                    let sql = "INSERT INTO media (message, nth, url, declared) VALUES (?1, ?2, ?3, ?4)
                               ON CONFLICT (message, nth) DO UPDATE SET url = excluded.url, declared = excluded.declared";
                    let row = params![message.blob(), nth, pending.url, pending.content_type];
                    self.tx.prepare_cached(sql)?.execute(row)?;
                }
                File::Kept(file) => self.write_kept(message, nth, file, None)?,
            }
        }
        Ok(())
    }

    fn write_kept(
        &mut self,
        message: MessageId,
        nth: i64,
        file: &BlobRef,
        length_ms: Option<u64>,
    ) -> rusqlite::Result<()> {
        let sql = "INSERT INTO media (message, nth, blob, content_type, bytes, name, length_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                   ON CONFLICT (message, nth) DO UPDATE SET
                       blob = excluded.blob, content_type = excluded.content_type, bytes = excluded.bytes,
                       name = excluded.name, length_ms = excluded.length_ms, lost = ''";
        let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
        let length_ms = length_ms.and_then(|length| i64::try_from(length).ok()).unwrap_or(-1);
        let row = params![message.blob(), nth, file.blob.blob(), file.content_type, bytes, file.name, length_ms];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    /// Writes the files of a note.
    pub(super) fn write_note_files(&self, note: EventId, files: &[BlobRef]) -> rusqlite::Result<()> {
        let sql =
            "INSERT INTO note_files (activity, nth, blob, content_type, bytes, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        for (nth, file) in (0_i64..).zip(files) {
            let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
            let row = params![note.blob(), nth, file.blob.blob(), file.content_type, bytes, file.name];
            self.tx.prepare_cached(sql)?.execute(row)?;
        }
        Ok(())
    }

    pub(super) fn media_kept(&mut self, kept: &MediaKept) -> rusqlite::Result<()> {
        self.write_kept(kept.message, i64::from(kept.index), &kept.file, kept.length_ms)?;
        self.index_words(kept.message)?;
        self.touch_message(kept.message)
    }

    /// A loss counts only while the file is not kept.
    pub(super) fn media_lost(&mut self, lost: &MediaLost) -> rusqlite::Result<()> {
        let because = serde_json::to_string(&lost.because).unwrap_or_default();
        let sql = "INSERT INTO media (message, nth, lost) VALUES (?1, ?2, ?3)
                   ON CONFLICT (message, nth) DO UPDATE SET lost = excluded.lost WHERE blob = x''";
        self.tx.prepare_cached(sql)?.execute(params![lost.message.blob(), i64::from(lost.index), because])?;
        self.touch_message(lost.message)
    }
}
