//! The bare program beside the gate: an axum handler that checks Twilio's signature and produces with acks=all.
//!
//! Same settings of librdkafka as ours, the same topic with six partitions, the body as it came as the record's value.
//! It makes no event of it and keeps no replica.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "bare")]

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use rdkafka::{
    ClientConfig,
    producer::{FutureProducer, FutureRecord},
};
use sha1::Sha1;
use std::{sync::Arc, time::Duration};

struct Gate {
    producer: FutureProducer,
    topic: String,
    address: String,
    token: String,
}

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [servers, topic, listen, token] = &words[..] else { panic!("SERVERS TOPIC LISTEN TOKEN") };
    let producer = ClientConfig::new()
        .set("bootstrap.servers", servers)
        .set("enable.idempotence", "true")
        .set("acks", "all")
        .set("compression.type", "zstd")
        .set("linger.ms", "5")
        .create()
        .unwrap();
    let address = format!("http://{listen}/api/ppl/twilio/webhook");
    let gate = Arc::new(Gate { producer, topic: topic.clone(), address, token: token.clone() });
    let app = Router::new().route("/api/ppl/twilio/webhook", post(webhook)).with_state(gate);
    axum::serve(tokio::net::TcpListener::bind(listen).await.unwrap(), app).await.unwrap();
}

async fn webhook(State(gate): State<Arc<Gate>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let mut form: Vec<_> = url::form_urlencoded::parse(&body).collect();
    form.sort();
    let mut mac = Hmac::<Sha1>::new_from_slice(gate.token.as_bytes()).unwrap();
    mac.update(gate.address.as_bytes());
    form.iter().for_each(|(name, value)| mac.update(format!("{name}{value}").as_bytes()));
    let given = headers.get("x-twilio-signature").and_then(|given| BASE64_STANDARD.decode(given).ok());
    if mac.verify_slice(&given.unwrap_or_default()).is_err() {
        return StatusCode::FORBIDDEN;
    }
    let from = form.iter().find(|(name, _)| name == "From").map(|(_, from)| from.as_bytes()).unwrap_or_default();
    let record = FutureRecord::to(&gate.topic).key(from).payload(&body[..]);
    match gate.producer.send(record, Duration::from_secs(10)).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
