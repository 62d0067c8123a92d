//! The consent that a column of a list says yes or no to.

use crate::{hooks::use_value, parts::Select, words};
use paperplane_bridge::{Channel, ConsentColumn, Purpose, limits::EVIDENCE_CHARS_MAX};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The value that stands for all channels.
const ALL: &str = "all";

#[derive(PartialEq, Properties)]
pub struct ConsentFieldsProps {
    pub consent: ConsentColumn,
    pub onchange: Callback<ConsentColumn>,
}

#[component]
pub fn ConsentFields(props: &ConsentFieldsProps) -> Html {
    let ConsentFieldsProps { consent, onchange } = props;
    let wording = use_node_ref();
    use_value(&wording, &consent.wording);
    let purposes: Vec<_> =
        Purpose::ALL.iter().map(|one| (AttrValue::from(one.as_str()), words::consent_purpose(*one), None)).collect();
    let purpose = {
        let consent = consent.clone();
        onchange.reform(move |value: String| ConsentColumn {
            purpose: Purpose::named(&value).unwrap_or(Purpose::Messages),
            ..consent.clone()
        })
    };
    let channel = {
        let consent = consent.clone();
        onchange.reform(move |value: String| ConsentColumn { channel: Channel::named(&value), ..consent.clone() })
    };
    let words = {
        let consent = consent.clone();
        onchange.reform(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
            ConsentColumn { wording: typed.unwrap_or_default(), ..consent.clone() }
        })
    };
    html! {
        <>
            <label for="import-consent-purpose">{ say!("consent-purpose") }</label>
            <Select id="import-consent-purpose" choices={purposes} chosen={consent.purpose.as_str().to_owned()} onchoose={purpose} />
            <label for="import-consent-channel">{ say!("consent-channel") }</label>
            <Select id="import-consent-channel" choices={channel_choices()} chosen={consent.channel.map_or(ALL, Channel::as_str).to_owned()}
                onchoose={channel} />
            <label for="import-consent-wording">{ say!("consent-wording") }</label>
            <input class="field" id="import-consent-wording" ref={wording} onchange={words} dir="auto" autocomplete="off"
                maxlength={EVIDENCE_CHARS_MAX.to_string()} />
        </>
    }
}

/// All channels, and each.
pub fn channel_choices() -> Vec<(AttrValue, String, Option<&'static str>)> {
    let each = Channel::all().filter(|one| *one != Channel::NONE);
    let each = each.map(|one| (AttrValue::from(one.as_str()), words::channel(one), None));
    std::iter::once((AttrValue::from(ALL), say!("consent-all-channels"), None)).chain(each).collect()
}
