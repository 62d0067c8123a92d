//! Misbehaviour on demand.

use tokio::sync::watch;

/// The stage at which requests to send are held until they are released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Before the message is taken: who gives up has not sent it.
    BeforeTaking,
    /// After the message was taken, before the answer.
    AnswerAfterTaking,
}

/// The faults to inject; none by default.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    /// Answers to the next requests to send, first first: an HTTP status (429, 500) instead of taking the message.
    pub answers: Vec<u16>,
    /// Answers to the next requests for a file, first first: an HTTP status (404, 500) instead of the file.
    pub file_answers: Vec<u16>,
    /// The next message is taken and the connection cut in the middle of the answer.
    pub cut_next_answer: bool,
    /// Every callback is posted twice.
    pub callbacks_twice: bool,
    /// Callbacks wait until they are released by hand.
    pub hold_callbacks: bool,
    /// The token is not known any more.
    pub revoked: bool,
    /// The newest so many messages are missing from the list.
    pub list_lag: usize,
    /// The least time between two messages of one sender, in milliseconds; what comes sooner is answered 429.
    pub sender_pace_ms: Option<i64>,
}

/// The state that held requests watch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gate {
    pub hold: Option<Hold>,
    /// Counts how often everybody who was held has been dropped.
    pub dropped: u64,
}

/// Waits while requests are held at `place`; answers whether to go on.
pub(crate) async fn pass(gate: &mut watch::Receiver<Gate>, place: Hold) -> bool {
    let dropped = gate.borrow().dropped;
    let open = gate.wait_for(|gate| gate.hold != Some(place) || gate.dropped != dropped).await;
    open.is_ok_and(|gate| gate.dropped == dropped)
}
