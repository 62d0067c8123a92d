//! The commands of the window: a question, a file that is brought in, what it shows, and starting with the session.

use crate::{
    autostart,
    door::Door,
    view::{self, View},
};
use paperplane_bridge::{Ask, BlobRef, Code, ConversationId, TalkCause, Trouble};
use percent_encoding::percent_decode_str;
use tauri::{
    AppHandle, State,
    ipc::{InvokeBody, Request},
};

/// Passes a question to the desk and its answer back.
#[tauri::command]
pub async fn ask(door: State<'_, Door>, ask: Ask) -> Result<serde_json::Value, Trouble> {
    door.desk().await?.ask(ask).await
}

/// Takes in a file that a person wants to send: its bytes as they are, its name percent-encoded in a header.
#[tauri::command]
pub async fn bring(door: State<'_, Door>, request: Request<'_>) -> Result<BlobRef, Trouble> {
    let InvokeBody::Raw(content) = request.body() else {
        return Err(TalkCause::FileUnreadable.into());
    };
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = percent_decode_str(header("x-file-name")).decode_utf8_lossy().into_owned();
    door.desk().await?.take_in_file(&name, header("x-file-type"), content).await
}

/// Hears what the desk shows now: an open conversation, or the list alone.
#[tauri::command]
pub async fn in_view(
    shown: State<'_, View>,
    door: State<'_, Door>,
    conversation: Option<ConversationId>,
) -> Result<(), Trouble> {
    if let Some(wanted) = shown.says(conversation) {
        view::push(&*door.desk().await?, wanted);
    }
    Ok(())
}

/// Returns true if the program starts with the person's session.
#[tauri::command]
pub async fn autostart_get(app: AppHandle) -> Result<bool, Trouble> {
    autostart::is_on(&app).map_err(|error| not_set(&error))
}

/// Lets it, or no longer.
#[tauri::command]
pub async fn autostart_set(app: AppHandle, on: bool) -> Result<(), Trouble> {
    autostart::set(&app, on).map_err(|error| not_set(&error))
}

fn not_set(error: &tauri_plugin_autostart::Error) -> Trouble {
    tracing::warn!(%error, "Whether the desk starts with the session could not be read or set");
    Trouble::new(Code::Internal, "This computer does not say or does not let this be set.")
}
