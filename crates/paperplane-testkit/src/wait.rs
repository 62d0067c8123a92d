//! Waiting for something to become true, with an end.

use anyhow::Context as _;
use std::time::Duration;
use tokio::time::Instant;

/// The time to wait between two looks: shorter than anybody notices, longer than a look takes.
const LOOK_EVERY: Duration = Duration::from_millis(25);

/// The time limit for what usually comes within a second; a loaded machine gets this long.
pub const SOON: Duration = Duration::from_secs(20);

/// For what takes several seconds by itself: a broker's start, a deadline that has to pass.
pub const LATER: Duration = Duration::from_secs(60);

/// Looks until `look` succeeds and answers with what it saw.
///
/// # Errors
/// After `limit`: what was waited for, and why the last look was not content.
pub async fn until<T>(
    what: &str,
    limit: Duration,
    mut look: impl AsyncFnMut() -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let end = Instant::now() + limit;
    let mut seen = None;
    loop {
        match tokio::time::timeout_at(end, look()).await {
            Ok(Ok(found)) => return Ok(found),
            Ok(Err(not_yet)) => seen = Some(not_yet),
            Err(_) => {}
        }
        if Instant::now() + LOOK_EVERY >= end {
            let seen = seen.unwrap_or_else(|| anyhow::anyhow!("no look came to an end"));
            return Err(seen).with_context(|| format!("waited {} s in vain until {what}", limit.as_secs_f32()));
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use anyhow::ensure;

    #[tokio::test]
    async fn it_returns_what_the_first_content_look_saw() {
        let mut looks = 0;
        let seen = until("three", SOON, async || {
            looks += 1;
            ensure!(looks >= 3, "only {looks}");
            Ok(looks)
        });
        assert_eq!(seen.await.unwrap(), 3);
    }

    #[tokio::test]
    async fn it_reports_what_it_saw_last() {
        let never = until::<()>("the sun rises", Duration::from_millis(60), async || anyhow::bail!("it is dark")).await;
        let words = format!("{:#}", never.unwrap_err());
        assert!(words.contains("until the sun rises") && words.contains("it is dark"), "{words}");
    }

    #[tokio::test]
    async fn a_look_that_hangs_is_cut_short() {
        let hung = until::<()>("an answer", Duration::from_millis(60), async || std::future::pending().await).await;
        assert!(format!("{:#}", hung.unwrap_err()).contains("came to an end"));
    }
}
