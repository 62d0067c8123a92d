//! The facts of a case: each is written down as soon as its field is left.

use crate::{
    hooks::{Acts, typed, use_acts, use_asked, use_value},
    parts::Select,
};
use paperplane_bridge::{
    CaseId,
    ask::{DescribeCase, GetLibrary, GiveCase, TypedMoney},
    cases::{day::Day, money::Money},
    limits::CASE_TEXT_CHARS_MAX,
    view::case::CaseCard,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FactsProps {
    pub card: CaseCard,
}

/// Nothing about this case.
fn nothing(case: CaseId) -> DescribeCase {
    DescribeCase {
        case,
        title: None,
        partner: None,
        programme: None,
        begins_on: None,
        apply_by: None,
        fees: None,
        commission: None,
    }
}

#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let acts = use_acts();
    let (case, facts) = (props.card.id, &props.card.facts);
    let line = |id: &'static str, label: String, value: &str, put: fn(&mut DescribeCase, String)| {
        html! { <Fact {id} {label} value={value.to_owned()} kind="text" onput={putting(&acts, case, put)} /> }
    };
    let day = |id: &'static str, label: String, value: Option<Day>, put: fn(&mut DescribeCase, String)| {
        let value = value.map(|day| day.to_string()).unwrap_or_default();
        html! { <Fact {id} {label} {value} kind="date" onput={putting(&acts, case, put)} /> }
    };
    html! {
        <aside class="case-facts" aria-label={say!("cases-facts")} data-testid="case-facts">
            <h2>{ say!("cases-facts") }</h2>
            { line("case-title", say!("cases-case-title"), &props.card.title, |ask, text| ask.title = Some(text)) }
            { line("case-programme", say!("cases-programme"), &facts.programme, |ask, text| ask.programme = Some(text)) }
            { line("case-partner", say!("cases-partner"), &facts.partner, |ask, text| ask.partner = Some(text)) }
            { day("case-begins-on", say!("cases-begins-on"), facts.begins_on, |ask, text| ask.begins_on = Some(text)) }
            { day("case-apply-by", say!("cases-apply-by"), facts.apply_by, |ask, text| ask.apply_by = Some(text)) }
            <Amount id="case-fees" label={say!("cases-fees")} value={facts.fees.clone()} onput={paying(&acts, case, |ask, money| ask.fees = Some(money))} />
            <Amount id="case-commission" label={say!("cases-commission")} value={facts.commission.clone()}
                onput={paying(&acts, case, |ask, money| ask.commission = Some(money))} />
            <Owner card={props.card.clone()} />
            { acts.wrong() }
        </aside>
    }
}

fn putting(acts: &Acts, case: CaseId, put: fn(&mut DescribeCase, String)) -> Callback<String> {
    let acts = acts.clone();
    Callback::from(move |text: String| {
        let mut ask = nothing(case);
        put(&mut ask, text);
        acts.ask(ask);
    })
}

fn paying(acts: &Acts, case: CaseId, put: fn(&mut DescribeCase, TypedMoney)) -> Callback<TypedMoney> {
    let acts = acts.clone();
    Callback::from(move |money: TypedMoney| {
        let mut ask = nothing(case);
        put(&mut ask, money);
        acts.ask(ask);
    })
}

#[derive(PartialEq, Properties)]
struct FactProps {
    id: &'static str,
    label: String,
    value: String,
    /// The type of the field.
    kind: &'static str,
    onput: Callback<String>,
}

#[component]
fn Fact(props: &FactProps) -> Html {
    let field = use_node_ref();
    use_value(&field, &props.value);
    let onchange = {
        let field = field.clone();
        props.onput.reform(move |_: Event| typed(&field))
    };
    html! {
        <div class="case-fact">
            <label for={props.id}>{ &props.label }</label>
            <input class="edit" id={props.id} ref={field} type={props.kind} dir="auto" autocomplete="off" maxlength={CASE_TEXT_CHARS_MAX.to_string()}
                data-testid={props.id} {onchange} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct AmountProps {
    id: &'static str,
    label: String,
    value: Option<Money>,
    onput: Callback<TypedMoney>,
}

/// An amount with its currency.
#[component]
fn Amount(props: &AmountProps) -> Html {
    let (amount, currency) = (use_node_ref(), use_node_ref());
    let shown = props.value.as_ref().map(crate::parts::plain_amount).unwrap_or_default();
    let code = props.value.as_ref().map_or("EUR", |money| &money.currency);
    use_value(&amount, &shown);
    use_value(&currency, code);
    let onchange = {
        let (amount, currency) = (amount.clone(), currency.clone());
        props.onput.reform(move |_: Event| TypedMoney { amount: typed(&amount), currency: typed(&currency) })
    };
    let label_of_currency = say!("cases-currency", of = &props.label);
    html! {
        <div class="case-fact">
            <label for={props.id}>{ &props.label }</label>
            <span class="case-money">
                <input class="edit" id={props.id} ref={amount} inputmode="decimal" autocomplete="off" data-testid={props.id} onchange={onchange.clone()} />
                <input class="edit" ref={currency} maxlength="3" size="3" autocomplete="off" aria-label={label_of_currency} {onchange} />
            </span>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct OwnerProps {
    card: CaseCard,
}

#[component]
fn Owner(props: &OwnerProps) -> Html {
    let acts = use_acts();
    let library = use_asked(GetLibrary {}, |_, _| true);
    let members = library.ready().map(|library| library.members.clone()).unwrap_or_default();
    let case = props.card.id;
    let choices = std::iter::once((AttrValue::from(""), say!("cases-nobody"), None))
        .chain(members.into_iter().map(|member| (member.id.to_string().into(), member.name, None)))
        .collect::<Vec<_>>();
    let chosen = props.card.owner.as_ref().map(|owner| owner.id.to_string()).unwrap_or_default();
    let onchoose = {
        let acts = acts.clone();
        Callback::from(move |id: String| acts.ask(GiveCase { case, to: id.parse().ok() }))
    };
    html! {
        <div class="case-fact">
            <label for="case-owner">{ say!("cases-owner") }</label>
            <Select id="case-owner" {choices} {chosen} {onchoose} />
            { acts.wrong() }
        </div>
    }
}
