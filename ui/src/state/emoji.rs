//! Emoji: all of Unicode's by the library's data, found by the words that people have for them.

use emojis::{Emoji, EmojiVersion, Group, SkinTone};
use paperplane_bridge::spelling::Asked;

/// Signs that were taken last and are kept.
pub const RECENT_MAX: usize = 30;
/// Signs that a search shows at once: more than one looks through.
const FOUND_MAX: usize = 120;
/// The newest version that is offered: clients' phones of the last years draw it.
const NEWEST: EmojiVersion = EmojiVersion::new(15, 1);
/// Fewest letters behind a colon for which signs are offered.
const COLON_LETTERS_MIN: usize = 2;

/// The sign for a colour of skin, by the number under which a device keeps it: from light to dark, none at 0.
const TONES: [SkinTone; 6] =
    [SkinTone::Default, SkinTone::Light, SkinTone::MediumLight, SkinTone::Medium, SkinTone::MediumDark, SkinTone::Dark];

/// The groups in the order in which they are offered, each with a sign of it.
pub const GROUPS: [(Group, &str); 9] = [
    (Group::SmileysAndEmotion, "😀"),
    (Group::PeopleAndBody, "👋"),
    (Group::AnimalsAndNature, "🐻"),
    (Group::FoodAndDrink, "🍎"),
    (Group::TravelAndPlaces, "✈️"),
    (Group::Activities, "⚽"),
    (Group::Objects, "💡"),
    (Group::Symbols, "✅"),
    (Group::Flags, "🏁"),
];

/// A sign, and its words in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The sign itself.
    pub sign: &'a str,
    /// Its names, words with spaces between.
    pub words: &'a str,
}

/// The signs that are used most with clients, with their words in the reader's language: `text` has one on each line.
pub fn common(text: &str) -> impl Iterator<Item = Named<'_>> {
    let named = text.lines().filter_map(|line| line.trim().split_once(' '));
    named.map(|(sign, words)| Named { sign, words })
}

fn offered() -> impl Iterator<Item = &'static Emoji> {
    emojis::iter().filter(|emoji| emoji.emoji_version() <= NEWEST)
}

/// The signs of a group.
pub fn of_group(group: Group) -> Vec<Named<'static>> {
    offered().filter(|emoji| emoji.group() == group).map(named).collect()
}

fn named(emoji: &'static Emoji) -> Named<'static> {
    Named { sign: emoji.as_str(), words: emoji.name() }
}

/// The signs that were taken last, then the common ones.
pub fn at_first<'a>(recent: &'a [String], text: &'a str) -> Vec<Named<'a>> {
    let name = |sign: &'a String| {
        let own = common(text).find(|one| one.sign == sign).map(|one| one.words);
        let words = own.or_else(|| emojis::get(sign).map(Emoji::name)).unwrap_or_default();
        Named { sign, words }
    };
    let is_new = |one: &Named<'_>| !recent.iter().any(|sign| sign == one.sign);
    recent.iter().map(name).chain(common(text).filter(is_new)).collect()
}

/// The signs that fit what was typed, each word beginning one of theirs: first by the reader's own words, then by the names and
/// codes of all of them. `text` holds the reader's words.
pub fn fitting<'a>(text: &'a str, typed: &str) -> Vec<Named<'a>> {
    let typed: Vec<&str> = typed.split(|letter: char| letter.is_whitespace() || letter == '_').collect();
    let asked = Asked::of(&typed);
    let mut found: Vec<Named<'a>> = common(text).filter(|one| asked.fits(one.words)).collect();
    let fits = |emoji: &&Emoji| {
        let codes = emoji.shortcodes().map(|code| code.replace('_', " ")).collect::<Vec<_>>().join(" ");
        asked.fits(&format!("{} {codes}", emoji.name()))
    };
    for emoji in offered().filter(fits) {
        if !found.iter().any(|one| one.sign == emoji.as_str()) {
            found.push(named(emoji));
        }
    }
    found.truncate(FOUND_MAX);
    found
}

/// A sign in a colour of skin, where it has one.
pub fn toned(sign: &str, tone: u8) -> String {
    let tone = TONES.get(usize::from(tone)).copied().unwrap_or(SkinTone::Default);
    let toned = emojis::get(sign).filter(|_| tone != SkinTone::Default).and_then(|emoji| emoji.with_skin_tone(tone));
    toned.map_or(sign, Emoji::as_str).to_owned()
}

/// The number of colours of skin, with none.
pub fn tone_count() -> u8 {
    u8::try_from(TONES.len()).unwrap_or_default()
}

/// Puts a sign before those that were taken last.
pub fn taken(recent: &mut Vec<String>, sign: &str) {
    recent.retain(|one| one != sign);
    recent.insert(0, sign.to_owned());
    recent.truncate(RECENT_MAX);
}

/// The word behind a colon that ends where the caret is, and the place of the colon: `:smi` in "Well done :smi". Letters and places
/// are counted in bytes.
pub fn colon_word(before_caret: &str) -> Option<(usize, &str)> {
    let at = before_caret.rfind(':')?;
    let (before, word) = (&before_caret[..at], &before_caret[at + 1..]);
    let is_word = word.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    // A time or an address has a colon inside.
    let begins = before.chars().next_back().is_none_or(char::is_whitespace);
    (is_word && begins && word.chars().count() >= COLON_LETTERS_MIN).then_some((at, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{choose, text};

    fn signs<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        fitting(text, typed).into_iter().map(|named| named.sign).collect()
    }

    fn own<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        let lines: Vec<&str> = common(text).map(|one| one.sign).collect();
        signs(text, typed).into_iter().filter(|sign| lines.contains(sign)).collect()
    }

    fn list(language: &str) -> String {
        choose(language);
        text("emoji-words", None)
    }

    #[test]
    fn each_typed_word_begins_a_word_of_the_sign() {
        let text = "✈️ plane flight\n🛫 plane departure\n🏠 house";
        assert_eq!(own(text, "PLA"), ["✈️", "🛫"]);
        assert_eq!(own(text, "dep plane"), ["🛫"]);
        assert_eq!(signs(text, "PLA")[..2], ["✈️", "🛫"], "the reader's own words come first");
    }

    #[test]
    fn accents_are_not_asked_for() {
        assert_eq!(own("✈️ avión\n🏨 hôtel\n🧳 حقيبة أمتعة", "avion"), ["✈️"]);
        assert_eq!(own("✈️ avión\n🏨 hôtel", "Hotel"), ["🏨"]);
        assert_eq!(own("🧳 حقيبة أمتعة", "امتع"), ["🧳"]);
    }

    #[test]
    fn every_language_has_the_same_signs_in_the_same_order() {
        let signs = |text: &str| common(text).map(|one| one.sign.to_owned()).collect::<Vec<_>>();
        let english = signs(&list("en"));
        assert_eq!(english.len(), 90);
        for language in ["es", "fr", "pt", "zh", "ar"] {
            assert_eq!(signs(&list(language)), english, "{language}");
        }
    }

    #[test]
    fn all_of_unicodes_are_found_by_name_and_by_code() {
        assert!(GROUPS.iter().map(|(group, _)| of_group(*group).len()).sum::<usize>() > 1_800);
        assert_eq!(signs("", "thermometer"), ["🤒", "🌡️"]);
        assert_eq!(signs("", "flag nigeria"), ["🇳🇬"]);
        assert_eq!(signs("", "nerd_face"), ["🤓"]);
        assert_eq!(signs("", "NÉRD face"), ["🤓"]);
        assert!(signs("", "no such thing").is_empty());
        assert!(GROUPS.iter().all(|(group, sign)| of_group(*group).iter().any(|one| one.sign == *sign)));
    }

    #[test]
    fn a_sign_takes_a_colour_of_skin_where_it_has_one() {
        assert_eq!((toned("👋", 0), toned("👋", 5)), ("👋".to_owned(), "👋🏿".to_owned()));
        assert_eq!((toned("✈️", 5), toned("👋", 99)), ("✈️".to_owned(), "👋".to_owned()));
    }

    #[test]
    fn what_was_taken_last_stands_first_and_once() {
        let mut recent = vec!["🎉".to_owned(), "🏠".to_owned()];
        taken(&mut recent, "🏠");
        assert_eq!(recent, ["🏠", "🎉"]);
        let first: Vec<_> = at_first(&recent, "🎉 party\n✈️ plane").iter().map(|one| (one.sign, one.words)).collect();
        assert_eq!(first, [("🏠", "house"), ("🎉", "party"), ("✈️", "plane")]);
        (0..40).for_each(|nth| taken(&mut recent, &nth.to_string()));
        assert_eq!(recent.len(), RECENT_MAX);
    }

    #[test]
    fn a_colon_begins_a_word_and_not_a_time() {
        assert_eq!(colon_word("Well done :smi"), Some((10, "smi")));
        assert_eq!(colon_word(":thumbs_up"), Some((0, "thumbs_up")));
        assert_eq!(colon_word("签证 :飞机"), Some((7, "飞机")));
        for typed in ["at 15:30", "https://x", ":)", ": so", ":s", "no"] {
            assert_eq!(colon_word(typed), None, "{typed}");
        }
    }
}
