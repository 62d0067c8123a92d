//! Rows of a list as they will be.

use crate::words;
use paperplane_bridge::view::import::{PreviewLine, RowEffect};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LinesProps {
    pub lines: Vec<PreviewLine>,
}

#[component]
pub fn Lines(props: &LinesProps) -> Html {
    // Those that need a look come first.
    let (new, others): (Vec<_>, Vec<_>) = props.lines.iter().partition(|line| line.effect == RowEffect::New);
    html! {
        <section aria-labelledby="import-lines">
            <h3 id="import-lines">{ say!("import-lines") }</h3>
            <table class="import-lines" data-testid="import-lines">
                <thead>
                    <tr>
                        <th scope="col">{ say!("import-row") }</th>
                        <th scope="col">{ say!("contact-name") }</th>
                        <th scope="col">{ say!("contact-addresses") }</th>
                        <th scope="col">{ say!("import-effect") }</th>
                    </tr>
                </thead>
                <tbody>{ for others.into_iter().chain(new).map(line) }</tbody>
            </table>
        </section>
    }
}

fn line(line: &PreviewLine) -> Html {
    let (mark, words) = match &line.effect {
        RowEffect::New => ("new", say!("import-row-new")),
        RowEffect::Known { who, .. } => ("known", say!("import-row-known", who = who.clone())),
        RowEffect::Twice { row } => ("twice", say!("import-row-twice", row = *row)),
        RowEffect::Refused { why } => ("refused", words::row_refused(*why)),
    };
    html! {
        <tr class={classes!("import-line", mark)}>
            <td>{ line.row }</td>
            <td><bdi>{ &line.name }</bdi></td>
            <td>{ for line.addresses.iter().map(|address| html! { <bdi class="import-address">{ address }</bdi> }) }</td>
            <td>{ words }</td>
        </tr>
    }
}
