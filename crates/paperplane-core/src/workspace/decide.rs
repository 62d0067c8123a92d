//! Decisions about names of members and the agency, and about quiet hours, made before anything is recorded.

use crate::name::{NameRefused, accept_name};

/// The minutes of a day.
const DAY_MINUTES: u16 = 24 * 60;

/// The names with which somebody begins or goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The member's name.
    pub name: String,
    /// The agency's name; `None` leaves it as it is.
    pub agency: Option<String>,
}

/// The reason for which an introduction is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntroductionRefused {
    /// The member's name is refused.
    #[error(transparent)]
    Name(NameRefused),
    /// The agency has no name and is given none.
    #[error("the agency has no name")]
    AgencyMissing,
    /// The agency's name is refused.
    #[error("the agency: {0}")]
    Agency(NameRefused),
}

/// Accepts the names that a person typed. `known_agency` is the agency's name, empty while it has none.
///
/// # Errors
/// [`IntroductionRefused`].
pub fn introduce(my_name: &str, agency_name: &str, known_agency: &str) -> Result<Introduction, IntroductionRefused> {
    let name = accept_name(my_name).map_err(IntroductionRefused::Name)?;
    let agency = match accept_name(agency_name) {
        Ok(agency) => Some(agency),
        Err(NameRefused::Empty) if known_agency.is_empty() => return Err(IntroductionRefused::AgencyMissing),
        Err(NameRefused::Empty) => None,
        Err(refused @ (NameRefused::TooLong | NameRefused::ControlCharacter)) => {
            return Err(IntroductionRefused::Agency(refused));
        }
    };
    Ok(Introduction { name, agency })
}

/// Returns true if a day has this minute, counted from midnight.
pub const fn is_minute_of_day(minute: u16) -> bool {
    minute < DAY_MINUTES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::NAME_CHARS_MAX;

    #[test]
    fn an_empty_agency_name_leaves_the_known_one() {
        let names = |agency: Option<&str>| Introduction { name: "Lena".into(), agency: agency.map(str::to_owned) };
        assert_eq!(introduce(" Lena ", " Cedar Care ", ""), Ok(names(Some("Cedar Care"))));
        assert_eq!(introduce("Lena", "  ", "Cedar Care"), Ok(names(None)));
        assert_eq!(introduce("Lena", "  ", ""), Err(IntroductionRefused::AgencyMissing));
    }

    #[test]
    fn names_that_are_none_are_refused_the_members_own_first() {
        let long = "a".repeat(NAME_CHARS_MAX + 1);
        assert_eq!(introduce("", "", ""), Err(IntroductionRefused::Name(NameRefused::Empty)));
        assert_eq!(introduce(&long, &long, ""), Err(IntroductionRefused::Name(NameRefused::TooLong)));
        assert_eq!(introduce("Lena", &long, "Cedar"), Err(IntroductionRefused::Agency(NameRefused::TooLong)));
    }

    #[test]
    fn a_day_ends_before_midnight() {
        assert!(is_minute_of_day(0) && is_minute_of_day(23 * 60 + 59) && !is_minute_of_day(24 * 60));
    }
}
