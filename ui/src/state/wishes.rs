//! Changes of the settings that are on their way: shown at once, kept one after another, taken back where refused.

use paperplane_bridge::view::settings::DeviceSettings;
use std::{collections::VecDeque, rc::Rc};

/// One change of the settings.
#[derive(Clone)]
pub struct Change {
    /// The field that was changed, by the id that it has on the page.
    pub field: &'static str,
    /// The change.
    pub edit: Rc<dyn Fn(&mut DeviceSettings)>,
}

impl Change {
    /// A change of this field.
    pub fn new(field: &'static str, edit: impl Fn(&mut DeviceSettings) + 'static) -> Self {
        Self { field, edit: Rc::new(edit) }
    }
}

/// The settings as they are kept, and what was wished since.
#[derive(Default)]
pub struct Wishes {
    kept: DeviceSettings,
    waiting: VecDeque<Change>,
}

impl Wishes {
    /// The settings with everything that was wished.
    pub fn shown(&self) -> DeviceSettings {
        let mut shown = self.kept.clone();
        self.waiting.iter().for_each(|change| (change.edit)(&mut shown));
        shown
    }

    /// One more wish.
    pub fn wish(&mut self, change: Change) {
        self.waiting.push_back(change);
    }

    /// The settings to be kept next.
    pub fn next(&self) -> Option<DeviceSettings> {
        let mut next = self.kept.clone();
        (self.waiting.front()?.edit)(&mut next);
        Some(next)
    }

    /// The first wish was kept.
    pub fn was_kept(&mut self, settings: DeviceSettings) {
        self.waiting.pop_front();
        self.kept = settings;
    }

    /// The first wish was refused: which field it changed.
    pub fn was_refused(&mut self) -> Option<&'static str> {
        self.waiting.pop_front().map(|change| change.field)
    }

    /// These are kept, by whomever.
    pub fn heard(&mut self, settings: DeviceSettings) {
        self.kept = settings;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::view::settings::{Density, Theme};

    fn dark() -> Change {
        Change::new("theme", |settings| settings.theme = Theme::Dark)
    }

    fn compact() -> Change {
        Change::new("density", |settings| settings.density = Density::Compact)
    }

    #[test]
    fn wishes_are_shown_at_once_and_kept_one_after_another() {
        let mut wishes = Wishes::default();
        wishes.wish(dark());
        wishes.wish(compact());
        let shown = wishes.shown();
        assert_eq!((shown.theme, shown.density), (Theme::Dark, Density::Compact));
        let first = wishes.next().unwrap();
        assert_eq!((first.theme, first.density), (Theme::Dark, Density::Roomy));
        wishes.was_kept(first);
        let second = wishes.next().unwrap();
        assert_eq!(second, shown, "the second is kept on top of the first");
        wishes.was_kept(second);
        assert_eq!(wishes.next(), None);
        assert_eq!(wishes.shown(), shown);
    }

    #[test]
    fn a_refused_wish_goes_back_and_the_others_stay() {
        let mut wishes = Wishes::default();
        wishes.wish(dark());
        wishes.wish(compact());
        assert_eq!(wishes.was_refused(), Some("theme"));
        let shown = wishes.shown();
        assert_eq!((shown.theme, shown.density), (Theme::System, Density::Compact));
    }

    #[test]
    fn what_another_window_kept_is_shown_under_what_is_wished_here() {
        let mut wishes = Wishes::default();
        wishes.wish(compact());
        wishes.heard(DeviceSettings { theme: Theme::Light, ..DeviceSettings::default() });
        let shown = wishes.shown();
        assert_eq!((shown.theme, shown.density), (Theme::Light, Density::Compact));
    }
}
