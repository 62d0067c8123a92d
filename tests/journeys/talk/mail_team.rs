//! Mail of a team, on Kafka: two nodes have the account and read its mailbox, and everything is there once.

use crate::office::on_kafka;
use anyhow::ensure;
use paperplane_bridge::view::bubble::{BubbleState, Side};
use paperplane_testkit::{
    broker::Broker,
    mail::{servers, settings},
    or_skip,
    people::{AGENCY, ALLEN},
    relay::Relay,
    wait::{LATER, until},
};

const LIN: &str = "lin@example.net";
/// Mails in the mailbox before the nodes start, and after.
const PART: usize = 5;

fn mail(nth: usize) -> String {
    format!(
        "From: <{LIN}>\nSubject: Visa\nReferences: <first@example.net>\nMessage-ID: <{nth}@example.net>\n\nmail {nth}\n"
    )
}

#[tokio::test]
async fn two_nodes_read_one_mailbox_and_nothing_stands_twice() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    for nth in 0..PART {
        mailboxes.deliver(&mail(nth)).await?;
    }
    let mut nodes = Vec::new();
    for _ in 0..2 {
        let relay = on_kafka(Relay::new(program.clone())?, &broker);
        let mut relay = relay.with_all(settings(&mailboxes, &smtp));
        relay.start().await?;
        nodes.push(relay);
    }
    let doors = [nodes[0].door()?, nodes[1].door()?];
    doors[1].introduce(ALLEN, AGENCY).await?;
    for nth in PART..2 * PART {
        mailboxes.deliver(&mail(nth)).await?;
    }
    let conversation = until("the mails are there", LATER, async || doors[1].conversation_with(LIN).await).await?;
    let sent = doors[1].send(conversation, "Your passport.").await?;
    for door in &doors {
        until("everything is there once", LATER, async || {
            let bubbles = door.bubbles(conversation).await?;
            let theirs = bubbles.iter().filter(|bubble| bubble.side == Side::Theirs).count();
            ensure!(theirs == 2 * PART && bubbles.len() == 2 * PART + 1, "{theirs} of {}", bubbles.len());
            ensure!(door.state(conversation, sent).await? == BubbleState::Accepted, "not sent yet");
            ensure!(mailboxes.count_in("Sent") == 1, "{} copies", mailboxes.count_in("Sent"));
            Ok(())
        })
        .await?;
    }
    // What comes after the copy was put there: both nodes have seen the folder by then, or see it now.
    mailboxes.deliver(&mail(2 * PART)).await?;
    for door in &doors {
        until("the last mail is there", LATER, async || {
            let bubbles = door.bubbles(conversation).await?;
            ensure!(bubbles.len() == 2 * PART + 2, "{} messages", bubbles.len());
            Ok(())
        })
        .await?;
    }
    ensure!(smtp.taken()?.len() == 1, "sent more than once");
    Ok(())
}
