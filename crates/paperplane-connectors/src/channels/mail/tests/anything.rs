//! Any bytes at all may come in: a message comes out, the same one each time, and small enough for the log.

use super::scene::letter;
use crate::channels::mail::{Wish, meetings, sheet};
use paperplane_core::limits::RECORD_BYTES_MAX;
use proptest::prelude::*;

const FIXTURES: [&[u8]; 8] = [
    include_bytes!("fixtures/invitation.eml"),
    include_bytes!("fixtures/first.eml"),
    include_bytes!("fixtures/answer_with_file.eml"),
    include_bytes!("fixtures/html_only.eml"),
    include_bytes!("fixtures/old_charset.eml"),
    include_bytes!("fixtures/bare.eml"),
    include_bytes!("fixtures/report.eml"),
    include_bytes!("fixtures/forwarded.eml"),
];

/// Pieces that mails are made of, in any order.
const PIECES: [&str; 27] = [
    "Content-Type: text/html; charset=utf-8\r\n\r\n<img src=x onerror=alert(1)><svg><style><script>",
    "</p></style><div class=gmail_quote>On Tue, 3 Nov 2026 A wrote:<blockquote type=cite>",
    "<table><td background=http://x><form><a href='javascript:alert(1)' style='background:url(",
    "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
    "DTSTART;TZID=Nowhere:99991399T999999\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n",
    "From: a@example.net\r\n",
    "From: =?utf-8?b?!!!?= <\r\n",
    "Subject: =?utf-7?q?=ZZ?=\r\n",
    "Message-ID: <a@x>\r\n",
    "References: <a@x> <b@y>\r\n\t<c@z\r\n",
    "Date: Fri, 99 Nov 99999 99:99:99 +9999\r\n",
    "Content-Type: multipart/mixed; boundary=\"b\"\r\n",
    "Content-Type: multipart/alternative; boundary=b\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Type: text/html; charset=nothing\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "Content-Disposition: attachment; filename*0*=utf-8''%FF; filename*2=x\r\n",
    "\r\n",
    "\n",
    "--b\r\n",
    "--b--\r\n",
    "=ZZ=3D=\r\n",
    "<a href=x><b><!-- <script>&#xFFFFFF;&amp",
    "begin 644 a.txt\r\n#0V%T\r\nend\r\n",
    "\u{feff}\u{0}\u{202e}",
    "TmV2ZXI=====\r\n",
];

fn check(content: &[u8]) -> Result<(), TestCaseError> {
    let read = letter(content);
    prop_assert_eq!(&read, &letter(content));
    prop_assert_eq!(read.raw.content.as_deref(), Some(content), "nothing of it is lost");
    prop_assert_eq!(read.message.media.len(), read.files.len());
    let body = serde_json::to_vec(&read.message).unwrap();
    prop_assert!(body.len() < RECORD_BYTES_MAX, "{} bytes", body.len());
    // As it is drawn: it may be nothing, and is never anything that runs.
    let sheet = sheet(content, &Wish { whole: true, ..Wish::default() });
    let html = sheet.map(|sheet| sheet.html.to_lowercase()).unwrap_or_default();
    prop_assert!(
        !["<script", "<iframe", "<form", " onerror=", "javascript:\""].iter().any(|one| html.contains(one)),
        "{}",
        html
    );
    meetings(content);
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_a_message(content in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&content)?;
    }

    #[test]
    fn any_pieces_are_a_message(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24)) {
        check(pieces.concat().as_bytes())?;
    }

    #[test]
    fn a_mangled_mail_is_a_message(
        which in 0..FIXTURES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut content = FIXTURES[which].to_vec();
        for (at, byte) in changes {
            let at = at.index(content.len());
            content[at] = byte;
        }
        if is_cut {
            content.truncate(cut.index(content.len()));
        }
        check(&content)?;
    }
}

#[test]
fn the_largest_heads_fit_into_a_record() {
    let many = |name: &str| {
        format!(
            "{name}: {}\r\n",
            (0..5_000)
                .map(|nth| format!("\"{}\" <{nth}@{}.example>", "n".repeat(200), "d".repeat(60)))
                .collect::<Vec<_>>()
                .join(", ")
        )
    };
    let ids: String = (0..5_000).map(|nth| format!(" <{nth}@{}>", "i".repeat(900))).collect();
    let mail = format!(
        "From: a@x.example\r\nSubject: {}\r\n{}{}References:{ids}\r\n\r\n{}",
        "\"".repeat(5_000),
        many("To"),
        many("Cc"),
        "\"\n".repeat(400_000)
    );
    check(mail.as_bytes()).unwrap();
}
