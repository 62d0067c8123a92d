//! The first fetch of a full mailbox: a whole relay that begins with nothing, beside a bare program that only fetches, parses and
//! keeps the raw mails. Meanwhile somebody opens the list again and again.

use crate::{
    figures::{Report, Row, grouped, ms, quantile},
    programs,
};
use anyhow::ensure;
use paperplane_bridge::ask::{GetHome, GetList};
use paperplane_core::library::filter::Filter;
use paperplane_testkit::{
    door::Door,
    mail::{Dovecot, Mailboxes, OFFICE, PASSWORD},
    people::{AGENCY, ALLEN},
    relay::Relay,
};
use std::time::{Duration, Instant};

/// Mails in the mailbox.
const MAILS: usize = 10_000;
/// Mails of one thread.
const THREAD: usize = 5;
/// At least so much of the bare program's rate.
const GOAL: f64 = 0.3;
/// The most time that the list may take meanwhile, 99 times of 100, in milliseconds.
const LIST_GOAL_MS: f64 = 100.0;
/// The time that the first fetch may take.
const FETCHED_WITHIN: Duration = Duration::from_secs(600);
/// The time between two looks at the list.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Result of the first fetch.
pub struct Fetched {
    /// Seconds of the bare program, and ours.
    seconds: (f64, f64),
    /// The list meanwhile, in milliseconds.
    list: Vec<f64>,
}

/// Fills a mailbox and fetches it twice; `None` where no Dovecot is installed.
///
/// # Errors
/// If one of the programs fails.
pub async fn fetch() -> anyhow::Result<Option<Fetched>> {
    let Some(dovecot) = Dovecot::find() else { return Ok(None) };
    let mailboxes = dovecot.open().await?;
    eprintln!("filling a mailbox with {} mails", grouped(MAILS as u64));
    mailboxes.put_all("INBOX", (0..MAILS).map(mail)).await?;
    let bare = bare(&mailboxes)?;
    let (ours, list) = ours(&mailboxes).await?;
    eprintln!("first fetch: bare {bare:.2} s, ours {ours:.2} s");
    Ok(Some(Fetched { seconds: (bare, ours), list }))
}

fn bare(mailboxes: &Mailboxes) -> anyhow::Result<f64> {
    let folder = tempfile::tempdir()?;
    let at = folder.path().to_string_lossy();
    let began = Instant::now();
    let numbers = programs::numbers("bare_mailbox", &[&mailboxes.imap().to_string(), OFFICE, PASSWORD, &at])?;
    let took = began.elapsed().as_secs_f64();
    ensure!(numbers == [[MAILS as f64]], "the bare program read {numbers:?}");
    Ok(took)
}

async fn ours(mailboxes: &Mailboxes) -> anyhow::Result<(f64, Vec<f64>)> {
    let port = mailboxes.imap().port().to_string();
    let mut relay = Relay::new(programs::beside("paperplane-relay")?)?.with("RUST_LOG", "warn");
    // Nothing is sent: any port will do for that.
    for (name, value) in [
        ("MAIL_ADDRESS", OFFICE),
        ("MAIL_PASSWORD", PASSWORD),
        ("MAIL_IMAP_HOST", "127.0.0.1"),
        ("MAIL_IMAP_PORT", &port),
        ("MAIL_IMAP_TLS", "none"),
        ("MAIL_SMTP_HOST", "127.0.0.1"),
        ("MAIL_SMTP_PORT", &port),
        ("MAIL_SMTP_TLS", "none"),
    ] {
        relay = relay.with(name, value);
    }
    let began = Instant::now();
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    let mut list = Vec::new();
    while !is_fetched(&door, &mut list).await? {
        ensure!(began.elapsed() < FETCHED_WITHIN, "it took too long");
        tokio::time::sleep(LOOK_EVERY).await;
    }
    let took = began.elapsed().as_secs_f64();
    relay.stop()?;
    Ok((took, list))
}

/// Opens the list; true once all threads are in it and nothing is fetched any more.
async fn is_fetched(door: &Door, took: &mut Vec<f64>) -> anyhow::Result<bool> {
    let began = Instant::now();
    let list = door.ask(GetList { filter: Filter::default(), from: 0, limit: 50 }).await?;
    took.push(ms(began.elapsed()));
    let is_whole = usize::try_from(list.total)? == MAILS / THREAD;
    Ok(is_whole && door.ask(GetHome {}).await?.health.fetched.is_none())
}

/// A mail like those of an agency: text and HTML, an answer in its thread with what it answers below it, sometimes a file.
fn mail(nth: usize) -> String {
    let (thread, place) = (nth % (MAILS / THREAD), nth / (MAILS / THREAD));
    let person = thread % (MAILS / THREAD / 4);
    let lines: String = (0..12)
        .map(|line| {
            format!("Line {line} of mail {nth}: which papers do you need, and until when do they have to be there?\r\n")
        })
        .collect();
    let quoted: String = lines.lines().map(|line| format!("> {line}\r\n")).collect();
    let quoted = if place == 0 { String::new() } else { format!("\r\nOn Monday the agency wrote:\r\n{quoted}") };
    let file = if nth.is_multiple_of(10) {
        let content = format!("{}\r\n", "JVBERi0xLjQKJeLjz9MK".repeat(4)).repeat(300);
        format!(
            "--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"paper{nth}.pdf\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{content}"
        )
    } else {
        String::new()
    };
    let references = if place == 0 { String::new() } else { format!("References: <{thread}.0@example.net>\r\n") };
    format!(
        "From: Person {person} <person{person}@example.net>\r\nTo: {OFFICE}\r\nSubject: Papers for {thread}\r\n\
         Message-ID: <{thread}.{place}@example.net>\r\n{references}MIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
         --a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{lines}{quoted}\r\n\
         --a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>{lines}</p><blockquote>{quoted}</blockquote></body></html>\r\n\
         --a--\r\n{file}--m--\r\n"
    )
}

/// The rows of the table.
pub fn add(report: &mut Report, fetched: &Fetched) {
    let (bare, ours) = (MAILS as f64 / fetched.seconds.0, MAILS as f64 / fetched.seconds.1);
    report.add(Row {
        what: format!("first fetch of a mailbox of {} mails, with their files kept", grouped(MAILS as u64)),
        ours: format!("{ours:.0} mails/s"),
        bare: format!("{bare:.0} mails/s, fetched, parsed and kept raw"),
        ratio: format!("{:.2}", ours / bare),
        goal: format!("at least {GOAL}"),
        reached: Some(ours / bare >= GOAL),
    });
    let p99 = quantile(&fetched.list, 0.99);
    report.add(Row {
        what: "opening the list during that fetch, 99 times of 100".into(),
        ours: format!("{p99:.1} ms"),
        bare: String::new(),
        ratio: String::new(),
        goal: format!("at most {LIST_GOAL_MS:.0} ms"),
        reached: Some(p99 <= LIST_GOAL_MS),
    });
}
