//! All folders of a mailbox that are read, over one connection: the inbox is watched, the others are looked at now and then.

use super::{Imap, folder::Folder, folders, list, log_in};
use crate::channels::{
    account::Account,
    mail::{login::Login, server::within},
    mailbox::{From, Held, OpenMailbox, Places, Progress},
    provider::Answer,
    trouble::{MailServer, MailTrouble, ProviderTrouble},
};
use async_imap::{error::Error, extensions::idle::IdleResponse, types::UnsolicitedResponse};
use paperplane_core::{limits::MAIL_IDLE_MS, time::Timestamp};
use std::time::Duration;
use tokio::time::Instant;

/// The time between two looks at the folders that are not watched, in polls.
const OTHERS_EVERY_POLLS: u32 = 6;
/// The same before it is known how often is polled.
const OTHERS_EVERY: Duration = Duration::from_secs(60);

pub(in crate::channels::mail) struct Folders {
    /// `None` only while news are waited for, and after that failed.
    session: Option<Imap>,
    announces: bool,
    timeout: Duration,
    since: Timestamp,
    /// The inbox first.
    folders: Vec<Folder>,
    /// The one that is selected.
    selected: usize,
    /// The time at which the others were looked at last.
    looked_at: Option<Instant>,
    /// The time after which they are looked at again.
    others_every: Duration,
    /// Mails that were given out since it was opened.
    done: usize,
}

/// Logs in and looks for mails after the places that were reached.
pub(in crate::channels::mail) async fn open(
    account: &Account,
    login: Login,
    from: &From,
    timeout: Duration,
) -> Result<Folders, MailTrouble> {
    let mut session = log_in(account, login, timeout).await?;
    let announces = within(timeout, session.capabilities()).await?.has_str("IDLE");
    let mut reading = Folders {
        session: Some(session),
        announces,
        timeout,
        since: from.since,
        folders: Vec::new(),
        selected: usize::MAX,
        looked_at: None,
        others_every: OTHERS_EVERY,
        done: 0,
    };
    reading.find_folders(&from.after).await?;
    reading.select(0).await?;
    reading.list_newer().await?;
    reading.look_at_others().await?;
    Ok(reading)
}

impl Folders {
    fn session(&mut self) -> Result<&mut Imap, MailTrouble> {
        self.session.as_mut().ok_or_else(|| Error::ConnectionLost.into())
    }

    async fn select(&mut self, at: usize) -> Result<(), MailTrouble> {
        if self.selected == at {
            return Ok(());
        }
        let (session, timeout) = (self.session.as_mut().ok_or(Error::ConnectionLost)?, self.timeout);
        if let Some(folder) = self.folders.get_mut(at) {
            // What is selected is not known until the server has answered.
            self.selected = usize::MAX;
            folder.select(session, self.since, timeout).await?;
            self.selected = at;
        }
        Ok(())
    }

    /// Lists new mails of the folder that is selected, until the server has no news about more.
    async fn list_newer(&mut self) -> Result<(), MailTrouble> {
        loop {
            self.has_news()?;
            let (session, timeout) = (self.session.as_mut().ok_or(Error::ConnectionLost)?, self.timeout);
            let Some(folder) = self.folders.get_mut(self.selected) else { return Ok(()) };
            folder.list_newer(session, timeout).await?;
            if folder.waiting() > 0 || !self.has_news()? {
                return Ok(());
            }
        }
    }

    /// True if the server said that mails came; what it said is forgotten.
    fn has_news(&mut self) -> Result<bool, MailTrouble> {
        let session = self.session()?;
        let mut news = false;
        while let Ok(said) = session.unsolicited_responses.try_recv() {
            news |= matches!(said, UnsolicitedResponse::Exists(_));
        }
        Ok(news)
    }

    /// Adds the folders that the server lists and that are not known yet.
    async fn find_folders(&mut self, reached: &Places) -> Result<(), MailTrouble> {
        let timeout = self.timeout;
        let listed = list(self.session()?, timeout).await?;
        for read in folders::read(&listed) {
            if !self.folders.iter().any(|known| known.read == read) {
                let place = reached.get(&read.name).copied();
                self.folders.push(Folder::new(read, place));
            }
        }
        Ok(())
    }

    /// Lists new mails of the folders that are not watched.
    async fn look_at_others(&mut self) -> Result<(), MailTrouble> {
        for at in 1..self.folders.len() {
            let listed = async {
                if self.has_more(at).await? {
                    self.select(at).await?;
                    self.list_newer().await?;
                }
                Ok(())
            };
            let listed = listed.await;
            self.pass_over(at, listed)?;
        }
        self.looked_at = Some(Instant::now());
        Ok(())
    }

    /// A folder besides the inbox that the server does not open is passed over until the next look: the others are read.
    fn pass_over<T: Default>(&mut self, at: usize, read: Result<T, MailTrouble>) -> Result<T, MailTrouble> {
        match read {
            Err(MailTrouble::Refused { .. }) if at > 0 => {
                tracing::info!("A folder of a mailbox cannot be read");
                if let Some(folder) = self.folders.get_mut(at) {
                    folder.leave();
                }
                Ok(T::default())
            }
            read => read,
        }
    }

    /// True if a folder may hold mails that were not listed. One that went away holds none.
    async fn has_more(&mut self, at: usize) -> Result<bool, MailTrouble> {
        let timeout = self.timeout;
        let (session, folder) = (self.session.as_mut().ok_or(Error::ConnectionLost)?, &self.folders[at]);
        let asked = async { Ok::<_, MailTrouble>(session.status(&folder.read.name, "(UIDNEXT UIDVALIDITY)").await) };
        match within(timeout, asked).await? {
            Ok(status) => Ok(folder.may_have_more(status.uid_validity, status.uid_next)),
            Err(Error::No(_) | Error::Bad(_)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    async fn fetch_next(&mut self) -> Result<Vec<Held>, MailTrouble> {
        if self.looked_at.is_none_or(|at| at.elapsed() >= self.others_every) {
            self.find_folders(&Places::new()).await?;
            self.look_at_others().await?;
        }
        loop {
            let at = self.folders.iter().position(|folder| folder.waiting() > 0);
            let waited = self.fetch_from(at.unwrap_or(0), at.is_none()).await;
            let few = self.pass_over(at.unwrap_or(0), waited)?;
            // Mails that were deleted meanwhile leave nothing of their few.
            if !few.is_empty() || (at.is_none() && self.folders.iter().all(|folder| folder.waiting() == 0)) {
                return Ok(few);
            }
        }
    }

    /// Fetches the next mails of a folder, which is asked for new ones before where `is_anew`.
    async fn fetch_from(&mut self, at: usize, is_anew: bool) -> Result<Vec<Held>, MailTrouble> {
        self.select(at).await?;
        if is_anew {
            self.list_newer().await?;
        }
        let (session, timeout) = (self.session.as_mut().ok_or(Error::ConnectionLost)?, self.timeout);
        let Some(folder) = self.folders.get_mut(at) else { return Ok(Vec::new()) };
        let waited = folder.waiting();
        let few = folder.fetch_next(session, timeout).await?;
        self.done += waited - folder.waiting();
        Ok(few)
    }

    async fn wait_for_news(&mut self, poll_every: Duration) -> Result<(), MailTrouble> {
        self.others_every = poll_every * OTHERS_EVERY_POLLS;
        if self.has_news()? {
            return Ok(());
        }
        let timeout = self.timeout;
        if !self.announces {
            tokio::time::sleep(poll_every).await;
            return within(timeout, self.session()?.noop()).await;
        }
        let longest = Duration::from_millis(MAIL_IDLE_MS);
        let longest = if self.folders.len() > 1 { self.others_every.min(longest) } else { longest };
        let session = self.session.take().ok_or(Error::ConnectionLost)?;
        let told = session.unsolicited_responses.clone();
        let mut idle = session.idle();
        within(timeout, idle.init()).await?;
        // What came between the last request and this one was told before the server began to wait.
        let mut news = false;
        while let Ok(said) = told.try_recv() {
            news |= matches!(said, UnsolicitedResponse::Exists(_));
        }
        if !news {
            let (wait, _kept) = idle.wait_with_timeout(longest);
            if let IdleResponse::ManualInterrupt = wait.await? {
                return Err(Error::ConnectionLost.into());
            }
        }
        self.session = Some(within(timeout, idle.done()).await?);
        Ok(())
    }
}

fn lost(trouble: MailTrouble) -> ProviderTrouble {
    trouble.of(MailServer::Incoming)
}

impl OpenMailbox for Folders {
    fn places(&self) -> Places {
        self.folders.iter().filter_map(|folder| Some((folder.read.name.clone(), folder.place?))).collect()
    }

    fn progress(&self) -> Progress {
        let waiting: usize = self.folders.iter().map(Folder::waiting).sum();
        Progress { done: self.done, of: self.done + waiting }
    }

    fn next(&mut self) -> Answer<'_, Result<Vec<Held>, ProviderTrouble>> {
        Box::pin(async move { self.fetch_next().await.map_err(lost) })
    }

    fn wait(&mut self, poll_every: Duration) -> Answer<'_, Result<(), ProviderTrouble>> {
        Box::pin(async move { self.wait_for_news(poll_every).await.map_err(lost) })
    }
}
