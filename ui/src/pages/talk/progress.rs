//! Bars over the list while much is read; everything can be used meanwhile.

use crate::words;
use paperplane_bridge::view::workspace::HealthView;
use yew::prelude::*;

/// A bar while the desk reads what happened meanwhile.
pub fn catching_up(health: &HealthView) -> Html {
    if !health.log_reachable || health.caught_up {
        return Html::default();
    }
    html! {
        <div class="catching-up" role="status" data-testid="catching-up">
            <span>{ say!("catching-up") }</span>
            if let Some(permille) = health.read_permille {
                <progress max="1000" value={permille.to_string()} aria-label={say!("catching-up")}></progress>
            }
        </div>
    }
}

/// A bar while mails of the last weeks are fetched.
pub fn fetching(health: &HealthView) -> Html {
    let Some(fetched) = health.fetched else { return Html::default() };
    html! {
        <div class="catching-up" data-testid="fetching">
            <span>{ words::fetched(fetched) }</span>
            <progress max={fetched.of.to_string()} value={fetched.done.to_string()} aria-label={say!("fetching")}></progress>
        </div>
    }
}
