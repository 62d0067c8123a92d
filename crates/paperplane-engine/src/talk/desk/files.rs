//! Files: brought in by a person, shown, and handed out to a provider for an hour.

use super::super::file_name::bare;
use crate::desk::{Desk, broken};
use paperplane_bridge::{TalkCause, Trouble, WorkspaceCause};
use paperplane_connectors::files;
use paperplane_core::{
    channel::Channel,
    event::BlobRef,
    ids::{BlobId, MessageId},
};
use paperplane_store::BlobError;

/// A file as it is shown or handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its bytes.
    pub content: Vec<u8>,
    /// The content type, judged by its own bytes.
    pub content_type: String,
    /// The file name; empty if nobody gave it one.
    pub name: String,
}

fn no_disk(error: BlobError) -> Trouble {
    tracing::error!(%error, "A file could not be kept or read");
    WorkspaceCause::FileBroken { error: error.to_string() }.into()
}

impl Desk {
    /// A file of a message; `None` where it is not here.
    ///
    /// # Errors
    /// [`Code::Internal`] where the disk does not give it.
    pub async fn file(&self, blob: BlobId) -> Result<Option<File>, Trouble> {
        let Some((content_type, name)) = self.store().kept_file(blob).await.map_err(broken)? else {
            return self.unsent(blob).await;
        };
        let content = self.node.blobs.get(blob).await.map_err(no_disk)?;
        Ok(content.map(|content| File { content, content_type, name }))
    }

    /// A file that was brought in here and is on its way, or not sent yet.
    async fn unsent(&self, blob: BlobId) -> Result<Option<File>, Trouble> {
        let content = self.node.blobs.get(blob).await.map_err(no_disk)?;
        Ok(content.map(|content| File { content_type: files::kind_of(&content, ""), content, name: String::new() }))
    }

    /// The file that a pass opens now.
    ///
    /// # Errors
    /// As [`Desk::file`].
    pub async fn file_by_pass(&self, pass: &str) -> Result<Option<File>, Trouble> {
        match self.node.naming.read_file_pass(pass, self.node.host.now()) {
            Some(blob) => self.file(blob).await,
            None => Ok(None),
        }
    }

    /// Takes in a file that a person wants to send.
    ///
    /// # Errors
    /// [`Code::Invalid`] where it is empty or too large for the channel, [`Code::Internal`] where the disk does not
    /// take it.
    pub async fn take_in_file(&self, name: &str, said: &str, content: &[u8]) -> Result<BlobRef, Trouble> {
        let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
        if content.is_empty() {
            return Err(TalkCause::FileEmpty.into());
        }
        if files::is_program(content, name) {
            return Err(TalkCause::FileProgram.into());
        }
        // The conversation is not known yet: only a file that no channel takes is refused here.
        let takes = Channel::all().map(|channel| channel.capabilities().file_bytes_max).max().unwrap_or_default();
        if bytes > takes {
            return Err(TalkCause::FileTooLarge { megabytes: takes / 1024 / 1024 }.into());
        }
        let blob = self.node.naming.blob(content);
        self.node.blobs.put(blob, content).await.map_err(no_disk)?;
        Ok(BlobRef { blob, content_type: files::kind_of(content, said), bytes, name: bare(name) })
    }

    /// Fetches a file once more that could not be fetched.
    pub(super) async fn fetch_file_again(&self, message: MessageId, index: u32) -> Result<(), Trouble> {
        if self.node.accounts().is_empty() {
            return Err(TalkCause::FetchedElsewhere.into());
        }
        let wanted = self.store().one_wanted(message, index).await.map_err(broken)?;
        self.node.fetch_again.put(wanted.ok_or(TalkCause::FileNotWanted)?);
        Ok(())
    }
}
