//! The folders of a mailbox: what was moved, what another program sent, and the copies of what we send.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId, MessageId,
    view::bubble::{BubbleState, Side},
};
use paperplane_connectors::{
    channels::{
        Provider as _,
        mail::MAIL,
        mailbox::{From, Places},
    },
    http::Client,
};
use paperplane_core::time::Timestamp;
use paperplane_testkit::{
    door::Door,
    mail::{Mailboxes, OFFICE, SmtpServer, account, servers, settings},
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN},
    relay::Relay,
    wait::{LATER, until},
};
use std::time::{Duration, UNIX_EPOCH};

const LIN: &str = "lin@example.net";

fn mail(from: &str, to: &str, id: &str, text: &str) -> String {
    format!(
        "From: <{from}>\nTo: <{to}>\nSubject: Visa\nReferences: <1@example.net>\nMessage-ID: <{id}@example.net>\n\n{text}\n"
    )
}

struct Scene {
    node: LocalNode,
    door: Door,
    mailboxes: Mailboxes,
    smtp: SmtpServer,
}

impl Scene {
    /// `None` where a server is not installed, which is said.
    async fn open(folders: &[&str]) -> anyhow::Result<Option<Self>> {
        let Some((mailboxes, smtp)) = servers().await? else { return Ok(None) };
        for folder in folders {
            mailboxes.make_folder(folder).await?;
        }
        let mut node = LocalNode::new()?;
        let config = node.config();
        config.accounts = vec![account(&mailboxes, &smtp)?];
        config.timing.attempt_deadline = Duration::from_secs(2);
        config.timing.provider_timeout = Duration::from_secs(3);
        config.timing.poll_every = Duration::from_millis(50);
        node.open().await?;
        let door = node.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Some(Self { node, door, mailboxes, smtp }))
    }

    /// The texts of a conversation, and who wrote each, once it holds that many.
    async fn said(&self, count: usize) -> anyhow::Result<Vec<(Side, String)>> {
        until("the messages are there", LATER, async || {
            let conversation = self.door.conversation_with(LIN).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.len() == count, "there are {}: {bubbles:?}", bubbles.len());
            Ok(bubbles.into_iter().map(|bubble| (bubble.side, bubble.text)).collect())
        })
        .await
    }

    async fn hear(&self, id: &str, text: &str) -> anyhow::Result<ConversationId> {
        self.mailboxes.deliver(&mail(LIN, OFFICE, id, text)).await?;
        until("the mail is there", LATER, async || {
            let conversation = self.door.conversation_with(LIN).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.iter().any(|bubble| bubble.text == text), "not yet");
            Ok(conversation)
        })
        .await
    }
}

async fn becomes(
    door: &Door,
    conversation: ConversationId,
    sent: MessageId,
    state: &BubbleState,
) -> anyhow::Result<()> {
    until("the answer has an end", LATER, async || {
        let now = door.state(conversation, sent).await?;
        ensure!(now == *state, "it is {now:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mails_of_all_folders_come_in_but_for_spam_drafts_and_what_was_deleted() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open(&["Students", "Junk", "Drafts", "Trash"]).await?, "without mail servers");
    scene.hear("1", "one").await?;
    for (nth, folder) in ["Junk", "Drafts", "Trash", "Students"].into_iter().enumerate() {
        scene.mailboxes.put(folder, &mail(LIN, OFFICE, &format!("f{nth}"), &format!("in {folder}"))).await?;
    }
    // A mail that was moved is the same one.
    scene.mailboxes.put("Students", &mail(LIN, OFFICE, "1", "one")).await?;
    scene.said(2).await?;
    // Once two more have come, one after the other, every folder was looked at in between.
    for (nth, text) in ["later", "last"].into_iter().enumerate() {
        scene.mailboxes.put("Students", &mail(LIN, OFFICE, &format!("m{nth}"), text)).await?;
        scene.said(3 + nth).await?;
    }
    let mut said: Vec<_> = scene.said(4).await?;
    said.sort_by(|one, other| one.1.cmp(&other.1));
    let texts: Vec<_> = said.iter().map(|(_, text)| text.as_str()).collect();
    ensure!(texts == ["in Students", "last", "later", "one"], "{said:?}");
    ensure!(said.iter().all(|(side, _)| *side == Side::Theirs), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn a_first_fetch_that_is_broken_off_goes_no_further_back() -> anyhow::Result<()> {
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    mailboxes.make_folder("Archive").await?;
    mailboxes.put_of("Archive", "01-Jan-2020", &mail(LIN, OFFICE, "1", "long ago")).await?;
    mailboxes.put("Archive", &mail(LIN, OFFICE, "2", "today")).await?;
    let (account, client) = (account(&mailboxes, &smtp)?, Client::from(paperplane_testkit::http::client()?));
    let reader = MAIL.mailbox().context("no mailbox")?;
    let day_ms = 24 * 60 * 60 * 1000;
    let since = Timestamp(i64::try_from(UNIX_EPOCH.elapsed()?.as_millis())?).plus_ms(-30 * day_ms);
    // The connection ends before anything was fetched, and the places are remembered.
    let begun = From { after: Places::new(), since };
    let after = reader.open(&client, &account, &begun, LATER).await?.places();
    let again = From { after, since };
    let mut open = reader.open(&client, &account, &again, LATER).await?;
    let few = open.next().await?;
    let texts: Vec<_> = few.iter().map(|held| String::from_utf8_lossy(&held.content).into_owned()).collect();
    ensure!(texts.len() == 1 && texts[0].contains("today"), "{texts:?}");
    ensure!(open.next().await?.is_empty(), "more came");
    Ok(())
}

#[tokio::test]
async fn what_another_program_sends_stands_on_our_side() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open(&["Sent Items", "Archive"]).await?, "without mail servers");
    scene.hear("1", "Which papers?").await?;
    scene.mailboxes.put("Sent Items", &mail(OFFICE, LIN, "2", "Your passport.")).await?;
    scene.said(2).await?;
    scene.mailboxes.put("Archive", &mail(OFFICE, LIN, "3", "And the grades.")).await?;
    let said = scene.said(3).await?;
    let ours: Vec<_> = said.iter().filter(|(side, _)| *side != Side::Theirs).map(|(_, text)| text.as_str()).collect();
    ensure!(ours == ["Your passport.", "And the grades."], "{said:?}");
    Ok(())
}

#[tokio::test]
async fn what_we_send_is_put_among_the_sent_mails_once_also_after_the_mailbox_was_away() -> anyhow::Result<()> {
    let mut scene = or_skip!(Scene::open(&[]).await?, "without mail servers");
    let conversation = scene.hear("1", "Which papers?").await?;
    let first = scene.door.send(conversation, "Your passport.").await?;
    becomes(&scene.door, conversation, first, &BubbleState::Accepted).await?;
    scene.mailboxes.has_sent(&["Your passport."]).await?;
    // The mailbox is away while a mail is sent, and the node is restarted meanwhile.
    scene.mailboxes.stop()?;
    let second = scene.door.send(conversation, "And the grades.").await?;
    becomes(&scene.door, conversation, second, &BubbleState::Accepted).await?;
    scene.node.close().await;
    scene.mailboxes.start().await?;
    scene.node.open().await?;
    scene.mailboxes.has_sent(&["Your passport.", "And the grades."]).await?;
    // They are read back from there, and are no other messages.
    scene.mailboxes.put("Sent", &mail(OFFICE, LIN, "2", "Sent by another program.")).await?;
    let said = scene.said(4).await?;
    ensure!(said.iter().filter(|(side, _)| *side != Side::Theirs).count() == 3, "{said:?}");
    ensure!(scene.smtp.taken()?.len() == 2, "sent more than once");
    Ok(())
}

#[tokio::test]
async fn what_the_server_took_before_a_kill_is_found_among_the_sent_mails_and_not_sent_again() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    mailboxes.make_folder("Sent").await?;
    mailboxes.deliver(&mail(LIN, OFFICE, "1", "Which papers?")).await?;
    let relay = Relay::new(program)?
        .with("PAPERPLANE_ATTEMPT_DEADLINE_MS", "1000")
        .with("PAPERPLANE_PROVIDER_TIMEOUT_MS", "2000");
    let mut relay = relay.with_all(settings(&mailboxes, &smtp));
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    let conversation = until("the mail is there", LATER, async || door.conversation_with(LIN).await).await?;
    let found = door.send(conversation, "Your passport. I keep them waiting.").await?;
    until("the server has it", LATER, async || {
        ensure!(smtp.taken()?.len() == 1);
        Ok(())
    })
    .await?;
    relay.kill_9()?;
    // Some servers put what they send among the sent mails by themselves.
    let taken = smtp.taken()?.pop().context("no mail")?;
    mailboxes.put("Sent", taken.split_once("\r\n").context("no head")?.1).await?;
    relay.start().await?;
    let door = relay.door()?;
    becomes(&door, conversation, found, &BubbleState::Accepted).await?;
    // Where it is not there, nobody knows, and a person decides.
    let lost = door.send(conversation, "And the grades. I keep them waiting.").await?;
    until("the server has it", LATER, async || {
        ensure!(smtp.taken()?.len() == 2);
        Ok(())
    })
    .await?;
    relay.kill_9()?;
    relay.start().await?;
    let door = relay.door()?;
    becomes(&door, conversation, lost, &BubbleState::Unsure).await?;
    ensure!(smtp.taken()?.len() == 2, "sent more than once");
    Ok(())
}

trait HasSent {
    async fn has_sent(&self, texts: &[&str]) -> anyhow::Result<()>;
}

impl HasSent for Mailboxes {
    /// Waits until the folder of sent mails holds these and no others.
    async fn has_sent(&self, texts: &[&str]) -> anyhow::Result<()> {
        until("the copies are there", LATER, async || {
            let mails = self.mails_in("Sent").await?;
            ensure!(mails.len() == texts.len(), "there are {} copies", mails.len());
            ensure!(texts.iter().all(|text| mails.iter().any(|mail| mail.contains(text))), "the copies are others");
            ensure!(mails.iter().all(|mail| mail.contains("Message-ID: <pp.")), "the copies have other names");
            Ok(())
        })
        .await
    }
}
