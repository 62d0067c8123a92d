//! Which bubbles stand together.

use paperplane_bridge::view::bubble::{Bubble, Side};

/// Bubbles of one side within this long of each other share their time, in milliseconds.
const TOGETHER_MS: i64 = 5 * 60_000;

/// Whether two neighbours stand together as said in one breath.
pub fn together(one: &Bubble, next: &Bubble) -> bool {
    let same_side = matches!(
        (&one.side, &next.side),
        (Side::Theirs, Side::Theirs) | (Side::Ours { .. }, Side::Ours { .. })
    );
    same_side && next.at.since_ms(one.at).abs() < TOGETHER_MS && next.at.0 / 86_400_000 == one.at.0 / 86_400_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{MessageId, Timestamp};

    fn theirs(at: i64) -> Bubble {
        let id = MessageId::new(Timestamp(at), [0; 10]);
        Bubble { id, text: String::new(), media: Vec::new(), at: Timestamp(at), side: Side::Theirs }
    }

    #[test]
    fn one_breath_is_five_minutes() {
        assert!(together(&theirs(0), &theirs(TOGETHER_MS - 1)));
        assert!(!together(&theirs(0), &theirs(TOGETHER_MS)));
    }
}
