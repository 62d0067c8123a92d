//! Serves connections: so many in all and from one address, and each must say in time what it wants.

mod share;

use crate::limits::{CONNECTION_COUNT_MAX, CONNECTION_PER_ADDRESS_COUNT_MAX, HEADER_TIME_MAX};
use axum::{Router, body::Body, extract::ConnectInfo, http::Request, serve::Listener as _};
use hyper::{body::Incoming, rt::Timer, server::conn::http1, service::service_fn};
use hyper_util::{rt::TokioIo, server::graceful::GracefulShutdown};
use share::Shares;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

/// Limits of the connections to a gate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConnectionLimits {
    /// Connections at the same time; more wait with the operating system until one ends.
    pub all: usize,
    /// Those of one address; more are closed at once.
    pub per_address: usize,
    /// The time in which a request's header must be complete; it also ends a connection on which nothing is asked.
    pub header_time: Duration,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self { all: CONNECTION_COUNT_MAX, per_address: CONNECTION_PER_ADDRESS_COUNT_MAX, header_time: HEADER_TIME_MAX }
    }
}

/// Serves `app` on a listener until `closing`; then lets the requests in hand end.
pub(crate) async fn serve(
    mut listener: TcpListener,
    app: Router,
    limits: ConnectionLimits,
    clock: impl Timer + Send + Sync + 'static,
    closing: CancellationToken,
) {
    let mut http = http1::Builder::new();
    http.timer(clock).header_read_timeout(limits.header_time);
    let (permits, shares) = (Arc::new(Semaphore::new(limits.all)), Shares::new(limits.per_address));
    let graceful = GracefulShutdown::new();
    // Dropped, it breaks off what still runs.
    let mut connections = JoinSet::new();
    loop {
        let (permit, stream, peer) = tokio::select! {
            accepted = accept(&mut listener, &permits) => accepted,
            Some(_) = connections.join_next() => continue,
            () = closing.cancelled() => break,
        };
        let Some(share) = shares.take(peer.ip()) else {
            tracing::debug!("A connection was closed: its address has as many as one may have");
            continue;
        };
        let app = app.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            app.clone().oneshot(request)
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        connections.spawn(async move {
            // Whoever breaks off or is too slow is not waited for.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "A connection ended early");
            }
            drop((share, permit));
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

/// The next connection, once there is a permit for it.
async fn accept(
    listener: &mut TcpListener,
    permits: &Arc<Semaphore>,
) -> (Option<OwnedSemaphorePermit>, TcpStream, SocketAddr) {
    // The semaphore is never closed.
    let permit = Arc::clone(permits).acquire_owned().await.ok();
    let (stream, peer) = listener.accept().await;
    (permit, stream, peer)
}

#[cfg(test)]
mod tests;
