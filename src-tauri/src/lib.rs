//! The shell: the operating system's side of the desk. A window, notifications, tray, links, the keychain, one instance.
//!
//! Everything that can be asked goes through one command (and files through another) to [`paperplane_engine::Desk`]. All
//! that is decided here is whether to make a noise.

mod args;
mod autostart;
mod changes;
mod commands;
mod compose;
mod door;
mod files;
mod folders;
mod keychain;
mod link;
mod links;
mod notify;
mod opening;
mod popup;
mod reread;
mod start;
mod tray;
mod unread;
mod view;
mod window;

use clap::Parser;
use std::process::ExitCode;
use tauri::RunEvent;

/// Starts the desk and returns when its window is closed.
pub fn run() -> ExitCode {
    let args = args::Args::parse();
    start::logging();
    start::encryption();
    if let Some(args::Task::Reread { write }) = args.task {
        return reread::reread(&args, write);
    }
    let context = start::context(&args);
    let built = tauri::Builder::default()
        .plugin(start::single_instance()) // first: a second start ends here
        .plugin(tauri_plugin_deep_link::init())
        .plugin(window::remembered())
        .plugin(autostart::plugin(&args))
        .manage(door::Door::default())
        .manage(opening::Opening::default())
        .manage(view::View::default())
        .invoke_handler(tauri::generate_handler![
            commands::ask,
            commands::bring,
            commands::in_view,
            commands::autostart_get,
            commands::autostart_set
        ])
        .register_asynchronous_uri_scheme_protocol(files::SCHEME, files::answer)
        .setup(move |app| {
            window::open(app.handle())?;
            tray::open(app.handle());
            #[cfg(target_os = "macos")]
            links::listen(app.handle());
            if let Some(link) = args.link.clone() {
                links::follow(app.handle(), link);
            }
            opening::begin(app.handle(), args);
            start::end_on_signals(app.handle());
            Ok(())
        })
        .build(context);
    let app = match built {
        Ok(app) => app,
        Err(error) => {
            eprintln!("PaperPlane cannot open a window: {error}");
            return ExitCode::FAILURE;
        }
    };
    let code = app.run_return(|app, event| {
        if let RunEvent::Exit = event {
            opening::end(app);
        }
    });
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
