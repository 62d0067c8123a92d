//! A line between two programs that can be cut and slowed down.

use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::watch,
    task::JoinSet,
};

/// The state of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// As if it were not there.
    #[default]
    Open,
    /// Every piece takes so long.
    Slow(Duration),
    /// Connections are cut, and nobody gets through.
    Cut,
}

/// A line from an address of this machine to another one. Ends when dropped.
pub struct Proxy {
    address: SocketAddr,
    line: watch::Sender<Line>,
    _serving: JoinSet<()>,
}

impl Proxy {
    /// An open line to `target`.
    ///
    /// # Errors
    /// If `listen` is taken.
    pub async fn start(listen: SocketAddr, target: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let line = watch::Sender::new(Line::Open);
        let mut serving = JoinSet::new();
        serving.spawn(serve(listener, target, line.subscribe()));
        Ok(Self { address, line, _serving: serving })
    }

    /// The address at which it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Changes the line.
    pub fn set(&self, line: Line) {
        self.line.send_replace(line);
    }
}

async fn serve(listener: TcpListener, target: SocketAddr, line: watch::Receiver<Line>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => if let Ok((near, _)) = accepted {
                // Who comes while the line is cut is hung up on.
                if *line.borrow() != Line::Cut {
                    connections.spawn(connect(near, target, line.clone()));
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connect(near: TcpStream, target: SocketAddr, mut line: watch::Receiver<Line>) {
    let Ok(far) = TcpStream::connect(target).await else { return };
    let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
    let (there, back) = (forward(near_in, far_out, line.clone()), forward(far_in, near_out, line.clone()));
    tokio::select! {
        _ = there => {}
        _ = back => {}
        _ = line.wait_for(|line| *line == Line::Cut) => {}
    }
}

async fn forward(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, line: watch::Receiver<Line>) -> std::io::Result<()> {
    let mut piece = vec![0; 16 * 1024];
    loop {
        let count = from.read(&mut piece).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        let now = *line.borrow();
        if let Line::Slow(by) = now {
            tokio::time::sleep(by).await;
        }
        to.write_all(piece.get(..count).unwrap_or_default()).await?;
    }
}
