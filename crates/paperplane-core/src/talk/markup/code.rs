//! Code: between three backquotes over any lines, or between single ones within a line.

use std::ops::Range;

const FENCE: &str = "```";

/// Stretches of code in order: the code, and the code with its backquotes.
pub(super) fn code(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('`').map(|at| from + at) {
        let one = if text[start..].starts_with(FENCE) { fenced(text, start) } else { single(text, start) };
        match one {
            Some((inner, whole)) => {
                from = whole.end;
                found.push((inner, whole));
            }
            None => from = start + text[start..].chars().take_while(|one| *one == '`').count(),
        }
    }
    found
}

fn fenced(text: &str, start: usize) -> Option<(Range<usize>, Range<usize>)> {
    let begin = start + FENCE.len();
    let end = begin + text[begin..].find(FENCE)?;
    (!text[begin..end].trim().is_empty()).then_some((begin..end, start..end + FENCE.len()))
}

fn single(text: &str, start: usize) -> Option<(Range<usize>, Range<usize>)> {
    let begin = start + 1;
    let line = text[begin..].split('\n').next().unwrap_or_default();
    let end = begin + line.find('`')?;
    (!text[begin..end].trim().is_empty()).then_some((begin..end, start..end + 1))
}
