//! Labels, and the form for one.

use super::{
    item_form::ItemForm,
    item_list::{ItemList, LibraryItem, ListTexts},
};
use crate::{
    hooks::{typed, use_value},
    pages::section::SettingsSection,
    parts::{COLOURS, Icon, LabelPill, Sign, colour_class, rarest_colour},
    words,
};
use paperplane_bridge::{
    LabelId, LibraryCause, NameRefused,
    ask::SaveLabel,
    library::decide::{LabelRefused, TypedLabel, accept_label},
    limits::NAME_CHARS_MAX,
    view::library::{LabelView, Library},
};
use yew::prelude::*;

/// The section of labels.
pub const SECTION: SettingsSection = SettingsSection {
    id: "labels",
    sign: Sign::Tag,
    name: || say!("settings-labels"),
    view: |_| html! { <ItemList<LabelView> /> },
};

impl LibraryItem for LabelView {
    type Save = SaveLabel;

    fn all(library: &Library) -> Vec<Self> {
        library.labels.clone()
    }

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn save(&self, removed: bool) -> SaveLabel {
        SaveLabel { label: Some(self.id), name: self.name.clone(), colour: self.colour, removed }
    }

    fn line(&self, _library: &Library) -> Html {
        html! { <LabelPill label={self.clone()} /> }
    }

    fn form(of: Option<Self>, library: &Library, close: Callback<()>) -> Html {
        html! { <LabelForm {of} labels={library.labels.clone()} {close} /> }
    }

    fn texts() -> ListTexts {
        ListTexts {
            title: say!("settings-labels"),
            line: say!("settings-labels-line"),
            add: Some(say!("settings-labels-add")),
            none: say!("settings-labels-none"),
            none_line: say!("settings-labels-none-line"),
        }
    }
}

#[derive(PartialEq, Properties)]
struct LabelFormProps {
    /// The label that is changed; a new one where absent.
    of: Option<LabelView>,
    /// All that are there.
    labels: Vec<LabelView>,
    /// Closes the form.
    close: Callback<()>,
}

#[component]
fn LabelForm(props: &LabelFormProps) -> Html {
    let field = use_node_ref();
    // A new label has the colour that fewest have.
    let colour =
        use_state_eq(|| props.of.as_ref().map_or_else(|| rarest_colour(&props.labels), |label| label.colour % COLOURS));
    let wish = {
        let (field, colour, labels) = (field.clone(), *colour, props.labels.clone());
        let label = props.of.as_ref().map(|label| label.id);
        Callback::from(move |()| {
            let name = checked(&typed(&field), label, &labels)?;
            Ok(SaveLabel { label, name, colour, removed: false })
        })
    };
    use_value(&field, props.of.as_ref().map_or("", |label| &label.name));
    html! {
        <ItemForm<SaveLabel> {wish} first={field.clone()} close={props.close.clone()}>
            <label for="label-name">{ say!("settings-label-name") }</label>
            <input class="field" id="label-name" ref={field} maxlength={NAME_CHARS_MAX.to_string()} dir="auto"
                autocomplete="off" data-testid="label-name" aria-describedby="kept-form-wrong" />
            <span class="setting-name" id="colour-label">{ say!("settings-label-colour") }</span>
            { swatches(&colour) }
        </ItemForm<SaveLabel>>
    }
}

/// The name of a label as it is kept, or why it cannot be.
fn checked(typed: &str, label: Option<LabelId>, labels: &[LabelView]) -> Result<String, String> {
    let offered = labels.iter().map(|label| (label.id, label.name.as_str()));
    accept_label(TypedLabel { label, name: typed, removed: false }, offered).map_err(|refused| match refused {
        LabelRefused::Name(NameRefused::Empty) => say!("settings-name-missing"),
        LabelRefused::Name(NameRefused::TooLong | NameRefused::ControlCharacter) => {
            words::cause(&LibraryCause::from(refused).into())
        }
        LabelRefused::Taken => say!("settings-name-taken"),
    })
}

fn swatches(chosen: &UseStateHandle<u8>) -> Html {
    html! {
        <div class="swatches" role="radiogroup" aria-labelledby="colour-label">
            for colour in 0..COLOURS {
                <label class={classes!("swatch", colour_class(colour))} title={words::colour(colour)}
                    data-testid={format!("colour-{colour}")}>
                    <input type="radio" name="colour" value={colour.to_string()} checked={**chosen == colour}
                        aria-label={words::colour(colour)} onchange={{
                            let chosen = chosen.clone();
                            move |_: Event| chosen.set(colour)
                        }} />
                    <span><Icon sign={Sign::Check} size={14} /></span>
                </label>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn label(nth: u8, name: &str, colour: u8) -> LabelView {
        LabelView { id: LabelId::new(Timestamp(1), [nth; 10]), name: name.into(), colour }
    }

    #[test]
    fn a_new_label_has_the_colour_that_fewest_have() {
        assert_eq!(rarest_colour(&[]), 0);
        assert_eq!(rarest_colour(&[label(0, "a", 0), label(1, "b", 8), label(2, "c", 1)]), 2);
    }

    #[test]
    fn two_labels_have_two_names() {
        let there = [label(0, "Nursing", 0)];
        assert_eq!(checked("", None, &there), Err("Write a name.".into()));
        assert_eq!(checked("nursing", None, &there), Err("There is one of this name already.".into()));
        assert!(checked("nursing", Some(there[0].id), &there).is_ok(), "its own name");
        assert_eq!(checked(" Visa ", None, &there).as_deref(), Ok("Visa"));
    }
}
