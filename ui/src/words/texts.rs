//! The texts of every language, as files of `ui/locales`: one file for each subject.

/// The texts of one language.
macro_rules! texts {
    ($language:literal) => {
        [
            include_str!(concat!("../../locales/", $language, "/causes.ftl")),
            include_str!(concat!("../../locales/", $language, "/channels.ftl")),
            include_str!(concat!("../../locales/", $language, "/composer.ftl")),
            include_str!(concat!("../../locales/", $language, "/contact.ftl")),
            include_str!(concat!("../../locales/", $language, "/desk.ftl")),
            include_str!(concat!("../../locales/", $language, "/emoji.ftl")),
            include_str!(concat!("../../locales/", $language, "/failures.ftl")),
            include_str!(concat!("../../locales/", $language, "/inbox.ftl")),
            include_str!(concat!("../../locales/", $language, "/keys.ftl")),
            include_str!(concat!("../../locales/", $language, "/settings.ftl")),
            include_str!(concat!("../../locales/", $language, "/start.ftl")),
            include_str!(concat!("../../locales/", $language, "/thread.ftl")),
            include_str!(concat!("../../locales/", $language, "/times.ftl")),
            include_str!(concat!("../../locales/", $language, "/triage.ftl")),
            include_str!(concat!("../../locales/", $language, "/writing.ftl")),
        ]
    };
}

/// The texts of a language, by its code; English for a code that has none.
pub fn of(language: &str) -> &'static [&'static str] {
    match language {
        "es" => &texts!("es"),
        "fr" => &texts!("fr"),
        "pt" => &texts!("pt"),
        "ar" => &texts!("ar"),
        "zh" => &texts!("zh"),
        _ => &texts!("en"),
    }
}
