//! The desk's door as a program goes through it: the same questions that the windows ask, over HTTP with the token.

use anyhow::{Context as _, ensure};
use futures_util::{Stream, StreamExt as _};
use paperplane_bridge::{
    ConversationId, MessageId, Question, Trouble,
    ask::{GetConversation, GetHome, GetInbox, GetThread, Introduce, SendMessage, SettleMessage},
    view::{
        bubble::{Bubble, BubbleState, Side},
        conversation::ConversationHead,
        inbox::InboxRow,
        workspace::Home,
    },
};
use paperplane_core::{
    event::{BlobRef, Decision},
    ids::BlobId,
};
use url::Url;

/// The most that one page gives; our stories stay below it.
const PAGE: u32 = 200;

/// A desk behind its door.
#[derive(Clone)]
pub struct Door {
    client: reqwest::Client,
    base: Url,
    token: String,
}

impl Door {
    /// The door of the gate at `base`, opened with `token`.
    ///
    /// # Errors
    /// If no HTTP client can be made.
    pub fn new(base: Url, token: impl Into<String>) -> anyhow::Result<Self> {
        Ok(Self { client: crate::http::client()?, base, token: token.into() })
    }

    /// The link that a person opens in a browser.
    ///
    /// # Errors
    /// If the base is no web address.
    pub fn link(&self) -> anyhow::Result<Url> {
        let mut link = self.base.join("/desk/enter")?;
        link.query_pairs_mut().append_pair("token", &self.token);
        Ok(link)
    }

    /// Asks. A refusal of the desk is a [`Trouble`] inside the error.
    ///
    /// # Errors
    /// The desk's trouble, or that it cannot be reached.
    pub async fn ask<Q: Question>(&self, question: Q) -> anyhow::Result<Q::Answer> {
        let url = self.base.join("/desk/ask")?;
        let sent =
            self.client.post(url).bearer_auth(&self.token).json(&paperplane_bridge::Ask::from(question)).send().await?;
        let (status, body) = (sent.status(), sent.bytes().await?);
        if status.is_success() {
            return serde_json::from_slice(&body).context("an answer of the desk in its shape");
        }
        let trouble: Trouble = serde_json::from_slice(&body)
            .with_context(|| format!("{status} with {}", String::from_utf8_lossy(&body)))?;
        Err(trouble.into())
    }

    /// The desk's pushes, each as its JSON, for as long as somebody receives.
    ///
    /// # Errors
    /// If the gate is not there or does not let us in.
    pub async fn pushes(&self) -> anyhow::Result<impl Stream<Item = String> + use<>> {
        // Without the usual limit of time: it goes on.
        let client = reqwest::Client::builder().no_proxy().build()?;
        let answer = client.get(self.base.join("/desk/pushes")?).bearer_auth(&self.token).send().await?;
        ensure!(answer.status().is_success(), "it was answered {}", answer.status());
        let mut rest = String::new();
        let events = answer.bytes_stream().map(move |bytes| {
            rest += &String::from_utf8_lossy(&bytes.unwrap_or_default());
            let end = rest.rfind('\n').map_or(0, |at| at + 1);
            let whole: String = rest.drain(..end).collect();
            let data = whole.lines().filter_map(|line| line.strip_prefix("data:").map(|data| data.trim().to_owned()));
            futures_util::stream::iter(data.collect::<Vec<_>>())
        });
        Ok(events.flatten())
    }

    /// The workspace, and the person at the desk.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn home(&self) -> anyhow::Result<Home> {
        self.ask(GetHome {}).await
    }

    /// Says who sits here.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn introduce(&self, my_name: &str, agency_name: &str) -> anyhow::Result<()> {
        self.ask(Introduce { my_name: my_name.into(), agency_name: agency_name.into() }).await
    }

    /// The conversations, newest first.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn rows(&self) -> anyhow::Result<Vec<InboxRow>> {
        let page = self.ask(GetInbox { after: None, limit: PAGE }).await?;
        ensure!(page.next.is_none(), "more conversations than one page holds");
        Ok(page.rows)
    }

    /// The conversation with somebody, by the name that is shown.
    ///
    /// # Errors
    /// If there is none or more than one.
    pub async fn conversation_with(&self, who: &str) -> anyhow::Result<ConversationId> {
        let rows = self.rows().await?;
        let found: Vec<_> = rows.iter().filter(|row| row.who == who).collect();
        match found.as_slice() {
            [one] => Ok(one.id),
            other => anyhow::bail!("{} conversations with {who} among {}", other.len(), rows.len()),
        }
    }

    /// The head of a conversation.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn head(&self, conversation: ConversationId) -> anyhow::Result<ConversationHead> {
        self.ask(GetConversation { conversation }).await
    }

    /// The messages of a conversation, oldest first.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn bubbles(&self, conversation: ConversationId) -> anyhow::Result<Vec<Bubble>> {
        let page = self.ask(GetThread { conversation, before: None, limit: PAGE }).await?;
        ensure!(page.previous.is_none(), "more messages than one page holds");
        Ok(page.bubbles)
    }

    /// One message of a conversation.
    ///
    /// # Errors
    /// If it is not there.
    pub async fn bubble(&self, conversation: ConversationId, id: MessageId) -> anyhow::Result<Bubble> {
        let bubbles = self.bubbles(conversation).await?;
        bubbles.into_iter().find(|bubble| bubble.id == id).context("a message that is not in the thread")
    }

    /// The state of a message of ours.
    ///
    /// # Errors
    /// If it is not there or not ours.
    pub async fn state(&self, conversation: ConversationId, id: MessageId) -> anyhow::Result<BubbleState> {
        match self.bubble(conversation, id).await?.side {
            Side::Ours { state, .. } => Ok(state),
            Side::Theirs => anyhow::bail!("the message is theirs"),
        }
    }

    /// Writes a message.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn send(&self, conversation: ConversationId, text: &str) -> anyhow::Result<MessageId> {
        self.ask(SendMessage::text(conversation, text)).await
    }

    /// The headers and the bytes of a file of the desk; the status where it is not given out.
    ///
    /// # Errors
    /// If the gate is not there.
    pub async fn file(&self, blob: BlobId) -> anyhow::Result<(u16, String, Vec<u8>)> {
        let url = self.base.join(&format!("/desk/files/{blob}"))?;
        let answer = self.client.get(url).bearer_auth(&self.token).send().await?;
        let kind =
            answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        Ok((answer.status().as_u16(), kind, answer.bytes().await?.to_vec()))
    }

    /// Brings in a file to send.
    ///
    /// # Errors
    /// If it is not taken, with what was said.
    pub async fn bring(&self, name: &str, content: &[u8]) -> anyhow::Result<BlobRef> {
        let url = self.base.join("/desk/files")?;
        let request = self.client.post(url).bearer_auth(&self.token).header("x-file-name", name).body(content.to_vec());
        let answer = request.send().await?;
        let (status, body) = (answer.status(), answer.bytes().await?);
        ensure!(status.is_success(), "it was answered {status} {}", String::from_utf8_lossy(&body));
        Ok(serde_json::from_slice(&body)?)
    }

    /// Decides about a stuck message.
    ///
    /// # Errors
    /// As [`Door::ask`].
    pub async fn settle(&self, message: MessageId, decision: Decision) -> anyhow::Result<()> {
        self.ask(SettleMessage { message, decision }).await
    }
}
