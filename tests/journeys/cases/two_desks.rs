//! Two of the staff move one case while one of them is cut off: the first record in the log holds, on both desks.

use crate::office::{conversation_with, on_kafka};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    CaseId,
    ask::{GetCase, MoveCase, OpenCase, PublishReadyMade},
    cases::ready_made::ReadyMade,
    view::case::{CaseActKind, CaseView},
};
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Provider,
    relay::Relay,
    wait::{LATER, until},
};

/// Allen's colleague.
const INES: &str = "Inês Carvalho";

async fn case_of(door: &Door, case: CaseId) -> anyhow::Result<CaseView> {
    door.ask(GetCase { case }).await
}

#[tokio::test]
async fn the_first_of_two_moves_holds_and_both_desks_say_so() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut broker = or_skip!(Broker::start().await?, "no Kafka here");
    let allens = Relay::new(program.clone())?;
    let provider = Provider::start(&allens.base()).await?;
    let mut allens = on_kafka(allens.with_twilio(&provider.api()), &broker);
    let mut ines_desk = on_kafka(Relay::new(program)?, &broker);
    allens.start().await?;
    ines_desk.start().await?;
    let (allen, ines) = (allens.door()?, ines_desk.door()?);
    allen.introduce(ALLEN, AGENCY).await?;
    ines.introduce(INES, AGENCY).await?;
    ensure!(provider.say(AMARA, "I want to study nursing").await? == 200, "not taken");
    let amara = conversation_with(&allen, AMARA).await?;
    conversation_with(&ines, AMARA).await?;
    let pipeline = allen.ask(PublishReadyMade { ready_made: ReadyMade::StudentRecruitment }).await?;
    let case = allen.ask(OpenCase { conversation: amara, pipeline, title: "BSc Nursing".into() }).await?;
    let opened = until("both have the case", LATER, async || case_of(&ines, case).await).await?.card.standing;

    // Inês is cut off, moves it all the same, and closes her computer.
    broker.kill_9()?;
    ines.ask(MoveCase { case, to: "closed".into(), seen: opened }).await?;
    ensure!(case_of(&ines, case).await?.card.stage.as_str() == "closed", "her own desk shows it at once");
    ines_desk.kill_9()?;
    broker.start_again().await?;
    allen.ask(MoveCase { case, to: "consulted".into(), seen: opened }).await?;
    let moved = until("Allen's move is in the log", LATER, async || {
        let health = allen.home().await?.health;
        ensure!(health.log_reachable && health.outbox == 0, "not yet");
        case_of(&allen, case).await
    })
    .await?;
    let held = moved.card.standing;

    ines_desk.start().await?;
    let ines = ines_desk.door()?;
    until("both say who was first", LATER, async || {
        for door in [&allen, &ines] {
            let view = case_of(door, case).await?;
            ensure!(view.card.standing == held && view.card.stage.as_str() == "consulted", "one says otherwise");
            let late = view.history.first().context("no acts")?;
            ensure!(late.what == CaseActKind::Overtaken { to: Some("closed".into()) }, "{late:?}");
            ensure!(late.by.as_ref().is_some_and(|by| by.name == INES), "{late:?}");
        }
        Ok(())
    })
    .await
}
