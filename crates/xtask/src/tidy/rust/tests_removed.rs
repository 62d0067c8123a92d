//! Leaves out what is compiled for tests only.

use super::tokens::Token;

/// Keywords of items that end with `;`.
const ENDS_WITH_SEMICOLON: &[&str] = &["use", "let", "static", "type"];
/// Other keywords of items; what begins with none of them is a field, a variant, an arm or a statement.
const ITEMS: &[&str] =
    &["mod", "fn", "struct", "enum", "union", "trait", "impl", "unsafe", "async", "const", "extern", "macro_rules"];

/// The tokens without items under `#[cfg(test)]` or `#[test]`; none for a file under `#![cfg(test)]`.
pub fn without_tests<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let is_inner = tokens.get(at + 1).is_some_and(|next| next.is("!"));
        match attribute(tokens, at) {
            Some(end) if is_for_tests(&tokens[at..end]) && is_inner => return Vec::new(),
            Some(end) if is_for_tests(&tokens[at..end]) => at = item_end(tokens, end),
            Some(end) => {
                kept.extend_from_slice(&tokens[at..end]);
                at = end;
            }
            None => {
                kept.push(tokens[at]);
                at += 1;
            }
        }
    }
    kept
}

/// The end of the attribute that begins here.
fn attribute(tokens: &[Token], at: usize) -> Option<usize> {
    let open = if tokens.get(at + 1)?.is("!") { at + 2 } else { at + 1 };
    (tokens[at].is("#") && tokens.get(open)?.is("[")).then(|| group_end(tokens, open))
}

/// The place after the bracket that closes the one here.
fn group_end(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        depth += depth_change(token);
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// 1 for an opening bracket, -1 for a closing one.
fn depth_change(token: &Token) -> i32 {
    let is_any = |signs: [&str; 3]| signs.into_iter().any(|sign| token.is(sign));
    i32::from(is_any(["(", "[", "{"])) - i32::from(is_any([")", "]", "}"]))
}

/// `cfg(test)`, `cfg(all(test, ..))`, `test` and `tokio::test`. Not what is compiled with and without tests.
fn is_for_tests(attribute: &[Token]) -> bool {
    let inside: Vec<&str> = attribute.iter().map(|token| token.text).skip_while(|text| *text != "[").skip(1).collect();
    let condition = match inside.as_slice() {
        ["cfg", "(", "all", "(", condition @ ..] | ["cfg", "(", condition @ ..] => condition,
        path => {
            let path_end = path.iter().position(|text| ["(", "]", "="].contains(text)).unwrap_or(path.len());
            return path[..path_end].last() == Some(&"test");
        }
    };
    // `test` within a further bracket is under `any` or `not`.
    let mut depth = 0;
    condition.iter().any(|text| {
        depth += i32::from(*text == "(") - i32::from(*text == ")");
        depth == 0 && *text == "test"
    })
}

/// The end of the item that begins here, with its other attributes.
fn item_end(tokens: &[Token], mut at: usize) -> usize {
    while let Some(end) = (at < tokens.len()).then(|| attribute(tokens, at)).flatten() {
        at = end;
    }
    if tokens.get(at).is_some_and(|token| token.is_word("pub")) {
        at += 1;
        if tokens.get(at).is_some_and(|token| token.is("(")) {
            at = group_end(tokens, at);
        }
    }
    let starts_with = |words: &[&str]| tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is_word(word)));
    let is_binding = starts_with(ENDS_WITH_SEMICOLON)
        || (starts_with(&["const"]) && tokens.get(at + 2).is_some_and(|token| token.is(":")));
    let ends_with_comma = !is_binding && !starts_with(ITEMS);
    let mut depth = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        depth += depth_change(token);
        if depth < 0 {
            return at;
        }
        let is_end = token.is(";") || (token.is("}") && !is_binding) || (token.is(",") && ends_with_comma);
        at += 1;
        if depth == 0 && is_end {
            return at;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::rust::tokens::tokens;

    fn kept(text: &str) -> String {
        without_tests(&tokens(text)).iter().map(|token| token.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn items_for_tests_are_left_out() {
        assert_eq!(kept("a; #[cfg(test)] mod tests { use b::{c}; fn d() {} } e"), "a ; e");
        assert_eq!(kept("#[cfg(test)] mod a; b"), "b");
        assert_eq!(kept("#[cfg(test)] #[path = \"x\"] pub(crate) mod a; b"), "b");
        assert_eq!(kept("#[cfg(test)] use a::{b, c}; d"), "d");
        assert_eq!(kept("#[cfg(test)] pub const fn a() { b } c"), "c");
        assert_eq!(kept("#[cfg(test)] const A: [u8; 2] = [1, 2]; b"), "b");
        assert_eq!(kept("#[cfg(all(test, unix))] fn a<B, C>(b: B) -> C { d } e"), "e");
        assert_eq!(kept("#[tokio::test] async fn a() {} #[test] fn b() {} c"), "c");
        assert_eq!(kept("struct A { #[cfg(test)] pub b: C, d: E }"), "struct A { d : E }");
        assert_eq!(kept("struct A { d: E, #[cfg(test)] b: C }"), "struct A { d : E , }");
        assert_eq!(kept("//! A.\n#![cfg(test)]\nuse a;"), "");
    }

    #[test]
    fn other_items_are_kept() {
        let shipped = [
            "# [ cfg ( not ( test ) ) ] fn a ( ) { }",
            "# [ cfg ( any ( test , b ) ) ] fn a ( ) { }",
            "# [ cfg ( all ( unix , not ( test ) ) ) ] fn a ( ) { }",
            "# [ derive ( A ) ] struct test ;",
        ];
        for text in shipped {
            assert_eq!(kept(text), text);
        }
    }
}
