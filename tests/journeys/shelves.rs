//! A client who rests wakes at the time that was chosen; two clients who were made one are parted again.

use crate::office::{Office, conversation_with, texts};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId, Stale,
    ask::{GetContact, GetList, GetTimeline, MergeContacts, NewStatus, SetStatus, SplitContact, Stretch},
    stale::Push,
    view::triage::ActivityKind,
};
use paperplane_core::library::filter::{Filter, Status};
use paperplane_engine::Host as _;
use paperplane_testkit::{
    door::Door,
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN, AMARA, KHALED, LIN},
    provider::Provider,
    relay::Relay,
    wait::{SOON, until},
};
use std::time::Duration;
use tokio::sync::broadcast::Receiver;

const HOUR: Duration = Duration::from_secs(60 * 60);

async fn on(door: &Door, status: Status) -> anyhow::Result<Vec<String>> {
    let filter = Filter { status, ..Filter::default() };
    let page = door.ask(GetList { filter, from: 0, limit: 50 }).await?;
    ensure!(usize::try_from(page.total)? == page.rows.len(), "{} of {} rows", page.rows.len(), page.total);
    Ok(page.rows.into_iter().map(|row| row.who).collect())
}

/// Waits until the windows are told that everything may look otherwise.
async fn told_to_look_again(pushes: &mut Receiver<Push>) -> anyhow::Result<()> {
    tokio::time::timeout(SOON, async {
        loop {
            if matches!(pushes.recv().await?, Push::Changed { stale } if stale.contains(&Stale::Rebuilt)) {
                return Ok(());
            }
        }
    })
    .await
    .context("the windows were not told")?
}

#[tokio::test]
async fn who_rests_wakes_at_the_time_that_was_chosen() -> anyhow::Result<()> {
    let mut node = LocalNode::new()?;
    let provider = Provider::start(&node.base()).await?;
    node.connect(&provider.api());
    node.open().await?;
    let door = node.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    ensure!(provider.say(AMARA, "Ask me in two hours").await? == 200, "the webhook was refused");
    let conversation = conversation_with(&door, AMARA).await?;
    let until_then = node.clock().now().plus_ms(i64::try_from((HOUR * 2).as_millis())?);
    door.ask(SetStatus { conversation, wish: NewStatus::Snoozed { until: until_then } }).await?;
    until("she rests, also in the log", SOON, async || {
        let page = door.ask(GetTimeline { conversation, at: Stretch::Newest, limit: 50 }).await?;
        ensure!(
            page.activities.iter().any(|activity| matches!(activity.what, ActivityKind::StatusSet { .. })),
            "not in the log yet"
        );
        let (open, rests) = (on(&door, Status::Open).await?, on(&door, Status::Snoozed).await?);
        ensure!(open.is_empty() && rests == [AMARA.name], "open {open:?}, resting {rests:?}");
        Ok(())
    })
    .await?;

    node.clock().put_forward(HOUR);
    ensure!(on(&door, Status::Open).await?.is_empty(), "she still rests");
    let mut pushes = node.desk()?.pushes();
    node.clock().put_forward(HOUR);
    ensure!(provider.say(LIN, "Hello").await? == 200, "the webhook was refused");
    told_to_look_again(&mut pushes).await?;
    let open = on(&door, Status::Open).await?;
    ensure!(open.contains(&AMARA.name.to_owned()), "open are {open:?}");
    ensure!(on(&door, Status::Snoozed).await?.is_empty(), "she stands on two shelves");
    node.close().await;
    Ok(())
}

/// The texts of a thread.
async fn said(door: &Door, conversation: ConversationId) -> anyhow::Result<Vec<String>> {
    Ok(texts(&door.bubbles(conversation).await?).into_iter().map(str::to_owned).collect())
}

#[tokio::test]
async fn two_clients_who_were_made_one_are_parted_again() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let door = &office.door;
    let amara = office.hear(AMARA, "I am Amara").await?;
    let khaled = office.hear(KHALED, "I am Khaled").await?;
    ensure!(door.ask(MergeContacts { conversation: amara, other: amara }).await.is_err(), "one with herself");

    door.ask(MergeContacts { conversation: amara, other: khaled }).await?;
    until("they are one", SOON, async || {
        ensure!(door.rows().await?.len() == 1, "two rows still");
        for id in [amara, khaled] {
            ensure!(said(door, id).await? == ["I am Amara", "I am Khaled"], "it holds {:?}", said(door, id).await?);
        }
        Ok(())
    })
    .await?;
    ensure!(door.ask(MergeContacts { conversation: amara, other: khaled }).await.is_err(), "they are one already");

    let contact = door.ask(GetContact { conversation: khaled }).await?;
    ensure!(contact.addresses.len() == 2, "the http to reach them: {:?}", contact.addresses);
    let link = contact.links.first().context("nothing can be taken back")?;
    door.ask(SplitContact { one: link.one, other: link.other }).await?;
    until("they are two again", SOON, async || {
        ensure!(door.rows().await?.len() == 2, "one row still");
        for (id, who, text) in [(amara, AMARA, "I am Amara"), (khaled, KHALED, "I am Khaled")] {
            ensure!(said(door, id).await? == [text], "it holds {:?}", said(door, id).await?);
            ensure!(door.head(id).await?.who == who.name, "it is called {}", door.head(id).await?.who);
        }
        Ok(())
    })
    .await
}
