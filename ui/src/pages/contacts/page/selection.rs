//! The bar over the table while people are chosen: how many may be written to, and what can be done with all of them.

use super::labels::LabelChooser;
use crate::{
    hooks::{use_acts, use_asked},
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{
    ContactId, Mark,
    ask::{CountStandings, LabelPeople, MarkPeople},
    view::library::LabelView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SelectionProps {
    pub people: Vec<ContactId>,
    pub labels: Vec<LabelView>,
    /// Chooses nobody.
    pub clear: Callback<()>,
    /// Says what was done.
    pub say: Callback<String>,
    /// Part of another domain about those who are chosen, at the end.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Selection(props: &SelectionProps) -> Html {
    let acts = use_acts();
    let standings = use_asked(CountStandings { people: props.people.clone() }, |_, _| true);
    let count = props.people.len();
    let line = standings.ready().map(|all| {
        let left_out = all.opted_out + all.blocked + all.unreachable;
        if left_out == 0 { say!("people-all-open") } else { say!("people-some-open", open = all.open, left = left_out) }
    });
    let label = {
        let (acts, people, say) = (acts.clone(), props.people.clone(), props.say.clone());
        Callback::from(move |(label, on)| {
            let say = say.clone();
            let line =
                if on { say!("people-labelled", count = count) } else { say!("people-unlabelled", count = count) };
            acts.then(LabelPeople { people: people.clone(), label, on }, move |()| say.emit(line));
        })
    };
    let mark = |mark: Mark| {
        let (acts, people, say) = (acts.clone(), props.people.clone(), props.say.clone());
        Callback::from(move |_: MouseEvent| {
            let say = say.clone();
            let line = say!("people-marked", count = count, status = words::mark(mark));
            acts.then(MarkPeople { people: people.clone(), mark }, move |()| say.emit(line));
        })
    };
    html! {
        <div class="people-selection" role="toolbar" aria-label={say!("people-count", count = count)} data-testid="people-selection">
            <span role="status"><b>{ say!("people-count", count = count) }</b>{ " " }<span class="quiet">{ line.unwrap_or_default() }</span></span>
            <LabelChooser labels={props.labels.clone()} on={Vec::new()} onput={label} class="button icon" testid="people-label" />
            for one in [Mark::Selected, Mark::Won, Mark::Lost] {
                <button class="button plain" onclick={mark(one)} data-testid={format!("people-mark-{one:?}")}>{ words::mark(one) }</button>
            }
            { acts.wrong() }
            { props.children.clone() }
            <button class="button icon" onclick={props.clear.reform(|_: MouseEvent| ())} title={say!("select-clear")} aria-label={say!("select-clear")}
                data-testid="people-clear"><Icon sign={Sign::X} /></button>
        </div>
    }
}
