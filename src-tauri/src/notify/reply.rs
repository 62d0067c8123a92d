//! A reply that was written into a notification goes out like any other; what cannot go out is kept as a draft.

use crate::{
    popup::{self, Popup},
    view,
};
use paperplane_bridge::{
    Ask, ConversationId, MessageId, Trouble,
    ask::{GetConversation, SaveDraft, SendMessage},
    view::{conversation::ConversationHead, draft::Draft},
};
use paperplane_engine::Desk;
use tauri::AppHandle;
use tokio::sync::watch;

/// Sends it. `seen` is the message that it answers: where a newer one stands, it is not sent unread.
pub async fn send(app: &AppHandle, desk: &Desk, conversation: ConversationId, text: String, seen: Option<MessageId>) {
    let send = SendMessage { seen, ..SendMessage::text(conversation, text.clone()) };
    let Err(trouble) = desk.ask(Ask::from(send)).await else {
        return;
    };
    tracing::warn!(code = ?trouble.code, "A reply from a notification was not sent");
    if let Err(trouble) = keep(desk, conversation, text).await {
        tracing::warn!(code = ?trouble.code, "A reply from a notification could not be kept as a draft");
    }
    view::show(app, view::Wanted::Conversation(conversation.into())).await;
    let popup = Popup { title: "Your reply was not sent".into(), lines: vec![trouble.to_string()], takes_reply: false };
    let (_say, said) = watch::channel(popup);
    // Without it, the draft in the open conversation says the same.
    let _ = popup::show(said).await;
}

/// Puts it where the person would have written it, behind what stands there.
async fn keep(desk: &Desk, conversation: ConversationId, text: String) -> Result<(), Trouble> {
    let head = desk.ask(Ask::from(GetConversation { conversation })).await?;
    let begun = serde_json::from_value::<ConversationHead>(head).map(|head| head.draft).unwrap_or_default();
    let text = if begun.text.is_empty() { text } else { format!("{}\n{text}", begun.text) };
    desk.ask(Ask::from(SaveDraft { conversation, draft: Draft { text, ..begun } })).await.map(drop)
}
