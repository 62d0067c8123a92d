//! The declarations, imports and mentions of a Rust file, outside of its tests.

use super::{
    tests_removed::without_tests,
    tokens::{Kind, Token, tokens},
    use_trees,
};
use std::collections::BTreeSet;

/// Keywords that are followed by the name of an item.
const DECLARES: &[&str] = &["fn", "struct", "enum", "union", "trait", "type", "const", "static", "mod"];

/// A Rust file without its tests.
#[derive(Debug, Default)]
pub struct Source<'a> {
    /// Modules that it declares with `mod x;`.
    pub modules: BTreeSet<&'a str>,
    /// Names of its own items. The words in a macro's call count too: they may become items.
    pub items: BTreeSet<&'a str>,
    /// Names of its `macro_rules!`.
    pub macros: BTreeSet<&'a str>,
    pub imports: Vec<Import<'a>>,
    pub mentions: Vec<Mention<'a>>,
}

/// A leaf of a `use` declaration. Its path counts from the file's module, also where it stands in an inline module.
#[derive(Debug, PartialEq, Eq)]
pub struct Import<'a> {
    pub path: Vec<&'a str>,
    /// The name by which the file knows it; `*` for everything that the path holds.
    pub name: &'a str,
    /// True if it is `pub`, also `pub(crate)` and the like.
    pub is_public: bool,
    pub line: usize,
}

/// A path in code. A single word counts if it begins with a capital or is called.
#[derive(Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    pub path: Vec<&'a str>,
    /// True if it is a macro's name.
    pub is_macro: bool,
    pub line: usize,
}

impl<'a> Source<'a> {
    /// Reads the text of a file.
    pub fn read(text: &'a str) -> Self {
        let tokens = without_tests(&tokens(text));
        let (mut source, mut depth, mut at) = (Self::default(), 0, 0);
        // Inline modules that are open, each with the depth of its braces.
        let mut inline: Vec<(&str, usize)> = Vec::new();
        while let Some(token) = tokens.get(at) {
            match token.text {
                "{" => depth += 1,
                "}" => depth = usize::saturating_sub(depth, 1),
                _ => {}
            }
            inline.retain(|(_, opened)| *opened <= depth);
            let is_item = depth == inline.len();
            at = if token.is_word("use") {
                source.import(&tokens, at, &inline)
            } else if token.is_word("mod") && is_item && tokens.get(at + 2).is_some_and(|next| next.is("{")) {
                source.items.insert(tokens[at + 1].text);
                inline.push((tokens[at + 1].text, depth + 1));
                depth += 1;
                at + 3
            } else {
                if is_item && inline.is_empty() {
                    source.declare(&tokens, at);
                }
                if is_item && token.is("!") {
                    source.call_of_macro(&tokens, at);
                }
                source.mention(&tokens, at, &inline)
            };
        }
        source
    }

    fn import(&mut self, tokens: &[Token<'a>], at: usize, inline: &[(&'a str, usize)]) -> usize {
        // `use<'a>` in a type is a list of what it captures.
        if tokens.get(at + 1).is_some_and(|next| next.is("<")) {
            return at + 1;
        }
        let is_public = at > 0 && (tokens[at - 1].is_word("pub") || tokens[at - 1].is(")"));
        let (leaves, end) = use_trees::leaves(tokens, at + 1);
        self.imports.extend(leaves.into_iter().map(|leaf| Import {
            path: from_the_file(&leaf.path, inline),
            name: leaf.name,
            is_public,
            line: leaf.line,
        }));
        end
    }

    fn declare(&mut self, tokens: &[Token<'a>], at: usize) {
        let named =
            |offset: usize| tokens.get(at + offset).filter(|name| name.kind == Kind::Word).map(|name| name.text);
        if tokens[at].is_word("macro_rules") {
            self.macros.extend(named(2));
        } else if DECLARES.iter().any(|keyword| tokens[at].is_word(keyword)) {
            let is_module = tokens[at].is_word("mod");
            let names = if is_module { &mut self.modules } else { &mut self.items };
            names.extend(named(1));
        }
    }

    /// Notes the words in the brackets after the `!` here.
    fn call_of_macro(&mut self, tokens: &[Token<'a>], at: usize) {
        let Some(open) = tokens.get(at + 1).filter(|token| token.is("{") || token.is("(")) else { return };
        let close = if open.is("{") { "}" } else { ")" };
        let mut depth = 0;
        for token in &tokens[at + 1..] {
            depth += i32::from(token.is(open.text)) - i32::from(token.is(close));
            if depth == 0 {
                return;
            }
            if token.kind == Kind::Word {
                self.items.insert(token.text);
            }
        }
    }

    /// Notes the path that begins here, if one does; its end.
    fn mention(&mut self, tokens: &[Token<'a>], at: usize, inline: &[(&'a str, usize)]) -> usize {
        let before = |back: usize, sign: &str| at >= back && tokens[at - back].is(sign);
        let is_field = before(1, ".") && !before(2, ".");
        let is_declared = at > 0 && DECLARES.iter().any(|keyword| tokens[at - 1].is_word(keyword));
        let starts = tokens[at].kind == Kind::Word && !is_field && !is_declared && !before(1, "::");
        if !starts || (before(1, "$") && tokens[at].text != "crate") {
            return at + 1;
        }
        let (mut path, mut end) = (vec![tokens[at].text], at + 1);
        while let (Some(sign), Some(next)) = (tokens.get(end), tokens.get(end + 1))
            && sign.is("::")
            && next.kind == Kind::Word
        {
            path.push(next.text);
            end += 2;
        }
        let is_followed_by = |sign: &str| tokens.get(end).is_some_and(|next| next.is(sign));
        let is_macro = is_followed_by("!") && !tokens.get(end + 1).is_some_and(|next| next.is("="));
        let has_capital = path[0].starts_with(char::is_uppercase);
        if path.len() > 1 || has_capital || is_macro || is_followed_by("(") {
            self.mentions.push(Mention { path: from_the_file(&path, inline), is_macro, line: tokens[at].line });
        }
        end
    }
}

/// A path as it would be written at the top of the file instead of in an inline module.
fn from_the_file<'a>(path: &[&'a str], inline: &[(&'a str, usize)]) -> Vec<&'a str> {
    if inline.is_empty() || !["self", "super"].contains(&path[0]) {
        return path.to_vec();
    }
    let mut above: Vec<&str> = inline.iter().map(|(name, _)| *name).collect();
    let mut supers = Vec::new();
    let relative = path.iter().take_while(|part| ["self", "super"].contains(part));
    for part in relative.clone() {
        if *part == "super" && above.pop().is_none() {
            supers.push("super");
        }
    }
    let start = if supers.is_empty() { vec!["self"] } else { supers };
    start.into_iter().chain(above).chain(path[relative.count()..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentions(text: &str) -> Vec<String> {
        Source::read(text).mentions.iter().map(|mention| mention.path.join("/")).collect()
    }

    #[test]
    fn paths_in_code_are_seen_and_fields_are_not() {
        assert_eq!(mentions("let a = crate::b::C::new(d.e, 1..super::f::G);"), ["crate/b/C/new", "super/f/G"]);
        assert_eq!(mentions("fn a(b: B) { c(); d!(); e.f(); <B as crate::G>::h() }"), ["B", "c", "d", "B", "crate/G"]);
        assert_eq!(mentions("// crate::a::B\nlet c = \"crate::d::E\";"), [""; 0]);
    }

    #[test]
    fn declarations_are_noted() {
        let text = "mod a; pub mod b; macro_rules! c { () => {} } struct D; pub(crate) fn e() { fn no() {} } f! { G }";
        let source = Source::read(text);
        assert_eq!(source.modules.into_iter().collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(source.macros.into_iter().collect::<Vec<_>>(), ["c"]);
        assert_eq!(source.items.into_iter().collect::<Vec<_>>(), ["D", "G", "e"]);
    }

    #[test]
    fn visibility_of_imports_is_kept() {
        let source = Source::read("use a::b; pub use a::c; pub(crate) use a::d; fn e() { use a::f; }");
        let seen: Vec<_> = source.imports.iter().map(|import| (import.name, import.is_public)).collect();
        assert_eq!(seen, [("b", false), ("c", true), ("d", true), ("f", false)]);
    }

    #[test]
    fn paths_in_inline_modules_count_from_the_file() {
        let text = "mod a { use super::b; mod c { use super::super::super::d; use self::e; } } use super::f;";
        let source = Source::read(text);
        let paths: Vec<_> = source.imports.iter().map(|import| import.path.join("/")).collect();
        assert_eq!(paths, ["self/b", "super/d", "self/a/c/e", "super/f"]);
    }
}
