//! Mail when something is in its way: a wrong password, a server that was restarted, an answer that nobody heard.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Cause, ConversationId, MailFault, MailServer, Refusal, WorkspaceCause,
    ask::GetChannels,
    view::bubble::{BubbleState, Side},
};
use paperplane_connectors::channels::Secret;
use paperplane_core::talk::failure::Class;
use paperplane_testkit::{
    door::Door,
    mail::{Dovecot, Mailboxes, NOBODY, SmtpServer, SmtpServers, account, servers},
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN},
    wait::{LATER, SOON, until},
};
use std::time::Duration;

/// A mail of somebody who is known by their address alone; all are in the thread of the first one.
fn mail(from: &str, id: &str, text: &str) -> String {
    format!("From: <{from}>\nSubject: Visa\nReferences: <1@example.net>\nMessage-ID: <{id}@example.net>\n\n{text}\n")
}

struct Scene {
    node: LocalNode,
    door: Door,
    mailboxes: Mailboxes,
    smtp: SmtpServer,
}

impl Scene {
    /// `None` where a server is not installed, which is said.
    async fn open() -> anyhow::Result<Option<Self>> {
        let Some((mailboxes, smtp)) = servers().await? else { return Ok(None) };
        let mut node = LocalNode::new()?;
        let config = node.config();
        config.accounts = vec![account(&mailboxes, &smtp)?];
        config.timing.attempt_deadline = Duration::from_secs(2);
        config.timing.provider_timeout = Duration::from_secs(3);
        node.open().await?;
        let door = node.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Some(Self { node, door, mailboxes, smtp }))
    }

    /// Somebody writes; answers with their conversation.
    async fn hear(&self, from: &str, id: &str, text: &str) -> anyhow::Result<ConversationId> {
        self.mailboxes.deliver(&mail(from, id, text)).await?;
        until("the mail is there", LATER, async || {
            let conversation = self.door.conversation_with(from).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.iter().any(|bubble| bubble.text == text), "not yet");
            Ok(conversation)
        })
        .await
    }

    /// Answers, and waits for the end of that.
    async fn answer(&self, conversation: ConversationId, text: &str) -> anyhow::Result<BubbleState> {
        let sent = self.door.send(conversation, text).await?;
        until("the answer has an end", LATER, async || {
            let state = self.door.state(conversation, sent).await?;
            ensure!(state.is_stuck() || state == BubbleState::Accepted, "it is {state:?}");
            Ok(state)
        })
        .await
    }

    /// The trouble of the account, as the page of the channels shows it.
    async fn trouble(&self) -> anyhow::Result<Option<Cause>> {
        let channels = self.door.ask(GetChannels {}).await?;
        Ok(channels.accounts.into_iter().next().context("no account")?.health.last_error)
    }
}

#[tokio::test]
async fn a_wrong_password_is_said_plainly_and_sends_nothing() -> anyhow::Result<()> {
    let mut scene = or_skip!(Scene::open().await?, "without mail servers");
    let conversation = scene.hear("lin@example.net", "1", "Hello").await?;
    scene.node.close().await;
    let account = &mut scene.node.config().accounts[0];
    account.secrets.insert("password".into(), Secret::new("another"));
    scene.node.open().await?;
    until("the trouble is said", SOON, async || {
        let trouble = scene.trouble().await?;
        let refused = WorkspaceCause::Mail { server: MailServer::Incoming, fault: MailFault::Password };
        ensure!(trouble == Some(refused.into()), "it is {trouble:?}");
        Ok(())
    })
    .await?;
    let state = scene.answer(conversation, "Good morning").await?;
    let is_said = matches!(&state, BubbleState::Refused { refusal: Refusal::CredentialsRejected { .. } });
    ensure!(is_said && scene.smtp.taken()?.is_empty(), "it is {state:?}");
    Ok(())
}

#[tokio::test]
async fn an_address_that_is_nobody_s_is_said_and_the_next_mail_goes_on() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let conversation = scene.hear(NOBODY, "1", "Hello").await?;
    let state = scene.answer(conversation, "Good morning").await?;
    let BubbleState::Refused { refusal: Refusal::AddressUnreachable { provider_code, .. } } = state else {
        anyhow::bail!("it is {state:?}");
    };
    ensure!(provider_code == Some(550), "the code is {provider_code:?}");
    let other = scene.hear("lin@example.net", "2", "Hello").await?;
    let refused = scene.answer(other, "eicar").await?;
    let BubbleState::Refused { refusal: Refusal::Provider { words: Some(words), .. } } = &refused else {
        anyhow::bail!("it is {refused:?}");
    };
    ensure!(words.contains("looks like a virus"), "the server's words are {words}");
    let taken = scene.answer(other, "Good morning").await?;
    ensure!(taken == BubbleState::Accepted && scene.smtp.taken()?.len() == 1, "it is {taken:?}");
    Ok(())
}

#[tokio::test]
async fn a_mail_whose_answer_was_not_heard_is_sent_once_and_waits_for_a_person() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let conversation = scene.hear("lin@example.net", "1", "Hello").await?;
    let state = scene.answer(conversation, "hang up after this").await?;
    ensure!(state == BubbleState::Unsure, "it is {state:?}");
    ensure!(scene.smtp.taken()?.len() == 1, "it was sent more than once");
    Ok(())
}

#[tokio::test]
async fn mails_are_read_once_over_restarts_and_another_numbering() -> anyhow::Result<()> {
    let mut scene = or_skip!(Scene::open().await?, "without mail servers");
    let conversation = scene.hear("lin@example.net", "1", "one").await?;
    // The server is restarted while the mailbox is watched, and numbers its mails anew.
    scene.mailboxes.stop()?;
    scene.mailboxes.number_anew()?;
    scene.mailboxes.start().await?;
    scene.hear("lin@example.net", "2", "two").await?;
    // The node is restarted, and the same mail is delivered once more.
    scene.node.close().await;
    scene.mailboxes.deliver(&mail("lin@example.net", "2", "two")).await?;
    scene.mailboxes.deliver(&mail("lin@example.net", "3", "three")).await?;
    scene.node.open().await?;
    scene.hear("lin@example.net", "4", "four").await?;
    let bubbles = scene.door.bubbles(conversation).await?;
    let mut texts: Vec<_> = bubbles.iter().map(|bubble| bubble.text.as_str()).collect();
    texts.sort_unstable();
    ensure!(texts == ["four", "one", "three", "two"], "the thread is {texts:?}");
    ensure!(bubbles.iter().all(|bubble| bubble.side == Side::Theirs), "{bubbles:?}");
    Ok(())
}

#[tokio::test]
async fn bytes_that_are_no_mail_are_shown_with_their_file() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    scene.mailboxes.deliver_bytes(b"\xff\xfe\x00 this is no mail\r\n\r\n\x80\x81").await?;
    until("something is there", LATER, async || {
        let rows = scene.door.rows().await?;
        ensure!(rows.len() == 1, "{} rows", rows.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_that_does_not_announce_is_asked() -> anyhow::Result<()> {
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    let mailboxes = dovecot.open_with("imap_capability = IMAP4rev1 UIDPLUS\n").await?;
    let smtp = servers.open().await?;
    let mut node = LocalNode::new()?;
    node.config().accounts = vec![account(&mailboxes, &smtp)?];
    node.config().timing.poll_every = Duration::from_millis(100);
    node.open().await?;
    let door = node.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    for nth in ["1", "2"] {
        mailboxes.deliver(&mail("lin@example.net", nth, nth)).await?;
        until("the mail is there", LATER, async || {
            let conversation = door.conversation_with("lin@example.net").await?;
            let bubbles = door.bubbles(conversation).await?;
            ensure!(bubbles.last().is_some_and(|last| last.text == nth), "{bubbles:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A server's report that a mail was written to nobody.
fn report(mail: &str) -> anyhow::Result<String> {
    let id = mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).context("no Message-ID")?;
    Ok(format!(
        "From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered\nMessage-ID: <report@mx.example.net>\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\nSorry.\n--B\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n\
         Final-Recipient: rfc822; lin@example.net\nAction: failed\nStatus: 5.1.1\n\
         Diagnostic-Code: smtp; 550 5.1.1 User unknown\n--B\nContent-Type: text/rfc822-headers\n\nMessage-ID: {id}\n--B--\n"
    ))
}

#[tokio::test]
async fn a_mail_that_comes_back_is_said_at_it_and_no_other_follows_it() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let conversation = scene.hear("lin@example.net", "1", "Hello").await?;
    let sent = scene.door.send(conversation, "Good morning").await?;
    let mail = until("it is handed over", LATER, async || {
        ensure!(scene.door.state(conversation, sent).await? == BubbleState::Accepted, "not yet");
        scene.smtp.taken()?.into_iter().next().context("no mail")
    })
    .await?;
    scene.mailboxes.deliver(&report(&mail)?).await?;
    until("the mail says that it came back", LATER, async || {
        let state = scene.door.state(conversation, sent).await?;
        let expected = BubbleState::Failed { provider_code: Some(550), class: Some(Class::BadAddress), words: None };
        ensure!(state == expected, "it is {state:?}");
        Ok(())
    })
    .await?;
    ensure!(scene.door.rows().await?.len() == 1, "the report stands as a conversation");
    // Nothing more goes there until somebody writes from there.
    let state = scene.answer(conversation, "Are you there?").await?;
    let refused = Refusal::AddressUnreachable { provider_code: None, class: Some(Class::BadAddress) };
    ensure!(state == BubbleState::Refused { refusal: refused }, "it is {state:?}");
    scene.hear("lin@example.net", "2", "It works again").await?;
    let state = scene.answer(conversation, "Good to hear").await?;
    ensure!(state == BubbleState::Accepted && scene.smtp.taken()?.len() == 2, "it is {state:?}");
    Ok(())
}
