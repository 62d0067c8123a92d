//! The look: light or dark, the density of lines, the language, the key that sends.

use crate::{
    dom,
    hooks::{use_change, use_settings},
    pages::section::SettingsSection,
    parts::{
        Segments, Select, Sign, Switch,
        setting::{Head, Row},
    },
    words,
};
use paperplane_bridge::view::settings::{Density, SendBy, Theme};
use yew::prelude::*;

/// The section of the look.
pub const SECTION: SettingsSection =
    SettingsSection { id: "look", sign: Sign::Palette, name: || say!("settings-look"), view: |_| html! { <Look /> } };

const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];
const DENSITIES: [Density; 2] = [Density::Roomy, Density::Compact];
const SENDERS: [SendBy; 2] = [SendBy::Enter, SendBy::CtrlEnter];

#[component]
fn Look() -> Html {
    let settings = use_settings();
    let (theme, theme_wrong) = use_change("theme", |settings, nth: &usize| settings.theme = at(&THEMES, *nth));
    let (density, density_wrong) =
        use_change("density", |settings, nth: &usize| settings.density = at(&DENSITIES, *nth));
    let (sender, sender_wrong) = use_change("send-by", |settings, nth: &usize| settings.send_by = at(&SENDERS, *nth));
    let (open_next, open_next_wrong) = use_change("open-next", |settings, on: &bool| settings.list.open_next = *on);
    let (open_as_you_go, open_as_you_go_wrong) =
        use_change("open-as-you-go", |settings, on: &bool| settings.list.open_as_you_go = *on);
    let (language, language_wrong) = use_change("language", |settings, code: &String| {
        settings.language = (!code.is_empty()).then(|| code.clone());
    });
    let themes = vec![
        ("system", say!("settings-theme-system")),
        ("light", say!("settings-theme-light")),
        ("dark", say!("settings-theme-dark")),
    ];
    let densities = vec![("roomy", say!("settings-density-roomy")), ("compact", say!("settings-density-compact"))];
    let control = words::control_key(dom::is_mac());
    let senders = vec![("enter", "Enter".to_owned()), ("ctrl-enter", format!("{control} + Enter"))];
    html! {
        <>
            <Head title={say!("settings-look")} line={say!("settings-look-line")} />
            <Row id="theme" name={say!("settings-theme")} is_field=false wrong={theme_wrong}>
                <Segments id="theme" choices={themes} chosen={index_of(&THEMES, settings.theme)} onchoose={theme} />
            </Row>
            <Row id="density" name={say!("settings-density")} hint={say!("settings-density-hint")} is_field=false
                wrong={density_wrong}>
                <Segments id="density" choices={densities} chosen={index_of(&DENSITIES, settings.density)}
                    onchoose={density} />
            </Row>
            <Row id="language" name={say!("settings-language")} wrong={language_wrong}>
                <Select id="language" choices={languages()} chosen={settings.language.unwrap_or_default()}
                    onchoose={language} />
            </Row>
            <Row id="send-by" name={say!("settings-send-by")} hint={say!("settings-send-by-hint")} is_field=false
                wrong={sender_wrong}>
                <Segments id="send-by" choices={senders} chosen={index_of(&SENDERS, settings.send_by)} onchoose={sender} />
            </Row>
            <Row id="open-next" name={say!("settings-open-next")} hint={say!("settings-open-next-hint")}
                wrong={open_next_wrong}>
                <Switch id="open-next" on={settings.list.open_next} onswitch={open_next} />
            </Row>
            <Row id="open-as-you-go" name={say!("settings-open-as-you-go")} hint={say!("settings-open-as-you-go-hint")}
                wrong={open_as_you_go_wrong}>
                <Switch id="open-as-you-go" on={settings.list.open_as_you_go} onswitch={open_as_you_go} />
            </Row>
        </>
    }
}

/// The languages that we have, each in its own words; the first follows the system.
fn languages() -> Vec<(AttrValue, String, Option<&'static str>)> {
    let of_system = words::of_browser();
    let name = words::LANGUAGES.iter().find(|(code, _)| *code == of_system).map_or("", |(_, name)| *name);
    let system = (AttrValue::from(""), say!("settings-language-system", language = name), None);
    let ours = words::LANGUAGES.iter().map(|(code, name)| (AttrValue::from(*code), (*name).to_owned(), Some(*code)));
    std::iter::once(system).chain(ours).collect()
}

fn index_of<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

fn at<T: Copy + Default>(all: &[T], nth: usize) -> T {
    all.get(nth).copied().unwrap_or_default()
}
