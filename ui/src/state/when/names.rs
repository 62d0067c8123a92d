//! Names that stand in a typed time, and what each of them says.

use jiff::civil::Weekday;
use paperplane_bridge::spelling;

/// The meaning of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Weekday(Weekday),
    /// From 1.
    Month(i8),
    /// So many days from now: today, tomorrow.
    Days(i64),
    /// Minutes of a span: of "2h" it is 60.
    Span {
        minutes: i64,
    },
    /// Days of a span: of "1w" it is 7.
    SpanDays {
        days: i64,
    },
    Morning,
    Afternoon,
    /// Stands behind an hour: 点.
    Hour,
    /// Stands behind the number of a month: 月.
    MonthSign,
    /// Stands behind a day or a year: 日, 号, 年.
    DaySign,
    /// Says nothing of its own: at, on, à.
    Filler,
}

/// English names, which are understood whatever the reader's language is.
const ENGLISH: &[(&str, Kind)] = &[
    ("monday", Kind::Weekday(Weekday::Monday)),
    ("tuesday", Kind::Weekday(Weekday::Tuesday)),
    ("wednesday", Kind::Weekday(Weekday::Wednesday)),
    ("thursday", Kind::Weekday(Weekday::Thursday)),
    ("friday", Kind::Weekday(Weekday::Friday)),
    ("saturday", Kind::Weekday(Weekday::Saturday)),
    ("sunday", Kind::Weekday(Weekday::Sunday)),
    ("january", Kind::Month(1)),
    ("february", Kind::Month(2)),
    ("march", Kind::Month(3)),
    ("april", Kind::Month(4)),
    ("may", Kind::Month(5)),
    ("june", Kind::Month(6)),
    ("july", Kind::Month(7)),
    ("august", Kind::Month(8)),
    ("september", Kind::Month(9)),
    ("october", Kind::Month(10)),
    ("november", Kind::Month(11)),
    ("december", Kind::Month(12)),
    ("minutes", Kind::Span { minutes: 1 }),
    ("hours", Kind::Span { minutes: 60 }),
    ("days", Kind::SpanDays { days: 1 }),
    ("weeks", Kind::SpanDays { days: 7 }),
    ("today", Kind::Days(0)),
    ("tomorrow", Kind::Days(1)),
];

/// Short words, which no beginning of another stands for. Those of other languages are their units and what stands between
/// a day and an hour.
const SHORT: &[(&str, Kind)] = &[
    ("m", Kind::Span { minutes: 1 }),
    ("min", Kind::Span { minutes: 1 }),
    ("mins", Kind::Span { minutes: 1 }),
    ("h", Kind::Span { minutes: 60 }),
    ("hr", Kind::Span { minutes: 60 }),
    ("hrs", Kind::Span { minutes: 60 }),
    ("d", Kind::SpanDays { days: 1 }),
    ("w", Kind::SpanDays { days: 7 }),
    ("tmr", Kind::Days(1)),
    ("am", Kind::Morning),
    ("pm", Kind::Afternoon),
    ("ص", Kind::Morning),
    ("م", Kind::Afternoon),
    ("上午", Kind::Morning),
    ("下午", Kind::Afternoon),
    ("点", Kind::Hour),
    ("时", Kind::Hour),
    ("月", Kind::MonthSign),
    ("日", Kind::DaySign),
    ("号", Kind::DaySign),
    ("年", Kind::DaySign),
    ("后", Kind::Filler),
    ("在", Kind::Filler),
    ("个", Kind::Filler),
    ("at", Kind::Filler),
    ("on", Kind::Filler),
    ("in", Kind::Filler),
    ("next", Kind::Filler),
    ("the", Kind::Filler),
    ("of", Kind::Filler),
    ("st", Kind::Filler),
    ("nd", Kind::Filler),
    ("rd", Kind::Filler),
    ("th", Kind::Filler),
    ("a", Kind::Filler),
    ("la", Kind::Filler),
    ("las", Kind::Filler),
    ("el", Kind::Filler),
    ("de", Kind::Filler),
    ("del", Kind::Filler),
    ("dentro", Kind::Filler),
    ("le", Kind::Filler),
    ("dans", Kind::Filler),
    ("as", Kind::Filler),
    ("em", Kind::Filler),
    ("na", Kind::Filler),
    ("no", Kind::Filler),
    ("في", Kind::Filler),
    ("يوم", Kind::Filler),
    ("الساعة", Kind::Filler),
    ("بعد", Kind::Filler),
    ("من", Kind::Filler),
];

/// Fewest letters by which a longer name is known.
const BEGINNING_MIN: usize = 3;

/// The names that are understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Those of the reader's language, in the one spelling.
    own: Vec<(String, Kind)>,
    /// The month stands before the day where both are numbers.
    pub month_first: bool,
}

impl Names {
    /// The names of a language beside the English ones.
    pub fn of(own: impl IntoIterator<Item = (String, Kind)>, month_first: bool) -> Self {
        let spelled = own.into_iter().map(|(name, kind)| (spelling::plain(&name), kind));
        Self { own: spelled.filter(|(name, _)| !name.is_empty()).collect(), month_first }
    }

    /// The meanings of a word: of a whole name, else of the beginning of one. Several where a language has it twice:
    /// `mar` is martes and marzo.
    pub fn meanings(&self, word: &str) -> Vec<Kind> {
        let word = spelling::plain(word);
        let own = || self.own.iter().map(|(name, kind)| (name.as_str(), *kind));
        let whole = |name: &str| name == word;
        let begins = |name: &str| word.chars().count() >= BEGINNING_MIN && name.starts_with(&word);
        let of = |names: &mut dyn Iterator<Item = (&str, Kind)>, fits: &dyn Fn(&str) -> bool| -> Vec<Kind> {
            let mut kinds = Vec::new();
            for (_, kind) in names.filter(|(name, _)| fits(name)) {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            kinds
        };
        let spelled = || SHORT.iter().map(|(name, kind)| (spelling::plain(name), *kind));
        let short: Vec<Kind> = spelled().filter(|(name, _)| whole(name)).map(|(_, kind)| kind).collect();
        [
            of(&mut own(), &whole),
            short,
            of(&mut ENGLISH.iter().copied(), &whole),
            of(&mut own(), &begins),
            of(&mut ENGLISH.iter().copied(), &begins),
        ]
        .into_iter()
        .find(|kinds| !kinds.is_empty())
        .unwrap_or_default()
    }

    /// True if a name of several words is written so.
    pub fn is_phrase(&self, words: &str) -> bool {
        let words = spelling::plain(words);
        self.own.iter().any(|(name, _)| *name == words)
    }

    /// The longest name that a text without spaces begins with, in letters of the text, and what it says.
    pub fn longest(&self, text: &[char]) -> Option<(usize, Vec<Kind>)> {
        let is_whole = |count: usize| {
            let word = spelling::plain(&text[..count].iter().collect::<String>());
            let is_own = self.own.iter().any(|(name, _)| *name == word);
            is_own || SHORT.iter().any(|(name, _)| spelling::plain(name) == word)
        };
        let count = (1..=text.len()).rev().find(|count| is_whole(*count))?;
        Some((count, self.meanings(&text[..count].iter().collect::<String>())))
    }
}
