//! A reply that is written into the notification, with a daemon that takes replies as KDE's does.

use super::{PROGRAM, arguments, begin, env};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    driver::marked,
    notifications::Bus,
    or_skip,
    people::AMARA,
    ports,
    provider::Provider,
    tools,
    wait::{SOON, until},
    window::{Window, Windows},
};
use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex},
};
use zbus::{
    Connection, connection, interface, message::Header, names::UniqueName, object_server::SignalEmitter,
    zvariant::OwnedValue,
};

const PLACE: &str = "/org/freedesktop/Notifications";

/// One notification, as its daemon was asked to show it.
#[derive(Clone, Debug)]
struct Asked {
    instead_of: u32,
    body: String,
    actions: Vec<String>,
    by: UniqueName<'static>,
}

/// A daemon that shows nothing and remembers everything.
#[derive(Default)]
struct Daemon {
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Daemon {
    fn get_capabilities(&self) -> Vec<&str> {
        vec!["actions", "body", "inline-reply"]
    }

    #[allow(clippy::too_many_arguments, reason = "the desktops' own specification")]
    fn notify(
        &self,
        #[zbus(header)] header: Header<'_>,
        _program: String,
        instead_of: u32,
        _icon: String,
        _summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _timeout_ms: i32,
    ) -> u32 {
        let mut asked = self.asked.lock().unwrap();
        let by = header.sender().unwrap().to_owned();
        asked.push(Asked { instead_of, body, actions, by });
        if instead_of == 0 { u32::try_from(asked.len()).unwrap() } else { instead_of }
    }

    fn close_notification(&self, _id: u32) {}

    #[zbus(signal)]
    async fn notification_replied(emitter: &SignalEmitter<'_>, id: u32, text: &str) -> zbus::Result<()>;
}

#[tokio::test]
async fn a_reply_goes_out_from_the_notification() -> anyhow::Result<()> {
    let windows = or_skip!(Windows::find(), "no display with WebKit's driver here");
    or_skip!(tools::on_path("dbus-daemon"), "no message bus here");
    let folder = tempfile::tempdir()?;
    let bus = Bus::start().await?;
    let daemon = Daemon::default();
    let asked = Arc::clone(&daemon.asked);
    let connection = connection::Builder::address(bus.address().as_str())?
        .serve_at(PLACE, daemon)?
        .name("org.freedesktop.Notifications")?
        .build()
        .await?;
    let address = ports::free_address()?;
    let base = ports::web_address(address);
    let provider = Provider::start(&base).await?;
    let mut env = env(&provider);
    env.extend([("PAPERPLANE_PUBLIC_URL".to_owned(), base.as_str().into()), bus.env()]);
    let arguments = arguments(folder.path(), address.port());
    let window = windows.open(Path::new(PROGRAM), &arguments, &env, folder.path()).await?;
    let ended = reply(&window, &provider, &connection, &asked).await.with_context(|| window.printed());
    window.finish("replying", ended).await
}

async fn reply(
    window: &Window,
    provider: &Provider,
    daemon: &Connection,
    asked: &Mutex<Vec<Asked>>,
) -> anyhow::Result<()> {
    begin(window).await?;
    ensure!(provider.say(AMARA, "Are you there?").await? == 200, "the webhook was not taken");
    shown(asked, 1).await?;
    ensure!(provider.say(AMARA, "Hello?").await? == 200, "the second webhook was not taken");
    let last = shown(asked, 2).await?;
    ensure!(last.instead_of == 1, "the second stands beside the first: {last:?}");
    ensure!(last.body == "Are you there?\nHello?", "it says {:?}", last.body);
    ensure!(last.actions.iter().any(|action| action == "inline-reply"), "no reply is offered: {:?}", last.actions);
    let emitter = SignalEmitter::new(daemon, PLACE)?.set_destination(last.by.into());
    Daemon::notification_replied(&emitter, 1, "On my way.").await?;
    until("the reply is with the provider", SOON, async || {
        let sent = provider.bodies_to(AMARA);
        ensure!(sent == ["On my way."], "it has {sent:?}");
        Ok(())
    })
    .await?;
    window.see_text(&marked("row"), "On my way.").await
}

async fn shown(asked: &Mutex<Vec<Asked>>, count: usize) -> anyhow::Result<Asked> {
    until("the notification is asked for", SOON, async || {
        let asked = asked.lock().unwrap().clone();
        ensure!(asked.len() == count, "{} were asked for", asked.len());
        asked.last().cloned().context("none")
    })
    .await
}
