//! The board before there is a pipeline: ready-made ones, published as they are by one click.

use crate::{
    hooks::use_acts,
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{PipelineId, ask::PublishReadyMade, cases::ready_made::ReadyMade};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct EmptyProps {
    /// A pipeline was published.
    pub onpublished: Callback<PipelineId>,
}

#[component]
pub fn EmptyBoard(props: &EmptyProps) -> Html {
    let acts = use_acts();
    let publish = |ready_made: ReadyMade| {
        let (acts, done) = (acts.clone(), props.onpublished.clone());
        Callback::from(move |_: MouseEvent| {
            let done = done.clone();
            acts.then(PublishReadyMade { ready_made }, move |pipeline| done.emit(pipeline));
        })
    };
    html! {
        <div class="cases-empty" data-testid="cases-empty">
            <Icon sign={Sign::Briefcase} size={28} />
            <h1>{ say!("cases-begin") }</h1>
            <p class="quiet">{ say!("cases-begin-line") }</p>
            { acts.wrong() }
            <ul class="cases-ready">
                for ready in ReadyMade::ALL {
                    <li>
                        <div>
                            <h2>{ words::ready_made(ready).0 }</h2>
                            <p class="quiet">{ words::ready_made(ready).1 }</p>
                        </div>
                        <button class="button" onclick={publish(ready)} data-testid={format!("ready-{}", ready.name())}>
                            { say!("cases-use") }<span class="hidden">{ words::ready_made(ready).0 }</span>
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}
