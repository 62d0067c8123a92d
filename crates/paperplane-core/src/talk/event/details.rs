//! Details that a message can carry besides its text and its files.

use super::MailHead;
use serde::{Deserialize, Serialize};

/// Details of a message besides text and files. A shape of the log: fields are only ever added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// A place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// A button that was pressed, or a line that was chosen from a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
    /// The message that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotes: Option<Quoted>,
    /// The advertisement that the person came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referral: Option<Referral>,
    /// The number of times it was forwarded before it arrived, as far as the channel says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarded: Option<Forwarded>,
    /// The provider's group of numbers over which it came, e.g. Twilio's Messaging Service `MG...`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The provider's word for its kind, of a sticker and of a message of which nothing can be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The head of a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<Box<MailHead>>,
}

impl Details {
    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A place on earth. Numbers are kept as they were written, so that nothing is rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Degrees north, decimal, -90 to 90.
    pub latitude: String,
    /// Degrees east, decimal, -180 to 180.
    pub longitude: String,
    /// The name of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Location {
    /// A place with numbers that are degrees; `None` where they are not.
    pub fn new(latitude: &str, longitude: &str, name: Option<String>, address: Option<String>) -> Option<Self> {
        let degrees = |text: &str, most: f64| text.parse::<f64>().is_ok_and(|number| number.abs() <= most);
        let (latitude, longitude) = (latitude.trim().to_owned(), longitude.trim().to_owned());
        let fits = degrees(&latitude, 90.0) && degrees(&longitude, 180.0);
        fits.then_some(Self { latitude, longitude, name, address })
    }
}

/// A person's choice among options that they were offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The text of the option as they saw it.
    pub label: String,
    /// The id that we gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Of which kind of offer.
    pub of: ChoiceOf,
}

/// Kinds of offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceOf {
    /// Buttons under a message.
    Buttons,
    /// A list that opens.
    List,
}

/// The message that a message answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The provider's own id of it.
    pub provider_ref: String,
}

/// The advertisement or post that a person came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// `ad` or `post`, as the provider says.
    pub kind: String,
    /// Its id there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The click, for telling the advertiser what became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub click_id: Option<String>,
}

/// The number of times a message was forwarded, as far as the channel says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forwarded {
    /// At least once.
    Once,
    /// Many times.
    Often,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_degrees_are_a_place() {
        assert!(Location::new(" 41.0082 ", "28.9784", None, None).is_some());
        for (latitude, longitude) in [("", ""), ("91", "0"), ("0", "-180.5"), ("north", "0"), ("NaN", "0")] {
            assert_eq!(Location::new(latitude, longitude, None, None), None, "{latitude} {longitude}");
        }
    }
}
