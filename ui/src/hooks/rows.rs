//! A pane of many rows of one height: the indexes to draw, and the row that is to be in sight.

use crate::{dom, state::sparse::drawn};
use gloo_events::EventListener;
use std::ops::Range;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The height of a row where the stylesheet gives none, in pixels.
const ROW_PX: i32 = 54;

/// The height of a row, in pixels.
pub fn row_px() -> i32 {
    dom::px_of_style("--row", ROW_PX)
}

/// The indexes to draw, as the pane is scrolled and as tall as it is.
#[hook]
pub fn use_indexes(pane: &NodeRef, total: u32) -> Range<u32> {
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
    drawn(at.0, at.1, row_px(), total)
}

/// Scrolls the row of the keys into sight when the keys move; the row by its index and by what tells it from others.
#[hook]
pub fn use_in_sight<T: Copy + PartialEq + 'static>(pane: &NodeRef, at: Option<(u32, T)>) {
    let pane = pane.clone();
    use_effect_with(at, move |at| {
        if let (Some(pane), Some((index, _))) = (pane.cast::<HtmlElement>(), *at)
            && let Some(top) = scrolled_to(index, pane.scroll_top(), pane.client_height(), row_px())
        {
            pane.set_scroll_top(top);
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
