//! Meetings that came by mail: what, when by the reader's clock, and where.

use crate::{
    hooks::use_asked,
    parts::{Icon, Sign, date_in_full, in_full, time},
};
use paperplane_bridge::{
    MessageId, Timestamp,
    ask::GetMeetings,
    meeting::{Kind, Meeting, When},
    view::bubble::{Bubble, MediaView},
};
use yew::prelude::*;

/// True if a calendar came with a message.
pub fn has_calendar(bubble: &Bubble) -> bool {
    bubble.details.mail.is_some() && bubble.media.iter().any(is_calendar)
}

fn is_calendar(media: &MediaView) -> bool {
    media.content_type == "text/calendar" || media.name.to_lowercase().ends_with(".ics")
}

#[derive(PartialEq, Properties)]
pub struct MeetingsProps {
    pub message: MessageId,
}

#[component]
pub fn Meetings(props: &MeetingsProps) -> Html {
    let all = use_asked(GetMeetings { message: props.message }, |before, now| before.message == now.message);
    all.ready().into_iter().flatten().map(card).collect()
}

fn card(meeting: &Meeting) -> Html {
    let kind = match meeting.kind {
        Kind::Invitation => say!("meeting-invitation"),
        Kind::Cancelled => say!("meeting-cancelled"),
        Kind::Answer => say!("meeting-answer"),
        Kind::Entry => say!("meeting-entry"),
    };
    let is_off = meeting.kind == Kind::Cancelled;
    html! {
        <div class={classes!("meeting", is_off.then_some("off"))} data-testid="meeting">
            <span class="file-icon"><Icon sign={Sign::Calendar} size={18} /></span>
            <div class="meeting-words">
                <p class="meeting-kind">{ kind }</p>
                <p class="meeting-what"><bdi>{ if meeting.what.is_empty() { say!("meeting-untitled") } else { meeting.what.clone() } }</bdi></p>
                if let Some(when) = span(meeting) { <p data-testid="meeting-when">{ when }</p> }
                if !meeting.place.is_empty() { <p><bdi>{ &meeting.place }</bdi></p> }
                if !meeting.organiser.is_empty() { <p class="quiet">{ say!("meeting-by", who = meeting.organiser.as_str()) }</p> }
            </div>
        </div>
    }
}

/// From when to when, by the reader's clock; the day once where it is one.
fn span(meeting: &Meeting) -> Option<String> {
    let begins = meeting.begins.as_ref()?;
    let from = told(begins);
    let to = meeting.ends.as_ref().filter(|end| *end != begins).and_then(|end| until(begins, end));
    let span = to.map_or(from.clone(), |to| say!("meeting-span", from = from.as_str(), to = to.as_str()));
    let span = if matches!(begins, When::Local { .. }) { say!("meeting-local", when = span.as_str()) } else { span };
    Some(if meeting.repeats { say!("meeting-repeats", when = span.as_str()) } else { span })
}

fn told(when: &When) -> String {
    match when {
        When::At { at } => in_full(*at),
        When::Day { day } => here(day, 12, 0).map_or_else(|| day.clone(), date_in_full),
        When::Local { day, hour, minute } => here(day, *hour, *minute).map_or_else(|| day.clone(), in_full),
    }
}

/// The end, without the day where that is the day of the beginning.
fn until(begins: &When, ends: &When) -> Option<String> {
    match (begins, ends) {
        (When::At { at: from }, When::At { at: to }) => {
            Some(if date_in_full(*from) == date_in_full(*to) { time(*to) } else { in_full(*to) })
        }
        (When::Local { day: from, .. }, When::Local { day, hour, minute }) => {
            let to = here(day, *hour, *minute)?;
            Some(if from == day { time(to) } else { in_full(to) })
        }
        // A calendar names the day after the last.
        (When::Day { day: from }, When::Day { day }) => {
            const DAY_MS: i64 = 24 * 60 * 60 * 1000;
            let last = Timestamp(here(day, 12, 0)?.0 - DAY_MS);
            let is_one = here(from, 12, 0).is_some_and(|from| date_in_full(from) == date_in_full(last));
            (!is_one).then(|| date_in_full(last))
        }
        _ => None,
    }
}

/// A time on the clock of this computer.
fn here(day: &str, hour: u8, minute: u8) -> Option<Timestamp> {
    let at = js_sys::Date::parse(&format!("{day}T{hour:02}:{minute:02}:00"));
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of a date fit")]
    at.is_finite().then_some(Timestamp(at as i64))
}
