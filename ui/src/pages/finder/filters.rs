//! Filters of the search, offered and explained while one types.

use super::entry::Entry;
use crate::{
    parts::{Icon, Sign},
    state::completing::{FilterKind, completions},
};
use paperplane_bridge::view::{library::Library, workspace::Home};
use yew::prelude::*;

/// Filters that complete what is typed; taking one goes on typing.
pub(super) fn filters(typed: &str, home: &Home, library: &Library, put: &Callback<String>) -> Vec<Entry> {
    let mut channels: Vec<String> = home.inboxes.iter().map(|inbox| inbox.channel.as_str().to_owned()).collect();
    channels.sort();
    channels.dedup();
    let labels: Vec<String> = library.labels.iter().map(|label| label.name.clone()).collect();
    let mut entries: Vec<Entry> = completions(typed, &channels, &labels)
        .into_iter()
        .map(|one| {
            let (key, whole) = (format!("filter {}", one.filter), one.typed);
            let run = put.reform(move |()| whole.clone());
            let line = html! {
                <>
                    <Icon sign={Sign::Search} /><span class="found-name"><code><bdi>{ one.filter }</bdi></code></span>
                    <span class="quiet">{ explained(one.kind) }</span>
                </>
            };
            Entry { key, head: None, line, run, mark: "filter", stays: true }
        })
        .collect();
    if let Some(first) = entries.first_mut() {
        first.head = Some(say!("find-filters"));
    }
    entries
}

fn explained(kind: FilterKind) -> String {
    match kind {
        FilterKind::From => say!("find-filter-from"),
        FilterKind::To => say!("find-filter-to"),
        FilterKind::Subject => say!("find-filter-subject"),
        FilterKind::In => say!("find-filter-in"),
        FilterKind::HasFile => say!("find-filter-has-file"),
        FilterKind::Before => say!("find-filter-before"),
        FilterKind::After => say!("find-filter-after"),
        FilterKind::Label => say!("find-filter-label"),
        FilterKind::IsMentioned => say!("find-filter-mentioned"),
        FilterKind::IsBlocked => say!("find-filter-blocked"),
    }
}
