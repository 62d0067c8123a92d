//! The one command of the window.

use crate::door::Door;
use paperplane_bridge::{Ask, Trouble};
use tauri::State;

/// Passes a question to the desk and its answer back.
#[tauri::command]
pub async fn ask(door: State<'_, Door>, ask: Ask) -> Result<serde_json::Value, Trouble> {
    door.desk().await?.ask(ask).await
}
