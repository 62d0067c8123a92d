//! A form as Twilio posts it: names and values in the order received, decoded.

use percent_encoding::percent_decode;
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

/// The pairs of a form in the bytes that were encoded, which need not be text. Signatures are made over these.
pub(super) fn decoded(body: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| {
        let cut = pair.iter().position(|byte| *byte == b'=');
        cut.map_or((pair, &[][..]), |cut| (&pair[..cut], &pair[cut + 1..]))
    });
    pairs.map(|(name, value)| (bytes_of(name), bytes_of(value))).collect()
}

fn bytes_of(encoded: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = encoded.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).collect()
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
    fn bytes_come_back_as_they_were_encoded_and_text_as_the_form_reads_it() {
        let body = b"Body=%FF%FE+hello%2B&&A=b=c&Empty&=x&Raw=\xC3\xA9";
        let pair = |name: &[u8], value: &[u8]| (name.to_vec(), value.to_vec());
        let pairs = [
            pair(b"Body", b"\xFF\xFE hello+"),
            pair(b"A", b"b=c"),
            pair(b"Empty", b""),
            pair(b"", b"x"),
            pair(b"Raw", "\u{e9}".as_bytes()),
        ];
        assert_eq!(decoded(body), pairs);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let read: Vec<_> = pairs.iter().map(|(name, value)| (text(name), text(value))).collect();
        assert_eq!(Form::parse(body).pairs(), read);
    }

    #[test]
    fn a_form_is_a_form_with_any_charset() {
        assert!(is_form("application/x-www-form-urlencoded; charset=UTF-8"));
        assert!(is_form("Application/X-WWW-Form-URLencoded"));
        assert!(!is_form("application/json"));
    }
}
