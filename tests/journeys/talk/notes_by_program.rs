//! A program of the agency writes notes with files by REST: with the checks of a person at the desk, and never to the client.

use crate::office::local_node;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::{GetTimeline, Stretch},
    view::{bubble::MediaState, triage::ActivityKind},
};
use paperplane_testkit::{
    http,
    people::AMARA,
    wait::{SOON, until},
};
use serde_json::{Value, json};

const API_TOKEN: &str = "rehearsal-api-token";
const PASSPORT: &[u8] = b"\x89PNG\r\n\x1a\n passport of Amara";

#[tokio::test]
async fn a_program_writes_a_note_with_a_file_and_nothing_goes_to_the_client() -> anyhow::Result<()> {
    let (node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    ensure!(provider.say(AMARA, "When is the deadline?").await? == 200, "the webhook was refused");
    let amara = until("she is there", SOON, async || door.conversation_with(AMARA.name).await).await?;
    let client = http::client()?;
    let bring = async |content: &[u8], name: &str, token: &str| -> anyhow::Result<(u16, Value)> {
        let url = node.base().join("/api/v1/files")?;
        let sent =
            client.post(url).bearer_auth(token).header("x-file-name", name).body(content.to_vec()).send().await?;
        Ok((sent.status().as_u16(), sent.json().await?))
    };
    ensure!(bring(PASSPORT, "p.png", "guess").await?.0 == 401, "a stranger brought a file");
    ensure!(bring(b"", "empty.png", API_TOKEN).await?.0 == 422, "an empty file was taken");
    ensure!(bring(b"MZ\x90\0\x03\0\0\0\x04\0\0\0", "visa.pdf", API_TOKEN).await?.0 == 422, "a program was taken");
    let (status, file) = bring(PASSPORT, "passport%20of%20Amara.png", API_TOKEN).await?;
    ensure!(status == 201 && file["content_type"] == "image/png" && file["name"] == "passport of Amara.png", "{file}");
    let url = node.base().join(&format!("/api/v1/conversations/{amara}/notes"))?;
    let write = async |body: Value, key: &str| -> anyhow::Result<(u16, Value)> {
        let sent = client.post(url.clone()).bearer_auth(API_TOKEN).header("idempotency-key", key).json(&body);
        let sent = sent.send().await?;
        Ok((sent.status().as_u16(), sent.json().await?))
    };
    let held = json!([{ "id": file["id"], "name": file["name"] }]);
    for (body, refused) in [
        (json!({ "text": " " }), 422),
        (json!({ "text": "a".repeat(8_001) }), 422),
        (json!({ "files": [{ "id": "01940000-0000-7000-8000-000000000001" }] }), 404),
        (json!({ "files": [{ "id": file["id"], "name": "passport.exe" }] }), 422),
        (json!({ "files": vec![held[0].clone(); 31] }), 422),
        (json!({ "note": "text" }), 400),
    ] {
        let (status, said) = write(body.clone(), "refused").await?;
        ensure!(status == refused, "{body} was answered {status}: {said}");
    }
    // Sent twice, it is one note.
    let (status, note) = write(json!({ "files": held }), "one").await?;
    ensure!(status == 201, "it was answered {status}: {note}");
    ensure!(write(json!({ "files": held }), "one").await? == (201, note.clone()), "the same key is another note");
    let notes = until("the note is there", SOON, async || {
        let newest = GetTimeline { conversation: amara, at: Stretch::Newest, limit: 50 };
        let activities = door.ask(newest).await?.activities;
        ensure!(!activities.is_empty(), "not yet");
        Ok(activities)
    })
    .await?;
    let [activity] = &notes[..] else { anyhow::bail!("they are {notes:?}") };
    let ActivityKind::Note { text, media, .. } = &activity.what else { anyhow::bail!("it is {activity:?}") };
    ensure!(text.is_empty() && media.len() == 1 && media[0].name == "passport of Amara.png", "it is {activity:?}");
    let MediaState::Ready { blob, .. } = media[0].state else { anyhow::bail!("it is {media:?}") };
    let (status, kind, content) = door.file(blob).await?;
    ensure!((status, kind.as_str(), content.as_slice()) == (200, "image/png", PASSPORT), "{status} {kind}");
    // A reply that goes out after it proves that the note was not on its way.
    door.send(amara, "In May").await?;
    until("the reply went out", SOON, async || {
        ensure!(provider.bodies_to(AMARA) == ["In May"], "not yet");
        Ok(())
    })
    .await?;
    let sent = provider.phone().messages().into_iter().filter(|message| message.peer == AMARA.address());
    ensure!(sent.map(|message| message.files.len()).sum::<usize>() == 0, "a file went out");
    ensure!(provider.requests_to_send().len() == 1, "more than the reply was handed over");
    let document: Value = client.get(node.base().join("/api/openapi.json")?).send().await?.json().await?;
    document["paths"]["/api/v1/conversations/{id}/notes"].as_object().context("the document lacks it")?;
    Ok(())
}
