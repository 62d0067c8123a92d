//! Faults, drawn from the seed: when each begins, at which node, and for how long.

use super::{dice::Dice, link::LinkState, participants::Storm, seat::Seat, twilio::Faults};
use std::{sync::Arc, time::Duration};
use tokio::time::Instant;

/// The pause before somebody tries again to open what did not open.
const AGAIN: Duration = Duration::from_secs(3);

/// Injects faults, one after the other and at the same time, until the storm ends.
pub(super) async fn blow(storm: Arc<Storm>, until: Instant) {
    let dice = Dice::new(storm.town.seed, "weather");
    // Some storms are only about a few things, so that each is also seen alone.
    let kinds: Vec<u64> = (0..16).filter(|_| dice.permille(600)).collect();
    let mut spells = tokio::task::JoinSet::new();
    while Instant::now() < until && !kinds.is_empty() {
        tokio::time::sleep(dice.ms(300, 8_000)).await;
        let kind = dice.pick(&kinds);
        let which = usize::try_from(dice.below(storm.seats.len() as u64)).unwrap_or_default();
        let Some(seat) = storm.seats.get(which).cloned() else { return };
        let time = if dice.permille(300) { dice.ms(10_000, 70_000) } else { dice.ms(200, 9_000) };
        spells.spawn(spell(Arc::clone(&storm), seat, kind, time, dice.next()));
    }
    while spells.join_next().await.is_some() {}
}

/// Injects one fault, and ends it after some time.
async fn spell(storm: Arc<Storm>, seat: Arc<Seat>, kind: u64, time: Duration, thrown: u64) {
    let say = |what: &str| storm.town.trace.record(format!("weather {what} {} for {} ms", seat.name, time.as_millis()));
    let many = 100 + thrown % 500;
    match kind {
        0 | 1 => {
            say("kills");
            seat.kill().await;
            for again in [time, AGAIN, AGAIN, AGAIN] {
                tokio::time::sleep(again).await;
                if seat.open().await {
                    break;
                }
            }
        }
        2 | 3 => {
            say("stops");
            during(&seat, time, |state, on| state.stopped = on).await;
        }
        4 => {
            say("cuts the log of");
            during(&seat, time, |state, on| state.log_cut = on).await;
        }
        5 => {
            say("cuts everybody's log, also of");
            storm.seats.iter().for_each(|seat| seat.link.change(|state| state.log_cut = true));
            tokio::time::sleep(time).await;
            storm.seats.iter().for_each(|seat| seat.link.change(|state| state.log_cut = false));
        }
        6 => {
            say("lets appends of everybody go wrong, also of");
            storm.seats.iter().for_each(|seat| seat.link.change(|state| state.log_faults = many));
            tokio::time::sleep(time).await;
            storm.seats.iter().for_each(|seat| seat.link.change(|state| state.log_faults = 0));
        }
        7 => {
            say("slows down");
            during(&seat, time, |state, on| state.slow_ms = if on { many * 4 } else { 0 }).await;
        }
        8 => {
            say("fills the disk of");
            during(&seat, time, |state, on| state.disk_full = on).await;
        }
        9 => {
            say("cuts the outside of");
            during(&seat, time, |state, on| state.outside_cut = on).await;
        }
        10 => {
            let ahead = i64::try_from(thrown % 1_200_000).unwrap_or_default() - 600_000;
            say(&format!("sets {ahead} ms ahead the clock of"));
            seat.computer.set_ahead(ahead);
            tokio::time::sleep(time).await;
            seat.computer.set_ahead(0);
        }
        14 => {
            say("lets fall asleep now and then");
            during(&seat, time, |state, on| state.naps = if on { many / 10 } else { 0 }).await;
        }
        15 => {
            say("breaks now and then what runs in");
            during(&seat, time, |state, on| state.breaks = if on { many / 20 } else { 0 }).await;
        }
        _ => provider_fails(&storm, kind, time, thrown, many).await,
    }
}

async fn during(seat: &Seat, time: Duration, change: impl Fn(&mut LinkState, bool)) {
    seat.link.change(|state| change(state, true));
    tokio::time::sleep(time).await;
    seat.link.change(|state| change(state, false));
}

/// The provider has faults for some time.
async fn provider_fails(storm: &Storm, kind: u64, time: Duration, thrown: u64, many: u64) {
    let change = |faults: &mut Faults| match kind {
        11 => faults.sending = many + 200,
        12 => {
            faults.calls = many;
            faults.listing = many / 2;
            faults.list_lag_ms = thrown % 30_000;
        }
        _ if thrown.is_multiple_of(2) => faults.revoked = true,
        _ => faults.stuck = true,
    };
    storm.town.twilio.change(change);
    storm.town.trace.record(format!("weather {:?} for {} ms", storm.town.twilio.faults(), time.as_millis()));
    tokio::time::sleep(time).await;
    storm.town.twilio.change(|faults| *faults = Faults::default());
}

/// Ends all faults, and opens all nodes.
pub(super) async fn calm(storm: &Storm) {
    storm.town.trace.record("weather is calm");
    storm.town.twilio.change(|faults| *faults = Faults::default());
    for seat in &storm.seats {
        seat.link.change(|state| *state = LinkState::default());
        seat.computer.set_ahead(0);
    }
    for seat in &storm.seats {
        while !seat.open().await {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}
