//! The text of a mail: as its writer laid it out, or as a bubble where that says as much; what stands below is folded.

use super::{attached::Attached, said::Said, sheet::Sheet, show_rest::ShowRest};
use crate::state::showing::Holder;
use paperplane_bridge::{MailHead, mail_history::parted, mail_thread::is_forward, view::bubble::Bubble};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LetterProps {
    pub bubble: Bubble,
}

#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let is_plain = use_state_eq(|| false);
    let bubble = &props.bubble;
    let Some(mail) = &bubble.details.mail else { return Html::default() };
    if mail.laid_out && !*is_plain {
        let cannot = {
            let is_plain = is_plain.clone();
            Callback::from(move |()| is_plain.set(true))
        };
        return html! { <Sheet message={bubble.id} subject={mail.subject.clone()} {cannot} /> };
    }
    html! { <Folded bubble={bubble.clone()} /> }
}

/// The text with what stands below folded away, and the pictures that stand there.
#[component]
fn Folded(props: &LetterProps) -> Html {
    let open = use_state_eq(|| false);
    let bubble = &props.bubble;
    let Some(mail) = &bubble.details.mail else { return Html::default() };
    let is_forward = is_forward(&mail.subject);
    let own_end = use_memo((bubble.text.clone(), is_forward), |(text, is_forward)| parted(text, *is_forward).0.len());
    let own = &bubble.text[..*own_end];
    let has_rest = own.len() < bubble.text.len() || (!mail.inside.is_empty() && !mail.laid_out);
    let is_whole = *open || mail.laid_out;
    let shown = if *open { bubble.text.clone() } else { own.to_owned() };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <>
            if !shown.trim().is_empty() { <Said text={shown} is_mail={mail.formatted} /> }
            if is_whole { { inside(bubble, mail) } }
            if has_rest { <ShowRest open={*open} {toggle} /> }
        </>
    }
}

/// The files that the HTML shows in their place.
fn inside(bubble: &Bubble, mail: &MailHead) -> Html {
    let all = (0_u32..).zip(bubble.media.iter()).filter(|(index, _)| mail.inside.contains(index));
    all.map(|(index, media)| html! { <Attached holder={Holder::Message(bubble.id)} {index} media={media.clone()} /> })
        .collect()
}
