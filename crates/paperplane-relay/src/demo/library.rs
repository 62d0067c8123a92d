//! The library of the invented agency: labels and canned responses.

use super::scribe::Scribe;
use paperplane_core::{
    envelope::Actor,
    event::{CannedWritten, Event, LabelMade, LibraryEvent},
    ids::{CannedId, LabelId},
    time::Timestamp,
};

/// The labels and their colours.
const LABELS: [(&str, u8); 5] =
    [("Nursing", 2), ("Treatment", 5), ("Visa", 1), ("Deposit paid", 3), ("Application", 7)];
/// The places of the labels.
pub(super) const NURSING: usize = 0;
pub(super) const TREATMENT: usize = 1;
pub(super) const VISA: usize = 2;
pub(super) const DEPOSIT_PAID: usize = 3;
pub(super) const APPLICATION: usize = 4;

/// Canned responses: the slash word and the text.
const CANNED: [(&str, &str); 3] = [
    ("hello", "Hello {name}, this is Bright Path. How can we help?"),
    ("papers", "{name}, please send us a photo of your passport and your last certificate. A phone picture is fine."),
    ("hours", "We are here on weekdays from 9:00 to 18:00, London time, and answer everything that came meanwhile."),
];

/// Writes all labels and canned responses. Returns the labels.
pub(super) fn record(scribe: &mut Scribe<'_>, at: Timestamp) -> Vec<LabelId> {
    let labels = scribe.labels(at);
    scribe.canned(at);
    labels
}

impl Scribe<'_> {
    fn labels(&mut self, at: Timestamp) -> Vec<LabelId> {
        let made = LABELS.map(|(name, colour)| {
            let label = LabelId::new(at, self.dice.ten_bytes());
            let made = LabelMade { label, name: name.to_owned(), colour, removed: false };
            self.workspace(at, Actor::Member(self.me), Event::Library(LibraryEvent::LabelMade(made)));
            label
        });
        made.to_vec()
    }

    fn canned(&mut self, at: Timestamp) {
        for (slash, text) in CANNED {
            let canned = CannedId::new(at, self.dice.ten_bytes());
            let written = CannedWritten { canned, slash: slash.to_owned(), text: text.to_owned(), removed: false };
            self.workspace(at, Actor::Member(self.me), Event::Library(LibraryEvent::CannedWritten(written)));
        }
    }
}
