//! The connection that SMTP's client speaks over: ours, encrypted by us.

use super::server::AnyWire;
use lettre::transport::smtp::client::AsyncTokioStream;
use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    sync::oneshot,
};

/// The greeting that stands for the one that a server gives only once, before it encrypts.
const GREETING: &[u8] = b"220 localhost\r\n";

/// A connection on loan to SMTP's client.
#[derive(Debug)]
pub(super) struct Line {
    wire: Option<AnyWire>,
    /// Read before anything of the server's.
    first: &'static [u8],
    /// Gets the connection back.
    owner: Option<oneshot::Sender<AnyWire>>,
}

impl Line {
    /// A connection on which the server has not said anything yet.
    pub(super) fn new(wire: AnyWire) -> Self {
        Self { wire: Some(wire), first: &[], owner: None }
    }

    /// A connection on which the server gave its greeting before.
    pub(super) fn greeted(wire: AnyWire) -> Self {
        Self { wire: Some(wire), first: GREETING, owner: None }
    }

    /// A connection that comes back when the client lets go of it, without what the client read ahead.
    pub(super) fn lent(wire: AnyWire) -> (Self, oneshot::Receiver<AnyWire>) {
        let (owner, back) = oneshot::channel();
        (Self { wire: Some(wire), first: &[], owner: Some(owner) }, back)
    }

    fn wire(&mut self) -> io::Result<Pin<&mut AnyWire>> {
        self.wire.as_mut().map(Pin::new).ok_or_else(|| io::ErrorKind::NotConnected.into())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let (Some(owner), Some(wire)) = (self.owner.take(), self.wire.take()) {
            // Nobody waits for it where the client failed.
            let _closed = owner.send(wire);
        }
    }
}

impl AsyncTokioStream for Line {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl AsyncRead for Line {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let line = self.get_mut();
        if line.first.is_empty() {
            return line.wire()?.poll_read(cx, buf);
        }
        let (now, later) = line.first.split_at(line.first.len().min(buf.remaining()));
        buf.put_slice(now);
        line.first = later;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.get_mut().wire()?.poll_write(cx, buf)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().wire()?.poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().wire()?.poll_shutdown(cx)
    }
}
