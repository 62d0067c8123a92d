//! Words by which a person opts out, or in again.

use super::event::ContactWish;
use crate::channel::OptOutWords;

/// Words that mean nothing else, in the languages of the people who write to us.
const STOP: [&str; 38] = [
    "stop",
    "stopall",
    "unsubscribe",
    "optout",
    "opt out", // English
    "baja",
    "alto",
    "no más",
    "no mas", // Spanish
    "parar",
    "sair",
    "pare",
    "descadastrar", // Portuguese
    "arret",
    "arrêt",
    "arrêter",
    "désabonner",
    "desabonner", // French
    "stopp",
    "abmelden",
    "abbestellen", // German
    "basta",
    "cancellami", // Italian
    "dur",
    "durdur",
    "çık", // Turkish
    "стоп",
    "отписаться", // Russian
    "стій",
    "відписатися", // Ukrainian
    "توقف",
    "إيقاف",
    "ايقاف", // Arabic
    "停止",
    "退订",
    "退訂",     // Chinese
    "berhenti", // Indonesian and Malay
    "रोकें",      // Hindi
];
/// Words that also answer a question or call off an appointment, and on which carriers stop delivering all the same.
/// Source: Twilio, Advanced Opt-Out; the others say the same in other languages.
const CARRIER_STOP: [&str; 13] = [
    "cancel",
    "end",
    "quit",
    "revoke",   // English
    "cancelar", // Spanish and Portuguese
    "remover",  // Portuguese
    "annulla",  // Italian
    "iptal",
    "i̇ptal",  // Turkish; its capital İ has two letters when it is small
    "отмена", // Russian
    "إلغاء",
    "الغاء", // Arabic
    "取消",  // Chinese
];
/// Words to opt in again that mean nothing else.
const START: [&str; 13] = [
    "start",
    "unstop", // English
    "alta",
    "empezar", // Spanish
    "começar",
    "comecar",   // Portuguese
    "commencer", // French
    "başla",
    "basla", // Turkish
    "старт", // Russian
    "ابدأ",  // Arabic
    "开始",
    "開始", // Chinese
];
/// A word to opt in again that also answers a question. Source: as for [`CARRIER_STOP`].
const CARRIER_START: [&str; 1] = ["yes"];

/// The wish that a whole trimmed message is; a stop word inside a sentence is none.
///
/// A start has no effect on an address that never stopped, so it is reported whatever was before.
pub fn wish_of(text: &str, words: OptOutWords) -> Option<ContactWish> {
    let word = text.trim().trim_end_matches(['.', '!', '。', '！']).trim_end().to_lowercase();
    let is_one = |plain: &[&str], carrier: &[&str]| match words {
        OptOutWords::None => false,
        OptOutWords::Plain => plain.contains(&word.as_str()),
        OptOutWords::Carrier => plain.contains(&word.as_str()) || carrier.contains(&word.as_str()),
    };
    if is_one(&STOP, &CARRIER_STOP) {
        Some(ContactWish::Stop)
    } else if is_one(&START, &CARRIER_START) {
        Some(ContactWish::Start)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(text: &str) -> Option<ContactWish> {
        wish_of(text, OptOutWords::Plain)
    }

    #[test]
    fn only_a_whole_message_is_a_wish() {
        assert_eq!(wish(" STOP\n"), Some(ContactWish::Stop));
        assert_eq!(wish("Unstop"), Some(ContactWish::Start));
        assert_eq!(wish("please stop by tomorrow"), None);
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
    fn an_answer_to_a_question_is_a_wish_only_where_carriers_take_it_for_one() {
        for text in ["Cancel", "Cancelar", "İPTAL", "END"] {
            assert_eq!(wish(text), None, "{text}");
            assert_eq!(wish_of(text, OptOutWords::Carrier), Some(ContactWish::Stop), "{text}");
        }
        assert_eq!((wish("Yes"), wish_of("Yes", OptOutWords::Carrier)), (None, Some(ContactWish::Start)));
        assert_eq!(wish_of("STOP", OptOutWords::None), None);
    }
}
