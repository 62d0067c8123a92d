//! Writing mails: copies, an answer to all, marks, the signature, where answers are wanted, and what a server takes.

use crate::office::MailOffice;
use anyhow::{Context as _, ensure};
use mail_parser::{Message, MessageParser};
use paperplane_bridge::{
    ConversationId, MessageId, RecipientStop, Refusal, TalkCause,
    ask::{GetSettings, NoteOptOut, SaveSettings, Schedule, SendMessage, SendScheduled},
    mail_writing::{MailField, MailWish, typed},
    view::{bubble::BubbleState, inbox::InboxRow},
};
use paperplane_core::time::Timestamp;
use paperplane_testkit::{
    door::Door,
    http,
    mail::{Mailboxes, NOBODY, OFFICE, SmtpServer},
    or_skip,
    relay::Relay,
    wait::{LATER, until},
};
use serde_json::{Value, json};

const AMARA: &str = "amara@example.net";
const BAYO: &str = "bayo@example.org";
const UNCLE: &str = "uncle@example.com";
const FILES: &str = "files@agency.example";

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

    /// Somebody writes, with these lines in the head of the mail.
    async fn hear(&self, from: &str, lines: &str, text: &str) -> anyhow::Result<ConversationId> {
        let name = text.replace(|sign: char| !sign.is_ascii_alphanumeric(), "");
        let head = format!("From: <{from}>\nMessage-ID: <{name}@example.net>\nSubject: Visa\n{lines}");
        self.mailboxes.deliver(&format!("{head}\n{text}\n")).await?;
        let row: InboxRow = until("the mail is there", LATER, async || {
            let rows = self.door.rows().await?;
            rows.iter()
                .find(|row| row.line == text)
                .cloned()
                .with_context(|| format!("no “{text}” in {} rows", rows.len()))
        })
        .await?;
        Ok(row.id)
    }

    async fn write(&self, conversation: ConversationId, text: &str, mail: MailWish) -> anyhow::Result<MessageId> {
        self.door.ask(SendMessage { mail: Some(Box::new(mail)), ..SendMessage::text(conversation, text) }).await
    }

    async fn ends(&self, conversation: ConversationId, message: MessageId) -> anyhow::Result<BubbleState> {
        until("the mail is handed over or refused", LATER, async || {
            let state = self.door.state(conversation, message).await?;
            ensure!(matches!(state, BubbleState::Accepted | BubbleState::Refused { .. }), "it is {state:?}");
            Ok(state)
        })
        .await
    }

    async fn post(&self, path: &str, body: &Value) -> anyhow::Result<(u16, Value)> {
        let post = http::client()?.post(self.relay.base().join(path)?).bearer_auth("token").json(body);
        let answer = post.send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }
}

fn parsed(mail: &str) -> anyhow::Result<Message<'_>> {
    MessageParser::default().parse(mail.as_bytes()).context("no mail")
}

/// Those whom the server was told, of a mail as it was taken.
fn recipients(mail: &str) -> Vec<&str> {
    let line = mail.lines().find_map(|line| line.strip_prefix("X-Recipients: ")).unwrap_or_default();
    line.split(", ").collect()
}

fn wish(cc: &[&str], bcc: &[&str]) -> MailWish {
    let all = |typed: &[&str]| typed.iter().map(|&one| one.to_owned()).collect();
    MailWish { cc: all(cc), bcc: all(bcc), formatted: true }
}

#[tokio::test]
async fn an_answer_to_all_goes_to_all_with_its_marks_and_its_signature() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let lines = format!("To: <{OFFICE}>, Bayo <{BAYO}>\nCc: <{UNCLE}>, <{AMARA}>\n");
    let visa = scene.hear(AMARA, &lines, "Which papers?").await?;
    let answer = scene.door.head(visa).await?.answer.context("no answer")?;
    let others: Vec<String> = answer.others.iter().map(typed).collect();
    ensure!(others == [format!("Bayo <{BAYO}>"), UNCLE.to_owned()] && answer.to.is_empty(), "{answer:?}");
    ensure!(answer.subject == "Re: Visa", "{answer:?}");
    let mut settings = scene.door.ask(GetSettings {}).await?;
    settings.signatures.insert(OFFICE.into(), "Allen\nBright Path".into());
    scene.door.ask(SaveSettings { settings }).await?;

    let all: Vec<&str> = others.iter().map(String::as_str).collect();
    let text = "*Bring* these:\n- your passport\n- [the form](https://agency.example/form)";
    let sent = scene.write(visa, text, wish(&all, &[FILES])).await?;
    ensure!(scene.ends(visa, sent).await? == BubbleState::Accepted);
    let mail = scene.smtp.sent("your passport").await?;
    ensure!(recipients(&mail) == [AMARA, BAYO, UNCLE, FILES], "{mail}");
    ensure!(!mail.to_lowercase().contains("\nbcc:") && !mail.contains("Auto-Submitted"), "{mail}");
    let read = parsed(&mail)?;
    ensure!(read.cc().context("no Cc")?.iter().count() == 2, "{mail}");
    let (plain, html) = (read.body_text(0).context("no text")?, read.body_html(0).context("no HTML")?);
    ensure!(plain.contains("the form (https://agency.example/form)"), "{plain}");
    ensure!(plain.replace("\r\n", "\n").trim_end().ends_with("\n\n-- \nAllen\nBright Path"), "{plain}");
    ensure!(html.contains("<b>Bring</b> these:") && html.contains("<li>your passport</li>"), "{html}");
    let bubble = scene.door.bubble(visa, sent).await?;
    let head = bubble.details.mail.context("no head")?;
    let bcc: Vec<String> = head.bcc.iter().map(typed).collect();
    ensure!(head.cc.len() == 2 && bcc == [FILES] && head.formatted, "{head:?}");
    ensure!(bubble.text.starts_with(text) && bubble.text.ends_with("Bright Path"), "{}", bubble.text);

    // Without a mark it stays a text alone, and it goes to nobody who was not named again.
    let plain = scene.write(visa, "See you on Friday.", wish(&[], &[])).await?;
    ensure!(scene.ends(visa, plain).await? == BubbleState::Accepted);
    let mail = scene.smtp.sent("See you on Friday.").await?;
    ensure!(recipients(&mail) == [AMARA] && mail.contains("Content-Type: text/plain"), "{mail}");

    // One for later keeps its copies until then.
    let at = Timestamp(bubble.at.0 + 60 * 60 * 1000);
    let (text, zone, mail) = ("A reminder.".to_owned(), "UTC".into(), wish(&[BAYO], &[]));
    let files = Vec::new();
    let later = Schedule { conversation: visa, text, files, template: None, at, zone, seen: None, mail };
    let message = scene.door.ask(later).await?;
    let waiting = scene.door.head(visa).await?.scheduled;
    ensure!(waiting.first().is_some_and(|one| one.mail.cc == [BAYO]), "{waiting:?}");
    scene.door.ask(SendScheduled { message }).await?;
    let mail = scene.smtp.sent("A reminder.").await?;
    ensure!(recipients(&mail) == [AMARA, BAYO] && !mail.contains("Auto-Submitted"), "{mail}");
    Ok(())
}

#[tokio::test]
async fn a_recipient_who_cannot_be_written_to_stops_the_whole_mail() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let visa = scene.hear(AMARA, "", "Which papers?").await?;
    let refused = scene.write(visa, "Hello", wish(&[BAYO, "uncle"], &[])).await;
    let why = refused.err().context("it was taken")?.to_string();
    let sentence = TalkCause::NoMailAddress { among: MailField::Cc, place: 2 }.to_string();
    ensure!(why.contains(&sentence), "{why}");

    let uncle = scene.hear(UNCLE, "", "Write to me no more").await?;
    scene.door.ask(NoteOptOut { whom: uncle.into(), on: true }).await?;
    for (to, because, code) in [(UNCLE, RecipientStop::OptedOut, None), (NOBODY, RecipientStop::Refused, Some(550))] {
        let sent = scene.write(visa, "Hello", wish(&[BAYO], &[to])).await?;
        match scene.ends(visa, sent).await? {
            BubbleState::Refused { refusal: Refusal::Recipient { address, because: why, provider_code, .. } } => {
                ensure!((address.as_str(), why, provider_code) == (to, because, code), "{address} {why:?}");
            }
            other => anyhow::bail!("{to}: it is {other:?}"),
        }
    }
    ensure!(scene.smtp.taken()?.is_empty(), "a part of it was sent");
    Ok(())
}

#[tokio::test]
async fn answers_go_where_they_are_wanted() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let form = scene.hear(AMARA, "Reply-To: Admissions <desk@example.org>\n", "From the form").await?;
    let answer = scene.door.head(form).await?.answer.context("no answer")?;
    let to: Vec<String> = answer.to.iter().map(typed).collect();
    ensure!(to == ["Admissions <desk@example.org>"] && answer.others.is_empty(), "{answer:?}");
    let sent = scene.write(form, "Thank you.", MailWish::default()).await?;
    ensure!(scene.ends(form, sent).await? == BubbleState::Accepted);
    ensure!(recipients(&scene.smtp.sent("Thank you.").await?) == ["desk@example.org"]);
    // Who wants answers at our own address has them.
    let ours = scene.hear(BAYO, &format!("Reply-To: <{OFFICE}>\n"), "From a list").await?;
    let answer = scene.door.head(ours).await?.answer.context("no answer")?;
    ensure!(answer.to.is_empty(), "{answer:?}");
    Ok(())
}

#[tokio::test]
async fn a_mail_that_is_larger_than_its_server_takes_is_refused_before_it_is_sent() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let visa = scene.hear(AMARA, "", "Which papers?").await?;
    scene.smtp.limit_size(2 * 1024 * 1024)?;
    // Encoded, it is a third longer.
    let paper = |size: usize| vec![0xff; size];
    for (size, fits) in [(1024 * 1024, true), (1600 * 1024, false)] {
        let files = vec![scene.door.bring("paper.bin", &paper(size)).await?];
        let text = format!("Here are {size}");
        let sent = scene.door.ask(SendMessage { files, ..SendMessage::text(visa, text) }).await?;
        let state = scene.ends(visa, sent).await?;
        let too_large = BubbleState::Refused { refusal: Refusal::MailTooLarge { bytes_max: 2 * 1024 * 1024 } };
        ensure!(state == if fits { BubbleState::Accepted } else { too_large }, "{size}: it is {state:?}");
    }
    ensure!(scene.smtp.taken()?.len() == 1);
    Ok(())
}

#[tokio::test]
async fn a_program_writes_mails_as_a_person_does() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let body = json!({ "to_number": AMARA, "subject": "Invoice", "message_body": "*Paid*, thank you.", "cc": [BAYO],
                       "bcc": [FILES], "formatted": true });
    let (status, queued) = scene.post("/api/send-message", &body).await?;
    ensure!(status == 202, "{status} {queued}");
    let mail = scene.smtp.sent("Paid").await?;
    ensure!(recipients(&mail) == [AMARA, BAYO, FILES] && mail.contains("Auto-Submitted: auto-generated"), "{mail}");
    ensure!(parsed(&mail)?.body_html(0).context("no HTML")?.contains("<b>Paid</b>, thank you."), "{mail}");
    let id = queued["message_id"].as_str().context("no id")?;
    let url = scene.relay.base().join(&format!("/api/v1/messages/{id}"))?;
    let shown: Value = http::client()?.get(url).bearer_auth("token").send().await?.json().await?;
    ensure!(shown["cc"] == json!([BAYO]) && shown["bcc"] == json!([FILES]), "{shown}");

    let conversation = shown["conversation_id"].as_str().context("no conversation")?;
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let (status, wrong) = scene.post(&path, &json!({ "text": "Hello", "bcc": ["nobody"] })).await?;
    ensure!(status == 422 && wrong["field"] == "bcc", "{status} {wrong}");
    let body = json!({ "to_number": "+15005550001", "message_body": "Hello", "cc": [BAYO] });
    let (status, wrong) = scene.post("/api/send-message", &body).await?;
    ensure!(status == 422, "a text message has no copies: {status} {wrong}");
    let (status, queued) = scene.post(&path, &json!({ "text": "*As it is*", "cc": [BAYO] })).await?;
    ensure!(status == 202, "{status} {queued}");
    let mail = scene.smtp.sent("*As it is*").await?;
    ensure!(recipients(&mail) == [AMARA, BAYO] && parsed(&mail)?.parts.len() == 1, "{mail}");
    Ok(())
}
