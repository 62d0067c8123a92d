//! A photo of the chat goes on the checklist by two clicks, is looked at and decided about by keys, and the client is told of a
//! refusal; tasks are ticked, and the page of today shows what is due.

use crate::{
    access::clean,
    scene::{LOOKS, Scene},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    CaseId, ConversationId,
    ask::{
        AddTask, AskItem, DecideItem, DescribeCase, FillItem, GetCase, GetSentFiles, MoveCase, OpenCase,
        PublishReadyMade,
    },
    cases::{checklist::ItemState, day::Day, definition::ItemKind, event::ItemDecision, ready_made::ReadyMade},
    view::{
        bubble::MediaState,
        case::CaseView,
        checklist::{ItemView, SentFile},
    },
};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{ALLEN, AMARA},
    provider::Saying,
    tools,
    wait::{SOON, until},
};
use std::path::PathBuf;

const SHIFT: char = '\u{e008}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
/// A picture that a browser can draw: one white point.
const PHOTO: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// Amara sent a photo, and her case stands where papers are asked for.
async fn begun(scene: &Scene) -> anyhow::Result<(ConversationId, CaseId)> {
    let saying = Saying { files: vec![("image/gif".into(), PHOTO.to_vec())], ..Saying::text("My passport") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "not taken");
    let amara = until("the photo is kept", SOON, async || {
        let conversation = scene.door.conversation_with(AMARA.name).await?;
        let bubble = scene.door.bubbles(conversation).await?.pop().context("no message")?;
        let state = &bubble.media.first().context("no file")?.state;
        ensure!(matches!(state, MediaState::Ready { .. }), "it is {state:?}");
        Ok(conversation)
    })
    .await?;
    let pipeline = scene.door.ask(PublishReadyMade { ready_made: ReadyMade::StudentRecruitment }).await?;
    let case = scene.door.ask(OpenCase { conversation: amara, pipeline, title: "BSc Nursing".into() }).await?;
    let described = DescribeCase {
        case,
        title: None,
        partner: Some("Galway Bay University".into()),
        programme: Some("BSc Nursing".into()),
        begins_on: Some("2027-09-01".into()),
        apply_by: None,
        fees: None,
        commission: None,
    };
    scene.door.ask(described).await?;
    let seen = view(scene, case).await?.card.standing;
    scene.door.ask(MoveCase { case, to: "documents".into(), seen }).await?;
    Ok((amara, case))
}

async fn view(scene: &Scene, case: CaseId) -> anyhow::Result<CaseView> {
    scene.door.ask(GetCase { case }).await
}

/// The item whose English name begins so.
async fn item(scene: &Scene, case: CaseId, name: &str) -> anyhow::Result<ItemView> {
    let items = view(scene, case).await?.items;
    items.into_iter().find(|item| item.name.in_language("en").starts_with(name)).context("the item")
}

async fn comes_to(scene: &Scene, case: CaseId, name: &str, wanted: ItemState) -> anyhow::Result<()> {
    until(&format!("{name} is {wanted:?}"), SOON, async || {
        let state = item(scene, case, name).await?.state;
        ensure!(state == wanted, "it is {state:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_photo_goes_on_the_checklist_and_is_decided_about() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = on_the_list(&scene).await;
    scene.finish("cases-checklist", ended).await
}

async fn on_the_list(scene: &Scene) -> anyhow::Result<()> {
    let (page, (amara, case)) = (&scene.page, begun(scene).await?);
    scene.enter().await?;
    scene.open_row(amara).await?;
    // Two clicks, or one and Enter: the passport is the first that she was asked for.
    page.click(&marked("file-to-item")).await?;
    page.write(&format!("{} input", marked("pick")), "Passport").await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("file-on-item"), "Passport").await?;
    comes_to(scene, case, "Passport", ItemState::Received).await?;
    // By keys on the page of the case.
    page.click(&marked("to-cases")).await?;
    page.click(&marked("case-card")).await?;
    page.see_text(&marked("checklist"), "Passport").await?;
    let passport = item(scene, case, "Passport").await?.id;
    walk_to(scene, &passport.to_string()).await?;
    page.press(None, ' ').await?;
    page.see(&marked("viewer")).await?;
    page.press(None, ESCAPE).await?;
    page.see_gone(&marked("viewer")).await?;
    // A refusal asks for the reason, and says what she will read.
    page.press(Some(SHIFT), 'y').await?;
    page.write(&marked("item-reason"), "The photo is blurred.").await?;
    page.see_text(&marked("item-told"), "The photo is blurred.").await?;
    page.press(None, ENTER).await?;
    comes_to(scene, case, "Passport", ItemState::Refused).await?;
    page.press(None, 'z').await?;
    comes_to(scene, case, "Passport", ItemState::Received).await?;
    // A passport asks until when it is valid; six months at the intake are wanted.
    walk_to(scene, &passport.to_string()).await?;
    page.press(None, 'y').await?;
    page.see(&marked("item-valid")).await?;
    let script = "const field = document.querySelector('[data-testid=item-valid]'); field.value = '2028-01-01';
                  field.dispatchEvent(new InputEvent('input', { bubbles: true })); return true";
    page.read::<bool>(script, vec![]).await?;
    page.see_text(&marked("item-dialog"), "6 months").await?;
    page.click(&marked("item-accept-now")).await?;
    comes_to(scene, case, "Passport", ItemState::Accepted).await?;
    page.see_text(&marked("checklist"), "1 of ").await?;
    // A task is added and ticked.
    page.click(&marked("task-add")).await?;
    page.write(&marked("task-new-what"), "Call Galway Bay").await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("tasks"), "Call Galway Bay").await?;
    page.press(None, 'g').await?;
    page.press(None, 't').await?;
    page.see_text(&marked("today-tasks"), "Call Galway Bay").await?;
    page.see_text(&marked("today-items"), "too early").await?;
    // The keys of the page go on from a tick.
    page.read::<bool>("document.querySelector('[data-testid=task-tick]').focus(); return true", vec![]).await?;
    page.press(None, 'j').await?;
    page.see(&format!("{}:focus", marked("today-case"))).await?;
    page.press(None, 'k').await?;
    page.see(&format!("{}:focus", marked("task-tick"))).await?;
    // A tick can be taken back, and leaves the focus on the page.
    page.press(None, ' ').await?;
    page.see_gone(&marked("today-tasks")).await?;
    page.see(&format!("{}:focus", marked("today-case"))).await?;
    page.see(&marked("undo")).await?;
    page.press(None, 'z').await?;
    page.see_text(&marked("today-tasks"), "Call Galway Bay").await?;
    page.click(&format!("{} input", marked("task"))).await?;
    page.see_gone(&marked("today-tasks")).await?;
    until("the task is done", SOON, async || {
        ensure!(view(scene, case).await?.tasks[0].done.is_some(), "not yet");
        Ok(())
    })
    .await
}

/// A decision and then a move: Z takes back the move, and leaves the decision alone.
#[tokio::test]
async fn z_takes_back_the_newest_act_alone() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = taken_back(&scene).await;
    scene.finish("cases-taken-back", ended).await
}

async fn taken_back(scene: &Scene) -> anyhow::Result<()> {
    let (page, (_, case)) = (&scene.page, begun(scene).await?);
    let certificate = item(scene, case, "School").await?.id;
    let said = "It comes by post".to_owned();
    scene.door.ask(FillItem { item: certificate, files: Vec::new(), said, message: None }).await?;
    scene.enter().await?;
    page.click(&marked("to-cases")).await?;
    page.click(&marked("case-card")).await?;
    page.see_text(&marked("checklist"), "School").await?;
    walk_to(scene, &certificate.to_string()).await?;
    page.press(None, 'y').await?;
    comes_to(scene, case, "School", ItemState::Accepted).await?;
    page.see_text(&marked("toast"), "accepted").await?;
    page.click(&marked("stage-enquiry")).await?;
    stands_in(scene, case, "enquiry").await?;
    page.see_text(&marked("toast"), "Amara").await?;
    page.press(None, 'z').await?;
    stands_in(scene, case, "documents").await?;
    comes_to(scene, case, "School", ItemState::Accepted).await
}

async fn stands_in(scene: &Scene, case: CaseId, stage: &str) -> anyhow::Result<()> {
    until(&format!("the case stands in {stage}"), SOON, async || {
        let card = view(scene, case).await?.card;
        ensure!(card.stage.as_str() == stage, "it stands in {}", card.stage);
        Ok(())
    })
    .await
}

/// Walks down the list until its row has the focus.
async fn walk_to(scene: &Scene, item: &str) -> anyhow::Result<()> {
    let focused = "return document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? ''";
    for _ in 0..20 {
        if scene.page.read::<String>(focused, vec![]).await? == item {
            return Ok(());
        }
        scene.page.press(None, 'j').await?;
    }
    anyhow::bail!("the row is not reached by J")
}

/// A case with an item in every state, tasks, and a day that is near.
async fn fill(scene: &Scene) -> anyhow::Result<CaseId> {
    let (_, case) = begun(scene).await?;
    let sent: Vec<SentFile> = scene.door.ask(GetSentFiles { case }).await?;
    let photo = sent.first().context("the photo")?.clone();
    let due = "2026-01-02".to_owned();
    let name = "A letter of the bank with a long name that says for whom it is and what for".to_owned();
    scene.door.ask(AskItem { case, name, kind: ItemKind::Document, due: due.clone() }).await?;
    let fill = async |name: &str, decision: Option<ItemDecision>| {
        let item = item(scene, case, name).await?.id;
        let files = vec![photo.file.clone()];
        scene.door.ask(FillItem { item, files, said: String::new(), message: Some(photo.message) }).await?;
        match decision {
            Some(decision) => scene.door.ask(DecideItem { item, version: 1, decision }).await,
            None => Ok(()),
        }
    };
    let until = |day: &str| day.parse::<Day>().ok();
    fill("Passport", Some(ItemDecision::Accepted { valid_until: until("2028-01-01") })).await?;
    fill("School", Some(ItemDecision::Accepted { valid_until: None })).await?;
    fill("Language", Some(ItemDecision::Refused { reason: "The photo is blurred.".into() })).await?;
    fill("Passport photo", None).await?;
    for what in ["Call Galway Bay about the deposit", "Ask the school whether the certificate may follow later"] {
        let task = AddTask { what: what.into(), owner: None, due: due.clone(), case: Some(case), contact: None };
        scene.door.ask(task).await?;
    }
    Ok(case)
}

#[tokio::test]
async fn checklists_and_today_can_be_used_by_everybody() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let scene = Scene::open(&chromium).await?;
    let ended = async {
        fill(&scene).await?;
        scene.enter().await?;
        let page = &scene.page;
        page.click(&marked("to-today")).await?;
        page.see(&marked("today-items")).await?;
        page.client().execute(&axe, vec![]).await?;
        clean(&scene, "today").await?;
        page.click(&marked("to-cases")).await?;
        page.click(&marked("case-card")).await?;
        page.see(&marked("item")).await?;
        clean(&scene, "the checklist").await?;
        page.click(&marked("item-more")).await?;
        page.see(&marked("item-sent")).await?;
        clean(&scene, "an item").await
    };
    let ended = ended.await;
    scene.finish("cases-checklist-access", ended).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn pictures_of_checklists() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, look, language) in LOOKS {
        let scene = Scene::open_unknown(&chromium, look).await?;
        scene.door.introduce(ALLEN, "Bright Path").await?;
        let ended = async {
            scene.speak(language).await?;
            fill(&scene).await?;
            scene.enter().await?;
            let page = &scene.page;
            page.click(&marked("to-today")).await?;
            page.see(&marked("today-items")).await?;
            page.picture(&folder.join(format!("today-{name}.png"))).await?;
            page.click(&marked("to-cases")).await?;
            page.see(&marked("case-card")).await?;
            page.picture(&folder.join(format!("checklist-board-{name}.png"))).await?;
            page.click(&marked("case-card")).await?;
            page.see(&marked("item")).await?;
            page.picture(&folder.join(format!("case-{name}.png"))).await?;
            page.click(&marked("item-more")).await?;
            page.see(&marked("item-sent")).await?;
            page.picture(&folder.join(format!("item-{name}.png"))).await?;
            page.click(&marked("item-dialog-close")).await?;
            page.click(&marked("item-refuse")).await?;
            page.write(&marked("item-reason"), "The photo is blurred.").await?;
            page.see(&marked("item-told")).await?;
            page.picture(&folder.join(format!("item-refuse-{name}.png"))).await?;
            page.press(None, ESCAPE).await?;
            page.click(&marked("to-inbox")).await?;
            page.click(&marked("row")).await?;
            page.see(&marked("file-to-item")).await?;
            page.picture(&folder.join(format!("file-to-item-{name}.png"))).await
        };
        let ended = ended.await;
        scene.finish("cases-checklist-pictures", ended).await?;
    }
    Ok(())
}
