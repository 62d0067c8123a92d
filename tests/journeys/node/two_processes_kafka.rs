//! The whole road over a real Kafka: a relay that talks to the provider, a desk elsewhere, and a broker that dies on
//! the way.

use crate::office::{conversation_with, is_handed_over, on_kafka, state_of};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, view::bubble::Bubble};
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    or_skip,
    people::{AGENCY, ALLEN, AMARA, KHALED, LIN, Person},
    provider::Provider,
    relay::Relay,
    signed_form::SignedForm,
    wait::{LATER, until},
};
use std::collections::BTreeMap;
use tokio::task::JoinSet;
use url::Url;

/// The people who write, in turn.
const WRITERS: [Person; 3] = [AMARA, LIN, KHALED];
/// Messages in each of three parts: before the broker dies, while it is dead, and after.
const PART: usize = 10;
/// Each conversation begins with it.
const GREETING: &str = "Good morning";

#[tokio::test]
async fn nothing_is_lost_and_nothing_doubled_when_the_broker_dies_in_the_middle() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut broker = or_skip!(Broker::start().await?, "no Kafka here");
    let relay = Relay::new(program.clone())?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = on_kafka(relay.with_twilio(&provider.api()), &broker);
    let mut desk = on_kafka(Relay::new(program)?, &broker);
    relay.start().await?;
    desk.start().await?;
    let door = desk.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    for who in WRITERS {
        ensure!(provider.say(who, GREETING).await? == 200, "not even the first was taken");
    }
    let mut lines = BTreeMap::new();
    for who in WRITERS {
        lines.insert(who.number, conversation_with(&door, who).await?);
    }

    let said = talk_through_the_crash(&mut broker, &relay.base(), &door, &lines).await?;

    for (name, door) in [("the desk", desk.door()?), ("the relay", relay.door()?)] {
        shows_all_once(&door, &lines, &said).await.with_context(|| name.to_owned())?;
    }
    for who in WRITERS {
        let sent = provider.bodies_to(who);
        let replies = &said.get(who.number).context("nobody")?.ours;
        ensure!(sent == *replies, "{} was sent {sent:?} and not {replies:?}", who.name);
    }
    Ok(())
}

/// The texts of one conversation, each side in its order.
#[derive(Default)]
struct Said {
    theirs: Vec<String>,
    ours: Vec<String>,
}

/// Thirty messages come and thirty replies go, a third of them while the broker is dead.
async fn talk_through_the_crash(
    broker: &mut Broker,
    gate: &Url,
    door: &Door,
    lines: &BTreeMap<&'static str, ConversationId>,
) -> anyhow::Result<BTreeMap<&'static str, Said>> {
    let mut said: BTreeMap<&'static str, Said> = BTreeMap::new();
    for who in WRITERS {
        said.entry(who.number).or_default().theirs.push(GREETING.into());
    }
    for part in 0..3 {
        if part == 1 {
            broker.kill_9()?;
        }
        let mut forms = Vec::new();
        for number in part * PART..(part + 1) * PART {
            let who = WRITERS.into_iter().cycle().nth(number).context("nobody")?;
            let talk = said.entry(who.number).or_default();
            let form = SignedForm::new(who, u32::try_from(number)?, &format!("Question {number}"));
            talk.theirs.push(form.text.clone());
            forms.push(form);
            let reply = format!("Answer {number}");
            let conversation = *lines.get(who.number).context("no line")?;
            door.send(conversation, &reply).await.context("writing, whether the broker is there or not")?;
            talk.ours.push(reply);
        }
        if part == 1 {
            posted_in_vain(gate, &forms).await?;
            broker.start_again().await?;
        }
        posted_in_the_end(gate, &forms).await?;
    }
    Ok(said)
}

/// While the broker is dead nothing is acknowledged: the provider is asked to post again.
async fn posted_in_vain(gate: &Url, forms: &[SignedForm]) -> anyhow::Result<()> {
    let mut posts = JoinSet::new();
    for form in forms {
        let (form, gate) = (form.clone(), gate.clone());
        posts.spawn(async move { form.post(&gate).await });
    }
    while let Some(answer) = posts.join_next().await {
        let status = answer??;
        ensure!(status == 503, "a dead broker acknowledged: {status}");
    }
    Ok(())
}

/// Posts one after the other until each was taken, in the order in which they were written.
async fn posted_in_the_end(gate: &Url, forms: &[SignedForm]) -> anyhow::Result<()> {
    for form in forms {
        until("the webhook is taken", LATER, async || {
            let status = form.post(gate).await?;
            ensure!(status == 200, "it was answered {status}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Every message once, each side in its order, and every reply handed over.
async fn shows_all_once(
    door: &Door,
    lines: &BTreeMap<&'static str, ConversationId>,
    said: &BTreeMap<&'static str, Said>,
) -> anyhow::Result<()> {
    for (who, talk) in said {
        let conversation = *lines.get(who).context("no line")?;
        until("everything is there", LATER, async || {
            let bubbles = door.bubbles(conversation).await?;
            let (ours, theirs): (Vec<_>, Vec<_>) = bubbles.iter().partition(|bubble| state_of(bubble).is_some());
            let texts = |side: &[&Bubble]| side.iter().map(|bubble| bubble.text.clone()).collect::<Vec<_>>();
            ensure!(texts(&theirs) == talk.theirs, "they said {:?}", texts(&theirs));
            ensure!(texts(&ours) == talk.ours, "we said {:?}", texts(&ours));
            let waiting: Vec<_> = ours.iter().filter_map(|b| state_of(b)).filter(|s| !is_handed_over(s)).collect();
            ensure!(waiting.is_empty(), "not handed over: {waiting:?}");
            Ok(())
        })
        .await?;
    }
    ensure!(door.rows().await?.len() == said.len(), "a conversation too many or too few");
    Ok(())
}
