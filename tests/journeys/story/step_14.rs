//! Step 14: she has arrived, and the agency stays in touch with her.

use super::{step_05::FIRST, step_09::told, whole::Story};
use anyhow::Context as _;
use paperplane_bridge::ask::{GetCase, GetCasesOf, GetInbox, MoveCase};
use paperplane_testkit::{driver::marked, people::AMARA};

const WELCOME: &str =
    "Welcome, Amara! We hope you arrived well. Write to us whenever something is not as it should be.";

pub async fn she_has_arrived_and_they_stay_in_touch(story: &Story) -> anyhow::Result<()> {
    let window = &story.window;
    let rows = window.ask(GetInbox { after: None, limit: 10 }).await?.rows;
    let amara = rows.iter().find(|row| row.who == AMARA.name).context("she is not in the list")?.id;
    let case = window.ask(GetCasesOf { conversation: amara }).await?.pop().context("no case")?.id;
    let seen = window.ask(GetCase { case }).await?.card.standing;
    window.ask(MoveCase { case, to: "arrived".into(), seen }).await?;
    let told = told(story).await?;
    story.got(AMARA, &[FIRST, "Which year?", &told, WELCOME]).await?;

    window.click(&marked("to-people")).await?;
    window.write(&marked("people-search"), "Amara").await?;
    window.see_text(&marked("people-rows"), AMARA.name).await?;
    window.press(None, '\u{e00c}').await?;
    for key in ['j', 'x'] {
        window.press(None, key).await?;
    }
    window.click(&marked("people-write")).await?;
    window.write(&marked("outreach-name"), "Staying in touch").await?;
    window.write(&marked("outreach-text"), "How is your first term, {{ first_name or \"friend\" }}?").await?;
    window.click(".outreach-day input").await?;
    window.click(&marked("outreach-look")).await?;
    window.click(&marked("outreach-start")).await?;
    story.got(AMARA, &[FIRST, "Which year?", &told, WELCOME, "How is your first term, Amara?"]).await
}
