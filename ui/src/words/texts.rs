//! The texts of every language, as files of `ui/locales`: for each domain one file, or one for each of its topics.

/// The texts of one language, from these files.
macro_rules! texts {
    ($language:literal: $($file:literal)+) => {
        [$(include_str!(concat!("../../locales/", $language, "/", $file, ".ftl"))),+]
    };
}

/// The names of the files, for a language. A new domain is a line here.
macro_rules! files {
    ($language:literal) => {
        texts!($language:
            "cases"
            "causes"
            "contacts"
            "emoji"
            "finder"
            "frame"
            "imports"
            "keys"
            "library"
            "messages"
            "outreach"
            "people"
            "talk"
            "talk_composer"
            "talk_failures"
            "talk_said"
            "talk_triage"
            "times"
            "workspace"
        )
    };
}

/// The texts of a language, by its code; English for a code that has none.
pub fn of(language: &str) -> &'static [&'static str] {
    match language {
        "es" => &files!("es"),
        "fr" => &files!("fr"),
        "pt" => &files!("pt"),
        "ar" => &files!("ar"),
        "zh" => &files!("zh"),
        _ => &files!("en"),
    }
}
