//! Step 5: Amara answers, and she and Allen go back and forth.

use super::whole::Story;
use anyhow::ensure;
use paperplane_testkit::{driver::marked, people::AMARA};

/// The first message of the agency to her.
pub const FIRST: &str = "Hello Amara, there is news about the autumn intake.";

pub async fn one_answers_and_they_talk(story: &Story) -> anyhow::Result<()> {
    let window = &story.window;
    ensure!(story.provider.say(AMARA, "I want to study nursing in Lisboa").await? == 200, "the webhook was refused");
    window.see_text(&marked("outreach-answered"), "1").await?;
    window.click(&marked("to-inbox")).await?;
    window.see_text(&marked("row"), "I want to study nursing").await?;
    window.click(&marked("row")).await?;
    window.see_text(&marked("who"), AMARA.name).await?;
    window.write(&marked("composer"), "Which year?").await?;
    window.click(&marked("send")).await?;
    story.got(AMARA, &[FIRST, "Which year?"]).await?;
    ensure!(story.provider.say(AMARA, "2027").await? == 200, "the webhook was refused");
    window.see_text(&marked("bubble"), "2027").await
}
