//! The text of a mail in two parts: what its writer wrote, and the earlier mails and the signature below it.
//!
//! No kept library does this. The rules are those that mail programs themselves follow when they write an answer; where they
//! are not sure, nothing is folded.

mod line;
mod sentence;
mod signature;
mod words;

use line::{Line, next};
pub use sentence::is_wrote;
use words::{is_forwarding, is_original, is_wrote_word, says};

/// Lines that one sentence such as "On … Amara wrote:" may be wrapped to.
const WROTE_LINES_MAX: usize = 4;
/// Lines after "From:" among which the other lines of a head are looked for.
const HEAD_LINES_MAX: usize = 8;

/// Parts a text into what its writer wrote and the rest; the two make the text. The rest is empty where nothing is folded.
/// Of a mail that passes another one on (`is_forward`), that one is what it is about.
pub fn parted(text: &str, is_forward: bool) -> (&str, &str) {
    let lines = Line::all(text);
    let history = if is_forward { None } else { history(&lines) };
    let before = history.unwrap_or(lines.len());
    let shown = &lines[..before];
    let end = signature::start(shown).unwrap_or(before);
    let at = lines.get(end).map_or(text.len(), |line| line.at);
    let own = text[..at].trim_end();
    if own.trim().is_empty() {
        return (text, "");
    }
    // White space alone is no rest.
    let rest = &text[own.len()..];
    if rest.trim().is_empty() { (text, "") } else { (own, rest) }
}

/// The text of a mail without the earlier mails below it; the signature stays. Of a mail that passes another one on, what stands
/// before that one, where it can be told.
pub fn before_history(text: &str) -> &str {
    let lines = Line::all(text);
    let at = history(&lines).and_then(|nth| lines.get(nth)).map_or(text.len(), |line| line.at);
    &text[..at]
}

/// True if a text begins with the head of a mail that was answered, as Outlook writes it.
pub fn is_answered_head(text: &str) -> bool {
    let lines = Line::all(text);
    let first = next(&lines, 0).filter(|&nth| !is_rule(lines[nth].text));
    let first = first.or_else(|| next(&lines, 0).and_then(|rule| next(&lines, rule + 1)));
    first.is_some_and(|nth| is_head(&lines, nth))
}

/// True if a text begins by saying that a mail is passed on.
pub fn is_passed_on(text: &str) -> bool {
    let lines = Line::all(text);
    next(&lines, 0).is_some_and(|nth| is_forwarding(lines[nth].text))
}

/// The first line of the earlier mails.
fn history(lines: &[Line<'_>]) -> Option<usize> {
    (0..lines.len()).find(|&nth| !lines[nth].is_blank() && begins(lines, nth))
}

fn begins(lines: &[Line<'_>], nth: usize) -> bool {
    let text = lines[nth].text;
    if is_original(text) {
        return true;
    }
    if is_rule(text) && next(lines, nth + 1).is_some_and(|next| is_head(lines, next)) {
        return true;
    }
    if is_head(lines, nth) {
        return !previous(lines, nth).is_some_and(|before| is_forwarding(lines[before].text));
    }
    if lines[nth].is_quoted() {
        return only_quoted(&lines[nth..]);
    }
    match wrote(lines, nth) {
        Some(end) => match next(lines, end) {
            // Answers between the quoted lines belong to what was written.
            Some(next) if lines[next].is_quoted() => only_quoted(&lines[next..]),
            _ => is_wrote_word(&joined(&lines[nth..end])),
        },
        None => false,
    }
}

/// True if nothing but quoted lines follows, and a signature or the foot of a list.
fn only_quoted(lines: &[Line<'_>]) -> bool {
    let end = lines.iter().rposition(|line| line.is_quoted()).map_or(0, |last| last + 1);
    let (quoted, after) = lines.split_at(end);
    let is_foot = next(after, 0).is_none_or(|nth| signature::is_mark(after[nth].text) || is_rule(after[nth].text));
    is_foot && quoted.iter().all(|line| line.is_quoted() || line.is_blank())
}

/// The end of a sentence "On … wrote:" that begins at a line.
fn wrote(lines: &[Line<'_>], nth: usize) -> Option<usize> {
    let end = lines.len().min(nth + WROTE_LINES_MAX);
    let whole = (nth + 1..=end)
        .find(|&end| lines[end - 1].text.ends_with([':', '：']) || end > nth + 1 && lines[end - 1].is_blank())?;
    // A line of its own stands before it, or the sentence could be the middle of a longer one.
    let stands_alone =
        nth == 0 || lines[nth - 1].is_blank() || lines[nth].text.chars().any(|sign| sign.is_ascii_digit());
    (stands_alone && is_wrote(&joined(&lines[nth..whole]))).then_some(whole)
}

fn joined(lines: &[Line<'_>]) -> String {
    lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
}

/// True if the head of an earlier mail begins here, as Outlook writes it: "From:" and at least two of its other lines.
fn is_head(lines: &[Line<'_>], nth: usize) -> bool {
    let unmarked = |line: &Line<'_>| line.text.trim_start_matches(['*', '>', ' ']).to_lowercase();
    if !says(&unmarked(&lines[nth]), &words::FROM) {
        return false;
    }
    let rest: Vec<_> =
        lines[nth + 1..].iter().filter(|line| !line.is_blank()).take(HEAD_LINES_MAX).map(unmarked).collect();
    let kinds = [&words::SENT[..], &words::TO[..], &words::SUBJECT[..]];
    kinds.iter().filter(|kind| rest.iter().any(|line| says(line, kind))).count() >= 2
}

/// A line that is drawn across.
fn is_rule(text: &str) -> bool {
    text.len() >= 5 && text.chars().all(|sign| matches!(sign, '_' | '-' | '—' | '='))
}

fn previous(lines: &[Line<'_>], before: usize) -> Option<usize> {
    (0..before).rev().find(|&nth| !lines[nth].is_blank())
}

#[cfg(test)]
mod tests;
