//! Telling a shortcut from a sentence that is typed where nothing is being written to.
//!
//! A letter is a shortcut only while nobody types a sentence. A sentence outside a field is noticed by its first sign
//! that is no shortcut (a capital letter counts), by a field that vanished while somebody typed into it, and by a key that was to
//! lead to a field and could not. From then on keys do nothing, until a pause or a key that moves.

/// Pause after which a person is no longer typing a sentence, in milliseconds.
const PAUSE_MS: i64 = 1_500;
/// Long ago, in milliseconds.
const NEVER_MS: i64 = i64::MIN / 2;

/// A key as it is pressed.
#[derive(Clone, Copy, Debug)]
pub struct Stroke<'k> {
    /// Its name, as the browser gives it.
    pub key: &'k str,
    /// Shift is held.
    pub shifted: bool,
    /// Ctrl, Cmd or Alt is held: it writes nothing.
    pub commanding: bool,
    /// The focus is in a field.
    pub in_field: bool,
    /// It is a shortcut there.
    pub is_shortcut: bool,
    /// The time, in milliseconds.
    pub at_ms: i64,
}

/// The effect of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It is what it is: a shortcut, or a key of the field, the button or the browser.
    Plain,
    /// It is part of a sentence that goes nowhere: it does nothing. True for the first one, so that this can be said.
    Nowhere(bool),
}

/// The keys that were pressed last, as far as they tell a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Typing {
    /// Keys do nothing until then.
    guarded_until_ms: i64,
    /// Something was typed into a field then.
    typed_in_field_ms: i64,
}

impl Default for Typing {
    fn default() -> Self {
        Self { guarded_until_ms: NEVER_MS, typed_in_field_ms: NEVER_MS }
    }
}

impl Typing {
    /// Reads a key.
    pub fn read(&mut self, stroke: Stroke<'_>) -> Reading {
        let writes = stroke.key.chars().count() == 1 && !stroke.commanding;
        if stroke.in_field {
            *self = Self { typed_in_field_ms: if writes { stroke.at_ms } else { NEVER_MS }, ..Self::default() };
            return Reading::Plain;
        }
        let is_guarded = stroke.at_ms < self.guarded_until_ms;
        if is_guarded && matches!(stroke.key, "Enter" | "Backspace" | "Shift") {
            return Reading::Nowhere(false);
        }
        if !writes {
            if stroke.key != "Shift" {
                self.moved();
            }
            return Reading::Plain;
        }
        let lost_its_field = stroke.at_ms - self.typed_in_field_ms < PAUSE_MS;
        // Also where the keyboard is locked to capitals; many scripts have none and are shifted.
        let all = |is: fn(char) -> bool| stroke.key.chars().all(is);
        let is_capital = all(char::is_uppercase) || (stroke.shifted && all(char::is_alphabetic));
        // A space presses the button that has the focus.
        let begins = is_capital || (!stroke.is_shortcut && stroke.key != " ");
        if !is_guarded && !lost_its_field && !begins {
            return Reading::Plain;
        }
        self.guard(stroke.at_ms);
        Reading::Nowhere(!is_guarded)
    }

    /// A key was to lead to a field, and could not: what is typed next goes nowhere.
    pub fn guard(&mut self, at_ms: i64) {
        *self = Self { guarded_until_ms: at_ms + PAUSE_MS, ..Self::default() };
    }

    /// The person moved on, by pointer or by a key that writes nothing: letters are shortcuts again.
    pub fn moved(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORTCUTS: &str = "jkrnemsalpvfixuz/?";

    /// The keys that act, of a text that is typed with 100 ms between keys.
    fn acting(typing: &mut Typing, text: &str, in_field: bool, from_ms: i64) -> String {
        let mut at_ms = from_ms;
        let mut acts = |letter: &char| {
            at_ms += 100;
            let key = letter.to_lowercase().to_string();
            let is_shortcut = SHORTCUTS.contains(&key);
            let shifted = letter.is_uppercase();
            let key = letter.to_string();
            let stroke = Stroke { key: &key, shifted, commanding: false, in_field, is_shortcut, at_ms };
            typing.read(stroke) == Reading::Plain && !in_field
        };
        text.chars().filter(|letter| acts(letter)).collect()
    }

    fn press(typing: &mut Typing, key: &str, at_ms: i64) -> Reading {
        typing.read(Stroke { key, shifted: false, commanding: false, in_field: false, is_shortcut: false, at_ms })
    }

    #[test]
    fn a_keyboard_locked_to_capitals_writes_a_sentence() {
        let mut typing = Typing::default();
        let stroke =
            |key| Stroke { key, shifted: false, commanding: false, in_field: false, is_shortcut: true, at_ms: 0 };
        assert_eq!(typing.read(stroke("M")), Reading::Nowhere(true));
        assert_eq!(typing.read(stroke("y")), Reading::Nowhere(false));
        assert_eq!(Typing::default().read(stroke("m")), Reading::Plain);
    }

    #[test]
    fn a_shortcut_acts_and_so_do_many_in_a_row() {
        assert_eq!(acting(&mut Typing::default(), "eejjs", false, 0), "eejjs");
    }

    #[test]
    fn a_sentence_that_goes_nowhere_acts_on_nothing() {
        assert_eq!(acting(&mut Typing::default(), "Every message", false, 0), "", "a capital begins a sentence");
        assert_eq!(acting(&mut Typing::default(), "hello, we have news", false, 0), "", "h is no shortcut");
    }

    #[test]
    fn a_pause_or_a_key_that_moves_makes_letters_shortcuts_again() {
        let mut typing = Typing::default();
        assert_eq!(acting(&mut typing, "Hello", false, 0), "");
        assert_eq!(acting(&mut typing, "e", false, 500 + PAUSE_MS), "e");
        assert_eq!(acting(&mut typing, "Hello", false, 9_000), "");
        assert_eq!(press(&mut typing, "Escape", 9_600), Reading::Plain);
        assert_eq!(acting(&mut typing, "e", false, 9_600), "e");
    }

    #[test]
    fn enter_at_the_end_of_a_sentence_presses_nothing() {
        let mut typing = Typing::default();
        assert_eq!(press(&mut typing, "Enter", 0), Reading::Plain);
        acting(&mut typing, "Hello", false, 0);
        assert_eq!(press(&mut typing, "Enter", 600), Reading::Nowhere(false));
    }

    #[test]
    fn who_types_into_a_field_that_vanishes_is_still_typing() {
        let mut typing = Typing::default();
        acting(&mut typing, "we hav", true, 0);
        assert_eq!(acting(&mut typing, "e news", false, 600), "");
        let mut typing = Typing::default();
        acting(&mut typing, "we have", true, 0);
        typing.moved();
        assert_eq!(acting(&mut typing, "e", false, 700), "e", "who clicked elsewhere is not");
    }

    #[test]
    fn a_key_that_could_not_lead_to_a_field_is_followed_by_a_sentence() {
        let mut typing = Typing::default();
        typing.guard(0);
        assert_eq!(acting(&mut typing, "every day", false, 0), "");
    }
}
