//! Answers about the agency and this device.

use crate::desk::{Desk, ME, broken};
use paperplane_bridge::{
    Code, Trouble, WorkspaceCause, WorkspaceStale,
    ask::{AnswerWorkspace, GetHome, GetSettings, Introduce, SaveSettings},
    view::{
        settings::DeviceSettings,
        workspace::{CopiesView, FilesView, Home, InboxView, Me},
    },
};
use paperplane_connectors::channels::by_name;
use paperplane_core::{
    envelope::Actor,
    event::{MemberJoined, WorkspaceNamed},
    ids::MemberId,
    limits::SIGNATURE_CHARS_MAX,
    workspace::decide::{self, Introduction, is_minute_of_day},
};
use paperplane_store::{Agency, InboxRecord};

/// The setting under which this device keeps how it looks and behaves.
const SETTINGS: &str = "desk";

impl AnswerWorkspace for Desk {
    async fn get_home(&self, _: GetHome) -> Result<Home, Trouble> {
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
            files: self.files_view(),
            phone: self.node.config.phone.clone(),
            data_folder: self.node.config.data_dir.display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    async fn introduce(&self, introduce: Introduce) -> Result<(), Trouble> {
        let known = self.store().agency().await.map_err(broken)?.name;
        let introduction = decide::introduce(&introduce.my_name, &introduce.agency_name, &known);
        let Introduction { name, agency } = introduction.map_err(WorkspaceCause::from)?;
        let id = match self.me().await? {
            Some(me) => me.id,
            None => MemberId::new(self.node.host.now(), self.node.ten_random()),
        };
        let actor = Actor::Member(id);
        self.write(actor, MemberJoined { member: id, name: name.clone() }).await?;
        if let Some(name) = agency {
            self.write(actor, WorkspaceNamed { name }).await?;
        }
        let me = serde_json::to_string(&Me { id, name })
            .map_err(|_| Trouble::new(Code::Internal, "This name cannot be kept."))?;
        self.store().set_setting(ME, &me).await.map_err(broken)?;
        self.node.changed(vec![WorkspaceStale::Agency.into()]);
        Ok(())
    }

    async fn get_settings(&self, _: GetSettings) -> Result<DeviceSettings, Trouble> {
        self.settings().await
    }

    async fn save_settings(&self, ask: SaveSettings) -> Result<(), Trouble> {
        let quiet = ask.settings.notify.quiet;
        if quiet.is_some_and(|quiet| !is_minute_of_day(quiet.from_min) || !is_minute_of_day(quiet.to_min)) {
            return Err(WorkspaceCause::QuietHours.into());
        }
        let is_long = |signature: &String| signature.chars().count() > SIGNATURE_CHARS_MAX;
        if ask.settings.signatures.values().any(is_long) {
            return Err(WorkspaceCause::SignatureTooLong { chars_max: SIGNATURE_CHARS_MAX }.into());
        }
        let text = serde_json::to_string(&ask.settings)
            .map_err(|_| Trouble::new(Code::Internal, "These settings cannot be kept."))?;
        self.store().set_setting(SETTINGS, &text).await.map_err(broken)?;
        self.node.changed(vec![WorkspaceStale::Settings.into()]);
        Ok(())
    }
}

impl Desk {
    fn files_view(&self) -> FilesView {
        let (blobs, config) = (&self.node.blobs, &self.node.config);
        let copies = |bytes| CopiesView { bytes, bytes_max: config.file_copies_bytes_max };
        FilesView {
            place: config.files.view(),
            waiting: u32::try_from(blobs.only_here().len()).unwrap_or(u32::MAX),
            copies: blobs.copied_bytes().map(copies),
        }
    }

    /// The settings of this device.
    ///
    /// # Errors
    /// [`Code::Internal`] where the database cannot be read.
    pub async fn settings(&self) -> Result<DeviceSettings, Trouble> {
        let kept = self.store().setting(SETTINGS).await.map_err(broken)?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }
}

fn inboxes(agency: &Agency) -> Vec<InboxView> {
    let view = |inbox: &InboxRecord| InboxView {
        id: inbox.id,
        account: inbox.account.clone(),
        channel: inbox.channel,
        address: inbox.address.display().to_owned(),
        sandbox: is_sandbox(inbox),
    };
    agency.inboxes.iter().map(view).collect()
}

/// True if an inbox is the sender that all customers of its provider share for trials.
fn is_sandbox(inbox: &InboxRecord) -> bool {
    let sandbox = by_name(&inbox.provider).and_then(|provider| provider.sandbox());
    sandbox.is_some_and(|sandbox| sandbox.address == inbox.address)
}
