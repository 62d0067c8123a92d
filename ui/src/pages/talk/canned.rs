//! Texts kept ready: found by a slash and the beginning of their word, and put into the field with the person's name.

use crate::state::steps::step;
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

/// The effect of a key while texts are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Move(usize),
    Take(usize),
    Leave,
}

/// The effect of a key over a list of so many, of which one is chosen.
pub fn key(key: &str, count: usize, at: usize) -> Option<Key> {
    match key {
        _ if count == 0 => None,
        "ArrowDown" => step(count, Some(at), 1).map(Key::Move),
        "ArrowUp" => step(count, Some(at), -1).map(Key::Move),
        "Enter" | "Tab" => Some(Key::Take(at.min(count - 1))),
        "Escape" => Some(Key::Leave),
        _ => None,
    }
}

/// The texts that are offered, above the field.
pub fn offered(fits: &[&CannedView], at: usize, who: &str, take: &Callback<String>) -> Html {
    if fits.is_empty() {
        return Html::default();
    }
    let onclick = |text: &str| {
        let text = filled(text, who);
        take.reform(move |_: MouseEvent| text.clone())
    };
    html! {
        <ul class="canned" role="listbox" id="canned" aria-label={say!("canned-title")} data-testid="canned">
            for (nth, one) in fits.iter().enumerate() {
                <li class={classes!("pick-item", (nth == at).then_some("at"))} role="option" id={format!("canned-{nth}")}
                    aria-selected={(nth == at).to_string()} onclick={onclick(&one.text)}>
                    <span class="canned-word">{ "/" }{ &one.slash }</span>
                    <bdi class="canned-text">{ filled(&one.text, who) }</bdi>
                </li>
            }
        </ul>
    }
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

    #[test]
    fn keys_walk_take_and_leave() {
        assert_eq!(key("ArrowDown", 3, 0), Some(Key::Move(1)));
        assert_eq!(key("Enter", 3, 5), Some(Key::Take(2)));
        assert_eq!(key("Enter", 0, 0), None, "then Enter sends");
        assert_eq!(key("a", 3, 0), None);
    }
}
