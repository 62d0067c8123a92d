//! The table of people: as long as it likes, with only what is looked at in the page.

use super::{
    keys::LIST,
    row::{Row, element_id},
};
use crate::{
    hooks::{Shown, row_px, use_in_sight, use_indexes, use_today},
    parts::TroubleNote,
    state::sparse::Sparse,
    words,
};
use paperplane_bridge::{
    ContactId,
    view::{library::LabelView, people::PersonRow},
};
use std::{collections::BTreeSet, ops::Range, rc::Rc};
use yew::prelude::*;

/// Rows of the skeleton.
const GHOSTS: usize = 10;

#[derive(PartialEq, Properties)]
pub struct TableProps {
    pub shown: Shown<Rc<Sparse<PersonRow>>>,
    /// All labels.
    pub labels: Vec<LabelView>,
    pub open: Option<ContactId>,
    /// The row at which keys act.
    pub at: Option<u32>,
    pub selected: Rc<BTreeSet<ContactId>>,
    /// Opens a person: the index and the contact.
    pub click: Callback<(u32, ContactId)>,
    /// Selects a person, or does so no longer.
    pub select: Callback<(u32, ContactId)>,
    /// Called with the indexes that are looked at.
    pub look: Callback<Range<u32>>,
    /// Reads again after trouble.
    pub again: Callback<()>,
    /// Drawn instead of the rows where nobody fits.
    pub empty: Html,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let today = use_today();
    let pane = use_node_ref();
    let total = props.shown.ready().map_or(0, |sparse| sparse.total);
    let indexes = use_indexes(&pane, total);
    {
        let look = props.look.clone();
        use_effect_with(indexes.clone(), move |indexes| look.emit(indexes.clone()));
    }
    use_in_sight(&pane, props.at.map(|at| (at, ())));
    let (sparse, stale) = match &props.shown {
        Shown::Loading => return skeleton(),
        Shown::Failed(trouble) => {
            return html! { <TroubleNote trouble={trouble.clone()} again={props.again.clone()} /> };
        }
        Shown::Ready(sparse) => (sparse, None),
        Shown::Stale(sparse, trouble) => (sparse, Some(trouble)),
    };
    if sparse.total == 0 {
        return props.empty.clone();
    }
    let height = |count: u32| format!("height: {}px", i64::from(count) * i64::from(row_px()));
    let at = props.at.and_then(|at| sparse.get(at)).map(|row| element_id(row.contact));
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            <div class="people-rows" id={LIST} ref={pane} role="grid" tabindex="0" aria-label={say!("people-title")}
                aria-multiselectable="true" aria-rowcount={(i64::from(sparse.total) + 1).to_string()} aria-activedescendant={at}
                data-testid="people-rows">
                { head() }
                <div class="rows-spacer" style={height(indexes.start)} role="presentation"></div>
                for index in indexes.clone() {
                    if let Some(row) = sparse.get(index) {
                        <Row key={row.contact.to_string()} row={row.clone()} {index} {today} labels={props.labels.clone()}
                            is_open={props.open == Some(row.contact)} is_at={props.at == Some(index)}
                            is_selected={props.selected.contains(&row.contact)} click={props.click.clone()} select={props.select.clone()} />
                    } else {
                        <div class="person-row ghost-row" key={format!("row-{index}")} role="presentation"><span></span><span class="bar"></span></div>
                    }
                }
                <div class="rows-spacer" style={height(total.saturating_sub(indexes.end))} role="presentation"></div>
            </div>
        </>
    }
}

fn head() -> Html {
    html! {
        <div class="person-row people-head-row" role="row" aria-rowindex="1">
            <span role="columnheader"><span class="hidden">{ say!("people-chosen") }</span></span>
            <span role="columnheader">{ say!("people-person") }</span>
            <span role="columnheader">{ say!("people-source") }</span>
            <span role="columnheader">{ say!("people-status") }</span>
            <span role="columnheader" class="person-labels">{ say!("people-labels") }</span>
            <span role="columnheader" class="person-last">{ say!("people-last-word") }</span>
        </div>
    }
}

fn skeleton() -> Html {
    html! {
        <div class="people-rows loading" aria-busy="true" aria-label={say!("loading")}>
            for _ in 0..GHOSTS {
                <div class="person-row ghost-row"><span class="avatar"></span><span class="bar"></span><span class="bar"></span></div>
            }
        </div>
    }
}
