//! The sections of the settings, and the list of them at the side.

use crate::{
    dom,
    parts::{Icon, Sign},
    state::steps::step,
};
use yew::prelude::*;

/// A section of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    #[default]
    Profile,
    Look,
    Notifications,
    Texts,
    Labels,
    Views,
    Channels,
    Computer,
}

impl Section {
    /// All of them: what is mine, what everybody at the agency shares, what is under it.
    const GROUPS: [&'static [Self]; 3] = [
        &[Self::Profile, Self::Look, Self::Notifications],
        &[Self::Texts, Self::Labels, Self::Views],
        &[Self::Channels, Self::Computer],
    ];

    const fn sign(self) -> Sign {
        match self {
            Self::Profile => Sign::Person,
            Self::Look => Sign::Palette,
            Self::Notifications => Sign::Bell,
            Self::Texts => Sign::Text,
            Self::Labels => Sign::Tag,
            Self::Views => Sign::Bookmark,
            Self::Channels => Sign::Plug,
            Self::Computer => Sign::Monitor,
        }
    }

    /// Its name.
    pub fn name(self) -> String {
        match self {
            Self::Profile => say!("settings-profile"),
            Self::Look => say!("settings-look"),
            Self::Notifications => say!("settings-notifications"),
            Self::Texts => say!("settings-texts"),
            Self::Labels => say!("settings-labels"),
            Self::Views => say!("settings-views"),
            Self::Channels => say!("channels-title"),
            Self::Computer => say!("settings-computer"),
        }
    }

    /// The id of its button, and its mark.
    fn id(self) -> String {
        format!("settings-{self:?}").to_lowercase()
    }

    fn all() -> Vec<Self> {
        Self::GROUPS.concat()
    }
}

/// Shows a section. Some browsers do not give the focus to a button that is clicked.
fn choose(choose: &Callback<Section>, section: Section) -> Callback<MouseEvent> {
    choose.reform(move |_: MouseEvent| {
        dom::focus_on(&section.id());
        section
    })
}

#[derive(PartialEq, Properties)]
pub struct SectionsProps {
    /// The one that is shown.
    pub chosen: Section,
    /// Shows another.
    pub choose: Callback<Section>,
}

/// The list at the side: arrow keys move, and what they come to is shown.
#[component]
pub fn Sections(props: &SectionsProps) -> Html {
    let chosen = props.chosen;
    use_effect_with((), move |()| {
        dom::focus_on(&chosen.id());
    });
    let onkeydown = {
        let choose = props.choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            let all = Section::all();
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
                choose.emit(*section);
                dom::focus_on(&section.id());
            }
        })
    };
    html! {
        <nav class="sections" aria-label={say!("settings-title")} {onkeydown}>
            for group in Section::GROUPS {
                <ul>
                    for section in group.iter().copied() {
                        <li>
                            <button class={classes!("section", (section == chosen).then_some("here"))} id={section.id()}
                                aria-current={(section == chosen).then_some("true")} data-testid={section.id()}
                                onclick={choose(&props.choose, section)}>
                                <Icon sign={section.sign()} size={16} /><span>{ section.name() }</span>
                            </button>
                        </li>
                    }
                </ul>
            }
        </nav>
    }
}
