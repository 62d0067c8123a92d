//! The messages that would go out, and who would be left out and why, before anything is sent.

use crate::words;
use paperplane_bridge::view::outreach::{OutreachPreview, PreviewLine};
use yew::prelude::*;

/// The counts, the reasons, and the first messages; `consent` leaves out those without, or does so no longer.
pub fn preview(preview: &OutreachPreview, needs_consent: bool, consent: &Callback<bool>) -> Html {
    html! {
        <div class="outreach-preview" data-testid="outreach-preview">
            <p role="status"><b>{ say!("outreach-ready", count = preview.ready) }</b></p>
            { without_consent(preview, needs_consent, consent) }
            if !preview.left_out.is_empty() {
                <ul class="outreach-left">
                    for one in &preview.left_out {
                        <li title={one.some.join(", ")}>{ say!("outreach-left-out", count = one.count) }{ " " }<span class="quiet">{ words::skip(&one.because) }</span></li>
                    }
                </ul>
            }
            <ul class="outreach-messages">for line in preview.messages.iter().take(5) { { message(line) } }</ul>
        </div>
    }
}

/// The number of those without recorded consent, and the choice to leave them out.
fn without_consent(preview: &OutreachPreview, needs_consent: bool, consent: &Callback<bool>) -> Html {
    if preview.no_consent.is_empty() && !needs_consent {
        return Html::default();
    }
    let onchange = consent.reform(move |_: Event| !needs_consent);
    html! {
        <div class="outreach-consent" data-testid="outreach-consent">
            for (channel, count) in &preview.no_consent {
                <p>{ say!("outreach-no-consent", count = *count, people = preview.ready, channel = words::channel(*channel)) }</p>
            }
            <label class="outreach-day">
                <input type="checkbox" checked={needs_consent} {onchange} data-testid="outreach-needs-consent" />
                <span>{ say!("outreach-needs-consent") }</span>
            </label>
        </div>
    }
}

fn message(line: &PreviewLine) -> Html {
    html! {
        <li key={line.person.to_string()}>
            <p class="quiet"><bdi>{ &line.who }</bdi>{ " · " }{ words::channel(line.channel) }{ " · " }<bdi>{ &line.address }</bdi></p>
            if !line.wording.subject.is_empty() { <p dir="auto"><b>{ &line.wording.subject }</b></p> }
            <p class="outreach-text" dir="auto">{ &line.wording.text }</p>
        </li>
    }
}
