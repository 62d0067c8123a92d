//! A relay's files over a line that breaks, and for whoever has no token.

use crate::{
    cases::content,
    opened::{relay, relay_store},
};
use paperplane_blobs::{BlobError, BlobStore as _, Stored, Taken};
use paperplane_core::ids::BlobId;
use paperplane_testkit::{
    http,
    node::LocalNode,
    ports,
    proxy::{Line, Proxy},
    wait::{SOON, until},
};
use std::{path::PathBuf, sync::Arc, time::Duration};
use tempfile::TempDir;
use url::Url;

/// So slow that a file is on its way for seconds, and pieces come all the time.
const SLOW: Line = Line::Slow(Duration::from_millis(20));

struct Scene {
    relay: LocalNode,
    line: Proxy,
    base: Url,
    folder: TempDir,
    id: BlobId,
    file: Stored,
}

impl Scene {
    async fn open() -> anyhow::Result<Self> {
        let relay = relay().await;
        let target = relay.base().socket_addrs(|| None)?[0];
        let line = Proxy::start(ports::free_address()?, target).await?;
        let base = ports::web_address(line.address());
        let content = content(2_000_000, 3);
        let (id, file) = (relay.desk()?.naming().blob(&content), Stored::of(&content));
        Ok(Self { relay, line, base, folder: tempfile::tempdir()?, id, file })
    }

    fn store(&self) -> anyhow::Result<paperplane_blobs::RelayStore> {
        Ok(relay_store(&self.base, self.relay.desk()?.node_token(), self.folder.path()))
    }

    /// The file with other bytes at its beginning.
    fn spoiled(&self, bytes: usize) -> Stored {
        let mut spoiled = self.file.bytes().to_vec();
        spoiled[..bytes].fill(b'x');
        Stored::from_bytes(spoiled.into())
    }

    fn kept_by_the_relay(&self) -> PathBuf {
        let name = self.id.as_uuid().simple().to_string();
        self.relay.data_folder().join("blobs").join(&name[..2]).join(name)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_goes_on_where_the_line_broke() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    scene.line.set(SLOW);
    let store = Arc::new(scene.store()?);
    let putting = {
        let (store, id, file) = (Arc::clone(&store), scene.id, scene.file.clone());
        tokio::spawn(async move { store.put(id, &file).await })
    };
    let here = until("a part is here", SOON, async || match scene.relay.desk()?.upload_state(scene.id).await? {
        Taken::UpTo(here) if here > 100_000 => Ok(here),
        other => anyhow::bail!("it is {other:?}"),
    })
    .await?;
    scene.line.set(Line::Cut);
    assert!(matches!(putting.await?, Err(BlobError::Away(_))));
    scene.line.set(Line::Open);
    // Were these bytes sent again, the whole would not be the file.
    store.put(scene.id, &scene.spoiled(usize::try_from(here)?)).await?;
    assert_eq!(store.get(scene.id).await?, Some(scene.file));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_beginning_that_is_not_of_the_file_is_sent_anew() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    let (desk, length) = (scene.relay.desk()?, scene.file.bytes().len() as u64);
    let other = futures_util::stream::iter([Ok::<_, std::io::Error>(vec![b'x'; 1_000])]);
    let begun = desk.upload(scene.id, length, 0, other).await?;
    assert_eq!(begun, Taken::UpTo(1_000));
    scene.store()?.put(scene.id, &scene.file).await?;
    assert_eq!(scene.store()?.get(scene.id).await?, Some(scene.file));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_download_goes_on_where_the_line_broke_also_after_a_restart() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    scene.store()?.put(scene.id, &scene.file).await?;
    scene.line.set(SLOW);
    let getting = {
        let (store, id) = (scene.store()?, scene.id);
        tokio::spawn(async move { store.get(id).await })
    };
    let part = scene.folder.path().join("blob-parts").join("out").join(scene.id.as_uuid().simple().to_string());
    let here = until("a part is here", SOON, async || match std::fs::metadata(&part)?.len() {
        here if here > 100_000 => Ok(here),
        here => anyhow::bail!("{here} bytes are here"),
    })
    .await?;
    scene.line.set(Line::Cut);
    assert!(matches!(getting.await?, Err(BlobError::Away(_))));
    scene.line.set(Line::Open);
    std::fs::write(scene.kept_by_the_relay(), scene.spoiled(usize::try_from(here)?).bytes())?;
    assert_eq!(scene.store()?.get(scene.id).await?, Some(scene.file.clone()), "these bytes were not asked for again");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_without_the_token_of_the_workspace_gets_or_brings_a_file() -> anyhow::Result<()> {
    let scene = Scene::open().await?;
    scene.store()?.put(scene.id, &scene.file).await?;
    let stranger = relay_store(&scene.base, &"0".repeat(64), scene.folder.path());
    assert!(matches!(stranger.has(scene.id).await, Err(BlobError::Refused(_))));
    assert!(matches!(stranger.get(scene.id).await, Err(BlobError::Refused(_))));
    assert!(matches!(stranger.put(scene.id, &scene.file).await, Err(BlobError::Refused(_))));
    let (client, url) = (http::client()?, scene.base.join(&format!("/node/files/{}", scene.id))?);
    for request in [client.get(url.clone()), client.head(url.clone()), client.put(url).body("x")] {
        let answer = request.send().await?;
        assert_eq!(answer.status().as_u16(), 401);
        assert!(answer.bytes().await?.is_empty());
    }
    Ok(())
}
