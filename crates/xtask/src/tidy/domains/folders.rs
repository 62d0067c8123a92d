//! A domain has the same folder name on each layer.

use super::{DOMAINS, LAYERS, domain, folder_of};
use crate::tidy::checkout::Checkout;
use std::collections::BTreeSet;

/// Folders directly below a layer's sources that belong to no single domain: the layer, the folder, and why.
const SHARED: &[(&str, &str, &str)] = &[
    ("crates/paperplane-core/src", "kernel", "ids, time, limits and envelopes, used by all domains"),
    ("crates/paperplane-store/src", "kernel", "file, pool, outbox and checkpoints, used by all domains"),
    ("crates/paperplane-store/src", "projections", "gives each event to its projection and folds one again"),
    ("crates/paperplane-engine/src", "node", "opens, configures and runs a node, whatever its domains"),
    ("crates/paperplane-engine/src", "log", "projector and uplink move records of all domains"),
];

/// Each domain has a folder on each layer, and a folder there is a domain's or shared.
pub fn domains_have_the_same_folders(checkout: &Checkout) -> Vec<String> {
    let folders: BTreeSet<_> = checkout.files.iter().filter_map(|file| folder_of(&file.path)).collect();
    let mut complaints = Vec::new();
    for domain in DOMAINS {
        let (with, without): (Vec<&str>, Vec<&str>) =
            LAYERS.iter().partition(|layer| folders.contains(&(**layer, domain.name)));
        let Some(present) = with.first() else { continue };
        for absent in without {
            complaints.push(format!("{absent}/{0}: is not there, but {present}/{0} is", domain.name));
        }
    }
    let is_known = |layer: &str, folder: &str| {
        domain(folder).is_some() || SHARED.iter().any(|(shared, name, _)| *shared == layer && *name == folder)
    };
    for (layer, folder) in folders.iter().filter(|(layer, folder)| !is_known(layer, folder)) {
        complaints.push(format!("{layer}/{folder}: neither a domain (tidy/domains/mod.rs) nor a shared folder"));
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(layers: &[&str], folder: &str) -> Vec<String> {
        let paths: Vec<_> = layers.iter().map(|layer| format!("crates/paperplane-{layer}/src/{folder}/a.rs")).collect();
        let files: Vec<_> = paths.iter().map(|path| (path.as_str(), "")).collect();
        domains_have_the_same_folders(&Checkout::of_files(&files))
    }

    #[test]
    fn a_domain_that_lacks_a_folder_is_seen() {
        assert!(of(&["core", "bridge", "store", "engine"], "talk").is_empty());
        let text = "crates/paperplane-bridge/src/talk: is not there, but crates/paperplane-core/src/talk is";
        assert_eq!(of(&["core", "store", "engine"], "talk"), [text]);
        assert_eq!(of(&["store"], "talk").len(), 3);
    }

    #[test]
    fn a_folder_that_is_neither_domain_nor_shared_is_seen() {
        assert!(of(&["core", "store"], "kernel").is_empty());
        assert_eq!(of(&["bridge"], "kernel").len(), 1);
        assert_eq!(of(&["core", "bridge", "store", "engine"], "talks").len(), 4);
        assert!(of(&["relay", "log"], "anything").is_empty());
    }
}
