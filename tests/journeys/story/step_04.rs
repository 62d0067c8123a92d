//! Step 4: both are written to over WhatsApp, with the message that is approved for a first word.

use super::whole::Story;
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, LIN},
};

pub async fn he_writes_to_both_at_once(story: &Story) -> anyhow::Result<()> {
    let window = &story.window;
    window.click(&marked("people-write")).await?;
    window.write(&marked("outreach-name"), "Autumn intake").await?;
    window.click("#outreach-template option:nth-of-type(2)").await?;
    // Whatever the clock says, they are written to now.
    window.click(".outreach-day input").await?;
    window.click(&marked("outreach-look")).await?;
    window.see_text(&marked("outreach-preview"), AMARA.name).await?;
    window.click(&marked("outreach-start")).await?;
    window.see_text(&marked("outreach-detail"), AMARA.name).await?;
    story.got(AMARA, &["Hello Amara, there is news about the autumn intake."]).await?;
    story.got(LIN, &[&format!("Hello {}, there is news about the autumn intake.", LIN.name)]).await
}
