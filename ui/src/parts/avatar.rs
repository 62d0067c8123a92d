//! A person's initials, with the channel as a small dot.

use crate::state::names::initials;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct AvatarProps {
    /// Whose.
    pub name: AttrValue,
    /// Whether the channel's dot shows.
    #[prop_or_default]
    pub dot: bool,
}

#[component]
pub fn Avatar(props: &AvatarProps) -> Html {
    html! {
        <span class="avatar" aria-hidden="true">
            { initials(&props.name) }
            if props.dot {
                <span class="avatar-dot" title={say!("channel-whatsapp")}></span>
            }
        </span>
    }
}
