//! One of a few, all of them in sight: arrow keys move, as among radio buttons.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SegmentsProps {
    /// Its id; the label that names it has the id with `-label` behind it.
    pub id: AttrValue,
    /// Choices: a code for each, and its words.
    pub choices: Vec<(&'static str, String)>,
    /// Index of the one that is chosen.
    pub chosen: usize,
    /// Called with which was chosen.
    pub onchoose: Callback<usize>,
}

#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let id = &props.id;
    html! {
        <div class="segments" role="radiogroup" aria-labelledby={format!("{id}-label")}
            aria-describedby={format!("{id}-hint {id}-wrong")}>
            for (nth, (code, words)) in props.choices.iter().enumerate() {
                <label class="segment" data-testid={format!("{id}-{code}")}>
                    <input type="radio" name={id.clone()} value={*code} checked={nth == props.chosen}
                        onchange={props.onchoose.reform(move |_: Event| nth)} />
                    <span>{ words }</span>
                </label>
            }
        </div>
    }
}
