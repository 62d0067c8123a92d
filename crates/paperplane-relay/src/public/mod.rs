//! Pages and files for clients and providers, who have no token of the desk: one line a domain.

mod files;
mod subscription;

use crate::route::Route;

/// The public routes of all domains.
pub(crate) fn routes() -> Vec<Route> {
    files::routes().into_iter().chain(subscription::routes()).collect()
}
