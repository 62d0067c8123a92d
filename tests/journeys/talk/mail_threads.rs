//! Threads of mails: each is a conversation with a subject, whoever answers in whatever way.

use crate::office::MailOffice;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId,
    ask::{MergeContacts, WriteFirst},
    view::{bubble::BubbleState, inbox::InboxRow},
};
use paperplane_testkit::{
    door::Door,
    http,
    mail::{Mailboxes, OFFICE, SmtpServer},
    or_skip,
    relay::Relay,
    wait::{LATER, until},
};
use serde_json::json;

const AMARA: &str = "amara@example.net";
const BAYO: &str = "bayo@example.org";

struct Scene {
    relay: Relay,
    door: Door,
    mailboxes: Mailboxes,
    smtp: SmtpServer,
}

impl Scene {
    /// `None` where a program is not installed, which is said.
    async fn open() -> anyhow::Result<Option<Self>> {
        let Some(office) = MailOffice::open(|relay| relay).await? else { return Ok(None) };
        let MailOffice { relay, door, mailboxes, smtp } = office;
        Ok(Some(Self { relay, door, mailboxes, smtp }))
    }

    /// Somebody writes, with these lines in the head of the mail; answers with the row of its conversation.
    async fn hear(&self, from: &str, subject: &str, lines: &[String], text: &str) -> anyhow::Result<InboxRow> {
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        self.mailboxes.deliver(&format!("From: <{from}>\nSubject: {subject}\n{lines}\n{text}\n")).await?;
        self.row(text.lines().next().unwrap_or_default()).await
    }

    /// The row whose newest message is this.
    async fn row(&self, text: &str) -> anyhow::Result<InboxRow> {
        until("the message is there", LATER, async || {
            let rows = self.door.rows().await?;
            let found = rows.iter().find(|row| row.line == text);
            found.cloned().with_context(|| format!("no “{text}” among {} rows", rows.len()))
        })
        .await
    }

    async fn answer(&self, conversation: ConversationId, text: &str) -> anyhow::Result<String> {
        let sent = self.door.send(conversation, text).await?;
        until("the answer is handed over", LATER, async || {
            let state = self.door.state(conversation, sent).await?;
            ensure!(state == BubbleState::Accepted, "it is {state:?}");
            Ok(())
        })
        .await?;
        self.smtp.sent(text).await
    }
}

fn named(id: &str) -> String {
    format!("Message-ID: <{id}@example.net>")
}

/// A field of a mail's head.
fn field<'a>(mail: &'a str, name: &str) -> Option<&'a str> {
    mail.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[tokio::test]
async fn a_thread_is_a_conversation_whoever_answers_in_it() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let visa = scene.hear(AMARA, "Visa", &[named("v1")], "My visa?").await?;
    let room = scene.hear(AMARA, "A room", &[named("r1")], "And my room?").await?;
    ensure!((visa.subject.as_str(), room.subject.as_str()) == ("Visa", "A room"), "{} {}", visa.subject, room.subject);
    ensure!(visa.id != room.id && visa.who == room.who, "two threads of one person");
    let head = scene.door.head(visa.id).await?;
    ensure!(head.subject == "Visa" && head.ours == OFFICE && head.other_writers.is_empty(), "{head:?}");

    // Her program names only the mail that it answers; the subject is another one by now.
    let ours = scene.answer(visa.id, "It is ready.").await?;
    ensure!(field(&ours, "References") == Some("<v1@example.net>"), "{ours}");
    ensure!(field(&ours, "From").is_some_and(|from| from.ends_with(&format!("<{OFFICE}>"))), "{ours}");
    let own_id = field(&ours, "Message-ID").context("no Message-ID")?;
    let lines = [named("v2"), format!("In-Reply-To: {own_id}")];
    // The list shows her own words, and not ours below them.
    let text = "Thank you!\n\nOn Mon, 23 Nov 2026 at 08:30, Bright Path <office@agency.example> wrote:\n> It is ready.";
    let thanks = scene.hear(AMARA, "Thanks", &lines, text).await?;
    ensure!(thanks.id == visa.id, "an answer to ours stands elsewhere");

    // The same subject alone joins nothing.
    let again = scene.hear(AMARA, "Re: Visa", &[named("w1")], "Another visa").await?;
    ensure!(again.id != visa.id && again.id != room.id, "a subject joined two threads");

    // Her father answers from his own address: his conversation, and both say that the other is there.
    let lines = [named("b1"), format!("References: <v1@example.net> {own_id}")];
    let father = scene.hear(BAYO, "Re: Visa", &lines, "I pay for it.").await?;
    ensure!(father.id != visa.id && father.who == BAYO, "a stranger's answer stands in her conversation");
    let (his, hers) = (scene.door.head(father.id).await?, scene.door.head(visa.id).await?);
    let others = |head: &paperplane_bridge::view::conversation::ConversationHead| -> Vec<_> {
        head.other_writers.iter().map(|writer| (writer.conversation, writer.who.clone())).collect()
    };
    ensure!(others(&his) == [(visa.id, AMARA.to_owned())], "{his:?}");
    ensure!(others(&hers) == [(father.id, BAYO.to_owned())], "{hers:?}");

    // It was her own second address after all: one person, one conversation.
    scene.door.ask(MergeContacts { whom: visa.id.into(), other: father.id.into() }).await?;
    let one = scene.door.head(father.id).await?;
    let head = scene.door.head(visa.id).await?;
    ensure!(one.id == head.id && head.other_writers.is_empty(), "{one:?} {head:?}");
    let texts: Vec<_> = scene.door.bubbles(head.id).await?.into_iter().map(|bubble| bubble.text).collect();
    ensure!(texts.len() == 4 && texts.contains(&"I pay for it.".to_owned()), "{texts:?}");
    Ok(())
}

#[tokio::test]
async fn a_first_mail_begins_a_thread_and_its_answer_comes_back_to_it() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    scene.hear(AMARA, "A room", &[named("r1")], "And my room?").await?;
    let inbox = scene.door.home().await?.inboxes.first().context("no inbox")?.id;
    let text = "Your visa is ready.".to_owned();
    let (to, subject) = (AMARA.to_owned(), "Your  visa\n".to_owned());
    let begun = scene
        .door
        .ask(WriteFirst { to, inbox, subject, text, files: Vec::new(), mail: Default::default(), template: None })
        .await?;
    let first = scene.smtp.sent("Your visa is ready.").await?;
    ensure!(field(&first, "Subject") == Some("Your visa") && field(&first, "References").is_none(), "{first}");
    ensure!(scene.door.rows().await?.len() == 2, "it joined another thread");
    until("it is handed over", LATER, async || {
        let bubbles = scene.door.bubbles(begun).await?;
        let state = scene.door.state(begun, bubbles.first().context("no mail")?.id).await?;
        ensure!(state == BubbleState::Accepted, "it is {state:?}");
        Ok(())
    })
    .await?;

    // One more before she answers goes on with the same mail, and so does she.
    let second = scene.answer(begun, "Come on Friday.").await?;
    let first_id = field(&first, "Message-ID").context("no Message-ID")?;
    ensure!(field(&second, "Subject") == Some("Re: Your visa"), "{second}");
    ensure!(field(&second, "In-Reply-To") == Some(first_id), "{second}");
    let lines = [named("a1"), format!("In-Reply-To: {first_id}")];
    let answer = scene.hear(AMARA, "Re: Your visa", &lines, "I come.").await?;
    ensure!(answer.id == begun, "her answer stands elsewhere");

    // A program begins one too; its key makes it one mail.
    let body = json!({ "to_number": BAYO, "subject": "The invoice", "message_body": "It is attached." });
    let (client, url) = (http::client()?, scene.relay.base().join("/api/send-message")?);
    for _ in 0..2 {
        let post = client.post(url.clone()).bearer_auth("token").header("Idempotency-Key", "invoice-1").json(&body);
        let status = post.send().await?.status();
        ensure!(status == 202, "answered {status}");
    }
    let invoice = scene.smtp.sent("It is attached.").await?;
    ensure!(field(&invoice, "Subject") == Some("The invoice"), "{invoice}");
    let row = scene.row("It is attached.").await?;
    ensure!(row.subject == "The invoice" && row.who == BAYO, "{row:?}");
    ensure!(scene.smtp.taken()?.len() == 3, "{} mails", scene.smtp.taken()?.len());
    Ok(())
}
