//! The language in which somebody writes, guessed from their own messages.

use whatlang::{Detector, Lang, Script};

/// Messages that must agree where all of them together are too little to be sure.
const AGREEING_COUNT_MIN: usize = 3;

/// Languages that clients of agencies write in, with their BCP 47 codes. Others are not guessed: with all that the library
/// knows, short texts are taken for rare languages.
const GUESSED: [(Lang, &str); 31] = [
    (Lang::Amh, "am"),
    (Lang::Ara, "ar"),
    (Lang::Ben, "bn"),
    (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"),
    (Lang::Deu, "de"),
    (Lang::Ell, "el"),
    (Lang::Eng, "en"),
    (Lang::Fra, "fr"),
    (Lang::Heb, "he"),
    (Lang::Hin, "hi"),
    (Lang::Hun, "hu"),
    (Lang::Ind, "id"),
    (Lang::Ita, "it"),
    (Lang::Jpn, "ja"),
    (Lang::Kor, "ko"),
    (Lang::Nep, "ne"),
    (Lang::Nld, "nl"),
    (Lang::Pan, "pa"),
    (Lang::Pes, "fa"),
    (Lang::Pol, "pl"),
    (Lang::Por, "pt"),
    (Lang::Ron, "ro"),
    (Lang::Rus, "ru"),
    (Lang::Spa, "es"),
    (Lang::Tam, "ta"),
    (Lang::Tha, "th"),
    (Lang::Tur, "tr"),
    (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"),
    (Lang::Vie, "vi"),
];

/// The language of these messages, BCP 47; `None` where it cannot be told.
pub(crate) fn guess<'a>(messages: impl Iterator<Item = &'a str> + Clone) -> Option<&'static str> {
    let together: String = messages.clone().flat_map(|text| [text, "\n"]).collect();
    if let Some(code) = whatlang::detect_script(&together).and_then(of_script) {
        return Some(code);
    }
    let detector = Detector::with_allowlist(GUESSED.iter().map(|(lang, _)| *lang).collect());
    let sure = detector.detect(&together).filter(whatlang::Info::is_reliable).map(|info| info.lang());
    sure.or_else(|| most_agree(&detector, messages)).and_then(code)
}

/// The language of most messages, where enough agree.
fn most_agree<'a>(detector: &Detector, messages: impl Iterator<Item = &'a str>) -> Option<Lang> {
    let each: Vec<Lang> = messages.filter_map(|text| detector.detect_lang(text)).collect();
    let votes = |lang: Lang| each.iter().filter(|one| **one == lang).count();
    let most = each.iter().copied().max_by_key(|lang| votes(*lang))?;
    (votes(most) >= AGREEING_COUNT_MIN && votes(most) * 2 > each.len()).then_some(most)
}

/// The language of a script that only one of them has.
const fn of_script(script: Script) -> Option<&'static str> {
    match script {
        Script::Mandarin => Some("zh"),
        Script::Hangul => Some("ko"),
        Script::Hiragana | Script::Katakana => Some("ja"),
        Script::Thai => Some("th"),
        Script::Greek => Some("el"),
        Script::Hebrew => Some("he"),
        Script::Bengali => Some("bn"),
        Script::Tamil => Some("ta"),
        Script::Gurmukhi => Some("pa"),
        Script::Ethiopic => Some("am"),
        _ => None,
    }
}

fn code(lang: Lang) -> Option<&'static str> {
    GUESSED.iter().find(|(one, _)| *one == lang).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(messages: &[&str]) -> Option<&'static str> {
        guess(messages.iter().copied())
    }

    #[test]
    fn what_clients_write_is_told() {
        let table: [(&[&str], &str); 9] = [
            (&["Buenos días, quisiera saber cuánto cuesta el tratamiento y si incluye el hotel."], "es"),
            (&["Bonjour, je voudrais savoir combien coûte la consultation."], "fr"),
            (&["Olá, gostaria de saber o preço da cirurgia e quando posso viajar."], "pt"),
            (&["Hello, is the visa fee included in the price that you sent me?"], "en"),
            (&["Доброе утро, подскажите пожалуйста, когда придёт приглашение?"], "ru"),
            (&["مرحبا، أريد أن أعرف متى يصل خطاب القبول من الجامعة"], "ar"),
            (&["签证到了吗"], "zh"),
            (&["비자가 나왔나요"], "ko"),
            (&["ビザはいつ届きますか"], "ja"),
        ];
        for (messages, wanted) in table {
            assert_eq!(guessed(messages), Some(wanted), "{messages:?}");
        }
    }

    #[test]
    fn too_little_is_no_language() {
        for messages in [&["ok"] as &[&str], &[], &["👍"], &["1250", "+44 7700 900123"]] {
            assert_eq!(guessed(messages), None, "{messages:?}");
        }
    }
}
