//! Mails as programs write them. `¦` stands where the rest begins; without it nothing is folded.

use super::*;
use proptest::prelude::*;

const FOLDED: [(&str, &str); 40] = [
    (
        "Gmail",
        "Yes, please.\n¦\nOn Tue, Nov 3, 2026 at 10:02 AM Allen Reed <office@agency.example> wrote:\n> Shall we?\n>\n> Allen",
    ),
    (
        "Gmail, wrapped",
        "Yes.\n¦\nOn Tue, Nov 3, 2026 at 10:02 AM Allen Reed of the Meridian Agency <\noffice@agency.example> wrote:\n\n> Shall we?",
    ),
    (
        "Gmail, German",
        "Ja.\n¦\nAm Di., 3. Nov. 2026 um 10:02 Uhr schrieb Allen Reed <office@agency.example>:\n> Sollen wir?",
    ),
    (
        "Gmail, French",
        "Oui.\n¦\nLe mar. 3 nov. 2026 à 10:02, Allen Reed <office@agency.example> a écrit :\n\n> On y va ?",
    ),
    (
        "Gmail, Spanish",
        "Sí.\n¦\nEl mar, 3 nov 2026 a las 10:02, Allen Reed (<office@agency.example>)\nescribió:\n\n> ¿Vamos?",
    ),
    (
        "Gmail, Portuguese",
        "Sim.\n¦\nEm ter., 3 de nov. de 2026 às 10:02, Allen Reed <office@agency.example>\nescreveu:\n\n> Vamos?",
    ),
    (
        "Gmail, Italian",
        "Sì.\n¦\nIl giorno mar 3 nov 2026 alle ore 10:02 Allen Reed <office@agency.example> ha scritto:\n> Andiamo?",
    ),
    ("Gmail, Chinese", "好的。\n¦\nAllen Reed <office@agency.example> 于2026年11月3日周二 10:02写道：\n\n> 可以吗？"),
    (
        "Gmail, Arabic",
        "نعم.\n¦\nفي الثلاثاء، 3 نوفمبر 2026 في 10:02 ص تمت كتابة ما يلي بواسطة Allen Reed\n‏<office@agency.example>:\n\n> هل نبدأ؟",
    ),
    (
        "Gmail, Turkish",
        "Evet.\n¦\nAllen Reed <office@agency.example>, 3 Kas 2026 Sal, 10:02 tarihinde şunu yazdı:\n> Olur mu?",
    ),
    ("Gmail, Russian", "Да.\n¦\nвт, 3 нояб. 2026 г. в 10:02, Allen Reed <office@agency.example>:\n\n> Начнём?"),
    ("Gmail, Dutch", "Ja.\n¦\nOp di 3 nov 2026 om 10:02 schreef Allen Reed <office@agency.example>:\n> Zullen we?"),
    ("Gmail, Japanese", "はい。\n¦\n2026年11月3日(火) 10:02 Allen Reed <office@agency.example>:\n\n> いいですか"),
    ("Gmail, Polish", "Tak.\n¦\nwt., 3 lis 2026 o 10:02 Allen Reed <office@agency.example> napisał(a):\n> Zaczynamy?"),
    ("Apple Mail", "Yes.\n¦\n> On 3 Nov 2026, at 10:02, Allen Reed <office@agency.example> wrote:\n> \n> Shall we?\n>"),
    (
        "Apple Mail, Spanish",
        "Sí.\n¦\n> El 3 nov 2026, a las 10:02, Allen Reed <office@agency.example> escribió:\n> \n> ¿Vamos?",
    ),
    (
        "iPhone",
        "Yes.\n\n¦Sent from my iPhone\n\n> On 3 Nov 2026, at 10:02, Allen <office@agency.example> wrote:\n> \n> Shall we?",
    ),
    ("iPhone, French", "Oui.\n\n¦Envoyé de mon iPhone\n\n> Le 3 nov. 2026 à 10:02, Allen a écrit :\n> \n> On y va ?"),
    ("iPhone, Arabic", "نعم.\n\n¦أُرسلت من الـ iPhone"),
    ("iPhone, Chinese", "好的\n\n¦发自我的 iPhone"),
    ("iPhone alone", "Yes.\n\n¦Sent from my iPhone"),
    ("iPhone, German", "Ja.\n\n¦Von meinem iPhone gesendet"),
    (
        "Outlook, phone",
        "Yes.\n\n¦Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Allen Reed <office@agency.example>\nSent: Tuesday, November 3, 2026 10:02:11 AM\nTo: Amara Okafor <amara@example.net>\nSubject: Visa\n\nShall we?",
    ),
    (
        "Outlook",
        "Yes.\n\n¦From: Allen Reed <office@agency.example>\nSent: Tuesday, November 3, 2026 10:02 AM\nTo: Amara Okafor\nCc: Maria\nSubject: RE: Visa\n\nShall we?",
    ),
    (
        "Outlook, German",
        "Ja.\n\n¦Von: Allen Reed <office@agency.example>\nGesendet: Dienstag, 3. November 2026 10:02\nAn: Amara\nBetreff: AW: Visum\n\nSollen wir?",
    ),
    (
        "Outlook, French",
        "Oui.\n\n¦De : Allen Reed <office@agency.example>\nEnvoyé : mardi 3 novembre 2026 10:02\nÀ : Amara\nObjet : Visa\n\nOn y va ?",
    ),
    (
        "Outlook, Spanish",
        "Sí.\n\n¦De: Allen Reed\nEnviado el: martes, 3 de noviembre de 2026 10:02\nPara: Amara\nAsunto: Visa\n\n¿Vamos?",
    ),
    (
        "Outlook, Portuguese",
        "Sim.\n\n¦De: Allen Reed\nEnviada em: terça-feira, 3 de novembro de 2026 10:02\nPara: Amara\nAssunto: Visto\n\nVamos?",
    ),
    (
        "Outlook, Chinese",
        "好的\n\n¦发件人: Allen Reed\n发送时间: 2026年11月3日 10:02\n收件人: Amara\n主题: 签证\n\n可以吗？",
    ),
    (
        "Outlook, Arabic",
        "نعم\n\n¦من: Allen Reed\nتاريخ الإرسال: 3 نوفمبر 2026 10:02\nإلى: Amara\nالموضوع: تأشيرة\n\nهل نبدأ؟",
    ),
    (
        "Outlook in HTML, made text",
        "Yes.\n\n¦*From:* Allen Reed <office@agency.example>\n*Sent:* Tuesday, November 3, 2026 10:02 AM\n*To:* Amara\n*Subject:* Visa\n\nShall we?",
    ),
    ("Old Outlook", "Yes.\n\n¦-----Original Message-----\nFrom: Allen Reed\nSent: Tuesday\n\nShall we?"),
    ("Old Outlook, German", "Ja.\n\n¦-----Ursprüngliche Nachricht-----\nVon: Allen\n\nSollen wir?"),
    ("QQ", "好的\n\n¦------------------ 原始邮件 ------------------\n发件人: Allen\n\n可以吗？"),
    (
        "Proton",
        "Yes.\n\n¦Sent with Proton Mail secure email.\n\n------- Original Message -------\nOn Tuesday, November 3rd, 2026 at 10:02, Allen wrote:\n\n> Shall we?",
    ),
    (
        "Yahoo",
        "Yes.\n\n¦On Tuesday, November 3, 2026 at 10:02:00 AM GMT+1, Allen Reed <office@agency.example> wrote:\n\nShall we?\n\nAllen",
    ),
    ("Thunderbird", "Yes.\n\n¦On 11/3/26 10:02, Allen Reed wrote:\n> Shall we?\n> "),
    ("a signature", "Yes.\n\n¦-- \nAmara Okafor\n+234 800 000 0000\nLagos"),
    (
        "a signature below the quotation",
        "Yes.\n\n¦On 11/3/26 10:02, Allen Reed wrote:\n> Shall we?\n\n-- \nAmara Okafor",
    ),
    ("quoted lines alone", "Yes.\n\n¦> Shall we?\n> Allen"),
];

const WHOLE: [(&str, &str); 14] = [
    ("nothing below", "Yes, please.\n\nAmara"),
    ("only a quotation", "On 11/3/26 10:02, Allen Reed wrote:\n> Shall we?"),
    ("only a head", "From: Allen Reed\nSent: Tuesday\nTo: Amara\nSubject: Visa\n\nShall we?"),
    ("an answer below", "On 11/3/26 10:02, Allen Reed wrote:\n> Shall we?\n\nYes."),
    (
        "answers between",
        "See below.\n\nOn 11/3/26 10:02, Allen Reed wrote:\n> Shall we?\n\nYes.\n\n> When?\n\nTomorrow.",
    ),
    ("a quotation above", "> Shall we?\n\nYes."),
    (
        "a passed on mail",
        "See below.\n\n---------- Forwarded message ---------\nFrom: School <school@example.edu>\nDate: Tue, Nov 3, 2026 at 10:02 AM\nSubject: Offer\nTo: Amara\n\nCongratulations.",
    ),
    (
        "passed on by Apple Mail",
        "See below.\n\nBegin forwarded message:\n\nFrom: School <school@example.edu>\nSubject: Offer\nDate: 3 November 2026\nTo: Amara\n\nCongratulations.",
    ),
    ("a list with a colon", "I need by 10:30:\n- passport\n- grades"),
    ("a letter about itself", "From: Lagos\nI want to go to Lisboa."),
    ("a word at the end of a line", "As she wrote:\nwe shall see."),
    ("a rule in a text", "One.\n-----\nTwo."),
    ("a phone in a sentence", "The photo was sent from my iPhone yesterday, it is large.\nIs that fine?"),
    ("empty", ""),
];

#[test]
fn what_stands_below_is_folded() {
    for (name, marked) in FOLDED {
        let text = marked.replace('¦', "");
        let own = marked.split_once('¦').unwrap().0.trim_end();
        let (shown, rest) = parted(&text, false);
        assert_eq!(shown, own, "{name}");
        assert_eq!(format!("{shown}{rest}"), text, "{name}: nothing is lost");
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(parted(&crlf, false).0, own.replace('\n', "\r\n"), "{name}, with other ends of lines");
    }
}

#[test]
fn what_is_no_history_stays() {
    for (name, text) in WHOLE {
        assert_eq!(parted(text, false), (text, ""), "{name}");
    }
}

#[test]
fn a_mail_that_is_passed_on_is_shown() {
    let text = "See below.\n\nFrom: School\nSent: Tuesday\nTo: Amara\nSubject: Offer\n\nCongratulations.\n\n-- \nAmara";
    assert!(parted(text, true).0.ends_with("Congratulations."));
    assert_eq!(parted(text, false).0, "See below.");
}

proptest! {
    #[test]
    fn nothing_is_ever_lost(pieces in prop::collection::vec(prop::sample::select(vec![
        "Yes.", "\n", "\n\n", "> ", "-- ", "--", "On 11/3/26 10:02, Allen wrote:", "From: A", "Sent: B", "To: C", "Subject: D",
        "-----Original Message-----", "________________", "Sent from my iPhone", "写道：", "\r\n", "\u{200f}", "É:",
    ]), 0..30), is_forward: bool) {
        let text = pieces.concat();
        let (own, rest) = parted(&text, is_forward);
        prop_assert_eq!(format!("{own}{rest}"), &text[..]);
        prop_assert!(!own.trim().is_empty() || rest.is_empty());
    }

    #[test]
    fn any_text_is_parted(text in ".{0,200}") {
        let (own, rest) = parted(&text, false);
        prop_assert_eq!(format!("{own}{rest}"), &text[..]);
    }
}

#[test]
fn the_signature_is_part_of_a_mail_and_earlier_mails_are_not() {
    let mail = "Yes.\n\n-- \nAmara Okafor\n+234 802 555 0199\n\nOn Tue, Nov 3, 2026 at 10:02 AM Allen Reed <office@agency.example> wrote:\n> Shall we?";
    assert_eq!(before_history(mail).trim_end(), "Yes.\n\n-- \nAmara Okafor\n+234 802 555 0199");
    assert_eq!(before_history("Yes."), "Yes.");
    assert_eq!(before_history(""), "");
}
