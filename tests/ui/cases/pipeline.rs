//! The editor of a pipeline: stages and what they ask are changed as a draft, published, and taken over by running cases.

use crate::{
    access::clean,
    scene::Scene,
    themes::{Theme, in_both_themes},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::{GetCase, GetCasesOf, GetPipelines, OpenCase, PublishReadyMade};
use paperplane_bridge::cases::ready_made::ReadyMade;
use paperplane_testkit::{
    driver::marked,
    people::AMARA,
    wait::{SOON, until},
};

const CONTROL: char = '\u{e009}';

#[tokio::test]
async fn a_pipeline_is_changed_published_and_taken_over_by_running_cases() -> anyhow::Result<()> {
    in_both_themes("pipeline", changed).await
}

async fn changed(scene: &Scene, theme: &Theme<'_>) -> anyhow::Result<()> {
    let page = &scene.page;
    let picture = async |name: &str| theme.picture(scene, name).await;
    let amara = scene.hear(AMARA, "I want to study nursing").await?;
    let pipeline = scene.door.ask(PublishReadyMade { ready_made: ReadyMade::StudentRecruitment }).await?;
    scene.door.ask(OpenCase { conversation: amara, pipeline, title: "BSc Nursing".into() }).await?;
    scene.enter().await?;
    theme.put_axe(scene).await?;
    page.see(&marked("row")).await?;
    page.press(None, 'g').await?;
    page.press(None, 'c').await?;
    page.click(&marked("pipeline-edit")).await?;
    page.see_text(&marked("pipeline-stage"), "Enquiry").await?;
    picture("stage").await?;

    // The first stage gets another name and asks for one thing more.
    page.click(&marked("pipeline-stage-name")).await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked("pipeline-stage-name"), "First talk").await?;
    page.see_text(&marked("pipeline-stage"), "First talk").await?;
    page.click(&marked("pipeline-item-add")).await?;
    page.write(&marked("pipeline-item-name-2"), "Parents’ consent").await?;
    page.write(&marked("pipeline-item-days-2"), "5").await?;
    page.click(&marked("pipeline-rule-partner")).await?;
    // A stage of one's own behind it.
    page.click(&marked("pipeline-stage-add")).await?;
    page.click(&marked("pipeline-stage-name")).await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked("pipeline-stage-name"), "Scholarship").await?;
    page.write(&marked("pipeline-message"), "Hello {{ first_name or \"there\" }}, we look for a scholarship.").await?;
    clean(scene, "the editor of a pipeline").await?;
    picture("draft").await?;
    let now = scene.door.ask(GetPipelines {}).await?.pop().context("no pipeline")?;
    ensure!(now.version == 1, "it was published by itself");

    // The draft stays over a visit to the board, and is published.
    page.click(&marked("pipeline-back")).await?;
    page.see_text(&marked("lane"), "Enquiry").await?;
    page.click(&marked("pipeline-edit")).await?;
    page.see_text(&marked("pipeline-stage"), "Scholarship").await?;
    page.click(&marked("pipeline-publish")).await?;
    page.see_text(&marked("pipeline-state"), "One running case goes by an older version").await?;
    let now = scene.door.ask(GetPipelines {}).await?.pop().context("no pipeline")?;
    let names: Vec<&str> = now.definition.stages.iter().map(|stage| stage.name.in_language("en")).take(3).collect();
    ensure!(now.version == 2 && names == ["First talk", "Scholarship", "Consulted"], "{names:?}");

    // The running case takes it over, and is asked for what is new.
    page.click(&marked("pipeline-adopt")).await?;
    page.see_text(&marked("pipeline-state"), "Version 2 is in use").await?;
    clean(scene, "a published pipeline").await?;
    let case = scene.door.ask(GetCasesOf { conversation: amara }).await?.pop().context("no case")?.id;
    until("it is asked for three things", SOON, async || {
        let items = scene.door.ask(GetCase { case }).await?.items;
        ensure!(items.len() == 3, "{} items", items.len());
        Ok(())
    })
    .await?;
    page.click(&marked("pipeline-back")).await?;
    page.see_text(&marked("lane"), "Scholarship").await
}
