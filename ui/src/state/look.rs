//! The way in which a picture is looked at: how large, and which side is up.

/// Steps of the size, in hundredths of the size at which it fits.
const STEPS: [u32; 7] = [100, 125, 150, 200, 300, 400, 600];

/// A way to look at a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its size, in hundredths of the size at which it fits.
    pub percent: u32,
    /// Quarter turns to the right, 0 to 3.
    pub quarters: u32,
}

impl Default for Look {
    fn default() -> Self {
        Self { percent: STEPS[0], quarters: 0 }
    }
}

/// A wish of who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Larger,
    Smaller,
    /// As large as the window takes.
    Fit,
    /// A quarter to the right.
    Turn,
}

impl Look {
    /// True if the whole picture is in the window.
    pub const fn fits(self) -> bool {
        self.percent == STEPS[0]
    }

    /// True if its sides are swapped.
    pub const fn is_sideways(self) -> bool {
        self.quarters % 2 == 1
    }

    /// Looked at as wished.
    pub fn with(self, wish: Wish) -> Self {
        match wish {
            Wish::Larger => {
                let next = STEPS.into_iter().find(|step| *step > self.percent);
                Self { percent: next.unwrap_or(self.percent), ..self }
            }
            Wish::Smaller => {
                let next = STEPS.into_iter().rev().find(|step| *step < self.percent);
                Self { percent: next.unwrap_or(self.percent), ..self }
            }
            Wish::Fit => Self { percent: STEPS[0], ..self },
            Wish::Turn => Self { quarters: (self.quarters + 1) % 4, ..self },
        }
    }
}

/// The wish that a key means.
pub fn wish(key: &str) -> Option<Wish> {
    match key {
        "+" | "=" => Some(Wish::Larger),
        "-" | "_" => Some(Wish::Smaller),
        "0" => Some(Wish::Fit),
        "r" | "R" => Some(Wish::Turn),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_and_shrinks_by_steps_and_stops_at_both_ends() {
        let mut look = Look::default();
        assert_eq!(look.with(Wish::Smaller), look, "nothing is smaller than what fits");
        for step in STEPS.into_iter().skip(1) {
            look = look.with(Wish::Larger);
            assert_eq!(look.percent, step);
        }
        assert_eq!(look.with(Wish::Larger), look);
        assert_eq!(look.with(Wish::Smaller).percent, 400);
        assert!(look.with(Wish::Fit).fits());
    }

    #[test]
    fn four_turns_are_none() {
        let turned = |times: usize| (0..times).fold(Look::default(), |look, _| look.with(Wish::Turn));
        assert!(turned(1).is_sideways() && !turned(2).is_sideways());
        assert_eq!(turned(4), Look::default());
    }
}
