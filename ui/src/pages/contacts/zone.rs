//! The time of the contact, in words; the zone can be written down.

use super::{
    description::described,
    edit::{Edit, use_editing},
};
use crate::{
    hooks::{use_acts, use_minute},
    parts::{Icon, Sign, zone_meant, zoned_time, zones},
    words,
};
use paperplane_bridge::{
    ask::{DescribeContact, Whom},
    view::contact::ContactView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ZoneProps {
    pub whom: Whom,
    pub contact: ContactView,
}

#[component]
pub fn Zone(props: &ZoneProps) -> Html {
    let contact = &props.contact;
    let now = use_minute();
    let acts = use_acts();
    let editing = use_editing(&acts);
    let all = use_memo(editing.is_on, |is_on| if *is_on { zones() } else { Vec::new() });
    let onkeep = {
        let (acts, end, all) = (acts.clone(), editing.end.clone(), all.clone());
        let known = described(props.whom, contact);
        Callback::from(move |typed: String| {
            let (end, zone) = (end.clone(), zone_meant(&typed, &all));
            acts.then(DescribeContact { zone, ..known.clone() }, move |()| end.emit(()));
        })
    };
    let zone = contact.zone.as_ref();
    let there = zone.and_then(|zone| zoned_time(now, &zone.name));
    // What is only guessed is not taken for written down, so that Enter confirms it.
    let sure = zone.filter(|zone| zone.sure).map(|zone| zone.name.clone()).unwrap_or_default();
    let guessed = zone.filter(|zone| !zone.sure).map(|zone| zone.name.clone()).unwrap_or_default();
    html! {
        <div class="contact-fact">
            <Icon sign={if there.as_ref().is_some_and(|there| there.is_night) { Sign::Moon } else { Sign::Clock }} />
            if editing.is_on {
                <div class="contact-fact-edit">
                    <Edit text={sure} label={say!("contact-zone")} list="zones" testid="contact-zone-field"
                        placeholder={if guessed.is_empty() { "Africa/Lagos".to_owned() } else { guessed }} {onkeep} onleave={editing.end.clone()} />
                    <datalist id="zones">
                        for zone in all.iter() { <option value={zone.clone()} /> }
                    </datalist>
                    <p class="contact-hint">{ say!("contact-zone-hint") }</p>
                    { acts.wrong() }
                </div>
            } else {
                <button class="contact-value" ref={editing.button.clone()} onclick={editing.begin.clone()} title={say!("contact-zone-change")} data-testid="contact-time">
                    <span>{
                        match (&there, zone) {
                            (Some(there), Some(zone)) => {
                                let (time, place) = (words::slot(0), words::slot(1));
                                let line = if zone.sure {
                                    say!("contact-time", time = time, place = place)
                                } else {
                                    say!("contact-time-probably", time = time, place = place)
                                };
                                words::with_elements(&line, &[
                                    html! { <bdi>{ &there.time }</bdi> },
                                    // Not apart from the words before it: Arabic writes both in one.
                                    html! { { &there.place } },
                                ])
                            }
                            _ => html! { <span class="contact-absent">{ say!("contact-time-unknown") }</span> },
                        }
                    }</span>
                    if there.as_ref().is_some_and(|there| there.is_night) {
                        <span class="hidden">{ say!("contact-night") }</span>
                    }
                    <span class="hidden">{ say!("contact-zone-change") }</span>
                </button>
            }
        </div>
    }
}
