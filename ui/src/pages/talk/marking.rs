//! Marks in a mail: buttons and keys that put them, what is pasted with them, and how it will look.

use super::said::Said;
use crate::{
    dom,
    parts::{Icon, Sign},
    state::{
        marking::{Edit, Mark, mark},
        pasted::{Element as PastedElement, Piece, marked},
    },
    words,
};
use paperplane_bridge::markup::is_marked;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DomParser, HtmlTextAreaElement, Node, SupportedType};
use yew::prelude::*;

/// All kinds of marks, each with its name in tests and its letter behind Ctrl.
const MARKS: [(Mark, &str, Option<char>); 5] = [
    (Mark::Bold, "bold", Some('b')),
    (Mark::Italic, "italic", Some('i')),
    (Mark::Bullets, "bullets", None),
    (Mark::Numbers, "numbers", None),
    (Mark::Link, "link", Some('k')),
];

/// The most elements inside of each other that are read, and the longest HTML, in characters.
const DEPTH_MAX: usize = 60;
const PASTED_CHARS_MAX: usize = 2_000_000;

const fn sign(mark: Mark) -> Sign {
    match mark {
        Mark::Bold => Sign::Bold,
        Mark::Italic => Sign::Italic,
        Mark::Bullets => Sign::Bullets,
        Mark::Numbers => Sign::Numbers,
        Mark::Link => Sign::Link,
    }
}

fn name(mark: Mark) -> String {
    match mark {
        Mark::Bold => say!("mark-bold"),
        Mark::Italic => say!("mark-italic"),
        Mark::Bullets => say!("mark-bullets"),
        Mark::Numbers => say!("mark-numbers"),
        Mark::Link => say!("mark-link"),
    }
}

fn put(field: &HtmlTextAreaElement, kind: Mark) {
    dom::edit(field, &mark(&field.value(), dom::chosen(field), kind));
}

/// The buttons that mark what is chosen in a field.
pub fn mark_tools(field: &NodeRef) -> Html {
    let button = |(kind, id, letter): (Mark, &'static str, Option<char>)| {
        let field = field.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                put(&field, kind);
            }
        });
        // The field keeps its choice and the caret.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        let control = words::control_key(dom::is_mac());
        let title = match letter {
            Some(letter) => format!("{} ({control} {})", name(kind), letter.to_ascii_uppercase()),
            None => name(kind),
        };
        html! {
            <button class="button icon" type="button" {onclick} {onmousedown} {title} aria-label={name(kind)} data-testid={format!("mark-{id}")}>
                <Icon sign={sign(kind)} />
            </button>
        }
    };
    html! { <span class="tools-group" role="group" aria-label={say!("mark-tools")}>{ MARKS.map(button).into_iter().collect::<Html>() }</span> }
}

/// Takes a key that marks what is chosen in its field; returns true if it was one.
pub fn takes_key(event: &KeyboardEvent) -> bool {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.shift_key() {
        return false;
    }
    let key = event.key().to_ascii_lowercase();
    let is_it = |letter: &Option<char>| letter.is_some_and(|letter| key == letter.to_string());
    let Some((kind, ..)) = MARKS.into_iter().find(|(.., letter)| is_it(letter)) else { return false };
    let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return false };
    event.prevent_default();
    event.stop_propagation();
    put(&field, kind);
    true
}

/// Takes what is pasted with marks; everything else is left to the browser, which pastes the plain text.
pub fn paste(event: &Event) {
    let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let html = data.and_then(|data| data.get_data("text/html").ok()).filter(|html| !html.is_empty());
    let Some(text) = html.as_deref().and_then(pasted) else { return };
    event.prevent_default();
    event.stop_propagation();
    let (from, to) = dom::chosen(&field);
    let behind = from + text.encode_utf16().count();
    dom::edit(&field, &Edit { from, to, with: text, chosen: (behind, behind) });
}

/// HTML as a text with marks; `None` where it has none. It is read as a document of its own, which runs and fetches nothing.
fn pasted(html: &str) -> Option<String> {
    if html.len() > PASTED_CHARS_MAX {
        return None;
    }
    let page = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    marked(&pieces(page.body()?.as_ref(), 0))
}

fn pieces(node: &Node, depth: usize) -> Vec<Piece> {
    let children = node.child_nodes();
    if depth > DEPTH_MAX {
        return Vec::new();
    }
    let piece = |child: Node| match child.node_type() {
        Node::TEXT_NODE => child.text_content().map(Piece::Text),
        Node::ELEMENT_NODE => child.dyn_ref::<web_sys::Element>().map(|element| {
            Piece::Element(PastedElement {
                name: element.local_name().to_ascii_lowercase(),
                href: element.get_attribute("href").unwrap_or_default().trim().to_owned(),
                style: element.get_attribute("style").unwrap_or_default(),
                inside: pieces(&child, depth + 1),
            })
        }),
        // Word's instructions to itself are comments.
        _ => None,
    };
    (0..children.length()).filter_map(|nth| children.item(nth)).filter_map(piece).collect()
}

#[derive(PartialEq, Properties)]
pub struct PreviewProps {
    /// The text of the mail.
    pub text: String,
}

/// The mail as it will look, where it has marks.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let has_marks = use_memo(props.text.clone(), |text| is_marked(text));
    if !*has_marks {
        return Html::default();
    }
    html! {
        <section class="preview" tabindex="0" aria-label={say!("mark-preview")} data-testid="preview">
            <p class="preview-title">{ say!("mark-preview") }</p>
            <Said text={props.text.clone()} is_mail=true />
        </section>
    }
}
