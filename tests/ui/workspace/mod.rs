//! The workspace in a browser: the first minute, the settings, who is let in.

mod demo;
mod first_run;
mod settings;
mod strangers;
