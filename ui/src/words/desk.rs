//! The desk and its channels: where things are kept, how they are, which key does what.

use super::say;
use paperplane_bridge::view::workspace::{HealthView, LogView};

/// The keys and what they do.
pub fn keys() -> [(&'static [&'static str], String); 21] {
    [
        (&["J", "K"], say!("keys-step")),
        (&["Enter"], say!("keys-open")),
        (&["R"], say!("keys-reply")),
        (&["N"], say!("keys-note")),
        (&["E"], say!("keys-resolve")),
        (&["S"], say!("keys-snooze")),
        (&["A"], say!("keys-assign")),
        (&["M"], say!("keys-take")),
        (&["L"], say!("keys-label")),
        (&["P"], say!("keys-priority")),
        (&["I"], say!("keys-about")),
        (&["V"], say!("keys-views")),
        (&["F"], say!("keys-narrow")),
        (&["Ctrl", "K"], say!("keys-find")),
        (&["/"], say!("keys-search")),
        (&["/"], say!("keys-canned")),
        (&["Enter"], say!("keys-send")),
        (&["Shift", "Enter"], say!("keys-new-line")),
        (&["Ctrl", "Enter"], say!("keys-send-always")),
        (&["Esc"], say!("keys-back")),
        (&["?"], say!("keys-these")),
    ]
}

/// The key that stands beside the letters for commands.
pub const fn control_key(is_mac: bool) -> &'static str {
    if is_mac { "⌘" } else { "Ctrl" }
}

/// The channel of a number as Twilio writes it.
pub fn channel_of(number: &str) -> String {
    if number.starts_with("whatsapp:") { say!("channel-whatsapp") } else { say!("channel-sms") }
}

/// From when until when everything is here.
pub fn complete_since(since: &str, until: &str, brought_in: u32) -> String {
    say!("channel-complete-since", since = since, until = until, count = brought_in)
}

/// Where a new desk keeps what it hears.
pub fn where_it_stays(log: &LogView) -> String {
    match log {
        LogView::Solo { .. } => say!("start-stays-here"),
        LogView::Kafka { servers } => say!("start-stays-on-kafka", servers = servers),
    }
}

/// The log in use.
pub fn kept(log: &LogView) -> String {
    match log {
        LogView::Solo { kafka_waits: false } => say!("about-kept-here"),
        LogView::Solo { kafka_waits: true } => say!("about-kept-here-while-kafka-waits"),
        LogView::Kafka { servers } => say!("about-kept-kafka", servers = servers),
    }
}

/// How the node is.
pub fn state(health: &HealthView) -> String {
    match (health.log_reachable, health.caught_up) {
        (false, _) => say!("offline"),
        (true, false) => say!("about-state-catching-up"),
        (true, true) => say!("about-state-up-to-date"),
    }
}
