//! The workspace: its channels, where things are kept, how the node is.

use super::say;
use paperplane_bridge::{
    Channel,
    view::workspace::{CopiesView, Fetched, FilesPlace, HealthView, LogView},
};

/// A channel by its name.
pub fn channel(channel: Channel) -> String {
    match channel.as_str() {
        "whatsapp" => say!("channel-whatsapp"),
        "sms" => say!("channel-sms"),
        "email" => say!("channel-email"),
        // A name is shown as it is, rather than nothing.
        other => other.to_owned(),
    }
}

/// A provider by its name.
pub fn provider(provider: &str) -> String {
    match provider {
        "twilio" => say!("provider-twilio"),
        "mail" => say!("provider-mail"),
        // A name is shown as it is, rather than nothing.
        other => other.to_owned(),
    }
}

/// The channel of an address as people type it.
pub fn channel_of(number: &str) -> String {
    match number {
        _ if number.starts_with("whatsapp:") => say!("channel-whatsapp"),
        _ if number.contains('@') => say!("channel-email"),
        _ => say!("channel-sms"),
    }
}

/// From when until when everything is here.
pub fn complete_since(since: &str, until: &str, brought_in: u32) -> String {
    say!("channel-complete-since", since = since, until = until, count = brought_in)
}

/// The part of a long fetch of mails that is done.
pub fn fetched(fetched: Fetched) -> String {
    say!("fetching-of", done = fetched.done, of = fetched.of)
}

/// The place where a new workspace is kept.
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

/// The place in which the team finds files.
pub fn files(place: &FilesPlace) -> String {
    match place {
        FilesPlace::OwnFolder => say!("settings-files-here"),
        FilesPlace::S3 { bucket, endpoint: None } => say!("settings-files-bucket", bucket = bucket),
        FilesPlace::S3 { bucket, endpoint: Some(endpoint) } => {
            say!("settings-files-bucket-at", bucket = bucket, endpoint = endpoint.trim_end_matches('/'))
        }
        FilesPlace::Relay { address } => say!("settings-files-relay", address = address.trim_end_matches('/')),
    }
}

/// The room that copies of shared files take.
pub fn copies(copies: CopiesView) -> String {
    let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    say!("settings-files-copies", used = megabytes(copies.bytes), max = megabytes(copies.bytes_max))
}

/// The state of the node.
pub fn state(health: &HealthView) -> String {
    match (health.log_reachable, health.caught_up) {
        (false, _) => say!("offline"),
        (true, false) => say!("about-state-catching-up"),
        (true, true) => say!("about-state-up-to-date"),
    }
}
