//! `tidy`: rules that the compiler does not know.

mod checkout;
mod circles;
mod comments;
mod domains;
mod graph;
mod hubs;
mod manifest;
mod modules;
mod rust;
mod sizes;
mod sources;

use crate::places;
use anyhow::{Result, bail};
use checkout::Checkout;

/// Looks for what breaks it, and makes a complaint of each.
type Rule = fn(&Checkout) -> Vec<String>;

const RULES: &[(&str, Rule)] = &[
    ("dependencies point down", graph::dependencies_point_down),
    ("outside things are hidden", graph::outside_things_are_hidden),
    ("words are in their place", sources::words_are_in_their_place),
    ("names are of the trade", sources::names_are_of_the_trade),
    ("files say their reason", sources::files_say_their_reason),
    ("comments describe", comments::comments_describe),
    ("files are small", sizes::files_are_small),
    ("fixtures are used", sources::fixtures_are_used),
    ("files form no circle", circles::files_form_no_circle),
    ("domains have the same folders", domains::domains_have_the_same_folders),
    ("domains see allowed neighbours", domains::domains_see_allowed_neighbours),
    ("hubs are small", hubs::hubs_are_small),
];

/// Tries every rule and prints what breaks it.
pub fn tidy() -> Result<()> {
    let mut broken_count = 0;
    for (rule, outcome) in outcomes() {
        match outcome {
            Ok(()) => println!("kept    {rule}"),
            Err(complaints) => {
                println!("BROKEN  {rule}\n        {}", complaints.replace('\n', "\n        "));
                broken_count += 1;
            }
        }
    }
    if broken_count > 0 {
        bail!("{broken_count} rules are broken");
    }
    Ok(())
}

/// Every rule, and what breaks it.
pub fn outcomes() -> Vec<(&'static str, Result<(), String>)> {
    let checkout = match Checkout::read(&places::root()) {
        Ok(checkout) => checkout,
        Err(error) => return vec![("the checkout can be read", Err(format!("{error:#}")))],
    };
    for note in sizes::growing(&checkout) {
        eprintln!("{note}");
    }
    let verdict = |complaints: Vec<String>| if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) };
    RULES.iter().map(|(name, rule)| (*name, verdict(rule(&checkout)))).collect()
}
