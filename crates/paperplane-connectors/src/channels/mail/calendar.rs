//! Meetings in a mail: invitations, changes, cancellations and answers, as calendars send them.

use super::mime;
use calcard::{
    common::{PartialDateTime, timezone::Tz},
    icalendar::{ICalendar, ICalendarComponent, ICalendarMethod, ICalendarProperty, ICalendarValue},
};
use mail_parser::{Message, MessageParser, MimeHeaders as _};
use paperplane_core::{
    limits::{MAIL_MEETING_CHARS_MAX, MAIL_MEETINGS_MAX},
    talk::meeting::{Kind, Meeting, When},
    time::Timestamp,
};
use std::{panic, panic::AssertUnwindSafe};

/// The largest calendar that is read, in bytes.
const CALENDAR_BYTES_MAX: usize = 256 * 1024;

/// The meetings of a raw mail, each once.
pub fn meetings(raw: &[u8]) -> Vec<Meeting> {
    // A calendar is from anybody: one that breaks the reader is a file, and nothing else.
    let read =
        panic::catch_unwind(AssertUnwindSafe(|| MessageParser::default().parse(raw).map(|message| of(&message))));
    read.ok().flatten().unwrap_or_default()
}

fn of(message: &Message<'_>) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    for part in &message.parts {
        let is_calendar = part.is_content_type("text", "calendar") || part.is_content_type("application", "ics");
        let is_named = part.attachment_name().is_some_and(|name| name.to_lowercase().ends_with(".ics"));
        let content = part.contents();
        if !(is_calendar || is_named) || content.len() > CALENDAR_BYTES_MAX {
            continue;
        }
        for meeting in of_calendar(&String::from_utf8_lossy(content)) {
            // The same stands in the mail as a part and as a file.
            if !meetings.contains(&meeting) && meetings.len() < MAIL_MEETINGS_MAX {
                meetings.push(meeting);
            }
        }
    }
    meetings
}

fn of_calendar(text: &str) -> Vec<Meeting> {
    let Ok(calendar) = ICalendar::parse(text) else { return Vec::new() };
    let method =
        calendar.components.iter().find_map(|one| match one.property(&ICalendarProperty::Method)?.values.first()? {
            ICalendarValue::Method(method) => Some(method.clone()),
            _ => None,
        });
    let events = calendar.components.iter().filter(|one| one.component_type.is_event());
    let read = events.take(MAIL_MEETINGS_MAX).map(|event| meeting(&calendar, event, method.as_ref()));
    read.filter(|meeting| !meeting.what.is_empty() || meeting.begins.is_some()).collect()
}

fn meeting(calendar: &ICalendar, event: &ICalendarComponent, method: Option<&ICalendarMethod>) -> Meeting {
    let text = |name: &ICalendarProperty| {
        let text = event.property(name).and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_text);
        line(text.unwrap_or_default())
    };
    let is_cancelled = text(&ICalendarProperty::Status).eq_ignore_ascii_case("cancelled");
    let organiser = event.property(&ICalendarProperty::Organizer).map(|entry| {
        let named =
            entry.parameters(&calcard::icalendar::ICalendarParameterName::Cn).find_map(|name| name.as_text().map(line));
        let address = entry.calendar_address().map(line);
        named.filter(|name| !name.is_empty()).or(address).unwrap_or_default()
    });
    let kind = match method {
        _ if is_cancelled => Kind::Cancelled,
        Some(ICalendarMethod::Cancel) => Kind::Cancelled,
        Some(ICalendarMethod::Reply | ICalendarMethod::Counter | ICalendarMethod::Refresh) => Kind::Answer,
        Some(ICalendarMethod::Request | ICalendarMethod::Add | ICalendarMethod::Declinecounter) => Kind::Invitation,
        Some(ICalendarMethod::Publish) | None => Kind::Entry,
    };
    Meeting {
        kind,
        what: text(&ICalendarProperty::Summary),
        begins: when(calendar, event, &ICalendarProperty::Dtstart),
        ends: when(calendar, event, &ICalendarProperty::Dtend),
        place: text(&ICalendarProperty::Location),
        organiser: organiser.unwrap_or_default(),
        repeats: event.is_recurrent(),
    }
}

fn when(calendar: &ICalendar, event: &ICalendarComponent, name: &ICalendarProperty) -> Option<When> {
    let entry = event.property(name)?;
    let written = entry.values.first()?.as_partial_date_time()?;
    if written.hour.is_none() {
        return Some(When::Day { day: day(written)? });
    }
    let zone = calendar.build_tz_resolver().resolve_or_default(entry.tz_id());
    let at = written.to_date_time_with_tz(zone)?;
    // A time without a zone is the time of the place where it is.
    let floats = matches!(zone, Tz::Floating) && written.tz_hour.is_none();
    if floats {
        return Some(When::Local {
            day: day(written)?,
            hour: written.hour?,
            minute: written.minute.unwrap_or_default(),
        });
    }
    Some(When::At { at: Timestamp(at.timestamp_millis()) })
}

fn day(written: &PartialDateTime) -> Option<String> {
    Some(format!("{:04}-{:02}-{:02}", written.year?, written.month?, written.day?))
}

fn line(text: &str) -> String {
    mime::line(text, MAIL_MEETING_CHARS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(more: &str) -> Vec<Meeting> {
        let calendar = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{more}\r\nEND:VCALENDAR\r\n");
        of_calendar(&calendar)
    }

    #[test]
    fn an_invitation_says_what_when_and_where() {
        let raw = include_bytes!("tests/fixtures/invitation.eml");
        let all = meetings(raw);
        assert_eq!(all.len(), 1, "as a part and as a file it is one: {all:?}");
        let one = &all[0];
        assert_eq!((one.kind, one.what.as_str(), one.repeats), (Kind::Invitation, "Interview: Nursing, Lisboa", false));
        assert_eq!((one.place.as_str(), one.organiser.as_str()), ("Rua do Porto 4, Lisboa", "Inês Duarte"));
        // Ten o'clock in Istanbul, which is seven in UTC.
        assert_eq!(one.begins, Some(When::At { at: Timestamp(1_796_022_000_000) }));
        assert_eq!(one.ends, Some(When::At { at: Timestamp(1_796_023_800_000) }));
    }

    #[test]
    fn each_way_to_write_a_time_is_read() {
        let begins =
            |line: &str| read(&format!("BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT")).pop().and_then(|one| one.begins);
        let at = |ms| Some(When::At { at: Timestamp(ms) });
        assert_eq!(begins("DTSTART:20261130T070000Z"), at(1_796_022_000_000));
        assert_eq!(begins("DTSTART;TZID=Europe/Istanbul:20261130T100000"), at(1_796_022_000_000));
        assert_eq!(
            begins("DTSTART;TZID=Turkey Standard Time:20261130T100000"),
            at(1_796_022_000_000),
            "as Outlook names it"
        );
        assert_eq!(begins("DTSTART;VALUE=DATE:20261130"), Some(When::Day { day: "2026-11-30".into() }));
        assert_eq!(
            begins("DTSTART:20261130T100000"),
            Some(When::Local { day: "2026-11-30".into(), hour: 10, minute: 0 })
        );
        assert_eq!(begins("DTSTART:soon"), None);
        assert_eq!(begins("SUMMARY:x"), None);
    }

    #[test]
    fn a_meeting_that_is_off_says_so() {
        let off = read("METHOD:CANCEL\r\nBEGIN:VEVENT\r\nSUMMARY:Interview\r\nEND:VEVENT");
        assert_eq!(off[0].kind, Kind::Cancelled);
        let off = read(
            "METHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nSTATUS:CANCELLED\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT",
        );
        assert_eq!((off[0].kind, off[0].repeats), (Kind::Cancelled, true));
        let answer = read("METHOD:REPLY\r\nBEGIN:VEVENT\r\nSUMMARY:Interview\r\nEND:VEVENT");
        assert_eq!(answer[0].kind, Kind::Answer);
    }

    #[test]
    fn broken_calendars_are_no_meetings() {
        for broken in
            ["", "BEGIN:VCALENDAR", "BEGIN:VEVENT\nEND:VCALENDAR", "\0\u{feff}", "BEGIN:VCALENDAR\nBEGIN:VCALENDAR"]
        {
            assert_eq!(of_calendar(broken), [], "{broken:?}");
        }
    }
}
