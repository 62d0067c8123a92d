//! Webhooks accepted: a whole relay (verify, read, record, durable in Kafka, and its replica following) beside a bare handler.

use crate::{
    figures::{Report, Row, grouped, median, quantile},
    load::{self, Came},
    programs,
    setup::Setup,
};
use paperplane_testkit::{people::AUTH_TOKEN, ports, process::Process, provider::Provider, wait};
use std::{net::SocketAddr, process::Command, time::Duration};

/// Requests of one run, over so many connections.
const REQUESTS: u64 = 6_000;
const CONNECTIONS: usize = 32;
const RUNS: usize = 3;
/// A load below what either can take, one after another over so many connections, for the p99.
const GOAL_RATE: f64 = 0.7;
const GOAL_P99: f64 = 2.0;

/// Result of all runs.
pub struct Gated {
    ours: Vec<Came>,
    bare: Vec<Came>,
    /// Bytes that one webhook comes to in Kafka, ours and bare.
    pub bytes: (f64, f64),
}

/// Pours webhooks into both, in turn.
///
/// # Errors
/// If one of them does not take a webhook.
pub async fn gate(setup: &Setup) -> anyhow::Result<Gated> {
    let relay = setup.relay("gate.")?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with_twilio(&provider.api());
    relay.start().await?;
    let (our_gate, bare_gate) = (address(&relay)?, ports::free_address()?);
    let topic = setup.bare_topic("bare.").await?;
    let log = tempfile::NamedTempFile::new()?;
    let mut command = Command::new(programs::beside("bare_gate")?);
    command.args([&setup.broker.address(), &topic, &bare_gate.to_string(), AUTH_TOKEN]);
    let mut bare = Process::start("the bare gate", &mut command, log.path())?;
    wait::until("the bare gate listens", wait::SOON, async || {
        bare.check_alive()?;
        anyhow::ensure!(ports::answers(bare_gate), "nobody listens yet");
        Ok(())
    })
    .await?;
    let mut gated = Gated { ours: Vec::new(), bare: Vec::new(), bytes: (0.0, 0.0) };
    // Connections, topics and code that runs for the first time belong to neither.
    let mut next = 1_000_000_000;
    for gate in [our_gate, bare_gate] {
        load::pour(gate, load::requests(gate, next, 500)?, CONNECTIONS).await?;
        next += 1_000;
    }
    let topics = ["gate.whatsapp_inbound", topic.as_str()];
    let before = [setup.bytes_of(topics[0])?, setup.bytes_of(topics[1])?];
    for run in 0..RUNS {
        for (gate, came) in [(bare_gate, &mut gated.bare), (our_gate, &mut gated.ours)] {
            let poured = load::pour(gate, load::requests(gate, next, REQUESTS)?, CONNECTIONS).await?;
            next += REQUESTS;
            eprintln!("gate run {run}: {:.0}/s, p99 {:.1} ms", poured.rate, quantile(&poured.took_ms, 0.99));
            came.push(poured);
            // What the relay folds behind its answers belongs to its own run.
            settled(&relay).await?;
        }
    }
    let each = |nth: usize| -> anyhow::Result<f64> {
        Ok((setup.bytes_of(topics[nth])? - before[nth]) as f64 / (REQUESTS * RUNS as u64) as f64)
    };
    gated.bytes = (each(0)?, each(1)?);
    bare.stop()?;
    relay.stop()?;
    Ok(gated)
}

/// The address at which a relay listens.
///
/// # Errors
/// If its address has no port.
pub fn address(relay: &paperplane_testkit::relay::Relay) -> anyhow::Result<SocketAddr> {
    let base = relay.base();
    base.socket_addrs(|| None)?.first().copied().ok_or_else(|| anyhow::anyhow!("no address"))
}

/// Returns when a relay has nothing to do any more.
async fn settled(relay: &paperplane_testkit::relay::Relay) -> anyhow::Result<()> {
    let id = relay.id().ok_or_else(|| anyhow::anyhow!("the relay is not running"))?;
    quiet(id).await;
    Ok(())
}

/// Waits until a tree of processes has taken less than a twentieth of a core for three seconds on end, at most a minute: a
/// window that has just opened is still for a moment, and then draws on.
pub async fn quiet(process: u32) {
    let mut still = 0;
    for _ in 0..120 {
        let before = crate::tree::time(process);
        tokio::time::sleep(Duration::from_millis(500)).await;
        let taken = crate::tree::time(process).saturating_sub(before);
        still = if taken < Duration::from_millis(25) { still + 1 } else { 0 };
        if still == 6 {
            return;
        }
    }
}

/// The rows of the table.
pub fn add(report: &mut Report, gated: &Gated) {
    let rate = |came: &[Came]| median(&came.iter().map(|came| came.rate).collect::<Vec<_>>());
    let p99 = |came: &[Came]| median(&came.iter().map(|came| quantile(&came.took_ms, 0.99)).collect::<Vec<_>>());
    let p50 = |came: &[Came]| median(&came.iter().map(|came| quantile(&came.took_ms, 0.5)).collect::<Vec<_>>());
    let ratio = rate(&gated.ours) / rate(&gated.bare);
    report.add(Row {
        what: format!(
            "webhooks accepted (verified, durable in Kafka), {} over {CONNECTIONS} connections",
            grouped(REQUESTS)
        ),
        ours: format!("{:.0} a second", rate(&gated.ours)),
        bare: format!("{:.0} a second", rate(&gated.bare)),
        ratio: format!("{ratio:.2}"),
        goal: format!("at least {GOAL_RATE}"),
        reached: Some(ratio >= GOAL_RATE),
    });
    let ratio = p99(&gated.ours) / p99(&gated.bare);
    report.add(Row {
        what: "the same, p99".into(),
        ours: format!("{:.1} ms (p50 {:.1})", p99(&gated.ours), p50(&gated.ours)),
        bare: format!("{:.1} ms (p50 {:.1})", p99(&gated.bare), p50(&gated.bare)),
        ratio: format!("{ratio:.2}"),
        goal: format!("at most {GOAL_P99}"),
        reached: Some(ratio <= GOAL_P99),
    });
    report.add(Row {
        what: "bytes in Kafka for one webhook under that load (zstd)".into(),
        ours: format!("{:.0}", gated.bytes.0),
        bare: format!("{:.0}", gated.bytes.1),
        ratio: format!("{:.2}", gated.bytes.0 / gated.bytes.1),
        goal: String::new(),
        reached: None,
    });
}
