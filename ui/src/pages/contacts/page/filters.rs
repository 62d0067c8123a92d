//! Tabs of the list with their counts, and all conditions of a filter in one small dialog.

use crate::{
    hooks::{use_asked, use_modal, use_value},
    parts::{Icon, Select, Sign, Switch, language_name, now},
    words,
};
use paperplane_bridge::{
    PeopleFilter, PeopleOrder, PersonSource, ProspectStatus, Standing, Timestamp, ask::CountPeople,
    view::library::LabelView,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// The value that stands for no condition.
const ANY: &str = "any";
/// Those with whom it is not settled.
const OPEN: [ProspectStatus; 4] =
    [ProspectStatus::New, ProspectStatus::Selected, ProspectStatus::Contacted, ProspectStatus::Replied];

/// The statuses of each tab with its id.
fn tabs() -> [(&'static str, String, Vec<ProspectStatus>); 4] {
    [
        ("everybody", say!("people-everybody"), vec![]),
        ("prospects", say!("people-prospects"), OPEN.into()),
        ("clients", say!("people-clients"), vec![ProspectStatus::Won]),
        ("lost", say!("people-lost"), vec![ProspectStatus::Lost]),
    ]
}

#[derive(PartialEq, Properties)]
pub struct BarProps {
    pub filter: PeopleFilter,
    pub order: PeopleOrder,
    pub labels: Vec<LabelView>,
    pub choose: Callback<PeopleFilter>,
    pub sort: Callback<PeopleOrder>,
    /// Opens all conditions.
    pub narrow: Callback<()>,
}

/// The bar below the head of the page.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let filters = tabs().map(|(_, _, status)| PeopleFilter { status, ..PeopleFilter::default() });
    let counts = use_asked(CountPeople { filters: filters.into() }, |_, _| true);
    let counts = counts.ready().cloned().unwrap_or_default();
    let tab = |nth: usize, (id, name, status): (&'static str, String, Vec<ProspectStatus>)| {
        let is_here = props.filter.status == status;
        let filter = PeopleFilter { status, ..props.filter.clone() };
        let onclick = props.choose.reform(move |_: MouseEvent| filter.clone());
        html! {
            <button class={classes!("people-tab", is_here.then_some("here"))} {onclick} aria-pressed={is_here.to_string()}
                data-testid={format!("people-tab-{id}")}>
                { name }<span class="people-count">{ counts.get(nth).map(ToString::to_string).unwrap_or_default() }</span>
            </button>
        }
    };
    let orders: Vec<_> = PeopleOrder::ALL
        .iter()
        .map(|order| (AttrValue::from(format!("{order:?}")), words::people_order(*order), None))
        .collect();
    let sort = props.sort.reform(|value: String| {
        PeopleOrder::ALL.into_iter().find(|order| format!("{order:?}") == value).unwrap_or_default()
    });
    html! {
        <div class="people-bar">
            <div class="people-tabs" role="group" aria-label={say!("people-title")}>
                for (nth, one) in tabs().into_iter().enumerate() { { tab(nth, one) } }
            </div>
            <span class="people-rest"></span>
            for (name, without) in conditions(&props.filter, &props.labels) {
                <span class="people-chip">
                    <bdi>{ &name }</bdi>
                    <button onclick={props.choose.reform(move |_: MouseEvent| without.clone())} aria-label={say!("people-chip-off", what = name.clone())}
                        title={say!("people-chip-off", what = name.clone())}><Icon sign={Sign::X} size={12} /></button>
                </span>
            }
            <button class="button plain" onclick={props.narrow.reform(|_: MouseEvent| ())} data-testid="people-narrow">
                <Icon sign={Sign::Filter} size={16} />{ say!("people-filter") }
            </button>
            <label class="hidden" for="people-order">{ say!("people-order") }</label>
            <Select id="people-order" choices={orders} chosen={format!("{:?}", props.order)} onchoose={sort} />
        </div>
    }
}

/// The conditions that are set, besides those of the tabs, each with the filter that lacks it.
fn conditions(filter: &PeopleFilter, labels: &[LabelView]) -> Vec<(String, PeopleFilter)> {
    let all = filter.clone();
    let mut set = Vec::new();
    if let [status] = filter.status.as_slice()
        && !matches!(status, ProspectStatus::Won | ProspectStatus::Lost)
    {
        set.push((words::prospect_status(*status), PeopleFilter { status: vec![], ..all.clone() }));
    }
    if let Some(source) = filter.source {
        set.push((words::person_source(source), PeopleFilter { source: None, ..all.clone() }));
    }
    if let Some(label) = filter.label.and_then(|id| labels.iter().find(|label| label.id == id)) {
        set.push((label.name.clone(), PeopleFilter { label: None, ..all.clone() }));
    }
    if let Some(standing) = filter.standing {
        set.push((words::standing(standing), PeopleFilter { standing: None, ..all.clone() }));
    }
    if !filter.language.is_empty() {
        set.push((language_name(&filter.language), PeopleFilter { language: String::new(), ..all.clone() }));
    }
    if !filter.country.is_empty() {
        set.push((filter.country.to_uppercase(), PeopleFilter { country: String::new(), ..all.clone() }));
    }
    if filter.last_word_from.is_some() || filter.last_word_before.is_some() {
        let without = PeopleFilter { last_word_from: None, last_word_before: None, ..all.clone() };
        set.push((say!("people-last-word"), without));
    }
    if filter.never_written_to {
        set.push((say!("people-never-written"), PeopleFilter { never_written_to: false, ..all }));
    }
    set
}

#[derive(PartialEq, Properties)]
pub struct NarrowProps {
    pub filter: PeopleFilter,
    pub labels: Vec<LabelView>,
    pub choose: Callback<PeopleFilter>,
    pub close: Callback<()>,
}

/// All conditions; the list behind follows at once.
#[component]
pub fn Narrow(props: &NarrowProps) -> Html {
    let dialog = use_modal(None);
    let today = now().0 / DAY_MS * DAY_MS;
    let (filter, choose) = (&props.filter, &props.choose);
    let reset = choose.reform(|_: MouseEvent| PeopleFilter::default());
    let never = {
        let (choose, filter) = (choose.clone(), filter.clone());
        Callback::from(move |never_written_to| choose.emit(PeopleFilter { never_written_to, ..filter.clone() }))
    };
    html! {
        <dialog class="dialog narrow" ref={dialog} onclose={props.close.reform(|_: Event| ())} aria-labelledby="people-narrow-title"
            data-testid="people-narrow-dialog">
            <h2 id="people-narrow-title">{ say!("people-filter") }</h2>
            <div class="narrow-rows">
                { one_of("people-by-status", say!("people-status"), status_choices(filter), filter, choose) }
                { one_of("people-by-source", say!("people-source"), source_choices(filter), filter, choose) }
                { one_of("people-by-label", say!("people-label"), label_choices(filter, &props.labels), filter, choose) }
                { one_of("people-by-standing", say!("people-standing"), standing_choices(filter), filter, choose) }
                { one_of("people-by-word", say!("people-last-word"), word_choices(filter, today), filter, choose) }
                <Written id="people-by-language" name={say!("contact-language")} hint={say!("people-language-hint")} value={filter.language.clone()}
                    onkeep={kept(filter, choose, |filter, language| PeopleFilter { language, ..filter })} />
                <Written id="people-by-country" name={say!("people-country")} hint={say!("people-country-hint")} value={filter.country.clone()}
                    onkeep={kept(filter, choose, |filter, country| PeopleFilter { country, ..filter })} />
                <label for="people-never">{ say!("people-never-written") }</label>
                <span><Switch id="people-never" on={filter.never_written_to} onswitch={never} /></span>
            </div>
            <p class="row-of-buttons">
                <button class="button primary" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("narrow-done") }</button>
                <button class="button plain" type="button" onclick={reset} disabled={*filter == PeopleFilter::default()}>{ say!("narrow-reset") }</button>
            </p>
        </dialog>
    }
}

type Choice = (String, String, PeopleFilter);

fn any(filter: PeopleFilter) -> Choice {
    (ANY.to_owned(), say!("narrow-any"), filter)
}

fn status_choices(now: &PeopleFilter) -> Vec<Choice> {
    let choice = |status: ProspectStatus| {
        let filter = PeopleFilter { status: vec![status], ..now.clone() };
        (status.as_str().to_owned(), words::prospect_status(status), filter)
    };
    let none = any(PeopleFilter { status: vec![], ..now.clone() });
    std::iter::once(none).chain(ProspectStatus::ALL.map(choice)).collect()
}

fn source_choices(now: &PeopleFilter) -> Vec<Choice> {
    let choice = |source: PersonSource| {
        let filter = PeopleFilter { source: Some(source), ..now.clone() };
        (source.as_str().to_owned(), words::person_source(source), filter)
    };
    let none = any(PeopleFilter { source: None, ..now.clone() });
    std::iter::once(none).chain(PersonSource::ALL.map(choice)).collect()
}

fn label_choices(now: &PeopleFilter, labels: &[LabelView]) -> Vec<Choice> {
    let choice = |label: &LabelView| {
        (label.id.to_string(), label.name.clone(), PeopleFilter { label: Some(label.id), ..now.clone() })
    };
    let none = any(PeopleFilter { label: None, ..now.clone() });
    std::iter::once(none).chain(labels.iter().map(choice)).collect()
}

fn standing_choices(now: &PeopleFilter) -> Vec<Choice> {
    let choice = |standing: Standing| {
        let filter = PeopleFilter { standing: Some(standing), ..now.clone() };
        (standing.as_str().to_owned(), words::standing(standing), filter)
    };
    let none = any(PeopleFilter { standing: None, ..now.clone() });
    std::iter::once(none).chain(Standing::ALL.map(choice)).collect()
}

/// The newest message within so many days, or before them.
fn word_choices(now: &PeopleFilter, today_ms: i64) -> Vec<Choice> {
    let made = |from: Option<i64>, before: Option<i64>| {
        let ago = |days: i64| Timestamp(today_ms - days * DAY_MS);
        PeopleFilter { last_word_from: from.map(ago), last_word_before: before.map(ago), ..now.clone() }
    };
    let within =
        |days: i64| (format!("within-{days}"), say!("people-word-within", days = days), made(Some(days), None));
    let before =
        |days: i64| (format!("before-{days}"), say!("people-word-before", days = days), made(None, Some(days)));
    vec![any(made(None, None)), within(7), within(30), before(30), before(90)]
}

/// One condition; a tab of several statuses is none of its choices.
fn one_of(
    id: &'static str,
    name: String,
    made: Vec<Choice>,
    now: &PeopleFilter,
    choose: &Callback<PeopleFilter>,
) -> Html {
    let choices: Vec<_> =
        made.iter().map(|(value, name, _)| (AttrValue::from(value.clone()), name.clone(), None)).collect();
    let chosen = made.iter().find(|(_, _, filter)| filter == now).map_or(ANY, |(value, ..)| value.as_str()).to_owned();
    let choose = choose.clone();
    let onchoose = Callback::from(move |value: String| {
        if let Some((_, _, filter)) = made.iter().find(|(have, ..)| *have == value) {
            choose.emit(filter.clone());
        }
    });
    html! {
        <>
            <label for={id}>{ name }</label>
            <Select {id} {choices} {chosen} {onchoose} />
        </>
    }
}

fn kept(
    filter: &PeopleFilter,
    choose: &Callback<PeopleFilter>,
    made: fn(PeopleFilter, String) -> PeopleFilter,
) -> Callback<String> {
    let filter = filter.clone();
    choose.reform(move |value: String| made(filter.clone(), value))
}

#[derive(PartialEq, Properties)]
struct WrittenProps {
    id: &'static str,
    name: String,
    hint: String,
    value: String,
    onkeep: Callback<String>,
}

/// A condition that is typed.
#[component]
fn Written(props: &WrittenProps) -> Html {
    let field = use_node_ref();
    use_value(&field, &props.value);
    let onchange = props.onkeep.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|field| field.value().trim().to_owned()).unwrap_or_default()
    });
    html! {
        <>
            <label for={props.id}>{ &props.name }</label>
            <input class="field" id={props.id} ref={field} {onchange} placeholder={props.hint.clone()} autocomplete="off" spellcheck="false"
                maxlength="35" />
        </>
    }
}
