//! Words by which a person asks to hear no more, or to hear again.

use crate::event::ContactWish;

/// Twilio's own stop words on long codes (Source: Twilio, Advanced Opt-Out), and words that say the same in eleven more
/// languages of the people who write to us.
const STOP: [&str; 50] = [
    "stop",
    "unsubscribe",
    "end",
    "quit",
    "stopall",
    "revoke",
    "optout",
    "opt out",
    "cancel", // English
    "baja",
    "alto",
    "cancelar",
    "no más",
    "no mas", // Spanish
    "parar",
    "sair",
    "pare",
    "descadastrar",
    "remover", // Portuguese
    "arret",
    "arrêt",
    "arrêter",
    "désabonner",
    "desabonner", // French
    "stopp",
    "abmelden",
    "abbestellen", // German
    "basta",
    "annulla",
    "cancellami", // Italian
    "dur",
    "durdur",
    "iptal",
    "i̇ptal",
    "çık", // Turkish; its capital İ has two letters when it is small
    "стоп",
    "отписаться",
    "отмена", // Russian
    "стій",
    "відписатися", // Ukrainian
    "توقف",
    "إيقاف",
    "ايقاف",
    "إلغاء",
    "الغاء", // Arabic
    "停止",
    "退订",
    "退訂",     // Chinese
    "berhenti", // Indonesian and Malay
    "रोकें",      // Hindi
];
/// Twilio's own words to hear again, and the same in other languages.
const START: [&str; 14] = [
    "start",
    "yes",
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

/// What the whole trimmed message asks for; a stop word inside a sentence asks for nothing.
///
/// `yes` alone only counts where the person had stopped; the fold applies a start to an address that never
/// stopped without effect, so it may be told here.
pub fn wish_of(text: &str) -> Option<ContactWish> {
    let word = text.trim().trim_end_matches(['.', '!', '。', '！']).trim_end().to_lowercase();
    if STOP.contains(&word.as_str()) {
        Some(ContactWish::Stop)
    } else if START.contains(&word.as_str()) {
        Some(ContactWish::Start)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_message_is_a_wish() {
        assert_eq!(wish_of(" STOP\n"), Some(ContactWish::Stop));
        assert_eq!(wish_of("Unstop"), Some(ContactWish::Start));
        assert_eq!(wish_of("please stop by tomorrow"), None);
        assert_eq!(wish_of(""), None);
    }

    #[test]
    fn people_ask_in_their_own_language() {
        for text in ["BAJA", "Sair!", "ARRÊT", "Stopp.", "İPTAL", "СТОП", "توقف", "退订", "Dur", "Cancelar"]
        {
            assert_eq!(wish_of(text), Some(ContactWish::Stop), "{text}");
        }
        for text in ["ALTA", "СТАРТ", "开始"] {
            assert_eq!(wish_of(text), Some(ContactWish::Start), "{text}");
        }
        for text in ["¿Se puede parar?", "停止了吗", "Когда стоп?"] {
            assert_eq!(wish_of(text), None, "{text}");
        }
    }
}
