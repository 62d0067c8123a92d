//! The list of conversations: as long as it likes, with only what is looked at in the page.

use super::{
    clicked::Clicked,
    keys::LIST,
    row::{Row, element_id},
};
use crate::{
    dom,
    hooks::{Shown, use_today},
    parts::TroubleNote,
    state::{
        cursor::Cursor,
        sparse::{Sparse, drawn},
    },
    words,
};
use gloo_events::EventListener;
use paperplane_bridge::{ConversationId, Filter, Status, view::inbox::InboxRow};
use std::{collections::BTreeSet, ops::Range, rc::Rc};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Rows of the skeleton.
const GHOSTS: usize = 8;
/// The height of a row where the stylesheet gives none, in pixels.
const ROW_PX: i32 = 54;

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
    use_shown(&pane, props.cursor);
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
    let row_px = dom::px_of_style("--row", ROW_PX);
    let height = |count: u32| format!("height: {}px", i64::from(count) * i64::from(row_px));
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

/// The indexes to draw, as the pane is scrolled and as tall as it is.
#[hook]
fn use_indexes(pane: &NodeRef, total: u32) -> Range<u32> {
    let at = use_state_eq(|| (0, 900));
    {
        let (pane, at) = (pane.clone(), at.clone());
        // The pane is there from the first rows on.
        use_effect_with((total > 0, pane.clone()), move |_| {
            let measure = {
                let pane = pane.clone();
                move || {
                    if let Some(pane) = pane.cast::<HtmlElement>() {
                        at.set((pane.scroll_top(), pane.client_height()));
                    }
                }
            };
            measure();
            let again = measure.clone();
            let scrolled = pane.get().map(|pane| EventListener::new(&pane, "scroll", move |_| again()));
            let resized = web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
            move || drop((scrolled, resized))
        });
    }
    drawn(at.0, at.1, dom::px_of_style("--row", ROW_PX), total)
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

/// Scrolls the row of the keys into sight when the keys move.
#[hook]
fn use_shown(pane: &NodeRef, cursor: Option<Cursor>) {
    let pane = pane.clone();
    use_effect_with(cursor, move |cursor| {
        if let (Some(pane), Some(cursor)) = (pane.cast::<HtmlElement>(), cursor) {
            let row_px = dom::px_of_style("--row", ROW_PX);
            if let Some(top) = scrolled_to(cursor.index, pane.scroll_top(), pane.client_height(), row_px) {
                pane.set_scroll_top(top);
            }
        }
    });
}

/// The scroll position that shows a row whole; `None` if it shows already. All in pixels.
fn scrolled_to(index: u32, scroll_px: i32, height_px: i32, row_px: i32) -> Option<i32> {
    let top = i32::try_from(index).unwrap_or(i32::MAX).saturating_mul(row_px);
    let bottom = top.saturating_add(row_px);
    if top < scroll_px {
        Some(top)
    } else {
        (bottom > scroll_px.saturating_add(height_px)).then(|| bottom.saturating_sub(height_px))
    }
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

#[cfg(test)]
mod tests {
    use super::scrolled_to;

    #[test]
    fn the_list_scrolls_no_further_than_the_row_needs() {
        assert_eq!(scrolled_to(3, 0, 540, 54), None);
        assert_eq!(scrolled_to(10, 0, 540, 54), Some(54), "one row below");
        assert_eq!(scrolled_to(0, 54, 540, 54), Some(0), "one row above");
        assert_eq!(scrolled_to(50_000, 0, 540, 54), Some(50_001 * 54 - 540));
    }
}
