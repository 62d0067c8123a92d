//! Lines of a text: plain ones, lists and quotations.

use super::{
    fixed::Fixed,
    marks::spans,
    span::{Block, Span, Style},
};
use std::ops::Range;

/// The most digits of the number of an item: more are no list.
const NUMBER_DIGITS_MAX: usize = 4;

/// The kind of a line, and the place where its text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Quote,
    Bullet,
    Number(u32),
}

/// A text in the blocks in which it is drawn.
pub fn blocks(text: &str) -> Vec<Block> {
    in_blocks(text, &Fixed::of(text))
}

/// A mail that was written with marks, in the blocks in which it is drawn: its links may have words of their own.
pub fn mail_blocks(text: &str) -> Vec<Block> {
    in_blocks(text, &Fixed::with_named(text))
}

fn in_blocks(text: &str, fixed: &Fixed) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut plain: Option<Range<usize>> = None;
    for line in lines(text, fixed) {
        let (kind, begin) = kind(text, &line, fixed);
        if kind == Kind::Plain {
            plain = Some(plain.map_or(line.clone(), |so_far| so_far.start..line.end));
            continue;
        }
        finish(text, plain.take(), fixed, &mut blocks);
        let spans = spans(text, begin..line.end, fixed);
        match (kind, blocks.last_mut()) {
            (Kind::Quote, Some(Block::Quote(before))) => {
                before.extend(line_break());
                before.extend(spans);
            }
            (Kind::Bullet, Some(Block::Items { first: None, items })) => items.push(spans),
            (Kind::Number(number), Some(Block::Items { first: Some(first), items }))
                if follows(*first, items, number) =>
            {
                items.push(spans);
            }
            (Kind::Quote, _) => blocks.push(Block::Quote(spans)),
            (Kind::Bullet, _) => blocks.push(Block::Items { first: None, items: vec![spans] }),
            (Kind::Number(number), _) => blocks.push(Block::Items { first: Some(number), items: vec![spans] }),
            (Kind::Plain, _) => {}
        }
    }
    finish(text, plain, fixed, &mut blocks);
    blocks
}

/// True if a number is the next one of a list.
fn follows(first: u32, items: &[Vec<Span>], number: u32) -> bool {
    u32::try_from(items.len()).ok().and_then(|count| first.checked_add(count)) == Some(number)
}

fn finish(text: &str, plain: Option<Range<usize>>, fixed: &Fixed, blocks: &mut Vec<Block>) {
    if let Some(range) = plain {
        let mut all = Vec::new();
        // No mark goes on over the end of a line.
        for line in lines(text, fixed).into_iter().filter(|line| range.start <= line.start && line.end <= range.end) {
            if line.start > range.start {
                all.extend(line_break());
            }
            all.extend(spans(text, line, fixed));
        }
        blocks.push(Block::Lines(all));
    }
}

fn line_break() -> Option<Span> {
    Some(Span { text: "\n".into(), style: Style::default(), link: None })
}

/// The lines of a text; code is not parted.
fn lines(text: &str, fixed: &Fixed) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (place, _) in text.match_indices('\n') {
        if fixed.end_at(place).is_none() {
            lines.push(start..place);
            start = place + 1;
        }
    }
    lines.push(start..text.len());
    lines
}

fn kind(text: &str, line: &Range<usize>, fixed: &Fixed) -> (Kind, usize) {
    let written = &text[line.clone()];
    let plain = (Kind::Plain, line.start);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let (kind, mark) = if written.starts_with("> ") {
        (Kind::Quote, 2)
    } else if written.starts_with("* ") || written.starts_with("- ") {
        (Kind::Bullet, 2)
    } else if (1..=NUMBER_DIGITS_MAX).contains(&digits) && written[digits..].starts_with(". ") {
        match written[..digits].parse() {
            Ok(number) => (Kind::Number(number), digits + 2),
            Err(_) => return plain,
        }
    } else {
        return plain;
    };
    let is_fixed = (0..mark).any(|at| fixed.end_at(line.start + at).is_some());
    if is_fixed || written[mark..].trim().is_empty() { plain } else { (kind, line.start + mark) }
}
