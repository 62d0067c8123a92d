//! Links into the desk, from a second start and from the first; and a window that stands as it stood.

use super::{Called, PROGRAM, Scene, arguments, begin, shows_notifications};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, ask::GetInbox};
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, LIN, Person},
    process::Process,
    wait::{SOON, until},
    window::{Window, Windows, surround},
};
use std::{ffi::OsString, path::Path, process::Command};

/// A size that no start chooses by itself.
const SIZE: (u32, u32) = (913, 641);

#[tokio::test]
async fn a_link_opens_its_conversation_and_the_window_is_as_it_was() -> anyhow::Result<()> {
    let Some(scene) = Scene::open_or_skip(Called::By("PAPERPLANE_PUBLIC_URL")).await? else {
        return Ok(());
    };
    let prepared = second_start(&scene).await;
    let (amara, scene) = match prepared {
        Ok(amara) => (amara, scene),
        Err(error) => return scene.finish("links", Err(error)).await,
    };
    let Scene { window, notifications, provider, port, env, folder } = scene;
    window.client().set_window_size(SIZE.0, SIZE.1).await?;
    has_size(&window).await?;
    window.end().await?;
    let mut words = arguments(folder.path(), port).to_vec();
    words.push(link(amara));
    let windows = Windows::find().context("the display has gone")?;
    let window = windows.open(Path::new(PROGRAM), &words, &env, folder.path()).await?;
    let scene = Scene { window, notifications, provider, port, env, folder };
    let ended = as_it_was(&scene).await;
    scene.finish("links again", ended).await
}

async fn second_start(scene: &Scene) -> anyhow::Result<ConversationId> {
    begin(&scene.window).await?;
    for person in [AMARA, LIN] {
        ensure!(scene.provider.say(person, "Hello?").await? == 200, "the webhook was not taken");
    }
    shows_notifications(&scene.notifications, 2).await?;
    let (amara, lin) = (conversation(&scene.window, AMARA).await?, conversation(&scene.window, LIN).await?);
    for (id, person) in [(lin, LIN), (amara, AMARA)] {
        let mut second = Command::new(PROGRAM);
        second.args(arguments(scene.folder.path(), scene.port)).arg(link(id));
        surround(&mut second, &scene.env, scene.folder.path());
        let mut second = Process::start("a second start", &mut second, &scene.folder.path().join("second.log"))?;
        until("the second start has ended", SOON, async || {
            let status = second.ended().context("it runs")?;
            ensure!(status.success(), "it ended with {status}: {}", second.printed());
            Ok(())
        })
        .await?;
        scene.window.see_text(&marked("who"), person.name).await?;
    }
    let text = "paperplane://new?to=%2B44%207700%20900161&text=Hello";
    let mut second = Command::new(PROGRAM);
    second.args(arguments(scene.folder.path(), scene.port)).arg(text);
    surround(&mut second, &scene.env, scene.folder.path());
    let _second = Process::start("a link that begins a message", &mut second, &scene.folder.path().join("new.log"))?;
    let to = format!("return document.querySelector('{}')?.value ?? 'nothing'", marked("new-to"));
    until("the dialog has the number of the link", SOON, async || {
        let shown: String = scene.window.read(&to, Vec::new()).await?;
        ensure!(shown == "+44 7700 900161", "it has {shown}");
        Ok(())
    })
    .await?;
    Ok(amara)
}

/// The link was a word of this start: it waited until the desk was open.
async fn as_it_was(scene: &Scene) -> anyhow::Result<()> {
    scene.window.see_text(&marked("who"), AMARA.name).await?;
    has_size(&scene.window).await
}

async fn has_size(window: &Window) -> anyhow::Result<()> {
    until("the window has its size", SOON, async || {
        let size: (u32, u32) = window.read("return [window.outerWidth, window.outerHeight]", Vec::new()).await?;
        ensure!(size == SIZE, "it is {size:?}");
        Ok(())
    })
    .await
}

async fn conversation(window: &Window, person: Person) -> anyhow::Result<ConversationId> {
    let page = window.ask(GetInbox { after: None, limit: 10 }).await?;
    let row = page.rows.iter().find(|row| row.who == person.name).context("not in the list")?;
    Ok(row.id)
}

fn link(conversation: ConversationId) -> OsString {
    format!("paperplane://conversation/{conversation}").into()
}
