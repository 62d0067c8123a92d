//! The text of a message: links that open, WhatsApp's marks, and a long one folded.

use crate::state::folding::folded;
use paperplane_bridge::markup::{Block, Link, Span, blocks, mail_blocks};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SaidProps {
    /// The text, as it was written.
    pub text: String,
    /// True for a mail that was written with marks: its links may have words of their own.
    #[prop_or_default]
    pub is_mail: bool,
}

#[component]
pub fn Said(props: &SaidProps) -> Html {
    let open = use_state_eq(|| false);
    let short = use_memo(props.text.clone(), |text| folded(text));
    let shown = short.as_ref().as_ref().filter(|_| !*open).unwrap_or(&props.text).clone();
    let drawn =
        use_memo((shown, props.is_mail), |(text, is_mail)| if *is_mail { mail_blocks(text) } else { blocks(text) });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let text = match drawn.as_slice() {
        [Block::Lines(spans)] => html! { <p class="bubble" dir="auto">{ spans_of(spans) }</p> },
        blocks => html! { <div class="bubble">{ blocks.iter().map(block_of).collect::<Html>() }</div> },
    };
    html! {
        <>
            { text }
            if short.is_some() {
                <button class="link more-lines" onclick={toggle} aria-expanded={open.to_string()} data-testid="read-more">
                    { if *open { say!("said-read-less") } else { say!("said-read-more") } }
                </button>
            }
        </>
    }
}

fn block_of(block: &Block) -> Html {
    match block {
        Block::Lines(spans) => html! { <p dir="auto">{ spans_of(spans) }</p> },
        Block::Quote(spans) => html! { <blockquote dir="auto">{ spans_of(spans) }</blockquote> },
        Block::Items { first: None, items } => html! { <ul dir="auto">{ items_of(items) }</ul> },
        Block::Items { first: Some(first), items } => {
            html! { <ol dir="auto" start={first.to_string()}>{ items_of(items) }</ol> }
        }
    }
}

fn items_of(items: &[Vec<Span>]) -> Html {
    items.iter().map(|spans| html! { <li>{ spans_of(spans) }</li> }).collect()
}

fn spans_of(spans: &[Span]) -> Html {
    spans.iter().map(span_of).collect()
}

fn span_of(span: &Span) -> Html {
    let text = html! { { &span.text } };
    let text = match &span.link {
        None => text,
        Some(link) => linked(link, text),
    };
    let style = span.style;
    let text = if style.code {
        html! { <code>{ text }</code> }
    } else {
        text
    };
    let text = if style.struck {
        html! { <s>{ text }</s> }
    } else {
        text
    };
    let text = if style.italic {
        html! { <i>{ text }</i> }
    } else {
        text
    };
    if style.bold {
        html! { <b>{ text }</b> }
    } else {
        text
    }
}

/// A link in its own direction. It opens outside of the desk, which tells the page nothing of where it came from.
fn linked(link: &Link, text: Html) -> Html {
    let mark = match link {
        Link::Web(_) => "web",
        Link::Mail(_) => "mail",
        Link::Phone(_) => "phone",
    };
    html! {
        <a href={link.address()} target="_blank" rel="noreferrer noopener" dir="ltr" data-link={mark}>{ text }</a>
    }
}
