//! Files in a team: a desk shows the photo that the relay fetched, and the relay sends what the desk attached, also where
//! the relay dies, or the bucket is away, while the file is on its way.

use crate::office::{conversation_with, is_handed_over, on_kafka};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    BlobId, ConversationId, MessageId, WorkspaceCause,
    ask::SendMessage,
    view::bubble::{BubbleState, MediaState},
};
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    http,
    moto::{Bucket, Moto},
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    ports,
    provider::{Provider, Saying},
    proxy::{Line, Proxy},
    relay::Relay,
    wait::{LATER, until},
};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use url::Url;

/// So slow that the file is on its way for seconds.
const SLOW: Line = Line::Slow(Duration::from_millis(20));
const API_TOKEN: &str = "a-token-of-the-rest-api-0000000000000000";

/// The place in which the two share files.
enum Shared<'a> {
    Relay,
    Bucket(&'a Bucket),
}

/// A relay that talks to the provider, a desk on the same Kafka, and the line on which files are exchanged.
struct Team {
    relay: Relay,
    desk: Relay,
    line: Proxy,
    provider: Provider,
    door: Door,
    _broker: Broker,
}

impl Team {
    async fn open(program: PathBuf, broker: Broker, shared: Shared<'_>) -> anyhow::Result<Self> {
        let relay = Relay::new(program.clone())?;
        let provider = Provider::start(&relay.base()).await?;
        let relay = on_kafka(relay.with_twilio(&provider.api()), &broker).with("PAPERPLANE_API_TOKEN", API_TOKEN);
        let desk = on_kafka(Relay::new(program)?, &broker);
        let target = match shared {
            Shared::Relay => relay.base(),
            Shared::Bucket(bucket) => bucket.settings().endpoint.context("no address")?,
        };
        let line = Proxy::start(ports::free_address()?, target.socket_addrs(|| None)?[0]).await?;
        let address = ports::web_address(line.address());
        let (mut relay, mut desk) = match shared {
            Shared::Relay => (relay, desk.with("PAPERPLANE_RELAY_URL", address)),
            Shared::Bucket(bucket) => (in_bucket(relay, bucket, &address), in_bucket(desk, bucket, &address)),
        };
        relay.start().await?;
        desk.start().await?;
        let door = desk.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Self { relay, desk, line, provider, door, _broker: broker })
    }

    /// Waits until the desk shows the first file of the newest message as this.
    async fn desk_shows(
        &self,
        conversation: ConversationId,
        what: &str,
        is: impl Fn(&MediaState) -> bool,
    ) -> anyhow::Result<BlobId> {
        until(what, LATER, async || {
            let bubble = self.door.bubbles(conversation).await?.pop().context("no message")?;
            let state = bubble.media.first().context("no file")?.state.clone();
            ensure!(is(&state), "it is {state:?}");
            match state {
                MediaState::Ready { blob, .. } | MediaState::Fetching { blob, .. } => Ok(blob),
                MediaState::Pending | MediaState::Lost { .. } => anyhow::bail!("it is {state:?}"),
            }
        })
        .await
    }
}

impl Team {
    /// Waits until the provider has a message with its paper, once.
    async fn paper_arrives(&self, at: (ConversationId, MessageId), paper: &[u8]) -> anyhow::Result<()> {
        until("it is handed over", LATER, async || {
            let state = self.door.state(at.0, at.1).await?;
            ensure!(is_handed_over(&state), "it is {state:?}");
            Ok(())
        })
        .await?;
        let files = self.provider.phone().messages().into_iter().flat_map(|message| message.files);
        let papers: Vec<_> = files.filter(|file| file.content_type == "application/pdf").collect();
        ensure!(papers.len() == 1 && papers[0].content == paper, "the provider has {} papers", papers.len());
        Ok(())
    }
}

/// The same node with this bucket, asked at this address.
fn in_bucket(node: Relay, bucket: &Bucket, address: &Url) -> Relay {
    let settings = bucket.settings();
    node.with("S3_BUCKET", settings.bucket)
        .with("S3_ENDPOINT", address.as_str())
        .with("S3_ACCESS_KEY_ID", settings.access_key_id)
        .with("S3_SECRET_ACCESS_KEY", settings.secret_access_key)
}

/// Waits until a message is in this state at a door.
async fn state_is(door: &Door, at: (ConversationId, MessageId), wanted: &BubbleState) -> anyhow::Result<()> {
    until("the message is in the wanted state", LATER, async || {
        let state = door.state(at.0, at.1).await?;
        ensure!(state == *wanted, "it is {state:?} and not {wanted:?}");
        Ok(())
    })
    .await
}

/// Bytes of unfinished files in a folder.
fn begun(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| file.metadata().ok()).map(|about| about.len()).sum()
}

#[tokio::test]
async fn a_photo_comes_and_a_paper_goes_between_two_computers_also_where_the_relay_dies() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let mut team = Team::open(program, broker, Shared::Relay).await?;
    ensure!(team.desk.health().await?["files"] == "relay" && team.relay.health().await?["files"] == "folder");

    // A photo comes while the desk cannot reach the relay: it says that it is fetching it, and shows it later.
    let photo = [b"\x89PNG\r\n\x1a\n".as_slice(), &vec![7; 300_000]].concat();
    team.line.set(Line::Cut);
    let saying = Saying { files: vec![("image/png".into(), photo.clone())], ..Saying::text("My passport") };
    ensure!(team.provider.say_with(AMARA, saying).await? == 200, "the webhook was not taken");
    let conversation = conversation_with(&team.door, AMARA).await?;
    team.desk_shows(conversation, "it is fetched", |state| matches!(state, MediaState::Fetching { .. })).await?;
    team.line.set(Line::Open);
    let blob = team.desk_shows(conversation, "it is here", |state| matches!(state, MediaState::Ready { .. })).await?;
    let (status, kind, content) = team.door.file(blob).await?;
    ensure!((status, kind.as_str()) == (200, "image/png") && content == photo, "{status} {kind}");

    // A paper is attached while the relay cannot be reached: both sides say for what the message waits.
    team.line.set(Line::Cut);
    let paper = [b"%PDF-1.7 the offer ".as_slice(), &vec![8; 1_500_000]].concat();
    let file = team.door.bring("offer.pdf", &paper).await?;
    let message = team.door.ask(SendMessage { files: vec![file], ..SendMessage::text(conversation, "") }).await?;
    let at = (conversation, message);
    let relays = team.relay.door()?;
    conversation_with(&relays, AMARA).await?;
    until("the relay has the message", LATER, async || relays.bubble(conversation, message).await.map(drop)).await?;
    for door in [&team.door, &relays] {
        state_is(door, at, &BubbleState::WaitingForFile).await?;
    }
    ensure!(status_by_rest(&team.relay, message).await? == "waiting_for_file");
    ensure!(team.desk.health().await?["files_waiting"] == 1, "{}", team.desk.health().await?);

    // It is on its way when the relay dies, and goes on where it stopped.
    team.line.set(SLOW);
    let parts = team.relay.data_folder().join("blob-parts").join("in");
    until("a part of it has come", LATER, async || {
        ensure!(begun(&parts) > 100_000, "{} bytes have come", begun(&parts));
        Ok(())
    })
    .await?;
    team.relay.kill_9()?;
    ensure!(begun(&parts) > 100_000, "what had come is kept");
    team.line.set(Line::Open);
    team.relay.start().await?;
    team.paper_arrives(at, &paper).await?;
    ensure!(team.desk.health().await?["files_waiting"] == 0, "nothing waits any more");
    let (status, _, content) = team.relay.door()?.file(blob).await?;
    ensure!(status == 200 && content == photo, "the relay still has the photo");
    Ok(())
}

#[tokio::test]
async fn files_go_through_a_bucket_and_wait_while_it_is_away() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let moto = or_skip!(Moto::find(), "moto, the pretended S3, is not here");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let bucket = moto.open().await?;
    let team = Team::open(program, broker, Shared::Bucket(&bucket)).await?;
    for node in [&team.desk, &team.relay] {
        ensure!(node.health().await?["files"] == "s3", "{}", node.health().await?);
    }
    team.line.set(Line::Cut);
    let photo = [b"\x89PNG\r\n\x1a\n".as_slice(), &vec![7; 300_000]].concat();
    let saying = Saying { files: vec![("image/png".into(), photo.clone())], ..Saying::text("My passport") };
    ensure!(team.provider.say_with(AMARA, saying).await? == 200, "the webhook was not taken");
    let conversation = conversation_with(&team.door, AMARA).await?;
    let paper = [b"%PDF-1.7 the offer ".as_slice(), &vec![8; 700_000]].concat();
    let file = team.door.bring("offer.pdf", &paper).await?;
    let message = team.door.ask(SendMessage { files: vec![file], ..SendMessage::text(conversation, "") }).await?;
    let relays = team.relay.door()?;
    until("the relay has the message", LATER, async || relays.bubble(conversation, message).await.map(drop)).await?;
    for door in [&team.door, &relays] {
        state_is(door, (conversation, message), &BubbleState::WaitingForFile).await?;
    }
    until("the desk says that files cannot be reached", LATER, async || {
        let notices = team.door.home().await?.health.notices;
        ensure!(notices.contains(&WorkspaceCause::FilesAway.into()), "it says {notices:?}");
        Ok(())
    })
    .await?;

    team.line.set(Line::Open);
    team.paper_arrives((conversation, message), &paper).await?;
    let blob = until("the desk shows the photo", LATER, async || {
        let bubbles = team.door.bubbles(conversation).await?;
        match bubbles.first().and_then(|bubble| bubble.media.first()).context("no photo")?.state {
            MediaState::Ready { blob, .. } => Ok(blob),
            ref other => anyhow::bail!("it is {other:?}"),
        }
    })
    .await?;
    let (status, _, content) = team.door.file(blob).await?;
    ensure!(status == 200 && content == photo, "the photo was answered {status}");
    until("files can be reached again", LATER, async || {
        let notices = team.door.home().await?.health.notices;
        ensure!(!notices.contains(&WorkspaceCause::FilesAway.into()), "it says {notices:?}");
        Ok(())
    })
    .await
}

/// The status of a message by the REST API.
async fn status_by_rest(relay: &Relay, message: MessageId) -> anyhow::Result<String> {
    let url = relay.base().join(&format!("/api/v1/messages/{message}"))?;
    let answer: serde_json::Value = http::client()?.get(url).bearer_auth(API_TOKEN).send().await?.json().await?;
    Ok(answer["status"].as_str().context("no status")?.to_owned())
}
