//! What a window asks, answered from the replica.

use super::{Desk, join_code, writing};
use paperplane_bridge::{
    Ask, Cause, Code, Question, Trouble,
    ask::*,
    view::workspace::{Home, InboxView, Me},
};
use paperplane_core::query::Query;
use paperplane_store::{Agency, StoreError, Viewer};

/// The most rows a page may have: more than any screen shows, little enough to send at once.
const PAGE_MAX: u32 = 200;
/// The most hits of each sort.
const HITS_MAX: u32 = 100;

/// Twilio's shared WhatsApp sandbox number. Source: Twilio, WhatsApp sandbox.
const SANDBOX: &str = "+14155238886";

impl Desk {
    pub(super) async fn answer(&self, ask: Ask) -> Result<serde_json::Value, Trouble> {
        match ask {
            Ask::GetHome(_) => json::<GetHome>(self.home().await?),
            Ask::Introduce(introduce) => json::<Introduce>(self.introduce(introduce).await?),
            Ask::GetJoinCode(ask) => json::<GetJoinCode>(join_code::of(&ask.words, SANDBOX)?),
            Ask::GetChannels(_) => json::<GetChannels>(self.channels().await?),
            Ask::ConnectTwilio(ask) => json::<ConnectTwilio>(self.connect_twilio(ask).await?),
            Ask::CheckChannel(_) => json::<CheckChannel>(self.check_channel().await?),
            Ask::SettleDeadLetter(ask) => json::<SettleDeadLetter>(self.settle_dead_letter(ask).await?),
            Ask::GetTemplates(_) => json::<GetTemplates>(self.templates().await?),
            Ask::GetInbox(ask) => {
                let (limit, now) = (ask.limit.clamp(1, PAGE_MAX), self.node.host.now());
                json::<GetInbox>(self.store().inbox(ask.after, limit, now).await.map_err(broken)?)
            }
            Ask::GetConversation(ask) => {
                let head = self.store().conversation(ask.conversation, self.node.host.now()).await.map_err(broken)?;
                json::<GetConversation>(head.ok_or_else(no_conversation)?)
            }
            Ask::GetThread(ask) => {
                let page = self.store().thread(ask.conversation, ask.before, ask.limit.clamp(1, PAGE_MAX)).await;
                json::<GetThread>(page.map_err(broken)?.ok_or_else(no_conversation)?)
            }
            Ask::Search(ask) => {
                let query = Query::read(&ask.query, ask.utc_offset_min);
                json::<Search>(self.store().search(query, ask.limit.clamp(1, HITS_MAX)).await.map_err(broken)?)
            }
            Ask::SendMessage(ask) => json::<SendMessage>(self.send_message(ask).await?),
            Ask::FetchAgain(ask) => json::<FetchAgain>(self.fetch_again(ask.message, ask.index).await?),
            Ask::SettleMessage(ask) => json::<SettleMessage>(self.settle_message(ask.message, ask.decision).await?),
            Ask::MarkSeen(ask) => json::<MarkSeen>(self.mark_seen(ask.conversation, ask.up_to).await?),
            Ask::GetList(ask) => json::<GetList>(self.list(ask).await?),
            Ask::GetTimeline(ask) => {
                let page = self.store().timeline(ask.conversation, ask.at, ask.limit.clamp(1, PAGE_MAX)).await;
                json::<GetTimeline>(page.map_err(broken)?.ok_or_else(no_conversation)?)
            }
            Ask::GetContact(ask) => json::<GetContact>(self.contact(ask.conversation).await?),
            Ask::DescribeContact(ask) => json::<DescribeContact>(self.describe_contact(ask).await?),
            Ask::MergeContacts(ask) => json::<MergeContacts>(self.merge_contacts(ask).await?),
            Ask::SplitContact(ask) => json::<SplitContact>(self.split_contact(ask).await?),
            ask => self.answer_more(ask).await,
        }
    }

    /// What staff do with conversations, and what they keep.
    async fn answer_more(&self, ask: Ask) -> Result<serde_json::Value, Trouble> {
        match ask {
            Ask::GetLibrary(_) => json::<GetLibrary>(self.store().library().await.map_err(broken)?),
            Ask::GetSettings(_) => json::<GetSettings>(self.settings().await?),
            Ask::SaveSettings(ask) => json::<SaveSettings>(self.save_settings(&ask.settings).await?),
            Ask::Assign(ask) => json::<Assign>(self.assign(ask).await?),
            Ask::SetStatus(ask) => json::<SetStatus>(self.set_status(ask).await?),
            Ask::Prioritise(ask) => json::<Prioritise>(self.prioritise(ask).await?),
            Ask::PutLabel(ask) => json::<PutLabel>(self.put_label(ask).await?),
            Ask::SaveLabel(ask) => json::<SaveLabel>(self.save_label(ask).await?),
            Ask::Follow(ask) => json::<Follow>(self.follow(ask).await?),
            Ask::WriteNote(ask) => json::<WriteNote>(self.write_note(ask).await?),
            Ask::SaveCanned(ask) => json::<SaveCanned>(self.save_canned(ask).await?),
            Ask::SaveView(ask) => json::<SaveView>(self.save_view(ask).await?),
            Ask::SaveDraft(ask) => json::<SaveDraft>(self.save_draft(ask).await?),
            Ask::Schedule(ask) => json::<Schedule>(self.schedule(ask).await?),
            Ask::CancelSchedule(ask) => json::<CancelSchedule>(self.cancel_schedule(ask.message).await?),
            _ => Err(Trouble::new(Code::Internal, "This question has no answer here.")),
        }
    }

    async fn list(&self, ask: GetList) -> Result<paperplane_bridge::view::inbox::ListPage, Trouble> {
        let viewer = Viewer { me: self.me().await?.map(|me| me.id), now: self.node.host.now() };
        self.store().list(ask.filter, viewer, ask.from, ask.limit.clamp(1, PAGE_MAX)).await.map_err(broken)
    }

    pub(super) fn store(&self) -> &paperplane_store::Store {
        &self.node.store
    }

    async fn home(&self) -> Result<Home, Trouble> {
        let agency = self.store().agency().await.map_err(broken)?;
        let mut health = self.node.pulse.view();
        health.outbox = self.store().outbox_count().await.map_err(broken)?;
        health.unreadable = agency.unreadable;
        health.dead_letters = agency.dead_letters;
        Ok(Home {
            me: self.me().await?,
            inboxes: inboxes(&agency),
            agency: agency.name,
            log: self.node.log_view.clone(),
            health,
            phone: self.node.config.phone.clone(),
            data_folder: self.node.config.data_dir.display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Who sits at this device.
    pub(super) async fn me(&self) -> Result<Option<Me>, Trouble> {
        let known = self.store().setting(writing::ME).await.map_err(broken)?;
        Ok(known.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

fn inboxes(agency: &Agency) -> Vec<InboxView> {
    let view = |inbox: &paperplane_store::InboxRecord| InboxView {
        channel: inbox.channel,
        address: inbox.address.shown().to_owned(),
        sandbox: inbox.address.shown() == SANDBOX,
    };
    agency.inboxes.iter().map(view).collect()
}

fn json<Q: Question>(answer: Q::Answer) -> Result<serde_json::Value, Trouble> {
    serde_json::to_value(answer).map_err(|_| Trouble::new(Code::Internal, "An answer could not be written down."))
}

pub(super) fn no_conversation() -> Trouble {
    Cause::ConversationGone.into()
}

pub(super) fn broken(error: StoreError) -> Trouble {
    tracing::error!(%error, "The replica could not be read or written");
    Cause::CopyBroken { error: error.to_string() }.into()
}
