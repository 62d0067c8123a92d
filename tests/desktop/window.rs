//! The main road in the real window: a client writes, the notification is clicked, the reply goes out, the ticks come.

mod links;
#[cfg(target_os = "linux")]
mod mails;
mod notices;
#[cfg(target_os = "linux")]
mod replying;
mod system;
mod team;
#[cfg(target_os = "linux")]
mod tray;

use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    driver::marked,
    notifications::{Notifications, Shown},
    people::{ACCOUNT_SID, AGENCY, AGENCY_NUMBER, ALLEN, AMARA, AUTH_TOKEN, LIN},
    ports,
    prism::Prism,
    provider::{Provider, field},
    tools,
    wait::{SOON, until},
    window::{Window, Windows},
};
use std::{ffi::OsString, path::Path};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_paperplane");
/// Twilio's own description of the request.
const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys/fixtures/twilio-messages.openapi.json");

struct Scene {
    window: Window,
    notifications: Notifications,
    provider: Provider,
    port: u16,
    env: Vec<(String, OsString)>,
    // Dropped last: everybody's files.
    folder: TempDir,
}

#[tokio::test]
async fn a_message_is_seen_answered_and_ticked_in_the_real_window() -> anyhow::Result<()> {
    let Some(scene) = Scene::open_or_skip(Called::By("PAPERPLANE_PUBLIC_URL")).await? else {
        return Ok(());
    };
    let ended = main_road(&scene).await;
    scene.finish("window", ended).await
}

/// The way on which the provider's messages come in.
enum Called {
    /// By webhooks, since the setting of this name holds an address.
    By(&'static str),
    /// From the provider's list, which is read every few seconds.
    Never,
}

impl Scene {
    async fn open_or_skip(called: Called) -> anyhow::Result<Option<Self>> {
        let Some(windows) = Windows::find() else {
            tools::skipped("no display with WebKit's driver here");
            return Ok(None);
        };
        if !Notifications::can_be_seen() {
            tools::skipped("no notification daemon here");
            return Ok(None);
        }
        Self::open(&windows, called).await.map(Some)
    }

    async fn open(windows: &Windows, called: Called) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let address = ports::free_address()?;
        let base = ports::web_address(address);
        let notifications = Notifications::start().await?;
        let provider = Provider::start(&base).await?;
        let mut env = env(&provider);
        if let Called::By(setting) = called {
            env.push((setting.to_owned(), base.as_str().into()));
        }
        env.push(notifications.env());
        let arguments = arguments(folder.path(), address.port());
        let window = windows.open(Path::new(PROGRAM), &arguments, &env, folder.path()).await?;
        Ok(Self { window, notifications, provider, port: address.port(), env, folder })
    }

    async fn finish(self, story: &str, ended: anyhow::Result<()>) -> anyhow::Result<()> {
        let ended = ended.with_context(|| self.window.printed());
        self.window.finish(story, ended).await
    }
}

fn arguments(folder: &Path, port: u16) -> [OsString; 4] {
    ["--data".into(), folder.join("data").into(), "--port".into(), port.to_string().into()]
}

fn env(provider: &Provider) -> Vec<(String, OsString)> {
    [
        ("TWILIO_ACCOUNT_SID", ACCOUNT_SID.to_owned()),
        ("TWILIO_AUTH_TOKEN", AUTH_TOKEN.to_owned()),
        ("TWILIO_NUMBER", format!("whatsapp:{AGENCY_NUMBER}")),
        ("TWILIO_API_BASE", provider.api().to_string()),
    ]
    .map(|(name, value)| (name.to_owned(), value.into()))
    .into()
}

async fn main_road(scene: &Scene) -> anyhow::Result<()> {
    begin(&scene.window).await?;
    a_message_arrives(scene).await?;
    the_reply_goes_out(scene).await?;
    the_request_is_well_formed(&scene.provider).await?;
    the_ticks_come_out_of_order(scene).await
}

/// The first minute: a name and an agency.
async fn begin(window: &Window) -> anyhow::Result<()> {
    window.see(&marked("first-run")).await?;
    window.write(&marked("my-name"), ALLEN).await?;
    window.write(&marked("agency-name"), AGENCY).await?;
    window.click(&marked("begin")).await?;
    window.see_gone(&marked("first-run")).await
}

async fn a_message_arrives(scene: &Scene) -> anyhow::Result<()> {
    let (window, notifications) = (&scene.window, &scene.notifications);
    ensure!(scene.provider.say(LIN, "你好").await? == 200, "the first webhook was not taken");
    shows_notifications(notifications, 1).await?;
    notifications.dismiss()?;
    let status = scene.provider.say(AMARA, "Is 2 < 3 semesters & a visa enough?").await?;
    ensure!(status == 200, "the webhook was answered {status}");
    shows_notifications(notifications, 2).await?;
    window.see_text(&marked("row"), "Is 2 < 3 semesters & a visa enough?").await?;
    let opened = window.texts(&marked("who")).await?;
    ensure!(!opened.iter().any(|who| who.contains(AMARA.name)), "it opened by itself");
    notifications.click()?;
    window.see_text(&marked("who"), AMARA.name).await?;
    let first = notifications.closed()?.into_iter().next().context("none was closed")?;
    let body = "Is 2 &lt; 3 semesters &amp; a visa enough?".to_owned();
    ensure!(first == Shown { summary: AMARA.name.into(), body }, "the notification said {first:?}");
    window.see_text(&marked("bubble"), "Is 2 < 3 semesters & a visa enough?").await?;
    ensure!(scene.provider.repeat_webhook(AMARA).await? == 200, "posted twice, it was not taken");
    ensure!(scene.provider.say(AMARA, "Hello?").await? == 200, "the third webhook was not taken");
    window.see_text(&marked("bubble"), "Hello?").await?;
    let bubbles = window.texts(&marked("bubble")).await?;
    ensure!(bubbles.len() == 2, "the thread shows {bubbles:?}");
    what_is_in_view_is_not_announced(scene).await
}

/// Amara's last message stands before everybody's eyes; had it been announced, that would have come before Lin's.
async fn what_is_in_view_is_not_announced(scene: &Scene) -> anyhow::Result<()> {
    ensure!(scene.provider.say(LIN, "在吗?").await? == 200, "the fourth webhook was not taken");
    shows_notifications(&scene.notifications, 3).await?;
    scene.notifications.dismiss()?;
    let last = scene.notifications.closed()?.into_iter().next().context("none was closed")?;
    ensure!(last.summary == LIN.name, "announced was {last:?}");
    Ok(())
}

async fn shows_notifications(notifications: &Notifications, count: usize) -> anyhow::Result<()> {
    until("the notification is there", SOON, async || {
        let shown = notifications.count()?;
        ensure!(shown == count, "{shown} notifications and not {count}");
        Ok(())
    })
    .await
}

async fn the_reply_goes_out(scene: &Scene) -> anyhow::Result<()> {
    let window = &scene.window;
    scene.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    window.write(&marked("composer"), "Yes, three are enough. Shall we begin?").await?;
    window.click(&marked("send")).await?;
    window.see_text(&marked("bubble"), "Yes, three are enough. Shall we begin?").await?;
    shows_tick(window, "accepted").await?;
    let requests = scene.provider.requests_to_send();
    ensure!(requests.len() == 1, "{} requests to send", requests.len());
    Ok(())
}

async fn shows_tick(window: &Window, state: &str) -> anyhow::Result<()> {
    until(&format!("the tick says {state}"), SOON, async || {
        let ticks = window.attributes(&marked("tick"), "data-state").await?;
        ensure!(ticks == [state], "the ticks say {ticks:?}");
        Ok(())
    })
    .await
}

async fn the_request_is_well_formed(provider: &Provider) -> anyhow::Result<()> {
    let request = provider.requests_to_send().into_iter().next().context("no request")?;
    ensure!(field(&request, "To") == Some(AMARA.address().as_str()), "to {:?}", field(&request, "To"));
    ensure!(
        field(&request, "From").is_some_and(|from| from.ends_with(AGENCY_NUMBER)),
        "from {:?}",
        field(&request, "From")
    );
    ensure!(
        field(&request, "Body").is_some_and(|body| body.starts_with("Yes, three")),
        "says {:?}",
        field(&request, "Body")
    );
    let callback = field(&request, "StatusCallback").context("no StatusCallback")?;
    ensure!(callback.contains("attempt="), "the callback {callback} names no attempt");
    let Some(prism) = Prism::find() else {
        tools::skipped("prism is not here: the request is not held against Twilio's document");
        return Ok(());
    };
    let judge = prism.open(Path::new(DOCUMENT)).await?;
    let (status, words) = judge.post_form(&request.path, (ACCOUNT_SID, AUTH_TOKEN), &request.form).await?;
    ensure!(status == 201, "by Twilio's document: {status} {words}");
    Ok(())
}

async fn the_ticks_come_out_of_order(scene: &Scene) -> anyhow::Result<()> {
    scene.provider.read_all(AMARA).await?;
    let held: Vec<_> = scene.provider.phone().held_callbacks().into_iter().map(|(_, status)| status).collect();
    ensure!(held == ["sent", "delivered", "read"], "held are {held:?}");
    scene.provider.phone().release(&["read"]).await;
    shows_tick(&scene.window, "read").await?;
    scene.provider.phone().release(&["delivered", "sent"]).await;
    ensure!(scene.provider.say(AMARA, "Yes, let us begin!").await? == 200, "the last webhook was not taken");
    scene.window.see_text(&marked("bubble"), "Yes, let us begin!").await?;
    shows_tick(&scene.window, "read").await
}
