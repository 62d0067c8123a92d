//! The templates that are offered: in the client's language first, and those that fit what was typed.

use paperplane_bridge::{spelling, view::templates::TemplateView};

/// The first part of a language's tag: `pt` of `pt_BR`.
fn language(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The tag of a provider's language as browsers write it: `pt-BR` of `pt_BR`.
pub fn tag(template: &TemplateView) -> String {
    template.language.replace('_', "-")
}

/// Those of one account that fit what was typed, by name and text: in the client's language, then in the desk's, then the rest,
/// each in the order in which the provider lists them. An account that is not known offers those of all.
pub fn offered(all: &[TemplateView], account: &str, (client, desk): (&str, &str), typed: &str) -> Vec<TemplateView> {
    let of_account = |template: &&TemplateView| account.is_empty() || template.account == account;
    // A name is words with something between them: `visa_update`.
    let words = |template: &TemplateView| format!("{} {}", template.name.replace(['_', '-'], " "), template.body);
    let fits = |template: &&TemplateView| typed.trim().is_empty() || spelling::fits(&words(template), typed);
    let mut offered: Vec<TemplateView> = all.iter().filter(of_account).filter(fits).cloned().collect();
    let is =
        |template: &TemplateView, other: &str| !other.is_empty() && language(&template.language) == language(other);
    offered.sort_by_key(|template| match template {
        _ if is(template, client) => 0,
        _ if is(template, desk) => 1,
        _ => 2,
    });
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(name: &str, language: &str, body: &str) -> TemplateView {
        TemplateView {
            account: "AC1".into(),
            id: name.into(),
            name: name.into(),
            language: language.into(),
            body: body.into(),
            blanks: Vec::new(),
            samples: Default::default(),
            approved: true,
            approval: "approved".into(),
        }
    }

    fn names(all: &[TemplateView], languages: (&str, &str), typed: &str) -> Vec<String> {
        offered(all, "AC1", languages, typed).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn the_clients_language_comes_first_and_then_the_desks() {
        let all = [
            template("news", "en", "Hello"),
            template("novedades", "es_MX", "Hola"),
            template("nouvelles", "fr", "Bonjour"),
            template("offer", "en_US", "Your offer"),
        ];
        assert_eq!(names(&all, ("fr", "en"), ""), ["nouvelles", "news", "offer", "novedades"]);
        assert_eq!(names(&all, ("es", "fr"), ""), ["novedades", "nouvelles", "news", "offer"]);
        assert_eq!(names(&all, ("", "pt"), ""), ["news", "novedades", "nouvelles", "offer"], "the provider's order");
        assert_eq!(names(&all, ("en-GB", "es"), ""), ["news", "offer", "novedades", "nouvelles"]);
    }

    #[test]
    fn words_of_the_name_and_of_the_text_find_in_any_spelling() {
        let all = [
            template("visa_update", "en", "There is news about your visa"),
            template("oferta", "es", "Tu admisión llegó: ábrela"),
            TemplateView { account: "AC2".into(), ..template("visa_other", "en", "visa") },
        ];
        assert_eq!(names(&all, ("es", "en"), "visa"), ["visa_update"]);
        assert_eq!(names(&all, ("es", "en"), "update"), ["visa_update"]);
        assert_eq!(names(&all, ("es", "en"), "ADMISION abrela"), ["oferta"]);
        assert_eq!(names(&all, ("es", "en"), "zebra"), [] as [&str; 0]);
        assert_eq!(offered(&all, "", ("", ""), "visa").len(), 2, "of all accounts");
    }
}
