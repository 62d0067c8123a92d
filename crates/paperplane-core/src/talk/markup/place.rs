//! Places in a text, in bytes.

/// The character that ends before a place.
pub(super) fn before(text: &str, place: usize) -> Option<char> {
    text.get(..place).and_then(|text| text.chars().next_back())
}

/// The character that begins at a place.
pub(super) fn at(text: &str, place: usize) -> Option<char> {
    text.get(place..).and_then(|text| text.chars().next())
}
