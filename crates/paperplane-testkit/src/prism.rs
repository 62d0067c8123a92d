//! A server made from a provider's own API document, which accepts well-formed requests alone.

use crate::{
    ports,
    process::Process,
    tools,
    wait::{LATER, until},
};
use anyhow::ensure;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// Prism, where it is installed.
#[derive(Clone, Debug)]
pub struct Prism {
    program: PathBuf,
}

/// A running server.
pub struct Judge {
    address: SocketAddr,
    _server: Process,
    _folder: TempDir,
}

impl Prism {
    /// Looks for it where `PAPERPLANE_TEST_PRISM` says, then on the PATH.
    pub fn find() -> Option<Self> {
        let program = tools::named_by("PAPERPLANE_TEST_PRISM").or_else(|| tools::on_path("prism"))?;
        Some(Self { program })
    }

    /// Starts a server for this document.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open(&self, document: &Path) -> anyhow::Result<Judge> {
        let folder = tempfile::tempdir()?;
        let address = ports::free_address()?;
        let mut command = Command::new(&self.program);
        command.args(["mock", "--host", "127.0.0.1", "--port", &address.port().to_string()]).arg(document);
        let mut server = Process::start("prism", &mut command, &folder.path().join("prism.log"))?;
        until("prism listens", LATER, async || {
            server.check_alive()?;
            ensure!(ports::answers(address), "nobody listens at {address}");
            Ok(())
        })
        .await?;
        Ok(Judge { address, _server: server, _folder: folder })
    }
}

impl Judge {
    /// Answers a form posted to `path`: the status, and the words where it is not content.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn post_form(
        &self,
        path: &str,
        user: (&str, &str),
        form: &[(String, String)],
    ) -> anyhow::Result<(u16, String)> {
        let request = crate::http::client()?.post(format!("http://{}{path}", self.address));
        let answer = request.basic_auth(user.0, Some(user.1)).form(form).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{or_skip, people};

    /// Twilio's own document, cut down to the list of messages.
    const DOCUMENT: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/journeys/fixtures/twilio-messages.openapi.json");

    #[tokio::test]
    async fn a_well_formed_request_passes_and_others_do_not() -> anyhow::Result<()> {
        let prism = or_skip!(Prism::find(), "prism is not here");
        let judge = prism.open(Path::new(DOCUMENT)).await?;
        let path = format!("/2010-04-01/Accounts/{}/Messages.json", people::ACCOUNT_SID);
        let user = (people::ACCOUNT_SID, people::AUTH_TOKEN);
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let whole = [
            field("To", &people::AMARA.address()),
            field("From", &format!("whatsapp:{}", people::AGENCY_NUMBER)),
            field("Body", "Hello"),
        ];
        let (status, words) = judge.post_form(&path, user, &whole).await?;
        ensure!(status == 201, "a whole request: {status} {words}");
        let (status, _) = judge.post_form(&path, user, &whole[1..]).await?;
        ensure!(status != 201, "a request to nobody passed");
        let (status, _) = judge.post_form("/2010-04-01/Accounts/short/Messages.json", user, &whole).await?;
        ensure!(status != 201, "an account that cannot be passed");
        Ok(())
    }
}
