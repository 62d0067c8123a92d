//! After a crash between attempt and outcome: which of the provider's messages are ours?

use crate::ids::{AttemptId, MessageId};

/// An attempt whose outcome is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAttempt {
    /// The try.
    pub attempt: AttemptId,
    /// The message.
    pub message: MessageId,
    /// Its text.
    pub text: String,
}

/// A message in the provider's list that no message of ours is bound to yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnboundResult {
    /// The provider's own id.
    pub provider_ref: String,
    /// Its text.
    pub text: String,
}

/// The finding about one open attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The provider has it under this id.
    Taken {
        /// The try.
        attempt: AttemptId,
        /// The message.
        message: MessageId,
        /// The provider's own id.
        provider_ref: String,
    },
    /// It is not known: a person must decide.
    Unsure {
        /// The try.
        attempt: AttemptId,
        /// The message.
        message: MessageId,
    },
}

/// Matches open attempts to one recipient with the unbound results for that recipient, both oldest first.
///
/// Per body, a match is made only if there are exactly as many results as attempts; anything else could
/// confuse two identical texts, so it is left to a person.
pub fn reconcile(attempts: &[OpenAttempt], results: &[UnboundResult]) -> Vec<Finding> {
    attempts
        .iter()
        .enumerate()
        .map(|(index, open)| {
            let earlier = attempts.iter().take(index).filter(|other| other.text == open.text).count();
            let same_attempts = attempts.iter().filter(|other| other.text == open.text).count();
            let same_results: Vec<_> = results.iter().filter(|found| found.text == open.text).collect();
            match same_results.get(earlier) {
                Some(found) if same_results.len() == same_attempts => Finding::Taken {
                    attempt: open.attempt,
                    message: open.message,
                    provider_ref: found.provider_ref.clone(),
                },
                _ => Finding::Unsure { attempt: open.attempt, message: open.message },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    fn open(n: u8, text: &str) -> OpenAttempt {
        let attempt = AttemptId::new(Timestamp(1), [n; 10]);
        OpenAttempt { attempt, message: MessageId::new(Timestamp(1), [n; 10]), text: text.into() }
    }

    fn result(provider_ref: &str, text: &str) -> UnboundResult {
        UnboundResult { provider_ref: provider_ref.into(), text: text.into() }
    }

    fn refs(findings: &[Finding]) -> Vec<Option<&str>> {
        findings
            .iter()
            .map(|finding| match finding {
                Finding::Taken { provider_ref, .. } => Some(provider_ref.as_str()),
                Finding::Unsure { .. } => None,
            })
            .collect()
    }

    #[test]
    fn one_attempt_and_one_result_are_the_same_message() {
        let findings = reconcile(&[open(1, "hi")], &[result("SM1", "hi"), result("SM2", "other")]);
        assert_eq!(refs(&findings), [Some("SM1")]);
    }

    #[test]
    fn two_identical_texts_match_in_order_when_both_arrived() {
        let findings = reconcile(&[open(1, "ok"), open(2, "ok")], &[result("SM1", "ok"), result("SM2", "ok")]);
        assert_eq!(refs(&findings), [Some("SM1"), Some("SM2")]);
    }

    #[test]
    fn two_identical_texts_are_not_confused_when_one_arrived() {
        let findings = reconcile(&[open(1, "ok"), open(2, "ok")], &[result("SM1", "ok")]);
        assert_eq!(refs(&findings), [None, None]);
    }

    #[test]
    fn nothing_found_is_not_proof_of_nothing_sent() {
        assert_eq!(refs(&reconcile(&[open(1, "hi")], &[])), [None]);
    }
}
