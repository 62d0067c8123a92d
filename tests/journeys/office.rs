//! The usual scene: a relay as a process of its own, the pretend provider beside it, and somebody at the desk.

use anyhow::ensure;
use paperplane_bridge::{
    ConversationId,
    view::bubble::{Bubble, BubbleState, Side},
};
use paperplane_engine::NodeConfig;
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    mail::{Mailboxes, SmtpServer, servers, settings},
    node::LocalNode,
    people::{AGENCY, ALLEN, Person},
    provider::Provider,
    relay::Relay,
    tools,
    wait::{LATER, SOON, until},
};
use std::path::PathBuf;

/// Everybody has the same key, as a team does: 128 digits.
const WORKSPACE_KEY: &str = concat!(
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f",
);

/// The settings of a team's programs on this Kafka.
pub fn kafka_settings(broker: &Broker) -> [(&'static str, String); 2] {
    [("KAFKA_BOOTSTRAP_SERVERS", broker.address()), ("PAPERPLANE_WORKSPACE_KEY", WORKSPACE_KEY.to_owned())]
}

/// The same relay as one of a team's on this Kafka.
pub fn on_kafka(relay: Relay, broker: &Broker) -> Relay {
    relay.with_all(kafka_settings(broker))
}

/// A relay, its provider, and who sits there.
pub struct Office {
    pub relay: Relay,
    pub provider: Provider,
    pub door: Door,
}

impl Office {
    /// Opens a solo office; `set_up` may change the relay before it starts.
    pub async fn open(program: PathBuf, set_up: impl FnOnce(Relay) -> Relay) -> anyhow::Result<Self> {
        let relay = Relay::new(program)?;
        let provider = Provider::start(&relay.base()).await?;
        let mut relay = set_up(relay.with_twilio(&provider.api()));
        relay.start().await?;
        let door = relay.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Self { relay, provider, door })
    }

    /// A message of this person that arrives; answers with the conversation it stands in.
    pub async fn hear(&self, from: Person, text: &str) -> anyhow::Result<ConversationId> {
        let status = self.provider.say(from, text).await?;
        ensure!(status == 200, "the webhook was answered {status}");
        conversation_with(&self.door, from).await
    }
}

/// A relay with a mail account at servers of its own, and who sits there.
pub struct MailOffice {
    pub relay: Relay,
    pub door: Door,
    pub mailboxes: Mailboxes,
    pub smtp: SmtpServer,
}

impl MailOffice {
    /// Opens it, for programs with the token `token`; `set_up` may change the relay before it starts. `None` where a program is not
    /// installed, which is said.
    pub async fn open(set_up: impl FnOnce(Relay) -> Relay) -> anyhow::Result<Option<Self>> {
        let Some(program) = Relay::find() else {
            tools::skipped("the relay's binary is not built");
            return Ok(None);
        };
        let Some((mailboxes, smtp)) = servers().await? else { return Ok(None) };
        let relay = Relay::new(program)?.with("PAPERPLANE_API_TOKEN", "token");
        let mut relay = set_up(relay.with_all(settings(&mailboxes, &smtp)));
        relay.start().await?;
        let door = relay.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Some(Self { relay, door, mailboxes, smtp }))
    }
}

/// Opens a node in this process with its provider, and Allen at its desk; `set_up` may change its settings before.
pub async fn local_node(set_up: impl FnOnce(&mut NodeConfig)) -> anyhow::Result<(LocalNode, Provider, Door)> {
    let mut node = LocalNode::new()?;
    let provider = Provider::start(&node.base()).await?;
    node.connect(&provider.api());
    set_up(node.config());
    node.open().await?;
    let door = node.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    Ok((node, provider, door))
}

/// Waits until the provider has these messages to a person, and no others.
pub async fn is_sent(provider: &Provider, to: Person, bodies: &[&str]) -> anyhow::Result<()> {
    until("the provider has it", LATER, async || {
        let sent = provider.bodies_to(to);
        ensure!(sent == bodies, "it has {sent:?}");
        Ok(())
    })
    .await
}

/// Waits until there is a conversation with this person.
pub async fn conversation_with(door: &Door, who: Person) -> anyhow::Result<ConversationId> {
    until("the conversation is there", SOON, async || door.conversation_with(who.name).await).await
}

/// The texts of a thread, in the order shown.
pub fn texts(bubbles: &[Bubble]) -> Vec<&str> {
    bubbles.iter().map(|bubble| bubble.text.as_str()).collect()
}

/// The state of a bubble of ours.
pub fn state_of(bubble: &Bubble) -> Option<&BubbleState> {
    match &bubble.side {
        Side::Ours { state, .. } => Some(state),
        Side::Theirs => None,
    }
}

/// Returns true if the provider has it, or it is further on its way.
pub fn is_handed_over(state: &BubbleState) -> bool {
    matches!(state, BubbleState::Accepted | BubbleState::Sent | BubbleState::Delivered | BubbleState::Read)
}

/// Waits until the provider has taken a message.
pub async fn handed_over(
    office: &Office,
    conversation: ConversationId,
    sent: paperplane_bridge::MessageId,
) -> anyhow::Result<()> {
    until("it is handed over", SOON, async || {
        let state = office.door.state(conversation, sent).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        Ok(())
    })
    .await
}
