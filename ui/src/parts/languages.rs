//! The languages that clients write in, by their names.

use super::language_name;
use crate::words;

/// Languages that many clients write in, BCP 47.
const COMMON: [&str; 39] = [
    "am", "ar", "bn", "cs", "de", "el", "en", "es", "fa", "fr", "ha", "he", "hi", "hu", "id", "ig", "it", "ja", "ko",
    "ms", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "so", "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "yo",
    "zh",
];

/// Names and codes of the common languages and of one more, as the window's language orders names.
pub fn named_languages(more: Option<&str>) -> Vec<(String, String)> {
    let more = more.filter(|code| !code.is_empty() && !COMMON.contains(code));
    let mut named: Vec<(String, String)> =
        COMMON.into_iter().chain(more).map(|code| (language_name(code), code.to_owned())).collect();
    sort(&mut named);
    named
}

/// By name, as the window's language orders letters.
fn sort(named: &mut [(String, String)]) {
    let locale = words::language();
    named.sort_by(|(one, _), (other, _)| {
        let order = js_sys::JsString::from(one.as_str()).locale_compare(
            other,
            &js_sys::Array::of1(&locale.into()),
            &js_sys::Object::new(),
        );
        order.cmp(&0)
    });
}
