//! Lists of people that are imported: read in any form, killed in the middle, taken back.

use crate::office::Office;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{PeopleFilter, PersonSource, ask::CountPeople};
use paperplane_testkit::{
    http, or_skip,
    people::{AGENCY, ALLEN, AMARA},
    relay::Relay,
    wait::{LATER, SOON, until},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fmt::Write as _, time::Duration};

const TOKEN: &str = "rehearsal-api-token";

/// The rows of the list that is killed in the middle; more where somebody wants to measure.
fn rows() -> usize {
    std::env::var("PAPERPLANE_IMPORT_ROWS").ok().and_then(|count| count.parse().ok()).unwrap_or(2_000)
}

/// A program that asks a relay.
struct Program<'a> {
    relay: &'a Relay,
}

impl Program<'_> {
    async fn get(&self, path: &str) -> anyhow::Result<Value> {
        let answer = http::client()?.get(self.relay.base().join(path)?).bearer_auth(TOKEN).send().await?;
        ensure!(answer.status() == 200, "{path} was answered {}", answer.status());
        Ok(answer.json().await?)
    }

    async fn text(&self, path: &str) -> anyhow::Result<String> {
        let answer = http::client()?.get(self.relay.base().join(path)?).bearer_auth(TOKEN).send().await?;
        ensure!(answer.status() == 200, "{path} was answered {}", answer.status());
        Ok(answer.text().await?)
    }

    async fn post(&self, path: &str, body: Value) -> anyhow::Result<Value> {
        let answer = http::client()?.post(self.relay.base().join(path)?).bearer_auth(TOKEN).json(&body).send().await?;
        ensure!(answer.status().is_success(), "{path} was answered {}: {}", answer.status(), answer.text().await?);
        Ok(answer.json().await?)
    }

    /// Brings a file in, and returns its id.
    async fn bring(&self, name: &str, content: Vec<u8>) -> anyhow::Result<String> {
        let post = http::client()?.post(self.relay.base().join("/api/v1/files")?).bearer_auth(TOKEN);
        let answer = post.header("X-File-Name", name).body(content).send().await?;
        ensure!(answer.status() == 201, "the file was answered {}", answer.status());
        Ok(answer.json::<Value>().await?["id"].as_str().context("no id")?.to_owned())
    }

    /// Starts the import of a file, and returns its path.
    async fn start(&self, body: Value) -> anyhow::Result<String> {
        let started = self.post("/api/v1/imports", body).await?;
        Ok(format!("/api/v1/imports/{}", started["id"].as_str().context("no id")?))
    }

    async fn until_done(&self, import: &str, limit: Duration) -> anyhow::Result<Value> {
        until("the import is done", limit, async || {
            let view = self.get(import).await?;
            ensure!(view["state"] == "done", "{view}");
            Ok(view)
        })
        .await
    }
}

#[tokio::test]
async fn a_list_is_looked_at_imported_and_taken_back_but_for_those_who_wrote() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("PAPERPLANE_API_TOKEN", TOKEN)).await?;
    let program = Program { relay: &office.relay };
    // As a Turkish spreadsheet writes it; its fourth row is no number, and the fifth stands there twice.
    let list = format!(
        "\u{feff}İsim;Telefon;E-mail;Consent\nAyşe Yılmaz;0532 555 01 99;;yes\nAmara Okafor;{};amara@example.net;\n\
         =SUM(A1);;formula@example.net;\nBad Number;12;;\nAyşe Y.;+905325550199;;\n",
        AMARA.number
    );
    let file = program.bring("fuar.csv", list.into_bytes()).await?;
    let asked = json!({
        "file": file, "name": "fuar.csv", "country": "TR", "evidence": "School fair in Izmir",
        "columns": ["name", "phone", "mail", "consent"],
        "consent": { "purpose": "messages", "wording": "Write to me" },
    });
    let preview = program.post("/api/v1/imports/preview", asked.clone()).await?;
    let counts = ["rows", "new", "known", "twice", "refused"].map(|name| preview[name].as_u64().unwrap_or(99));
    ensure!(counts == [5, 3, 0, 1, 1], "{preview}");
    ensure!(program.get("/api/v1/contacts").await?["items"] == json!([]), "a look adds somebody");

    let import = program.start(asked).await?;
    let done = program.until_done(&import, SOON).await?;
    ensure!(done["added"] == 3 && done["known"] == 1 && done["refused"] == 1, "{done}");
    let by_list = PeopleFilter { source: Some(PersonSource::Import), ..PeopleFilter::default() };
    ensure!(office.door.ask(CountPeople { filters: vec![by_list] }).await? == [3]);
    let refused = program.text(&format!("{import}/refused")).await?;
    ensure!(refused.contains("4,\"Not a phone number") && refused.contains("Bad Number,12"), "{refused}");

    // The columns of such a list are known the next time.
    let again = program.post("/api/v1/imports/preview", json!({ "file": file, "country": "TR" })).await?;
    ensure!(again["columns"][0]["column"] == "name" && again["known"] == 4, "{again}");

    // What goes out calculates nothing, and comes in again as it was.
    let csv = program.text("/api/v1/exports/people?format=csv&source=import").await?;
    ensure!(csv.contains("'=SUM(A1)") && csv.contains("'+905325550199"), "{csv}");
    let cards = program.text("/api/v1/exports/people?format=vcard").await?;
    ensure!(cards.matches("BEGIN:VCARD").count() == 3 && cards.contains("Ayşe Yılmaz"), "{cards}");
    let lines = program.text("/api/v1/exports/people?format=json_lines").await?;
    ensure!(lines.lines().count() == 3 && lines.lines().all(|line| line.starts_with('{')), "{lines}");

    // Amara writes; the others are taken back, and the list can come once more.
    office.hear(AMARA, "=Hello").await?;
    let messages = program.text("/api/v1/exports/messages?format=csv").await?;
    ensure!(messages.contains("Amara Okafor") && messages.contains(",person,'=Hello,"), "{messages}");
    let messages = program.text("/api/v1/exports/messages?format=json_lines").await?;
    ensure!(serde_json::from_str::<Value>(messages.trim())?["text"] == "=Hello", "{messages}");
    let undone = program.post(&format!("{import}/undo"), json!({})).await?;
    ensure!(undone == json!({ "removed": 2, "kept": 1 }), "{undone}");
    let left = program.get("/api/v1/contacts").await?;
    let names: Vec<&str> =
        left["items"].as_array().into_iter().flatten().filter_map(|one| one["name"].as_str()).collect();
    ensure!(names == ["Amara Okafor"], "{left}");
    let cards = program.bring("all.vcf", cards.into_bytes()).await?;
    let import = program.start(json!({ "file": cards, "name": "all.vcf" })).await?;
    let done = program.until_done(&import, SOON).await?;
    ensure!(done["added"] == 2 && done["known"] == 1, "{done}");
    Ok(())
}

#[tokio::test]
async fn an_import_goes_on_after_kills_and_nobody_is_here_twice() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut relay = Relay::new(program)?.with("PAPERPLANE_API_TOKEN", TOKEN);
    relay.start().await?;
    relay.door()?.introduce(ALLEN, AGENCY).await?;
    let count = rows();
    let mut list = "Name,Phone,Email\n".to_owned();
    for row in 0..count {
        // Every tenth has a name alone: only the row says who that is.
        if row % 10 == 0 {
            writeln!(list, "Client {row},,")?;
        } else {
            writeln!(list, "Client {row},+23480{:08},client{row}@example.net", 20_000_000 + row)?;
        }
    }
    let program = Program { relay: &relay };
    let file = program.bring("all.csv", list.into_bytes()).await?;
    let import = program.start(json!({ "file": file, "name": "all.csv" })).await?;
    for third in 1..=2 {
        let enough = u64::try_from(count * third / 4)?;
        until("some more rows were worked off", LATER, async || {
            let view = Program { relay: &relay }.get(&import).await?;
            ensure!(view["through"].as_u64().unwrap_or(0) >= enough, "{view}");
            Ok(())
        })
        .await?;
        relay.kill_9()?;
        relay.start().await?;
    }
    let limit = LATER + Duration::from_millis(u64::try_from(count)? * 20);
    let program = Program { relay: &relay };
    let done = program.until_done(&import, limit).await?;
    ensure!(done["added"] == count && done["known"] == 0 && done["refused"] == 0, "{done}");
    let lines = program.text("/api/v1/exports/people?format=json_lines").await?;
    let mut names = BTreeSet::new();
    for line in lines.lines() {
        let person: Value = serde_json::from_str(line)?;
        let name = person["name"].as_str().context("no name")?.to_owned();
        ensure!(names.insert(name.clone()), "{name} is here twice");
    }
    ensure!(names.len() == count, "{} of {count} are here", names.len());
    Ok(())
}
