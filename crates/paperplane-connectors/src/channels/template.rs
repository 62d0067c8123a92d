//! Message templates as providers list them.

/// A template in a provider's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The provider's id of it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// The channel's verdict in lower case, e.g. `approved`; `unsubmitted` where it was never asked.
    pub approval: String,
}

/// True if a verdict allows sending.
pub fn is_approved(approval: &str) -> bool {
    approval == "approved"
}

/// The names of a text's blanks, in the order in which they first stand.
pub fn blanks(body: &str) -> Vec<String> {
    let mut blanks: Vec<String> = Vec::new();
    for rest in body.split("{{").skip(1) {
        if let Some((name, _)) = rest.split_once("}}") {
            let name = name.trim().to_owned();
            if !blanks.contains(&name) {
                blanks.push(name);
            }
        }
    }
    blanks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_named_once_in_their_order() {
        assert_eq!(blanks("Hello {{1}}, {{ 2 }}. Bye {{1}} {{"), ["1", "2"]);
        assert!(is_approved("approved") && !is_approved("APPROVED"));
    }
}
