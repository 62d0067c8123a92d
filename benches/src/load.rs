//! A load of webhooks: requests that were signed before, over connections that stay open.
//!
//! Bytes over sockets and no HTTP client, since whoever makes the load takes from the same processors.

use crate::{feed, talk, talk::Dice};
use anyhow::{Context as _, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use paperplane_testkit::people::AUTH_TOKEN;
use sha1::Sha1;
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};
use url::form_urlencoded;

const PATH: &str = "/api/ppl/twilio/webhook";
/// The time that one answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Requests to the gate at this address, signed for it. `first` makes them unique.
///
/// # Errors
/// If one cannot be signed.
pub fn requests(gate: SocketAddr, first: u64, count: u64) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut dice = Dice::new(first);
    let one = |nth: u64| {
        let person = dice.below(500);
        let body = feed::form(nth, person, &talk::text(person, &mut dice));
        let signature = signature(&format!("http://{gate}{PATH}"), &body)?;
        let head = format!(
            "POST {PATH} HTTP/1.1\r\nHost: {gate}\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n\
             X-Twilio-Signature: {signature}\r\nI-Twilio-Idempotency-Token: {nth}\r\nUser-Agent: TwilioProxy/1.1\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        Ok(head.into_bytes())
    };
    (first..first + count).map(one).collect()
}

/// HMAC-SHA1 over the address and the sorted fields, as Twilio documents it.
fn signature(address: &str, body: &str) -> anyhow::Result<String> {
    let mut form: Vec<_> = form_urlencoded::parse(body.as_bytes()).collect();
    form.sort();
    let mut mac = Hmac::<Sha1>::new_from_slice(AUTH_TOKEN.as_bytes())?;
    mac.update(address.as_bytes());
    for (name, value) in &form {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    Ok(BASE64_STANDARD.encode(mac.finalize().into_bytes()))
}

/// Result of a load.
pub struct Came {
    /// Requests a second.
    pub rate: f64,
    /// Time of each answer, in milliseconds.
    pub took_ms: Vec<f64>,
}

/// Sends all of them over so many connections, each the next when it has its answer.
///
/// # Errors
/// If one is not answered with 200.
pub async fn pour(gate: SocketAddr, requests: Vec<Vec<u8>>, connections: usize) -> anyhow::Result<Came> {
    let (count, requests) = (requests.len(), Arc::new(requests));
    let began = Instant::now();
    let mut senders = JoinSet::new();
    for nth in 0..connections {
        let requests = Arc::clone(&requests);
        senders.spawn(async move {
            let mut line = Line::open(gate).await?;
            let mut took = Vec::new();
            for request in requests.iter().skip(nth).step_by(connections) {
                let began = Instant::now();
                line.post(request).await?;
                took.push(crate::figures::ms(began.elapsed()));
            }
            anyhow::Ok(took)
        });
    }
    let mut took_ms = Vec::with_capacity(count);
    while let Some(sent) = senders.join_next().await {
        took_ms.extend(sent??);
    }
    Ok(Came { rate: count as f64 / began.elapsed().as_secs_f64(), took_ms })
}

/// One connection that stays open.
pub struct Line {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Line {
    /// Connects.
    ///
    /// # Errors
    /// If nobody listens.
    pub async fn open(gate: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(gate).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(1024) })
    }

    /// Sends a request and waits for its answer.
    ///
    /// # Errors
    /// If it is not 200.
    pub async fn post(&mut self, request: &[u8]) -> anyhow::Result<()> {
        self.stream.write_all(request).await?;
        let head = tokio::time::timeout(PATIENCE, self.head()).await.context("no answer in time")??;
        ensure!(head.starts_with("HTTP/1.1 200"), "it was answered {head}");
        let length = head
            .lines()
            .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
        let end: usize = head.len() + length.unwrap_or(0_usize);
        while self.received.len() < end {
            self.hear().await?;
        }
        self.received.drain(..end);
        Ok(())
    }

    /// Reads up to the empty line behind the headers.
    async fn head(&mut self) -> anyhow::Result<String> {
        loop {
            if let Some(end) = self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                return Ok(String::from_utf8_lossy(&self.received[..end + 4]).into_owned());
            }
            self.hear().await?;
        }
    }

    async fn hear(&mut self) -> anyhow::Result<()> {
        let count = self.stream.read_buf(&mut self.received).await?;
        ensure!(count > 0, "the gate closed the connection");
        Ok(())
    }
}
