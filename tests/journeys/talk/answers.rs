//! Somebody answers while the client writes on: the answer waits until what came was seen.

use crate::office::{Office, is_handed_over, texts};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{Code, Trouble, ask::SendMessage};
use paperplane_testkit::{
    or_skip,
    people::AMARA,
    relay::Relay,
    wait::{SOON, until},
};

#[tokio::test]
async fn an_answer_to_what_is_no_longer_the_last_word_waits_until_the_newer_one_was_seen() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let conversation = office.hear(AMARA, "I will take the room").await?;
    let seen = office.door.head(conversation).await?.newest;
    ensure!(seen.is_some(), "nothing to have seen");

    // While Allen writes, she changes her mind.
    ensure!(office.provider.say(AMARA, "Sorry, I will not").await? == 200, "the second was refused");
    until("both are there", SOON, async || {
        let bubbles = office.door.bubbles(conversation).await?;
        ensure!(texts(&bubbles) == ["I will take the room", "Sorry, I will not"], "it holds {:?}", texts(&bubbles));
        Ok(())
    })
    .await?;
    let congratulations = SendMessage { seen, ..SendMessage::text(conversation, "Congratulations!") };
    let refused = office.door.ask(congratulations).await.err().context("it was sent although she wrote on")?;
    let trouble = refused.downcast_ref::<Trouble>().context("not the desk's own trouble")?;
    ensure!(trouble.code == Code::Newer, "it was refused as {:?}", trouble.code);
    ensure!(office.door.bubbles(conversation).await?.len() == 2, "something was written all the same");

    let seen = office.door.head(conversation).await?.newest;
    let reply = office.door.ask(SendMessage { seen, ..SendMessage::text(conversation, "What a pity") }).await?;
    until("the reply is handed over", SOON, async || {
        let state = office.door.state(conversation, reply).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        Ok(())
    })
    .await?;
    ensure!(office.provider.bodies_to(AMARA) == ["What a pity"], "sent {:?}", office.provider.bodies_to(AMARA));

    // Our own answer is nothing newer of hers.
    office.door.ask(SendMessage { seen, ..SendMessage::text(conversation, "Write any time") }).await.map(drop)
}
