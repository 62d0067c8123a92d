//! Mails as their writers laid them out: on a sheet that runs nothing and asks nobody; what stands below is folded away.

use crate::{
    access::clean,
    scene::{LOOKS, Scene},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, ask::Search};
use paperplane_testkit::{
    browser::{Chromium, LAPTOP, Look},
    driver::marked,
    mail::{Mailboxes, SmtpServer, account, servers},
    or_skip,
    people::{AGENCY, ALLEN},
    tools,
    wait::{LATER, until},
};
use std::path::PathBuf;

const NEWSLETTER: &str = include_str!("mails/newsletter.eml");
const INVITATION: &str =
    include_str!("../../../crates/paperplane-connectors/src/channels/mail/tests/fixtures/invitation.eml");
const ANSWER: &str = include_str!("mails/answer.eml");

struct Letters {
    scene: Scene,
    mailboxes: Mailboxes,
    _smtp: SmtpServer,
}

impl Letters {
    /// `None` where a server is not installed, which is said.
    async fn open(chromium: &Chromium, look: Look) -> anyhow::Result<Option<Self>> {
        let Some((mailboxes, smtp)) = servers().await? else { return Ok(None) };
        let account = account(&mailboxes, &smtp)?;
        let scene = Scene::open_with(chromium, look, |config| config.accounts.push(account)).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        Ok(Some(Self { scene, mailboxes, _smtp: smtp }))
    }

    /// A mail arrives; answers with its conversation.
    async fn hear(&self, from: &str, raw: &str) -> anyhow::Result<ConversationId> {
        self.mailboxes.deliver(raw).await?;
        until("the mail is there", LATER, async || self.scene.door.conversation_with(from).await).await
    }
}

#[tokio::test]
async fn a_newsletter_lies_on_a_sheet_that_runs_nothing_and_asks_nobody() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let letters = or_skip!(Letters::open(&chromium, LAPTOP).await?, "without mail servers");
    let ended = newsletter(&letters).await;
    letters.scene.finish("mail_newsletter", ended).await
}

/// The content of the frame, as the page around it reads it.
const IN_FRAME: &str = "
    const frame = document.querySelector('[data-testid=sheet] iframe');
    const inside = frame.contentDocument;
    const [logo, campus] = inside.querySelectorAll('img');
    return {
        sandbox: frame.getAttribute('sandbox'), title: document.title, heading: inside.querySelector('h1').textContent,
        logo: logo.naturalWidth, campus: campus.getAttribute('src'), fields: inside.querySelectorAll('input, form, script, button').length,
        leads: inside.querySelector('[data-leads]').textContent, images: inside.querySelectorAll('img').length,
        fits: frame.clientHeight >= Math.min(inside.body.offsetHeight, 420),
    };";

async fn newsletter(letters: &Letters) -> anyhow::Result<()> {
    let Letters { scene, .. } = letters;
    let school = letters.hear("Lisboa School of Nursing", NEWSLETTER).await?;
    scene.enter().await?;
    scene.open_row(school).await?;
    scene.page.see(&format!("{} iframe", marked("sheet"))).await?;
    let frame = until("the sheet is drawn", LATER, async || {
        let frame: serde_json::Value = scene.page.read(IN_FRAME, vec![]).await?;
        ensure!(frame["logo"] == 8, "the logo is not here yet: {frame}");
        Ok(frame)
    })
    .await?;
    ensure!(frame["heading"] == "Places for September" && frame["title"] != "taken over", "{frame}");
    ensure!(!frame["sandbox"].as_str().is_some_and(|sandbox| sandbox.contains("scripts")), "{frame}");
    ensure!(frame["campus"].is_null() && frame["images"] == 2 && frame["fields"] == 0, "{frame}");
    ensure!(frame["leads"] == " (track.evil.example)" && frame["fits"] == true, "{frame}");
    scene.page.see_text(&marked("pictures-left"), "A picture on the internet is not shown.").await?;
    let files = scene.page.texts(&marked("file")).await?;
    ensure!(files.is_empty(), "the logo stands in its place, and not below once more: {files:?}");
    // All who read along can be seen, and the mail can be had as it came.
    scene.page.click(&marked("mail-copies")).await?;
    scene.page.see_text(&marked("mail-head"), "chidi@example.net").await?;
    let bubble = scene.door.bubbles(school).await?.pop().context("no mail")?;
    let raw = bubble.details.mail.context("no head")?.raw.context("no raw mail")?;
    let (status, _, kept) = scene.door.file(raw.blob).await?;
    ensure!(status == 200, "the raw mail is answered {status}");
    ensure!(
        String::from_utf8_lossy(&kept).replace("\r\n", "\n").contains("onload=\"alert(1)\""),
        "the raw mail is as it came"
    );
    Ok(())
}

#[tokio::test]
async fn an_answer_is_a_bubble_and_what_stands_below_can_be_had() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let letters = or_skip!(Letters::open(&chromium, LAPTOP).await?, "without mail servers");
    let ended = answer(&letters).await;
    letters.scene.finish("mail_answer", ended).await
}

async fn answer(letters: &Letters) -> anyhow::Result<()> {
    let Letters { scene, .. } = letters;
    let amara = letters.hear("Amara Okafor", ANSWER).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(".bubble", "Thanks!").await?;
    let texts = scene.page.texts(".said .bubble").await?;
    ensure!(texts == ["Thanks!"], "the bubble is {texts:?}");
    scene.page.click(&marked("show-rest")).await?;
    scene.page.see_text(".said .bubble", "please send your passport").await?;
    scene.page.see_text(".said .bubble", "Lagos").await?;
    scene.page.click(&marked("show-rest")).await?;
    until("it is folded again", LATER, async || {
        let texts = scene.page.texts(".said .bubble").await?;
        ensure!(texts == ["Thanks!"], "the bubble is {texts:?}");
        Ok(())
    })
    .await?;
    // It is found by what is folded away.
    let found = scene.door.ask(Search { query: "passport grades".into(), utc_offset_min: 0, limit: 10 }).await?;
    ensure!(found.messages.len() == 1, "{found:?}");
    Ok(())
}

#[tokio::test]
async fn an_invitation_says_what_when_and_where() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let letters = or_skip!(Letters::open(&chromium, LAPTOP).await?, "without mail servers");
    let ended = async {
        let ines = letters.hear("Inês Duarte", INVITATION).await?;
        letters.scene.enter().await?;
        letters.scene.open_row(ines).await?;
        for part in ["Invitation", "Interview: Nursing, Lisboa", "Rua do Porto 4, Lisboa", "Called by Inês Duarte"] {
            letters.scene.page.see_text(&marked("meeting"), part).await?;
        }
        // The zone of the reader, whichever it is: half an hour, on one day.
        let script = "const at = new Date(Date.UTC(2026, 10, 30, 7, 30)); return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });";
        let ends: String = letters.scene.page.read(script, vec![]).await?;
        letters.scene.page.see_text(&marked("meeting-when"), &format!("– {ends}")).await
    }
    .await;
    letters.scene.finish("mail_invitation", ended).await
}

#[tokio::test]
async fn an_auditor_finds_nothing_in_mails() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    for (story, look) in [("mail_access_light", LAPTOP), ("mail_access_dark", Look { dark: true, ..LAPTOP })] {
        let letters = or_skip!(Letters::open(&chromium, look).await?, "without mail servers");
        let ended = async {
            let school = letters.hear("Lisboa School of Nursing", NEWSLETTER).await?;
            letters.scene.enter().await?;
            letters.scene.open_row(school).await?;
            letters.scene.page.see(&format!("{} iframe", marked("sheet"))).await?;
            letters.scene.page.click(&marked("mail-copies")).await?;
            letters.scene.page.see(&marked("mail-head")).await?;
            letters.scene.page.client().execute(&axe, vec![]).await?;
            clean(&letters.scene, "a mail").await
        }
        .await;
        letters.scene.finish(story, ended).await?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn letters_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, look, language) in LOOKS {
        let letters = or_skip!(Letters::open(&chromium, look).await?, "without mail servers");
        let scene = &letters.scene;
        scene.speak(language).await?;
        let ended = async {
            let school = letters.hear("Lisboa School of Nursing", NEWSLETTER).await?;
            let amara = letters.hear("Amara Okafor", ANSWER).await?;
            scene.enter().await?;
            scene.open_row(school).await?;
            scene.page.see(&format!("{} iframe", marked("sheet"))).await?;
            until("the sheet is drawn", LATER, async || {
                ensure!(scene.page.read::<serde_json::Value>(IN_FRAME, vec![]).await.is_ok(), "not yet");
                Ok(())
            })
            .await?;
            scene.page.picture(&folder.join(format!("letter-{name}.png"))).await?;
            scene.page.click(&marked("mail-copies")).await?;
            scene.page.see(&marked("mail-head")).await?;
            scene.page.picture(&folder.join(format!("letter-head-{name}.png"))).await?;
            let ines = letters.hear("Inês Duarte", INVITATION).await?;
            if look.width > 900 {
                scene.open_row(ines).await?;
                scene.page.see_text(&marked("meeting"), "Rua do Porto 4").await?;
                scene.page.picture(&folder.join(format!("letter-meeting-{name}.png"))).await?;
                scene.open_row(amara).await?;
                scene.page.see(&marked("show-rest")).await?;
                scene.page.picture(&folder.join(format!("letter-answer-{name}.png"))).await?;
            }
            Ok(())
        }
        .await;
        letters.scene.finish("letter_pictures", ended).await?;
    }
    Ok(())
}
