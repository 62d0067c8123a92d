//! A client is told once that their case moved: two nodes follow one log, the one that recorded the move is killed, and the other tells.

use crate::office::{conversation_with, on_kafka};
use anyhow::ensure;
use paperplane_bridge::{
    ask::{DescribeCase, GetCase, MoveCase, OpenCase, PublishReadyMade},
    cases::ready_made::ReadyMade,
    view::bubble::Side,
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

/// Messages of ours that ask for her papers, as a desk shows them.
async fn asking(door: &Door) -> anyhow::Result<usize> {
    let amara = door.conversation_with(AMARA.name).await?;
    let bubbles = door.bubbles(amara).await?;
    Ok(bubbles.iter().filter(|bubble| bubble.side != Side::Theirs && bubble.text.contains("Passport")).count())
}

#[tokio::test]
async fn a_client_is_told_once_though_the_node_that_moved_the_case_is_killed() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let first = Relay::new(program.clone())?;
    let provider = Provider::start(&first.base()).await?;
    let mut first = on_kafka(first.with_twilio(&provider.api()), &broker);
    let mut second = on_kafka(Relay::new(program)?.with_twilio(&provider.api()), &broker);
    first.start().await?;
    second.start().await?;
    let (allen, other) = (first.door()?, second.door()?);
    allen.introduce(ALLEN, AGENCY).await?;
    ensure!(provider.say(AMARA, "I want to study nursing").await? == 200, "not taken");
    let amara = conversation_with(&allen, AMARA).await?;
    let pipeline = allen.ask(PublishReadyMade { ready_made: ReadyMade::StudentRecruitment }).await?;
    let case = allen.ask(OpenCase { conversation: amara, pipeline, title: "BSc Nursing".into() }).await?;
    let described = DescribeCase {
        case,
        title: None,
        partner: None,
        programme: Some("BSc Nursing".into()),
        begins_on: None,
        apply_by: None,
        fees: None,
        commission: None,
    };
    allen.ask(described).await?;
    let seen = allen.ask(GetCase { case }).await?.card.standing;
    allen.ask(MoveCase { case, to: "documents".into(), seen }).await?;
    until("the other node has the move, and asks for the papers as well", LATER, async || {
        let view = other.ask(GetCase { case }).await?;
        ensure!(view.card.stage.as_str() == "documents", "it stands in {}", view.card.stage);
        ensure!(view.items == allen.ask(GetCase { case }).await?.items, "they ask for different papers");
        Ok(())
    })
    .await?;
    // Nobody is told within ten seconds, since a move can be taken back.
    ensure!(provider.bodies_to(AMARA).is_empty(), "she was told too early");
    first.kill_9()?;
    until("the other node tells her", LATER, async || {
        ensure!(provider.bodies_to(AMARA).iter().any(|body| body.contains("Passport")), "not yet");
        Ok(())
    })
    .await?;
    first.start().await?;
    let allen = first.door()?;
    until("both desks show it once", LATER, async || {
        for door in [&allen, &other] {
            ensure!(asking(door).await? == 1, "one shows {}", asking(door).await?);
        }
        Ok(())
    })
    .await?;
    let told = provider.bodies_to(AMARA).iter().filter(|body| body.contains("Passport")).count();
    ensure!(told == 1, "she was told {told} times");
    Ok(())
}
