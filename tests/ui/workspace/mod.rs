//! The workspace in a browser: the first minute, the settings, who is let in.

mod demo;
mod first_run;
mod notifications;
mod settings;
mod strangers;
