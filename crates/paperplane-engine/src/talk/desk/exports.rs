//! Exports of messages: as a table and as lines of JSON, page by page.

use crate::{
    contacts::sheet::Sheet,
    desk::{Desk, broken},
};
use paperplane_bridge::Trouble;
use paperplane_store::MessageRow;
use serde_json::json;

/// Messages on one page.
const PAGE: u32 = 1_000;

/// The headers of the table.
const HEADERS: [&str; 9] = ["Time", "Person", "Address", "Channel", "From", "Text", "Files", "Conversation", "Message"];

/// A page of an export of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagesPage {
    /// Its bytes, which follow those of the page before.
    pub content: Vec<u8>,
    /// The place behind which the next page begins; `None` at the end.
    pub next: Option<i64>,
}

impl Desk {
    /// A page of all messages in the order in which they came here, behind a place; `as_table` makes a table of them, else each is a
    /// line of JSON.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn export_messages_page(&self, as_table: bool, after: Option<i64>) -> Result<MessagesPage, Trouble> {
        let rows = self.store().message_rows(after.unwrap_or(0), PAGE).await.map_err(broken)?;
        let is_last = u32::try_from(rows.len()).unwrap_or(u32::MAX) < PAGE;
        let next = rows.last().filter(|_| !is_last).map(|row| row.place);
        let content = if as_table { table(&rows, after.is_none()) } else { rows.iter().flat_map(line).collect() };
        Ok(MessagesPage { content, next })
    }
}

const fn from(row: &MessageRow) -> &'static str {
    if row.is_ours { "agency" } else { "person" }
}

fn table(rows: &[MessageRow], is_first: bool) -> Vec<u8> {
    let mut sheet = if is_first { Sheet::begin(HEADERS) } else { Sheet::more() };
    for row in rows {
        let at = jiff::Timestamp::from_millisecond(row.at.0).map(|at| at.to_string()).unwrap_or_default();
        sheet.row([
            at.as_str(),
            &row.who,
            &row.address,
            row.channel.as_str(),
            from(row),
            &row.text,
            &row.files.to_string(),
            &row.conversation.to_string(),
            &row.message.to_string(),
        ]);
    }
    sheet.end()
}

fn line(row: &MessageRow) -> Vec<u8> {
    let line = json!({
        "id": row.message.to_string(), "conversation_id": row.conversation.to_string(), "contact_id": row.contact.to_string(),
        "name": row.who, "address": row.address, "channel": row.channel.as_str(), "from": from(row), "at_ms": row.at.0,
        "text": row.text, "files": row.files,
    });
    let mut bytes = line.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}
