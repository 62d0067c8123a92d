//! The messages that would go out, and who would be left out and why, before anything is sent.

use crate::words;
use paperplane_bridge::view::outreach::{OutreachPreview, PreviewLine};
use yew::prelude::*;

/// The counts, the reasons, and the first messages.
pub fn preview(preview: &OutreachPreview) -> Html {
    html! {
        <div class="outreach-preview" data-testid="outreach-preview">
            <p role="status"><b>{ say!("outreach-ready", count = preview.ready) }</b></p>
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

fn message(line: &PreviewLine) -> Html {
    html! {
        <li key={line.person.to_string()}>
            <p class="quiet"><bdi>{ &line.who }</bdi>{ " · " }{ words::channel(line.channel) }{ " · " }<bdi>{ &line.address }</bdi></p>
            if !line.wording.subject.is_empty() { <p dir="auto"><b>{ &line.wording.subject }</b></p> }
            <p class="outreach-text" dir="auto">{ &line.wording.text }</p>
        </li>
    }
}
