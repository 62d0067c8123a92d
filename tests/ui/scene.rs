//! A node with a page in front of it.

use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::{
    ConversationId,
    ask::{GetSettings, SaveSettings},
    view::settings::DeviceSettings,
};
use paperplane_engine::NodeConfig;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP, Look},
    door::Door,
    driver::marked,
    node::LocalNode,
    past::{Past, Said},
    people::{AGENCY, ALLEN, Person},
    provider::Provider,
    wait::{SOON, until},
};

/// The looks in which screens are pictured for people, each with its name and its language.
pub const LOOKS: [(&str, Look, &str); 4] = [
    ("light", LAPTOP, "en"),
    ("dark", Look { dark: true, ..LAPTOP }, "en"),
    ("arabic", LAPTOP, "ar"),
    ("phone", Look { width: 420, ..LAPTOP }, "en"),
];

/// A node with its provider, and a browser that looks at its page.
pub struct Scene {
    pub node: LocalNode,
    pub provider: Provider,
    pub door: Door,
    pub page: Browser,
}

impl Scene {
    /// Opens the node and the page; somebody sits at the desk already.
    pub async fn open(chromium: &Chromium) -> anyhow::Result<Self> {
        let scene = Self::open_unknown(chromium, LAPTOP).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        Ok(scene)
    }

    /// Opens the node and the page before anybody said their name. The page is not gone to yet.
    pub async fn open_unknown(chromium: &Chromium, look: Look) -> anyhow::Result<Self> {
        Self::open_with(chromium, look, |_| {}).await
    }

    /// The same with a node that is set up otherwise.
    pub async fn open_with(
        chromium: &Chromium,
        look: Look,
        set_up: impl FnOnce(&mut NodeConfig),
    ) -> anyhow::Result<Self> {
        let mut node = LocalNode::new()?;
        let provider = Provider::start(&node.base()).await?;
        node.connect(&provider.api());
        set_up(node.config());
        node.open().await?;
        let door = node.door()?;
        Ok(Self { node, provider, door, page: chromium.open(look).await? })
    }

    /// Goes through the door by its link, as a person does.
    pub async fn enter(&self) -> anyhow::Result<()> {
        self.page.go(self.door.link()?.as_str()).await
    }

    /// A message of this person arrives; answers with its conversation.
    pub async fn hear(&self, from: Person, text: &str) -> anyhow::Result<ConversationId> {
        let status = self.provider.say(from, text).await?;
        ensure!(status == 200, "the webhook was answered {status}");
        until("the message is there", SOON, async || {
            let conversation = self.door.conversation_with(from.name).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.iter().any(|bubble| bubble.text == text), "not yet");
            Ok(conversation)
        })
        .await
    }

    /// People wrote all this while the node was closed; it is open again, and the page looks at it.
    pub async fn hear_meanwhile(&mut self, said: impl IntoIterator<Item = Said>) -> anyhow::Result<()> {
        self.node.close().await;
        Past::of(&self.node).await?.said(said).await?;
        self.node.open().await?;
        self.enter().await
    }

    /// Opens a list by its key, types what is wanted and takes it.
    pub async fn choose(&self, key: char, wanted: &str) -> anyhow::Result<()> {
        self.page.press(None, key).await?;
        self.page.write(&format!("{} input", marked("pick")), wanted).await?;
        self.page.press(None, Key::Enter.into()).await?;
        if key == 'l' {
            // The list of labels stays for more.
            self.page.press(None, Key::Escape.into()).await?;
        }
        self.page.see_gone(&marked("pick")).await
    }

    /// Shows the windows in a language.
    pub async fn speak(&self, language: &str) -> anyhow::Result<()> {
        let settings = self.door.ask(GetSettings {}).await?;
        let settings = DeviceSettings { language: Some(language.into()), ..settings };
        self.door.ask(SaveSettings { settings }).await.map(drop)
    }

    /// Opens the conversation with somebody by its row.
    pub async fn open_row(&self, conversation: ConversationId) -> anyhow::Result<()> {
        self.page.click(&format!("{}[data-id=\"{conversation}\"]", marked("row"))).await
    }

    /// Passes a story's end on, with a picture where it failed; closes everything.
    pub async fn finish(mut self, story: &str, ended: anyhow::Result<()>) -> anyhow::Result<()> {
        let ended = self.page.finish(story, ended).await;
        self.node.close().await;
        ended
    }
}

/// Waits until the marked elements have these states, in this order.
pub async fn states_are(page: &Browser, mark: &str, wanted: &[&str]) -> anyhow::Result<()> {
    until(&format!("the states are {wanted:?}"), SOON, async || {
        let states = page.attributes(&marked(mark), "data-state").await?;
        ensure!(states == wanted, "they are {states:?}");
        Ok(())
    })
    .await
}

/// Waits until the focus is on the marked element.
pub async fn focus_is_on(page: &Browser, mark: &str) -> anyhow::Result<()> {
    until(&format!("the focus is on {mark}"), SOON, async || {
        let on = focus(page).await?;
        ensure!(on == mark, "it is on {on:?}");
        Ok(())
    })
    .await
}

/// The mark of what has the focus.
pub async fn focus(page: &Browser) -> anyhow::Result<String> {
    page.read("return document.activeElement?.getAttribute('data-testid') ?? ''", vec![]).await
}

/// Waits until the field of the reply holds this, and nothing else.
pub async fn reply_is(page: &Browser, wanted: &str) -> anyhow::Result<()> {
    until(&format!("the field holds “{wanted}”"), SOON, async || {
        let script = "return document.querySelector('[data-testid=composer]')?.value ?? 'no field'";
        let held: String = page.read(script, vec![]).await?;
        ensure!(held == wanted, "it holds “{held}”");
        Ok(())
    })
    .await
}
