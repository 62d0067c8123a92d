//! The two commands of the window: a question, and a file that is brought in.

use crate::door::Door;
use paperplane_bridge::{Ask, BlobRef, Code, Trouble};
use percent_encoding::percent_decode_str;
use tauri::{
    State,
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
        return Err(Trouble::new(Code::Invalid, "This file could not be read."));
    };
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = percent_decode_str(header("x-file-name")).decode_utf8_lossy().into_owned();
    door.desk().await?.take_in_file(&name, header("x-file-type"), content).await
}
