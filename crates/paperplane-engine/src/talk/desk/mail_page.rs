//! A mail as its writer laid it out, read from the raw mail each time it is opened.

use super::files::File;
use crate::desk::{Desk, broken, no_file};
use paperplane_bridge::{
    TalkCause, Trouble,
    ask::{GetMailPage, GetMeetings},
    view::{
        bubble::{Bubble, MediaState},
        mail_page::{MAIL_FILE, MailPage},
    },
};
use paperplane_connectors::channels::mail::{self, Sheet, Wish};
use paperplane_core::{event::BlobRef, ids::MessageId, talk::meeting::Meeting};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// The timeout of one picture.
const PICTURE_TIME_MAX: Duration = Duration::from_secs(10);

impl Desk {
    /// A mail exactly as it came; `None` where the message is none, or nobody has its bytes.
    ///
    /// # Errors
    /// As [`Desk::file`].
    pub async fn mail_as_it_came(&self, message: MessageId) -> Result<Option<File>, Trouble> {
        let Some((_, bubble)) = self.store().message(message).await.map_err(broken)? else { return Ok(None) };
        let Some(raw) = bubble.details.mail.and_then(|mail| mail.raw) else { return Ok(None) };
        let content = self.raw_mail(&raw).await?;
        Ok(content.map(|content| File { content, content_type: raw.content_type, name: raw.name }))
    }

    pub(super) async fn meetings(&self, ask: GetMeetings) -> Result<Vec<Meeting>, Trouble> {
        let Some(file) = self.mail_as_it_came(ask.message).await? else { return Ok(Vec::new()) };
        let read = tokio::task::spawn_blocking(move || mail::meetings(&file.content)).await;
        Ok(read.inspect_err(|error| tracing::error!(%error, "A mail could not be read")).unwrap_or_default())
    }

    pub(super) async fn mail_page(&self, ask: GetMailPage) -> Result<MailPage, Trouble> {
        let (_, bubble) = self.store().message(ask.message).await.map_err(broken)?.ok_or(TalkCause::MessageGone)?;
        let Some(raw) = bubble.details.mail.as_ref().and_then(|mail| mail.raw.clone()) else {
            return Ok(MailPage::default());
        };
        let Some(content) = self.raw_mail(&raw).await? else { return Ok(MailPage::default()) };
        let content: Arc<[u8]> = content.into();
        let mut wish = Wish { whole: ask.whole, files: files(&bubble), pictures: BTreeMap::new() };
        let Some(mut sheet) = drawn(&content, &wish).await else { return Ok(MailPage::default()) };
        if ask.pictures && !sheet.pictures.is_empty() {
            wish.pictures = self.pictures(&sheet.pictures).await;
            sheet = drawn(&content, &wish).await.unwrap_or(sheet);
        }
        let left = sheet.pictures.iter().filter(|address| !wish.pictures.contains_key(*address)).count();
        Ok(MailPage {
            html: Some(sheet.html),
            has_rest: sheet.has_rest,
            pictures_left: u32::try_from(left).unwrap_or(u32::MAX),
        })
    }

    /// The bytes of a raw mail, fetched from the team where they are not here; `None` where nobody has them.
    async fn raw_mail(&self, raw: &BlobRef) -> Result<Option<Vec<u8>>, Trouble> {
        let content = self.node.blobs.get(raw.blob).await.map_err(no_file)?;
        Ok(content.map(Vec::from))
    }

    async fn pictures(&self, addresses: &[String]) -> BTreeMap<String, String> {
        match self.node.http.file_client(PICTURE_TIME_MAX) {
            Ok(client) => mail::pictures(&client, addresses, PICTURE_TIME_MAX).await,
            Err(error) => {
                tracing::warn!(%error, "Pictures of a mail could not be fetched");
                BTreeMap::new()
            }
        }
    }
}

/// Draws it on a thread of its own: a large mail takes a moment.
async fn drawn(content: &Arc<[u8]>, wish: &Wish) -> Option<Sheet> {
    let (content, wish) = (Arc::clone(content), wish.clone());
    let drawn = tokio::task::spawn_blocking(move || mail::sheet(&content, &wish)).await;
    drawn.inspect_err(|error| tracing::error!(%error, "A mail could not be drawn")).ok().flatten()
}

/// Its own files by their index, as they are named in the sheet.
fn files(bubble: &Bubble) -> BTreeMap<usize, String> {
    let named = |(index, state): (usize, &MediaState)| match state {
        MediaState::Ready { blob, .. } | MediaState::Fetching { blob, .. } => {
            Some((index, format!("{MAIL_FILE}{blob}")))
        }
        MediaState::Pending | MediaState::Lost { .. } => None,
    };
    bubble.media.iter().map(|media| &media.state).enumerate().filter_map(named).collect()
}
