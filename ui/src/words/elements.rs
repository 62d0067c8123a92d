//! Elements inside sentences: a text holds slots for them, which each language puts where it wants.

use yew::prelude::*;

/// The first of the letters that stand for elements: private ones, which no text of ours holds.
const FIRST: u32 = 0xE000;
/// The most slots that a text may have.
const SLOTS: u32 = 16;

/// The slot in a text for its element of this number.
pub fn slot(number: u32) -> String {
    char::from_u32(FIRST + number).map(String::from).unwrap_or_default()
}

/// The text with its elements in their slots.
pub fn with_elements(text: &str, elements: &[Html]) -> Html {
    let drawn = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => html! { { words } },
        Piece::Element(number) => elements.get(number).cloned().unwrap_or_default(),
    });
    drawn.collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Element(usize),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| number(*letter).is_some()) {
        pieces.extend((at > 0).then_some(Piece::Words(&rest[..at])));
        pieces.extend(number(letter).map(Piece::Element));
        rest = &rest[at + letter.len_utf8()..];
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Words(rest)));
    pieces
}

fn number(letter: char) -> Option<usize> {
    let number = (letter as u32).checked_sub(FIRST).filter(|number| *number < SLOTS)?;
    usize::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn elements_stand_where_the_text_wants_them() {
        let text = format!("Or open {} on it, {}{}", slot(1), slot(0), slot(2));
        assert_eq!(pieces(&text), [Words("Or open "), Element(1), Words(" on it, "), Element(0), Element(2)]);
        assert_eq!(pieces("只有文字"), [Words("只有文字")]);
        assert_eq!(pieces(""), []);
    }
}
