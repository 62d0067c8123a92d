//! A story that is told by day and by night, with axe in the page and pictures for people.

use crate::scene::Scene;
use anyhow::Context as _;
use paperplane_testkit::{
    browser::{Chromium, LAPTOP, Look},
    or_skip,
    people::{AGENCY, ALLEN},
    tools,
};
use std::path::PathBuf;

/// A story in one theme.
pub struct Theme<'a> {
    story: &'a str,
    name: &'static str,
    axe: &'a str,
}

impl Theme<'_> {
    /// True by day.
    pub fn is_light(&self) -> bool {
        self.name == "light"
    }

    /// Puts axe's script into the page, which forgets it when it is loaded again.
    pub async fn put_axe(&self, scene: &Scene) -> anyhow::Result<()> {
        scene.page.client().execute(self.axe, vec![]).await.context("putting axe into the page").map(drop)
    }

    /// Takes a picture, where `PAPERPLANE_PICTURES` names a folder.
    pub async fn picture(&self, scene: &Scene, name: &str) -> anyhow::Result<()> {
        let Some(folder) = std::env::var_os("PAPERPLANE_PICTURES").map(PathBuf::from) else { return Ok(()) };
        scene.page.picture(&folder.join(format!("{}-{name}-{}.png", self.story, self.name))).await
    }
}

/// Tells a story in both themes, each at a desk of its own; it is left out where Chromium or axe is missing.
pub async fn in_both_themes(
    story: &str,
    told: impl AsyncFn(&Scene, &Theme<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    for dark in [false, true] {
        let scene = Scene::open_unknown(&chromium, Look { dark, ..LAPTOP }).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        let theme = Theme { story, name: if dark { "dark" } else { "light" }, axe: &axe };
        let ended = told(&scene, &theme).await;
        scene.finish(story, ended).await?;
    }
    Ok(())
}
