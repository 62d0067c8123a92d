//! The agency's mail account, as both servers know it.

/// The address of the agency's mail account.
pub const OFFICE: &str = "office@agency.example";
/// Its password, at both servers.
pub const PASSWORD: &str = "rehearsal-mail-password";
/// An address that the server for sending knows for nobody's.
pub const NOBODY: &str = "nobody@example.net";
