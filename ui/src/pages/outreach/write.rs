//! Writing to many people: the words, the pace and the hours; then what would go out; then the start.

use super::preview::preview;
use crate::{
    dom,
    hooks::{typed, use_acts, use_asked, use_modal},
    parts::{Select, now, zone_here},
    words,
};
use paperplane_bridge::{
    Channel, OutreachId,
    ask::{GetMessageTemplates, PreviewOutreach, StartOutreach},
    limits::{MAIL_SUBJECT_CHARS_MAX, NAME_CHARS_MAX, WORDING_CHARS_MAX},
    message_template::{Wording, Wordings},
    outreach::{
        audience::Audience,
        event::{Cap, Hours, Plan},
    },
    view::{message_templates::MessageTemplateView, outreach::OutreachPreview},
};
use yew::prelude::*;

/// Messages in an hour that can be chosen.
const PACES: [u32; 4] = [60, 600, 3_600, 36_000];
/// The pace at the beginning: one of [`PACES`].
const USUAL: u32 = 600;
/// Limits that can be chosen, over all messages to many.
const CAPS: [Cap; 3] = [Cap { count: 1, days: 7 }, Cap { count: 2, days: 30 }, Cap { count: 1, days: 90 }];
/// The hours at the beginning, in minutes after midnight.
const DAY: Hours = Hours { from_min: 9 * 60, to_min: 18 * 60 };

#[derive(PartialEq, Properties)]
pub struct WriteToManyProps {
    pub audience: Audience,
    /// The number of its people.
    pub count: u32,
    /// The agency's channels.
    pub channels: Vec<Channel>,
    pub close: Callback<()>,
    /// It was started.
    pub started: Callback<OutreachId>,
}

#[component]
pub fn WriteToMany(props: &WriteToManyProps) -> Html {
    let acts = use_acts();
    let templates = use_asked(GetMessageTemplates {}, |_, _| true);
    let template = use_state_eq(|| None::<MessageTemplateView>);
    let looked = use_state_eq(|| None::<(Plan, OutreachPreview)>);
    let (name, subject, text) = (use_node_ref(), use_node_ref(), use_node_ref());
    let (pace, by_day) = (use_state_eq(|| USUAL.to_string()), use_state_eq(|| true));
    let (first, cap) = (use_state_eq(String::new), use_state_eq(String::new));
    // Clicked twice, it is one outreach.
    let outreach = use_memo((), |()| Some(OutreachId::new(now(), dom::ten_random()?)));
    let dialog = use_modal(Some(&name));
    let plan = {
        let (name, subject, text, pace) = (name.clone(), subject.clone(), text.clone(), pace.clone());
        let (template, by_day, first, cap) = (template.clone(), by_day.clone(), first.clone(), cap.clone());
        move || {
            let own = Wording { subject: typed(&subject), text: typed(&text), approved: None };
            let wordings = template.as_ref().map_or_else(|| written(own), |one| one.wordings.clone());
            Plan {
                name: typed(&name),
                template: template.as_ref().map(|one| (one.template, one.version)),
                wordings,
                order: Channel::all().filter(|one| one.as_str() == *first).collect(),
                per_hour: pace.parse().unwrap_or(USUAL),
                hours: by_day.then_some(DAY),
                zone: zone_here(),
                needs_consent: false,
                cap: CAPS.into_iter().find(|one| cap_key(*one) == *cap),
            }
        }
    };
    let look = {
        let (acts, looked, audience, plan) = (acts.clone(), looked.clone(), props.audience.clone(), plan.clone());
        Callback::from(move |needs_consent: bool| {
            let (plan, looked) = (Plan { needs_consent, ..plan() }, looked.clone());
            // The choice counts at once, also if it is started before the answer is here.
            if let Some((_, preview)) = &*looked {
                looked.set(Some((plan.clone(), preview.clone())));
            }
            let ask = PreviewOutreach { plan: plan.clone(), audience: audience.clone(), from: 0, limit: 5 };
            acts.then(ask, move |preview| looked.set(Some((plan, preview))));
        })
    };
    let start = {
        let (acts, looked, audience, started) =
            (acts.clone(), looked.clone(), props.audience.clone(), props.started.clone());
        let outreach = *outreach;
        Callback::from(move |()| {
            let Some((plan, _)) = (*looked).clone() else { return };
            let started = started.clone();
            acts.then(StartOutreach { outreach, plan, audience: audience.clone() }, move |outreach| {
                started.emit(outreach)
            });
        })
    };
    let onsubmit = {
        let (look, start, looked) = (look.clone(), start, looked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if looked.is_some() { start.emit(()) } else { look.emit(false) }
        })
    };
    let back = {
        let looked = looked.clone();
        Callback::from(move |_: MouseEvent| looked.set(None))
    };
    let ready = looked.as_ref().map(|(_, preview)| preview.ready);
    let count = props.count;
    html! {
        <dialog class="dialog new-conversation outreach-write" ref={dialog} onclose={props.close.reform(|_: Event| ())}
            aria-labelledby="outreach-write-title" data-testid="outreach-write">
            <h2 id="outreach-write-title">{ say!("outreach-write", count = count) }</h2>
            <form {onsubmit}>
                <div class="outreach-fields" hidden={looked.is_some()}>
                    <label for="outreach-name">{ say!("outreach-name") }</label>
                    <input class="field" id="outreach-name" ref={name} dir="auto" autocomplete="off" maxlength={NAME_CHARS_MAX.to_string()}
                        placeholder={say!("outreach-name-hint")} data-testid="outreach-name" />
                    { choice(templates.ready(), &template) }
                    if template.is_none() {
                        <label for="outreach-subject">{ say!("outreach-subject") }</label>
                        <input class="field" id="outreach-subject" ref={subject} dir="auto" autocomplete="off" maxlength={MAIL_SUBJECT_CHARS_MAX.to_string()} />
                        <label for="outreach-text">{ say!("outreach-text") }</label>
                        <textarea class="field" id="outreach-text" ref={text} rows="5" dir="auto" maxlength={WORDING_CHARS_MAX.to_string()}
                            aria-describedby="outreach-text-hint" data-testid="outreach-text" />
                        <p class="setting-hint" id="outreach-text-hint">{ say!("outreach-text-hint", blank = "{{ first_name or \"…\" }}") }</p>
                    }
                    <label for="outreach-pace">{ say!("outreach-pace") }</label>
                    <Select id="outreach-pace" choices={paces()} chosen={(*pace).clone()} onchoose={set(&pace)} />
                    <label for="outreach-first">{ say!("outreach-channel") }</label>
                    <Select id="outreach-first" choices={channels(&props.channels)} chosen={(*first).clone()} onchoose={set(&first)} />
                    <label for="outreach-cap">{ say!("outreach-cap") }</label>
                    <Select id="outreach-cap" choices={caps()} chosen={(*cap).clone()} onchoose={set(&cap)} />
                    <label class="outreach-day">
                        <input type="checkbox" checked={*by_day} onchange={{
                            let by_day = by_day.clone();
                            Callback::from(move |_: Event| by_day.set(!*by_day))
                        }} />
                        <span>{ say!("outreach-by-day") }</span>
                    </label>
                </div>
                if let Some((plan, found)) = &*looked { { preview(found, plan.needs_consent, &look) } }
                <div>{ acts.wrong() }</div>
                <p class="row-of-buttons">
                    if let Some(ready) = ready {
                        <button class="button primary" type="submit" disabled={ready == 0} data-testid="outreach-start">{ say!("outreach-start", count = ready) }</button>
                        <button class="button plain" type="button" onclick={back}>{ say!("outreach-back") }</button>
                    } else {
                        <button class="button primary" type="submit" data-testid="outreach-look">{ say!("outreach-look") }</button>
                        <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                    }
                </p>
            </form>
        </dialog>
    }
}

/// Puts a value into a state.
fn set(state: &UseStateHandle<String>) -> Callback<String> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

/// The agency's channels, one of which goes first; else the one that each person used last.
fn channels(channels: &[Channel]) -> Vec<(AttrValue, String, Option<&'static str>)> {
    let first = channels
        .iter()
        .map(|one| (one.as_str().into(), say!("outreach-channel-first", channel = words::channel(*one)), None));
    std::iter::once((AttrValue::Static(""), say!("outreach-channel-last"), None)).chain(first).collect()
}

fn paces() -> Vec<(AttrValue, String, Option<&'static str>)> {
    let line = |count: u32| (count.to_string().into(), say!("outreach-pace-line", count = count), None);
    PACES.into_iter().map(line).collect()
}

fn caps() -> Vec<(AttrValue, String, Option<&'static str>)> {
    let some = CAPS
        .into_iter()
        .map(|one| (cap_key(one).into(), say!("outreach-cap-line", count = one.count, days = one.days), None));
    std::iter::once((AttrValue::Static(""), say!("outreach-cap-none"), None)).chain(some).collect()
}

/// The value of a limit in its list.
fn cap_key(cap: Cap) -> String {
    format!("{}-{}", cap.count, cap.days)
}

/// The typed texts as the wording of this window's language.
fn written(own: Wording) -> Wordings {
    let language = words::language().to_owned();
    Wordings { first: language.clone(), by_language: [(language, own)].into() }
}

/// The choice between own words and a message that is kept, where there is one.
fn choice(templates: Option<&Vec<MessageTemplateView>>, chosen: &UseStateHandle<Option<MessageTemplateView>>) -> Html {
    let Some(templates) = templates.filter(|all| !all.is_empty()).cloned() else { return Html::default() };
    let named = templates.iter().map(|one| (one.template.to_string().into(), one.name.clone(), None));
    let own = (AttrValue::Static(""), say!("outreach-own-words"), None);
    let choices: Vec<_> = std::iter::once(own).chain(named).collect();
    let now = chosen.as_ref().map(|one| one.template.to_string()).unwrap_or_default();
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| {
            chosen.set(templates.iter().find(|one| one.template.to_string() == id).cloned());
        })
    };
    html! {
        <>
            <label for="outreach-template">{ say!("outreach-template") }</label>
            <Select id="outreach-template" {choices} chosen={now} {onchoose} />
        </>
    }
}
