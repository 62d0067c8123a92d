//! The life of the house behind the window: opened beside it, closed with it.

use crate::{args::Args, changes, compose::House, door::Door, folders, notify, unread};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tauri::{AppHandle, Manager, async_runtime};

/// How long closing may take; what is not written by then was never promised to anybody.
const CLOSING_TIME_MAX: Duration = Duration::from_secs(10);

/// The task that opens the house, and then holds it.
#[derive(Default)]
pub struct Opening(Mutex<Option<async_runtime::JoinHandle<Option<House>>>>);

/// Begins to open the house. The window is there already and waits at the door.
pub fn begin(app: &AppHandle, args: Args) {
    let task = async_runtime::spawn(open(app.clone(), args));
    *app.state::<Opening>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
}

async fn open(app: AppHandle, args: Args) -> Option<House> {
    let door = app.state::<Door>();
    match House::open(&args, &folders::data(&args)).await {
        Ok(house) => {
            let desk = house.desk();
            async_runtime::spawn(changes::pass_on(app.clone(), desk.pushes()));
            let (arrivals, staff_notices) = (desk.arrivals(), desk.staff_notices());
            async_runtime::spawn(notify::notify(app.clone(), desk.clone(), arrivals, staff_notices));
            async_runtime::spawn(unread::follow(app.clone(), desk.clone(), desk.pushes()));
            println!("{}", house.start_line());
            door.open(desk);
            Some(house)
        }
        Err(error) => {
            eprintln!("PaperPlane did not open: {error:#}");
            door.keep_shut(format!("{error:#}"));
            None
        }
    }
}

/// Closes the house, and leaves a half-opened one as it is: opening can be broken off anywhere.
pub fn end(app: &AppHandle) {
    let task = app.state::<Opening>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(task) = task else {
        return;
    };
    if !task.inner().is_finished() {
        task.abort();
    }
    async_runtime::block_on(async {
        if let Ok(Some(house)) = task.await
            && tokio::time::timeout(CLOSING_TIME_MAX, house.close()).await.is_err()
        {
            tracing::warn!("Closing took too long and was broken off");
        }
    });
}
