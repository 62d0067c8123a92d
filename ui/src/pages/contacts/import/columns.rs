//! The columns of a list with their first cells, and the meaning of each.

use crate::{parts::Select, words};
use paperplane_bridge::{Column, view::import::ColumnView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ColumnsProps {
    pub columns: Vec<ColumnView>,
    /// True if the meaning is that of an earlier list.
    pub remembered: bool,
    /// A column means something else.
    pub mean: Callback<(usize, Column)>,
}

#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let choices: Vec<_> =
        Column::ALL.iter().map(|one| (AttrValue::from(one.as_str()), words::import_column(*one), None)).collect();
    let row = |(nth, one): (usize, &ColumnView)| {
        let onchoose = props.mean.reform(move |value: String| (nth, Column::named(&value).unwrap_or_default()));
        let id = AttrValue::from(format!("import-column-{nth}"));
        html! {
            <li class={classes!("import-column", (one.column == Column::Ignored).then_some("ignored"))}>
                <label for={id.clone()}><bdi>{ &one.header }</bdi></label>
                <span class="import-samples" dir="auto">{ one.samples.join(" · ") }</span>
                <Select {id} choices={choices.clone()} chosen={one.column.as_str().to_owned()} {onchoose} />
            </li>
        }
    };
    html! {
        <section aria-labelledby="import-columns">
            <h3 id="import-columns">{ say!("import-columns") }</h3>
            if props.remembered { <p class="quiet">{ say!("import-remembered") }</p> }
            <ul class="import-columns" data-testid="import-columns">{ for props.columns.iter().enumerate().map(row) }</ul>
        </section>
    }
}
