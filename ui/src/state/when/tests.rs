//! Tables of what is typed and what is meant, in zones whose clocks change.
#![allow(clippy::unwrap_used)]

use super::{Kind, Names, NotRead, instant, read};
use jiff::{
    civil::{DateTime, Weekday},
    tz::{Offset, TimeZone},
};
use paperplane_bridge::Timestamp;

fn zone(name: &str) -> impl Fn(Timestamp) -> Option<Offset> {
    let zone = TimeZone::get(name).unwrap();
    move |at| Some(zone.to_offset(jiff::Timestamp::from_millisecond(at.0).ok()?))
}

fn at(zone: &str, civil: &str) -> Timestamp {
    let civil: DateTime = civil.parse().unwrap();
    Timestamp(civil.to_zoned(TimeZone::get(zone).unwrap()).unwrap().timestamp().as_millisecond())
}

/// Reads in a zone, and writes the local time that is meant.
fn meant(zone_name: &str, now: &str, names: &Names, typed: &str) -> Result<String, NotRead> {
    let found = read(typed, names, at(zone_name, now), &zone(zone_name))?;
    let local = jiff::Timestamp::from_millisecond(found.0).unwrap().to_zoned(TimeZone::get(zone_name).unwrap());
    Ok(local.strftime("%a %d %b %Y %H:%M").to_string())
}

fn table(zone: &str, now: &str, names: &Names, rows: &[(&str, &str)]) {
    for (typed, wanted) in rows {
        assert_eq!(meant(zone, now, names, typed).as_deref(), Ok(*wanted), "{typed} at {now} in {zone}");
    }
}

/// Names as the browser gives them for a language: the week begins on Monday.
fn names(weekdays: &[[&str; 7]], months: &[(&str, i8)], days: &[(&str, i64)], month_first: bool) -> Names {
    let week = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let weekdays = weekdays.iter().flat_map(|names| names.iter().zip(week));
    let weekdays = weekdays.map(|(name, day)| ((*name).to_owned(), Kind::Weekday(day)));
    let months = months.iter().map(|(name, month)| ((*name).to_owned(), Kind::Month(*month)));
    let days = days.iter().map(|(name, days)| ((*name).to_owned(), Kind::Days(*days)));
    Names::of(weekdays.chain(months).chain(days), month_first)
}

/// A Sunday.
const NOW: &str = "2026-11-29T14:30";

#[test]
fn english_is_read_in_every_language() {
    let rows = [
        ("fri", "Fri 04 Dec 2026 09:00"),
        ("Friday", "Fri 04 Dec 2026 09:00"),
        ("next friday", "Fri 04 Dec 2026 09:00"),
        ("sun", "Sun 06 Dec 2026 09:00"),
        ("sun 15:00", "Sun 29 Nov 2026 15:00"),
        ("sun 14:00", "Sun 06 Dec 2026 14:00"),
        ("monday 15:00", "Mon 30 Nov 2026 15:00"),
        ("15:00 monday", "Mon 30 Nov 2026 15:00"),
        ("mon at 3pm", "Mon 30 Nov 2026 15:00"),
        ("mon 3 pm", "Mon 30 Nov 2026 15:00"),
        ("mon 12am", "Mon 30 Nov 2026 00:00"),
        ("mon 12 pm", "Mon 30 Nov 2026 12:00"),
        ("tomorrow", "Mon 30 Nov 2026 09:00"),
        ("tomorrow 9", "Mon 30 Nov 2026 09:00"),
        ("tom 9", "Mon 30 Nov 2026 09:00"),
        ("today 18", "Sun 29 Nov 2026 18:00"),
        ("2h", "Sun 29 Nov 2026 16:30"),
        ("2 hours", "Sun 29 Nov 2026 16:30"),
        ("in 30m", "Sun 29 Nov 2026 15:00"),
        ("1h 30m", "Sun 29 Nov 2026 16:00"),
        ("1h30m", "Sun 29 Nov 2026 16:00"),
        ("90 min", "Sun 29 Nov 2026 16:00"),
        ("3d", "Wed 02 Dec 2026 14:30"),
        ("2 weeks", "Sun 13 Dec 2026 14:30"),
        ("3d 9:15", "Wed 02 Dec 2026 09:15"),
        ("Dec 3", "Thu 03 Dec 2026 09:00"),
        ("3 Dec 14:30", "Thu 03 Dec 2026 14:30"),
        ("Dec 3 14:30", "Thu 03 Dec 2026 14:30"),
        ("dec 3, 2 pm", "Thu 03 Dec 2026 14:00"),
        ("3rd of December", "Thu 03 Dec 2026 09:00"),
        ("Dec 3rd 10:00", "Thu 03 Dec 2026 10:00"),
        ("3 sept", "Fri 03 Sep 2027 09:00"),
        ("29 nov", "Mon 29 Nov 2027 09:00"),
        ("29 nov 15:00", "Sun 29 Nov 2026 15:00"),
        ("3 dec 2026 8:05", "Thu 03 Dec 2026 08:05"),
        ("2026-12-03", "Thu 03 Dec 2026 09:00"),
        ("2026-12-03 16:00", "Thu 03 Dec 2026 16:00"),
        ("3/12", "Thu 03 Dec 2026 09:00"),
        ("3.12. 10:00", "Thu 03 Dec 2026 10:00"),
        ("3.12.2026", "Thu 03 Dec 2026 09:00"),
        ("15:00", "Sun 29 Nov 2026 15:00"),
        ("14:00", "Mon 30 Nov 2026 14:00"),
        ("18", "Sun 29 Nov 2026 18:00"),
        ("9", "Mon 30 Nov 2026 09:00"),
        ("14h45", "Sun 29 Nov 2026 14:45"),
        ("0:15", "Mon 30 Nov 2026 00:15"),
    ];
    for names in [Names::default(), spanish(), chinese()] {
        let is_day_first = |row: &&(&str, &str)| row.0.contains('/') || row.0.contains("3.");
        let rows: Vec<_> = rows.iter().filter(|row| !names.month_first || !is_day_first(row)).copied().collect();
        table("Europe/London", NOW, &names, &rows);
    }
}

#[test]
fn what_is_not_understood_is_not_guessed() {
    for typed in [
        "",
        " ",
        "soon",
        "when they answer",
        "fri fri",
        "monday tuesday",
        "25:00",
        "9:60",
        "30 feb",
        "dec",
        "99 dec",
        "today",
        "3pm 4pm",
        "13 pm",
        "0 am",
        "12:5",
        "2h friday",
        "at",
        "am",
        "#3",
        "123456",
        "5 dec 6 dec",
        "dec 3 4 5",
        "fr",
    ] {
        let found = meant("Europe/London", NOW, &Names::default(), typed);
        assert_eq!(found, Err(NotRead::Unclear), "{typed}");
    }
    for typed in ["today 9", "2026-11-28", "3 dec 2028", "9999h", "2026-11-29 14:30"] {
        let found = meant("Europe/London", NOW, &Names::default(), typed);
        assert_eq!(found, Err(NotRead::Refused), "{typed}");
    }
}

fn spanish() -> Names {
    let weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
    names(
        &[weekdays],
        &[("marzo", 3), ("enero", 1), ("diciembre", 12)],
        &[("mañana", 1), ("hoy", 0), ("pasado mañana", 2)],
        false,
    )
}

fn chinese() -> Names {
    let weekdays = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
    let short = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    let months = [("十二月", 12), ("二月", 2)];
    names(&[weekdays, short], &months, &[("明天", 1), ("今天", 0), ("后天", 2)], true)
}

#[test]
fn names_of_other_languages_are_read_without_their_accents_too() {
    table(
        "Europe/Madrid",
        NOW,
        &spanish(),
        &[
            ("mañana 9", "Mon 30 Nov 2026 09:00"),
            ("manana a las 9", "Mon 30 Nov 2026 09:00"),
            ("mié 15:00", "Wed 02 Dec 2026 15:00"),
            ("miercoles", "Wed 02 Dec 2026 09:00"),
            ("el viernes a las 15:30", "Fri 04 Dec 2026 15:30"),
            ("3 de diciembre", "Thu 03 Dec 2026 09:00"),
            ("mar 3", "Wed 03 Mar 2027 09:00"),
            ("mar 15:00", "Tue 01 Dec 2026 15:00"),
            ("mar", "Tue 01 Dec 2026 09:00"),
            ("pasado mañana 10:00", "Tue 01 Dec 2026 10:00"),
            ("dentro de 2h", "Sun 29 Nov 2026 16:30"),
        ],
    );
    let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let french = names(&[weekdays], &[("décembre", 12), ("août", 8)], &[("demain", 1), ("après-demain", 2)], false);
    table(
        "Europe/Paris",
        NOW,
        &french,
        &[
            ("demain 9h", "Mon 30 Nov 2026 09:00"),
            ("demain à 9h30", "Mon 30 Nov 2026 09:30"),
            ("après-demain", "Tue 01 Dec 2026 09:00"),
            ("vendredi 14h30", "Fri 04 Dec 2026 14:30"),
            ("ven. 14:30", "Fri 04 Dec 2026 14:30"),
            ("3 déc. 10:00", "Thu 03 Dec 2026 10:00"),
            ("dans 2h", "Sun 29 Nov 2026 16:30"),
        ],
    );
    let weekdays = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"];
    let portuguese = names(&[weekdays], &[("dezembro", 12)], &[("amanhã", 1)], false);
    table(
        "America/Sao_Paulo",
        NOW,
        &portuguese,
        &[
            ("amanhã às 9", "Mon 30 Nov 2026 09:00"),
            ("segunda 15h", "Mon 30 Nov 2026 15:00"),
            ("sexta-feira", "Fri 04 Dec 2026 09:00"),
            ("3 dez", "Thu 03 Dec 2026 09:00"),
        ],
    );
    let weekdays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
    let arabic = names(&[weekdays], &[("ديسمبر", 12)], &[("غدًا", 1), ("اليوم", 0)], false);
    table(
        "Asia/Riyadh",
        NOW,
        &arabic,
        &[
            ("غدا 9", "Mon 30 Nov 2026 09:00"),
            ("يوم الجمعة الساعة ٣ م", "Fri 04 Dec 2026 15:00"),
            ("الاربعاء", "Wed 02 Dec 2026 09:00"),
            ("٣ ديسمبر ١٤:٣٠", "Thu 03 Dec 2026 14:30"),
        ],
    );
    table(
        "Asia/Shanghai",
        NOW,
        &chinese(),
        &[
            ("明天9点", "Mon 30 Nov 2026 09:00"),
            ("明天下午3点", "Mon 30 Nov 2026 15:00"),
            ("周五 15:00", "Fri 04 Dec 2026 15:00"),
            ("星期五", "Fri 04 Dec 2026 09:00"),
            ("12月3日", "Thu 03 Dec 2026 09:00"),
            ("12月3日 14：30", "Thu 03 Dec 2026 14:30"),
            ("2026年12月3号", "Thu 03 Dec 2026 09:00"),
            ("十二月3日", "Thu 03 Dec 2026 09:00"),
            ("12/3", "Thu 03 Dec 2026 09:00"),
            ("后天 10:00", "Tue 01 Dec 2026 10:00"),
        ],
    );
}

#[test]
fn clocks_change_in_two_zones() {
    let english = Names::default();
    // London goes back on 25 October 2026 at 02:00, and forward on 28 March 2027 at 01:00.
    table(
        "Europe/London",
        "2026-10-24T12:00",
        &english,
        &[
            ("sun 9", "Sun 25 Oct 2026 09:00"),
            ("tomorrow 1:30", "Sun 25 Oct 2026 01:30"),
            ("24h", "Sun 25 Oct 2026 11:00"),
            ("1d", "Sun 25 Oct 2026 12:00"),
            ("2d", "Mon 26 Oct 2026 12:00"),
        ],
    );
    table(
        "Europe/London",
        "2027-03-27T12:00",
        &english,
        &[
            ("sun 9", "Sun 28 Mar 2027 09:00"),
            ("sun 1:30", "Sun 28 Mar 2027 02:30"),
            ("24h", "Sun 28 Mar 2027 13:00"),
            ("2d", "Mon 29 Mar 2027 12:00"),
        ],
    );
    // New York goes back on 1 November 2026 at 02:00, and forward on 14 March 2027 at 02:00.
    table(
        "America/New_York",
        "2026-10-31T23:00",
        &english,
        &[
            ("3h", "Sun 01 Nov 2026 01:00"),
            ("4h", "Sun 01 Nov 2026 02:00"),
            ("1:30", "Sun 01 Nov 2026 01:30"),
            ("mon 15:00", "Mon 02 Nov 2026 15:00"),
        ],
    );
    table(
        "America/New_York",
        "2027-03-13T23:00",
        &english,
        &[("2:30", "Sun 14 Mar 2027 03:30"), ("tomorrow 9", "Sun 14 Mar 2027 09:00"), ("4h", "Sun 14 Mar 2027 04:00")],
    );
}

#[test]
fn a_local_time_is_the_instant_that_the_library_of_zones_says() {
    for name in ["Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"] {
        let zone_of = zone(name);
        let mut civil: DateTime = "2026-01-01T00:30".parse().unwrap();
        while civil.year() < 2028 {
            let wanted = civil.to_zoned(TimeZone::get(name).unwrap()).unwrap().timestamp().as_millisecond();
            assert_eq!(instant(civil, &zone_of), Some(Timestamp(wanted)), "{civil} in {name}");
            civil = civil.checked_add(jiff::Span::new().minutes(30)).unwrap();
        }
    }
}
