//! Clients write to gates that may not answer, and staff reply at desks that may not.

use super::scene::Scene;
use crate::{signed_form::SignedForm, storm::Dice};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// The time that the provider waits for a gate, and staff for their desk.
const PATIENCE: Duration = Duration::from_secs(5);

/// Clients write. Webhooks are sent as a provider sends them: late, twice, to several gates, again where one failed.
pub(super) async fn write(scene: &Scene, dice: Dice, until: Instant) {
    let mut number = 0;
    let mut under_way = Vec::new();
    while Instant::now() < until {
        sleep(dice.ms(20, 700)).await;
        number += 1;
        let nth = usize::try_from(dice.below(scene.people.len() as u64)).unwrap_or_default();
        let Some(person) = scene.people.get(nth).copied() else { return };
        let signed_form = SignedForm::new(person, number, &format!("question {number}"));
        let late = if dice.permille(200) { dice.ms(500, 4_000) } else { Duration::ZERO };
        let everywhere = dice.permille(300);
        let times = if dice.permille(300) { 2 } else { 1 };
        let first = usize::try_from(dice.below(2)).unwrap_or_default();
        under_way.push(async move {
            sleep(late).await;
            post(scene, &signed_form, first, everywhere, times).await;
        });
        // A late webhook is sent while later ones are.
        if under_way.len() == 4 {
            at_once(std::mem::take(&mut under_way)).await;
        }
    }
    at_once(under_way).await;
}

async fn at_once(work: Vec<impl Future<Output = ()>>) {
    let mut work = work.into_iter();
    loop {
        match (work.next(), work.next(), work.next(), work.next()) {
            (Some(one), Some(two), Some(three), Some(four)) => drop(tokio::join!(one, two, three, four)),
            (Some(one), two, three, _) => {
                one.await;
                for more in [two, three].into_iter().flatten() {
                    more.await;
                }
            }
            (None, ..) => return,
        }
    }
}

async fn post(scene: &Scene, signed_form: &SignedForm, first: usize, everywhere: bool, times: u32) {
    let gates: Vec<usize> = (0..scene.bases.len()).filter(|nth| scene.gates.get(*nth) == Some(&true)).collect();
    for nth in gates {
        if !everywhere && scene.gates.iter().all(|gate| *gate) && nth != first {
            continue;
        }
        let Some(base) = scene.bases.get(nth) else { continue };
        for _ in 0..times.max(1) + 1 {
            let answered = timeout(PATIENCE, signed_form.post(base)).await;
            let status = answered.ok().and_then(Result::ok);
            scene.trace.record(format!("`{}` sent to {nth}: {status:?}", signed_form.text));
            match status {
                Some(200) => {
                    scene.book().accepted.insert(signed_form.text.clone());
                    if times < 2 {
                        break;
                    }
                }
                _ => sleep(Duration::from_millis(400)).await,
            }
        }
    }
}

/// Staff answer, now here and now there.
pub(super) async fn staff(scene: &Scene, dice: Dice, until: Instant) {
    let mut number = 0;
    while Instant::now() < until {
        sleep(dice.ms(50, 900)).await;
        number += 1;
        let node = usize::try_from(dice.below(2)).unwrap_or_default();
        let person = usize::try_from(dice.below(scene.people.len() as u64)).unwrap_or_default();
        let text = format!("answer {number} at {node}");
        let answered = timeout(PATIENCE, answer(scene, node, person, &text)).await;
        let promised = matches!(answered, Ok(Ok(())));
        scene.trace.record(format!("`{text}` {}", if promised { "promised" } else { "not promised" }));
        let mut book = scene.book();
        book.tried.insert(text.clone());
        if promised {
            book.promised.insert(text);
        }
    }
}

async fn answer(scene: &Scene, node: usize, person: usize, text: &str) -> anyhow::Result<()> {
    let (Some(node), Some(person)) = (scene.nodes.get(node), scene.people.get(person)) else { return Ok(()) };
    let door = node.try_lock()?.door()?;
    let conversation = door.conversation_with(person.name).await?;
    door.send(conversation, text).await?;
    Ok(())
}
