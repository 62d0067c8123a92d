//! The workspace: who works here, its channels, the settings, and the pages before and instead of everything else.

mod about;
mod channels;
mod first_channel;
mod first_run;
mod join;
mod settings;
mod trouble;

pub use about::About;
pub use channels::SECTION as CHANNELS;
pub use first_channel::FirstChannel;
pub use first_run::FirstRun;
pub use join::Join;
pub use settings::{
    CHANNELS_IN_SHORT, COMPUTER, LOOK, NOTIFICATIONS, PROFILE, SECTION as SETTINGS, commands as settings_commands,
};
pub use trouble::TroublePage;
