//! Templates of the provider, and their approval.

use crate::office::Office;
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::GetTemplates;
use paperplane_testkit::{
    or_skip,
    relay::Relay,
    wait::{SOON, until},
};

#[tokio::test]
async fn templates_are_listed_with_what_whatsapp_thinks_of_them() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let templates = until("the templates are listed", SOON, async || {
        let templates = office.door.ask(GetTemplates {}).await?;
        ensure!(templates.len() == 2, "there are {templates:?}");
        Ok(templates)
    })
    .await?;
    let news = templates.iter().find(|template| template.name == "news").context("no template")?;
    ensure!(news.approved && news.blanks == ["1", "2"], "{news:?}");
    let offer = templates.iter().find(|template| template.name == "offer").context("no second template")?;
    ensure!(!offer.approved && offer.approval == "rejected", "{offer:?}");

    // One template is approved and another one removed: the next listing shows both.
    office.provider.phone().lists_templates(|templates| {
        templates.retain(|template| template.name != "news");
        templates[0].approval = "approved".into();
    });
    until("the changes are here", SOON, async || {
        let templates = office.door.ask(GetTemplates {}).await?;
        ensure!(templates.len() == 1 && templates[0].approved, "there are {templates:?}");
        Ok(())
    })
    .await
}
