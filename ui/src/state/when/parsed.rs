//! Puts the parts of a typed time together: a span, or a day with a time of it.

use super::{
    names::Kind,
    tokens::Token::{self, Colon, Number, Part, Word},
};
use jiff::civil::{Time, Weekday};

/// A typed time, before one knows what is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parsed {
    /// So many minutes from now.
    In {
        minutes: i64,
    },
    On {
        date: Date,
        time: Option<Time>,
    },
}

/// The day of a typed time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// The next one that has the time.
    Unsaid,
    /// So many days from today: tomorrow.
    In {
        days: i64,
    },
    /// So many days from now: "3d" is at the time that it is now.
    Ahead {
        days: i64,
    },
    Weekday(Weekday),
    Day {
        day: i8,
        month: i8,
        year: Option<i16>,
    },
}

/// The parts that were gathered so far.
#[derive(Default)]
struct Gathered {
    minutes: Option<i64>,
    date: Option<Date>,
    time: Option<(i64, i64)>,
    afternoon: Option<bool>,
}

/// All of it, or `None` where it does not fit together.
pub(super) fn parsed(tokens: &[Token], month_first: bool) -> Option<Parsed> {
    let mut gathered = Gathered::default();
    let mut rest = tokens;
    while !rest.is_empty() {
        rest = gathered.take(rest, month_first)?;
    }
    gathered.whole()
}

impl Gathered {
    /// Takes what stands first; `None` where it does not fit.
    fn take<'t>(&mut self, tokens: &'t [Token], month_first: bool) -> Option<&'t [Token]> {
        if let Some((date, rest)) = date(tokens, month_first) {
            return put(&mut self.date, date).map(|()| rest);
        }
        match tokens {
            [Word(kinds), rest @ ..] => {
                match *kinds.first()? {
                    Kind::Days(days) => put(&mut self.date, Date::In { days })?,
                    Kind::Weekday(weekday) => put(&mut self.date, Date::Weekday(weekday))?,
                    Kind::Morning => put(&mut self.afternoon, false)?,
                    Kind::Afternoon => put(&mut self.afternoon, true)?,
                    Kind::Filler => {}
                    Kind::Month(_)
                    | Kind::Span { .. }
                    | Kind::SpanDays { .. }
                    | Kind::Hour
                    | Kind::MonthSign
                    | Kind::DaySign => return None,
                }
                Some(rest)
            }
            [Number { value: hour, .. }, Colon, Number { value: minute, digits: 2, .. }, rest @ ..] => {
                put(&mut self.time, (*hour, *minute)).map(|()| rest)
            }
            // 14h30
            [
                Number { value: hour, joined: true, .. },
                Word(kinds),
                Number { value: minute, digits: 2, .. },
                rest @ ..,
            ] if is_hours(kinds) && !matches!(rest, [Word(more), ..] if is_span(more)) => {
                put(&mut self.time, (*hour, *minute)).map(|()| rest)
            }
            // 3点
            [Number { value: hour, .. }, Word(kinds), rest @ ..] if kinds.contains(&Kind::Hour) => {
                put(&mut self.time, (*hour, 0)).map(|()| rest)
            }
            // The hour of a day that was said before: "demain 9h".
            [Number { value: hour, .. }, Word(kinds), rest @ ..] if is_hours(kinds) && self.date.is_some() => {
                put(&mut self.time, (*hour, 0)).map(|()| rest)
            }
            [Number { value, .. }, Word(kinds), rest @ ..] if is_span(kinds) => {
                match kinds.first()? {
                    Kind::Span { minutes } => {
                        let more = value.checked_mul(*minutes)?;
                        self.minutes = Some(self.minutes.unwrap_or_default().checked_add(more)?);
                    }
                    Kind::SpanDays { days } => put(&mut self.date, Date::Ahead { days: value.checked_mul(*days)? })?,
                    _ => return None,
                }
                Some(rest)
            }
            [Number { value: hour, .. }, rest @ ..] => put(&mut self.time, (*hour, 0)).map(|()| rest),
            _ => None,
        }
    }

    fn whole(self) -> Option<Parsed> {
        let Self { minutes, date, time, afternoon } = self;
        if let Some(minutes) = minutes {
            let is_alone = date.is_none() && time.is_none() && afternoon.is_none();
            return is_alone.then_some(Parsed::In { minutes });
        }
        let time = match (time, afternoon) {
            (Some((hour, minute)), afternoon) => Some(clock(hour, minute, afternoon)?),
            (None, Some(_)) => return None,
            (None, None) => None,
        };
        match (date, time) {
            (None, None) => None,
            // Today is not over, and says no time.
            (Some(Date::In { days: 0 }), None) => None,
            (date, time) => Some(Parsed::On { date: date.unwrap_or(Date::Unsaid), time }),
        }
    }
}

/// A day of a month at the beginning, in any of the ways in which people write it.
fn date(tokens: &[Token], month_first: bool) -> Option<(Date, &[Token])> {
    let of = |day: i64, month: i64, year: Option<i64>| -> Option<Date> {
        let year = year.map(|year| i16::try_from(year).ok());
        let day = i8::try_from(day).ok()?;
        Some(Date::Day {
            day,
            month: i8::try_from(month).ok()?,
            year: if let Some(year) = year { Some(year?) } else { None },
        })
    };
    match tokens {
        // 2026-12-03
        [
            Number { value: year, digits: 4, .. },
            Part('-'),
            Number { value: month, .. },
            Part('-'),
            Number { value: day, .. },
            rest @ ..,
        ] => Some((of(*day, *month, Some(*year))?, rest)),
        // 2026年12月3日
        [Number { value: year, digits: 4, .. }, Word(sign), rest @ ..] if sign.contains(&Kind::DaySign) => {
            let (date, rest) = date(rest, month_first)?;
            let Date::Day { day, month, year: None } = date else { return None };
            Some((of(i64::from(day), i64::from(month), Some(*year))?, rest))
        }
        // 12月3日
        [Number { value: month, .. }, Word(sign), Number { value: day, .. }, rest @ ..]
            if sign.contains(&Kind::MonthSign) =>
        {
            let rest = match rest {
                [Word(sign), rest @ ..] if sign.contains(&Kind::DaySign) => rest,
                _ => rest,
            };
            Some((of(*day, *month, None)?, rest))
        }
        // 3.12.2026, 3/12
        [Number { value: one, .. }, Part(sign @ ('/' | '.')), Number { value: other, .. }, rest @ ..] => {
            let (year, rest) = match rest {
                [Part(again), Number { value: year, digits: 4, .. }, rest @ ..] if again == sign => (Some(*year), rest),
                [Part('.'), rest @ ..] => (None, rest),
                _ => (None, rest),
            };
            let (day, month) = if month_first { (other, one) } else { (one, other) };
            Some((of(*day, *month, year)?, rest))
        }
        // 3 Dec, 3 de diciembre
        [Number { value: day, digits: 1..=2, .. }, rest @ ..] => {
            let (month, rest) = month(unfilled(rest))?;
            let (year, rest) = year(rest);
            Some((of(*day, month, year)?, rest))
        }
        // Dec 3
        [Word(_), ..] => {
            let (month, rest) = month(tokens)?;
            let [Number { value: day, digits: 1..=2, .. }, rest @ ..] = rest else { return None };
            // "mar 15:00" is a day of the week where it can be.
            if matches!(rest, [Colon, ..]) {
                return None;
            }
            let rest = match rest {
                [Word(sign), rest @ ..] if sign.contains(&Kind::DaySign) => rest,
                _ => rest,
            };
            let (year, rest) = year(rest);
            Some((of(*day, month, year)?, rest))
        }
        _ => None,
    }
}

fn month(tokens: &[Token]) -> Option<(i64, &[Token])> {
    let [Word(kinds), rest @ ..] = tokens else { return None };
    let month =
        kinds.iter().find_map(|kind| if let Kind::Month(month) = kind { Some(i64::from(*month)) } else { None });
    Some((month?, rest))
}

/// A year at the beginning.
fn year(tokens: &[Token]) -> (Option<i64>, &[Token]) {
    match unfilled(tokens) {
        [Number { value: year, digits: 4, .. }, rest @ ..] if !matches!(rest, [Colon, ..]) => (Some(*year), rest),
        _ => (None, tokens),
    }
}

/// The tokens behind words that say nothing.
fn unfilled(tokens: &[Token]) -> &[Token] {
    let fillers = tokens.iter().take_while(|token| matches!(token, Word(kinds) if kinds == &[Kind::Filler])).count();
    &tokens[fillers..]
}

fn is_hours(kinds: &[Kind]) -> bool {
    kinds == [Kind::Span { minutes: 60 }]
}

fn is_span(kinds: &[Kind]) -> bool {
    matches!(kinds.first(), Some(Kind::Span { .. } | Kind::SpanDays { .. }))
}

/// A time of the day.
fn clock(hour: i64, minute: i64, afternoon: Option<bool>) -> Option<Time> {
    let hour = match (afternoon, hour) {
        (None, hour) => hour,
        (Some(_), 13..) | (Some(_), ..=0) => return None,
        (Some(false), hour) => hour % 12,
        (Some(true), hour) => hour % 12 + 12,
    };
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// Keeps what is said once; saying it twice does not fit.
fn put<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}
