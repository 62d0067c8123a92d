//! From a webhook to what the window draws: the provider's request begins, the gate's `/desk/pushes` says that the conversation
//! has changed, the window's question about it is answered, and the message is in the answer.
//!
//! Drawing itself, in the browser, is not in it. Beside it: one record to Kafka and back.

use crate::{
    figures::{Report, Row, median, ms, quantile},
    load::{self, Line},
    programs,
    rows::gate,
    setup::Setup,
};
use anyhow::{Context as _, ensure};
use futures_util::{Stream, StreamExt as _};
use paperplane_bridge::{
    ConversationId, Stale, TalkStale,
    ask::{GetInbox, GetTimeline, Stretch},
    stale::Push,
};
use paperplane_testkit::{door::Door, provider::Provider, relay::Relay};
use std::{
    pin::Pin,
    time::{Duration, Instant},
};

const TRIPS: u64 = 100;
const RUNS: usize = 3;
const GOAL: f64 = 3.0;
/// As much as the window asks for.
const BUBBLES: u32 = 60;
const PATIENCE: Duration = Duration::from_secs(20);

/// Milliseconds of all trips: ours, bare.
pub struct Drawn {
    ours: Vec<f64>,
    bare: Vec<f64>,
}

/// Sends webhooks one at a time, and bare records in turn with them.
///
/// # Errors
/// If one does not come through.
pub async fn bubble(setup: &Setup) -> anyhow::Result<Drawn> {
    let relay = setup.relay("bubble.")?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with_twilio(&provider.api());
    relay.start().await?;
    let topic = setup.bare_topic("trip.").await?;
    let mut ours = Ours::open(&relay).await?;
    let mut drawn = Drawn { ours: Vec::new(), bare: Vec::new() };
    for run in 0..RUNS {
        let trips = TRIPS.to_string();
        let numbers = programs::numbers("bare_trip", &[&setup.broker.address(), &topic, &trips, &"a".repeat(700)])?;
        drawn.bare.extend(numbers.iter().filter_map(|line| Some(line.first()? / 1000.0)));
        let took = ours.trips(2_000_000_000 + run as u64 * 1_000).await?;
        eprintln!("bubble run {run}: ours {:.2} ms, bare {:.2} ms", median(&took), median(&drawn.bare));
        drawn.ours.extend(took);
    }
    relay.stop()?;
    Ok(drawn)
}

/// The person who writes, and the desk that is watched.
struct Ours {
    line: Line,
    gate: std::net::SocketAddr,
    door: Door,
    pushes: Pin<Box<dyn Stream<Item = String>>>,
}

impl Ours {
    async fn open(relay: &Relay) -> anyhow::Result<Self> {
        let (gate, door) = (gate::address(relay)?, relay.door()?);
        let pushes = Box::pin(door.pushes().await?);
        Ok(Self { line: Line::open(gate).await?, gate, door, pushes })
    }

    async fn trips(&mut self, first: u64) -> anyhow::Result<Vec<f64>> {
        let mut took = Vec::new();
        // The first few warm up.
        for (nth, request) in load::requests(self.gate, first, TRIPS + 5)?.into_iter().enumerate() {
            let trip = tokio::time::timeout(PATIENCE, self.trip(&request)).await;
            let trip = trip.context("a message was not drawn in time")??;
            took.extend((nth >= 5).then_some(ms(trip)));
        }
        Ok(took)
    }

    async fn trip(&mut self, request: &[u8]) -> anyhow::Result<Duration> {
        let before = self.newest().await?;
        let began = Instant::now();
        let (line, door, pushes) = (&mut self.line, &self.door, &mut self.pushes);
        let seen = async {
            loop {
                let push = pushes.next().await.context("no more pushes come")?;
                for conversation in conversations(&push)? {
                    let question = GetTimeline { conversation, at: Stretch::Newest, limit: BUBBLES };
                    let page = door.ask(question).await?;
                    if page.bubbles.last().map(|last| last.id.to_string()) != before {
                        return anyhow::Ok(began.elapsed());
                    }
                }
            }
        };
        let (answered, seen) = tokio::join!(line.post(request), seen);
        answered?;
        seen
    }

    /// The newest message of all.
    async fn newest(&self) -> anyhow::Result<Option<String>> {
        let rows = self.door.ask(GetInbox { after: None, limit: 1 }).await?.rows;
        let Some(row) = rows.first() else { return Ok(None) };
        let page = self.door.ask(GetTimeline { conversation: row.id, at: Stretch::Newest, limit: 1 }).await?;
        Ok(page.bubbles.last().map(|last| last.id.to_string()))
    }
}

/// The conversations that a push names as stale.
fn conversations(push: &str) -> anyhow::Result<Vec<ConversationId>> {
    let Ok(Push::Changed { stale }) = serde_json::from_str(push) else {
        ensure!(!push.is_empty(), "an empty event");
        return Ok(Vec::new());
    };
    let ids = stale
        .into_iter()
        .filter_map(|stale| if let Stale::Talk(TalkStale::Conversation(id)) = stale { Some(id) } else { None });
    Ok(ids.collect())
}

/// The row of the table.
pub fn add(report: &mut Report, drawn: &Drawn) {
    let (ours, bare) = (median(&drawn.ours), median(&drawn.bare));
    report.add(Row {
        what: "webhook to the answer that the window draws, p50".into(),
        ours: format!("{ours:.2} ms (p99 {:.2})", quantile(&drawn.ours, 0.99)),
        bare: format!("{bare:.2} ms (p99 {:.2})", quantile(&drawn.bare, 0.99)),
        ratio: format!("{:.2}", ours / bare),
        goal: format!("at most {GOAL}"),
        reached: Some(ours / bare <= GOAL),
    });
}
