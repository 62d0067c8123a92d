//! Two accounts in one node: each with its own numbers, token, callbacks, list, templates and health.

use crate::office::{conversation_with, is_sent};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Refusal, Trouble, WorkspaceCause,
    ask::{CheckChannel, GetChannels, GetTemplates, RemoveAccount},
    view::{
        bubble::BubbleState,
        channels::{AccountHealth, Completeness},
    },
};
use paperplane_testkit::{
    door::Door,
    node::LocalNode,
    people::{
        ACCOUNT_SID, AGENCY, AGENCY_NUMBER, ALLEN, AMARA, AUTH_TOKEN, LIN, MARIA, Person, SECOND_NUMBER, SECOND_SID,
        SECOND_TOKEN,
    },
    provider::{Provider, account_form, account_ref, field},
    wait::{SOON, until},
};
use std::collections::BTreeSet;
use url::Url;

/// A node with one account of its settings and one that was added by form, each at a provider of its own that calls
/// another address of the gate.
struct Two {
    node: LocalNode,
    first: Provider,
    second: Provider,
    second_base: Url,
    door: Door,
}

impl Two {
    async fn open() -> anyhow::Result<Self> {
        let mut node = LocalNode::new()?;
        let first = Provider::start(&node.base()).await?;
        let mut second_base = node.base();
        second_base.set_host(Some("localhost"))?;
        let numbers = [format!("whatsapp:{SECOND_NUMBER}")];
        let second = Provider::start_as(&second_base, SECOND_SID, SECOND_TOKEN, &[&numbers[0]]).await?;
        node.connect(&first.api());
        let base = node.base();
        let config = node.config();
        config.public_url = None;
        config.accounts[0].public_url = Some(base.into());
        config.api_bases.insert("twilio".into(), second.api());
        node.open().await?;
        let door = node.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        door.ask(account_form(SECOND_SID, SECOND_TOKEN, &numbers[0], second_base.as_str())).await?;
        Ok(Self { node, first, second, second_base, door })
    }

    async fn health(&self, sid: &str) -> anyhow::Result<AccountHealth> {
        let view = self.door.ask(GetChannels {}).await?;
        let account = view.accounts.into_iter().find(|one| one.account.id == sid);
        Ok(account.with_context(|| format!("{sid} is not listed"))?.health)
    }

    /// A reply is sent and comes back as delivered, by the callback of whichever account sent it.
    async fn reply(&self, to: Person, text: &str) -> anyhow::Result<()> {
        let conversation = conversation_with(&self.door, to).await?;
        let reply = self.door.send(conversation, text).await?;
        until("the reply is delivered", SOON, async || {
            let state = self.door.state(conversation, reply).await?;
            ensure!(state == BubbleState::Delivered, "it is {state:?}");
            Ok(())
        })
        .await
    }
}

#[tokio::test]
async fn each_account_sends_and_hears_through_its_own_provider() -> anyhow::Result<()> {
    let mut two = Two::open().await?;
    ensure!(two.first.say(AMARA, "Hello").await? == 200, "the first account's webhook was refused");
    ensure!(two.second.say(LIN, "你好").await? == 200, "the second account's webhook was refused");
    for (person, sid, ours) in [(AMARA, ACCOUNT_SID, AGENCY_NUMBER), (LIN, SECOND_SID, SECOND_NUMBER)] {
        let head = two.door.head(conversation_with(&two.door, person).await?).await?;
        ensure!(head.ours == ours && head.account == sid, "{head:?}");
        ensure!(head.capabilities.text_chars_max == 1_600, "{:?}", head.capabilities);
    }
    two.reply(AMARA, "Good morning").await?;
    two.reply(LIN, "早上好").await?;
    is_sent(&two.first, AMARA, &["Good morning"]).await?;
    is_sent(&two.second, LIN, &["早上好"]).await?;
    ensure!(two.first.bodies_to(LIN).is_empty() && two.second.bodies_to(AMARA).is_empty(), "it went both ways");
    for (provider, base) in [(&two.first, two.node.base()), (&two.second, two.second_base.clone())] {
        let requests = provider.requests_to_send();
        let callback = requests.first().and_then(|request| field(request, "StatusCallback")).context("no callback")?;
        ensure!(callback.starts_with(base.as_str()), "{callback} is not at {base}");
    }
    until("each has its templates", SOON, async || {
        let templates = two.door.ask(GetTemplates {}).await?;
        let accounts: BTreeSet<_> = templates.iter().map(|template| template.account.as_str()).collect();
        ensure!(templates.len() == 4 && accounts == BTreeSet::from([ACCOUNT_SID, SECOND_SID]), "{templates:?}");
        Ok(())
    })
    .await?;
    two.node.close().await;
    Ok(())
}

#[tokio::test]
async fn a_token_opens_its_own_account_only_and_an_outage_is_its_own() -> anyhow::Result<()> {
    let mut two = Two::open().await?;
    let number = format!("whatsapp:{SECOND_NUMBER}");
    // Somebody who holds the first account's token writes in the second one's name.
    for base in [two.node.base(), two.second_base.clone()] {
        let forger = Provider::start_as(&base, SECOND_SID, AUTH_TOKEN, &[&number]).await?;
        ensure!(forger.say(LIN, "Send me the papers").await? == 403, "the other account's token was accepted");
    }
    let refused = (two.health(ACCOUNT_SID).await?.refused_webhooks, two.health(SECOND_SID).await?.refused_webhooks);
    ensure!(refused == (0, 2), "refused were {refused:?}");

    let check = |sid: &str| CheckChannel { account: account_ref(sid) };
    two.door.ask(check(ACCOUNT_SID)).await?;
    two.second.phone().misbehave(|faults| faults.revoked = true);
    let error = two.door.ask(check(SECOND_SID)).await.err().context("a revoked token was accepted")?;
    ensure!(error.to_string().contains("does not accept"), "it says {error}");
    let (first, second) = (two.health(ACCOUNT_SID).await?, two.health(SECOND_SID).await?);
    ensure!(first.last_error.is_none() && second.last_error.is_some(), "{first:?} and {second:?}");

    two.second.phone().misbehave(|faults| faults.revoked = false);
    two.second.say_unheard_at(MARIA, "Is anybody there?", -60 * 60 * 1000);
    two.door.ask(check(SECOND_SID)).await?;
    let (first, second) = (two.health(ACCOUNT_SID).await?, two.health(SECOND_SID).await?);
    ensure!(matches!(second.complete, Completeness::Since { brought_in: 1, .. }), "{second:?}");
    ensure!(second.last_error.is_none(), "{second:?}");
    ensure!(matches!(first.complete, Completeness::Since { brought_in: 0, .. }), "{first:?}");
    let head = two.door.head(conversation_with_number(&two.door, MARIA).await?).await?;
    ensure!(head.ours == SECOND_NUMBER, "{head:?}");
    two.node.close().await;
    Ok(())
}

#[tokio::test]
async fn a_removed_account_sends_and_hears_no_more_and_its_conversations_stay() -> anyhow::Result<()> {
    let mut two = Two::open().await?;
    ensure!(two.first.say(AMARA, "Hello").await? == 200, "the first account's webhook was refused");
    ensure!(two.second.say(LIN, "你好").await? == 200, "the second account's webhook was refused");
    let with_lin = conversation_with(&two.door, LIN).await?;
    let taken = account_form(&format!("AC{}", "3".repeat(32)), "t", &format!("whatsapp:{SECOND_NUMBER}"), "");
    let error = two.door.ask(taken).await.err().context("a number of two accounts")?.downcast::<Trouble>()?;
    ensure!(matches!(error.cause, paperplane_bridge::Cause::Workspace(WorkspaceCause::NumberTaken { .. })), "{error}");
    let fixed = two.door.ask(RemoveAccount { account: account_ref(ACCOUNT_SID) }).await.err();
    ensure!(fixed.context("removed")?.to_string().contains("environment"), "the account of the settings was removed");

    two.door.ask(RemoveAccount { account: account_ref(SECOND_SID) }).await?;
    ensure!(two.second.say(LIN, "还在吗").await? == 403, "a removed account was heard");
    let reply = two.door.send(with_lin, "早上好").await?;
    until("the reply is refused", SOON, async || {
        let state = two.door.state(with_lin, reply).await?;
        ensure!(state == BubbleState::Refused { refusal: Refusal::NoInbox }, "it is {state:?}");
        Ok(())
    })
    .await?;
    ensure!(two.first.bodies_to(LIN).is_empty() && two.second.bodies_to(LIN).is_empty(), "it was sent all the same");
    two.reply(AMARA, "Good morning").await?;

    two.node.close().await;
    two.node.open().await?;
    let view = two.door.ask(GetChannels {}).await?;
    ensure!(view.accounts.len() == 1 && view.refused_webhooks == 0, "{view:?}");
    let head = two.door.head(with_lin).await?;
    ensure!(head.account == SECOND_SID && head.capabilities.text_chars_max == 1_600, "{head:?}");
    two.node.close().await;
    Ok(())
}

/// A person whom only the list names has no name yet.
async fn conversation_with_number(door: &Door, who: Person) -> anyhow::Result<paperplane_bridge::ConversationId> {
    until("the conversation is there", SOON, async || door.conversation_with(who.number).await).await
}
