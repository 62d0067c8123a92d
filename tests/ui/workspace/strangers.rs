//! A visitor without a token sees nothing but what is missing.

use crate::scene::Scene;
use anyhow::ensure;
use paperplane_testkit::{
    browser::{Chromium, LAPTOP},
    driver::marked,
    http, or_skip,
    people::AMARA,
};
use reqwest::StatusCode;

#[tokio::test]
async fn without_its_token_the_desk_stays_shut() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open_unknown(&chromium, LAPTOP).await?;
    let ended = knock(&scene).await;
    scene.finish("strangers", ended).await
}

async fn knock(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Something private").await?;
    let client = http::client()?;
    let at = |path: &str| scene.node.base().join(path);
    for path in ["/desk/", "/desk/pushes", "/desk/enter", "/desk/enter?token=wrong", "/desk/paperplane_ui_bg.wasm"] {
        let answer = client.get(at(path)?).send().await?;
        let (status, words) = (answer.status(), answer.text().await?);
        ensure!(status == StatusCode::UNAUTHORIZED, "{path} was answered {status}");
        ensure!(!words.contains("Something private"), "{path} shows it");
    }
    let status = client
        .post(at("/desk/ask")?)
        .json(&serde_json::json!({ "workspace": { "ask": "get_home" } }))
        .send()
        .await?
        .status();
    ensure!(status == StatusCode::UNAUTHORIZED, "a question was answered {status}");
    scene.page.go(at("/desk/")?.as_str()).await?;
    scene.page.see_text("body", "link").await?;
    let rows = scene.page.texts(&marked("row")).await?;
    ensure!(rows.is_empty(), "rows without a token: {rows:?}");
    Ok(())
}
