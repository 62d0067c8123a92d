//! The channel account: set up by a form, really asked, compared with what the provider has, and repaired.

use crate::office::{Office, conversation_with, is_handed_over, local_node};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Trouble,
    ask::{CheckChannel, ConnectAccount, GetChannels, SettleDeadLetter},
    view::{bubble::BubbleState, channels::Completeness},
};
use paperplane_testkit::{
    or_skip,
    people::{ACCOUNT_SID, AGENCY, AGENCY_NUMBER, ALLEN, AMARA, AUTH_TOKEN, LIN, MARIA},
    provider::{Provider, Saying, account_form, account_ref},
    relay::Relay,
    wait::{SOON, until},
};
use std::time::Duration;

fn account(token: &str, public_url: &str) -> ConnectAccount {
    account_form(ACCOUNT_SID, token, &format!("whatsapp:{AGENCY_NUMBER}"), public_url)
}

/// The account that is checked where there is one.
fn check() -> CheckChannel {
    CheckChannel { account: account_ref(ACCOUNT_SID) }
}

#[tokio::test]
async fn an_account_is_set_up_by_a_form_and_works_at_once_and_after_a_restart() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let relay = Relay::new(program)?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with("TWILIO_API_BASE", provider.api());
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    let refused = door.ask(account("a wrong token", relay.base().as_str())).await.err().context("a wrong token")?;
    let error = refused.downcast::<Trouble>()?.to_string();
    ensure!(error.contains("does not accept"), "it says {error:?}");
    ensure!(door.home().await?.inboxes.is_empty(), "a refused account was kept");

    door.ask(account(AUTH_TOKEN, relay.base().as_str())).await?;
    let status = provider.say(AMARA, "Hello").await?;
    ensure!(status == 200, "the webhook was answered {status}");
    let conversation = conversation_with(&door, AMARA).await?;
    let reply = door.send(conversation, "Good morning").await?;
    until("the reply is handed over", SOON, async || {
        let state = door.state(conversation, reply).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        Ok(())
    })
    .await?;
    let view = door.ask(GetChannels {}).await?;
    let shown = view.accounts.into_iter().next().context("no account is shown")?;
    ensure!(shown.account.id == ACCOUNT_SID && !shown.from_environment, "{shown:?}");
    ensure!(shown.webhook.is_some_and(|url| url.ends_with("/api/ppl/twilio/webhook#rc=2&rp=5xx,ct,rt")), "no address");
    ensure!(!relay.printed().contains(AUTH_TOKEN), "the token was printed");

    relay.stop()?;
    relay.start().await?;
    let status = provider.say(LIN, "你好").await?;
    ensure!(status == 200, "after a restart the webhook was answered {status}");
    conversation_with(&relay.door()?, LIN).await?;
    Ok(())
}

#[tokio::test]
async fn what_no_webhook_brought_is_found_by_comparing() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut office = Office::open(program, |relay| relay).await?;
    office.hear(AMARA, "A webhook brings this one").await?;
    let before = office.door.ask(check()).await?;
    ensure!(
        matches!(before.accounts[0].health.complete, Completeness::Since { brought_in: 0, .. }),
        "{:?}",
        before.accounts[0].health.complete
    );
    office.relay.stop()?;
    // An hour ago, while nobody was there.
    let hour_ago = -60 * 60 * 1000;
    office.provider.say_unheard_at(MARIA, "Is anybody there?", hour_ago);
    office.relay.start().await?;
    let door = office.relay.door()?;
    let conversation = until("it is brought in", SOON, async || door.conversation_with(MARIA.number).await).await?;
    let bubbles = door.bubbles(conversation).await?;
    ensure!(bubbles.len() == 1 && bubbles[0].text == "Is anybody there?", "{bubbles:?}");
    let after = door.ask(check()).await?;
    let Completeness::Since { since, until, .. } = after.accounts[0].health.complete else {
        anyhow::bail!("it says {after:?}")
    };
    ensure!(since < until, "complete since {since:?} until {until:?}");
    Ok(())
}

#[tokio::test]
async fn a_list_that_cannot_be_read_is_a_gap_and_is_said() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let relay = Relay::new(program)?;
    // Nobody listens there.
    let mut relay = relay.with_twilio(&"http://127.0.0.1:9/".parse()?);
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    until("the gap is shown", SOON, async || {
        let view = door.ask(GetChannels {}).await?;
        let health = &view.accounts[0].health;
        ensure!(matches!(health.complete, Completeness::Gap { .. }) && health.last_error.is_some(), "{view:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dead_letter_waits_and_can_be_put_aside() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let twice = Saying { more: vec![("NewThing".into(), "1".into())], ..Saying::text("Hello") };
    ensure!(office.provider.say_with(AMARA, twice).await? == 200, "an unknown parameter is in the way");
    conversation_with(&office.door, AMARA).await?;

    let status = office.provider.phone().say("messenger:100200300", "Ghost", "over another channel").await;
    ensure!(status == Some(200), "a genuine request was answered {status:?}");
    let dead_letter = until("the dead letter is there", SOON, async || {
        let view = office.door.ask(GetChannels {}).await?;
        view.dead_letters.into_iter().next().context("no dead letter")
    })
    .await?;
    ensure!(dead_letter.content.contains("Body: over another channel"), "{dead_letter:?}");
    let again = office.door.ask(SettleDeadLetter { dead_letter: dead_letter.id, put_aside: false }).await.err();
    let error = again.context("it was read after all")?.downcast::<Trouble>()?.to_string();
    ensure!(error.contains("still cannot be read"), "it says {error:?}");
    office.door.ask(SettleDeadLetter { dead_letter: dead_letter.id, put_aside: true }).await?;
    until("it is put aside", SOON, async || {
        let view = office.door.ask(GetChannels {}).await?;
        ensure!(view.dead_letters.is_empty(), "{:?}", view.dead_letters);
        ensure!(office.door.home().await?.health.dead_letters == 0, "it is still counted");
        Ok(())
    })
    .await
}

/// The callbacks of a quarter of an hour are lost; comparing finds what became of the messages.
#[tokio::test]
async fn ticks_whose_callbacks_were_lost_are_found_by_comparing() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|_| ()).await?;
    ensure!(provider.say(AMARA, "Hello").await? == 200, "the webhook was refused");
    provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    let conversation = conversation_with(&door, AMARA).await?;
    let reply = door.send(conversation, "Good morning").await?;
    until("the provider has delivered it", SOON, async || {
        ensure!(provider.phone().held_callbacks().len() == 2, "not yet");
        let state = door.state(conversation, reply).await?;
        ensure!(state == BubbleState::Accepted, "it is {state:?}");
        Ok(())
    })
    .await?;
    node.clock().put_forward(Duration::from_secs(20 * 60));
    door.ask(check()).await?;
    until("the tick is right", SOON, async || {
        let state = door.state(conversation, reply).await?;
        ensure!(state == BubbleState::Delivered, "it is {state:?}");
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}
