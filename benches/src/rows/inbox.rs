//! Opening the inbox of a large workspace and of a small one: what the window asks first, through the real door.

use crate::{
    figures::{Report, Row, grouped, median, ms},
    setup,
};
use anyhow::Context as _;
use paperplane_bridge::ask::{GetConversation, GetHome, GetLibrary, GetList, GetTimeline, Stretch};
use paperplane_core::library::filter::Filter;
use paperplane_testkit::{door::Door, relay::Relay};
use std::time::Instant;

/// As the window asks.
const ROWS: u32 = 50;
const BUBBLES: u32 = 60;
const OPENINGS: usize = 60;
const GOAL: f64 = 1.3;

/// Milliseconds: the first opening after the start, and the middle one of the others.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// The first.
    pub first: f64,
    /// The middle one.
    pub then: f64,
}

/// Opens both inboxes in turn: the small one, then the large one.
///
/// # Errors
/// If a relay does not answer.
pub async fn open(small: &mut Relay, large: &mut Relay) -> anyhow::Result<(Opened, Opened)> {
    let (mut took_small, mut took_large) = (Vec::new(), Vec::new());
    for relay in [&mut *small, &mut *large] {
        setup::caught_up(relay).await?;
        relay.healthy().await?;
    }
    let doors = (small.door()?, large.door()?);
    for _ in 0..OPENINGS {
        took_small.push(opening(&doors.0).await?);
        took_large.push(opening(&doors.1).await?);
    }
    small.stop()?;
    large.stop()?;
    let of = |took: &[f64]| Opened { first: took[0], then: median(&took[1..]) };
    Ok((of(&took_small), of(&took_large)))
}

/// Home, library, the list's first page, and the newest conversation with its messages.
async fn opening(door: &Door) -> anyhow::Result<f64> {
    let began = Instant::now();
    door.ask(GetHome {}).await?;
    door.ask(GetLibrary {}).await?;
    let list = door.ask(GetList { filter: Filter::default(), from: 0, limit: ROWS }).await?;
    let conversation = list.rows.first().context("an empty inbox")?.id;
    door.ask(GetConversation { conversation }).await?;
    door.ask(GetTimeline { conversation, at: Stretch::Newest, limit: BUBBLES }).await?;
    Ok(ms(began.elapsed()))
}

/// The row of the table.
pub fn add(report: &mut Report, sizes: (u64, u64), small: Opened, large: Opened) {
    report.add(Row {
        what: format!("opening the inbox with {} messages against {}", grouped(sizes.1), grouped(sizes.0)),
        ours: format!("{:.2} ms (first {:.2})", large.then, large.first),
        bare: format!("{:.2} ms (first {:.2})", small.then, small.first),
        ratio: format!("{:.2}", large.then / small.then),
        goal: format!("at most {GOAL}"),
        reached: Some(large.then / small.then <= GOAL),
    });
}
