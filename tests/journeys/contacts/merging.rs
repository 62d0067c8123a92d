//! Two clients who were made one are parted again.

use crate::office::{Office, texts};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId,
    ask::{GetContact, MergeContacts, SplitContact},
};
use paperplane_testkit::{
    door::Door,
    or_skip,
    people::{AMARA, KHALED},
    relay::Relay,
    wait::{SOON, until},
};

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
    ensure!(door.ask(MergeContacts { whom: amara.into(), other: amara.into() }).await.is_err(), "one with herself");

    door.ask(MergeContacts { whom: amara.into(), other: khaled.into() }).await?;
    until("they are one", SOON, async || {
        ensure!(door.rows().await?.len() == 1, "two rows still");
        for id in [amara, khaled] {
            ensure!(said(door, id).await? == ["I am Amara", "I am Khaled"], "it holds {:?}", said(door, id).await?);
        }
        Ok(())
    })
    .await?;
    ensure!(
        door.ask(MergeContacts { whom: amara.into(), other: khaled.into() }).await.is_err(),
        "they are one already"
    );

    let contact = door.ask(GetContact { whom: khaled.into() }).await?;
    ensure!(contact.addresses.len() == 2, "the ways to reach them: {:?}", contact.addresses);
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
