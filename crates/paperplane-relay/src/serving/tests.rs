//! Slow and greedy clients, by a clock that only the test moves.

#![allow(clippy::unwrap_used)]

use super::{ConnectionLimits, serve};
use axum::{Router, routing::get};
use hyper::rt::{Sleep, Timer};
use std::{
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};
use tokio_util::sync::CancellationToken;

/// The time that anything here may take; mostly it takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);
const HEADER_TIME: Duration = Duration::from_secs(10);

/// A clock that stands still until it is moved; it also shows how many wait for it.
#[derive(Clone)]
struct HandClock {
    now: watch::Sender<Instant>,
}

/// A wait for that clock.
struct UntilThen(Pin<Box<dyn Future<Output = ()> + Send + Sync>>);

impl Future for UntilThen {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.0.as_mut().poll(cx)
    }
}

impl Sleep for UntilThen {}

impl Timer for HandClock {
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Sleep>> {
        self.sleep_until(self.now() + duration)
    }

    fn sleep_until(&self, deadline: Instant) -> Pin<Box<dyn Sleep>> {
        let mut now = self.now.subscribe();
        Box::pin(UntilThen(Box::pin(async move {
            // A clock that is gone never gets there.
            if now.wait_for(|now| *now >= deadline).await.is_err() {
                std::future::pending::<()>().await;
            }
        })))
    }

    fn now(&self) -> Instant {
        *self.now.borrow()
    }
}

impl HandClock {
    fn new() -> Self {
        Self { now: watch::Sender::new(Instant::now()) }
    }

    /// Moves the clock by the time a header may take, once this many connections wait for it.
    async fn header_time_passes(&self, waiting: usize) {
        let all_wait = async {
            while self.now.receiver_count() < waiting {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, all_wait).await.expect("connections wait for their header");
        self.now.send_modify(|now| *now += HEADER_TIME);
    }
}

struct Served {
    address: SocketAddr,
    clock: HandClock,
    closing: CancellationToken,
    serving: JoinHandle<()>,
}

async fn served(all: usize, per_address: usize) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, clock, closing) = (listener.local_addr().unwrap(), HandClock::new(), CancellationToken::new());
    let limits = ConnectionLimits { all, per_address, header_time: HEADER_TIME };
    let app = Router::new().route("/", get(async || "here"));
    let serving = tokio::spawn(serve(listener, app, limits, clock.clone(), closing.clone()));
    Served { address, clock, closing, serving }
}

impl Served {
    /// Sends the beginning of a header and no more.
    async fn half_a_header(&self) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: de").await.unwrap();
        stream
    }

    async fn close(self) {
        self.closing.cancel();
        tokio::time::timeout(PATIENCE, self.serving).await.expect("it closes").unwrap();
    }
}

async fn asks(stream: &mut TcpStream) -> String {
    stream.write_all(b"GET / HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n").await.unwrap();
    ending(stream).await
}

/// Everything until the other end closes; a connection that is reset is closed, too.
async fn ending(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut text)).await;
    let _ = read.expect("the connection is closed");
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn who_never_ends_a_header_is_cut_off_and_who_says_nothing_as_well() {
    let served = served(8, 8).await;
    let mut slow = served.half_a_header().await;
    let mut silent = TcpStream::connect(served.address).await.unwrap();
    served.clock.header_time_passes(2).await;
    ending(&mut slow).await;
    ending(&mut silent).await;
    let mut next = TcpStream::connect(served.address).await.unwrap();
    assert!(asks(&mut next).await.ends_with("here"));
    served.close().await;
}

#[tokio::test]
async fn one_address_has_so_many_connections_and_no_more() {
    let served = served(8, 2).await;
    let slow = [served.half_a_header().await, served.half_a_header().await];
    let mut third = TcpStream::connect(served.address).await.unwrap();
    assert_eq!(ending(&mut third).await, "", "closed at once");
    served.clock.header_time_passes(2).await;
    for mut stream in slow {
        ending(&mut stream).await;
    }
    let mut next = TcpStream::connect(served.address).await.unwrap();
    assert!(asks(&mut next).await.ends_with("here"));
    served.close().await;
}

#[tokio::test]
async fn beyond_all_that_may_be_the_next_one_waits_its_turn() {
    let served = served(2, 2).await;
    let mut slow = [served.half_a_header().await, served.half_a_header().await];
    let mut waiting = TcpStream::connect(served.address).await.unwrap();
    let answer = tokio::spawn(async move { asks(&mut waiting).await });
    served.clock.header_time_passes(2).await;
    for stream in &mut slow {
        ending(stream).await;
    }
    assert!(answer.await.unwrap().ends_with("here"));
    served.close().await;
}

#[tokio::test]
async fn closing_does_not_wait_for_the_slow() {
    let served = served(8, 8).await;
    let _silent = TcpStream::connect(served.address).await.unwrap();
    served.close().await;
}
