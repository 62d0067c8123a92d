//! Headless Chromium through its own driver.

use crate::{driver::Page, ports, tools};
use anyhow::Context as _;
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::Method;
use std::{ops::Deref, path::PathBuf, process::Command};
use tempfile::TempDir;
use url::{ParseError, Url};

/// Chromium and its driver, where both are installed.
#[derive(Clone, Debug)]
pub struct Chromium {
    browser: PathBuf,
    driver: PathBuf,
}

/// The settings with which a page is shown.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// True if the system prefers dark.
    pub dark: bool,
}

/// A small laptop by daylight.
pub const LAPTOP: Look = Look { width: 1280, height: 800, dark: false };

/// A running browser with one page.
pub struct Browser {
    page: Page,
    // Dropped after the page: the browser's profile.
    _profile: TempDir,
}

impl Chromium {
    /// Looks for both.
    pub fn find() -> Option<Self> {
        let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(tools::on_path)?;
        Some(Self { browser, driver: tools::on_path("chromedriver")? })
    }

    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open(&self, look: Look) -> anyhow::Result<Browser> {
        self.open_in_language(look, "en-GB").await
    }

    /// The same for somebody whose browser asks for pages in this language.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_in_language(&self, look: Look, language: &str) -> anyhow::Result<Browser> {
        let profile = tempfile::tempdir()?;
        let address = ports::free_address()?;
        let mut driver = Command::new(&self.driver);
        driver.arg(format!("--port={}", address.port()));
        let capabilities = serde_json::json!({
            "goog:chromeOptions": { "binary": self.browser, "args": arguments(look, &profile), "prefs": {
                // Whoever sits here allows notifications; headless, nothing is shown of them.
                "profile.default_content_setting_values.notifications": 1,
                "intl.accept_languages": language,
            } },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let page = Page::open(&mut driver, address, &profile.path().join("driver.log"), capabilities).await?;
        let browser = Browser { page, _profile: profile };
        browser.fit(look).await?;
        Ok(browser)
    }
}

fn arguments(look: Look, profile: &TempDir) -> Vec<String> {
    let fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--lang=en-GB",
    ];
    let mut arguments: Vec<String> = fixed.map(str::to_owned).into();
    arguments.push(format!("--user-data-dir={}", profile.path().join("profile").display()));
    arguments.push(format!("--window-size={},{}", look.width, look.height));
    arguments.push(format!("--blink-settings=preferredColorScheme={}", u8::from(!look.dark)));
    arguments
}

impl Browser {
    /// Makes the page itself as large as was asked for, without the window's frame.
    async fn fit(&self, look: Look) -> anyhow::Result<()> {
        let (width, height): (u32, u32) = self.page.read("return [innerWidth, innerHeight]", vec![]).await?;
        let grow = |wish: u32, have: u32| wish + wish.saturating_sub(have);
        self.client().set_window_size(grow(look.width, width), grow(look.height, height)).await?;
        Ok(())
    }

    /// Warnings and errors in the browser's console since this was asked last.
    ///
    /// # Errors
    /// If the driver does not answer.
    pub async fn complaints(&self) -> anyhow::Result<Vec<String>> {
        let lines = self.client().issue_cmd(Console).await.context("reading the browser's console")?;
        let lines = lines.as_array().context("the console is a list")?;
        let grave = lines.iter().filter(|line| matches!(line["level"].as_str(), Some("SEVERE" | "WARNING")));
        Ok(grave.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Passes a story's end on; see [`Page::finish`].
    ///
    /// # Errors
    /// The story's.
    pub async fn finish(self, story: &str, ended: anyhow::Result<()>) -> anyhow::Result<()> {
        self.page.finish(story, ended).await
    }
}

/// Asks Chromium's driver for what stands in the console.
#[derive(Debug)]
struct Console;

impl WebDriverCompatibleCommand for Console {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(r#"{"type":"browser"}"#.into()))
    }
}

impl Deref for Browser {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{driver::marked, or_skip};

    const PAGE: &str = "data:text/html;charset=utf-8,<title>t</title><p data-testid=greeting>Hello</p>\
        <input data-testid=field><script>onkeydown=e=>{if(e.ctrlKey&&e.key=='k')document.title='found'}</script>";

    #[tokio::test]
    async fn a_page_is_seen_typed_into_and_pictured() -> anyhow::Result<()> {
        let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
        let browser = chromium.open(Look { dark: true, ..LAPTOP }).await?;
        let story = async {
            browser.go(PAGE).await?;
            browser.see_text(&marked("greeting"), "Hello").await?;
            browser.write(&marked("field"), "签证 مرحبا").await?;
            let typed: String = browser.read("return document.querySelector('input').value", vec![]).await?;
            anyhow::ensure!(typed == "签证 مرحبا", "typed {typed}");
            browser.press(Some('\u{e009}'), 'k').await?;
            anyhow::ensure!(browser.client().title().await? == "found", "the keys did nothing");
            let size: (u32, u32, bool) = browser
                .read("return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]", vec![])
                .await?;
            anyhow::ensure!(size == (1280, 800, true), "the page is {size:?}");
            let _: u32 = browser.read("console.error('ouch'); return 0", vec![]).await?;
            let complaints = browser.complaints().await?;
            anyhow::ensure!(complaints.len() == 1 && complaints[0].contains("ouch"), "it complained of {complaints:?}");
            let file = tempfile::tempdir()?;
            browser.picture(&file.path().join("page.png")).await
        };
        let ended = story.await;
        browser.finish("testkit", ended).await
    }
}
