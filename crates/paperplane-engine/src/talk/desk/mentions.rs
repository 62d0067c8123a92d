//! Notes that mention a member: which of them they have not seen, and that they have.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    Trouble,
    ask::Search,
    view::{inbox::InboxPage, search::SearchPage, triage::MentionView},
};
use paperplane_core::{
    envelope::Actor,
    event::MentionsSeen,
    ids::{ConversationId, EventId, MemberId},
    limits::{HIT_ROWS_MAX, MENTIONS_SEEN_MAX, PAGE_ROWS_MAX},
    talk::query::Query,
};
use paperplane_store::{Named, Viewer};

impl Desk {
    /// A page of the conversations with a note that mentions a member, newest first, as a program asks for it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn conversations_mentioning(
        &self,
        member: MemberId,
        after: Option<String>,
        limit: u32,
    ) -> Result<InboxPage, Trouble> {
        let viewer = Viewer { me: Some(member), now: self.node.host.now() };
        self.store().inbox_for(viewer, after, limit.clamp(1, PAGE_ROWS_MAX), true).await.map_err(broken)
    }

    /// Searches as a member does: `is:mentioned` is about them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn search_for(&self, reader: Option<MemberId>, ask: Search) -> Result<SearchPage, Trouble> {
        let query = Query { reader, ..Query::read(&ask.query, ask.utc_offset_min) };
        self.store().search(query, ask.limit.clamp(1, HIT_ROWS_MAX)).await.map_err(broken)
    }

    pub(super) async fn my_unseen_mentions(&self, conversation: ConversationId) -> Result<Vec<MentionView>, Trouble> {
        match self.me().await? {
            Some(me) => self.unseen_mentions(conversation, me.id).await,
            None => Ok(Vec::new()),
        }
    }

    async fn unseen_mentions(
        &self,
        conversation: ConversationId,
        member: MemberId,
    ) -> Result<Vec<MentionView>, Trouble> {
        self.store().unseen_mentions(conversation, member, MENTIONS_SEEN_MAX).await.map_err(broken)
    }

    /// Says that a member has seen the notes in a conversation that mention them: those that are named, or all. Writes
    /// nothing where none was unseen.
    pub(super) async fn mark_mentions_seen(
        &self,
        by: Actor,
        conversation: ConversationId,
        member: MemberId,
        only: Option<Vec<EventId>>,
    ) -> Result<(), Trouble> {
        let Named { ours, peer, .. } = self.named(conversation).await?;
        let unseen = self.unseen_mentions(conversation, member).await?.into_iter().map(|mention| mention.note);
        let notes: Vec<EventId> = unseen.filter(|note| only.as_ref().is_none_or(|only| only.contains(note))).collect();
        if notes.is_empty() {
            return Ok(());
        }
        self.write(by, MentionsSeen { ours, peer, member, notes }).await
    }
}
