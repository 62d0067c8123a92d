//! The list of all sections of the settings, at the side.

use crate::{
    dom,
    pages::section::{Registry, SettingsSection},
    parts::Icon,
    state::steps::step,
};
use yew::prelude::*;

/// The id of a section's button, and its mark.
fn button_id(section: &str) -> String {
    format!("settings-{section}")
}

/// Shows a section. Some browsers do not give the focus to a button that is clicked.
fn choose(choose: &Callback<&'static str>, section: &'static str) -> Callback<MouseEvent> {
    choose.reform(move |_: MouseEvent| {
        dom::focus_on(&button_id(section));
        section
    })
}

#[derive(PartialEq, Properties)]
pub struct SectionListProps {
    pub registry: &'static Registry,
    /// The id of the one that is shown.
    pub chosen: &'static str,
    /// Shows another.
    pub choose: Callback<&'static str>,
}

/// Arrow keys move in the list, and what they come to is shown.
#[component]
pub fn SectionList(props: &SectionListProps) -> Html {
    let (registry, chosen) = (props.registry, props.chosen);
    use_effect_with((), move |()| {
        dom::focus_on(&button_id(chosen));
    });
    let onkeydown = {
        let choose = props.choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            let all: Vec<&'static str> = registry.all_settings().map(|section| section.id).collect();
            let at = all.iter().position(|section| *section == chosen);
            let to = match event.key().as_str() {
                "ArrowDown" => step(all.len(), at, 1),
                "ArrowUp" => step(all.len(), at, -1),
                "Home" => Some(0),
                "End" => all.len().checked_sub(1),
                _ => None,
            };
            if let Some(section) = to.and_then(|at| all.get(at)) {
                event.prevent_default();
                choose.emit(section);
                dom::focus_on(&button_id(section));
            }
        })
    };
    html! {
        <nav class="sections" aria-label={say!("settings-title")} {onkeydown}>
            for group in registry.settings {
                <ul>
                    for section in group.iter() { { item(section, chosen, &props.choose) } }
                </ul>
            }
        </nav>
    }
}

fn item(section: &'static SettingsSection, chosen: &str, onchoose: &Callback<&'static str>) -> Html {
    let (id, is_chosen) = (button_id(section.id), section.id == chosen);
    html! {
        <li>
            <button class={classes!("section", is_chosen.then_some("here"))} id={id.clone()}
                aria-current={is_chosen.then_some("true")} data-testid={id} onclick={choose(onchoose, section.id)}>
                <Icon sign={section.sign} size={16} /><span>{ (section.name)() }</span>
            </button>
        </li>
    }
}
