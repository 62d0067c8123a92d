//! Who I am, and what the agency is called.

use super::{field::NameField, section::Section};
use crate::parts::setting::Head;
use paperplane_bridge::{ask::Introduce, view::workspace::Home};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ProfileProps {
    /// Me and the agency.
    pub home: Home,
}

#[component]
pub fn Profile(props: &ProfileProps) -> Html {
    let me = props.home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default();
    // An empty name leaves the agency's as it is.
    let my_name = Callback::from(|my_name| Introduce { my_name, agency_name: String::new() });
    let agency_name = {
        let me = me.clone();
        Callback::from(move |agency_name| Introduce { my_name: me.clone(), agency_name })
    };
    html! {
        <>
            <Head title={Section::Profile.name()} line={say!("settings-profile-line")} />
            <NameField id="my-name" name={say!("start-your-name")} hint={say!("settings-my-name-hint")}
                autocomplete="name" value={me} introduce={my_name} />
            <NameField id="agency-name" name={say!("start-your-agency")} hint={say!("settings-agency-hint")}
                autocomplete="organization" value={props.home.agency.clone()} introduce={agency_name} />
        </>
    }
}
