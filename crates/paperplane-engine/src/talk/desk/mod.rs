//! Answers about conversations and messages.

pub(crate) mod channels;
pub mod exports;
pub mod files;
mod first;
mod join_code;
mod mail_page;
mod mail_writing;
mod mentions;
mod news;
mod node_files;
mod people;
pub mod requests;
mod same_person;
mod schedules;
pub mod triage;
mod writing;

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    ContactsCause, TalkCause, Trouble, WorkspaceCause,
    ask::{
        AnswerTalk, Assign, CancelSchedule, CheckChannel, ConnectAccount, CountLists, CountPeople, CountStandings,
        FetchAgain, FindAddress, Follow, GetChannels, GetContact, GetConversation, GetInbox, GetJoinCode, GetList,
        GetMailPage, GetMeetings, GetPeople, GetPeopleIds, GetRawRequest, GetThread, GetTimeline, GuessAccount,
        MarkSeen, MarkUnread, Prioritise, PutLabel, RemoveAccount, SaveDraft, Schedule, Search, SeeMentions,
        SendMessage, SendScheduled, SetStatus, SettleDeadLetter, SettleMessage, Whom, WriteFirst, WriteNote,
    },
    view::{
        bubble::{ThreadPage, TimelinePage},
        channels::{ChannelsView, GuessedAccount},
        contact::ContactView,
        conversation::ConversationHead,
        found_address::FoundAddress,
        inbox::{InboxPage, ListPage},
        join_code::JoinCode,
        mail_page::MailPage,
        people::{PeoplePage, Standings},
        search::SearchPage,
    },
};
use paperplane_connectors::channels::providers;
use paperplane_core::{
    event::RawRequest,
    ids::{ContactId, ConversationId, EventId, MessageId},
    limits::{COUNTED_LISTS_MAX, PAGE_ROWS_MAX, PEOPLE_AT_ONCE_MAX},
    talk::meeting::Meeting,
};
use paperplane_store::Viewer;

impl AnswerTalk for Desk {
    async fn get_list(&self, ask: GetList) -> Result<ListPage, Trouble> {
        let viewer = Viewer { me: self.me().await?.map(|me| me.id), now: self.node.host.now() };
        self.store().list(ask.filter, viewer, ask.from, ask.limit.clamp(1, PAGE_ROWS_MAX)).await.map_err(broken)
    }

    async fn count_lists(&self, mut ask: CountLists) -> Result<Vec<u32>, Trouble> {
        ask.filters.truncate(COUNTED_LISTS_MAX);
        let viewer = Viewer { me: self.me().await?.map(|me| me.id), now: self.node.host.now() };
        self.store().counts(ask.filters, viewer).await.map_err(broken)
    }

    async fn get_inbox(&self, ask: GetInbox) -> Result<InboxPage, Trouble> {
        let viewer = Viewer { me: self.me().await?.map(|me| me.id), now: self.node.host.now() };
        self.store().inbox_for(viewer, ask.after, ask.limit.clamp(1, PAGE_ROWS_MAX), false).await.map_err(broken)
    }

    async fn get_conversation(&self, ask: GetConversation) -> Result<ConversationHead, Trouble> {
        let head = self.store().conversation(ask.conversation, self.node.host.now()).await.map_err(broken)?;
        let mut head = self.with_capabilities(head.ok_or(TalkCause::ConversationGone)?).await?;
        head.unseen_mentions = self.my_unseen_mentions(head.id).await?;
        Ok(head)
    }

    async fn get_raw_request(&self, ask: GetRawRequest) -> Result<Option<RawRequest>, Trouble> {
        self.store().raw_request(ask.message).await.map_err(broken)
    }

    async fn get_mail_page(&self, ask: GetMailPage) -> Result<MailPage, Trouble> {
        self.mail_page(ask).await
    }

    async fn get_meetings(&self, ask: GetMeetings) -> Result<Vec<Meeting>, Trouble> {
        self.meetings(ask).await
    }

    async fn get_thread(&self, ask: GetThread) -> Result<ThreadPage, Trouble> {
        let page = self.store().thread(ask.conversation, ask.before, ask.limit.clamp(1, PAGE_ROWS_MAX)).await;
        let mut page = page.map_err(broken)?.ok_or(TalkCause::ConversationGone)?;
        self.look_for_files(ask.conversation, &mut page.bubbles).await;
        Ok(page)
    }

    async fn get_timeline(&self, ask: GetTimeline) -> Result<TimelinePage, Trouble> {
        let page = self.store().timeline(ask.conversation, ask.at, ask.limit.clamp(1, PAGE_ROWS_MAX)).await;
        let mut page = page.map_err(broken)?.ok_or(TalkCause::ConversationGone)?;
        self.look_for_files(ask.conversation, &mut page.bubbles).await;
        self.look_for_files_of_notes(ask.conversation, &mut page.activities).await;
        Ok(page)
    }

    async fn get_contact(&self, ask: GetContact) -> Result<ContactView, Trouble> {
        let contact = self.store().contact(ask.whom, self.node.host.now(), &self.node.naming).await.map_err(broken)?;
        let mut contact: ContactView = contact.ok_or_else(|| match ask.whom {
            Whom::Conversation(_) => Trouble::from(TalkCause::ConversationGone),
            Whom::Contact(_) => Trouble::from(ContactsCause::PersonGone),
        })?;
        if let Some(newest) = contact.conversations.first().map(|one| one.id) {
            if contact.language.is_empty() {
                contact.language_guess = self.guessed_language(newest).await?;
            }
            self.look_for_files_of_notes(newest, &mut contact.notes).await;
        }
        Ok(contact)
    }

    async fn get_people(&self, ask: GetPeople) -> Result<PeoplePage, Trouble> {
        let limit = ask.limit.clamp(1, PAGE_ROWS_MAX);
        self.store().people(ask.filter, ask.order, ask.from, limit).await.map_err(broken)
    }

    async fn get_people_ids(&self, ask: GetPeopleIds) -> Result<Vec<ContactId>, Trouble> {
        let limit = u32::try_from(PEOPLE_AT_ONCE_MAX).unwrap_or(u32::MAX);
        self.store().people_ids(ask.filter, ask.order, limit).await.map_err(broken)
    }

    async fn count_people(&self, mut ask: CountPeople) -> Result<Vec<u32>, Trouble> {
        ask.filters.truncate(COUNTED_LISTS_MAX);
        self.store().count_people(ask.filters).await.map_err(broken)
    }

    async fn count_standings(&self, mut ask: CountStandings) -> Result<Standings, Trouble> {
        ask.people.truncate(PEOPLE_AT_ONCE_MAX);
        self.store().standings(ask.people).await.map_err(broken)
    }

    async fn search(&self, ask: Search) -> Result<SearchPage, Trouble> {
        self.search_for(self.me().await?.map(|me| me.id), ask).await
    }

    async fn assign(&self, ask: Assign) -> Result<(), Trouble> {
        self.assign_conversation(self.actor().await?, ask).await
    }

    async fn set_status(&self, ask: SetStatus) -> Result<(), Trouble> {
        self.set_conversation_status(self.actor().await?, ask).await
    }

    async fn prioritise(&self, ask: Prioritise) -> Result<(), Trouble> {
        self.prioritise_conversation(self.actor().await?, ask).await
    }

    async fn put_label(&self, ask: PutLabel) -> Result<(), Trouble> {
        self.label_conversation(self.actor().await?, ask).await
    }

    async fn follow(&self, ask: Follow) -> Result<(), Trouble> {
        self.follow_conversation(ask).await
    }

    async fn write_note(&self, ask: WriteNote) -> Result<EventId, Trouble> {
        self.write_note_as(self.actor().await?, ask, None).await
    }

    async fn save_draft(&self, ask: SaveDraft) -> Result<(), Trouble> {
        self.keep_draft(ask).await
    }

    async fn schedule(&self, ask: Schedule) -> Result<MessageId, Trouble> {
        self.schedule_message(ask).await
    }

    async fn send_scheduled(&self, ask: SendScheduled) -> Result<(), Trouble> {
        self.send_scheduled_now(ask.message).await
    }

    async fn cancel_schedule(&self, ask: CancelSchedule) -> Result<(), Trouble> {
        self.cancel_scheduled(ask.message).await
    }

    async fn send_message(&self, ask: SendMessage) -> Result<MessageId, Trouble> {
        self.send(ask).await
    }

    async fn find_address(&self, ask: FindAddress) -> Result<FoundAddress, Trouble> {
        self.find(ask).await
    }

    async fn write_first(&self, ask: WriteFirst) -> Result<ConversationId, Trouble> {
        self.write_first_message(ask).await
    }

    async fn fetch_again(&self, ask: FetchAgain) -> Result<(), Trouble> {
        self.fetch_file_again(ask.message, ask.index).await
    }

    async fn settle_message(&self, ask: SettleMessage) -> Result<(), Trouble> {
        self.settle(ask.message, ask.decision).await
    }

    async fn mark_seen(&self, ask: MarkSeen) -> Result<(), Trouble> {
        self.mark_conversation_seen(ask.conversation, ask.up_to).await
    }

    async fn see_mentions(&self, ask: SeeMentions) -> Result<(), Trouble> {
        let (by, me) = (self.actor().await?, self.my_id().await?);
        self.mark_mentions_seen(by, ask.conversation, me, Some(ask.notes)).await
    }

    async fn mark_unread(&self, ask: MarkUnread) -> Result<(), Trouble> {
        self.mark_conversation_unread(self.actor().await?, ask.conversation).await
    }

    async fn get_channels(&self, _: GetChannels) -> Result<ChannelsView, Trouble> {
        self.channels().await
    }

    async fn connect_account(&self, ask: ConnectAccount) -> Result<(), Trouble> {
        self.connect(ask).await
    }

    async fn guess_account(&self, ask: GuessAccount) -> Result<GuessedAccount, Trouble> {
        self.guess(ask).await
    }

    async fn remove_account(&self, ask: RemoveAccount) -> Result<(), Trouble> {
        self.disconnect(&ask.account).await
    }

    async fn check_channel(&self, ask: CheckChannel) -> Result<ChannelsView, Trouble> {
        self.check(&ask.account).await
    }

    async fn settle_dead_letter(&self, ask: SettleDeadLetter) -> Result<(), Trouble> {
        self.settle_unreadable(ask).await
    }

    async fn get_join_code(&self, ask: GetJoinCode) -> Result<JoinCode, Trouble> {
        let sandbox = providers().into_iter().find_map(|provider| provider.sandbox());
        join_code::of(&ask.words, &sandbox.ok_or(WorkspaceCause::JoinWords)?)
    }
}
