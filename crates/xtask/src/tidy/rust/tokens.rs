//! The tokens of Rust text, without comments.

/// A token and the line it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub line: usize,
}

/// Kinds of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a keyword; a raw name without its `r#`.
    Word,
    /// `::`, or one character of punctuation.
    Sign,
    /// A string, a character, a number or a lifetime.
    Literal,
}

impl Token<'_> {
    /// Returns true if it is this sign.
    pub fn is(&self, sign: &str) -> bool {
        self.kind == Kind::Sign && self.text == sign
    }

    /// Returns true if it is this name or keyword.
    pub fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }
}

/// All tokens of a text. Text that is not Rust yields some tokens too.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let (mut all, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (length, kind) = if first.is_whitespace() {
            (first.len_utf8(), None)
        } else if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), None)
        } else if rest.starts_with("/*") {
            (block_comment(rest), None)
        } else if let Some(length) = string(rest).or_else(|| character(rest)) {
            (length, Some(Kind::Literal))
        } else if first.is_alphabetic() || first == '_' {
            (word(rest), Some(Kind::Word))
        } else if first.is_ascii_digit() {
            (word(rest), Some(Kind::Literal))
        } else if rest.starts_with("::") {
            (2, Some(Kind::Sign))
        } else {
            (first.len_utf8(), Some(Kind::Sign))
        };
        if let Some(kind) = kind {
            let text = &rest[..length];
            all.push(Token { kind, text: text.strip_prefix("r#").unwrap_or(text), line });
        }
        line += rest[..length].matches('\n').count();
        at += length;
    }
    all
}

/// Length of the name or number at the start.
fn word(rest: &str) -> usize {
    let start = if rest.starts_with("r#") { 2 } else { 0 };
    let is_outside = |c: char| !c.is_alphanumeric() && c != '_';
    rest[start..].find(is_outside).map_or(rest.len(), |end| start + end)
}

/// Length of the block comment at the start; they nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest.as_bytes()[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Length of the string at the start: plain, raw, of bytes or of C.
fn string(rest: &str) -> Option<usize> {
    let opening = rest.trim_start_matches(['b', 'c', 'r', '#']);
    let prefix = &rest[..rest.len() - opening.len()];
    let hashes = prefix.trim_start_matches(['b', 'c', 'r']);
    let letters = &prefix[..prefix.len() - hashes.len()];
    let is_raw = letters.ends_with('r');
    let is_prefix = ["", "b", "c", "r", "br", "cr"].contains(&letters) && hashes.bytes().all(|byte| byte == b'#');
    if !opening.starts_with('"') || !is_prefix || (!is_raw && !hashes.is_empty()) {
        return None;
    }
    let start = prefix.len() + 1;
    if is_raw {
        let close = format!("\"{hashes}");
        return Some(rest[start..].find(&close).map_or(rest.len(), |end| start + end + close.len()));
    }
    Some(after_quote(rest, start, '"'))
}

/// Length of the character, the byte or the lifetime at the start.
fn character(rest: &str) -> Option<usize> {
    let start = if rest.starts_with("b'") { 2 } else { 1 };
    let inside = rest.strip_prefix("b'").or_else(|| rest.strip_prefix('\''))?;
    let mut following = inside.chars();
    let first = following.next()?;
    if first == '\\' || following.next() == Some('\'') {
        return Some(after_quote(rest, start, '\''));
    }
    Some(start + word(inside))
}

/// The place after the next quote that no backslash hides.
fn after_quote(rest: &str, start: usize, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest[start..].char_indices() {
        if c == quote && !is_escaped {
            return start + at + c.len_utf8();
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().filter(|token| token.kind == Kind::Word).map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_literals_hold_no_words() {
        assert_eq!(words("a // b\n/* c /* d */ e */ f /// g"), ["a", "f"]);
        assert_eq!(words(r##"a "b \" c" r"d\" e r#"f " g"# b"h" br#"i"# j"##), ["a", "e", "j"]);
        assert_eq!(words(r"a 'b' '\'' 'c b'd' '\\' e 'static, f"), ["a", "e", "f"]);
        assert_eq!(words("1_000u64 0xff r#type bread crate_ c"), ["type", "bread", "crate_", "c"]);
    }

    #[test]
    fn signs_and_lines_are_kept() {
        let all: Vec<_> = tokens("a::b\n/*\n*/ \"\n\" {é").iter().map(|token| (token.text, token.line)).collect();
        assert_eq!(all, [("a", 1), ("::", 1), ("b", 1), ("\"\n\"", 3), ("{", 4), ("é", 4)]);
    }
}
