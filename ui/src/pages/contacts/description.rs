//! The description of a contact that is kept: name, language, zone.

use paperplane_bridge::{
    ask::{DescribeContact, Whom},
    view::contact::ContactView,
};

/// The description as it is now; to be changed in one respect.
pub fn described(whom: Whom, contact: &ContactView) -> DescribeContact {
    let zone = contact.zone.as_ref().filter(|zone| zone.sure);
    DescribeContact {
        whom,
        name: contact.given_name.clone(),
        language: contact.language.clone(),
        // A guess is nothing that anybody wrote down.
        zone: zone.map(|zone| zone.name.clone()).unwrap_or_default(),
    }
}
