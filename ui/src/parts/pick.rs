//! A small list over everything: typed into it is filtered, arrows walk, Enter takes, Escape leaves.

use super::{Icon, Sign, floating::use_leave};
use crate::{dom, state::steps::step};
use paperplane_bridge::spelling;
use std::cell::Cell;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Something to pick: its key, its words, and what stands before them.
pub type PickItem = (String, String, Option<Html>);

#[derive(PartialEq, Properties)]
pub struct PickProps {
    /// Items that can be picked, in this order.
    pub items: Vec<PickItem>,
    /// The keys of what is chosen already: those carry a check.
    #[prop_or_default]
    pub chosen: Vec<String>,
    /// Words at the end of the first items, e.g. a count.
    #[prop_or_default]
    pub ends: Vec<String>,
    /// It stays open after something was picked, so that more can be.
    #[prop_or_default]
    pub stays: bool,
    /// Something was picked, by its key.
    pub onpick: Callback<String>,
    /// Nothing of this name is there, and it shall be made.
    #[prop_or_default]
    pub onnew: Option<Callback<String>>,
    /// Makes an item of what was typed, where it can.
    #[prop_or_default]
    pub reads: Option<Callback<String, Option<PickItem>>>,
    /// It wants to close. The focus is where it was before.
    pub onclose: Callback<()>,
    /// Placeholder of the empty field.
    pub placeholder: AttrValue,
    /// Name of the list.
    pub label: AttrValue,
}

/// A row that keys can move to.
#[derive(Clone, PartialEq)]
enum Row {
    Item(PickItem),
    New(String),
}

#[component]
pub fn Pick(props: &PickProps) -> Html {
    let query = use_state_eq(String::new);
    // One begins at what is chosen, where only one can be.
    let at = use_state_eq(|| {
        let is_chosen = |item: &PickItem| !props.stays && props.chosen.contains(&item.0);
        props.items.iter().position(is_chosen).unwrap_or_default()
    });
    let id = use_memo((), |()| next_id());
    let (element, field) = (use_node_ref(), use_node_ref());
    let leave = use_leave(&element, &field, &props.onclose);
    let read = props.reads.as_ref().filter(|_| !query.trim().is_empty()).and_then(|reads| reads.emit((*query).clone()));
    let others = rows(&props.items, &query, props.onnew.is_some());
    let rows: Vec<Row> = read.map(Row::Item).into_iter().chain(others).collect();
    let here = (*at).min(rows.len().saturating_sub(1));
    let option = |nth: usize| format!("{id}-{nth}");
    {
        let element = element.clone();
        use_effect_with((here, rows.len()), move |_| show_active(&element));
    }
    let take = {
        let (onpick, onnew, leave, stays) = (props.onpick.clone(), props.onnew.clone(), leave.clone(), props.stays);
        let (query, field) = (query.clone(), field.clone());
        Callback::from(move |row: Row| {
            // Closed first: what is picked may open something else in its place.
            if stays {
                query.set(String::new());
                dom::focus(&field);
            } else {
                leave.emit(());
            }
            match (row, &onnew) {
                (Row::Item((key, ..)), _) => onpick.emit(key),
                (Row::New(name), Some(onnew)) => onnew.emit(name),
                (Row::New(_), None) => {}
            }
        })
    };
    let onkeydown = {
        let (at, rows, take, leave) = (at.clone(), rows.clone(), take.clone(), leave.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            let by = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "PageDown" => 8,
                "PageUp" => -8,
                "Enter" => {
                    event.prevent_default();
                    event.stop_propagation();
                    return rows.get(here).cloned().into_iter().for_each(|row| take.emit(row));
                }
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    return leave.emit(());
                }
                // The focus goes on from where it was before.
                "Tab" => return leave.emit(()),
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            at.set(step(rows.len(), Some(here), by).unwrap_or_default());
        })
    };
    let oninput = {
        let (query, at) = (query.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(field.value());
                at.set(0);
            }
        })
    };
    html! {
        <div class="pick" ref={element} data-testid="pick">
            <input class="pick-field" ref={field} type="text" role="combobox" aria-expanded="true" aria-autocomplete="list"
                aria-controls={(*id).clone()} aria-activedescendant={(!rows.is_empty()).then(|| option(here))}
                aria-label={props.label.clone()} placeholder={props.placeholder.clone()} value={(*query).clone()}
                autocomplete="off" spellcheck="false" dir={(!query.is_empty()).then_some("auto")} {oninput} {onkeydown} />
            <ul class="pick-list" role="listbox" id={(*id).clone()} aria-label={props.label.clone()}
                aria-multiselectable={props.stays.then_some("true")}>
                for (nth, row) in rows.iter().enumerate() {
                    { drawn(row, nth == here, option(nth), props, &take, move_to(&at, nth)) }
                }
            </ul>
            if rows.is_empty() {
                <p class="pick-nothing" role="status">{ say!("pick-nothing") }</p>
            }
        </div>
    }
}

fn drawn(
    row: &Row,
    is_here: bool,
    id: String,
    props: &PickProps,
    take: &Callback<Row>,
    onpointermove: Callback<PointerEvent>,
) -> Html {
    let onclick = take.reform({
        let row = row.clone();
        move |_: MouseEvent| row.clone()
    });
    // The field keeps the focus.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let chosen = matches!(row, Row::Item((key, ..)) if props.chosen.contains(key));
    let end = match row {
        Row::Item((key, ..)) => {
            let nth = props.items.iter().position(|item| item.0 == *key);
            nth.and_then(|nth| props.ends.get(nth)).cloned().unwrap_or_default()
        }
        Row::New(_) => String::new(),
    };
    let class = classes!("pick-option", is_here.then_some("here"));
    let key = match row {
        Row::Item((key, ..)) => key.clone(),
        Row::New(_) => "new".to_owned(),
    };
    html! {
        <li {class} {id} role="option" aria-selected={chosen.to_string()} data-key={key} {onclick} {onmousedown}
            {onpointermove}>
            {
                match row {
                    Row::Item((_, words, before)) => html! {
                        <>{ before.clone().unwrap_or_default() }<bdi class="pick-words">{ words }</bdi></>
                    },
                    Row::New(name) => html! {
                        <><Icon sign={Sign::Plus} size={14} /><span class="pick-words">{ say!("pick-new", name = name) }</span></>
                    },
                }
            }
            if !end.is_empty() { <span class="pick-end">{ end }</span> }
            if chosen { <Icon sign={Sign::Check} size={14} /> }
        </li>
    }
}

fn move_to(at: &UseStateHandle<usize>, nth: usize) -> Callback<PointerEvent> {
    let at = at.clone();
    Callback::from(move |_| at.set(nth))
}

/// Rows that fit the query, those that begin so before others; and at the end the one to be made, where nothing is
/// called just so.
fn rows(items: &[PickItem], query: &str, makes: bool) -> Vec<Row> {
    let query = query.trim();
    let wanted = spelling::plain(query);
    let fits = |item: &&PickItem| spelling::fits(&item.1, query);
    let (begin, others): (Vec<&PickItem>, Vec<&PickItem>) =
        items.iter().filter(fits).partition(|item| spelling::plain(&item.1).starts_with(&wanted));
    let is_there = items.iter().any(|item| item.1.to_lowercase() == query.to_lowercase());
    let new = (makes && !query.is_empty() && !is_there).then(|| Row::New(query.to_owned()));
    begin.into_iter().chain(others).cloned().map(Row::Item).chain(new).collect()
}

/// Scrolls the list so far that the active option is seen.
fn show_active(element: &NodeRef) {
    let Some(list) =
        element.cast::<HtmlElement>().and_then(|element| element.query_selector(".pick-list").ok().flatten())
    else {
        return;
    };
    let Some(option) = list.query_selector(".here").ok().flatten() else {
        return;
    };
    let (seen, wanted) = (list.get_bounding_client_rect(), option.get_bounding_client_rect());
    let below = wanted.bottom() - seen.bottom();
    let above = wanted.top() - seen.top();
    let by = if below > 0.0 { below } else { above.min(0.0) };
    list.set_scroll_top(list.scroll_top() + by.round() as i32);
}

/// No two lists of this window share an id.
fn next_id() -> String {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    LAST.set(LAST.get().wrapping_add(1));
    format!("pick-{}", LAST.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(items: &[&str], query: &str, makes: bool) -> Vec<String> {
        let items: Vec<PickItem> = items.iter().map(|text| ((*text).to_owned(), (*text).to_owned(), None)).collect();
        let rows = rows(&items, query, makes).into_iter().map(|row| match row {
            Row::Item((_, text, _)) => text,
            Row::New(name) => format!("new {name}"),
        });
        rows.collect()
    }

    #[test]
    fn what_begins_so_stands_first() {
        assert_eq!(words(&["Late visa", "Nursing", "Visa"], "VI", false), ["Visa", "Late visa"]);
        assert_eq!(words(&["B", "A"], " ", false), ["B", "A"], "the order is the caller's");
        assert!(words(&["B"], "x", false).is_empty());
        assert_eq!(words(&["Nursing", "Clínica Łódź"], "lodz", false), ["Clínica Łódź"]);
    }

    #[test]
    fn what_is_not_there_can_be_made() {
        assert_eq!(words(&["Visa"], " vis ", true), ["Visa", "new vis"]);
        assert_eq!(words(&["Visa"], "visa", true), ["Visa"], "it is there already");
        assert_eq!(words(&["Visa"], "", true), ["Visa"]);
    }
}
