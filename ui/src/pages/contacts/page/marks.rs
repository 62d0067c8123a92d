//! Small marks of a person: the source, and how far it has come.

use crate::{
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{PersonSource, ProspectStatus, Standing};
use yew::prelude::*;

/// The sign of a source.
pub const fn source_sign(source: PersonSource) -> Sign {
    match source {
        PersonSource::Hand => Sign::Pencil,
        PersonSource::Api => Sign::Plug,
        PersonSource::Import => Sign::Upload,
        PersonSource::WroteFirst => Sign::Chat,
        PersonSource::Ad => Sign::Megaphone,
        PersonSource::WrittenFirst => Sign::Send,
        PersonSource::Referral => Sign::People,
    }
}

/// The status; who may not be written to has that instead.
pub fn status(status: ProspectStatus, standing: Standing) -> Html {
    match standing {
        Standing::OptedOut | Standing::Blocked => html! {
            <span class="person-first quiet"><Icon sign={Sign::Ban} size={14} />{ words::standing(standing) }</span>
        },
        Standing::Open | Standing::Unreachable => html! {
            <span class={classes!("person-first", "person-status", status.as_str())}>
                if status == ProspectStatus::Won {
                    <Icon sign={Sign::Check} size={14} />
                } else if status == ProspectStatus::Lost {
                    <Icon sign={Sign::X} size={14} />
                } else {
                    <span class="pie" aria-hidden="true"></span>
                }
                { words::prospect_status(status) }
            </span>
        },
    }
}
