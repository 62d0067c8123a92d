//! The demo: an agency that lives, and a phone that reaches it and is reached.

use super::test_gate::patiently;
use paperplane_bridge::{
    Ask, PeopleFilter, Question,
    ask::{
        CheckChannel, CountPeople, GetBoard, GetChannels, GetHome, GetInbox, GetOutreaches, GetPipelines, GetTasks,
        GetThread, SendMessage,
    },
    outreach::event::RunState,
    view::{
        board::CaseFilter,
        bubble::{BubbleState, MediaState, Side},
        channels::Completeness,
        inbox::InboxRow,
    },
};
use paperplane_engine::{Desk, SystemHost};
use paperplane_relay::demo::{self, Demo, DemoError};
use reqwest::{Client, Response, redirect::Policy};
use std::{net::SocketAddr, path::Path, sync::Arc};

const ANY_PORT: ([u8; 4], u16) = ([127, 0, 0, 1], 0);

struct Visit {
    demo: Demo,
    client: Client,
    _folder: tempfile::TempDir,
}

impl Visit {
    async fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let demo = patiently("the demo opens", open(folder.path())).await.unwrap();
        patiently("it has read its history", demo.node.desk.caught_up()).await;
        let client = Client::builder().redirect(Policy::none()).build().unwrap();
        Self { demo, client, _folder: folder }
    }

    async fn get(&self, path: &str) -> Response {
        self.client.get(self.url(path)).bearer_auth(&self.demo.desk_token).send().await.unwrap()
    }

    async fn say(&self, number: &str, text: &str) {
        self.say_with(number, text, None).await;
    }

    /// Writes on a phone, perhaps with a file: its content type and its bytes.
    async fn say_with(&self, number: &str, text: &str, file: Option<(&str, &[u8])>) {
        let part = |name: &str, more: &str, content: &[u8]| {
            [
                format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n").as_bytes(),
                content,
                b"\r\n",
            ]
            .concat()
        };
        let mut body = [part("with", "", number.as_bytes()), part("text", "", text.as_bytes())].concat();
        if let Some((kind, content)) = file {
            body.extend(part("file", &format!("; filename=\"a\"\r\nContent-Type: {kind}"), content));
        }
        body.extend_from_slice(b"--cut--\r\n");
        let said = self.client.post(self.url("/phone/say")).bearer_auth(&self.demo.desk_token);
        let said = said.header("Content-Type", "multipart/form-data; boundary=cut").body(body).send().await.unwrap();
        assert_eq!(said.status(), 303);
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.demo.gate.address())
    }

    async fn row(&self, who: &str) -> InboxRow {
        let page = ask(&self.demo.node.desk, GetInbox { after: None, limit: 100 }).await;
        page.rows.into_iter().find(|row| row.who == who).unwrap()
    }

    /// The state of the newest message, where it is ours.
    async fn state(&self, row: &InboxRow) -> Option<BubbleState> {
        let page = ask(&self.demo.node.desk, GetThread { conversation: row.id, before: None, limit: 1 }).await;
        match page.bubbles.into_iter().next().unwrap().side {
            Side::Ours { state, .. } => Some(state),
            Side::Theirs => None,
        }
    }

    /// Looks again whenever something has changed.
    async fn until(&self, what: &str, look: impl AsyncFn() -> bool) {
        let mut pushes = self.demo.node.desk.pushes();
        patiently(what, async {
            while !look().await {
                pushes.recv().await.unwrap();
            }
        })
        .await;
    }
}

async fn open(folder: &Path) -> Result<Demo, DemoError> {
    demo::open(folder, SocketAddr::from(ANY_PORT), Arc::new(SystemHost)).await
}

async fn ask<Q: Question>(desk: &Desk, question: Q) -> Q::Answer {
    let ask: Ask = paperplane_bridge::Ask::from(question);
    serde_json::from_value(desk.ask(ask).await.unwrap()).unwrap()
}

#[tokio::test]
async fn the_invented_agency_is_all_there() {
    let visit = Visit::begin().await;
    let desk = &visit.demo.node.desk;
    let home = ask(desk, GetHome {}).await;
    assert_eq!((home.agency.as_str(), home.me.unwrap().name.as_str()), ("Bright Path", "Allen Brooks"));
    assert_eq!(home.inboxes.len(), 2, "WhatsApp and text messages");
    assert!(home.health.notices.is_empty(), "{:?}", home.health.notices);
    let page = ask(desk, GetInbox { after: None, limit: 100 }).await;
    assert_eq!(
        (page.rows.len(), page.unread_conversations),
        (43, 6),
        "40 clients, and three prospects who were written to"
    );
    assert!(page.rows.iter().any(|row| row.opted_out));
    let stuck = page.rows.iter().filter(|row| row.stuck).count();
    assert_eq!(stuck, 4, "one unsure, one failed, two too late, and nothing sent that should not be");
    let mut messages = 0;
    for row in &page.rows {
        let thread = ask(desk, GetThread { conversation: row.id, before: None, limit: 200 }).await;
        messages += thread.bubbles.len();
    }
    assert_eq!(messages, 2_003);
    cases_stand_in_all_stages(desk).await;
    an_outreach_is_half_done(desk).await;
    visit.demo.close().await;
}

/// Each pipeline has a case in each stage but the first, with a checklist and the day of the next step.
async fn cases_stand_in_all_stages(desk: &Desk) {
    let pipelines = ask(desk, GetPipelines {}).await;
    assert_eq!(pipelines.len(), 2);
    for pipeline in pipelines {
        let stages = &pipeline.definition.stages;
        let board = ask(desk, GetBoard { pipeline: Some(pipeline.id), filter: CaseFilter::default() }).await;
        let full = board.lanes.iter().filter(|lane| lane.count > 0).count();
        assert!(full >= stages.len() / 2, "{full} of {} stages have cases", stages.len());
    }
    let tasks = ask(desk, GetTasks { owner: None, case: None, done: Some(false), from: 0, limit: 20 }).await;
    assert_eq!(tasks.len(), 5, "nobody was told anything by the history: {tasks:?}");
}

async fn an_outreach_is_half_done(desk: &Desk) {
    let people = ask(desk, CountPeople { filters: vec![PeopleFilter::default()] }).await;
    assert_eq!(people, [54], "40 clients and 14 prospects");
    let outreaches = ask(desk, GetOutreaches {}).await;
    let [outreach] = outreaches.as_slice() else { panic!("{outreaches:?}") };
    assert_eq!((outreach.people, outreach.done, outreach.state), (6, 3, Some(RunState::Paused)));
}

#[tokio::test]
async fn what_is_typed_on_the_phone_is_answered_at_the_desk_and_read_on_the_phone() {
    let visit = Visit::begin().await;
    let amara = "whatsapp:+447700900101";
    visit.say(amara, "Is Friday fine?").await;
    visit.until("the desk has it", async || visit.row("Amara Okafor").await.line == "Is Friday fine?").await;
    let row = visit.row("Amara Okafor").await;
    let reply = SendMessage::text(row.id, "Friday it is.");
    ask(&visit.demo.node.desk, reply).await;
    visit.until("it is delivered", async || visit.state(&row).await == Some(BubbleState::Delivered)).await;
    let shown = visit.get("/phone/thread?with=whatsapp:%2B447700900101").await.text().await.unwrap();
    assert!(shown.contains("Friday it is."), "{shown}");
    visit.until("it is read", async || visit.state(&row).await == Some(BubbleState::Read)).await;
    visit.demo.close().await;
}

#[tokio::test]
async fn a_picture_goes_from_the_phone_to_the_desk_with_its_time_and_ticks() {
    const PICTURE: &[u8] = include_bytes!("../../../paperplane-phone/src/samples/stamp.jpg");
    let visit = Visit::begin().await;
    visit.say_with("whatsapp:+447700900101", "The stamp", Some(("image/jpeg", PICTURE))).await;
    visit.until("the desk has it", async || visit.row("Amara Okafor").await.line == "The stamp").await;
    let row = visit.row("Amara Okafor").await;
    let kept = async || {
        let page = ask(&visit.demo.node.desk, GetThread { conversation: row.id, before: None, limit: 1 }).await;
        match page.bubbles[0].media[0].state {
            MediaState::Ready { bytes, .. } => Some(bytes),
            MediaState::Pending | MediaState::Fetching { .. } | MediaState::Lost { .. } => None,
        }
    };
    visit.until("the desk has fetched it", async || kept().await.is_some()).await;
    assert_eq!(kept().await, Some(PICTURE.len() as u64));

    let thread = visit.get("/phone/thread?with=whatsapp:%2B447700900101").await.text().await.unwrap();
    let last = thread.rsplit_once("data-testid=\"phone-bubble\"").unwrap().1;
    assert!(last.contains("<time>") && last.contains("data-state=\"delivered\""), "{last}");
    let address = last.split_once("<img src=\"").unwrap().1.split('"').next().unwrap();
    let shown = visit.get(address).await;
    assert_eq!(shown.headers()["content-security-policy"], "default-src 'none'; sandbox");
    assert_eq!(shown.bytes().await.unwrap(), PICTURE);
    visit.demo.close().await;
}

#[tokio::test]
async fn a_new_number_is_a_new_conversation() {
    let visit = Visit::begin().await;
    let add = async |form: &[(&str, &str)]| {
        let added = visit.client.post(visit.url("/phone/people")).bearer_auth(&visit.demo.desk_token).form(form);
        added.send().await.unwrap().headers()["location"].to_str().unwrap().to_owned()
    };
    let there = add(&[("name", "Zoë New"), ("number", "+44 7700 900199"), ("by", "whatsapp")]).await;
    assert_eq!(there, "/phone/?with=whatsapp%3A%2B447700900199");
    assert!(visit.get(&there).await.text().await.unwrap().contains("Write the first message."));
    visit.say("whatsapp:+447700900199", "Do you take new students?").await;
    let is_there = async || {
        let page = ask(&visit.demo.node.desk, GetInbox { after: None, limit: 1 }).await;
        page.rows.first().is_some_and(|row| row.who == "Zoë New" && row.line == "Do you take new students?")
    };
    visit.until("the desk has somebody new", is_there).await;
    assert_eq!(add(&[("number", "07700 900199"), ("by", "whatsapp")]).await, "/phone/?wrong=number");
    assert_eq!(add(&[("number", "72975"), ("by", "sms")]).await, "/phone/?with=72975");
    visit.demo.close().await;
}

#[tokio::test]
async fn who_wrote_in_the_history_can_be_answered() {
    let visit = Visit::begin().await;
    let row = visit.row("Tom Hargreaves").await;
    ask(&visit.demo.node.desk, SendMessage::text(row.id, "Very glad to hear it.")).await;
    visit.until("it is delivered", async || visit.state(&row).await == Some(BubbleState::Delivered)).await;
    visit.demo.close().await;
}

#[tokio::test]
async fn the_phone_needs_the_desks_token() {
    let visit = Visit::begin().await;
    let phone = visit.url("/phone/");
    assert_eq!(visit.client.get(&phone).send().await.unwrap().status(), 401);
    let link = ask(&visit.demo.node.desk, GetHome {}).await.phone.unwrap();
    let entered = visit.client.get(link).send().await.unwrap();
    assert_eq!(entered.headers()["location"], "/phone/");
    let cookie = entered.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let page = visit.client.get(&phone).header("Cookie", &cookie).send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert!(page.headers()["content-security-policy"].to_str().unwrap().contains("script-src 'self'"));
    let elsewhere =
        visit.client.post(format!("{phone}say")).header("Cookie", &cookie).header("Origin", "https://evil.example");
    assert_eq!(elsewhere.form(&[("text", "x")]).send().await.unwrap().status(), 401);
    let mut events = visit.get("/phone/events").await;
    patiently("closing", visit.demo.close()).await;
    patiently("the phone's stream ends", async { while let Ok(Some(_)) = events.chunk().await {} }).await;
}

#[tokio::test]
async fn a_folder_that_is_no_demos_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("log.db"), "precious").unwrap();
    let refused = open(folder.path()).await.map(|_| ()).unwrap_err();
    assert!(refused.to_string().contains("--data"), "{refused}");
    assert_eq!(std::fs::read(folder.path().join("log.db")).unwrap(), b"precious");
}

#[tokio::test]
async fn its_phones_and_its_log_hold_the_same_messages() {
    let visit = Visit::begin().await;
    let desk = &visit.demo.node.desk;
    let account = ask(desk, GetChannels {}).await.accounts.remove(0).account;
    let health = ask(desk, CheckChannel { account }).await.accounts.remove(0).health;
    assert!(matches!(health.complete, Completeness::Since { brought_in: 0, .. }), "{:?}", health.complete);
    patiently("the demo closes", visit.demo.close()).await;
}
