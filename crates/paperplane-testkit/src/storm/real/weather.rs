//! Faults of real storms: of processes, proxies, the disk and the provider.

use super::{cluster::Cluster, scene::Scene};
use crate::{
    provider::{Faults, Hold},
    proxy::Line,
    storm::Dice,
};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Injects one fault after the other, until the storm ends. What is begun here is ended here, or when everything is mended.
pub(super) async fn blow(scene: &Scene, cluster: &mut Cluster, dice: Dice, until: Instant) -> anyhow::Result<()> {
    while Instant::now() < until {
        sleep(dice.ms(100, 900)).await;
        let node = usize::try_from(dice.below(2)).unwrap_or_default();
        let time = dice.ms(200, 2_500);
        let kind = dice.below(14);
        scene.trace.record(format!("weather {kind} at {node} for {} ms", time.as_millis()));
        match kind {
            0 | 1 => kill(scene, node, time).await?,
            2 => {
                cluster.kill()?;
                sleep(time).await;
                cluster.mend().await?;
            }
            3 | 4 => hold_still(scene, node, if dice.permille(400) { time * 3 } else { time }).await,
            5 => during(cluster, node, Line::Cut, time).await,
            6 => during(cluster, node, Line::Slow(dice.ms(50, 400)), time).await,
            7 => outside(scene, Line::Cut, time).await,
            8 => outside(scene, Line::Slow(dice.ms(100, 1_500)), time).await,
            9 => {
                if let Some(disk) = &scene.disk {
                    disk.fill();
                    sleep(time).await;
                    disk.free();
                }
            }
            10 => scene.provider.phone().misbehave(|faults| {
                faults.answers = vec![429, 500];
                faults.cut_next_answer = true;
            }),
            11 => scene.provider.phone().misbehave(|faults| {
                faults.callbacks_twice = true;
                faults.list_lag = 3;
                faults.hold_callbacks = !faults.hold_callbacks;
            }),
            12 => {
                scene.provider.phone().misbehave(|faults| faults.revoked = true);
                sleep(time).await;
                scene.provider.phone().misbehave(|faults| faults.revoked = false);
            }
            _ => stuck(scene, &dice, time).await,
        }
    }
    calm(scene).await;
    Ok(())
}

async fn kill(scene: &Scene, node: usize, time: Duration) -> anyhow::Result<()> {
    let Some(node) = scene.nodes.get(node) else { return Ok(()) };
    let mut node = node.lock().await;
    if node.is_alive() {
        node.kill_9()?;
    }
    sleep(time / 3).await;
    node.launch()
}

async fn hold_still(scene: &Scene, node: usize, time: Duration) {
    let Some(node) = scene.nodes.get(node) else { return };
    let node = node.lock().await;
    if let Some(process) = node.process() {
        process.hold_still();
        sleep(time).await;
        process.go_on();
    }
}

async fn during(cluster: &Cluster, node: usize, line: Line, time: Duration) {
    if let Some(proxy) = cluster.lines.get(node) {
        proxy.set(line);
        sleep(time).await;
        proxy.set(Line::Open);
    }
}

async fn outside(scene: &Scene, line: Line, time: Duration) {
    scene.outside.set(line);
    sleep(time).await;
    scene.outside.set(Line::Open);
}

/// The provider holds on to requests, and then takes them or never does.
async fn stuck(scene: &Scene, dice: &Dice, time: Duration) {
    let phone = scene.provider.phone();
    phone.hold(if dice.permille(500) { Hold::BeforeTaking } else { Hold::AnswerAfterTaking });
    sleep(time).await;
    if dice.permille(500) { phone.let_go() } else { phone.drop_held() }
}

/// The provider is well again.
async fn calm(scene: &Scene) {
    let phone = scene.provider.phone();
    phone.let_go();
    phone.misbehave(|faults| *faults = Faults::default());
    phone.release(&["sent", "delivered"]).await;
    scene.outside.set(Line::Open);
    if let Some(disk) = &scene.disk {
        disk.free();
    }
}
