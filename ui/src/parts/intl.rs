//! The browser's `Intl`: the time in another zone, the names of zones and languages, lists.

use super::clock::{city, locale};
use crate::words;
use js_sys::{Array, Date, Function, Object, Reflect};
use paperplane_bridge::Timestamp;
use wasm_bindgen::{JsCast, JsValue};

/// The first hour at which people are usually up, and the first at which they usually are not.
const DAYTIME: std::ops::Range<u32> = 7..22;

/// The time of another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonedTime {
    /// "10:44", with the weekday where it is another day than here: "Wed 01:10".
    pub time: String,
    /// "Lagos", or what the window's language calls the time there.
    pub place: String,
    /// True if people sleep there.
    pub is_night: bool,
}

/// The time of a zone; nothing where the browser does not know the zone.
pub fn zoned_time(at: Timestamp, zone: &str) -> Option<ZonedTime> {
    let language = words::language();
    let written = |language: &str, zone: Option<&str>, pairs: &[(&str, &str)]| {
        let in_zone = zone.map(|zone| ("timeZone", zone));
        let options: Vec<_> = pairs.iter().copied().chain(in_zone).collect();
        let format = made("DateTimeFormat", locale(language), &options)?;
        let format: Function = Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()?;
        format.call1(&JsValue::UNDEFINED, &Date::new(&JsValue::from_f64(at.0 as f64))).ok()?.as_string()
    };
    let day = |zone| written("en", zone, &[("day", "numeric")]);
    let hour = written("en", Some(zone), &[("hour", "2-digit"), ("hourCycle", "h23")])?;
    let mut parts = vec![("hour", "2-digit"), ("minute", "2-digit")];
    if day(Some(zone)) != day(None) {
        parts.push(("weekday", "short"));
    }
    let time = written(language, Some(zone), &parts)?;
    // English writes "Wed, 01:10".
    let time = if language == "en" { time.replace(',', "") } else { time };
    let is_night = hour.parse().is_ok_and(|hour| !DAYTIME.contains(&hour));
    Some(ZonedTime { time, place: time_name(at, language, zone).unwrap_or_else(|| city(zone)), is_night })
}

/// The name of a zone's time in a language with other letters: "尼日利亚时间". The others say the city's name.
fn time_name(at: Timestamp, language: &str, zone: &str) -> Option<String> {
    if !matches!(language, "ar" | "zh") {
        return None;
    }
    let format = made("DateTimeFormat", locale(language), &[("timeZone", zone), ("timeZoneName", "shortGeneric")])?;
    let parts = asked(&format, "formatToParts", &Date::new(&JsValue::from_f64(at.0 as f64)))?;
    let part = Array::from(&parts).iter().find(|part| text(part, "type").as_deref() == Some("timeZoneName"))?;
    text(&part, "value")
}

/// All zones that the browser knows, by their IANA names; none where it does not list them.
pub fn zones() -> Vec<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into());
    let zones = intl.ok().and_then(|intl| asked(&intl, "supportedValuesOf", &"timeZone".into()));
    zones.map(|zones| Array::from(&zones).iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default()
}

/// The zone of this computer; UTC where the browser does not say.
pub fn zone_here() -> String {
    let format = made("DateTimeFormat", "en", &[]);
    let options = format.and_then(|format| asked(&format, "resolvedOptions", &JsValue::UNDEFINED));
    options.and_then(|options| text(&options, "timeZone")).unwrap_or_else(|| "UTC".to_owned())
}

/// The zone that somebody means who writes its name or only its city, in letters of any size.
pub fn zone_meant(typed: &str, zones: &[String]) -> String {
    let typed = typed.trim();
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let whole = zones.iter().find(|zone| same(zone, &typed.replace(' ', "_")));
    let by_city = || zones.iter().find(|zone| same(&city(zone), typed));
    whole.or_else(by_city).map_or_else(|| typed.to_owned(), Clone::clone)
}

/// The name of a country by its code of ISO 3166; the code where the browser does not know it.
pub fn country_name(code: &str) -> String {
    let names = made("DisplayNames", locale(words::language()), &[("type", "region")]);
    let name = names.and_then(|names| asked(&names, "of", &code.into())).and_then(|name| name.as_string());
    name.unwrap_or_else(|| code.to_owned())
}

/// The name of a language, by its BCP 47 tag, in the window's language: "Portuguese".
pub fn language_name(code: &str) -> String {
    let names = made("DisplayNames", locale(words::language()), &[("type", "language")]);
    let name = names.and_then(|names| asked(&names, "of", &code.into())).and_then(|name| name.as_string());
    let name = name.unwrap_or_else(|| code.to_owned());
    // In a list each name begins with a capital, in every language that has them.
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "Allen, Inês, Li Na", as the window's language lists them.
pub fn listed(names: &[String]) -> String {
    let list = made("ListFormat", locale(words::language()), &[("type", "unit"), ("style", "short")]);
    let array: Array = names.iter().map(JsValue::from).collect();
    let text = list.and_then(|list| asked(&list, "format", &array)).and_then(|text| text.as_string());
    text.unwrap_or_else(|| names.join(", "))
}

/// A new object of `Intl`; nothing where the browser has none or refuses the options.
pub(super) fn made(class: &str, locale: &str, pairs: &[(&str, &str)]) -> Option<JsValue> {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &(*name).into(), &(*value).into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of2(&Array::of1(&locale.into()), &options)).ok()
}

pub(super) fn asked(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}

#[cfg(test)]
mod tests {
    use super::zone_meant;

    #[test]
    fn a_zone_is_known_by_its_name_or_its_city() {
        let zones = ["Africa/Lagos", "America/New_York", "America/Argentina/Buenos_Aires"].map(str::to_owned);
        for (typed, meant) in [
            ("Africa/Lagos", "Africa/Lagos"),
            (" lagos ", "Africa/Lagos"),
            ("new york", "America/New_York"),
            ("america/new york", "America/New_York"),
            ("Buenos Aires", "America/Argentina/Buenos_Aires"),
            ("", ""),
            ("Mars", "Mars"),
        ] {
            assert_eq!(zone_meant(typed, &zones), meant, "{typed}");
        }
    }
}
