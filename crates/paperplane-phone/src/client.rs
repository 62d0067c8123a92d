//! The person's side: writing, and reading what came.

use crate::{
    calls,
    line::{Direction, Line, Saying, Taking},
};

/// Words by which a person asks to hear no more, and to hear again. Source: Twilio, Advanced Opt-Out.
const STOP: [&str; 8] = ["stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel"];
const START: [&str; 3] = ["start", "yes", "unstop"];

/// A person writes; the HTTP status that the business answered, or `None` where it did not.
pub(crate) async fn say(line: &Line, from: &str, profile_name: &str, saying: Saying) -> Option<u16> {
    let word = saying.text.trim().to_lowercase();
    if STOP.contains(&word.as_str()) {
        line.known().opted_out.insert(from.to_owned(), true);
    } else if START.contains(&word.as_str()) {
        line.known().opted_out.insert(from.to_owned(), false);
    }
    let message = line.take(Taking {
        direction: Direction::Inbound,
        peer: from,
        ours: line.ours_for(from),
        body: &saying.text,
        files: saying.files,
        template: false,
        callback: None,
    });
    let mut form = calls::message_form(line, &message, profile_name);
    for (name, value) in saying.more {
        form.retain(|(have, _)| *have != name);
        form.push((name, value));
    }
    let answer = calls::post(line, &line.config.webhook_url.clone(), &form).await;
    line.set_acknowledged(&message.sid, answer.is_some_and(|status| (200..300).contains(&status)));
    answer
}

/// A person looks at what came: everything that was delivered is read.
pub(crate) async fn read_all(line: &Line, who: &str) {
    let unread: Vec<String> = {
        let known = line.known();
        let ours = known.messages.iter().filter(|m| m.direction == Direction::Outbound && m.peer == who);
        ours.filter(|m| matches!(m.status.as_str(), "delivered" | "sent")).map(|m| m.sid.clone()).collect()
    };
    for sid in unread {
        calls::report(line, &sid, "read").await;
    }
}
