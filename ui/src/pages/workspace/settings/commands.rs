//! Commands of the settings for the command bar: each section, and what can be changed without going there.

use crate::{
    hooks::ChangeSettings,
    pages::section::{Command, Frame},
    parts::Sign,
    state::wishes::Change,
    words,
};
use paperplane_bridge::view::settings::{Density, DeviceSettings, Theme};
use yew::prelude::*;

/// All commands of the settings.
pub fn commands(frame: &Frame, change: Option<&ChangeSettings>) -> Vec<Command> {
    let sections = frame.registry.all_settings().map(|section| {
        let (chosen, go) = (frame.settings.clone(), frame.go.clone());
        let run = Callback::from(move |()| {
            chosen.set(section.id);
            go.emit(super::SECTION.page);
        });
        Command { sign: section.sign, name: named(&say!("settings-title"), &(section.name)()), key: "", run }
    });
    sections.chain(change.into_iter().flat_map(of_device)).collect()
}

fn of_device(change: &ChangeSettings) -> Vec<Command> {
    let command = |sign: Sign, name: String, field: &'static str, edit: fn(&mut DeviceSettings)| Command {
        sign,
        name,
        key: "",
        run: change.change.reform(move |()| Change::new(field, edit)),
    };
    let theme = |name: String, edit| command(Sign::Palette, named(&say!("settings-theme"), &name), "theme", edit);
    let density = |name: String, edit| command(Sign::Palette, named(&say!("settings-density"), &name), "density", edit);
    let mut all = vec![
        theme(say!("settings-theme-system"), |settings| settings.theme = Theme::System),
        theme(say!("settings-theme-light"), |settings| settings.theme = Theme::Light),
        theme(say!("settings-theme-dark"), |settings| settings.theme = Theme::Dark),
        density(say!("settings-density-roomy"), |settings| settings.density = Density::Roomy),
        density(say!("settings-density-compact"), |settings| settings.density = Density::Compact),
    ];
    all.extend(words::LANGUAGES.iter().map(|(code, name)| {
        let code = (*code).to_owned();
        let run = change.change.reform(move |()| {
            let code = code.clone();
            Change::new("language", move |settings| settings.language = Some(code.clone()))
        });
        Command { sign: Sign::Languages, name: named(&say!("settings-language"), name), key: "", run }
    }));
    all
}

fn named(what: &str, which: &str) -> String {
    format!("{what}: {which}")
}
