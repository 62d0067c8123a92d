//! Canned responses: texts kept ready, and the form for one.

use super::{
    item_form::ItemForm,
    item_list::{ItemList, LibraryItem, ListTexts},
};
use crate::{
    hooks::{typed, use_value},
    pages::section::SettingsSection,
    parts::Sign,
    words,
};
use paperplane_bridge::{
    LibraryCause,
    ask::SaveCanned,
    library::decide::{CannedRefused, TypedCanned, accept_canned},
    limits::{CANNED_CHARS_MAX, SLASH_CHARS_MAX},
    view::library::{CannedView, Library},
};
use yew::prelude::*;

/// The section of texts kept ready.
pub const SECTION: SettingsSection = SettingsSection {
    id: "texts",
    sign: Sign::Text,
    name: || say!("settings-texts"),
    view: |_| html! { <ItemList<CannedView> /> },
};

impl LibraryItem for CannedView {
    type Save = SaveCanned;

    fn all(library: &Library) -> Vec<Self> {
        library.canned.clone()
    }

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> String {
        format!("/{}", self.slash)
    }

    fn save(&self, removed: bool) -> SaveCanned {
        SaveCanned { canned: Some(self.id), slash: self.slash.clone(), text: self.text.clone(), removed }
    }

    fn line(&self, _library: &Library) -> Html {
        html! {
            <>
                <span class="kept-slash"><bdi>{ self.name() }</bdi></span>
                <span class="kept-text" title={self.text.clone()}><bdi>{ &self.text }</bdi></span>
            </>
        }
    }

    fn form(of: Option<Self>, library: &Library, close: Callback<()>) -> Html {
        html! { <CannedForm {of} texts={library.canned.clone()} {close} /> }
    }

    fn texts() -> ListTexts {
        ListTexts {
            title: say!("settings-texts"),
            line: say!("settings-texts-line"),
            add: Some(say!("settings-texts-add")),
            none: say!("settings-texts-none"),
            none_line: say!("settings-texts-none-line"),
        }
    }
}

#[derive(PartialEq, Properties)]
struct CannedFormProps {
    /// The text that is changed; a new one where absent.
    of: Option<CannedView>,
    /// All that are there.
    texts: Vec<CannedView>,
    /// Closes the form.
    close: Callback<()>,
}

#[component]
fn CannedForm(props: &CannedFormProps) -> Html {
    let (word, text) = (use_node_ref(), use_node_ref());
    let wish = {
        let (word, text, texts) = (word.clone(), text.clone(), props.texts.clone());
        let canned = props.of.as_ref().map(|canned| canned.id);
        Callback::from(move |()| {
            let text = typed(&text);
            let slash = checked(TypedCanned { canned, slash: &typed(&word), text: &text, removed: false }, &texts)?;
            Ok(SaveCanned { canned, slash, text, removed: false })
        })
    };
    use_value(&word, props.of.as_ref().map_or("", |of| &of.slash));
    use_value(&text, props.of.as_ref().map_or("", |of| &of.text));
    html! {
        <ItemForm<SaveCanned> {wish} first={word.clone()} close={props.close.clone()}>
            <label for="canned-slash">{ say!("settings-text-word") }</label>
            <span class="field slash-field">
                <span aria-hidden="true">{ "/" }</span>
                <input id="canned-slash" ref={word} maxlength={SLASH_CHARS_MAX.to_string()} dir="auto" autocomplete="off"
                    autocapitalize="off" spellcheck="false" data-testid="canned-slash"
                    aria-describedby="kept-form-wrong" />
            </span>
            <label for="canned-text">{ say!("settings-text") }</label>
            <textarea class="field" id="canned-text" ref={text} maxlength={CANNED_CHARS_MAX.to_string()} rows="4"
                dir="auto" data-testid="canned-text" aria-describedby="canned-hint kept-form-wrong" />
            <p class="setting-hint" id="canned-hint">{ say!("settings-text-hint", blank = "{name}") }</p>
        </ItemForm<SaveCanned>>
    }
}

/// The word behind the slash as it is kept, or why it cannot be.
fn checked(typed: TypedCanned<'_>, texts: &[CannedView]) -> Result<String, String> {
    let offered = texts.iter().map(|text| (text.id, text.slash.as_str()));
    accept_canned(typed, offered).map_err(|refused| match refused {
        CannedRefused::SlashWrong => say!("settings-text-word-wrong", max = SLASH_CHARS_MAX),
        CannedRefused::SlashTaken => say!("settings-name-taken"),
        CannedRefused::TextEmpty => say!("settings-text-missing"),
        CannedRefused::TextTooLong => words::cause(&LibraryCause::from(refused).into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{CannedId, Timestamp};

    #[test]
    fn a_word_is_one_word_and_stands_once() {
        let id = CannedId::new(Timestamp(1), [0; 10]);
        let there = [CannedView { id, slash: "hello".into(), text: "Hi".into() }];
        let judged = |slash: &str, canned: Option<CannedId>, text: &str| {
            checked(TypedCanned { canned, slash, text, removed: false }, &there)
        };
        assert_eq!(judged(" /Visa ", None, "Hi").as_deref(), Ok("visa"));
        assert_eq!(judged("签证", None, "Hi").as_deref(), Ok("签证"));
        for typed in ["", "/", "two words", &"x".repeat(41), "Hello"] {
            assert!(judged(typed, None, "Hi").is_err(), "{typed}");
        }
        assert!(judged("hello", Some(id), "Hi").is_ok(), "its own word");
    }

    #[test]
    fn each_reason_has_its_sentence() {
        let judged = |slash: &str, text: &str| {
            checked(TypedCanned { canned: None, slash, text, removed: false }, &[]).unwrap_err()
        };
        assert_eq!(judged("two words", "Hi"), "One word without spaces, of at most 40 letters.");
        assert_eq!(judged("visa", " "), "Write the text.");
        assert_eq!(judged("visa", &"a".repeat(CANNED_CHARS_MAX + 1)), "Write the text, of at most 1600 characters.");
    }
}
