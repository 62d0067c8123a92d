//! Moving through a list by keys.

/// The place `by` further than `from` in a list of `count`; the first (or last) where one stood nowhere. Stays
/// inside; `None` where the list is empty.
pub fn step(count: usize, from: Option<usize>, by: isize) -> Option<usize> {
    let end = count.checked_sub(1)?;
    match from {
        Some(at) => Some(at.saturating_add_signed(by).min(end)),
        None if by < 0 => Some(end),
        None => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn one_steps_and_stays_inside() {
        assert_eq!(step(3, None, 1), Some(0));
        assert_eq!(step(3, Some(0), 1), Some(1));
        assert_eq!(step(3, Some(2), 1), Some(2));
        assert_eq!(step(3, Some(0), -1), Some(0));
        assert_eq!(step(3, None, -1), Some(2));
        assert_eq!(step(0, None, 1), None);
    }
}
