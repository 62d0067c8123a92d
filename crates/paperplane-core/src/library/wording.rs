//! Texts with variables, conditions and fallbacks, as staff write them for many: checked when they are kept, and written out for
//! one person.
//!
//! The language is that of Jinja: `{{ first_name or "there" }}`, `{% if case.stage %}…{% endif %}`. A variable without a value
//! and without a fallback is an error that names it, never an empty place in a message.

use crate::limits::{WORDING_CHARS_MAX, WORDING_STEPS_MAX};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The reason for which a text cannot be written out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WordingRefused {
    /// It is not of the language; `line` counts from 1.
    #[error("line {line} cannot be read")]
    Syntax {
        /// The line.
        line: usize,
    },
    /// A variable has neither value nor fallback.
    #[error("`{variable}` is not known")]
    Missing {
        /// Its name.
        variable: String,
    },
    /// No variable has this name.
    #[error("no variable is named `{variable}`")]
    Unknown {
        /// The name.
        variable: String,
    },
    /// It would take too long or become too long.
    #[error("it becomes too long")]
    TooMuch,
}

/// The names that a text may use; `custom.` begins those of the agency's own fields.
pub const VARIABLES: [&str; 10] = [
    "first_name",
    "name",
    "agency",
    "me",
    "case.title",
    "case.stage",
    "case.partner",
    "case.programme",
    "case.date",
    "item",
];

/// Begins the names of the agency's own fields.
pub const CUSTOM: &str = "custom.";

/// Values of variables by their names, e.g. `case.title`. An empty value is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, String>);

impl Values {
    /// No values.
    pub const fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Puts a value. An empty one is left out.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if !value.trim().is_empty() {
            self.0.insert(name.to_owned(), value.trim().to_owned());
        }
        self
    }

    /// Puts a person's name, and the part of it by which one addresses them.
    #[must_use]
    pub fn with_person(self, name: &str) -> Self {
        self.with("name", name).with("first_name", first_name(name))
    }

    /// Nested by the dots of their names.
    fn nested(&self) -> Value {
        let (mut flat, mut groups) = (BTreeMap::<&str, Value>::new(), BTreeMap::<&str, BTreeMap<&str, &str>>::new());
        for (name, value) in &self.0 {
            match name.split_once('.') {
                Some((group, member)) => drop(groups.entry(group).or_default().insert(member, value)),
                None => drop(flat.insert(name, Value::from(value.as_str()))),
            }
        }
        // A group without values is there all the same, so that its members are only undefined.
        for group in ["case", "custom"] {
            groups.entry(group).or_default();
        }
        flat.extend(groups.into_iter().map(|(group, members)| (group, Value::from_pairs(members))));
        Value::from_pairs(flat)
    }
}

/// The part of a name by which one addresses a person: the first word of a name in letters; the whole of one that is written without
/// spaces. Empty for what is a number or an address rather than a name.
pub fn first_name(name: &str) -> &str {
    let is_name = name.chars().any(char::is_alphabetic) && !name.contains('@');
    let mut words = name.split_whitespace().filter(|word| !word.ends_with('.'));
    if is_name { words.next().unwrap_or_default() } else { "" }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(WORDING_STEPS_MAX));
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    environment
}

/// The variables that a text uses.
///
/// # Errors
/// The line that cannot be read, or the first name that no variable has.
pub fn check(text: &str) -> Result<BTreeSet<String>, WordingRefused> {
    if text.chars().count() > WORDING_CHARS_MAX {
        return Err(WordingRefused::TooMuch);
    }
    let environment = environment();
    let template = environment.template_from_str(text).map_err(|error| refused(&error))?;
    let used: BTreeSet<String> = template.undeclared_variables(true).into_iter().collect();
    match used.iter().find(|name| !is_known(name)) {
        Some(unknown) => Err(WordingRefused::Unknown { variable: unknown.clone() }),
        None => Ok(used),
    }
}

/// True for the name of a variable, and for a group of them that is only asked about.
fn is_known(name: &str) -> bool {
    VARIABLES.contains(&name) || name.starts_with(CUSTOM) || name == "case" || name == "custom"
}

/// The text with the values of one person.
///
/// # Errors
/// The first variable without a value and without a fallback; or what [`check`] refuses.
pub fn write_out(text: &str, values: &Values) -> Result<String, WordingRefused> {
    let used = check(text)?;
    let environment = environment();
    let template = environment.template_from_str(text).map_err(|error| refused(&error))?;
    let written = template.render(values.nested()).map_err(|error| match error.kind() {
        ErrorKind::UndefinedError => missing(&used, values, text),
        _ => refused(&error),
    })?;
    if written.chars().count() > WORDING_CHARS_MAX { Err(WordingRefused::TooMuch) } else { Ok(written) }
}

/// The variable that stopped a text: the first without a value at which the text stops also if it stands alone.
fn missing(used: &BTreeSet<String>, values: &Values, text: &str) -> WordingRefused {
    let is_missing = |name: &&String| !values.0.contains_key(*name) && !matches!(name.as_str(), "case" | "custom");
    let place = |name: &&String| text.find(name.as_str()).unwrap_or(usize::MAX);
    let fills = |name: &&String| {
        // With a value for this one alone, does another place stop it?
        let filled = values.clone().with(name, "x");
        let environment = environment();
        environment.template_from_str(text).and_then(|template| template.render(filled.nested())).is_ok()
    };
    let mut absent: Vec<&String> = used.iter().filter(is_missing).collect();
    absent.sort_by_key(place);
    let variable = absent.iter().copied().find(|name| fills(name)).or(absent.first().copied());
    WordingRefused::Missing { variable: variable.cloned().unwrap_or_default() }
}

fn refused(error: &Error) -> WordingRefused {
    match error.kind() {
        ErrorKind::OutOfFuel => WordingRefused::TooMuch,
        _ => WordingRefused::Syntax { line: error.line().unwrap_or(1) },
    }
}

/// The text in the language that somebody reads, of those in which there is one; else in the language that was written first. A language
/// without its region counts, too: `pt` for a reader of `pt-BR`.
pub fn in_language<'a, T>(texts: &'a BTreeMap<String, T>, wanted: &str, first: &str) -> Option<(&'a str, &'a T)> {
    let base = |code: &str| code.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let exactly = texts.iter().find(|(code, _)| code.eq_ignore_ascii_case(wanted));
    let alike = || texts.iter().find(|(code, _)| !wanted.is_empty() && base(code) == base(wanted));
    let found = exactly.or_else(alike).or_else(|| texts.iter().find(|(code, _)| *code == first));
    found.or_else(|| texts.iter().next()).map(|(code, text)| (code.as_str(), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amara() -> Values {
        Values::default().with_person("Amara Okafor").with("agency", "Bright Path").with("case.stage", "Visa")
    }

    fn missing_one(variable: &str) -> Result<String, WordingRefused> {
        Err(WordingRefused::Missing { variable: variable.into() })
    }

    #[test]
    fn values_fallbacks_and_conditions_are_written_out() {
        let text = "Hello {{ first_name or \"there\" }}{% if case.stage %}, {{ case.stage }}{% endif %}.";
        assert_eq!(write_out(text, &amara()).as_deref(), Ok("Hello Amara, Visa."));
        assert_eq!(write_out(text, &Values::default()).as_deref(), Ok("Hello there."));
        let text = "{{ custom.budget | default(\"–\") }} & <{{ name }}>";
        assert_eq!(write_out(text, &amara()).as_deref(), Ok("– & <Amara Okafor>"), "nothing is escaped: it is no HTML");
    }

    #[test]
    fn a_variable_without_value_is_named_and_never_an_empty_place() {
        assert_eq!(write_out("Dear {{ name }}", &Values::default()), missing_one("name"));
        assert_eq!(write_out("{{ agency }} {{ case.title }}", &amara()), missing_one("case.title"));
        let both = "{{ name or \"you\" }}: {{ case.title }}";
        assert_eq!(write_out(both, &Values::default()), missing_one("case.title"), "the other has a fallback");
        assert_eq!(write_out("{{ name }}", &Values::default().with("name", " ")), missing_one("name"));
    }

    #[test]
    fn an_error_is_told_by_its_line_and_an_unknown_name_at_once() {
        assert_eq!(check("Hello\n{{ name"), Err(WordingRefused::Syntax { line: 2 }));
        assert_eq!(check("{{ nmae }}"), Err(WordingRefused::Unknown { variable: "nmae".into() }));
        assert_eq!(check("{% if case.stage %}x{% endif %}{{ custom.x }}").map(|used| used.len()), Ok(2));
        assert!(check("{% for i in [1] %}{{ i }}{% endfor %} no { braces }").is_ok());
    }

    #[test]
    fn nothing_runs_for_ever_or_grows_without_end() {
        for text in [
            "{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}",
            "{{ 'x' * 1000000000 }}",
        ] {
            assert!(write_out(text, &amara()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_person_is_addressed_by_the_first_word_of_a_name() {
        let of = [
            ("Amara Okafor", "Amara"),
            ("林晓梅", "林晓梅"),
            ("Dr. Ayşe Yılmaz", "Ayşe"),
            ("+234 803 555 0101", ""),
            ("a@b.example", ""),
        ];
        for (name, first) in of {
            assert_eq!(first_name(name), first);
        }
    }

    #[test]
    fn the_language_of_the_reader_goes_first_also_without_its_region() {
        let texts = [("en", 1), ("pt", 2), ("zh-Hant", 3)].map(|(code, text)| (code.to_owned(), text)).into();
        let chosen = |wanted: &str| in_language(&texts, wanted, "en").map(|(code, _)| code.to_owned());
        assert_eq!(chosen("pt-BR").as_deref(), Some("pt"));
        assert_eq!(chosen("zh").as_deref(), Some("zh-Hant"));
        assert_eq!((chosen("fr").as_deref(), chosen("").as_deref()), (Some("en"), Some("en")));
        assert_eq!(in_language(&BTreeMap::<String, u8>::new(), "en", "en"), None);
    }
}
