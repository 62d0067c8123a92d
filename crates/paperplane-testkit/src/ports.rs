//! Free ports of this machine.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpStream},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use url::Url;

/// Ports that no system hands out by itself, so that no connection of anybody takes one between our asking and our
/// listening.
const FIRST: u32 = 10_240;
const COUNT: u32 = 22_000;

/// Ports that were tried in this process.
static LOOKED_AT: AtomicU32 = AtomicU32::new(0);

/// An address of this machine whose port is free. Nobody in this process gets the same one, and other processes begin
/// elsewhere.
///
/// Nobody listens there even for a moment: a child that another thread starts in that moment would keep the port open
/// until it is a program of its own, and whoever waits for the true owner would be answered by it.
///
/// # Errors
/// If no port is free.
pub fn free_address() -> std::io::Result<SocketAddr> {
    let first = std::process::id().wrapping_mul(1_009);
    for _ in 0..COUNT {
        let nth = first.wrapping_add(LOOKED_AT.fetch_add(1, Ordering::Relaxed)) % COUNT;
        let port = u16::try_from(FIRST + nth).unwrap_or(u16::MAX);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if !answers(address) {
            return Ok(address);
        }
    }
    Err(std::io::ErrorKind::AddrInUse.into())
}

/// Returns true if somebody listens there.
pub fn answers(address: SocketAddr) -> bool {
    TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
}

/// The root of the web server at this address.
#[expect(clippy::expect_used, reason = "a socket's address always makes a web address")]
pub fn web_address(address: SocketAddr) -> Url {
    Url::parse(&format!("http://{address}/")).expect("a socket's address makes a web address")
}
