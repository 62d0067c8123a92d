//! Elements that are never seen.

use dom_query::NodeRef;

/// True if an element is never seen.
pub(super) fn is_hidden(element: &NodeRef<'_>) -> bool {
    let style = element.attr_or("style", "").to_ascii_lowercase().replace(' ', "");
    ["display:none", "visibility:hidden", "mso-hide:all", "max-height:0"].iter().any(|one| style.contains(one))
}
