//! The search in every script: what is typed, and what was written.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{PEOPLE, Replica};
use paperplane_bridge::view::search::{Piece, SearchPage};
use paperplane_core::{
    event::{Choice, ChoiceOf, Details, Referral},
    talk::query::Query,
};

/// A word as it is typed, a text as it was written, and the part of it that fits.
const PAIRS: [(&str, &str, &str); 48] = [
    ("strasse", "Straße", "Straße"),
    ("lodz", "Łódź", "Łódź"),
    ("dang", "Đặng", "Đặng"),
    ("елка", "Ёлка", "Ёлка"),
    ("αθηνα", "Αθήνα", "Αθήνα"),
    ("الاهلي", "الأهلي", "الأهلي"),
    ("abc", "ＡＢＣ", "ＡＢＣ"),
    ("병원", "서울대학교병원", "병원"),
    ("1250", "1,250.50", "1,250"),
    ("oconnor", "O'Connor", "O'Connor"),
    // Their siblings.
    ("STRASSE", "straße", "straße"),
    ("straße", "STRASSE", "STRASSE"),
    ("Łódź", "lodz", "lodz"),
    ("istanbul", "İstanbul", "İstanbul"),
    ("ISPARTA", "ısparta", "ısparta"),
    ("soren", "Søren", "Søren"),
    ("aether", "Æther", "Æther"),
    ("mueller", "Müller", "Müller"),
    ("müller", "Mueller", "Mueller"),
    ("οδος", "ΟΔΌΣ", "ΟΔΌΣ"),
    ("ete", "e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("été", "ETE", "ETE"),
    ("محمد", "مُحَمَّد", "مُحَمَّد"),
    ("محمد", "محــــمد", "محــــمد"),
    ("اهلي", "الأهلي", "أهلي"),
    ("التأشيرة", "تأشيره", "تأشيره"),
    ("مستشفي", "والمستشفى", "مستشفى"),
    ("کتاب", "كتاب", "كتاب"),
    ("שלום", "שָׁלוֹם", "שָׁלוֹם"),
    ("फोन", "फ़ोन", "फ़ोन"),
    ("नमस", "नमस्ते", "नमस्ते"),
    ("123", "١٢٣", "١٢٣"),
    ("४५६", "456", "456"),
    ("１２", "12", "12"),
    ("病院", "東京大学病院", "病院"),
    ("びざ", "学生ビザ", "ビザ"),
    ("ﾋﾞｻﾞ", "ビザ", "ビザ"),
    ("대학", "서울 대학교", "대학"),
    ("วีซ่า", "ขอวีซ่านักเรียน", "วีซ่า"),
    ("👍", "ok👍🏽", "👍🏽"),
    ("🇹🇷", "to 🇹🇷", "🇹🇷"),
    ("1234567", "AB1234567", "1234567"),
    ("900410", "+44 7700 900-410", "900-410"),
    ("7700900410", "+44 (0)7700 900410", "7700 900410"),
    ("o’connor", "OConnor", "OConnor"),
    ("connor", "O’Connor", "Connor"),
    ("hotel", "l'hôtel", "hôtel"),
    ("zerowidth", "zero\u{200B}width", "zero\u{200B}width"),
];

async fn search(replica: &Replica, typed: &str) -> SearchPage {
    replica.store.search(Query::read(typed, 0), 100).await.unwrap()
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[tokio::test]
async fn messages_are_found_in_every_script_and_marked_as_they_were_written() {
    let mut replica = Replica::open().await;
    let written = |nth: usize| format!("“{}”", PAIRS[nth].1);
    let said = |nth: usize| replica.pen.said(PEOPLE[0], "Amara", &format!("SM{nth}"), &written(nth), 1);
    let history: Vec<_> = (0..PAIRS.len()).map(said).collect();
    replica.append(&history).await;
    for (nth, (typed, _, fits)) in PAIRS.iter().enumerate() {
        let page = search(&replica, typed).await;
        let hit = page.messages.iter().find(|hit| text(&hit.snippet) == written(nth));
        let hits = hit.map(|hit| hit.snippet.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()));
        assert_eq!(hits.map(Iterator::collect::<String>).unwrap_or_default(), *fits, "{typed} in {}", written(nth));
    }
}

#[tokio::test]
async fn people_and_notes_and_labels_are_found_by_the_same_spelling() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let mut history = vec![pen.said(PEOPLE[0], "𝓘rena Łódzka", "SM1", "hello", 1)];
    history.push(pen.said(PEOPLE[1], "أحمد الأهلي", "SM2", "hello", 2));
    history.push(pen.described(0, Some("Frau Müller-Groß"), None));
    history.extend([pen.note(0, 1, "rief Straße 12 an, IBAN DE89370400", &[])]);
    history.extend([pen.label(1, "Ёлка", false), pen.labelled(0, 1, true)]);
    replica.append(&history).await;
    for typed in ["irena", "lodzka", "muller", "mueller", "mullergross", "gross", "MÜLLER-GROẞ"] {
        assert_eq!(search(&replica, typed).await.people.len(), 1, "{typed}");
    }
    for typed in ["احمد", "اهلي", "الاهلي", "احمد اهلي"] {
        assert_eq!(search(&replica, typed).await.people.len(), 1, "{typed}");
    }
    for typed in ["strasse", "370400", "12"] {
        let notes = search(&replica, typed).await.notes;
        assert!(notes.len() == 1 && notes[0].snippet.iter().any(|piece| piece.hit), "{typed}");
    }
    assert_eq!(search(&replica, "hello from:mueller").await.messages.len(), 1);
    assert_eq!(search(&replica, "hello label:елк").await.messages.len(), 1);
}

#[tokio::test]
async fn a_phone_number_is_found_in_any_form() {
    let mut replica = Replica::open().await;
    let pen = &replica.pen;
    let history = [
        pen.said("whatsapp:+447700900410", "Amara", "SM1", "hello", 1),
        pen.said("whatsapp:+447700900411", "Bola", "SM2", "my number is 07700 900410", 2),
        pen.said("whatsapp:+390612345678", "Chiara", "SM3", "ciao", 3),
    ];
    replica.append(&history).await;
    for typed in
        ["07700 900410", "0044 7700 900410", "+44 (0)7700 900410", "+447700900410", "+44 7700-900410", "900410"]
    {
        let page = search(&replica, typed).await;
        let people: Vec<&str> = page.people.iter().map(|hit| hit.who.as_str()).collect();
        assert_eq!((people, page.messages.len()), (vec!["Amara"], 1), "{typed}");
    }
    assert_eq!(search(&replica, "from:\"07700 900410\"").await.messages[0].who, "Amara");
    assert_eq!(search(&replica, "06 1234 5678").await.people[0].who, "Chiara");
    assert!(search(&replica, "07700 900412").await.people.is_empty());
}

#[tokio::test]
async fn an_advertisement_and_the_id_of_a_choice_are_found() {
    let mut replica = Replica::open().await;
    let pen = &replica.pen;
    let referral = Referral {
        kind: "ad".into(),
        id: None,
        url: None,
        headline: Some("Autumn intake".into()),
        body: Some("Study nursing in Łódź".into()),
        click_id: None,
    };
    let choice = Choice { label: "Yes".into(), id: Some("visa_2027:yes".into()), of: ChoiceOf::Buttons };
    let history = [
        pen.said_with(0, "SM1", "", Details { referral: Some(referral), ..Details::default() }),
        pen.said_with(1, "SM2", "Yes", Details { choice: Some(choice), ..Details::default() }),
    ];
    replica.append(&history).await;
    for (typed, snippet) in [("autumn", "Autumn intake Study nursing in Łódź"), ("visa_2027:yes", "Yes visa_2027:yes")]
    {
        let found = search(&replica, typed).await.messages;
        assert_eq!(found.iter().map(|hit| text(&hit.snippet)).collect::<Vec<_>>(), [snippet], "{typed}");
    }
    assert_eq!(search(&replica, "lodz nursing").await.messages.len(), 1);
    assert_eq!(search(&replica, "2027").await.messages.len(), 1);
}

#[tokio::test]
async fn what_a_message_is_cannot_be_typed() {
    let mut replica = Replica::open().await;
    let said = replica.pen.said(PEOPLE[0], "Amara", "SM1", "hello", 1);
    replica.append(&[said]).await;
    for typed in ["cwhatsapp", "§cwhatsapp", "xcwhatsapp", "s0"] {
        assert!(search(&replica, typed).await.messages.is_empty(), "{typed}");
    }
}

#[tokio::test]
async fn a_small_typing_error_is_forgiven_where_nothing_exact_is_found() {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let history = [
        pen.said(PEOPLE[0], "Ivan Sokolov", "SM1", "Is my appointment on Monday?", 1),
        pen.said(PEOPLE[1], "Amara", "SM2", "Здравствуйте, monday 4711", 2),
        pen.note(1, 1, "wants a wheelchair", &[]),
    ];
    replica.append(&history).await;
    for (typed, (people, messages, notes), similar) in [
        ("appontment", (0, 1, 0), &["appointment"][..]),
        ("apppointment", (0, 1, 0), &["appointment"]),
        ("papointment", (0, 1, 0), &["appointment"]),
        ("appontm", (0, 1, 0), &["appointment"]),
        ("sokolova", (1, 0, 0), &["sokolov"]),
        ("здраствуйте", (0, 1, 0), &["здравствуите"]),
        ("wheelchiar", (0, 0, 1), &["wheelchair"]),
        ("monday appontment", (0, 1, 0), &["appointment"]),
        ("appointment", (0, 1, 0), &[]),
        ("4712", (0, 0, 0), &[]),
        ("monyad", (0, 0, 0), &[]),
        ("appointment wheelchair", (0, 0, 0), &[]),
        ("\"appontment\"", (0, 0, 0), &[]),
        ("appontment from:me", (0, 0, 0), &[]),
        ("zebra", (0, 0, 0), &[]),
    ] {
        let page = search(&replica, typed).await;
        assert_eq!((page.people.len(), page.messages.len(), page.notes.len()), (people, messages, notes), "{typed}");
        assert_eq!(page.similar, similar, "{typed}");
    }
    assert!(search(&replica, "appontment").await.messages[0].snippet.iter().any(|piece| piece.hit));
}
