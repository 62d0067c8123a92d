//! Messages as they are drawn: links and marks, what those without words are, quotations that lead to what they quote.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, IRINA, JOAO, KHALED, LIN, MARIA, Person},
    provider::Saying,
    wait::{SOON, until},
};

const PIXEL: &[u8] = include_bytes!("../../../icons/32x32.png");
/// Somebody whose name shows nothing.
const NAMELESS: Person = Person { name: "\u{3164}", number: "+447700900109" };

#[tokio::test]
async fn links_and_marks_are_drawn_and_the_text_stays() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = written(&scene).await;
    scene.finish("messages_written", ended).await
}

async fn written(scene: &Scene) -> anyhow::Result<()> {
    let page_address = "https://example.org/a_b_c?x=_1_&y=*2*";
    let text = format!(
        "see ({page_address}), 2*3*4=24\n*bold* \0 _it_\n- passport\n- ~two~ photos\nCall +44 7700 900410 or ines@example.org."
    );
    let amara = scene.hear(AMARA, &text).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "2*3*4=24").await?;
    let links = scene.page.attributes(&format!("{} a", marked("bubble")), "href").await?;
    ensure!(links == [page_address, "tel:+447700900410", "mailto:ines@example.org"], "they lead to {links:?}");
    let of = async |tag: &str| scene.page.texts(&format!("{} {tag}", marked("bubble"))).await;
    ensure!(
        of("b").await? == ["bold"] && of("i").await? == ["it"] && of("s").await? == ["two"],
        "other marks are drawn"
    );
    ensure!(of("li").await? == ["passport", "two photos"], "the list is {:?}", of("li").await?);
    scene.page.see_text(&marked("bubble"), "bold \u{FFFD} it").await?;
    let bubbles = scene.door.bubbles(amara).await?;
    ensure!(bubbles[0].text == text, "the text itself was changed");
    // Three hundred lines begin folded.
    let long: String = (1..=300).map(|nth| format!("line {nth}\n")).collect();
    scene.hear(AMARA, &long).await?;
    scene.page.see_text(&marked("bubble"), "line 14").await?;
    let shown = scene.page.texts(&marked("bubble")).await?.concat();
    ensure!(!shown.contains("line 200"), "all of it is shown");
    scene.page.click(&marked("read-more")).await?;
    scene.page.see_text(&marked("bubble"), "line 300").await
}

#[tokio::test]
async fn the_list_says_what_a_message_without_words_is() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = without_words(&scene).await;
    scene.finish("messages_without_words", ended).await
}

async fn without_words(scene: &Scene) -> anyhow::Result<()> {
    let picture = || ("image/png".to_owned(), PIXEL.to_vec());
    let webp = [&b"RIFF\x1a\0\0\0WEBPVP8L"[..], &[0; 40]].concat();
    let card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n".to_vec();
    say(scene, AMARA, vec![picture(), picture(), picture()], &[]).await?;
    say(scene, LIN, vec![("image/webp".into(), webp)], &[]).await?;
    say(scene, KHALED, vec![("audio/amr".into(), b"#!AMR\n0123456789".to_vec())], &[]).await?;
    say(scene, MARIA, vec![("text/vcard".into(), card)], &[]).await?;
    say(scene, IRINA, vec![], &[("Latitude", "41.0"), ("Longitude", "28.9"), ("Label", "Taksim")]).await?;
    let ad = [("ReferralSourceType", "ad"), ("ReferralHeadline", "Autumn intake")];
    say(scene, JOAO, vec![], &ad).await?;
    say(scene, NAMELESS, vec![("image/heic".into(), heic())], &[]).await?;
    scene.enter().await?;
    let wanted = [
        (AMARA, "3 photos"),
        (LIN, "Sticker"),
        (KHALED, "Voice message"),
        (MARIA, "Contact"),
        (IRINA, "Location: Taksim"),
        (JOAO, "Came by the ad Autumn intake"),
    ];
    for (who, line) in wanted {
        until(&format!("the line of {} is {line}", who.name), SOON, async || {
            let rows = scene.page.texts(&marked("row")).await?;
            let row = rows.iter().find(|row| row.contains(who.name)).context("no row")?;
            ensure!(row.contains(line), "it is {row:?}");
            Ok(())
        })
        .await?;
    }
    // A name that shows nothing is none, and the number stands in its place.
    let rows = scene.page.texts(&marked("row")).await?;
    let has_number = |row: &String| row.split_whitespace().collect::<String>().contains(NAMELESS.number);
    ensure!(rows.iter().any(has_number), "the rows are {rows:?}");
    // Files that no browser shows are rows with a true name, saved by a click.
    for (who, name) in [(KHALED.name, "Voice message.amr"), (NAMELESS.number, "Photo.heif")] {
        let conversation = scene.door.conversation_with(who).await?;
        scene.open_row(conversation).await?;
        until(&format!("{name} can be saved"), SOON, async || {
            let saved = scene.page.attributes("a[data-testid=file]", "download").await?;
            ensure!(saved == [name], "it is {saved:?}");
            Ok(())
        })
        .await?;
    }
    // An advertisement is shown with its headline.
    let conversation = scene.door.conversation_with(JOAO.name).await?;
    scene.open_row(conversation).await?;
    scene.page.see_text(&marked("referral"), "Autumn intake").await
}

#[tokio::test]
async fn a_message_of_which_nothing_can_be_shown_says_so() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = unshown(&scene).await;
    scene.finish("messages_unshown", ended).await
}

async fn unshown(scene: &Scene) -> anyhow::Result<()> {
    say(scene, AMARA, vec![], &[("MessageType", "unsupported")]).await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), "“unsupported” cannot be shown here").await?;
    scene.open_row(scene.door.conversation_with(AMARA.name).await?).await?;
    scene.page.see_text(&marked("unshown"), "“unsupported” cannot be shown here").await?;
    scene.page.click(&marked("show-request")).await?;
    scene.page.see_text(&marked("request"), "unsupported").await?;
    scene.page.see_text(&marked("request"), "whatsapp:+447700900101").await?;
    scene.page.click(&marked("show-request")).await?;
    scene.page.see_gone(&marked("request")).await
}

#[tokio::test]
async fn a_quotation_leads_to_what_it_quotes() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = quoting(&scene).await;
    scene.finish("messages_quoting", ended).await
}

async fn quoting(scene: &Scene) -> anyhow::Result<()> {
    let family = "👩\u{200d}👩\u{200d}👧";
    let first = format!("{}{family} and more words", "a".repeat(119));
    let amara = scene.hear(AMARA, &first).await?;
    let sid = scene.provider.phone().messages().last().context("no message")?.sid.clone();
    let answers = [("OriginalRepliedMessageSid", sid.as_str()), ("ButtonText", "Yes"), ("ButtonPayload", "visa:yes")];
    let saying = Saying { more: pairs(&answers), ..Saying::text("Yes") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "the webhook was refused");
    let unknown = [("OriginalRepliedMessageSid", "SMffffffffffffffffffffffffffffffff")];
    let saying = Saying { more: pairs(&unknown), ..Saying::text("As you said") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "the webhook was refused");
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("quoted"), "Quotes an earlier message").await?;
    let quoted = scene.page.texts(&format!("button{}", marked("quoted"))).await?;
    ensure!(quoted.len() == 1 && quoted[0].ends_with(&format!("a{family}…")), "it quotes {quoted:?}");
    // What was chosen is said once.
    let bubbles = scene.page.texts(&marked("bubble")).await?;
    let chosen = bubbles.iter().find(|text| text.contains("Chose an offered answer")).context("no choice")?;
    ensure!(chosen.matches("Yes").count() == 1, "it says {chosen:?}");
    scene.page.click(&format!("button{}", marked("quoted"))).await?;
    until("the quoted message is marked", SOON, async || {
        let marked = scene.page.texts(".said.marked").await?;
        ensure!(marked.len() == 1 && marked[0].contains("and more words"), "it is {marked:?}");
        Ok(())
    })
    .await
}

async fn say(scene: &Scene, who: Person, files: Vec<(String, Vec<u8>)>, more: &[(&str, &str)]) -> anyhow::Result<()> {
    let saying = Saying { files, more: pairs(more), ..Saying::text("") };
    ensure!(scene.provider.say_with(who, saying).await? == 200, "the webhook was refused");
    Ok(())
}

fn pairs(more: &[(&str, &str)]) -> Vec<(String, String)> {
    more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The beginning of a picture as iPhones take it.
fn heic() -> Vec<u8> {
    [&[0, 0, 0, 0x18][..], b"ftypheic", &[0; 4], b"mif1heic", &[0; 40]].concat()
}
