//! Refusals: messages that must not be sent, requests that must not be let in, and the reasons that are given.

use crate::office::{is_handed_over, local_node};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Code, ConversationId, MessageId, Refusal, Trouble,
    view::{bubble::BubbleState, conversation::WindowView},
};
use paperplane_testkit::{
    door::Door,
    http,
    node::LocalNode,
    people::{AMARA, JOAO, MARIA, Person},
    provider::Provider,
    wait::{SOON, until},
};
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;

const API_TOKEN: &str = "rehearsal-api-token";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

struct Scene {
    node: LocalNode,
    provider: Provider,
    door: Door,
    client: reqwest::Client,
}

impl Scene {
    async fn open() -> anyhow::Result<Self> {
        let (node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
        Ok(Self { node, provider, door, client: http::client()? })
    }

    async fn hear(&self, from: Person, text: &str) -> anyhow::Result<ConversationId> {
        let status = self.provider.say(from, text).await?;
        ensure!(status == 200, "the webhook was answered {status}");
        until("the message is there", SOON, async || {
            let conversation = self.door.conversation_with(from.name).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.iter().any(|bubble| bubble.text == text), "not yet");
            Ok(conversation)
        })
        .await
    }

    /// A request to send as other programs make it, with the token.
    async fn request(&self, to: Person, text: &str, key: Option<&str>) -> anyhow::Result<Response> {
        let url = self.node.base().join("/api/send-message")?;
        let body = json!({ "to_number": to.address(), "message_body": text });
        let mut request = self.client.post(url).bearer_auth(API_TOKEN).json(&body);
        if let Some(key) = key {
            request = request.header("Idempotency-Key", key);
        }
        Ok(request.send().await?)
    }

    /// The state in which the message ends.
    async fn ends_as(&self, conversation: ConversationId, message: MessageId) -> anyhow::Result<BubbleState> {
        until("the message has an end", SOON, async || {
            let state = self.door.state(conversation, message).await?;
            ensure!(state.is_stuck() || is_handed_over(&state), "it is {state:?}");
            Ok(state)
        })
        .await
    }
}

async fn message_id(answer: Response) -> anyhow::Result<MessageId> {
    let (status, words) = (answer.status(), answer.text().await?);
    ensure!(status == StatusCode::ACCEPTED, "answered {status} {words}");
    let answer: Value = serde_json::from_str(&words)?;
    let id = answer.get("message_id").and_then(Value::as_str).context("no message_id")?;
    Ok(id.parse()?)
}

#[tokio::test]
async fn who_said_stop_hears_nothing_from_anybody_until_they_say_start() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let conversation = scene.hear(JOAO, "STOP").await?;
    ensure!(scene.door.head(conversation).await?.opted_out, "the head does not show it");
    let opted_out = BubbleState::Refused { refusal: Refusal::OptedOut };
    let by_hand = scene.door.send(conversation, "One more thing").await?;
    let state = scene.ends_as(conversation, by_hand).await?;
    ensure!(state == opted_out, "by hand: {state:?}");
    let by_program = message_id(scene.request(JOAO, "An offer!", None).await?).await?;
    let state = scene.ends_as(conversation, by_program).await?;
    ensure!(state == opted_out, "by a program: {state:?}");
    ensure!(scene.provider.requests_to_send().is_empty(), "the provider was asked to send");
    scene.hear(JOAO, "START").await?;
    let again = scene.door.send(conversation, "Welcome back").await?;
    let state = scene.ends_as(conversation, again).await?;
    ensure!(is_handed_over(&state), "after START: {state:?}");
    ensure!(scene.provider.bodies_to(JOAO) == ["Welcome back"], "sent {:?}", scene.provider.bodies_to(JOAO));
    Ok(())
}

#[tokio::test]
async fn after_a_day_the_window_is_shut_and_the_persons_next_message_opens_it() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let conversation = scene.hear(AMARA, "I will think about it").await?;
    scene.node.clock().put_forward(DAY);
    let window = scene.door.head(conversation).await?.window;
    ensure!(matches!(window, WindowView::Closed { .. }), "the window is {window:?}");
    let late = scene.door.send(conversation, "Have you decided?").await?;
    let state = scene.ends_as(conversation, late).await?;
    ensure!(state == BubbleState::Refused { refusal: Refusal::WindowClosed }, "too late, and yet {state:?}");
    ensure!(scene.provider.requests_to_send().is_empty(), "the provider was asked to send");
    scene.hear(AMARA, "Yes, I have!").await?;
    let timely = scene.door.send(conversation, "Wonderful").await?;
    let state = scene.ends_as(conversation, timely).await?;
    ensure!(is_handed_over(&state), "in an open window: {state:?}");
    ensure!(scene.provider.bodies_to(AMARA) == ["Wonderful"], "sent {:?}", scene.provider.bodies_to(AMARA));
    Ok(())
}

#[tokio::test]
async fn what_is_too_long_is_refused_before_it_is_written_down() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let conversation = scene.hear(MARIA, "Cuénteme todo").await?;
    let long = "ñ".repeat(1601);
    let error = scene.door.send(conversation, &long).await.err().context("it was taken")?;
    let trouble = error.downcast_ref::<Trouble>().context("not refused in the desk's words")?;
    ensure!(trouble.code == Code::TextRefused && trouble.to_string().contains("1601"), "{trouble:?}");
    let answer = scene.request(MARIA, &long, None).await?;
    let (status, words) = (answer.status(), answer.text().await?);
    ensure!(status == StatusCode::UNPROCESSABLE_ENTITY && words.contains("1600"), "{status} {words}");
    let just_fits = scene.door.send(conversation, &long.chars().skip(1).collect::<String>()).await?;
    ensure!(is_handed_over(&scene.ends_as(conversation, just_fits).await?), "1600 characters were not sent");
    ensure!(scene.door.bubbles(conversation).await?.len() == 2, "what was refused stands in the thread");
    Ok(())
}

#[tokio::test]
async fn a_request_sent_twice_with_one_key_is_one_message() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let conversation = scene.hear(AMARA, "Hello").await?;
    let first = message_id(scene.request(AMARA, "Your offer is here", Some("offer-7")).await?).await?;
    let again = message_id(scene.request(AMARA, "Your offer is here", Some("offer-7")).await?).await?;
    ensure!(first == again, "two ids for one request");
    scene.ends_as(conversation, first).await?;
    let late = message_id(scene.request(AMARA, "Your offer is here", Some("offer-7")).await?).await?;
    ensure!(first == late, "another id once it was sent");
    let other = scene.request(AMARA, "Another offer", Some("offer-7")).await?;
    ensure!(other.status().is_client_error(), "the key took another text: {}", other.status());
    let fresh = message_id(scene.request(AMARA, "Your offer is here", Some("offer-8")).await?).await?;
    scene.ends_as(conversation, fresh).await?;
    let sent = scene.provider.bodies_to(AMARA);
    ensure!(sent == ["Your offer is here", "Your offer is here"], "sent {sent:?}");
    Ok(())
}

/// A tunnel ends on this machine, so that whoever comes through it looks like somebody at the keyboard.
#[tokio::test]
async fn who_comes_through_a_tunnel_needs_the_token() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let url = scene.node.base().join("/api/send-message")?;
    let body = json!({ "to_number": AMARA.address(), "message_body": "Hello from PaperPlane!" });
    let headers = [
        ("X-Forwarded-For", "203.0.113.9"),
        ("X-Forwarded-Host", "abcd-123.ngrok-free.app"),
        ("X-Forwarded-Proto", "https"),
        ("Forwarded", "for=203.0.113.9"),
        ("X-Real-IP", "203.0.113.9"),
        ("Host", "abcd-123.ngrok-free.app"),
        ("Origin", "https://evil.example"),
        ("Sec-Fetch-Site", "cross-site"),
    ];
    for (name, value) in headers {
        let answer = scene.client.post(url.clone()).header(name, value).json(&body).send().await?;
        let (status, words) = (answer.status(), answer.text().await?);
        ensure!(status == StatusCode::UNAUTHORIZED, "{name}: {value} was answered {status} {words}");
        ensure!(words.contains("PAPERPLANE_API_TOKEN"), "{name}: no word of what to do in {words}");
    }
    let as_a_form = scene.client.post(url.clone()).header("Content-Type", "text/plain").body(body.to_string());
    let status = as_a_form.send().await?.status();
    ensure!(status.is_client_error(), "a page of another site could post: {status}");
    let everything = scene.node.base().join("/api/v1/conversations")?;
    let status = scene.client.get(everything).send().await?.status();
    ensure!(status == StatusCode::UNAUTHORIZED, "the conversations were answered {status} without the token");
    ensure!(scene.provider.requests_to_send().is_empty(), "something was sent");
    let at_the_keyboard = scene.client.post(url).json(&body).send().await?;
    message_id(at_the_keyboard).await?;
    until("it is sent", SOON, async || {
        let sent = scene.provider.bodies_to(AMARA);
        ensure!(sent == ["Hello from PaperPlane!"], "sent {sent:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_webhook_that_is_not_signed_for_us_leaves_no_trace() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let url = scene.node.base().join("/api/ppl/twilio/webhook")?;
    let form = [("From", AMARA.address()), ("Body", "I am Amara".into()), ("MessageSid", "SM1".into())];
    for signature in [None, Some("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")] {
        let mut request = scene.client.post(url.clone()).form(&form);
        if let Some(signature) = signature {
            request = request.header("X-Twilio-Signature", signature);
        }
        let status = request.send().await?.status();
        ensure!(status == StatusCode::FORBIDDEN, "answered {status}");
    }
    scene.hear(MARIA, "A real one").await?;
    let rows = scene.door.rows().await?;
    ensure!(rows.len() == 1, "{} conversations", rows.len());
    Ok(())
}
