//! A list of people that is dropped on their page: looked at, imported, taken back; consent that is written down, and the export.

use crate::{
    access::clean,
    scene::Scene,
    themes::{Theme, in_both_themes},
};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::ask::{AddPerson, GetImports};
use paperplane_testkit::{
    driver::marked,
    wait::{SOON, until},
};
use serde_json::json;

/// Drops a file with a text on the page.
const DROP: &str = "
    const [on, name, text] = arguments;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'text/csv' }));
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector(on).dispatchEvent(drop);
";

/// Chooses a value of a list.
const CHOOSE: &str = "
    const [on, value] = arguments;
    const field = document.querySelector(on);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
";

/// A list as a spreadsheet writes it, with names that are long, from right to left, and in Chinese.
const LIST: &str = "Name;Mobile;E-mail;Shoe size\n\
    Oluwaseun Adébáyò-Williams of the very long name that goes on and on;0802 555 0111;o@example.net;44\n\
    فهد القحطاني;+966501234567;;\n\
    陈思远 Chen Siyuan;+86 139 1234 5678;siyuan@example.net;\n\
    Nobody’s number;12;;\n\
    Fahad again;+966 50 123 4567;;\n\
    Zainab;0803 555 0112;zainab@example.net;38\n";

#[tokio::test]
async fn a_list_is_dropped_looked_at_imported_and_taken_back() -> anyhow::Result<()> {
    in_both_themes("importing", imported).await
}

async fn imported(scene: &Scene, theme: &Theme<'_>) -> anyhow::Result<()> {
    let page = &scene.page;
    let picture = async |name: &str| theme.picture(scene, name).await;
    let zainab = AddPerson {
        name: "Zainab Bello".into(),
        addresses: vec!["zainab@example.net".into()],
        language: String::new(),
        zone: String::new(),
    };
    scene.door.ask(zainab).await?;
    scene.enter().await?;
    page.see(&marked("to-people")).await?;
    for key in "gp".chars() {
        page.press(None, key).await?;
    }
    page.see_text(&marked("people-tab-everybody"), "1").await?;
    theme.put_axe(scene).await?;

    // A file is chosen, or dropped.
    page.click(&marked("people-import")).await?;
    page.see(&marked("import-choose")).await?;
    picture("choose").await?;
    clean(scene, "choosing a list").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("import-dialog")).await?;

    // It is dropped; its numbers lack their country.
    let drop = vec![json!(marked("people")), json!("fair-lagos.csv"), json!(LIST)];
    if theme.is_light() {
        scene.speak("ar").await?;
        page.see(&marked("people-import")).await?;
        page.client().execute(DROP, drop.clone()).await?;
        page.see(&marked("import-lines")).await?;
        picture("preview-arabic").await?;
        page.press(None, Key::Escape.into()).await?;
        page.see_gone(&marked("import-dialog")).await?;
        scene.speak("en").await?;
        page.see_text(&marked("people-import"), "Import").await?;
    }
    page.client().execute(DROP, drop).await?;
    page.see_text(&marked("import-counts"), "2 new people").await?;
    page.client().execute(CHOOSE, vec![json!("#import-country"), json!("ng")]).await?;
    page.see_text(&marked("import-counts"), "3 new people").await?;
    page.see_text(&marked("import-counts"), "1 is here already").await?;
    page.see_text(&marked("import-counts"), "1 row can’t be taken").await?;
    page.see_text(&marked("import-lines"), "Same as row 2").await?;
    page.see_text(&marked("import-lines"), "Here already: Zainab Bello").await?;
    page.write(&marked("import-evidence"), "School fair Lagos").await?;
    picture("preview").await?;
    clean(scene, "a list that is looked at").await?;

    page.click(&marked("import-start")).await?;
    page.see_gone(&marked("import-dialog")).await?;
    page.see_text(&marked("people-tab-everybody"), "4").await?;
    page.see_text(&marked("person-row"), "فهد القحطاني").await?;
    picture("imported").await?;
    clean(scene, "people of a list").await?;

    // Consent is written down beside the table, of somebody who is in no list.
    page.write(&marked("people-search"), "zainab").await?;
    until("she alone is listed", SOON, async || {
        let rows = page.texts(&marked("person-row")).await?;
        ensure!(rows.len() == 1 && rows[0].contains("Zainab"), "{rows:?}");
        Ok(())
    })
    .await?;
    page.click(&marked("person-row")).await?;
    page.see(&marked("consent-write")).await?;
    page.click(&marked("consent-write")).await?;
    page.write(&marked("consent-wording"), "Write to me about courses").await?;
    picture("consent").await?;
    clean(scene, "consent that is written down").await?;
    page.click(&marked("consent-keep")).await?;
    page.see_text(&marked("consents"), "Write to me about courses").await?;
    picture("consented").await?;
    page.click(&marked("person-close")).await?;
    page.click(&marked("people-search")).await?;
    page.press(None, Key::Escape.into()).await?;

    // Who was only added is found from the inbox, and shown on this page.
    for key in "gi".chars() {
        page.press(None, key).await?;
    }
    page.see_gone(&marked("people")).await?;
    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "siyuan").await?;
    page.see_text(&marked("added"), "Chen Siyuan").await?;
    picture("found").await?;
    page.click(&marked("added")).await?;
    page.see_text(&marked("person-pane"), "Chen Siyuan").await?;
    page.click(&marked("person-close")).await?;

    // The export says how many go out.
    page.click(&marked("people-export")).await?;
    page.see_text(&marked("export-dialog"), "Export 4 people").await?;
    picture("export").await?;
    clean(scene, "the export").await?;
    page.press(None, Key::Escape.into()).await?;

    // All of it is taken back.
    page.click(&marked("people-import")).await?;
    page.see_text(&marked("import-history"), "3 people added").await?;
    picture("history").await?;
    clean(scene, "earlier imports").await?;
    page.click(&marked("import-undo")).await?;
    page.click(&marked("import-undo-sure")).await?;
    page.see_text(&marked("import-history"), "Taken back").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_text(&marked("people-tab-everybody"), "1").await?;
    until("it is recorded", SOON, async || {
        let imports = scene.door.ask(GetImports {}).await?;
        ensure!(imports.len() == 1, "{imports:?}");
        Ok(())
    })
    .await?;
    Ok(())
}
