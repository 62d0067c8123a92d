//! A person's initials, with the channel as a small sign.

use super::{Icon, Sign};
use crate::{state::names::initials, words};
use paperplane_bridge::Channel;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct AvatarProps {
    /// The name of the person.
    pub name: AttrValue,
    /// The channel whose sign shows.
    #[prop_or_default]
    pub dot: Option<Channel>,
}

#[component]
pub fn Avatar(props: &AvatarProps) -> Html {
    html! {
        <span class="avatar" aria-hidden="true">
            { initials(&props.name) }
            if let Some(channel) = props.dot {
                <span class={classes!("avatar-dot", channel.as_str())} title={words::channel(channel)}><Icon sign={Sign::of_channel(channel)} size={9} /></span>
            }
        </span>
    }
}
