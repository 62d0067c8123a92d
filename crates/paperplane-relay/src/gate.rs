//! The gate: a socket, the routes behind it, and a clean end.

use crate::{
    limits::CLOSING_TIME_MAX,
    metrics::counted::Metrics,
    router, seed_line,
    serving::{ConnectionLimits, serve},
    state::AppState,
};
use axum::Router;
use hyper_util::rt::TokioTimer;
use paperplane_engine::Desk;
use std::{io, net::SocketAddr, sync::Arc};
use tokio::{
    net::TcpListener,
    task::{JoinHandle, JoinSet},
};
use tokio_util::sync::CancellationToken;

/// Settings of a gate.
#[derive(Clone, Debug)]
pub struct GateConfig {
    /// The address at which it listens; port 0 takes any that is free.
    pub listen: SocketAddr,
    /// Opens the desk's page under `/desk`.
    pub desk_token: String,
    /// True if several computers share the log; then the seed's log line is not printed.
    pub team: bool,
}

/// An error of opening the gate.
#[derive(Debug, thiserror::Error)]
pub enum GateError {
    /// Another program listens there.
    #[error("{0} is in use by another program: close that one, or choose another port")]
    Taken(SocketAddr),
    /// The system does not let us listen there.
    #[error("this user may not listen on {0}: choose a port above 1023")]
    Forbidden(SocketAddr),
    /// The address is none of this computer's.
    #[error("{0} is no address of this computer: choose 127.0.0.1, or 0.0.0.0 for all")]
    NotHere(SocketAddr),
    /// Something else.
    #[error("{0} could not be opened: {1}")]
    Other(SocketAddr, io::Error),
}

impl GateError {
    fn of(address: SocketAddr, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AddrInUse => Self::Taken(address),
            io::ErrorKind::PermissionDenied => Self::Forbidden(address),
            io::ErrorKind::AddrNotAvailable => Self::NotHere(address),
            _ => Self::Other(address, error),
        }
    }
}

/// A bound listener: nobody else gets its address, and its real port is known.
pub(crate) struct BoundListener {
    listener: TcpListener,
    /// With its real port.
    pub address: SocketAddr,
}

impl BoundListener {
    pub(crate) async fn take(listen: SocketAddr) -> Result<Self, GateError> {
        let taken = TcpListener::bind(listen).await.and_then(|it| it.local_addr().map(|address| (it, address)));
        let (listener, address) = taken.map_err(|error| GateError::of(listen, error))?;
        Ok(Self { listener, address })
    }
}

/// An open gate.
pub struct Gate {
    address: SocketAddr,
    closing: CancellationToken,
    serving: JoinHandle<()>,
    loops: JoinSet<()>,
}

impl Gate {
    /// Opens a gate to `desk`.
    ///
    /// # Errors
    /// [`GateError`], in words for a person.
    pub async fn open(config: GateConfig, desk: Arc<Desk>) -> Result<Self, GateError> {
        let listener = BoundListener::take(config.listen).await?;
        Ok(Self::open_at(listener, config.desk_token, config.team, desk, None))
    }

    /// Opens a gate on a bound listener; with a `phone`, a pretend phone is shown under `/phone` to
    /// who may see the desk.
    pub(crate) fn open_at(
        listener: BoundListener,
        desk_token: String,
        team: bool,
        desk: Arc<Desk>,
        phone: Option<Router>,
    ) -> Self {
        let BoundListener { listener, address } = listener;
        let closing = CancellationToken::new();
        let mut loops = JoinSet::new();
        if desk.config().seed_log_line && !team {
            loops.spawn(seed_line::print_arrivals(Arc::clone(&desk), closing.clone()));
        }
        let has_phone = phone.is_some();
        let metrics = Metrics::default();
        let state = AppState { desk, desk_token, address, has_phone, metrics, closing: closing.clone() };
        let app = router::build(Arc::new(state), phone);
        let clock = TokioTimer::new();
        let serving = serve(listener, app, ConnectionLimits::default(), clock, closing.clone());
        let serving = tokio::spawn(serving);
        Self { address, closing, serving, loops }
    }

    /// The address at which it listens, with its real port.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no more requests, lets those in hand end, and returns when all is quiet.
    pub async fn stop(mut self) {
        self.closing.cancel();
        match tokio::time::timeout(CLOSING_TIME_MAX, &mut self.serving).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "The gate did not end well"),
            Err(_) => {
                tracing::warn!("Some requests took too long and were broken off");
                self.serving.abort();
            }
        }
        while self.loops.join_next().await.is_some() {}
    }
}

impl Drop for Gate {
    /// A gate that is dropped accepts no more requests.
    fn drop(&mut self) {
        self.closing.cancel();
    }
}
