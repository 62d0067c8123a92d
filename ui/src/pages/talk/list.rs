//! The list of conversations: as long as it likes, with only what is looked at in the page.

use super::{
    clicked::Clicked,
    keys::LIST,
    row::{Row, element_id},
};
use crate::{
    hooks::{Shown, row_px, use_in_sight, use_indexes, use_today},
    parts::TroubleNote,
    state::{cursor::Cursor, sparse::Sparse},
    words,
};
use paperplane_bridge::{ConversationId, Filter, Status, view::inbox::InboxRow};
use std::{collections::BTreeSet, ops::Range, rc::Rc};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Rows of the skeleton.
const GHOSTS: usize = 8;

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub shown: Shown<Rc<Sparse<InboxRow>>>,
    pub filter: Filter,
    pub open: Option<ConversationId>,
    /// The row at which keys act.
    pub cursor: Option<Cursor>,
    pub selected: Rc<BTreeSet<ConversationId>>,
    pub click: Callback<Clicked>,
    /// Called with the indexes that are looked at.
    pub look: Callback<Range<u32>>,
    /// Reads again after trouble.
    pub again: Callback<()>,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let today = use_today();
    let pane = use_node_ref();
    let total = props.shown.ready().map_or(0, |sparse| sparse.total);
    let indexes = use_indexes(&pane, total);
    {
        let look = props.look.clone();
        use_effect_with(indexes.clone(), move |indexes| look.emit(indexes.clone()));
    }
    use_top(&pane, &props.filter);
    use_in_sight(&pane, props.cursor.map(|cursor| (cursor.index, cursor.id)));
    let (sparse, stale) = match &props.shown {
        Shown::Loading => return skeleton(),
        Shown::Failed(trouble) => {
            return html! { <TroubleNote trouble={trouble.clone()} again={props.again.clone()} /> };
        }
        Shown::Ready(sparse) => (sparse, None),
        Shown::Stale(sparse, trouble) => (sparse, Some(trouble)),
    };
    if sparse.total == 0 {
        return empty(&props.filter);
    }
    let height = |count: u32| format!("height: {}px", i64::from(count) * i64::from(row_px()));
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            <div class="rows" id={LIST} ref={pane} role="listbox" tabindex="0" aria-label={say!("inbox-conversations")}
                aria-multiselectable="true" data-testid="rows"
                aria-activedescendant={props.cursor.and_then(|cursor| cursor.id).map(element_id)}>
                <div class="rows-spacer" style={height(indexes.start)} aria-hidden="true"></div>
                for index in indexes.clone() {
                    if let Some(row) = sparse.get(index) {
                        <Row key={row.id.to_string()} row={row.clone()} open={props.open == Some(row.id)} {today} {index}
                            is_at={props.cursor.is_some_and(|cursor| cursor.id == Some(row.id))}
                            selected={props.selected.contains(&row.id)} total={sparse.total} click={props.click.clone()} />
                    } else {
                        <div class="row ghost" key={format!("row-{index}")} aria-hidden="true">
                            <span class="avatar"></span><span class="bar"></span><span class="bar short"></span>
                        </div>
                    }
                }
                <div class="rows-spacer" style={height(total.saturating_sub(indexes.end))} aria-hidden="true"></div>
            </div>
        </>
    }
}

/// Another list begins at its top.
#[hook]
fn use_top(pane: &NodeRef, filter: &Filter) {
    let pane = pane.clone();
    use_effect_with(filter.clone(), move |_| {
        if let Some(pane) = pane.cast::<HtmlElement>() {
            pane.set_scroll_top(0);
        }
    });
}

fn skeleton() -> Html {
    html! {
        <div class="rows loading" aria-busy="true" aria-label={say!("loading")}>
            for _ in 0..GHOSTS {
                <div class="row ghost"><span class="avatar"></span><span class="bar"></span><span class="bar short"></span></div>
            }
        </div>
    }
}

/// The empty list of a filter.
fn empty(filter: &Filter) -> Html {
    let (title, line) = if *filter == Filter::default() {
        (say!("inbox-empty"), say!("inbox-empty-line"))
    } else if filter.status == Status::Snoozed {
        (say!("inbox-none-snoozed"), say!("inbox-none-snoozed-line"))
    } else {
        (say!("inbox-none-here"), say!("inbox-none-here-line"))
    };
    html! { <div class="nothing" data-testid="empty-list"><h2>{ title }</h2><p class="quiet">{ line }</p></div> }
}
