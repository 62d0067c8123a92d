//! Files: brought in by a person, shown, and handed out to a provider for an hour.

use super::super::file_name::bare;
use crate::{
    desk::{Desk, broken, no_file},
    node::context::WantedFile,
};
use paperplane_blobs::Presence;
pub use paperplane_blobs::{BlobError, NotTaken, Stored, Taken, UPLOAD_LENGTH, UPLOAD_OFFSET};
use paperplane_bridge::{
    TalkCause, Trouble,
    view::{
        bubble::{Bubble, BubbleState, MediaState, MediaView, Side},
        triage::{Activity, ActivityKind},
    },
};
use paperplane_connectors::files;
use paperplane_core::{
    channel,
    event::BlobRef,
    ids::{BlobId, ConversationId, MessageId},
};

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

impl Desk {
    /// A file of a message, fetched from the team where it is not here; `None` where nobody has it.
    ///
    /// # Errors
    /// [`Code::Internal`] where the disk does not give it, [`Code::Offline`] where the team cannot be asked.
    pub async fn file(&self, blob: BlobId) -> Result<Option<File>, Trouble> {
        let Some((content_type, name)) = self.store().kept_file(blob).await.map_err(broken)? else {
            return self.unsent(blob).await;
        };
        let content = self.node.blobs.get(blob).await.map_err(no_file)?;
        Ok(content.map(|content| File { content: content.into(), content_type, name }))
    }

    /// A file that was brought in here and is on its way, or not sent yet.
    async fn unsent(&self, blob: BlobId) -> Result<Option<File>, Trouble> {
        let content: Option<Vec<u8>> = self.node.blobs.get(blob).await.map_err(no_file)?.map(Into::into);
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

    /// Takes in a file that a person wants to send, or to keep in a note.
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
        let takes = channel::file_bytes_max();
        if bytes > takes {
            return Err(TalkCause::FileTooLarge { megabytes: takes / 1024 / 1024 }.into());
        }
        let blob = self.node.blobs.keep(content).await.map_err(no_file)?;
        self.node.files_grew.notify_one();
        Ok(BlobRef { blob, content_type: files::kind_of(content, said), bytes, name: bare(name) })
    }

    /// A file that was brought in before, under another name: with the checks of one that is brought in. `None` where it is not here.
    ///
    /// # Errors
    /// [`Code::Invalid`] where it is a program, [`Code::Internal`] where the disk does not give it.
    pub async fn brought_in(&self, blob: BlobId, name: &str) -> Result<Option<BlobRef>, Trouble> {
        let Some(file) = self.file(blob).await? else { return Ok(None) };
        if files::is_program(&file.content, name) {
            return Err(TalkCause::FileProgram.into());
        }
        let bytes = u64::try_from(file.content.len()).unwrap_or(u64::MAX);
        let content_type = files::kind_of(&file.content, &file.content_type);
        Ok(Some(BlobRef { blob, content_type, bytes, name: bare(name) }))
    }

    /// Says of each file whether it is here, and of each message whether it waits for one. Files that are elsewhere are
    /// fetched; the conversation grows stale when they are here.
    pub(super) async fn look_for_files(&self, conversation: ConversationId, bubbles: &mut [Bubble]) {
        if !self.node.shares_files() {
            return;
        }
        for bubble in bubbles {
            let is_complete = self.look_for(conversation, &mut bubble.media).await;
            if let Side::Ours { state, .. } = &mut bubble.side
                && *state == BubbleState::Waiting
                && !is_complete
            {
                *state = BubbleState::WaitingForFile;
            }
        }
    }

    /// Says of each file of notes whether it is here, as of those of messages.
    pub(super) async fn look_for_files_of_notes(&self, conversation: ConversationId, activities: &mut [Activity]) {
        if !self.node.shares_files() {
            return;
        }
        for activity in activities {
            if let ActivityKind::Note { media, .. } = &mut activity.what {
                self.look_for(conversation, media).await;
            }
        }
    }

    /// Returns true if the node that sends can have all of them.
    async fn look_for(&self, conversation: ConversationId, all: &mut [MediaView]) -> bool {
        let mut is_complete = true;
        for media in all {
            let MediaState::Ready { blob, bytes } = media.state else { continue };
            // Where the disk does not tell, reading the file will.
            let presence = self.node.blobs.presence(blob).await.unwrap_or(Presence::Here);
            is_complete &= self.can_be_sent(presence);
            if presence == Presence::Elsewhere {
                self.node.files_wanted.put(WantedFile { blob, conversation });
                media.state = MediaState::Fetching { blob, bytes };
            }
        }
        is_complete
    }

    /// True if the node that sends can have a file: this node itself, where it has accounts.
    fn can_be_sent(&self, presence: Presence) -> bool {
        match presence {
            Presence::Here => true,
            Presence::OnlyHere => !self.node.accounts().is_empty(),
            Presence::Elsewhere => false,
        }
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
