//! The seed's log line: who follows its README watches the terminal for it.
//!
//! Printed for each new message once, whether it came by webhook or was found in the provider's list.

use paperplane_bridge::{Ask, ask::GetConversation, view::conversation::ConversationHead};
use paperplane_engine::{Arrival, Desk};
use std::{io::Write as _, sync::Arc};
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

/// Prints a line for each message that comes in, until the gate closes.
pub(crate) async fn print_arrivals(desk: Arc<Desk>, closing: CancellationToken) {
    let mut arrivals = desk.arrivals();
    loop {
        let arrival = tokio::select! {
            () = closing.cancelled() => return,
            arrival = arrivals.recv() => arrival,
        };
        match arrival {
            Ok(arrival) => print(&desk, &arrival).await,
            Err(RecvError::Lagged(count)) => {
                tracing::warn!(count, "Some messages came in faster than they were printed")
            }
            Err(RecvError::Closed) => return,
        }
    }
}

async fn print(desk: &Desk, arrival: &Arrival) {
    let Some(from) = address_of(desk, arrival).await else {
        return;
    };
    // A closed standard output is no reason to fail.
    let _ = writeln!(std::io::stdout().lock(), "{}", line(&from, &arrival.text));
}

async fn address_of(desk: &Desk, arrival: &Arrival) -> Option<String> {
    let ask = Ask::from(GetConversation { conversation: arrival.conversation });
    let head: ConversationHead = serde_json::from_value(desk.ask(ask).await.ok()?).ok()?;
    Some(format!("{}:{}", head.channel.as_str(), head.address))
}

/// The line. What a stranger wrote can neither begin a line of its own nor talk to the terminal.
fn line(from: &str, text: &str) -> String {
    format!("[INBOUND EVENT RECEIVED]: From {}: {}", on_one_line(from), on_one_line(text))
}

fn on_one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_commanding(c) { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

/// Control characters, and those that break lines or turn the order of the letters around.
fn is_commanding(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn it_reads_as_in_the_seeds_readme() {
        let printed = line("whatsapp:+15005550001", "Hello World");
        assert_eq!(printed, "[INBOUND EVENT RECEIVED]: From whatsapp:+15005550001: Hello World");
    }

    #[test]
    fn a_message_cannot_forge_a_second_line_or_command_the_terminal() {
        let text = "a\r\n[INBOUND EVENT RECEIVED]: b\u{1b}[2J\u{9b}c\u{2028}d\u{202e}e\u{7}\u{85}";
        let printed = line("whatsapp:+1", text);
        assert!(printed.chars().all(|c| !super::is_commanding(c)), "{printed}");
        assert!(printed.contains(r"a\r\n[INBOUND"), "{printed}");
    }

    #[test]
    fn other_scripts_are_left_as_they_are() {
        assert!(line("whatsapp:+1", "签证 مرحبا 👩‍🎓 José").ends_with(": 签证 مرحبا 👩‍🎓 José"));
    }
}
