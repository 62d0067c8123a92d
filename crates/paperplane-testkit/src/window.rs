//! The desktop program in its real window, under WebKit's own driver.

use crate::{
    driver::Page,
    ports,
    process::{children, end_by_id, is_alive},
    tools,
    wait::{SOON, until},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::Question;
use std::{
    ffi::OsString,
    ops::Deref,
    path::{Path, PathBuf},
    process::Command,
};
use tokio::sync::{Mutex, MutexGuard};

/// The turn of one window: only one window of a desktop has the keyboard.
static TURN: Mutex<()> = Mutex::const_new(());

/// The prefixes of our own settings.
const SETTINGS: [&str; 3] = ["KAFKA_", "TWILIO_", "PAPERPLANE_"];

/// The needs of a window test on this machine: a display and WebKit's driver.
#[derive(Clone, Debug)]
pub struct Windows {
    driver: PathBuf,
}

impl Windows {
    /// Looks for both.
    pub fn find() -> Option<Self> {
        std::env::var_os("DISPLAY")?;
        Some(Self { driver: tools::on_path("WebKitWebDriver")? })
    }

    /// Starts the program under the driver, in `folder`: it inherits `env` and nothing that would connect it to an
    /// account, and what it prints goes to `window.log` there.
    ///
    /// # Errors
    /// If no window comes.
    pub async fn open(
        &self,
        program: &Path,
        arguments: &[OsString],
        env: &[(String, OsString)],
        folder: &Path,
    ) -> anyhow::Result<Window> {
        let turn = TURN.lock().await;
        let address = ports::free_address()?;
        let mut driver = Command::new(&self.driver);
        driver.arg(format!("--port={}", address.port())).arg("--host=127.0.0.1");
        driver.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        surround(&mut driver, env, folder);
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
        let capabilities = serde_json::json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let page = Page::open(&mut driver, address, &folder.join("window.log"), capabilities).await?;
        Ok(Window { page, _turn: turn })
    }
}

/// Gives a program the surroundings of a window in `folder`: what the operating system keeps for it, it finds there.
pub fn surround(command: &mut Command, env: &[(String, OsString)], folder: &Path) {
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if SETTINGS.iter().any(|prefix| name.starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    let places =
        [("XDG_DATA_HOME", "share"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"), ("HOME", "home")];
    for (name, place) in places {
        command.env(name, folder.join(place));
    }
    command.envs(env.iter().map(|(name, value)| (name, value))).current_dir(folder);
}

/// The running program.
pub struct Window {
    page: Page,
    _turn: MutexGuard<'static, ()>,
}

impl Window {
    /// Asks the desk as the window itself does.
    ///
    /// # Errors
    /// The desk's trouble.
    pub async fn ask<Q: Question>(&self, question: Q) -> anyhow::Result<Q::Answer> {
        let answer = self.command("ask", serde_json::json!({ "ask": paperplane_bridge::Ask::from(question) })).await?;
        serde_json::from_value(answer).context("an answer of the desk in its shape")
    }

    /// Gives a command to the program around the window.
    ///
    /// # Errors
    /// The error of a command that the page may not run.
    pub async fn command(&self, name: &str, arguments: serde_json::Value) -> anyhow::Result<serde_json::Value> {
        let script = "const [name, words, done] = arguments;
            window.__TAURI__.core.invoke(name, words).then(ok => done([ok, null]), no => done([null, no ?? 'no']));";
        let answer = self.page.client().execute_async(script, vec![name.into(), arguments]).await?;
        let (ok, no): (serde_json::Value, Option<serde_json::Value>) = serde_json::from_value(answer)?;
        match no {
            None => Ok(ok),
            Some(no) => anyhow::bail!("{name} was answered {no}"),
        }
    }

    /// The numbers of the program's processes under the driver.
    pub fn programs(&self) -> Vec<u32> {
        children(self.page.driver_id())
    }

    /// Asks the program to end (SIGTERM), as a session does that is closed, and waits for that.
    ///
    /// # Errors
    /// If it does not end.
    pub async fn end(self) -> anyhow::Result<()> {
        let programs = self.programs();
        ensure!(!programs.is_empty(), "no program under the driver");
        for program in &programs {
            end_by_id(*program);
        }
        until("the program has ended", SOON, async || {
            ensure!(!programs.iter().any(|program| is_alive(*program)), "it is still there");
            Ok(())
        })
        .await
    }

    /// Passes a story's end on; see [`Page::finish`].
    ///
    /// # Errors
    /// The story's.
    pub async fn finish(self, story: &str, ended: anyhow::Result<()>) -> anyhow::Result<()> {
        self.page.finish(story, ended).await
    }
}

impl Deref for Window {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}
