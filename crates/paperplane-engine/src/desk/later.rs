//! Messages for later, drafts, and the settings of this device.

use super::{
    Desk,
    answers::{broken, no_conversation},
    writing::not_now,
};
use paperplane_bridge::{
    Cause, Code, Stale, Trouble,
    ask::{SaveDraft, Schedule},
    view::settings::DeviceSettings,
};
use paperplane_core::{
    conversation,
    event::{Details, Event, MessageRequested, MessageScheduled, ScheduleCancelled},
    ids::MessageId,
    limits::SNOOZE_MS_MAX,
};

/// The setting under which this device keeps how it looks and behaves.
const SETTINGS: &str = "desk";

impl Desk {
    pub(super) async fn schedule(&self, ask: Schedule) -> Result<MessageId, Trouble> {
        let from_now_ms = ask.at.since_ms(self.node.host.now());
        if !(1..=SNOOZE_MS_MAX).contains(&from_now_ms) {
            return Err(Cause::TimePassed.into());
        }
        let addresses = self.store().reply_addresses(ask.conversation).await.map_err(broken)?;
        let (peer, ours) = addresses.ok_or_else(no_conversation)?;
        let message = MessageId::new(self.node.host.now(), self.node.ten_random());
        // What could not be sent now could not be sent later either.
        let request = MessageRequested {
            files: ask.files.clone(),
            template: ask.template.clone(),
            ..MessageRequested::text(message, peer.clone(), Some(ours.clone()), ask.text.clone())
        };
        conversation::request_message(request).map_err(not_now)?;
        let scheduled = MessageScheduled {
            message,
            peer,
            ours,
            text: ask.text,
            files: ask.files,
            details: Details::default(),
            template: ask.template,
            at: ask.at,
            zone: ask.zone,
        };
        self.write(self.actor().await?, Event::MessageScheduled(scheduled)).await?;
        self.node.changed(vec![Stale::Conversation(ask.conversation)]);
        self.node.alarms_changed.notify_one();
        Ok(message)
    }

    pub(super) async fn cancel_schedule(&self, message: MessageId) -> Result<(), Trouble> {
        let waiting = self.store().one_waiting(message).await.map_err(broken)?;
        waiting.ok_or(Cause::WaitsNoMore)?;
        self.write(self.actor().await?, Event::ScheduleCancelled(ScheduleCancelled { message })).await?;
        self.node.changed(vec![Stale::Everything]);
        Ok(())
    }

    pub(super) async fn save_draft(&self, ask: SaveDraft) -> Result<(), Trouble> {
        if self.store().save_draft(ask.conversation, ask.draft).await.map_err(broken)? {
            self.node.changed(vec![Stale::Inbox]);
        }
        Ok(())
    }

    /// How this device looks and behaves.
    ///
    /// # Errors
    /// [`Code::Internal`] where the database cannot be read.
    pub async fn settings(&self) -> Result<DeviceSettings, Trouble> {
        let kept = self.store().setting(SETTINGS).await.map_err(broken)?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    pub(super) async fn save_settings(&self, settings: &DeviceSettings) -> Result<(), Trouble> {
        let quiet = settings.notify.quiet;
        if quiet.is_some_and(|quiet| quiet.from_min >= 24 * 60 || quiet.to_min >= 24 * 60) {
            return Err(Cause::QuietHours.into());
        }
        let text = serde_json::to_string(settings)
            .map_err(|_| Trouble::new(Code::Internal, "These settings cannot be kept."))?;
        self.store().set_setting(SETTINGS, &text).await.map_err(broken)?;
        self.node.changed(vec![Stale::Settings]);
        Ok(())
    }
}
