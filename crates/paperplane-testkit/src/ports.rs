//! Free ports of this machine.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    time::Duration,
};
use url::Url;

/// An address of this machine whose port was free a moment ago. The system hands such ports out in turn, so that two
/// callers do not get the same one soon after each other.
///
/// # Errors
/// Where no port is free.
pub fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

/// Whether somebody listens there.
pub fn answers(address: SocketAddr) -> bool {
    TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
}

/// The root of the web server at this address.
#[expect(clippy::expect_used, reason = "a socket's address always makes a web address")]
pub fn web_address(address: SocketAddr) -> Url {
    Url::parse(&format!("http://{address}/")).expect("a socket's address makes a web address")
}
