//! The desktop program in its real window, under WebKit's own driver.

use crate::{driver::Page, ports, tools};
use std::{
    ffi::OsString,
    ops::Deref,
    path::{Path, PathBuf},
    process::Command,
};

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

    /// Starts the program under the driver. The program inherits `env`; what it prints goes to `log`.
    ///
    /// # Errors
    /// Where no window comes.
    pub async fn open(
        &self,
        program: &Path,
        arguments: &[OsString],
        env: &[(String, OsString)],
        log: &Path,
    ) -> anyhow::Result<Window> {
        let address = ports::free_address()?;
        let mut driver = Command::new(&self.driver);
        driver.arg(format!("--port={}", address.port())).arg("--host=127.0.0.1");
        driver.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.envs(env.iter().map(|(name, value)| (name, value)));
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
        let capabilities = serde_json::json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        Ok(Window { page: Page::open(&mut driver, address, log, capabilities).await? })
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
