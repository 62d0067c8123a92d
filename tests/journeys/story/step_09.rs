//! Step 9: her case is opened and moves on; she is told once, over her own channel.

use super::{step_05::FIRST, whole::Story};
use anyhow::Context as _;
use paperplane_bridge::ask::{DescribeCase, GetCasesOf, GetInbox};
use paperplane_testkit::{
    driver::marked,
    people::AMARA,
    wait::{LATER, until},
};

/// The message of the stage in which papers are asked for, as she gets it.
pub async fn told(story: &Story) -> anyhow::Result<String> {
    until("she is told", LATER, async || {
        story.provider.bodies_to(AMARA).into_iter().nth(2).context("she is not told yet")
    })
    .await
}

pub async fn her_case_moves_and_she_is_told(story: &Story) -> anyhow::Result<()> {
    let window = &story.window;
    window.click(&marked("to-cases")).await?;
    window.click(&marked("ready-student_recruitment")).await?;
    window.see(&marked("board-none")).await?;
    window.click(&marked("to-inbox")).await?;
    window.click(&marked("row")).await?;
    window.click(&marked("about-person")).await?;
    window.click(&marked("case-open")).await?;
    window.write(&marked("case-new-title"), "BSc Nursing\u{e007}").await?;
    window.see_text(&marked("contact-case"), "Enquiry").await?;

    let rows = window.ask(GetInbox { after: None, limit: 10 }).await?.rows;
    let amara = rows.iter().find(|row| row.who == AMARA.name).context("she is not in the list")?.id;
    let case = window.ask(GetCasesOf { conversation: amara }).await?.pop().context("no case")?.id;
    let programme = Some("BSc Nursing".into());
    let (title, partner, begins_on, apply_by, fees, commission) = (None, None, None, None, None, None);
    window.ask(DescribeCase { case, title, partner, programme, begins_on, apply_by, fees, commission }).await?;

    window.click(&marked("contact-case")).await?;
    for stage in ["Consulted", "Documents"] {
        window.see_text(&marked("case-next"), stage).await?;
        window.click(&marked("case-next")).await?;
        window.see_text(&marked("toast"), stage).await?;
    }
    let told = told(story).await?;
    anyhow::ensure!(told.starts_with("Hello Amara, we can begin your application for BSc Nursing."), "{told}");
    anyhow::ensure!(told.contains("Passport"), "{told}");
    story.got(AMARA, &[FIRST, "Which year?", &told]).await
}
