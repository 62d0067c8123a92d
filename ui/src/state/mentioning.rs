//! Mentions in notes: the name that is being typed behind an `@`, the colleagues it may mean, and the names of a note as
//! they are drawn.

use paperplane_bridge::{MemberId, limits::NAME_CHARS_MAX, spelling::plain, talk::mention, view::member::MemberView};

/// Colleagues that are offered at once.
const OFFERED_MAX: usize = 6;

/// A name that is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed<'t> {
    /// The byte of the `@` in the text.
    pub at: usize,
    /// The letters from there to the caret.
    pub name: &'t str,
}

/// The name at whose end the caret stands, a byte of the text; it reads an `@` as the note itself is read.
pub fn typed(text: &str, caret: usize) -> Option<Typed<'_>> {
    let before = text.get(..caret)?;
    let at = before.rfind('@').filter(|at| mention::may_begin(&before[..*at]))?;
    let name = &before[at + 1..];
    let may_be_name = !name.starts_with(char::is_whitespace) && !name.contains('\n');
    (may_be_name && name.chars().count() <= NAME_CHARS_MAX).then_some(Typed { at, name })
}

/// The names that may be meant, those first that begin so. A name that is whole and followed by a space is not offered.
pub fn fitting(staff: &[MemberView], me: Option<MemberId>, name: &str) -> Vec<String> {
    let mut wanted = plain(name);
    if wanted.is_empty() && !name.is_empty() {
        return Vec::new();
    }
    if name.ends_with(char::is_whitespace) {
        wanted.push(' ');
    }
    let others = || staff.iter().filter(|member| Some(member.id) != me).map(|member| &member.name);
    let begins = |name: &&String| plain(name).starts_with(&wanted);
    let has_word = |name: &&String| plain(name).split(' ').any(|word| word.starts_with(&wanted));
    let mut fits: Vec<String> = others().filter(begins).cloned().collect();
    fits.extend(others().filter(|name| !begins(name) && has_word(name)).cloned());
    // Somebody at two desks is there twice.
    let mut offered: Vec<String> = Vec::new();
    for name in fits {
        if !offered.contains(&name) {
            offered.push(name);
        }
    }
    offered.truncate(OFFERED_MAX);
    offered
}

/// The text with a name in the place of what was typed of it, and the byte behind it, where one writes on.
pub fn taken(text: &str, typed: Typed<'_>, name: &str) -> (String, usize) {
    let end = typed.at + 1 + typed.name.len();
    let (before, after) = (&text[..=typed.at], &text[end..]);
    let after = after.strip_prefix(' ').unwrap_or(after);
    let begun = format!("{before}{name} ");
    let caret = begun.len();
    (begun + after, caret)
}

/// The byte of a place that the browser counts in UTF-16.
pub fn byte_at(text: &str, units: u32) -> usize {
    let mut left = usize::try_from(units).unwrap_or(usize::MAX);
    let within = text.char_indices().find(|(_, letter)| {
        let is_there = left == 0;
        left = left.saturating_sub(letter.len_utf16());
        is_there
    });
    within.map_or(text.len(), |(at, _)| at)
}

/// The same the other way.
pub fn units_before(text: &str, byte: usize) -> u32 {
    let units = text.get(..byte).unwrap_or(text).encode_utf16().count();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// A part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    Words(&'t str),
    /// The name of somebody who is mentioned, with its `@`.
    Mention {
        text: &'t str,
        is_me: bool,
    },
}

/// A note in its parts: names as they were read when it was written, so only of those who are mentioned in it.
pub fn pieces<'t>(
    text: &'t str,
    mentioned: &[MemberView],
    staff: &[MemberView],
    me: Option<MemberId>,
) -> Vec<Piece<'t>> {
    let is_mentioned = |ids: &[MemberId]| ids.iter().any(|id| mentioned.iter().any(|member| member.id == *id));
    let read = |names: &[MemberView]| {
        let names = names.iter().map(|member| (member.id, member.name.as_str()));
        mention::mentions(text, names).into_iter().filter(|found| is_mentioned(&found.ids)).collect::<Vec<_>>()
    };
    let mut found = read(staff);
    // Who came later may have the same first name: it meant the one who was there.
    for other in read(mentioned) {
        let is_new = found.iter().all(|one| one.at.end <= other.at.start || other.at.end <= one.at.start);
        let is_missed = !other.ids.iter().any(|id| found.iter().any(|one| one.ids.contains(id)));
        if is_new && is_missed {
            found.push(other);
        }
    }
    found.sort_by_key(|one| one.at.start);
    let (mut pieces, mut from) = (Vec::new(), 0);
    for mention in found {
        if mention.at.start > from {
            pieces.push(Piece::Words(&text[from..mention.at.start]));
        }
        let is_me = me.is_some_and(|me| mention.ids.contains(&me));
        from = mention.at.end;
        pieces.push(Piece::Mention { text: &text[mention.at], is_me });
    }
    if from < text.len() {
        pieces.push(Piece::Words(&text[from..]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn member(n: u8, name: &str) -> MemberView {
        MemberView { id: MemberId::new(Timestamp(1), [n; 10]), name: name.into() }
    }

    fn staff() -> Vec<MemberView> {
        let names = ["Allen", "Inês Carvalho", "Li Na", "Li Wei", "王伟", "Inês Carvalho"];
        (1..).zip(names).map(|(n, name)| member(n, name)).collect()
    }

    fn offered(name: &str) -> Vec<String> {
        fitting(&staff(), Some(member(1, "").id), name)
    }

    #[test]
    fn a_name_is_typed_from_its_sign_to_the_caret() {
        assert_eq!(typed("ask @In", 7), Some(Typed { at: 4, name: "In" }));
        assert_eq!(typed("ask @In about it", 7), Some(Typed { at: 4, name: "In" }), "also inside a text");
        assert_eq!(typed("@", 1), Some(Typed { at: 0, name: "" }));
        assert_eq!(typed("(@Li W", 6), Some(Typed { at: 1, name: "Li W" }));
        assert_eq!(typed("a@b", 3), None, "an address");
        assert_eq!(typed("@ In", 4), None);
        assert_eq!(typed("@In\nand", 7), None);
        assert_eq!(typed("ask", 3), None);
    }

    #[test]
    fn colleagues_are_offered_by_the_beginning_of_a_name_or_a_word_of_it_in_any_spelling() {
        assert_eq!(offered(""), ["Inês Carvalho", "Li Na", "Li Wei", "王伟"], "each name once, and not one's own");
        assert_eq!(offered("INES"), ["Inês Carvalho"]);
        assert_eq!(offered("carv"), ["Inês Carvalho"]);
        assert_eq!(offered("li w"), ["Li Wei"]);
        assert_eq!(offered("li "), ["Li Na", "Li Wei"]);
        assert_eq!(offered("王"), ["王伟"]);
        assert!(offered("Li Wei ").is_empty(), "it is whole");
        assert!(offered("all").is_empty() && offered("!").is_empty() && offered("li wei can").is_empty());
    }

    #[test]
    fn a_name_that_is_taken_stands_in_the_place_of_what_was_typed() {
        let text = "ask @in about it";
        let (text, caret) = taken(text, typed(text, 7).unwrap(), "Inês Carvalho");
        assert_eq!((text.as_str(), &text[caret..]), ("ask @Inês Carvalho about it", "about it"));
        assert_eq!(taken("@", typed("@", 1).unwrap(), "王伟"), ("@王伟 ".to_owned(), 8));
    }

    #[test]
    fn places_are_counted_as_the_browser_counts() {
        let text = "é👍@a";
        assert_eq!((byte_at(text, 3), byte_at(text, 4), byte_at(text, 99)), (6, 7, 8));
        assert_eq!((units_before(text, 6), units_before(text, 8)), (3, 5));
    }

    #[test]
    fn only_who_is_mentioned_is_drawn_so() {
        let staff = staff();
        let drawn = |text: &'static str, ids: &[usize], me: usize| {
            let mentioned: Vec<MemberView> = ids.iter().map(|nth| staff[*nth].clone()).collect();
            pieces(text, &mentioned, &staff, Some(staff[me].id))
        };
        let mention = |text, is_me| Piece::Mention { text, is_me };
        assert_eq!(
            drawn("ask @inês and @Allen!", &[0, 1, 5], 1),
            [
                Piece::Words("ask "),
                mention("@inês", true),
                Piece::Words(" and "),
                mention("@Allen", false),
                Piece::Words("!")
            ]
        );
        assert_eq!(drawn("@Allen", &[], 0), [Piece::Words("@Allen")], "it was no mention when it was written");
        assert_eq!(drawn("@Li Wei, not @Li", &[3], 0), [mention("@Li Wei", false), Piece::Words(", not @Li")]);
        assert_eq!(drawn("@Li", &[2], 2), [mention("@Li", true)], "another Li came later");
    }
}
