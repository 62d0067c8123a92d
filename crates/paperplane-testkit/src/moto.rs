//! Moto: a pretended S3 as a process of its own, with one empty bucket.

use crate::{
    http, ports,
    process::Process,
    tools,
    wait::{LATER, until},
};
use anyhow::ensure;
use paperplane_blobs::S3Settings;
use std::{net::SocketAddr, path::PathBuf, process::Command};
use tempfile::TempDir;

/// The bucket that is there.
pub const BUCKET: &str = "paperplane-files";

/// Moto's program, where it is installed.
#[derive(Clone, Debug)]
pub struct Moto {
    program: PathBuf,
}

/// A running store.
pub struct Bucket {
    address: SocketAddr,
    server: Process,
    _folder: TempDir,
}

impl Moto {
    /// Looks for it where `PAPERPLANE_TEST_MOTO` says, then on the PATH.
    pub fn find() -> Option<Self> {
        let program = tools::named_by("PAPERPLANE_TEST_MOTO").or_else(|| tools::on_path("moto_server"))?;
        Some(Self { program })
    }

    /// Starts it and makes the bucket.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open(&self) -> anyhow::Result<Bucket> {
        let folder = tempfile::tempdir()?;
        let address = ports::free_address()?;
        let mut command = Command::new(&self.program);
        command.args(["-H", "127.0.0.1", "-p", &address.port().to_string()]);
        let mut server = Process::start("moto", &mut command, &folder.path().join("moto.log"))?;
        let (client, url) = (http::client()?, ports::web_address(address).join(BUCKET)?);
        until("moto makes the bucket", LATER, async || {
            server.check_alive()?;
            let status = client.put(url.clone()).send().await?.status();
            ensure!(status.is_success(), "it was answered {status}");
            Ok(())
        })
        .await?;
        Ok(Bucket { address, server, _folder: folder })
    }
}

impl Bucket {
    /// The settings with which a node reaches the bucket.
    pub fn settings(&self) -> S3Settings {
        S3Settings {
            bucket: BUCKET.to_owned(),
            endpoint: Some(ports::web_address(self.address)),
            region: "us-east-1".to_owned(),
            access_key_id: "rehearsal".to_owned(),
            secret_access_key: "rehearsal-secret".to_owned(),
        }
    }

    /// Takes its life; what it held is gone.
    pub fn kill_9(self) {
        self.server.kill_9();
    }
}
