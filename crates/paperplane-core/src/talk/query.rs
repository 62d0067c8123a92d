//! Queries as typed into the search: words, phrases in quotes, and filters such as `from:Amara` or `before:2026-11-01`.

use crate::{channel::Channel, ids::MemberId, time::Timestamp};
use jiff::{civil::Date, tz};

/// A question as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words and quoted phrases, as they were typed; the last one may still be being typed.
    pub words: Vec<String>,
    /// The author.
    pub from: Option<From>,
    /// Only mails whose subject holds these words.
    pub subject: Option<String>,
    /// Only mails to somebody whose name or address holds these words, also those with a copy to them.
    pub to: Option<String>,
    /// Over which channel.
    pub channel: Option<Channel>,
    /// Only with a file.
    pub has_file: bool,
    /// Only before this instant.
    pub before: Option<Timestamp>,
    /// Only from this instant on.
    pub after: Option<Timestamp>,
    /// Only in conversations with a label that begins like this.
    pub label: Option<String>,
    /// Only in conversations with blocked contacts, which are left out else.
    pub blocked: bool,
    /// Only notes that mention the reader, and messages of conversations with such a note.
    pub mentioned: bool,
    /// The member who asks, where it is known.
    pub reader: Option<MemberId>,
    /// Filters whose value means nothing, as they were typed.
    pub misread: Vec<String>,
}

/// The author of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The agency.
    Us,
    /// A person whose name or address holds these words.
    Person(String),
}

impl Query {
    /// Reads what was typed; `utc_offset_min` is how many minutes the reader's clock is ahead of UTC, for dates.
    ///
    /// Any text is a question: what is no filter is a word.
    pub fn read(typed: &str, utc_offset_min: i32) -> Self {
        let mut query = Self::default();
        for token in tokens(typed) {
            if !query.filter(&token, utc_offset_min) {
                query.words.push(token);
            }
        }
        query
    }

    /// True if nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self { reader: self.reader, ..Self::default() }
    }

    /// True if only words are asked for, so that people fit too.
    pub fn is_words_alone(&self) -> bool {
        *self == Self { words: self.words.clone(), reader: self.reader, ..Self::default() }
    }

    /// True if only mails fit.
    pub const fn is_about_mails(&self) -> bool {
        self.subject.is_some() || self.to.is_some()
    }

    fn filter(&mut self, token: &str, utc_offset_min: i32) -> bool {
        let Some((name, value)) = token.split_once(':') else {
            return false;
        };
        let value = value.trim_matches('"').trim();
        let understood = match name.to_ascii_lowercase().as_str() {
            "from" => set(&mut self.from, from(value)),
            "subject" => set(&mut self.subject, words(value)),
            "to" | "cc" => set(&mut self.to, words(value)),
            "in" => set(&mut self.channel, channel(value)),
            "has" => {
                let is_file = matches!(value.to_lowercase().as_str(), "file" | "files" | "attachment");
                self.has_file |= is_file;
                is_file
            }
            "is" => match value.to_ascii_lowercase().as_str() {
                "blocked" => on(&mut self.blocked),
                "mentioned" => on(&mut self.mentioned),
                _ => false,
            },
            "before" => set(&mut self.before, midnight(value, utc_offset_min)),
            "after" => set(&mut self.after, midnight(value, utc_offset_min)),
            "label" => set(&mut self.label, words(value)),
            _ => return false,
        };
        if !understood {
            self.misread.push(token.to_owned());
        }
        true
    }
}

fn on(place: &mut bool) -> bool {
    *place = true;
    true
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_there = value.is_some();
    if is_there {
        *place = value;
    }
    is_there
}

fn words(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn from(value: &str) -> Option<From> {
    match value.to_lowercase().as_str() {
        "" => None,
        "me" | "us" => Some(From::Us),
        _ => Some(From::Person(value.to_owned())),
    }
}

fn channel(value: &str) -> Option<Channel> {
    let value = value.to_lowercase();
    Channel::all().find(|channel| channel.as_str() == value)
}

/// The beginning of a day, `2026-11-01`, by the reader's clock.
fn midnight(value: &str, utc_offset_min: i32) -> Option<Timestamp> {
    let date: Date = value.parse().ok()?;
    let offset = tz::Offset::from_seconds(utc_offset_min.checked_mul(60)?).ok()?;
    let at = offset.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()?;
    Some(Timestamp(at.as_millisecond()))
}

/// Splits at white space, but not inside quotes, which stay where they are.
fn tokens(typed: &str) -> Vec<String> {
    let (mut tokens, mut token, mut quoted) = (Vec::new(), String::new(), false);
    for c in typed.chars() {
        // Phones write quotes that lean.
        let c = if matches!(c, '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}') { '"' } else { c };
        if c == '"' {
            quoted = !quoted;
        }
        if c.is_whitespace() && !quoted {
            tokens.push(std::mem::take(&mut token));
        } else {
            token.push(c);
        }
    }
    tokens.push(token);
    tokens.retain(|token| !token.trim_matches('"').trim().is_empty());
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_stand_anywhere_between_words() {
        let query = Query::read("visa from:\"Amara Okafor\" in:whatsapp has:file  letter", 0);
        assert_eq!(query.words, ["visa", "letter"]);
        assert_eq!(query.from, Some(From::Person("Amara Okafor".into())));
        assert_eq!((query.channel, query.has_file), (Some(Channel::WHATSAPP), true));
    }

    #[test]
    fn mails_are_searched_by_their_subject_and_by_whom_they_went_to() {
        let query = Query::read("subject:\"place in Lisboa\" to:chidi@example.net cc:maria offer", 0);
        assert_eq!((query.subject.as_deref(), query.to.as_deref()), (Some("place in Lisboa"), Some("maria")));
        assert_eq!(query.words, ["offer"]);
        assert_eq!(Query::read("subject: to:", 0).misread, ["subject:", "to:"]);
    }

    #[test]
    fn a_phrase_stays_whole_also_in_leaning_quotes() {
        assert_eq!(Query::read("\"visa fee\" paid", 0).words, ["\"visa fee\"", "paid"]);
        assert_eq!(Query::read("“visa fee", 0).words, ["\"visa fee"], "still being typed");
    }

    #[test]
    fn a_day_begins_at_the_readers_midnight() {
        let before = |offset| Query::read("before:2026-11-01", offset).before.map(Timestamp::to_rfc3339);
        assert_eq!(before(0).as_deref(), Some("2026-11-01T00:00:00.000Z"));
        assert_eq!(before(180).as_deref(), Some("2026-10-31T21:00:00.000Z"));
    }

    #[test]
    fn what_means_nothing_is_told_and_what_is_no_filter_is_a_word() {
        let query = Query::read("before:tomorrow in:pigeon from: 10:30 http://a.example", 0);
        assert_eq!(query.misread, ["before:tomorrow", "in:pigeon", "from:"]);
        assert_eq!(query.words, ["10:30", "http://a.example"]);
        assert!(Query::read("  \"\" ", 0).is_empty());
    }

    #[test]
    fn notes_that_mention_the_reader_are_searched_by_a_filter() {
        let query = Query::read("is:Mentioned visa", 0);
        assert!(query.mentioned && query.words == ["visa"] && query.misread.is_empty());
        assert_eq!(Query::read("is:mention", 0).misread, ["is:mention"]);
        let reader = Some(MemberId::new(Timestamp(1), [1; 10]));
        assert!(Query { reader, ..Query::default() }.is_empty(), "who asks asks for nothing by that");
    }

    #[test]
    fn blocked_contacts_are_searched_by_a_filter() {
        let query = Query::read("win is:blocked", 0);
        assert!(query.blocked && query.words == ["win"] && query.misread.is_empty());
        assert_eq!(Query::read("is:spam", 0).misread, ["is:spam"]);
    }
}
