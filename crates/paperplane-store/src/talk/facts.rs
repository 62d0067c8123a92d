//! Facts about a message as words of the index beside its text: so the index intersects filters and typed words, instead of
//! looking at one message after the other. All begin with one sign, which costs the index of first letters least, and which the
//! words of a text never hold.

/// The length of a time range that has a word of its own, in milliseconds: ten days; long ranges are ten of those.
const SHORT_MS: i64 = 10 * 24 * 60 * 60 * 1000;
const SHORTS_IN_LONG: i64 = 10;

/// Written by us.
pub(crate) const OURS: &str = "§o";
/// With a file.
pub(crate) const WITH_FILE: &str = "§f";

/// A word that no message has.
pub(crate) const NONE: &str = "§n";

/// Written by somebody or to them; the beginning of the address's id is enough, since the message itself is looked at too.
pub(crate) fn of_peer(id: &[u8]) -> String {
    let digits: String = id.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("§p{digits}")
}

/// Over a channel.
pub(crate) fn over(channel: &str) -> String {
    format!("§c{channel}")
}

fn short(nth: i64) -> String {
    format!("§s{nth}")
}

fn long(nth: i64) -> String {
    format!("§l{nth}")
}

/// All fact words of a message.
pub(crate) fn of(peer: &[u8], channel: &str, sort_ms: i64, is_ours: bool, has_file: bool) -> String {
    let nth = sort_ms.max(0) / SHORT_MS;
    let mut facts = vec![of_peer(peer), over(channel), short(nth), long(nth / SHORTS_IN_LONG)];
    facts.extend(is_ours.then(|| OURS.to_owned()));
    facts.extend(has_file.then(|| WITH_FILE.to_owned()));
    facts.join(" ")
}

/// The stretches that cover the time from one instant to another, both in milliseconds and both in it; their ends may lie
/// further out.
pub(crate) fn between(from_ms: i64, to_ms: i64) -> Vec<String> {
    if to_ms < from_ms {
        return Vec::new();
    }
    let (mut nth, last) = (from_ms.max(0) / SHORT_MS, to_ms.max(0) / SHORT_MS);
    let mut stretches = Vec::new();
    while nth <= last {
        if nth % SHORTS_IN_LONG == 0 && nth + SHORTS_IN_LONG - 1 <= last {
            stretches.push(long(nth / SHORTS_IN_LONG));
            nth += SHORTS_IN_LONG;
        } else {
            stretches.push(short(nth));
            nth += 1;
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instant_of_a_stretch_is_in_one_of_its_words() {
        let day = 24 * 60 * 60 * 1000;
        for (from, to) in [(0, 0), (0, 400 * day), (95 * day, 1_000 * day), (1_234 * day, 1_235 * day), (9, 8)] {
            let words = between(from, to);
            let is_in =
                |at: i64| of(&[1; 16], "sms", at, false, false).split(' ').any(|fact| words.contains(&fact.into()));
            assert!((from..=to).step_by(day as usize / 2).all(is_in), "{from} to {to}: {words:?}");
            assert!(to < from || is_in(from) && is_in(to));
            assert!(!is_in(to + 11 * day) && (from < 11 * day || !is_in(from - 11 * day)), "{words:?}");
        }
        assert_eq!(between(0, 1_000 * day).len(), 11, "long ones are taken where they fit");
    }

    #[test]
    fn a_message_is_found_by_what_it_is() {
        assert_eq!(
            of(&[0xab; 16], "whatsapp", 86_400_000 * 1_015, true, true),
            "§pabababababab §cwhatsapp §s101 §l10 §o §f"
        );
    }
}
