//! Free ports of this machine.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

/// An address of this machine whose port was free a moment ago.
///
/// Two callers of one process are never given the same port while both hold on to what they asked for: the system
/// hands out ephemeral ports in turn.
///
/// # Errors
/// Where no port is free.
pub fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

/// Whether somebody listens there.
pub fn answers(address: SocketAddr) -> bool {
    std::net::TcpStream::connect_timeout(&address, std::time::Duration::from_secs(1)).is_ok()
}
