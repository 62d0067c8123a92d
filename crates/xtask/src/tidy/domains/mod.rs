//! The domains, and the layers in which each has a folder of its name.

mod folders;
mod neighbours;

pub use folders::domains_have_the_same_folders;
pub use neighbours::domains_see_allowed_neighbours;

/// A part of the agency's work with its own events, questions and tables.
struct Domain {
    name: &'static str,
    seen_by: SeenBy,
}

/// Domains that may name what another one declares.
enum SeenBy {
    Everyone,
    Only(&'static [&'static str]),
}

/// All domains. A new one is registered here.
const DOMAINS: &[Domain] = &[
    Domain { name: "workspace", seen_by: SeenBy::Everyone },
    Domain { name: "contacts", seen_by: SeenBy::Everyone },
    Domain { name: "library", seen_by: SeenBy::Only(&["talk", "cases", "outreach"]) },
    Domain { name: "talk", seen_by: SeenBy::Only(&["cases", "bookings", "outreach"]) },
    Domain { name: "cases", seen_by: SeenBy::Only(&[]) },
    Domain { name: "forms", seen_by: SeenBy::Only(&[]) },
    Domain { name: "bookings", seen_by: SeenBy::Only(&[]) },
    Domain { name: "portal", seen_by: SeenBy::Only(&[]) },
    Domain { name: "agents", seen_by: SeenBy::Only(&[]) },
    Domain { name: "offers", seen_by: SeenBy::Only(&[]) },
    Domain { name: "outreach", seen_by: SeenBy::Only(&[]) },
    Domain { name: "social", seen_by: SeenBy::Only(&[]) },
];

/// The sources of each layer.
const LAYERS: &[&str] = &[
    "crates/paperplane-core/src",
    "crates/paperplane-bridge/src",
    "crates/paperplane-store/src",
    "crates/paperplane-engine/src",
];

/// The domain of this name.
fn domain(name: &str) -> Option<&'static Domain> {
    DOMAINS.iter().find(|domain| domain.name == name)
}

/// The folder directly below a layer's sources in which a file is.
fn folder_of(path: &str) -> Option<(&'static str, &str)> {
    LAYERS.iter().find_map(|layer| {
        let (folder, _) = path.strip_prefix(layer)?.strip_prefix('/')?.split_once('/')?;
        Some((*layer, folder))
    })
}

impl Domain {
    /// Returns true if what stands in a folder may name this domain.
    fn is_seen_by(&self, folder: &str) -> bool {
        folder == self.name
            || match self.seen_by {
                SeenBy::Everyone => true,
                SeenBy::Only(domains) => domains.contains(&folder),
            }
    }
}
