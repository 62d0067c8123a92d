//! Search as people type it, in the scripts they write.

use crate::scene::Scene;
use anyhow::ensure;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, KHALED, LIN, MARIA},
    wait::{SOON, until},
};

#[tokio::test]
async fn words_are_found_without_accents_in_chinese_and_in_arabic() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = search(&scene).await;
    scene.finish("finding", ended).await
}

async fn search(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Good morning").await?;
    scene.hear(MARIA, "¿Cuánto cuesta la traducción?").await?;
    scene.hear(LIN, "你好，签证需要多长时间？").await?;
    scene.hear(KHALED, "متى تبدأ المواعيد في المستشفى؟").await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), MARIA.name).await?;
    for (typed, who, other) in [
        ("traduccion", MARIA, LIN),
        ("签证", LIN, MARIA),
        ("المستش", KHALED, LIN),
        ("maria fern", MARIA, KHALED),
        ("0102", LIN, MARIA),
    ] {
        find(scene, typed, who.name, other.name).await?;
    }
    find(scene, "签证", LIN.name, MARIA.name).await?;
    scene.page.click(&marked("hit")).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    scene.page.see_text(&marked("bubble"), "签证").await
}

async fn find(scene: &Scene, typed: &str, who: &str, not: &str) -> anyhow::Result<()> {
    let field = scene.page.see(&marked("search")).await?;
    field.clear().await?;
    field.send_keys(typed).await?;
    until(&format!("“{typed}” finds {who}"), SOON, async || {
        let hits = scene.page.texts(&marked("hit")).await?;
        ensure!(hits.iter().any(|hit| hit.contains(who)), "it finds {hits:?}");
        ensure!(!hits.iter().any(|hit| hit.contains(not)), "it also finds {not}: {hits:?}");
        Ok(())
    })
    .await
}
