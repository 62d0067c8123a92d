//! Simulated clients, who write messages, and simulated staff, who answer: what and when is drawn from the seed.

use super::{checks::state, dice::Dice, participants::Storm, replies::Reply, seat::Seat};
use crate::people::{ALL, Person};
use paperplane_bridge::{
    ask::{
        Assign, GetInbox, GetThread, Introduce, NewStatus, Schedule, SendMessage, SetStatus, SettleMessage, WriteNote,
    },
    view::bubble::BubbleState,
};
use paperplane_core::{event::Decision, ids::ConversationId};
use std::sync::Arc;
use tokio::time::Instant;
use url::Url;

/// People write until the storm ends.
pub(super) async fn people(storm: Arc<Storm>, until: Instant) {
    let dice = Dice::new(storm.town.seed, "people");
    let count = usize::try_from(dice.between(2, 5)).unwrap_or(2);
    let mut said = 0;
    while Instant::now() < until {
        let who = dice.below(count as u64);
        let Some(person) = usize::try_from(who).ok().and_then(|who| ALL.get(who)).copied() else { return };
        said += 1;
        send(&storm, &dice, person, &format!("question {said}"));
        let pause = if dice.permille(300) { dice.ms(0, 400) } else { dice.ms(500, 12_000) };
        tokio::time::sleep(pause).await;
    }
}

fn send(storm: &Storm, dice: &Dice, person: Person, text: &str) {
    let gates: Vec<Url> = storm.seats.iter().filter_map(|seat| seat.gate()).collect();
    let one = gates.get(usize::try_from(dice.below(gates.len() as u64)).unwrap_or_default()).cloned();
    let called = if dice.permille(250) { gates } else { one.into_iter().collect() };
    storm.town.twilio.receive(person, text, called);
}

/// One member of staff works at a node until the storm ends.
pub(super) async fn staff(storm: Arc<Storm>, seat: Arc<Seat>, until: Instant) {
    let dice = Dice::new(storm.town.seed, &format!("staff of {}", seat.name));
    let (mut introduced, mut written) = (false, 0);
    while Instant::now() < until {
        tokio::time::sleep(dice.ms(200, 9_000)).await;
        if !introduced {
            let me = Introduce { my_name: format!("Staff of {}", seat.name), agency_name: "Bright Path".into() };
            introduced = matches!(seat.ask(me).await, Some(Ok(())));
            continue;
        }
        let Some(Ok(page)) = seat.ask(GetInbox { after: None, limit: 50 }).await else { continue };
        let rows: Vec<ConversationId> = page.rows.iter().map(|row| row.id).collect();
        let Some(conversation) = usize::try_from(dice.below(rows.len() as u64)).ok().and_then(|nth| rows.get(nth))
        else {
            continue;
        };
        if dice.permille(150) {
            decide(&storm, &seat, &dice, *conversation).await;
        }
        let burst = if dice.permille(200) { 3 } else { 1 };
        for _ in 0..burst {
            written += 1;
            work(&storm, &seat, &dice, *conversation, written).await;
        }
    }
}

/// Somebody looks at what nobody can know, asks the person by telephone, and decides.
async fn decide(storm: &Storm, seat: &Seat, dice: &Dice, conversation: ConversationId) {
    let thread = GetThread { conversation, before: None, limit: 200 };
    let Some(Ok(page)) = seat.ask(thread).await else { return };
    for bubble in page.bubbles.iter().filter(|bubble| state(bubble) == Some(&BubbleState::Unsure)) {
        let decision = match storm.taken(&bubble.text) {
            0 if storm.town.twilio.is_under_way(&bubble.text) => continue,
            0 if dice.permille(900) => Decision::SendAgain,
            0 => Decision::Discard,
            _ => Decision::TreatAsSent,
        };
        let accepted = seat.ask(SettleMessage { message: bubble.id, decision }).await.map(|answer| answer.is_ok());
        storm.town.trace.record(format!("{:<7} decides {decision:?} on {} {accepted:?}", seat.name, bubble.text));
    }
}

async fn work(storm: &Storm, seat: &Seat, dice: &Dice, conversation: ConversationId, nth: u32) {
    let text = format!("answer {nth} of {}", seat.name);
    let (promised, later) = match dice.below(20) {
        0..=11 => (seat.ask(SendMessage::text(conversation, text.as_str())).await.map(|answer| answer.is_ok()), false),
        12..=14 => {
            let at = seat.now().plus_ms(i64::try_from(dice.between(1_000, 90_000)).unwrap_or(1_000));
            let zone = "Europe/Lisbon".to_owned();
            let ask = Schedule {
                conversation,
                text: text.clone(),
                files: Vec::new(),
                template: None,
                at,
                zone,
                seen: None,
                mail: Default::default(),
            };
            (seat.ask(ask).await.map(|answer| answer.is_ok()), true)
        }
        15 => return drop(seat.ask(Assign { conversation, to: None, seen: None }).await),
        16 => return drop(seat.ask(SetStatus { conversation, wish: NewStatus::Resolved }).await),
        17 => {
            let until = seat.now().plus_ms(20_000);
            return drop(seat.ask(SetStatus { conversation, wish: NewStatus::Snoozed { until } }).await);
        }
        _ => return drop(seat.ask(WriteNote::text(conversation, format!("note {nth}"))).await),
    };
    let reply = Reply { text, promised: promised == Some(true), later, seat: seat.name.clone() };
    storm.town.trace.record(format!("{:<7} writes {} {promised:?}", seat.name, reply.text));
    storm.replies.add(reply);
}
