//! A pipeline is published by one click, a case is opened from a person, and it moves by keys and by the pointer.

use crate::{
    access::clean,
    scene::{LOOKS, Scene},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    CaseId,
    ask::{DescribeCase, GetBoard, GetCasesOf, GetLane, GiveCase, MoveCase, OpenCase, PublishReadyMade, TypedMoney},
    cases::ready_made::ReadyMade,
    view::board::CaseFilter,
};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{ALLEN, AMARA, LIN, Person},
    tools,
    wait::{SOON, until},
};
use std::path::PathBuf;

const SHIFT: char = '\u{e008}';
const RIGHT: char = '\u{e014}';
const ENTER: char = '\u{e007}';
const LONG: Person =
    Person { name: "Maria Fernanda dos Anjos Figueiredo de Vasconcelos e Albuquerque", number: "+351912345678" };

#[tokio::test]
async fn a_case_goes_over_the_board() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = over_the_board(&scene).await;
    scene.finish("cases-board", ended).await
}

async fn over_the_board(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "I want to study nursing").await?;
    scene.enter().await?;
    page.see(&marked("row")).await?;
    page.press(None, 'g').await?;
    page.press(None, 'c').await?;
    page.see(&marked("cases-empty")).await?;
    page.click(&marked("ready-student_recruitment")).await?;
    page.see(&marked("board-none")).await?;
    // From the person.
    page.press(None, 'g').await?;
    page.press(None, 'i').await?;
    scene.open_row(amara).await?;
    page.click(&marked("about-person")).await?;
    page.click(&marked("case-open")).await?;
    page.write(&marked("case-new-title"), "BSc Nursing").await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("contact-case"), "BSc Nursing").await?;
    page.see_text(&marked("contact-case"), "Enquiry").await?;
    page.click(&marked("to-cases")).await?;
    page.see_text(&marked("case-card"), AMARA.name).await?;
    // By keys: the second stage asks for nothing.
    page.press(None, RIGHT).await?;
    page.press(Some(SHIFT), RIGHT).await?;
    let stage = async |wanted: &str| {
        until(&format!("it stands in {wanted}"), SOON, async || {
            let cases = scene.door.ask(GetCasesOf { conversation: amara }).await?;
            ensure!(cases[0].stage.as_str() == wanted, "it stands in {}", cases[0].stage);
            Ok(())
        })
        .await
    };
    stage("consulted").await?;
    page.see_text(&marked("toast"), "Consulted").await?;
    page.press(None, 'z').await?;
    stage("enquiry").await?;
    // The pointer is told by the lane why a case may not go there.
    drag(scene, "documents").await?;
    page.see_text(&marked("lane-held"), "The programme or treatment is missing.").await?;
    drop_it(scene, "documents").await?;
    stage("enquiry").await?;
    drag(scene, "consulted").await?;
    drop_it(scene, "consulted").await?;
    stage("consulted").await
}

/// A press on Amara's card in the first lane, once it is drawn there, that becomes a drag over a lane.
async fn drag(scene: &Scene, lane: &str) -> anyhow::Result<()> {
    scene.page.see_text("[data-stage=enquiry]", AMARA.name).await?;
    let script = "
        const cards = [...document.querySelectorAll('[data-stage=enquiry] [data-testid=case-card]')];
        const card = cards.find((card) => card.textContent.includes(arguments[1]));
        const lane = document.querySelector(`[data-stage=${arguments[0]}]`).getBoundingClientRect();
        const from = card.getBoundingClientRect();
        const send = (target, kind, x, y) => target.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: 7, button: 0, clientX: x, clientY: y }));
        send(card, 'pointerdown', from.x + 20, from.y + 20);
        send(window, 'pointermove', from.x + 40, from.y + 30);
        send(window, 'pointermove', lane.x + 30, lane.y + 60);
        return true";
    scene.page.read::<bool>(script, vec![lane.into(), AMARA.name.into()]).await.map(drop)
}

async fn drop_it(scene: &Scene, lane: &str) -> anyhow::Result<()> {
    let script = "
        const lane = document.querySelector(`[data-stage=${arguments[0]}]`).getBoundingClientRect();
        window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 7, clientX: lane.x + 30, clientY: lane.y + 60 }));
        return true";
    scene.page.read::<bool>(script, vec![lane.into()]).await.map(drop)
}

/// A board with cases of three people, one of them far on.
async fn fill(scene: &Scene) -> anyhow::Result<CaseId> {
    let pipeline = scene.door.ask(PublishReadyMade { ready_made: ReadyMade::StudentRecruitment }).await?;
    let mut first = None;
    for (who, title, partner) in [
        (AMARA, "BSc Nursing", "Galway Bay University"),
        (LIN, "MSc Biomedical Sciences with a very long name of the programme", "University of the Northern Lights"),
        (LONG, "MSc Public Health", "Harbour University"),
    ] {
        let conversation = scene.hear(who, "Good morning").await?;
        let case = scene.door.ask(OpenCase { conversation, pipeline, title: title.into() }).await?;
        let described = DescribeCase {
            case,
            title: None,
            partner: Some(partner.into()),
            programme: Some(title.into()),
            begins_on: Some("2027-09-01".into()),
            apply_by: Some("2027-02-01".into()),
            fees: Some(TypedMoney { amount: "14500".into(), currency: "EUR".into() }),
            commission: None,
        };
        scene.door.ask(described).await?;
        first = first.or(Some(case));
        if who.name == LIN.name {
            let lane = GetLane { pipeline, stage: None, filter: CaseFilter::default(), from: 0, limit: 9 };
            let cards = scene.door.ask(lane).await?.cards;
            let card = cards.iter().find(|card| card.id == case).context("the case")?;
            scene.door.ask(MoveCase { case, to: "documents".into(), seen: card.standing }).await?;
            scene.door.ask(GiveCase { case, to: None }).await?;
        }
    }
    let board = scene.door.ask(GetBoard { pipeline: None, filter: CaseFilter::default() }).await?;
    ensure!(board.open == 3, "{} are open", board.open);
    first.context("a case")
}

#[tokio::test]
async fn boards_and_cases_can_be_used_by_everybody() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let scene = Scene::open(&chromium).await?;
    let ended = async {
        scene.enter().await?;
        let page = &scene.page;
        page.click(&marked("to-cases")).await?;
        page.see(&marked("cases-empty")).await?;
        page.client().execute(&axe, vec![]).await?;
        clean(&scene, "the empty board").await?;
        fill(&scene).await?;
        page.see(&marked("case-card")).await?;
        clean(&scene, "the board").await?;
        page.press(None, '2').await?;
        page.see(&marked("case-row")).await?;
        clean(&scene, "the table").await?;
        page.click(&marked("case-row")).await?;
        page.see(&marked("case-facts")).await?;
        clean(&scene, "a case").await
    };
    let ended = ended.await;
    scene.finish("cases-access", ended).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn pictures_of_cases() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, look, language) in LOOKS {
        let scene = Scene::open_unknown(&chromium, look).await?;
        scene.door.introduce(ALLEN, "Bright Path").await?;
        let ended = async {
            scene.speak(language).await?;
            scene.enter().await?;
            let page = &scene.page;
            page.click(&marked("to-cases")).await?;
            page.see(&marked("cases-empty")).await?;
            page.picture(&folder.join(format!("cases-empty-{name}.png"))).await?;
            fill(&scene).await?;
            page.see(&marked("case-card")).await?;
            page.picture(&folder.join(format!("cases-board-{name}.png"))).await?;
            page.press(None, '2').await?;
            page.see(&marked("case-row")).await?;
            page.picture(&folder.join(format!("cases-table-{name}.png"))).await?;
            page.click(&marked("case-row")).await?;
            page.see(&marked("case-facts")).await?;
            page.picture(&folder.join(format!("case-{name}.png"))).await
        };
        let ended = ended.await;
        scene.finish("cases-pictures", ended).await?;
    }
    Ok(())
}
