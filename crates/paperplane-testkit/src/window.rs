//! The desktop program in its real window, under WebKit's own driver.

use crate::{driver::Page, ports, tools};
use std::{
    ffi::OsString,
    ops::Deref,
    path::{Path, PathBuf},
    process::Command,
};

/// How the names of our own settings begin.
const SETTINGS: [&str; 3] = ["KAFKA_", "TWILIO_", "PAPERPLANE_"];

/// What a window test needs of this machine: a display and WebKit's driver.
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
    /// Where no window comes.
    pub async fn open(
        &self,
        program: &Path,
        arguments: &[OsString],
        env: &[(String, OsString)],
        folder: &Path,
    ) -> anyhow::Result<Window> {
        let address = ports::free_address()?;
        let mut driver = Command::new(&self.driver);
        driver.arg(format!("--port={}", address.port())).arg("--host=127.0.0.1");
        driver.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if SETTINGS.iter().any(|prefix| name.starts_with(prefix)) {
                driver.env_remove(name);
            }
        }
        for (name, place) in [("XDG_DATA_HOME", "share"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")] {
            driver.env(name, folder.join(place));
        }
        driver.envs(env.iter().map(|(name, value)| (name, value))).current_dir(folder);
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
        let capabilities = serde_json::json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        Ok(Window { page: Page::open(&mut driver, address, &folder.join("window.log"), capabilities).await? })
    }
}

/// The running program.
pub struct Window {
    page: Page,
}

impl Window {
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
