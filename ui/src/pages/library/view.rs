//! Saved views of the list, as they are kept. They are made where the list is.

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
    LibraryCause, NameRefused, accept_name,
    ask::SaveView,
    limits::NAME_CHARS_MAX,
    view::library::{Library, SavedView},
};
use yew::prelude::*;

/// The section of saved views.
pub const SECTION: SettingsSection = SettingsSection {
    id: "views",
    sign: Sign::Bookmark,
    name: || say!("settings-views"),
    view: |_| html! { <ItemList<SavedView> /> },
};

impl LibraryItem for SavedView {
    type Save = SaveView;

    fn all(library: &Library) -> Vec<Self> {
        library.views.clone()
    }

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn save(&self, removed: bool) -> SaveView {
        SaveView { view: Some(self.id), name: self.name.clone(), filter: self.filter.clone(), removed }
    }

    fn line(&self, library: &Library) -> Html {
        html! {
            <>
                <span class="kept-name"><bdi>{ &self.name }</bdi></span>
                <span class="kept-text"><bdi>{ words::filter(&self.filter, library) }</bdi></span>
            </>
        }
    }

    fn form(of: Option<Self>, _library: &Library, close: Callback<()>) -> Html {
        of.map(|view| html! { <ViewForm {view} {close} /> }).unwrap_or_default()
    }

    fn texts() -> ListTexts {
        ListTexts {
            title: say!("settings-views"),
            line: say!("settings-views-line"),
            add: None,
            none: say!("settings-views-none"),
            none_line: say!("settings-views-none-line"),
        }
    }
}

#[derive(PartialEq, Properties)]
struct ViewFormProps {
    /// The view that is renamed.
    view: SavedView,
    /// Closes the form.
    close: Callback<()>,
}

#[component]
fn ViewForm(props: &ViewFormProps) -> Html {
    let field = use_node_ref();
    let wish = {
        let (field, view) = (field.clone(), props.view.clone());
        Callback::from(move |()| Ok(SaveView { name: checked(&typed(&field))?, ..view.save(false) }))
    };
    use_value(&field, &props.view.name);
    html! {
        <ItemForm<SaveView> {wish} first={field.clone()} close={props.close.clone()}>
            <label for="view-name">{ say!("settings-label-name") }</label>
            <input class="field" id="view-name" ref={field} maxlength={NAME_CHARS_MAX.to_string()} dir="auto"
                autocomplete="off" data-testid="view-name" aria-describedby="kept-form-wrong" />
        </ItemForm<SaveView>>
    }
}

/// The name of a view as it is kept, or why it cannot be.
fn checked(typed: &str) -> Result<String, String> {
    accept_name(typed).map_err(|refused| match refused {
        NameRefused::Empty => say!("settings-name-missing"),
        NameRefused::TooLong | NameRefused::ControlCharacter => words::cause(&LibraryCause::ViewNameless.into()),
    })
}
