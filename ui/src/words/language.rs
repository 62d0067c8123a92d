//! The language of this window: which it is, and its texts by their keys. English until another is chosen.

use super::texts;
use crate::dom;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;

/// Languages that can be chosen: the code, and the name that its speakers give it.
pub const LANGUAGES: [(&str, &str); 6] = [
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("pt", "Português"),
    ("ar", "العربية"),
    ("zh", "简体中文"),
];

/// The language that has every text.
const ENGLISH: &str = "en";

/// The values of a text, by their names.
pub type Values<'a> = FluentArgs<'a>;
pub(super) type Texts = FluentBundle<FluentResource>;

struct Spoken {
    language: &'static str,
    /// The texts of a language that is not English.
    chosen: Option<Texts>,
    english: Texts,
}

thread_local! {
    static SPOKEN: RefCell<Spoken> =
        RefCell::new(Spoken { language: ENGLISH, chosen: None, english: read(ENGLISH, texts::of(ENGLISH)) });
}

/// The language of this window, by its code.
pub fn language() -> &'static str {
    SPOKEN.with_borrow(|spoken| spoken.language)
}

/// Speaks this language from now on, or English where we do not have it. What is on the screen must be drawn again.
pub fn choose(language: &str) {
    let language = found(language).unwrap_or(ENGLISH);
    let chosen = (language != ENGLISH).then(|| read(language, texts::of(language)));
    SPOKEN.with_borrow_mut(|spoken| {
        spoken.language = language;
        spoken.chosen = chosen;
    });
    // Tests have no document.
    if cfg!(target_arch = "wasm32") {
        dom::set_language(language, is_right_to_left(language));
    }
}

/// True if it is written from right to left.
fn is_right_to_left(language: &str) -> bool {
    language == "ar"
}

/// The first language that the browser's person reads and that we have.
pub fn of_browser() -> String {
    dom::languages().iter().find_map(|language| found(language)).unwrap_or(ENGLISH).to_owned()
}

/// Ours for a tag as browsers write it, such as `pt-BR`.
fn found(tag: &str) -> Option<&'static str> {
    let wanted = tag.split(['-', '_']).next().unwrap_or(tag);
    LANGUAGES.iter().map(|(code, _)| *code).find(|code| code.eq_ignore_ascii_case(wanted))
}

/// The text of a key: in this window's language, else in English, else the key itself.
pub fn text(key: &str, values: Option<&Values>) -> String {
    SPOKEN.with_borrow(|spoken| {
        let texts = spoken.chosen.iter().chain([&spoken.english]);
        texts.filter_map(|texts| written(texts, key, values)).next().unwrap_or_else(|| key.to_owned())
    })
}

fn written(texts: &Texts, key: &str, values: Option<&Values>) -> Option<String> {
    let pattern = texts.get_message(key)?.value()?;
    // A value that is missing stays as its name; the tests see to it that none is.
    Some(texts.format_pattern(pattern, values, &mut Vec::new()).into_owned())
}

/// Texts with the plurals of a language.
pub(super) fn read(language: &str, files: &[&str]) -> Texts {
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut texts = FluentBundle::new(vec![id]);
    // The markup isolates people's words with <bdi>.
    texts.set_use_isolating(false);
    // The first of its name, so it can be added.
    let _ = texts.add_function("FORM", |numbers, _| FluentValue::from(arabic_form(numbers.first())));
    for file in files {
        let (Ok(read) | Err((read, _))) = FluentResource::try_new((*file).to_owned());
        // A key that stands twice keeps its first text; the tests see to it that none does.
        let _ = texts.add_resource(read);
    }
    texts
}

/// The Arabic plural form of a number: `FORM($count)` in its texts. The plural rules that come with Fluent
/// forget the hundreds there: 103 takes the form of 3.
fn arabic_form(number: Option<&FluentValue>) -> &'static str {
    let Some(FluentValue::Number(number)) = number else {
        return "other";
    };
    let number = number.value as i64;
    match (number, number % 100) {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, 3..=10) => "few",
        (_, 11..=99) => "many",
        _ => "other",
    }
}
