//! Step 2: Allen looks through the prospects and selects whom he wants to write to.

use super::whole::Story;
use anyhow::ensure;
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, KHALED, LIN},
};
use serde_json::json;

pub async fn allen_selects_two_of_three_prospects(story: &Story) -> anyhow::Result<()> {
    // A program of the agency has found three, and a colleague has written the first message.
    for (person, evidence) in [(KHALED, "Asked in a forum"), (LIN, "School fair"), (AMARA, "School fair")] {
        story.found(person, evidence).await?;
    }
    let approved = json!({ "id": format!("HX{}", "a".repeat(32)), "name": "news",
        "values": { "1": "{{ first_name or name }}", "2": "the autumn intake" } });
    let text = json!({ "text": "Hello {{ first_name }}, the autumn intake is open.", "approved": approved });
    let template =
        json!({ "name": "Autumn intake", "texts": { "first_language": "en", "by_language": { "en": text } } });
    story.post("/api/v1/message-templates", template).await?;

    let window = &story.window;
    window.click(&marked("to-people")).await?;
    for person in [KHALED, LIN, AMARA] {
        window.see_text(&marked("people"), person.name).await?;
    }
    let rows = window.texts(&marked("person-row")).await?;
    ensure!(rows.len() == 3, "listed are {rows:?}");
    for row in rows {
        window.press(None, 'j').await?;
        if [AMARA, LIN].iter().any(|wanted| row.contains(wanted.name)) {
            window.press(None, 'x').await?;
        }
    }
    window.see_text(&marked("people-selection"), "2").await?;
    ensure!(story.provider.requests_to_send().is_empty(), "something went out before anybody said so");
    Ok(())
}
