//! `use` declarations, with each leaf of their trees as a path of its own.

use super::tokens::{Kind, Token};

/// A leaf of a `use` tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
    pub path: Vec<&'a str>,
    /// The name by which this file knows it; `*` for everything that the path holds.
    pub name: &'a str,
    pub line: usize,
}

/// The leaves of the tree that begins here, after `use`, and the place where it ends.
pub fn leaves<'a>(tokens: &[Token<'a>], at: usize) -> (Vec<Leaf<'a>>, usize) {
    let mut leaves = Vec::new();
    let end = tree(tokens, at, &[], &mut leaves);
    (leaves, end)
}

/// Reads one tree below a path. Ends at a `,`, `}` or `;`.
fn tree<'a>(tokens: &[Token<'a>], mut at: usize, above: &[&'a str], leaves: &mut Vec<Leaf<'a>>) -> usize {
    let mut path = above.to_vec();
    while let Some(token) = tokens.get(at) {
        at += 1;
        match (token.kind, token.text) {
            (_, "::") => {}
            (_, "{") => return group(tokens, at, &path, leaves),
            (_, "*") => {
                leaves.push(Leaf { path, name: "*", line: token.line });
                return at;
            }
            (Kind::Word, word) => {
                // `a::{self}` names `a`.
                if word != "self" || path.is_empty() {
                    path.push(word);
                }
                if tokens.get(at).is_some_and(|next| next.is("::")) {
                    continue;
                }
                let has_alias = tokens.get(at).is_some_and(|next| next.is_word("as"));
                let alias = if has_alias { tokens.get(at + 1).map(|alias| alias.text) } else { None };
                let name = alias.or(path.last().copied()).unwrap_or(word);
                leaves.push(Leaf { path, name, line: token.line });
                return if has_alias { at + 2 } else { at };
            }
            _ => return at - 1,
        }
    }
    at
}

/// Reads the trees up to the closing brace.
fn group<'a>(tokens: &[Token<'a>], mut at: usize, path: &[&'a str], leaves: &mut Vec<Leaf<'a>>) -> usize {
    while let Some(token) = tokens.get(at) {
        if token.is("}") {
            return at + 1;
        }
        let end = if token.is(",") { at + 1 } else { tree(tokens, at, path, leaves) };
        // Skips a token that begins no tree.
        at = end.max(at + 1);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::rust::tokens::tokens;

    fn read(text: &str) -> Vec<String> {
        let all = tokens(text);
        let (leaves, end) = leaves(&all, 1);
        assert!(end == all.len() || all[end].is(";"), "ends at {:?}", all[end]);
        leaves.iter().map(|leaf| format!("{} {} {}", leaf.line, leaf.path.join("/"), leaf.name)).collect()
    }

    #[test]
    fn nested_trees_over_several_lines_are_flattened() {
        let text = "use crate::{\n    talk::{self, read::{List as L, *}},\n    library::Label,\n};";
        let seen =
            ["2 crate/talk talk", "2 crate/talk/read/List L", "2 crate/talk/read *", "3 crate/library/Label Label"];
        assert_eq!(read(text), seen);
    }

    #[test]
    fn short_forms_are_read() {
        assert_eq!(read("use a::B as _;"), ["1 a/B _"]);
        assert_eq!(read("use super::*;"), ["1 super *"]);
        assert_eq!(read("use ::a::{b};"), ["1 a/b b"]);
        assert_eq!(read("use self::a;"), ["1 self/a a"]);
        assert_eq!(read("use {a, b::c};"), ["1 a a", "1 b/c c"]);
    }

    #[test]
    fn broken_trees_end() {
        assert!(read("use a::{b, !, c").len() >= 2);
    }
}
