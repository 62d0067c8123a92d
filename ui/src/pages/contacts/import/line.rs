//! The line below the head of the page that tells how far the newest import is, for as long as it runs or was just done.

use super::history::ImportActs;
use crate::{
    hooks::use_asked,
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{
    ImportId,
    ask::GetImports,
    view::import::{ImportState, ImportView},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ImportLineProps {
    pub say: Callback<String>,
}

#[component]
pub fn ImportLine(props: &ImportLineProps) -> Html {
    let imports = use_asked(GetImports {}, |_, _| true);
    // The one that ran while this page was looked at: its end is told too.
    let seen = use_state_eq(|| None::<ImportId>);
    let newest = imports.ready().and_then(|imports| imports.first()).cloned();
    let running = newest.as_ref().filter(|one| one.state == ImportState::Running).map(|one| one.import);
    {
        let seen = seen.clone();
        use_effect_with(running, move |running| running.iter().for_each(|import| seen.set(Some(*import))));
    }
    let hide = {
        let seen = seen.clone();
        Callback::from(move |_: MouseEvent| seen.set(None))
    };
    let Some(import) = newest.filter(|one| running == Some(one.import) || *seen == Some(one.import)) else {
        return Html::default();
    };
    let is_over = running.is_none();
    html! {
        <div class="import-progress" data-testid="import-progress">
            <span class="import-history-name"><bdi>{ &import.name }</bdi></span>
            if !is_over { { bar(&import) } }
            <span role="status">{ words::import_state(&import) }</span>
            <ImportActs {import} say={props.say.clone()} />
            if is_over {
                <button class="button icon" onclick={hide} aria-label={say!("close")} title={say!("close")}><Icon sign={Sign::X} size={16} /></button>
            }
        </div>
    }
}

fn bar(import: &ImportView) -> Html {
    html! {
        <progress max={import.rows.to_string()} value={import.through.to_string()} aria-label={say!("import-title")}></progress>
    }
}
