//! Words by which a person opts out, or in again, and sentences that may mean the same.

use super::{
    event::{ContactWish, MailHead},
    mail_history, mail_thread,
};
use crate::channel::OptOutWords;

/// The words of one language, in lower case.
struct Words {
    /// BCP 47.
    language: &'static str,
    /// Words to opt out that mean nothing else.
    stop: &'static [&'static str],
    /// Words to opt out that also answer a question or call off an appointment, and on which carriers stop delivering all the
    /// same.
    carrier_stop: &'static [&'static str],
    /// Words to opt in again that mean nothing else.
    start: &'static [&'static str],
    /// Words to opt in again that also answer a question, and on which carriers deliver again.
    carrier_start: &'static [&'static str],
}

/// The words of the people who write to us. English ones count in every language: Twilio, Advanced Opt-Out, has them as the
/// default of all carriers; the others say the same in other languages.
const WORDS: [Words; 13] = [
    Words {
        language: "en",
        stop: &["stop", "stopall", "unsubscribe", "optout", "opt out"],
        carrier_stop: &["cancel", "end", "quit", "revoke"],
        start: &["start", "unstop"],
        carrier_start: &["yes"],
    },
    Words {
        language: "es",
        stop: &["baja", "alto", "no más", "no mas"],
        carrier_stop: &["cancelar"],
        start: &["alta", "empezar"],
        carrier_start: &[],
    },
    Words {
        language: "pt",
        stop: &["parar", "sair", "pare", "descadastrar"],
        carrier_stop: &["cancelar", "remover"],
        start: &["começar", "comecar"],
        carrier_start: &[],
    },
    Words {
        language: "fr",
        stop: &["arret", "arrêt", "arrêter", "désabonner", "desabonner"],
        carrier_stop: &[],
        start: &["commencer"],
        carrier_start: &[],
    },
    Words {
        language: "de",
        stop: &["stopp", "abmelden", "abbestellen"],
        carrier_stop: &[],
        start: &[],
        carrier_start: &[],
    },
    Words {
        language: "it",
        stop: &["basta", "cancellami"],
        carrier_stop: &["annulla"],
        start: &[],
        carrier_start: &[],
    },
    Words {
        language: "tr",
        stop: &["dur", "durdur", "çık"],
        // Its capital İ has two letters when it is small.
        carrier_stop: &["iptal", "i̇ptal"],
        start: &["başla", "basla"],
        carrier_start: &[],
    },
    Words {
        language: "ru",
        stop: &["стоп", "отписаться"],
        carrier_stop: &["отмена"],
        start: &["старт"],
        carrier_start: &[],
    },
    Words {
        language: "uk", stop: &["стій", "відписатися"], carrier_stop: &[], start: &[], carrier_start: &[]
    },
    Words {
        language: "ar",
        stop: &["توقف", "إيقاف", "ايقاف"],
        carrier_stop: &["إلغاء", "الغاء"],
        start: &["ابدأ"],
        carrier_start: &[],
    },
    Words {
        language: "zh",
        stop: &["停止", "退订", "退訂"],
        carrier_stop: &["取消"],
        start: &["开始", "開始"],
        carrier_start: &[],
    },
    // Malay says the same.
    Words { language: "id", stop: &["berhenti"], carrier_stop: &[], start: &[], carrier_start: &[] },
    Words { language: "hi", stop: &["रोकें"], carrier_stop: &[], start: &[], carrier_start: &[] },
];

/// The language whose words count wherever any do.
const EVERYWHERE: &str = "en";
/// Signs after a word that change nothing about it.
const CLOSING: [char; 5] = ['.', '!', '。', '！', '…'];
/// Signs that end a part of a sentence.
const PARTS: [char; 14] = ['.', '!', ',', ';', ':', '\n', '。', '！', '，', '；', '：', '、', '،', '؛'];
/// Signs of a question: who asks does not ask to be left alone.
const QUESTIONS: [char; 3] = ['?', '？', '؟'];
/// Words of a part of a sentence that may still be a wish, the stop word among them.
const PART_WORDS_MAX: usize = 4;
/// Characters of such a part in a script without spaces.
const PART_CHARS_MAX: usize = 8;

/// All languages in which opt-out words are known, BCP 47.
pub fn languages() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|words| words.language)
}

/// The words of these languages, of all where none is named.
fn in_languages(languages: &[String]) -> impl Iterator<Item = &'static Words> {
    WORDS.iter().filter(move |words| {
        languages.is_empty() || words.language == EVERYWHERE || languages.iter().any(|one| one == words.language)
    })
}

/// The wish that a whole trimmed message is, on a channel with these opt-out words; `languages` are those set for it, all
/// where none is. A stop word inside a sentence is none.
///
/// A start has no effect on an address that never stopped, so it is reported whatever was before.
pub fn wish_of(text: &str, words: OptOutWords, languages: &[String]) -> Option<ContactWish> {
    let word = text.trim().trim_end_matches(CLOSING).trim_end().to_lowercase();
    let is_one = |plain: &[&str], carrier: &[&str]| match words {
        OptOutWords::None => false,
        OptOutWords::Plain => plain.contains(&word.as_str()),
        OptOutWords::Carrier => plain.contains(&word.as_str()) || carrier.contains(&word.as_str()),
    };
    in_languages(languages).find_map(|known| {
        if is_one(known.stop, known.carrier_stop) {
            Some(ContactWish::Stop)
        } else if is_one(known.start, known.carrier_start) {
            Some(ContactWish::Start)
        } else {
            None
        }
    })
}

/// The subject of the mail by which a mail program unsubscribes. Source: RFC 2369, 3.2.
pub const UNSUBSCRIBE: &str = "unsubscribe";
/// The field and value that a mail program posts to unsubscribe with one click. Source: RFC 8058, 3.
pub const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");

/// The wish about mails that go to many that a mail is: by its subject, which names nothing else, or by its text, all of which is
/// such a word. Earlier mails below the text do not count, nor does the text of a mail that a program wrote.
pub fn wish_about_many(mail: &MailHead, text: &str) -> Option<ContactWish> {
    if mail.subject.trim().eq_ignore_ascii_case(UNSUBSCRIBE) {
        return Some(ContactWish::Stop);
    }
    let (own, _) = mail_history::parted(text, mail_thread::is_forward(&mail.subject));
    if mail.automatic { None } else { wish_of(own, OptOutWords::Plain, &[]) }
}

/// True if a text may be a wish to hear no more without being one by its words: a short part of it, and no question, begins or
/// ends with a stop word that means nothing else. A person has to judge.
pub fn may_be_stop(text: &str) -> bool {
    if text.contains(QUESTIONS) || wish_of(text, OptOutWords::Carrier, &[]).is_some() {
        return false;
    }
    let text = text.to_lowercase();
    let stops = || WORDS.iter().flat_map(|words| words.stop).copied();
    text.split(PARTS).map(str::trim).any(|part| {
        let has_spaces = !part.chars().any(is_without_spaces);
        let is_short =
            part.split_whitespace().count() <= PART_WORDS_MAX && (has_spaces || part.chars().count() <= PART_CHARS_MAX);
        is_short && stops().any(|stop| begins_or_ends_with(part, stop))
    })
}

/// True if a part of a sentence begins or ends with a word, and not with a longer one.
fn begins_or_ends_with(part: &str, word: &str) -> bool {
    let is_bound = |beside: Option<char>| beside.is_none_or(|sign| !sign.is_alphabetic() || is_without_spaces(sign));
    part.strip_prefix(word).is_some_and(|rest| is_bound(rest.chars().next()))
        || part.strip_suffix(word).is_some_and(|rest| is_bound(rest.chars().next_back()))
}

/// True for the signs of Chinese, which stand side by side.
const fn is_without_spaces(sign: char) -> bool {
    matches!(sign, '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(text: &str) -> Option<ContactWish> {
        wish_of(text, OptOutWords::Plain, &[])
    }

    #[test]
    fn only_a_whole_message_is_a_wish() {
        assert_eq!(wish(" STOP\n"), Some(ContactWish::Stop));
        assert_eq!(wish("Unstop"), Some(ContactWish::Start));
        assert_eq!(wish("please stop by tomorrow"), None);
        assert_eq!(wish("Stop, please. Thanks!"), None);
        assert_eq!(wish(""), None);
    }

    #[test]
    fn people_ask_in_their_own_language() {
        for text in ["BAJA", "Sair!", "ARRÊT", "Stopp.", "СТОП", "توقف", "退订", "Dur"] {
            assert_eq!(wish(text), Some(ContactWish::Stop), "{text}");
        }
        for text in ["ALTA", "СТАРТ", "开始"] {
            assert_eq!(wish(text), Some(ContactWish::Start), "{text}");
        }
        for text in ["¿Se puede parar?", "停止了吗", "Когда стоп?"] {
            assert_eq!(wish(text), None, "{text}");
        }
    }

    #[test]
    fn words_of_a_language_that_is_not_set_are_words_like_others() {
        let turkish = ["tr".to_owned()];
        assert_eq!(wish_of("Dur", OptOutWords::Plain, &turkish), Some(ContactWish::Stop));
        assert_eq!(wish_of("Stop", OptOutWords::Plain, &turkish), Some(ContactWish::Stop), "English counts everywhere");
        assert_eq!(wish_of("Alto", OptOutWords::Plain, &turkish), None);
        assert_eq!(languages().count(), WORDS.len());
    }

    #[test]
    fn an_answer_to_a_question_is_a_wish_only_where_carriers_take_it_for_one() {
        for text in ["Cancel", "Cancelar", "İPTAL", "END"] {
            assert_eq!(wish(text), None, "{text}");
            assert_eq!(wish_of(text, OptOutWords::Carrier, &[]), Some(ContactWish::Stop), "{text}");
        }
        assert_eq!((wish("Yes"), wish_of("Yes", OptOutWords::Carrier, &[])), (None, Some(ContactWish::Start)));
        assert_eq!(wish_of("STOP", OptOutWords::None, &[]), None);
    }

    #[test]
    fn a_sentence_that_may_ask_to_stop_is_noticed() {
        for text in
            ["Stop, please. Thanks!", "Please stop", "stop writing to me", "Hi. Unsubscribe me", "请停止", "Lütfen dur"]
        {
            assert!(may_be_stop(text), "{text}");
        }
        for text in
            ["STOP", "please stop by tomorrow", "When does it stop?", "Stopped by today", "Cancel my appointment", ""]
        {
            assert!(!may_be_stop(text), "{text}");
        }
    }

    #[test]
    fn a_mail_is_a_wish_by_its_subject_or_by_all_that_its_writer_wrote() {
        let about = |subject: &str, text: &str, automatic: bool| {
            wish_about_many(&MailHead { subject: subject.into(), automatic, ..MailHead::default() }, text)
        };
        assert_eq!(about(" Unsubscribe", "This is an automated request.", true), Some(ContactWish::Stop));
        assert_eq!(
            about(
                "Re: Open days",
                "Unsubscribe\n\nOn Mon, 23 Nov 2026 at 08:30, Bright Path <office@agency.example> wrote:\n> Come",
                false
            ),
            Some(ContactWish::Stop)
        );
        assert_eq!(about("Re: Open days", "退订", false), Some(ContactWish::Stop));
        assert_eq!(about("Re: Open days", "Start", false), Some(ContactWish::Start));
        for (subject, text) in [
            ("Re: unsubscribe", "Why can I not unsubscribe?"),
            ("How to unsubscribe", "Hello"),
            ("Visa", "Please do not unsubscribe me, I want to hear more."),
            (
                "Visa",
                "Thanks!\n\nOn Mon, 23 Nov 2026 at 08:30, Bright Path <office@agency.example> wrote:\n> Unsubscribe",
            ),
            ("", ""),
        ] {
            assert_eq!(about(subject, text, false), None, "{subject}: {text}");
        }
        assert_eq!(about("Out of office", "Stop", true), None, "a program wrote it");
    }
}
