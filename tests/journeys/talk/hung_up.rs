//! A tab is closed, or a line breaks, while the desk takes in what was written. What it has taken goes out all the same.

use crate::office::{conversation_with, local_node};
use anyhow::ensure;
use paperplane_bridge::{
    ask::{GetHome, SaveDraft, SendMessage},
    view::draft::Draft,
};
use paperplane_testkit::{
    people::AMARA,
    wait::{SOON, until},
};
use std::{
    future::poll_fn,
    pin::pin,
    task::{Context, Poll},
};

/// More steps than the desk takes for an answer.
const STEPS_MAX: u32 = 12;

/// Found by a real storm: who had hung up between the writing and the waking left a message that nobody appended to the log.
#[tokio::test]
async fn what_was_taken_is_appended_although_nobody_waits_for_the_answer() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|_| ()).await?;
    ensure!(provider.say(AMARA, "Is the visa there?").await? == 200, "the question was not taken");
    let conversation = conversation_with(&door, AMARA).await?;
    for steps in 1..=STEPS_MAX {
        let send = SendMessage::text(conversation, format!("Answer {steps}"));
        hang_up_after(steps, node.desk()?.ask(paperplane_bridge::Ask::from(send))).await;
        // What is written after it: it has been written by then, if it ever will be.
        door.ask(SaveDraft { conversation, draft: Draft::default() }).await?;
        until("nothing waits on this device", SOON, async || {
            let outbox = door.ask(GetHome {}).await?.health.outbox;
            ensure!(outbox == 0, "{outbox} events wait after {steps} steps");
            Ok(())
        })
        .await?;
    }
    until("the last answer is sent", SOON, async || {
        ensure!(!provider.bodies_to(AMARA).is_empty(), "nobody hung up late enough");
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}

/// Lets it go on so many times, and drops it where it stands.
async fn hang_up_after(steps: u32, asked: impl Future) {
    let (mut asked, mut taken) = (pin!(asked), 0);
    poll_fn(|context: &mut Context<'_>| {
        taken += 1;
        let ended = asked.as_mut().poll(context).is_ready();
        if ended || taken == steps { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}
