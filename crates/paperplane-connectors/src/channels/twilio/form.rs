//! A form as Twilio posts it: names and values in the order received, decoded.

use url::form_urlencoded;

/// The media type of forms.
const FORM: &str = "application/x-www-form-urlencoded";

/// The decoded pairs of a form; a name may come more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    pub fn parse(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of that name, untouched.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first value of that name that says something: Twilio also sends empty ones.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.trim().is_empty())
    }
}

/// True if a content type is a form's, whatever its case and parameters.
pub(super) fn is_form(content_type: &str) -> bool {
    let bare = content_type.split(';').next().unwrap_or_default().trim();
    bare.eq_ignore_ascii_case(FORM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plus_and_percent_are_both_spaces_and_nothing_is_trimmed() {
        let form = Form::parse(b"Body=+a+b%20c+&Empty=");
        assert_eq!(form.get("Body"), Some(" a b c "));
        assert_eq!((form.get("Empty"), form.filled("Empty"), form.get("None")), (Some(""), None, None));
    }

    #[test]
    fn a_form_is_a_form_with_any_charset() {
        assert!(is_form("application/x-www-form-urlencoded; charset=UTF-8"));
        assert!(is_form("Application/X-WWW-Form-URLencoded"));
        assert!(!is_form("application/json"));
    }
}
