//! A look at a list before it is imported: its columns, its rows as they will be, and what is said of all of them.

use super::{columns::Columns, consent::ConsentFields, lines::Lines};
use crate::{
    dom,
    hooks::{Shown, typed, use_acts, use_asked},
    parts::{Select, TroubleNote, now},
    words,
};
use paperplane_bridge::{
    BlobRef, Column, ConsentColumn, Evidence, ImportId, LabelId, ListFormat, PersonSource, Purpose,
    ask::{ListAsked, PreviewImport, StartImport},
    limits::EVIDENCE_CHARS_MAX,
    view::{import::ImportPreview, library::LabelView},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Encodings that can be chosen where the guess is wrong, by their names.
const ENCODINGS: [&str; 9] = [
    "UTF-8",
    "UTF-16LE",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1254",
    "windows-1256",
    "GBK",
    "Big5",
];

#[derive(PartialEq, Properties)]
pub struct PreviewProps {
    pub file: BlobRef,
    pub labels: Vec<LabelView>,
    /// Another file is chosen.
    pub again: Callback<()>,
    pub close: Callback<()>,
    pub started: Callback<()>,
}

/// The consent that a column tells of, before anybody has changed it.
fn first_consent() -> ConsentColumn {
    ConsentColumn { purpose: Purpose::Messages, channel: None, wording: String::new() }
}

#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let acts = use_acts();
    let country = use_state_eq(String::new);
    let encoding = use_state_eq(String::new);
    let columns = use_state_eq(Vec::<Column>::new);
    let consent = use_state_eq(first_consent);
    let label = use_state_eq(|| None::<LabelId>);
    let evidence = use_node_ref();
    // Clicked twice, it is one import.
    let import = use_memo((), |()| Some(ImportId::new(now(), dom::ten_random()?)));
    let list = ListAsked {
        file: props.file.blob,
        name: props.file.name.clone(),
        encoding: (*encoding).clone(),
        columns: (*columns).clone(),
        country: (*country).clone(),
        consent: Some((*consent).clone()),
    };
    let shown = use_asked(PreviewImport { list: list.clone() }, |one, other| one.list.file == other.list.file);
    let preview = match &shown {
        Shown::Loading => return html! { <p class="quiet" role="status">{ say!("import-reading") }</p> },
        Shown::Failed(trouble) => {
            return html! { <TroubleNote trouble={trouble.clone()} again={props.again.clone()} /> };
        }
        Shown::Ready(preview) | Shown::Stale(preview, _) => preview,
    };
    // The columns as they were chosen, also while the answer about them is awaited.
    let chosen: Vec<Column> = match columns.is_empty() {
        true => preview.columns.iter().map(|one| one.column).collect(),
        false => (*columns).clone(),
    };
    let mean = {
        let (columns, now) = (columns.clone(), chosen.clone());
        Callback::from(move |(nth, column): (usize, Column)| columns.set(meant(&now, nth, column)))
    };
    let start = {
        let (acts, evidence, label) = (acts.clone(), evidence.clone(), label.clone());
        let (started, list, import) = (props.started.clone(), asked(&list, chosen, preview), *import);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let started = started.clone();
            let ask = StartImport {
                import,
                list: list.clone(),
                source: PersonSource::Import,
                evidence: Evidence { text: typed(&evidence), link: String::new() },
                labels: label.iter().copied().collect(),
            };
            acts.then(ask, move |_| started.emit(()));
        })
    };
    let has_consent = preview.columns.iter().any(|one| one.column == Column::Consent);
    let has_numbers = preview.columns.iter().any(|one| one.column == Column::Phone);
    let nobody = preview.new == 0;
    html! {
        <form class="import-form" onsubmit={start}>
            <div class="import-scroll">
                <p class="import-file"><bdi>{ &props.file.name }</bdi>
                    <button class="button plain" type="button" onclick={props.again.reform(|_: MouseEvent| ())}>{ say!("import-other-file") }</button>
                </p>
                <Counts preview={preview.clone()} />
                if !preview.unknown_labels.is_empty() {
                    <p class="quiet">{ say!("import-unknown-labels", labels = preview.unknown_labels.join(", ")) }</p>
                }
                <Columns columns={preview.columns.clone()} remembered={preview.is_remembered} {mean} />
                <div class="narrow-rows import-all">
                    if has_numbers {
                        <label for="import-country">{ say!("import-country") }</label>
                        <Country value={(*country).clone()} onchoose={{ let country = country.clone(); Callback::from(move |to| country.set(to)) }} />
                    }
                    <label for="import-evidence">{ say!("import-evidence") }</label>
                    <input class="field" id="import-evidence" ref={evidence} dir="auto" autocomplete="off" maxlength={EVIDENCE_CHARS_MAX.to_string()}
                        placeholder={say!("import-evidence-hint")} data-testid="import-evidence" />
                    if !props.labels.is_empty() {
                        <label for="import-label">{ say!("import-label") }</label>
                        { label_choice(&props.labels, *label, { let label = label.clone(); Callback::from(move |to| label.set(to)) }) }
                    }
                    { encoding_choice(&preview.format, { let encoding = encoding.clone(); Callback::from(move |to| encoding.set(to)) }) }
                    if has_consent {
                        <ConsentFields consent={(*consent).clone()} onchange={{ let consent = consent.clone(); Callback::from(move |to| consent.set(to)) }} />
                    }
                </div>
                <Lines lines={preview.lines.clone()} />
            </div>
            if let Shown::Stale(_, trouble) = &shown { <p class="wrong" role="alert">{ words::cause(&trouble.cause) }</p> }
            { acts.wrong() }
            <p class="row-of-buttons">
                <button class="button primary" type="submit" disabled={nobody} data-testid="import-start">
                    { say!("import-start", count = preview.new) }
                </button>
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("settings-cancel") }</button>
            </p>
        </form>
    }
}

/// The list as it was looked at.
fn asked(list: &ListAsked, columns: Vec<Column>, preview: &ImportPreview) -> ListAsked {
    let consent = list.consent.clone().filter(|_| columns.contains(&Column::Consent));
    let encoding = if list.encoding.is_empty() { preview.format.encoding().to_owned() } else { list.encoding.clone() };
    ListAsked { columns, consent, encoding, ..list.clone() }
}

/// The meanings after one of them was chosen anew.
fn meant(now: &[Column], nth: usize, column: Column) -> Vec<Column> {
    now.iter().enumerate().map(|(at, one)| if at == nth { column } else { *one }).collect()
}

#[derive(PartialEq, Properties)]
struct CountsProps {
    preview: ImportPreview,
}

/// The effect of the whole list in one line.
#[component]
fn Counts(props: &CountsProps) -> Html {
    let preview = &props.preview;
    html! {
        <p class="import-counts" role="status" data-testid="import-counts">
            <strong>{ say!("import-new", count = preview.new) }</strong>
            if preview.known > 0 { <span>{ say!("import-known", count = preview.known) }</span> }
            if preview.twice > 0 { <span>{ say!("import-twice", count = preview.twice) }</span> }
            if preview.refused > 0 { <span class="import-bad">{ say!("import-refused", count = preview.refused) }</span> }
        </p>
    }
}

#[derive(PartialEq, Properties)]
struct CountryProps {
    value: String,
    onchoose: Callback<String>,
}

/// The country of numbers without one; taken once it has two letters.
#[component]
fn Country(props: &CountryProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().map(|field| field.value().trim().to_uppercase()).unwrap_or_default()
    });
    html! {
        <input class="field import-short" id="import-country" value={props.value.clone()} {onchange} maxlength="2" autocomplete="off" spellcheck="false"
            placeholder={say!("people-country-hint")} data-testid="import-country" />
    }
}

fn label_choice(labels: &[LabelView], chosen: Option<LabelId>, onchoose: Callback<Option<LabelId>>) -> Html {
    let none = (AttrValue::from(""), say!("import-no-label"), None);
    let named = labels.iter().map(|label| (AttrValue::from(label.id.to_string()), label.name.clone(), None));
    let choices: Vec<_> = std::iter::once(none).chain(named).collect();
    let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
    let onchoose = onchoose.reform(|value: String| value.parse().ok());
    html! { <Select id="import-label" {choices} {chosen} {onchoose} /> }
}

fn encoding_choice(format: &ListFormat, onchoose: Callback<String>) -> Html {
    let chosen = format.encoding().to_owned();
    let mut names: Vec<&str> = ENCODINGS.into();
    if !names.contains(&chosen.as_str()) {
        names.insert(0, &chosen);
    }
    let choices: Vec<_> =
        names.iter().map(|name| (AttrValue::from((*name).to_owned()), words::encoding(name), None)).collect();
    html! {
        <>
            <label for="import-encoding">{ say!("import-encoding") }</label>
            <Select id="import-encoding" {choices} {chosen} {onchoose} />
        </>
    }
}
