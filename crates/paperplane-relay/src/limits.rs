//! The gate's limits on one page, each with its unit and its reason.

use std::time::Duration;

/// The time that one request may take, body included: Twilio itself gives up after 15 seconds.
pub(crate) const REQUEST_TIME_MAX: Duration = Duration::from_secs(14);

/// The time in which a request's header must be complete, and that a connection may stand idle: a header is a few packets,
/// and a new connection costs as many.
pub(crate) const HEADER_TIME_MAX: Duration = Duration::from_secs(10);

/// Connections at the same time: each takes a file descriptor, of which a process usually has 1024.
pub(crate) const CONNECTION_COUNT_MAX: usize = 768;

/// Connections of one address at the same time: a browser opens six, and an office or a tunnel may stand behind one address.
pub(crate) const CONNECTION_PER_ADDRESS_COUNT_MAX: usize = 256;

/// Requests in hand at the same time: far more than an agency's providers send, few enough that a flood ends in
/// honest refusals and not in a full memory. At the largest body that is 256 MiB.
pub(crate) const IN_HAND_MAX: usize = 512;

/// The largest JSON body, in bytes: the longest text of a mail has 100,000 characters, of up to four bytes each.
pub(crate) const JSON_BYTES_MAX: usize = 512 * 1024;

/// The largest form by which somebody unsubscribes, in bytes: one field, in the wider of two encodings.
pub(crate) const SUBSCRIPTION_BYTES_MAX: usize = 2 * 1024;

/// The longest `Idempotency-Key`, in characters: what clients of other services may use there, too.
pub(crate) const IDEMPOTENCY_KEY_CHARS_MAX: usize = 255;

/// Rows of a page where the caller names no number.
pub(crate) const PAGE_DEFAULT: u32 = 50;

/// The interval at which an idle stream says that it is still there: shorter than the minute after which proxies cut.
pub(crate) const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// The time that closing waits for requests in hand; the log has acknowledged or refused by then.
pub(crate) const CLOSING_TIME_MAX: Duration = Duration::from_secs(5);

/// The header in which an uploaded file brings its name, percent-encoded.
pub(crate) const UPLOAD_NAME_HEADER: &str = "x-file-name";
