//! Texts kept ready: found by a slash and the beginning of their word, and put into the field with the person's name.

use paperplane_bridge::{spelling, view::library::CannedView};
use yew::prelude::*;

/// Texts that are offered at once.
const OFFERED_MAX: usize = 6;

/// Those whose word, or else whose text, fits what stands behind the slash.
pub fn fitting<'k>(canned: &'k [CannedView], word: &str) -> Vec<&'k CannedView> {
    let wanted = spelling::plain(word);
    let begins = |one: &&CannedView| spelling::plain(&one.slash).starts_with(&wanted);
    let mut fits: Vec<&CannedView> = canned.iter().filter(begins).collect();
    if !wanted.is_empty() {
        fits.extend(canned.iter().filter(|one| !begins(one) && spelling::fits(&one.text, word)));
    }
    fits.truncate(OFFERED_MAX);
    fits
}

/// The text with the person's name, or without one where only a number is known.
pub fn filled(text: &str, who: &str) -> String {
    let name = if who.chars().any(char::is_alphabetic) { who } else { "" };
    text.replace("{name}", name)
}

/// The texts that are offered, above the field.
pub fn lines(fits: &[&CannedView], who: &str) -> Vec<Html> {
    let line = |one: &&CannedView| {
        html! {
            <><span class="offered-word">{ "/" }{ &one.slash }</span><bdi class="offered-text">{ filled(&one.text, who) }</bdi></>
        }
    };
    fits.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canned(slash: &str, text: &str) -> CannedView {
        let id = serde_json::from_str("\"01940000-0000-7000-8000-000000000001\"").unwrap();
        CannedView { id, slash: slash.into(), text: text.into() }
    }

    #[test]
    fn words_come_before_texts() {
        let all = [canned("fees", "Our fees"), canned("hello", "Hello {name}, about the fee"), canned("bye", "Bye")];
        let words = |typed: &str| fitting(&all, typed).into_iter().map(|one| one.slash.clone()).collect::<Vec<_>>();
        assert_eq!(words("fee"), ["fees", "hello"]);
        assert_eq!(words("").len(), 3);
        assert!(words("zebra").is_empty());
        let all = [canned("gebühren", "Die Straße"), canned("hola", "Mañana, señor O’Connor")];
        let words = |typed: &str| fitting(&all, typed).into_iter().map(|one| one.slash.clone()).collect::<Vec<_>>();
        assert_eq!((words("gebuh"), words("strasse")), (vec!["gebühren".to_owned()], vec!["gebühren".to_owned()]));
        assert_eq!((words("senor"), words("oconnor")), (vec!["hola".to_owned()], vec!["hola".to_owned()]));
    }

    #[test]
    fn a_number_is_no_name() {
        assert_eq!(filled("Hello {name}!", "Amara"), "Hello Amara!");
        assert_eq!(filled("Hello {name}!", "+234 802"), "Hello !");
    }
}
