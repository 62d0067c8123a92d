//! The ledger of consent of a person: what they agreed to, and a line that staff write down.

use crate::{
    hooks::{typed, use_acts, use_asked},
    parts::{Icon, Select, Sign, date_in_full, in_full, now},
    words,
};
use paperplane_bridge::{
    Channel, Consent, ConsentBy, Evidence, Purpose, Timestamp,
    ask::{GetConsents, RecordConsent, Whom},
    limits::EVIDENCE_CHARS_MAX,
    view::consent::ConsentLine,
};
use yew::prelude::*;

/// The milliseconds of a day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[derive(PartialEq, Properties)]
pub struct ConsentsProps {
    pub whom: Whom,
}

#[component]
pub fn Consents(props: &ConsentsProps) -> Html {
    let whom = props.whom;
    let lines = use_asked(GetConsents { whom }, |one, other| one.whom == other.whom);
    let is_writing = use_state_eq(|| false);
    let lines = lines.ready().cloned().unwrap_or_default();
    let toggle = {
        let is_writing = is_writing.clone();
        Callback::from(move |_: MouseEvent| is_writing.set(!*is_writing))
    };
    let done = {
        let is_writing = is_writing.clone();
        Callback::from(move |()| is_writing.set(false))
    };
    html! {
        <section class="contact-part consents" aria-labelledby="consents-title" data-testid="consents">
            <h3 id="consents-title">{ say!("consent-title") }</h3>
            if lines.is_empty() { <p class="quiet">{ say!("consent-none") }</p> }
            <ul>{ for lines.iter().map(line) }</ul>
            if *is_writing {
                <Write {whom} {done} />
            } else {
                <button class="contact-link" onclick={toggle} data-testid="consent-write">{ say!("consent-write") }</button>
            }
        </section>
    }
}

fn line(line: &ConsentLine) -> Html {
    let consent = &line.consent;
    let (sign, mark, said) = if consent.on {
        (Sign::Check, "given", say!("consent-given"))
    } else {
        (Sign::X, "taken-back", say!("consent-taken-back"))
    };
    let channel = consent.channel.map_or_else(|| say!("consent-all-channels"), words::channel);
    let by = words::consent_by(consent.by);
    let recorded = if line.by.is_empty() {
        in_full(line.recorded_at)
    } else {
        say!("consent-recorded-by", who = line.by.clone(), at = in_full(line.recorded_at))
    };
    html! {
        <li class={classes!("consent", mark)}>
            <Icon {sign} size={16} />
            <div>
                <p><strong>{ said }</strong>{ " · " }{ words::consent_purpose(consent.purpose) }{ " · " }{ channel }</p>
                <p class="quiet" title={recorded}>{ date_in_full(consent.at) }{ " · " }{ by }</p>
                if !consent.wording.is_empty() { <blockquote dir="auto">{ &consent.wording }</blockquote> }
                if !consent.proof.text.is_empty() { <p class="quiet"><bdi>{ &consent.proof.text }</bdi></p> }
                if consent.proof.link.starts_with("https://") || consent.proof.link.starts_with("http://") {
                    <a class="link" href={consent.proof.link.clone()} target="_blank" rel="noreferrer">{ say!("people-evidence-open") }</a>
                }
            </div>
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct WriteProps {
    whom: Whom,
    done: Callback<()>,
}

/// A new line of the ledger.
#[component]
fn Write(props: &WriteProps) -> Html {
    let acts = use_acts();
    let on = use_state_eq(|| true);
    let purpose = use_state_eq(|| Purpose::Messages);
    let channel = use_state_eq(|| None::<Channel>);
    let by = use_state_eq(|| ConsentBy::Spoken);
    let days_ago = use_state_eq(|| 0_i64);
    let (wording, proof) = (use_node_ref(), use_node_ref());
    let onsubmit = {
        let (acts, done, whom) = (acts.clone(), props.done.clone(), props.whom);
        let (on, purpose, channel, by, days_ago) =
            (on.clone(), purpose.clone(), channel.clone(), by.clone(), days_ago.clone());
        let (wording, proof) = (wording.clone(), proof.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let done = done.clone();
            let consent = Consent {
                purpose: *purpose,
                channel: *channel,
                on: *on,
                wording: typed(&wording),
                by: *by,
                at: Timestamp(now().0 - *days_ago * DAY_MS),
                proof: Evidence { text: typed(&proof), link: String::new() },
            };
            acts.then(RecordConsent { whom, consent }, move |()| done.emit(()));
        })
    };
    let choice = |value: &str, words: String| (AttrValue::from(value.to_owned()), words, None);
    let states = vec![choice("given", say!("consent-given")), choice("back", say!("consent-taken-back"))];
    let purposes: Vec<_> = Purpose::ALL.iter().map(|one| choice(one.as_str(), words::consent_purpose(*one))).collect();
    let ways = ConsentBy::ALL.iter().filter(|one| **one != ConsentBy::List);
    let ways: Vec<_> = ways.map(|one| choice(one.as_str(), words::consent_by(*one))).collect();
    let days: Vec<_> = [0_i64, 1, 7, 30]
        .iter()
        .map(|days| {
            choice(
                &days.to_string(),
                if *days == 0 { say!("consent-today") } else { say!("consent-days-ago", days = *days) },
            )
        })
        .collect();
    html! {
        <form class="consent-form" {onsubmit}>
            <label for="consent-state">{ say!("consent-what") }</label>
            <Select id="consent-state" choices={states} chosen={if *on { "given".to_owned() } else { "back".to_owned() }}
                onchoose={{ let on = on.clone(); Callback::from(move |value: String| on.set(value == "given")) }} />
            <label for="consent-purpose">{ say!("consent-purpose") }</label>
            <Select id="consent-purpose" choices={purposes} chosen={purpose.as_str().to_owned()}
                onchoose={{ let purpose = purpose.clone(); Callback::from(move |value: String| purpose.set(Purpose::named(&value).unwrap_or(Purpose::Messages))) }} />
            <label for="consent-channel">{ say!("consent-channel") }</label>
            <Select id="consent-channel" choices={super::import::channel_choices()} chosen={channel.map_or("all", Channel::as_str).to_owned()}
                onchoose={{ let channel = channel.clone(); Callback::from(move |value: String| channel.set(Channel::named(&value))) }} />
            <label for="consent-by">{ say!("consent-by") }</label>
            <Select id="consent-by" choices={ways} chosen={by.as_str().to_owned()}
                onchoose={{ let by = by.clone(); Callback::from(move |value: String| by.set(ConsentBy::named(&value).unwrap_or(ConsentBy::Spoken))) }} />
            <label for="consent-day">{ say!("consent-day") }</label>
            <Select id="consent-day" choices={days} chosen={days_ago.to_string()}
                onchoose={{ let days_ago = days_ago.clone(); Callback::from(move |value: String| days_ago.set(value.parse().unwrap_or(0))) }} />
            <label for="consent-wording">{ say!("consent-wording") }</label>
            <textarea class="field" id="consent-wording" ref={wording} rows="2" dir="auto" maxlength={EVIDENCE_CHARS_MAX.to_string()} data-testid="consent-wording" />
            <label for="consent-proof">{ say!("consent-proof") }</label>
            <input class="field" id="consent-proof" ref={proof} dir="auto" autocomplete="off" maxlength={EVIDENCE_CHARS_MAX.to_string()}
                placeholder={say!("consent-proof-hint")} data-testid="consent-proof" />
            { acts.wrong() }
            <p class="row-of-buttons">
                <button class="button" type="submit" data-testid="consent-keep">{ say!("consent-keep") }</button>
                <button class="button plain" type="button" onclick={props.done.reform(|_: MouseEvent| ())}>{ say!("settings-cancel") }</button>
            </p>
        </form>
    }
}
