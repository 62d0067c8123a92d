//! The signature below mails, one for each mail address of ours.

use crate::{
    hooks::{typed, use_change, use_settings, use_value},
    parts::setting::Row,
};
use paperplane_bridge::{limits::SIGNATURE_CHARS_MAX, view::workspace::InboxView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SignatureFieldProps {
    /// The address that the mails go out from.
    pub inbox: InboxView,
}

/// A signature, which is kept when one leaves its field.
#[component]
pub fn SignatureField(props: &SignatureFieldProps) -> Html {
    let (field, settings) = (use_node_ref(), use_settings());
    let (keep, wrong) = use_change("signature", |settings, (address, signature): &(String, String)| {
        match signature.trim().is_empty() {
            true => settings.signatures.remove(address),
            false => settings.signatures.insert(address.clone(), signature.clone()),
        };
    });
    let kept = settings.signatures.get(&props.inbox.address).cloned().unwrap_or_default();
    use_value(&field, &kept);
    let onchange = {
        let (field, address) = (field.clone(), props.inbox.address.clone());
        keep.reform(move |_: Event| (address.clone(), typed(&field).trim().to_owned()))
    };
    let id = AttrValue::from(format!("signature-{}", props.inbox.id));
    html! {
        <Row id={id.clone()} name={say!("settings-signature", address = props.inbox.address.clone())} hint={say!("settings-signature-hint")} {wrong}>
            <textarea class="field" id={id.clone()} ref={field} rows="4" dir="auto" maxlength={SIGNATURE_CHARS_MAX.to_string()} {onchange}
                aria-describedby={format!("{id}-hint")} data-testid="signature" />
        </Row>
    }
}
