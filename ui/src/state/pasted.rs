//! Text that is pasted from a word processor or a page, as a text with marks: bold, italic, links, lists and paragraphs. All else is
//! dropped.

use paperplane_bridge::markup;

/// A part of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Element(Element),
}

/// An element, as far as it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name in lower case.
    pub name: String,
    /// Target of a link; empty for all others.
    pub href: String,
    /// Its attribute `style`.
    pub style: String,
    pub inside: Vec<Piece>,
}

/// A stretch in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Run {
    text: String,
    look: Look,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Look {
    bold: bool,
    italic: bool,
    href: String,
}

#[derive(Debug, Default)]
struct Line {
    mark: String,
    runs: Vec<Run>,
    /// A line without words stands before it.
    apart: bool,
}

/// The text of all that was pasted; `None` where it has no marks, and the plain text says as much.
pub fn marked(pieces: &[Piece]) -> Option<String> {
    let mut text = Lines::default();
    text.take(pieces, &Look::default());
    let text = text.written();
    markup::is_marked(&text).then_some(text)
}

#[derive(Debug, Default)]
struct Lines {
    all: Vec<Line>,
    /// Lists around the place: the number of the next item, `None` for bullets.
    lists: Vec<Option<u32>>,
    /// The next word begins a line.
    breaks: bool,
    /// A line without words stands before that one.
    apart: bool,
    mark: String,
}

impl Lines {
    fn take(&mut self, pieces: &[Piece], look: &Look) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => self.say(text, look),
                Piece::Element(element) => self.element(element, look),
            }
        }
    }

    fn element(&mut self, element: &Element, look: &Look) {
        let style = element.style.to_lowercase().replace(' ', "");
        // Word writes the signs of its lists as text, and says so.
        if style.contains("mso-list:ignore") || style.contains("display:none") {
            return;
        }
        let look = looked(element, &style, look);
        match element.name.as_str() {
            "script" | "style" | "head" | "title" | "template" | "img" | "svg" | "object" | "iframe" => {}
            "br" => self.breaks_again(),
            "ul" => self.list(element, &look, None),
            "ol" => self.list(element, &look, Some(1)),
            "li" => self.item(element, &look),
            "p" if style.contains("mso-list:") => {
                let number = number_of_word(&element.inside);
                let count = self.word_number(number.is_some());
                self.block(element, &look, count.map_or("- ".to_owned(), |count| format!("{count}. ")), false);
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "table" => {
                self.block(element, &look, String::new(), true);
            }
            "div" | "section" | "article" | "header" | "footer" | "tr" | "dt" | "dd" => {
                self.block(element, &look, String::new(), false);
            }
            "td" | "th" => {
                self.take(&element.inside, &look);
                self.say(" ", &look);
            }
            _ => self.take(&element.inside, &look),
        }
    }

    /// The number of the next item of a list of Word's; `None` for bullets.
    fn word_number(&self, is_numbered: bool) -> Option<u32> {
        if !is_numbered {
            return None;
        }
        let before = self.all.last().and_then(|line| line.mark.strip_suffix(". ")?.parse::<u32>().ok());
        Some(before.unwrap_or_default() + 1)
    }

    fn block(&mut self, element: &Element, look: &Look, mark: String, apart: bool) {
        let is_item = !mark.is_empty();
        self.breaks = true;
        self.apart |= apart;
        if is_item {
            self.mark = mark;
            // The items of a list stand together.
            self.apart &= self.all.last().is_none_or(|line| line.mark.is_empty());
        }
        self.take(&element.inside, look);
        self.breaks = true;
        self.mark.clear();
        self.apart |= apart;
    }

    fn list(&mut self, element: &Element, look: &Look, first: Option<u32>) {
        let is_inner = !self.lists.is_empty();
        self.breaks = true;
        self.apart |= !is_inner;
        self.lists.push(first);
        self.take(&element.inside, look);
        self.lists.pop();
        self.breaks = true;
        self.apart |= !is_inner;
    }

    fn item(&mut self, element: &Element, look: &Look) {
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            Some(None) | None => "- ".to_owned(),
        };
        self.breaks = true;
        self.mark = mark;
        self.take(&element.inside, look);
        self.breaks = true;
        self.mark.clear();
    }

    fn breaks_again(&mut self) {
        // The second break makes a line without words.
        self.apart |= self.breaks;
        self.breaks = true;
    }

    fn say(&mut self, text: &str, look: &Look) {
        let begins = self.breaks || self.all.is_empty();
        let text = collapsed(text);
        if text.is_empty() || (begins && text.trim().is_empty()) {
            return;
        }
        if begins {
            let (mark, apart) = (std::mem::take(&mut self.mark), std::mem::take(&mut self.apart));
            // A paragraph inside of an item goes on with the item.
            let apart = apart && (mark.is_empty() || self.all.last().is_none_or(|line| line.mark.is_empty()));
            self.all.push(Line { mark, runs: Vec::new(), apart });
            self.breaks = false;
        }
        let Some(line) = self.all.last_mut() else { return };
        match line.runs.last_mut() {
            Some(last) if last.look == *look => last.text.push_str(&text),
            _ => line.runs.push(Run { text, look: look.clone() }),
        }
    }

    fn written(&self) -> String {
        let mut text = String::new();
        for (nth, line) in self.all.iter().enumerate() {
            if nth > 0 {
                text.push_str(if line.apart { "\n\n" } else { "\n" });
            }
            text.push_str(&line.mark);
            text.push_str(written(&line.runs).trim());
        }
        text
    }
}

/// The look of what stands in an element.
fn looked(element: &Element, style: &str, look: &Look) -> Look {
    let property =
        |name: &str| style.split(';').filter_map(|one| one.split_once(':')).find(|one| one.0 == name).map(|one| one.1);
    let weight = property("font-weight");
    let is_heavy =
        |weight: &str| weight == "bold" || weight == "bolder" || weight.parse::<u32>().is_ok_and(|it| it >= 600);
    let slant = property("font-style");
    let name = element.name.as_str();
    let is_title = name.len() == 2 && name.starts_with('h') && name != "hr";
    let bold = weight.map_or(look.bold || is_title || matches!(name, "b" | "strong" | "th"), is_heavy);
    let italic = slant.map_or(look.italic || matches!(name, "i" | "em" | "cite"), |slant| slant == "italic");
    let opens = ["https://", "http://", "mailto:"].iter().any(|scheme| element.href.starts_with(scheme));
    let href = if opens && !element.href.contains([' ', ')', '\n']) { element.href.clone() } else { look.href.clone() };
    Look { bold, italic, href }
}

/// The number before an item of a list of Word's.
fn number_of_word(pieces: &[Piece]) -> Option<u32> {
    fn text(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(said) => said.clone(),
                Piece::Element(element) => text(&element.inside),
            })
            .collect()
    }
    let sign = text(pieces);
    let digits: String = sign.trim_start().chars().take_while(char::is_ascii_digit).collect();
    let rest = sign.trim_start().strip_prefix(digits.as_str())?;
    if rest.starts_with(['.', ')']) { digits.parse().ok() } else { None }
}

fn collapsed(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_whitespace() {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else {
            plain.push(sign);
        }
    }
    plain
}

fn written(runs: &[Run]) -> String {
    let mut text = String::new();
    for (nth, run) in runs.iter().enumerate() {
        let next = runs.get(nth + 1).and_then(|run| run.text.chars().next());
        let bare = run.text.trim();
        let (head, tail) = run.text.split_once(bare).unwrap_or_default();
        if head.is_empty() || !text.ends_with(' ') {
            text.push_str(head);
        }
        if bare.is_empty() {
            continue;
        }
        let is_edge = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
        // Marks stand around words and never inside.
        let fits = is_edge(text.chars().next_back()) && (!tail.is_empty() || is_edge(next));
        let is_named = !run.look.href.is_empty() && !bare.contains(['[', ']']) && bare != run.look.href;
        let words = if is_named { format!("[{bare}]({})", run.look.href) } else { bare.to_owned() };
        let marks = [(run.look.italic && fits, '_'), (run.look.bold && fits, '*')];
        let marked = marks
            .into_iter()
            .filter(|(is_on, _)| *is_on)
            .fold(words, |words, (_, mark)| format!("{mark}{words}{mark}"));
        text.push_str(&marked);
        text.push_str(tail);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }

    fn element(name: &str, style: &str, inside: Vec<Piece>) -> Piece {
        Piece::Element(Element { name: name.into(), style: style.into(), inside, ..Element::default() })
    }

    fn link(href: &str, words: &str) -> Piece {
        Piece::Element(Element { name: "a".into(), href: href.into(), inside: vec![text(words)], ..Element::default() })
    }

    #[test]
    fn words_and_paragraphs_keep_their_marks() {
        let pieces = [
            element("style", "", vec![text("p { color: red }")]),
            element(
                "p",
                "",
                vec![text("Dear\n  "), element("b", "mso-bidi-font-weight: normal", vec![text("Amara ")]), text(",")],
            ),
            element(
                "p",
                "",
                vec![
                    element("span", "font-weight: 700", vec![text("now")]),
                    text(" or "),
                    element("em", "", vec![text("soon")]),
                ],
            ),
            element(
                "ul",
                "",
                vec![
                    element("li", "", vec![text("one")]),
                    text("\n"),
                    element("li", "", vec![element("p", "", vec![text("two")])]),
                ],
            ),
            element(
                "div",
                "",
                vec![link("https://a.example/f", "the form"), element("br", "", vec![]), link("javascript:x()", "bad")],
            ),
        ];
        let wanted = "Dear *Amara* ,\n\n*now* or _soon_\n\n- one\n- two\n\n[the form](https://a.example/f)\nbad";
        assert_eq!(marked(&pieces).as_deref(), Some(wanted));
    }

    #[test]
    fn lists_of_word_are_lists() {
        let item = |sign: &str, words: &str| {
            let sign =
                element("span", "mso-list:Ignore", vec![text(sign), element("span", "font:7pt", vec![text("   ")])]);
            element("p", "text-indent:-18pt; mso-list: l0 level1 lfo1", vec![sign, text(words)])
        };
        let bullets = [element("p", "", vec![text("Bring")]), item("·", "a passport"), item("·", "grades")];
        assert_eq!(marked(&bullets).as_deref(), Some("Bring\n\n- a passport\n- grades"));
        let numbers = [item("1.", "first"), item("2.", "second")];
        assert_eq!(marked(&numbers).as_deref(), Some("1. first\n2. second"));
    }

    #[test]
    fn what_has_no_marks_is_left_to_the_plain_text() {
        let all = vec![text("two"), element("div", "", vec![text("lines")])];
        // Google Docs puts all that is copied into such an element.
        assert_eq!(marked(&[element("b", "font-weight:normal", all)]), None);
        assert_eq!(marked(&[text("in"), element("b", "", vec![text("si")]), text("de")]), None);
    }
}
