//! Attachments of a message: the quotation that it answers, files, a location, a choice, an advertisement.

use super::viewer::LookAt;
use crate::{
    hooks::use_door,
    parts::{Icon, Sign},
    state::showing::{Holder, kind},
    words,
};
use paperplane_bridge::{
    BlobId, Details, MessageId, Referral, UNREADABLE,
    ask::FetchAgain,
    file_kind::{FileKind, is_shown_by_browsers},
    view::bubble::{MediaState, MediaView, QuotedView},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BeforeProps {
    pub details: Details,
    pub quoted: Option<QuotedView>,
    /// The label of the chosen option is the text itself.
    pub says_choice: bool,
}

/// Goes to a message of the conversation that is open.
#[derive(Clone, PartialEq)]
pub struct GoTo(pub Callback<MessageId>);

/// Attachments above the text.
#[component]
pub fn Before(props: &BeforeProps) -> Html {
    let details = &props.details;
    html! {
        <>
            if details.mail.is_some() && details.kind.as_deref() == Some(UNREADABLE) {
                <p class="aside" data-testid="mail-unreadable">{ say!("mail-unreadable") }</p>
            }
            if let Some(forwarded) = details.forwarded {
                <p class="aside">{ words::forwarded(forwarded) }</p>
            }
            if let Some(referral) = &details.referral {
                { advertisement(referral) }
            }
            if let Some(quoted) = &props.quoted {
                <Quotation quoted={quoted.clone()} />
            } else if details.quotes.is_some() {
                <p class="quoted unknown" data-testid="quoted">{ say!("said-quotes-earlier") }</p>
            }
            if props.says_choice {
                <p class="aside">{ say!("said-chose-offered") }</p>
            } else if let Some(choice) = &details.choice {
                <p class="aside">
                    { words::with_elements(&say!("said-chose", what = words::slot(0)), &[html! {
                        <bdi class="chosen">{ &choice.label }</bdi>
                    }]) }
                </p>
            }
        </>
    }
}

/// The advertisement that the person came from: its headline and its text.
fn advertisement(referral: &Referral) -> Html {
    let headline = referral.headline.as_ref().or(referral.body.as_ref());
    let body = referral.body.as_ref().filter(|body| Some(*body) != headline);
    html! {
        <div class="quoted" data-testid="referral">
            if let Some(headline) = headline {
                <span class="quoted-who">
                    { words::with_elements(&say!("said-came-by", ad = words::slot(0)), &[html! { <bdi>{ headline }</bdi> }]) }
                </span>
            } else {
                <span class="quoted-who">{ say!("gist-ad") }</span>
            }
            if let Some(body) = body { <span class="ad-text" dir="auto">{ body }</span> }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct QuotationProps {
    quoted: QuotedView,
}

/// The message that this one answers, in short; it leads there.
#[component]
fn Quotation(props: &QuotationProps) -> Html {
    let go_to = use_context::<GoTo>();
    let id = props.quoted.id;
    let onclick = Callback::from(move |_: MouseEvent| go_to.iter().for_each(|GoTo(go)| go.emit(id)));
    html! {
        <button class="quoted" {onclick} title={say!("said-go-to-quoted")} data-testid="quoted">
            <span class="quoted-who">{ words::quoted(props.quoted.ours) }</span>
            <span class="quoted-text" dir="auto">{ words::line(&props.quoted.text, props.quoted.gist.as_ref()) }</span>
        </button>
    }
}

#[derive(PartialEq, Properties)]
pub struct LocationCardProps {
    pub details: Details,
}

/// A location, with a link to a map.
#[component]
pub fn LocationCard(props: &LocationCardProps) -> Html {
    let Some(location) = &props.details.location else {
        return Html::default();
    };
    let point = format!("{}, {}", location.latitude, location.longitude);
    let map = format!(
        "https://www.openstreetmap.org/?mlat={}&mlon={}#map=16/{}/{}",
        location.latitude, location.longitude, location.latitude, location.longitude
    );
    html! {
        <p class="file" data-testid="location">
            <span class="file-icon"><Icon sign={Sign::Pin} size={18} /></span>
            <span class="file-words">
                <bdi>{ location.name.as_ref().unwrap_or(&point) }</bdi>
                <small>
                    if let Some(address) = &location.address { <bdi>{ address }</bdi>{ " · " } }
                    <a href={map} target="_blank" rel="noreferrer noopener">{ say!("file-on-the-map") }</a>
                </small>
            </span>
        </p>
    }
}

#[derive(PartialEq, Properties)]
pub struct AttachedProps {
    pub holder: Holder,
    /// Index of the file in its message or note.
    pub index: u32,
    pub media: MediaView,
}

/// One file: on its way, here, or lost.
#[component]
pub fn Attached(props: &AttachedProps) -> Html {
    let media = &props.media;
    match &media.state {
        MediaState::Ready { blob, bytes } => {
            html! { <Ready holder={props.holder} index={props.index} blob={*blob} bytes={*bytes} media={media.clone()} /> }
        }
        MediaState::Pending => card(media, "pending", html! { { say!("file-fetching") } }),
        MediaState::Fetching { bytes, .. } => card(
            media,
            "fetching",
            html! { <>{ words::size(*bytes) }<span aria-hidden="true">{ " · " }</span>{ say!("file-fetching") }</> },
        ),
        MediaState::Lost { because } => card(
            media,
            "lost",
            html! {
                <>
                    { words::lost(*because) }
                    if let Holder::Message(message) = props.holder { <Again {message} index={props.index} /> }
                </>
            },
        ),
    }
}

fn card(media: &MediaView, state: &'static str, line: Html) -> Html {
    let sign = sign_of(media);
    let name = words::file(media);
    html! {
        <div class={classes!("file", state)} data-testid="file" data-state={state}>
            <span class="file-icon"><Icon {sign} size={18} /></span>
            <span class="file-words"><bdi>{ name }</bdi><small>{ line }</small></span>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct AgainProps {
    message: MessageId,
    index: u32,
}

#[component]
fn Again(props: &AgainProps) -> Html {
    let door = use_door();
    let wrong = use_state(|| None::<String>);
    let onclick = {
        let (message, index, wrong) = (props.message, props.index, wrong.clone());
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(
                    door.ask(FetchAgain { message, index }).await.err().map(|trouble| words::cause(&trouble.cause)),
                );
            });
        })
    };
    html! {
        <>
            <button class="link" {onclick}>{ say!("file-fetch-again") }</button>
            if let Some(wrong) = &*wrong { <span class="wrong" role="alert">{ wrong }</span> }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ReadyProps {
    holder: Holder,
    index: u32,
    blob: BlobId,
    bytes: u64,
    media: MediaView,
}

/// A file that is here: a picture, sound or film as itself, else a card; most open in the viewer.
#[component]
fn Ready(props: &ReadyProps) -> Html {
    let door = use_door();
    let look_at = use_context::<LookAt>();
    let (media, address) = (&props.media, door.file(props.blob));
    let (name, saved) = (words::file(media), words::saved(media));
    let is_broken = use_state_eq(|| false);
    // A file of a kind that browsers show may still be one that this one cannot read.
    let broken = {
        let is_broken = is_broken.clone();
        Callback::from(move |_: Event| is_broken.set(true))
    };
    let open = {
        let which = (props.holder, props.index);
        Callback::from(move |_: MouseEvent| look_at.iter().for_each(|look_at| look_at.show(which)))
    };
    let card = |name: String| {
        html! {
            <>
                <span class="file-icon"><Icon sign={sign_of(media)} size={18} /></span>
                <span class="file-words"><bdi>{ name }</bdi><small>{ words::size(props.bytes) }</small></span>
            </>
        }
    };
    let is_shown = is_shown_by_browsers(&media.content_type) && !*is_broken;
    match kind(&media.content_type) {
        _ if !is_shown => html! {
            <a class="file" href={address.clone()} download={saved.clone()} data-testid="file" data-state="ready">{ card(saved) }</a>
        },
        "image" => html! {
            <button class="picture" onclick={open} title={name.clone()} data-testid="file" data-state="ready">
                <img src={address.clone()} alt={name.clone()} loading="lazy" decoding="async" onerror={broken} />
            </button>
        },
        "audio" => html! {
            <audio class="sound" controls=true preload="metadata" src={address.clone()} aria-label={name.clone()} data-testid="file"
                data-state="ready" onerror={broken} />
        },
        "video" => html! {
            <video class="film" controls=true preload="metadata" src={address.clone()} aria-label={name.clone()} data-testid="file"
                data-state="ready" onerror={broken} />
        },
        _ => html! {
            <button class="file" onclick={open} data-testid="file" data-state="ready">{ card(name) }</button>
        },
    }
}

fn sign_of(media: &MediaView) -> Sign {
    match FileKind::of(&media.content_type) {
        FileKind::Image => Sign::Image,
        FileKind::Contact => Sign::Person,
        FileKind::Video | FileKind::Voice | FileKind::Sound | FileKind::Pdf | FileKind::Other => Sign::File,
    }
}
