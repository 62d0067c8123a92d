//! The messages on one phone: bubbles with pictures, times and ticks, under the day they are of.

use super::when;
use crate::line::{Direction, File, Line, Message};
use maud::{Markup, html};

/// As many messages as a phone shows without scrolling far.
const SHOWN_MAX: usize = 60;

/// Kinds that every browser shows as a picture and that cannot run anything.
pub(super) fn is_shown(content_type: &str) -> bool {
    matches!(content_type, "image/jpeg" | "image/png" | "image/gif" | "image/webp")
}

/// All bubbles of a phone.
pub(super) fn bubbles(line: &Line, address: &str) -> Markup {
    let now = line.now();
    let known = line.known();
    let theirs: Vec<&Message> = known.messages.iter().filter(|message| message.peer == address).collect();
    let shown = theirs.get(theirs.len().saturating_sub(SHOWN_MAX)..).unwrap_or_default();
    let days: Vec<String> = shown.iter().map(|message| when::day(message.created_ms, now)).collect();
    html! {
        @for (nth, message) in shown.iter().enumerate() {
            @if nth == 0 || days.get(nth) != days.get(nth - 1) { p.day { span { (days[nth]) } } }
            (bubble(message))
        }
        @if shown.is_empty() { p.quiet.first { "Write the first message." } }
    }
}

fn bubble(message: &Message) -> Markup {
    let mine = message.direction == Direction::Inbound;
    html! {
        div.bubble.mine[mine] data-testid="phone-bubble" {
            @for file in &message.files { (enclosed(file)) }
            @if !message.body.is_empty() { p dir="auto" { (message.body) } }
            small {
                time { (when::time(message.created_ms)) }
                @if mine { (ticks(message.acknowledged)) }
            }
        }
    }
}

fn enclosed(file: &File) -> Markup {
    let address = format!("/phone/file/{}", file.sid);
    html! {
        @if is_shown(&file.content_type) {
            a.picture href=(address) target="_blank" rel="noopener" data-testid="phone-file" {
                img src=(address) alt="A picture" loading="lazy";
            }
        } @else {
            a.paper href=(address) download data-testid="phone-file" {
                svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
                    stroke-linejoin="round" aria-hidden="true" { path d="M6 3h8l5 5v13H6z" {} path d="M14 3v5h5" {} }
                (kind(&file.content_type))
            }
        }
    }
}

/// A kind of file in words.
fn kind(content_type: &str) -> &'static str {
    match content_type.split('/').next().unwrap_or_default() {
        _ if content_type == "application/pdf" => "PDF document",
        "image" => "Picture",
        "audio" => "Sound",
        "video" => "Film",
        _ => "File",
    }
}

/// One tick while a message is on its way, two once the agency has it, a mark where nobody took it.
fn ticks(acknowledged: Option<bool>) -> Markup {
    let (name, mark) = match acknowledged {
        None => ("Sent", "sent"),
        Some(true) => ("Delivered", "delivered"),
        Some(false) => ("Not delivered: the desk did not take it", "lost"),
    };
    html! {
        span.ticks data-state=(mark) role="img" aria-label=(name) title=(name) {
            svg width="16" height="11" viewBox="0 0 16 11" fill="none" stroke="currentColor" stroke-width="1.5"
                stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" {
                @match acknowledged {
                    Some(false) => { path d="M8 1v5M8 9.5v.01" {} }
                    _ => { path d="M1 6l3.2 3.5L10 1.5" {} }
                }
                @if acknowledged == Some(true) { path d="M6.7 8.2 8 9.5l5.9-8" {} }
            }
        }
    }
}
