//! Narrowing the list: all conditions of a filter in one small dialog; the list behind follows at once.

use crate::{
    hooks::use_modal,
    parts::{Select, Switch},
    words,
};
use paperplane_bridge::{Assigned, Channel, Filter, Order, Priority, Status, view::library::Library};
use yew::prelude::*;

const STATUSES: [Status; 6] =
    [Status::Open, Status::Pending, Status::Snoozed, Status::Resolved, Status::Blocked, Status::Any];
/// Of this priority or a higher one. All are of the lowest or a higher one.
const PRIORITIES: [Priority; 3] = [Priority::Normal, Priority::High, Priority::Urgent];
/// The value that stands for no condition.
const ANY: &str = "any";

/// A condition: what can be chosen with the filter that each makes, and which is chosen.
struct Condition {
    id: &'static str,
    name: String,
    choices: Vec<(String, String, Filter)>,
}

impl Condition {
    fn chosen(&self, filter: &Filter) -> String {
        let chosen = self.choices.iter().find(|(_, _, made)| made == filter);
        chosen.map_or_else(|| ANY.to_owned(), |(value, ..)| value.clone())
    }
}

/// All conditions but those that are switches; each leaves the others as they are.
fn conditions(now: &Filter, library: &Library) -> Vec<Condition> {
    vec![status(now), assigned(now, library), label(now, library), channel(now), priority(now), order(now)]
}

fn status(now: &Filter) -> Condition {
    let choice = |status: Status| {
        let only = Filter { status, ..Filter::default() };
        (format!("{status:?}"), words::filter(&only, &Library::default()), Filter { status, ..now.clone() })
    };
    Condition { id: "narrow-status", name: say!("narrow-status"), choices: STATUSES.map(choice).into() }
}

fn assigned(now: &Filter, library: &Library) -> Condition {
    let choice =
        |value: String, name: String, assigned: Option<Assigned>| (value, name, Filter { assigned, ..now.clone() });
    let mut choices = vec![
        choice(ANY.into(), say!("narrow-anybody"), None),
        choice("me".into(), say!("narrow-me"), Some(Assigned::Me)),
        choice("nobody".into(), say!("narrow-nobody"), Some(Assigned::Nobody)),
    ];
    let members = library.members.iter();
    choices.extend(members.map(|one| choice(one.id.to_string(), one.name.clone(), Some(Assigned::Member(one.id)))));
    Condition { id: "narrow-assigned", name: say!("narrow-assigned"), choices }
}

fn label(now: &Filter, library: &Library) -> Condition {
    let any = (ANY.to_owned(), say!("narrow-any"), Filter { label: None, ..now.clone() });
    let labels = library
        .labels
        .iter()
        .map(|label| (label.id.to_string(), label.name.clone(), Filter { label: Some(label.id), ..now.clone() }));
    Condition { id: "narrow-label", name: say!("narrow-label"), choices: std::iter::once(any).chain(labels).collect() }
}

fn channel(now: &Filter) -> Condition {
    let any = (ANY.to_owned(), say!("narrow-any"), Filter { channel: None, ..now.clone() });
    let channels = Channel::all().map(|channel| {
        (channel.as_str().to_owned(), words::channel(channel), Filter { channel: Some(channel), ..now.clone() })
    });
    let choices = std::iter::once(any).chain(channels).collect();
    Condition { id: "narrow-channel", name: say!("narrow-channel"), choices }
}

fn priority(now: &Filter) -> Condition {
    let any = (ANY.to_owned(), say!("narrow-any"), Filter { priority: None, ..now.clone() });
    let priorities = PRIORITIES.map(|priority| {
        let name = words::at_least(priority).unwrap_or_default();
        (format!("{priority:?}"), name, Filter { priority: Some(priority), ..now.clone() })
    });
    let choices = std::iter::once(any).chain(priorities).collect();
    Condition { id: "narrow-priority", name: say!("narrow-priority"), choices }
}

fn order(now: &Filter) -> Condition {
    let choice = |order: Order| (format!("{order:?}"), words::order(order), Filter { order, ..now.clone() });
    Condition { id: "narrow-order", name: say!("narrow-order"), choices: Order::ALL.map(choice).into() }
}

#[derive(PartialEq, Properties)]
pub struct NarrowProps {
    pub library: Library,
    pub filter: Filter,
    pub choose: Callback<Filter>,
    /// Goes on to keep it as a view.
    pub keep: Callback<()>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Narrow(props: &NarrowProps) -> Html {
    let dialog = use_modal(None);
    let filter = &props.filter;
    let unread = {
        let (choose, filter) = (props.choose.clone(), filter.clone());
        Callback::from(move |unread: bool| choose.emit(Filter { unread, ..filter.clone() }))
    };
    let mentioned = {
        let (choose, filter) = (props.choose.clone(), filter.clone());
        Callback::from(move |mentioned: bool| choose.emit(Filter { mentioned, ..filter.clone() }))
    };
    let reset = props.choose.reform(|_: MouseEvent| Filter::default());
    let (onclose, done) = (props.onclose.reform(|_: Event| ()), props.onclose.reform(|_: MouseEvent| ()));
    html! {
        <dialog class="dialog narrow" ref={dialog} {onclose} aria-labelledby="narrow-title" data-testid="narrow">
            <h2 id="narrow-title">{ say!("narrow-title") }</h2>
            <div class="narrow-rows">
                for condition in conditions(filter, &props.library) {
                    { row(&condition, filter, &props.choose) }
                }
                <label for="narrow-unread">{ say!("narrow-unread") }</label>
                <span><Switch id="narrow-unread" on={filter.unread} onswitch={unread} /></span>
                <label for="narrow-mentioned">{ say!("narrow-mentioned") }</label>
                <span><Switch id="narrow-mentioned" on={filter.mentioned} onswitch={mentioned} /></span>
            </div>
            <p class="row-of-buttons">
                <button class="button primary" type="button" onclick={done}>{ say!("narrow-done") }</button>
                <button class="button" type="button" onclick={props.keep.reform(|_: MouseEvent| ())}
                    data-testid="narrow-keep">{ say!("view-save") }</button>
                <button class="button plain" type="button" onclick={reset} disabled={*filter == Filter::default()}>
                    { say!("narrow-reset") }
                </button>
            </p>
        </dialog>
    }
}

fn row(condition: &Condition, filter: &Filter, choose: &Callback<Filter>) -> Html {
    let id = condition.id;
    let choices: Vec<_> =
        condition.choices.iter().map(|(value, name, _)| (AttrValue::from(value.clone()), name.clone(), None)).collect();
    let made: Vec<(String, Filter)> =
        condition.choices.iter().map(|(value, _, made)| (value.clone(), made.clone())).collect();
    let choose = choose.clone();
    let onchoose = Callback::from(move |value: String| {
        if let Some((_, filter)) = made.iter().find(|(have, _)| *have == value) {
            choose.emit(filter.clone());
        }
    });
    html! {
        <>
            <label for={id}>{ &condition.name }</label>
            <Select {id} {choices} chosen={condition.chosen(filter)} {onchoose} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_condition_leaves_the_others_as_they_are() {
        let now = Filter { unread: true, channel: Some(Channel::SMS), ..Filter::default() };
        let chosen: Vec<_> = conditions(&now, &Library::default()).iter().map(|one| one.chosen(&now)).collect();
        assert_eq!(chosen, ["Open", ANY, ANY, "sms", ANY, "Newest"]);
        let mine = &assigned(&now, &Library::default()).choices[1].2;
        assert_eq!(*mine, Filter { assigned: Some(Assigned::Me), ..now });
    }
}
