//! The names of groups of emoji.

use crate::words::say;
use emojis::Group;

/// The name of a group.
pub fn emoji_group(group: Group) -> String {
    match group {
        Group::SmileysAndEmotion => say!("emoji-of-smileys"),
        Group::PeopleAndBody => say!("emoji-of-people"),
        Group::AnimalsAndNature => say!("emoji-of-nature"),
        Group::FoodAndDrink => say!("emoji-of-food"),
        Group::TravelAndPlaces => say!("emoji-of-travel"),
        Group::Activities => say!("emoji-of-activities"),
        Group::Objects => say!("emoji-of-objects"),
        Group::Symbols => say!("emoji-of-symbols"),
        Group::Flags => say!("emoji-of-flags"),
    }
}
