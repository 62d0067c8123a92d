//! Tables of texts and of their drawing.

use super::{Block, Link, Span, blocks, links::links};

/// The links of a text: the text of each, and the address that it opens.
fn found(text: &str) -> Vec<(String, String)> {
    links(text, &[]).into_iter().map(|(range, link)| (text[range].to_owned(), link.address())).collect()
}

fn assert_links(text: &str, wanted: &[(&str, &str)]) {
    let wanted: Vec<_> = wanted.iter().map(|(one, address)| ((*one).to_owned(), (*address).to_owned())).collect();
    assert_eq!(found(text), wanted, "{text}");
}

#[test]
fn a_page_is_a_link_without_what_stands_around_it() {
    let page = "https://example.org/a_b_c?x=_1_&y=*2*";
    assert_links(&format!("see ({page}), 2*3*4=24"), &[(page, page)]);
    let wiki = "https://en.wikipedia.org/wiki/Rust_(film)";
    let around = [
        "{}.",
        "{}!",
        "({})",
        "[{}]",
        "\"{}\"",
        "«{}»",
        "“{}”。",
        "（{}）",
        "「{}」",
        "请看{}。谢谢",
        "{}，谢谢",
        "{}؟",
        "{}،",
        "{}۔",
        "{}।",
        "{}…",
        "*{}*",
        "_{}_",
        "~{}~",
        "{}\u{200f}",
        "{}\u{2069}",
        "{} ",
        "{}\n",
    ];
    for pattern in around {
        let page = if pattern.contains('请') { "https://example.org/a" } else { wiki };
        assert_links(&pattern.replace("{}", page), &[(page, page)]);
    }
    for whole in [
        "https://ca.wikipedia.org/wiki/Col·lecció",
        "https://例え.jp/道?a=ب",
        "http://example.org:8080/#/a",
        "HTTPS://Example.ORG/A",
    ] {
        assert_links(&format!("x {whole} y"), &[(whole, whole)]);
    }
}

#[test]
fn an_address_without_a_scheme_is_a_link_where_it_is_surely_one() {
    for (text, address) in [
        ("www.example.fr", "https://www.example.fr"),
        ("example.org", "https://example.org"),
        ("gov.uk/student-visa", "https://gov.uk/student-visa"),
        ("courses.ox.ac.uk", "https://courses.ox.ac.uk"),
    ] {
        assert_links(&format!("look at {text}."), &[(text, address)]);
    }
    for text in [
        "ok.Thanks",
        "I am done.it is",
        "passport.zip",
        "letter.md and visa.pdf",
        "3.5/5",
        "e.g. this",
        "javascript://example.org/%0aalert(1)",
        "file:///etc/passwd",
    ] {
        assert_links(text, &[]);
    }
}

#[test]
fn mail_addresses_are_links() {
    assert_links("write to (ines+visa@example.org).", &[("ines+visa@example.org", "mailto:ines+visa@example.org")]);
    assert_links("邮箱：lin@example.org。", &[("lin@example.org", "mailto:lin@example.org")]);
    assert_links("@ines or ines@home", &[]);
}

#[test]
fn phone_numbers_are_links() {
    for (text, address) in [
        ("+44 7700 900410", "tel:+447700900410"),
        ("+44 (0)7700 900410", "tel:+447700900410"),
        ("+1 (415) 523-8886", "tel:+14155238886"),
        ("0044 7700 900410", "tel:+447700900410"),
        ("07700 900410", "tel:07700900410"),
        ("(020) 7946 0018", "tel:02079460018"),
        ("+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "tel:+966501234567"),
        ("＋８６ １３８ ００１３ ８０００", "tel:+8613800138000"),
    ] {
        for pattern in ["{}", "call {}.", "Tel:{}", "电话：{}。", "({}), please", "{}؟"] {
            assert_links(&pattern.replace("{}", text), &[(text, address)]);
        }
    }
    for text in [
        "GB123456789",
        "passport 012345678",
        "12345678901",
        "01/02/2027 10:30",
        "2027-01-02 10:30",
        "+1",
        "2+44 7700 900410x",
        "£0770090041",
        "0.07700900410",
        "00000000000",
        "https://example.org/+447700900410",
        "a+447700900410@example.org",
    ] {
        let numbers = links(text, &[]).into_iter().filter(|(_, link)| matches!(link, Link::Phone(_))).count();
        assert_eq!(numbers, 0, "{text}");
    }
}

/// Spans in a form that can be read: marks as tags.
fn drawn(spans: &[Span]) -> String {
    let one = |span: &Span| {
        let style = span.style;
        let tags = [
            (style.bold, 'b'),
            (style.italic, 'i'),
            (style.struck, 's'),
            (style.code, 'c'),
            (span.link.is_some(), 'a'),
        ];
        let tags: String = tags.iter().filter(|(on, _)| *on).map(|(_, tag)| *tag).collect();
        if tags.is_empty() { span.text.clone() } else { format!("<{tags} {}>", span.text) }
    };
    spans.iter().map(one).collect()
}

fn lines(text: &str) -> String {
    let all = blocks(text);
    let [Block::Lines(spans)] = all.as_slice() else { panic!("{text}: {all:?}") };
    drawn(spans)
}

#[test]
fn marks_are_drawn_around_words_and_never_inside() {
    for (text, wanted) in [
        ("*bold*", "<b bold>"),
        ("a *bold move*, yes", "a <b bold move>, yes"),
        ("_italic_ ~gone~", "<i italic> <s gone>"),
        ("*_both_*", "<bi both>"),
        ("_*both*_ *a _b_ c*", "<bi both> <b a ><bi b><b  c>"),
        ("(*bold*)", "(<b bold>)"),
        ("*重点*。", "<b 重点>。"),
        ("`code *x*` and ```more\nlines```", "<c code *x*> and <c more\nlines>"),
        (
            "see (https://example.org/a_b_c?x=_1_&y=*2*), 2*3*4=24",
            "see (<a https://example.org/a_b_c?x=_1_&y=*2*>), 2*3*4=24",
        ),
        ("*https://example.org/a*", "<ba https://example.org/a>"),
        ("*one\ntwo*", "*one\ntwo*"),
    ] {
        assert_eq!(lines(text), wanted, "{text}");
    }
    for text in [
        "2*3*4=24",
        "snake_case_name",
        "*not *",
        "**",
        "***",
        "_",
        "a*b*",
        "*a*b",
        "~ ~",
        "5 * 3 * 2",
        "``",
        "` `",
        "``````",
        "1.5",
        "- ",
        "> ",
    ] {
        assert_eq!(lines(text), text, "{text}");
    }
}

#[test]
fn lists_and_quotations_are_blocks() {
    let shape = |text: &str| -> Vec<String> {
        let one = |block: &Block| match block {
            Block::Lines(spans) => drawn(spans),
            Block::Quote(spans) => format!("> {}", drawn(spans)),
            Block::Items { first, items } => {
                let items: Vec<_> = items.iter().map(|item| drawn(item)).collect();
                format!("{first:?} {}", items.join(" | "))
            }
        };
        blocks(text).iter().map(one).collect()
    };
    assert_eq!(
        shape("Bring:\n- passport\n- *two* photos\n* money\nThanks"),
        ["Bring:", "None passport | <b two> photos | money", "Thanks"]
    );
    assert_eq!(shape("1. one\n2. two\n4. four"), ["Some(1) one | two", "Some(4) four"]);
    assert_eq!(shape("> said\n> before\nmine"), ["> said\nbefore", "mine"]);
    assert_eq!(shape("```\n- no list\n```"), ["<c \n- no list\n>"]);
    assert_eq!(shape("a\n\nb"), ["a\n\nb"]);
    assert_eq!(shape("-5 degrees\n12345. long"), ["-5 degrees\n12345. long"]);
    assert_eq!(shape(""), [""]);
}

#[test]
fn nothing_of_a_text_is_lost_but_marks() {
    let text = "a\0b *c* `d` <script>\n- e https://example.org/ف\n> f";
    let all: String = blocks(text)
        .into_iter()
        .flat_map(|block| match block {
            Block::Lines(spans) | Block::Quote(spans) => vec![spans],
            Block::Items { items, .. } => items,
        })
        .flatten()
        .map(|span| span.text)
        .collect();
    assert_eq!(all, "a\u{FFFD}b c d <script>e https://example.org/فf");
}

#[test]
fn a_text_names_mail_addresses_and_numbers_in_their_order() {
    let all = super::addresses("amara@example.net or +234 802 555 0199, see https://example.org/+1555 and 10.30");
    assert_eq!(all, [Link::Mail("amara@example.net".into()), Link::Phone("+2348025550199".into())]);
    assert_eq!(super::addresses("Good morning"), []);
}
