//! Signatures: below the mark `-- `, and the line that phones and mail programs add.

use super::{line::Line, sentence::is_wrote};

/// Lines that a signature has at most. A mark further up is part of a text.
const LINES_MAX: usize = 20;
/// The longest line that a program adds, in characters.
const ADDED_CHARS_MAX: usize = 120;

/// Beginnings of the line that phones and mail programs add, in lower case.
const ADDED: [&str; 38] = [
    "sent from my",
    "sent from outlook",
    "sent from yahoo",
    "sent from mail for",
    "sent with proton",
    "sent via ",
    "sent using ",
    "get outlook for",
    "von meinem iphone gesendet",
    "von meinem ipad gesendet",
    "gesendet von",
    "gesendet mit",
    "diese nachricht wurde von meinem",
    "enviado desde",
    "enviado do meu",
    "enviado a partir do",
    "enviado de mi",
    "obtener outlook",
    "envoyé de mon",
    "envoyé depuis",
    "envoyé à partir de",
    "télécharger outlook",
    "obtenez outlook",
    "obter o outlook",
    "inviato da",
    "verzonden vanaf",
    "verstuurd vanaf",
    "wysłane z",
    "skickat från",
    "отправлено с",
    "отправлено из",
    "发自我的",
    "從我的",
    "从我的",
    "iphone'umdan gönderildi",
    "iphone’umdan gönderildi",
    "أرسلت من",
    "أُرسلت من",
];

/// The line at which the signature below what was written begins.
pub(super) fn start(lines: &[Line<'_>]) -> Option<usize> {
    let marked = lines.iter().rposition(|line| is_mark(line.text)).filter(|&mark| {
        let below = lines[mark + 1..].iter().filter(|line| !line.is_blank()).count();
        below <= LINES_MAX && !lines[mark + 1..].iter().any(|line| is_wrote(line.text))
    });
    let end = marked.unwrap_or(lines.len());
    let last = (0..end).rev().find(|&nth| !lines[nth].is_blank());
    last.filter(|&nth| is_added(lines[nth].text)).or(marked)
}

/// Source: RFC 3676, 4.3; the space after the two signs is often lost.
pub(super) fn is_mark(line: &str) -> bool {
    line == "--"
}

fn is_added(line: &str) -> bool {
    let line = line.to_lowercase();
    line.chars().count() <= ADDED_CHARS_MAX && ADDED.iter().any(|beginning| line.starts_with(beginning))
}
