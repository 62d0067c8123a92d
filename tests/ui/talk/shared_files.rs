//! Files that the team shares, as a page shows them while they are elsewhere: fetched, waited for, and here.

use crate::scene::{Scene, states_are};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, ask::SendMessage, view::bubble::MediaState};
use paperplane_engine::FilesChoice;
use paperplane_testkit::{
    browser::{Chromium, LAPTOP},
    driver::marked,
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    ports,
    provider::Saying,
    proxy::{Line, Proxy},
    wait::{LATER, SOON, until},
};

/// Both nodes are of one workspace.
const WORKSPACE_KEY: [u8; 64] = [9; 64];
/// A picture that a browser can draw: one white point.
const PHOTO: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

#[tokio::test]
async fn a_page_says_what_is_fetched_and_what_is_waited_for() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut relay = LocalNode::new()?;
    relay.config().workspace_key = Some(WORKSPACE_KEY);
    relay.open().await?;
    let mut scene = Scene::open_with(&chromium, LAPTOP, |config| config.workspace_key = Some(WORKSPACE_KEY)).await?;
    scene.door.introduce(ALLEN, AGENCY).await?;
    let ended = shared(&mut scene, &relay).await;
    let ended = scene.finish("shared_files", ended).await;
    relay.close().await;
    ended
}

/// A photo of Amara that this computer does not have, and a relay behind a line that is cut.
async fn without_the_photo(scene: &mut Scene, relay: &LocalNode) -> anyhow::Result<(ConversationId, Proxy)> {
    let saying = Saying { files: vec![("image/gif".into(), PHOTO.to_vec())], ..Saying::text("My passport") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "not taken");
    let conversation = until("the photo is kept", SOON, async || {
        let conversation = scene.door.conversation_with(AMARA.name).await?;
        let bubble = scene.door.bubbles(conversation).await?.pop().context("no message")?;
        let state = &bubble.media.first().context("no file")?.state;
        ensure!(matches!(state, MediaState::Ready { .. }), "it is {state:?}");
        Ok(conversation)
    })
    .await?;
    scene.node.close().await;
    std::fs::remove_dir_all(scene.node.data_folder().join("blobs"))?;
    let target = relay.base().socket_addrs(|| None)?[0];
    let line = Proxy::start(ports::free_address()?, target).await?;
    line.set(Line::Cut);
    let config = scene.node.config();
    config.accounts.clear();
    config.files = FilesChoice::Relay(ports::web_address(line.address()));
    scene.node.open().await?;
    scene.enter().await?;
    Ok((conversation, line))
}

async fn shared(scene: &mut Scene, relay: &LocalNode) -> anyhow::Result<()> {
    let (conversation, line) = without_the_photo(scene, relay).await?;
    scene.open_row(conversation).await?;
    states_are(&scene.page, "file", &["fetching"]).await?;
    scene.page.see_text(&marked("file"), "Fetching it").await?;

    let paper = scene.door.bring("offer.pdf", b"%PDF-1.7 the offer").await?;
    scene.door.ask(SendMessage { files: vec![paper], ..SendMessage::text(conversation, "") }).await?;
    scene.page.see_text(".reason", "as soon as its file has come").await?;
    scene.page.see("[data-testid=tick][data-state=waiting_for_file]").await?;
    states_are(&scene.page, "file", &["fetching", "ready"]).await?;

    relay.desk()?.take_in_file("", "image/gif", PHOTO).await.map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
    line.set(Line::Open);
    until("the photo is shown and nothing waits", LATER, async || {
        let files = scene.page.attributes(&marked("file"), "data-state").await?;
        let ticks = scene.page.attributes(&marked("tick"), "data-state").await?;
        ensure!(files == ["ready", "ready"] && ticks == ["waiting"], "files are {files:?}, ticks {ticks:?}");
        Ok(())
    })
    .await?;
    let drawn = "return document.querySelector('.picture img').naturalWidth";
    until("the photo is drawn", SOON, async || {
        ensure!(scene.page.read::<u32>(drawn, vec![]).await? == 1, "not yet");
        Ok(())
    })
    .await?;
    scene.page.click(&marked("to-settings")).await?;
    scene.page.click(&marked("settings-computer")).await?;
    scene.page.see_text(&marked("files"), &format!("Shared through the relay at http://{}", line.address())).await?;
    scene.page.see_text(&marked("files"), "of 2048 MB").await
}
