//! Two of the staff want one client: the first record in the log decides, and the other learns who was first.

use crate::office::{conversation_with, on_kafka};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId, DomainQuestion,
    ask::{Assign, GetTimeline, Stretch},
    view::triage::{ActivityKind, TriageView},
};
use paperplane_core::ids::MemberId;
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    or_skip,
    people::{AGENCY, ALLEN, AMARA, LIN},
    provider::Provider,
    relay::Relay,
    wait::{LATER, until},
};

/// Allen's colleague.
const INES: &str = "Inês Carvalho";

async fn claim(door: &Door, conversation: ConversationId, to: MemberId) -> anyhow::Result<()> {
    // What nobody has seen: neither knows of the other's claim.
    door.ask(Assign { conversation, to: Some(to), seen: None }).await
}

async fn triage(door: &Door, conversation: ConversationId) -> anyhow::Result<TriageView> {
    Ok(door.head(conversation).await?.triage)
}

/// The assignee of a conversation, once what was done here is in the log too.
async fn holder(door: &Door, conversation: ConversationId) -> anyhow::Result<String> {
    Ok(triage(door, conversation).await?.assignee.context("nobody has it")?.name)
}

/// Members whose claim came too late in the thread, each with the one who was first.
async fn overtaken(door: &Door, conversation: ConversationId) -> anyhow::Result<Vec<(String, String)>> {
    let page = door.ask(GetTimeline { conversation, at: Stretch::Newest, limit: 50 }).await?;
    let overtaken = page.activities.into_iter().filter_map(|activity| match activity.what {
        ActivityKind::Overtaken { to, first } => Some((to?, first?)),
        _ => None,
    });
    Ok(overtaken.collect())
}

async fn me(door: &Door) -> anyhow::Result<MemberId> {
    Ok(door.home().await?.me.context("nobody sits here")?.id)
}

#[tokio::test]
async fn the_first_claim_in_the_log_counts_and_the_other_learns_of_it_also_after_being_away() -> anyhow::Result<()> {
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
    for who in [AMARA, LIN] {
        ensure!(provider.say(who, "Is anybody there?").await? == 200, "not taken");
    }
    // Each desk folds the log at its own pace: both must show both before anybody claims.
    let (amara, lin) = (conversation_with(&ines, AMARA).await?, conversation_with(&ines, LIN).await?);
    for (who, id) in [(AMARA, amara), (LIN, lin)] {
        ensure!(conversation_with(&allen, who).await? == id, "the desks differ in the id of {}", who.name);
    }
    let (allen_id, ines_id) = (me(&allen).await?, me(&ines).await?);

    // Both reach for Lin at the same moment.
    let (one, other) = tokio::join!(claim(&allen, lin, allen_id), claim(&ines, lin, ines_id));
    one.and(other)?;
    until("both desks agree on one", LATER, async || {
        let (here, there) = (holder(&allen, lin).await?, holder(&ines, lin).await?);
        ensure!(here == there, "Allen's desk says {here}, the other {there}");
        let loser = if here == ALLEN { INES } else { ALLEN };
        for door in [&allen, &ines] {
            let late = overtaken(door, lin).await?;
            ensure!(late == [(loser.to_owned(), here.clone())], "overtaken were {late:?}");
        }
        Ok(())
    })
    .await?;

    // Inês is cut off, takes Amara all the same, and closes her computer.
    broker.kill_9()?;
    claim(&ines, amara, ines_id).await?;
    ensure!(holder(&ines, amara).await? == INES, "her own desk shows it at once");
    ines_desk.kill_9()?;
    broker.start_again().await?;
    claim(&allen, amara, allen_id).await?;
    until("Allen's claim is in the log", LATER, async || {
        ensure!(is_in_the_log(&allen, amara).await?, "not yet");
        Ok(())
    })
    .await?;

    ines_desk.start().await?;
    let ines = ines_desk.door()?;
    until("she learns that Allen was first", LATER, async || {
        for door in [&ines, &allen] {
            ensure!(holder(door, amara).await? == ALLEN, "one of the desks says otherwise");
            let late = overtaken(door, amara).await?;
            ensure!(late == [(INES.to_owned(), ALLEN.to_owned())], "overtaken were {late:?}");
        }
        Ok(())
    })
    .await?;

    // Who has seen that may take over.
    let seen = triage(&ines, amara).await?.assigned;
    ines.ask(Assign { conversation: amara, to: Some(ines_id), seen }).await?;
    until("Allen sees who has it now", LATER, async || {
        ensure!(holder(&allen, amara).await? == INES, "not yet");
        Ok(())
    })
    .await
}

/// Returns true if the thread holds an assignment: those are the log's, since what waits here is not drawn there.
async fn is_in_the_log(door: &Door, conversation: ConversationId) -> anyhow::Result<bool> {
    let question = GetTimeline { conversation, at: Stretch::Newest, limit: 50 };
    let page: <GetTimeline as DomainQuestion>::Answer = door.ask(question).await?;
    Ok(page.activities.iter().any(|activity| matches!(activity.what, ActivityKind::Assigned { .. })))
}
