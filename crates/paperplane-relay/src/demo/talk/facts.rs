//! Facts of one client, for the braces in the texts.

use super::script::{AIRPORTS, HOSPITALS, Language, Phrases, UNIVERSITIES};
use crate::demo::{
    dice::Dice,
    people::{Client, Journey},
};

/// The place of nursing among the courses of each language.
pub(super) const NURSING: usize = 0;

/// The place of a student's course among the courses of each language.
pub(super) const fn course_of(client: usize) -> usize {
    client % 5
}

/// The institution of a client, and their course or treatment.
pub(in crate::demo) fn institution(index: usize, client: &Client) -> (&'static str, &'static str) {
    let phrases: &Phrases = client.language.phrases();
    let place = index % phrases.cities.len();
    match client.journey {
        Journey::Student => (UNIVERSITIES[place], phrases.courses[course_of(index) % phrases.courses.len()]),
        Journey::Patient => (HOSPITALS[place], phrases.treatments[index % phrases.treatments.len()]),
    }
}

/// Each brace with its value for one client.
pub(super) struct Facts([(&'static str, String); 10]);

impl Facts {
    pub(super) fn of(client: &Client, index: usize, dice: &mut Dice) -> Self {
        let phrases: &Phrases = client.language.phrases();
        let place = index % phrases.cities.len();
        let (price, deposit) = match client.journey {
            Journey::Student => (dice.between(74, 149) * 100, dice.between(3, 4) * 500),
            Journey::Patient => (dice.between(32, 118) * 100, dice.between(6, 12) * 100),
        };
        let first_name = client.name.split(' ').next().unwrap_or(client.name);
        let texts = [
            ("{name}", first_name),
            ("{uni}", UNIVERSITIES[place]),
            ("{hospital}", HOSPITALS[place]),
            ("{airport}", AIRPORTS[place]),
            ("{city}", phrases.cities[place]),
            ("{course}", phrases.courses[course_of(index) % phrases.courses.len()]),
            ("{treatment}", phrases.treatments[index % phrases.treatments.len()]),
            ("{month}", phrases.months[dice.index(phrases.months.len())]),
        ];
        let [a, b, c, d, e, f, g, h] = texts.map(|(brace, text)| (brace, text.to_owned()));
        let money = |amount| euros(client.language, amount);
        Self([a, b, c, d, e, f, g, h, ("{price}", money(price)), ("{deposit}", money(deposit))])
    }

    pub(super) fn fill(&self, template: &str) -> String {
        self.0.iter().fold(template.to_owned(), |text, (brace, value)| text.replace(brace, value))
    }
}

/// An amount as it is written in that language.
fn euros(language: Language, amount: i64) -> String {
    let (thousands, rest) = (amount / 1_000, amount % 1_000);
    let grouped = |mark: &str| if thousands > 0 { format!("{thousands}{mark}{rest:03}") } else { rest.to_string() };
    match language {
        Language::English => format!("€{}", grouped(",")),
        Language::Spanish | Language::Portuguese => format!("{} €", grouped(".")),
        Language::Russian => format!("{} €", grouped("\u{a0}")),
        Language::Arabic => format!("{amount} يورو"),
        Language::Chinese => format!("{amount}欧元"),
    }
}
