//! The profile: my name, the agency's, and what stands below my mails.

use super::{field::NameField, signature::SignatureField};
use crate::{
    pages::section::{Frame, SettingsSection},
    parts::{Sign, setting::Head},
};
use paperplane_bridge::ask::Introduce;
use yew::prelude::*;

/// The section of the profile.
pub const SECTION: SettingsSection = SettingsSection {
    id: "profile",
    sign: Sign::Person,
    name: || say!("settings-profile"),
    view: |frame| html! { <Profile ..frame.clone() /> },
};

#[component]
fn Profile(frame: &Frame) -> Html {
    let me = frame.home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default();
    // An empty name leaves the agency's as it is.
    let my_name = Callback::from(|my_name| Introduce { my_name, agency_name: String::new() });
    let agency_name = {
        let me = me.clone();
        Callback::from(move |agency_name| Introduce { my_name: me.clone(), agency_name })
    };
    html! {
        <>
            <Head title={say!("settings-profile")} line={say!("settings-profile-line")} />
            <NameField id="my-name" name={say!("start-your-name")} hint={say!("settings-my-name-hint")}
                autocomplete="name" value={me} introduce={my_name} />
            <NameField id="agency-name" name={say!("start-your-agency")} hint={say!("settings-agency-hint")}
                autocomplete="organization" value={frame.home.agency.clone()} introduce={agency_name} />
            for inbox in frame.home.inboxes.iter().filter(|inbox| inbox.channel.capabilities().subjects) {
                <SignatureField key={inbox.id.to_string()} inbox={inbox.clone()} />
            }
        </>
    }
}
