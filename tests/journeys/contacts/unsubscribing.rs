//! Unsubscribing from mails that go to many: by the link in one of them, and by a mail.

use crate::office::MailOffice;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{UnsubscribedBy, ask::GetContact, view::bubble::BubbleState};
use paperplane_testkit::{
    door::Door,
    http,
    mail::{Mailboxes, SmtpServer},
    or_skip,
    relay::Relay,
    wait::{LATER, until},
};
use serde_json::{Value, json};
use url::Url;

const LIN: &str = "lin@example.net";

struct Scene {
    relay: Relay,
    door: Door,
    client: reqwest::Client,
    mailboxes: Mailboxes,
    smtp: SmtpServer,
}

impl Scene {
    /// `None` where a program is not installed, which is said.
    async fn open() -> anyhow::Result<Option<Self>> {
        let Some(office) =
            MailOffice::open(|relay| relay.with("PAPERPLANE_PUBLIC_URL", "https://desk.example")).await?
        else {
            return Ok(None);
        };
        let MailOffice { relay, door, mailboxes, smtp } = office;
        Ok(Some(Self { relay, door, client: http::client()?, mailboxes, smtp }))
    }

    /// A program writes a mail, to many or to one alone; answers with its id.
    async fn write(&self, text: &str, to_many: bool) -> anyhow::Result<String> {
        let body = json!({ "to_number": LIN, "subject": "Open days", "message_body": text, "to_many": to_many });
        let url = self.relay.base().join("/api/send-message")?;
        let answer = self.client.post(url).bearer_auth("token").json(&body).send().await?;
        ensure!(answer.status() == 202, "answered {}", answer.status());
        let queued: Value = answer.json().await?;
        Ok(queued["message_id"].as_str().context("no id")?.to_owned())
    }

    /// The end of a message, once it has one: its status, and the code of a refusal.
    async fn end(&self, id: &str) -> anyhow::Result<(String, Option<String>)> {
        let url = self.relay.base().join(&format!("/api/v1/messages/{id}"))?;
        until("the message has an end", LATER, async || {
            let answer = self.client.get(url.clone()).bearer_auth("token").send().await?;
            let shown: Value = answer.json().await?;
            let status = shown["status"].as_str().context("not here yet")?;
            ensure!(["accepted", "refused"].contains(&status), "it is {shown}");
            Ok((status.to_owned(), shown["reason"]["code"].as_str().map(str::to_owned)))
        })
        .await
    }

    async fn sent(&self, text: &str) -> anyhow::Result<String> {
        let taken = self.smtp.taken()?;
        taken.into_iter().find(|mail| mail.contains(text)).with_context(|| format!("no “{text}” was sent"))
    }
}

/// The addresses of a mail's `List-Unsubscribe`: the link on this relay, and the address to write to.
fn ways(mail: &str, relay: &Url) -> anyhow::Result<(Url, Url)> {
    let unfolded = mail.replace("\r\n", "\n").replace("\n ", " ");
    let field = |name: &str| unfolded.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned));
    ensure!(field("List-Unsubscribe-Post: ").as_deref() == Some("List-Unsubscribe=One-Click"), "{mail}");
    let both = field("List-Unsubscribe: ").context("no List-Unsubscribe")?;
    let mut all = both.split(", ").map(|one| one.trim_matches(['<', '>']).parse::<Url>());
    let (link, mailto) = (all.next().context("no link")??, all.next().context("no address")??);
    ensure!(link.host_str() == Some("desk.example"), "{link}");
    Ok((relay.join(link.path())?, mailto))
}

#[tokio::test]
async fn one_click_stops_what_goes_to_many_and_nothing_else() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let first = scene.write("Come to our open days.", true).await?;
    ensure!(scene.end(&first).await?.0 == "accepted", "the first one did not go out");
    let (link, _) = ways(&scene.sent("Come to our open days.").await?, &scene.relay.base())?;

    // A program that checks mails follows the link.
    ensure!(scene.client.get(link.clone()).send().await?.status() == 200, "no page");
    let second = scene.write("They are on Friday.", true).await?;
    ensure!(scene.end(&second).await?.0 == "accepted", "looking unsubscribed");

    // Her mail program posts, twice: it is one wish.
    let conversation = scene.door.rows().await?.first().context("no conversation")?.id;
    let mut since = None;
    for _ in 0..2 {
        let click = scene.client.post(link.clone()).form(&[("List-Unsubscribe", "One-Click")]);
        ensure!(click.send().await?.status() == 200, "the click was refused");
        let at = scene.door.head(conversation).await?.unsubscribed.context("not known before the answer")?.at;
        ensure!(*since.get_or_insert(at) == at, "the second click is another event");
    }
    let third = scene.write("One more thing.", true).await?;
    let end = scene.end(&third).await?;
    ensure!(end == ("refused".to_owned(), Some("unsubscribed".to_owned())), "it is {end:?}");
    ensure!(scene.sent("One more thing.").await.is_err(), "it went out");

    // What is written to her alone goes out, and the desk says what she wished.
    let alone = scene.write("Your visa is ready.", false).await?;
    ensure!(scene.end(&alone).await?.0 == "accepted", "a mail to her alone was stopped");
    let mail = scene.sent("Your visa is ready.").await?;
    ensure!(!mail.contains("List-Unsubscribe"), "{mail}");
    let head = scene.door.head(conversation).await?;
    ensure!(!head.opted_out && head.unsubscribed.is_some_and(|view| view.by == UnsubscribedBy::Link), "{head:?}");
    let contact = scene.door.ask(GetContact { whom: conversation.into() }).await?;
    ensure!(contact.unsubscribed == head.unsubscribed, "{contact:?}");

    // The way back is on the page.
    scene.client.post(link).form(&[("List-Subscribe", "Again")]).send().await?;
    let back = scene.write("Welcome back.", true).await?;
    ensure!(scene.end(&back).await?.0 == "accepted", "she did not come back");
    Ok(())
}

#[tokio::test]
async fn a_mail_to_the_address_in_the_head_unsubscribes_and_one_that_only_speaks_of_it_does_not() -> anyhow::Result<()>
{
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let first = scene.write("Come to our open days.", true).await?;
    ensure!(scene.end(&first).await?.0 == "accepted", "the first one did not go out");
    let (_, mailto) = ways(&scene.sent("Come to our open days.").await?, &scene.relay.base())?;
    let write = async |id: &str, subject: &str, text: &str| {
        let to = mailto.path();
        let mail = format!("From: <{LIN}>\nTo: <{to}>\nSubject: {subject}\nMessage-ID: <{id}@example.net>\n\n{text}\n");
        scene.mailboxes.deliver(&mail).await
    };
    write("a1", "A question", "Do not unsubscribe me, please.").await?;
    let conversation = until("her question is here", LATER, async || {
        let conversation = scene.door.conversation_with(LIN).await?;
        let bubbles = scene.door.bubbles(conversation).await?;
        ensure!(bubbles.iter().any(|bubble| bubble.text.starts_with("Do not")), "not yet");
        Ok(conversation)
    })
    .await?;
    ensure!(scene.door.head(conversation).await?.unsubscribed.is_none(), "a sentence unsubscribed her");

    write("a2", "unsubscribe", "").await?;
    until("she is unsubscribed", LATER, async || {
        let unsubscribed = scene.door.head(conversation).await?.unsubscribed;
        ensure!(unsubscribed.is_some_and(|view| view.by == UnsubscribedBy::Mail), "{unsubscribed:?}");
        Ok(())
    })
    .await?;
    let refused = scene.write("One more thing.", true).await?;
    ensure!(scene.end(&refused).await?.1.as_deref() == Some("unsubscribed"), "it went out");
    let answered = scene.door.send(conversation, "Of course.").await?;
    until("the answer goes out", LATER, async || {
        let state = scene.door.state(conversation, answered).await?;
        ensure!(state == BubbleState::Accepted, "it is {state:?}");
        Ok(())
    })
    .await?;
    ensure!(scene.sent("One more thing.").await.is_err(), "it went out");
    Ok(())
}
