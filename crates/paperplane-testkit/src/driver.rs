//! A WebDriver program and one page in it: what browser and window have in common.

use crate::{
    http,
    process::Process,
    wait::{LATER, SOON, until},
};
use anyhow::{Context as _, ensure};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    wd::Capabilities,
};
use hyper_util::client::legacy::connect::HttpConnector;
use std::{net::SocketAddr, path::Path, process::Command};

/// The selector of an element by the mark that the windows have for this purpose.
pub fn marked(mark: &str) -> String {
    format!("[data-testid=\"{mark}\"]")
}

/// A page under remote control.
pub struct Page {
    client: Client,
    // Dropped last: the driver ends what it started.
    driver: Process,
}

impl Page {
    /// Starts the driver program, waits for its port, and opens a session.
    pub(crate) async fn open(
        driver: &mut Command,
        address: SocketAddr,
        log: &Path,
        capabilities: serde_json::Value,
    ) -> anyhow::Result<Self> {
        let mut driver = Process::start("the WebDriver", driver, log)?;
        let (http, address) = (http::client()?, format!("http://{address}"));
        until("the WebDriver takes sessions", SOON, async || {
            driver.check_alive()?;
            let status: serde_json::Value = http.get(format!("{address}/status")).send().await?.json().await?;
            ensure!(status["value"]["ready"] == true, "it says {status}");
            Ok(())
        })
        .await?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let opened = tokio::time::timeout(LATER, builder.capabilities(capabilities).connect(&address)).await;
        // A driver waits for ever for a program that ended before it had a page.
        let opened = opened.context("no page came").and_then(|opened| Ok(opened?));
        let client = opened.with_context(|| format!("opening a session:\n{}", driver.printed()))?;
        Ok(Self { client, driver })
    }

    /// The output of driver and program.
    pub fn printed(&self) -> String {
        self.driver.printed()
    }

    /// The number of the driver's process.
    pub(crate) fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// The WebDriver client itself.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// If the driver cannot.
    pub async fn go(&self, url: &str) -> anyhow::Result<()> {
        self.client.goto(url).await.context("opening a page")
    }

    /// Waits until an element is shown, and gives it.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn see(&self, css: &str) -> anyhow::Result<Element> {
        until(&format!("{css} is shown"), SOON, async || {
            let element = self.client.find(Locator::Css(css)).await?;
            ensure!(element.is_displayed().await?, "it is hidden");
            Ok(element)
        })
        .await
    }

    /// Waits until no such element is shown.
    ///
    /// # Errors
    /// If it stays.
    pub async fn see_gone(&self, css: &str) -> anyhow::Result<()> {
        until(&format!("{css} is gone"), SOON, async || {
            for element in self.client.find_all(Locator::Css(css)).await? {
                ensure!(!element.is_displayed().await.unwrap_or(false), "it is still there");
            }
            Ok(())
        })
        .await
    }

    /// The texts of all elements of this kind, in their order on the page.
    ///
    /// # Errors
    /// If the page cannot be read.
    pub async fn texts(&self, css: &str) -> anyhow::Result<Vec<String>> {
        let script = "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.innerText)";
        self.read(script, vec![css.into()]).await
    }

    /// An attribute of all elements of this kind; empty where one has none.
    ///
    /// # Errors
    /// If the page cannot be read.
    pub async fn attributes(&self, css: &str, name: &str) -> anyhow::Result<Vec<String>> {
        let script =
            "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.getAttribute(arguments[1]) ?? '')";
        self.read(script, vec![css.into(), name.into()]).await
    }

    /// Runs a script that returns something.
    ///
    /// # Errors
    /// If it fails or returns something else.
    pub async fn read<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<serde_json::Value>,
    ) -> anyhow::Result<T> {
        let value = self.client.execute(script, arguments).await.context("reading the page")?;
        serde_json::from_value(value).context("reading the page")
    }

    /// Waits until some element of this kind holds the text.
    ///
    /// # Errors
    /// If none does in time: what they hold instead.
    pub async fn see_text(&self, css: &str, part: &str) -> anyhow::Result<()> {
        until(&format!("{css} says “{part}”"), SOON, async || {
            let texts = self.texts(css).await?;
            ensure!(texts.iter().any(|text| text.contains(part)), "they say {texts:?}");
            Ok(())
        })
        .await
    }

    /// Clicks on an element once it is shown.
    ///
    /// # Errors
    /// If it does not come or cannot be clicked.
    pub async fn click(&self, css: &str) -> anyhow::Result<()> {
        until(&format!("{css} can be clicked"), SOON, async || Ok(self.see(css).await?.click().await?)).await
    }

    /// Clicks on the button with these words, wherever it stands.
    ///
    /// # Errors
    /// If it does not come or cannot be clicked.
    pub async fn click_button(&self, words: &str) -> anyhow::Result<()> {
        let xpath = format!("//button[normalize-space()=\"{words}\" or @aria-label=\"{words}\"]");
        until(&format!("“{words}” can be clicked"), SOON, async || {
            Ok(self.client.find(Locator::XPath(&xpath)).await?.click().await?)
        })
        .await
    }

    /// Types into an element once it is shown.
    ///
    /// # Errors
    /// If it does not come or takes no text.
    pub async fn write(&self, css: &str, text: &str) -> anyhow::Result<()> {
        self.see(css).await?.send_keys(text).await.with_context(|| format!("typing into {css}"))
    }

    /// Presses keys wherever the focus is; `held` is held down meanwhile.
    ///
    /// # Errors
    /// If the driver cannot.
    pub async fn press(&self, held: Option<char>, key: char) -> anyhow::Result<()> {
        let mut keys = KeyActions::new("keyboard".into());
        if let Some(held) = held {
            keys = keys.then(KeyAction::Down { value: held });
        }
        keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        if let Some(held) = held {
            keys = keys.then(KeyAction::Up { value: held });
        }
        self.client.perform_actions(keys).await.context("pressing a key")
    }

    /// Saves what the page looks like.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub async fn picture(&self, file: &Path) -> anyhow::Result<()> {
        let png = self.client.screenshot().await.context("taking a picture")?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, png).with_context(|| format!("writing {}", file.display()))
    }

    /// Passes a story's end on; where it failed, a picture is saved beside the built programs first. Ends the session.
    ///
    /// # Errors
    /// The story's.
    pub async fn finish(self, story: &str, ended: anyhow::Result<()>) -> anyhow::Result<()> {
        let ended = match ended {
            Ok(()) => Ok(()),
            Err(error) => Err(self.explain(story, error).await),
        };
        let _ = self.client.close().await;
        ended
    }

    async fn explain(&self, story: &str, error: anyhow::Error) -> anyhow::Error {
        let Some(folder) = pictures() else {
            return error;
        };
        let file = folder.join(format!("{story}-failed.png"));
        match self.picture(&file).await {
            Ok(()) => error.context(format!("see {}", file.display())),
            Err(_) => error,
        }
    }
}

/// The folder for pictures of failures: beside the built programs.
fn pictures() -> Option<std::path::PathBuf> {
    let test = std::env::current_exe().ok()?;
    Some(test.parent()?.parent()?.join("pictures"))
}
