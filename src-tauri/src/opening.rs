//! Opening of the desk beside the window, and its closing with it.

use crate::{args::Args, changes, compose::RunningDesk, door::Door, folders, notify, unread};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tauri::{AppHandle, Manager, async_runtime};

/// The time that closing may take; what is not written by then was never promised to anybody.
const CLOSING_TIME_MAX: Duration = Duration::from_secs(10);

/// The task that opens the desk, and then holds it.
#[derive(Default)]
pub struct Opening(Mutex<Option<async_runtime::JoinHandle<Option<RunningDesk>>>>);

/// Begins to open the desk. The window is there already and waits for it.
pub fn begin(app: &AppHandle, args: Args) {
    let task = async_runtime::spawn(open(app.clone(), args));
    *app.state::<Opening>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
}

async fn open(app: AppHandle, args: Args) -> Option<RunningDesk> {
    let door = app.state::<Door>();
    match RunningDesk::open(&args, &folders::data(&args)).await {
        Ok(running) => {
            let desk = running.desk();
            async_runtime::spawn(changes::pass_on(app.clone(), desk.pushes()));
            let (arrivals, staff_notices) = (desk.arrivals(), desk.staff_notices());
            async_runtime::spawn(notify::notify(app.clone(), desk.clone(), arrivals, staff_notices));
            async_runtime::spawn(unread::follow(app.clone(), desk.clone(), desk.pushes()));
            println!("{}", running.start_line());
            door.open(desk);
            Some(running)
        }
        Err(error) => {
            eprintln!("PaperPlane did not open: {error:#}");
            door.keep_shut(format!("{error:#}"));
            None
        }
    }
}

/// Closes the desk, and leaves a half-opened one as it is: opening can be broken off anywhere.
pub fn end(app: &AppHandle) {
    let task = app.state::<Opening>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(task) = task else {
        return;
    };
    if !task.inner().is_finished() {
        task.abort();
    }
    async_runtime::block_on(async {
        if let Ok(Some(running)) = task.await
            && tokio::time::timeout(CLOSING_TIME_MAX, running.close()).await.is_err()
        {
            tracing::warn!("Closing took too long and was broken off");
        }
    });
}
