//! Files that go along: dropped on the window, pasted into the field, shown while they come, refused in words.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN, Person},
    wait::{SOON, until},
};

/// Larger than what comes at once, smaller than what WhatsApp refuses.
const LARGE: u32 = 12 * 1024 * 1024;
/// More than WhatsApp takes (16 MB), and more than the desk takes at all (32 MB).
const TOO_LARGE: [u32; 2] = [17 * 1024 * 1024, 33 * 1024 * 1024];

/// A file is made in the page, `arguments[2]` bytes of a PDF, and given to an element as the browser gives it.
const FILE: &str = "
    const [on, name, size] = arguments;
    const bytes = new Uint8Array(size);
    bytes.set(new TextEncoder().encode('%PDF-1.7 an offer').subarray(0, size));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
    const at = document.querySelector(on);
    const give = (kind, Event, field) =>
        at.dispatchEvent(new Event(kind, { [field]: transfer, bubbles: true, cancelable: true }));
";

#[tokio::test]
async fn a_file_dropped_on_the_thread_goes_out() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = dropped(&scene).await;
    scene.finish("files_dropped", ended).await
}

async fn dropped(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see(&marked("composer")).await?;
    give(scene, "give('dragover', DragEvent, 'dataTransfer')", "thread", "offer.pdf", 20).await?;
    scene.page.see_text(".drop-here", "Let go to attach").await?;
    watch(scene).await?;
    give(scene, "give('drop', DragEvent, 'dataTransfer')", "thread", "عرض.pdf", LARGE).await?;
    scene.page.see_gone(".drop-here").await?;
    scene.page.see_text(&marked("chip"), "عرض.pdf").await?;
    scene.page.see_gone(&marked("coming")).await?;
    let seen: Vec<(String, u32)> = scene.page.read("return window.seen", vec![]).await?;
    ensure!(seen.first().is_some_and(|(name, _)| name == "عرض.pdf"), "nothing was shown while it came: {seen:?}");
    ensure!(seen.iter().any(|(_, percent)| *percent > 0), "no progress was shown: {seen:?}");
    ensure!(scene.provider.requests_to_send().is_empty(), "it went out by itself");
    scene.page.click(&marked("send")).await?;
    scene.page.see_gone(&marked("chip")).await?;
    scene.page.see_text(&marked("file"), "عرض.pdf").await?;
    arrived(scene, AMARA, "", LARGE).await
}

#[tokio::test]
async fn a_pasted_file_goes_out_with_its_text() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = pasted(&scene).await;
    scene.finish("files_pasted", ended).await
}

async fn pasted(scene: &Scene) -> anyhow::Result<()> {
    let lin = scene.hear(LIN, "签证到了吗").await?;
    scene.enter().await?;
    scene.open_row(lin).await?;
    scene.page.write(&marked("composer"), "签证").await?;
    let paste = "give('paste', ClipboardEvent, 'clipboardData')";
    give(scene, paste, "composer", "one.pdf", 500).await?;
    give(scene, paste, "composer", "visa.pdf", 900).await?;
    scene.page.see_text(&marked("chip"), "visa.pdf").await?;
    let text: String = scene.page.read("return document.querySelector('[data-testid=composer]').value", vec![]).await?;
    ensure!(text == "签证", "pasting changed the text to “{text}”");
    // One of the two is taken off again.
    scene.page.click(&format!("{}:first-child button", marked("chip"))).await?;
    until("one is left", SOON, async || {
        let chips = scene.page.texts(&marked("chip")).await?;
        ensure!(chips == ["visa.pdf"], "they are {chips:?}");
        Ok(())
    })
    .await?;
    scene.page.click(&marked("send")).await?;
    arrived(scene, LIN, "签证", 900).await
}

#[tokio::test]
async fn a_file_that_cannot_be_sent_is_refused_in_words() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = refused(&scene).await;
    scene.finish("files_refused", ended).await
}

async fn refused(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Hello").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.write(&marked("composer"), "Your offer").await?;
    let sizes = [(0, "This file is empty."), (TOO_LARGE[0], "larger than 16 MB"), (TOO_LARGE[1], "larger than 16 MB")];
    for (size, words) in sizes {
        give(scene, "give('drop', DragEvent, 'dataTransfer')", "composer", "offer.pdf", size).await?;
        scene.page.see_text("[role=alert]", words).await?;
        scene.page.see_gone(&marked("coming")).await?;
    }
    let chips = scene.page.texts(&marked("chip")).await?;
    ensure!(chips.is_empty(), "it was attached all the same: {chips:?}");
    // What was written is still there, and one that fits is taken.
    give(scene, "give('drop', DragEvent, 'dataTransfer')", "composer", "small.pdf", 100).await?;
    scene.page.see_text(&marked("chip"), "small.pdf").await?;
    scene.page.see_gone("[role=alert]").await?;
    scene.page.click(&marked("send")).await?;
    arrived(scene, AMARA, "Your offer", 100).await
}

#[tokio::test]
async fn several_files_go_as_several_messages_in_their_order() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = several(&scene).await;
    scene.finish("files_several", ended).await
}

/// Files of these contents are dropped at once.
const SEVERAL: &str = "
    const transfer = new DataTransfer();
    for (const [name, kind, bytes] of arguments[1])
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: kind }));
    document.querySelector(arguments[0]).dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    return 0";

pub(super) async fn drop_all(scene: &Scene, files: &[(String, &str, Vec<u8>)]) -> anyhow::Result<()> {
    let files = serde_json::to_value(files)?;
    scene.page.read::<u32>(SEVERAL, vec![marked("composer").into(), files]).await.map(drop)
}

async fn several(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Hello").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.write(&marked("composer"), "Your papers").await?;
    // A program is refused under any name, and said at once.
    let program = [("photo.jpg".to_owned(), "image/jpeg", b"MZ\x90\0\x03\0\0\0\x04\0\0\0".to_vec())];
    drop_all(scene, &program).await?;
    scene.page.see_text("[role=alert]", "This file is a program").await?;
    let chips = scene.page.texts(&marked("chip")).await?;
    ensure!(chips.is_empty(), "it was attached all the same: {chips:?}");
    let picture = include_bytes!("../../../icons/32x32.png").to_vec();
    let paper = |nth: u32| (format!("{nth}.pdf"), "application/pdf", format!("%PDF-1.7 {nth}").into_bytes());
    drop_all(scene, &[paper(1), ("2.png".to_owned(), "image/png", picture), paper(3)]).await?;
    scene.page.see_text(&marked("messages"), "3 files go as 3 messages").await?;
    scene.page.see(&marked("thumbnail")).await?;
    // No more go along than can be sent at once, and that is said while they are added.
    let many: Vec<_> = (4..=50).map(paper).collect();
    drop_all(scene, &many).await?;
    scene.page.see_text("[role=alert]", "At most 30 files").await?;
    until("thirty are attached", SOON, async || {
        let chips = scene.page.texts(&marked("chip")).await?;
        ensure!(chips.len() == 30, "there are {}", chips.len());
        Ok(())
    })
    .await?;
    scene.page.click(&marked("send")).await?;
    until("all of them went out, in their order", SOON, async || {
        let sent = scene.provider.phone().messages().into_iter().filter(|message| !message.files.is_empty());
        let sent: Vec<_> = sent.collect();
        ensure!(sent.len() == 30, "{} went out", sent.len());
        ensure!(sent.iter().all(|message| message.files.len() == 1), "a message has several files");
        let texts: Vec<&str> =
            sent.iter().map(|message| message.body.as_str()).filter(|text| !text.is_empty()).collect();
        ensure!(texts == ["Your papers"] && sent[0].body == "Your papers", "the texts are {texts:?}");
        let is_paper = |nth: usize| sent[nth].files[0].content == format!("%PDF-1.7 {}", nth + 1).into_bytes();
        ensure!((0..30).filter(|nth| *nth != 1).all(is_paper), "their order is another");
        Ok(())
    })
    .await
}

/// Gives a file of so many bytes to an element.
pub(super) async fn give(scene: &Scene, how: &str, mark: &str, name: &str, size: u32) -> anyhow::Result<()> {
    let script = format!("{FILE}; {how}; return 0");
    let arguments = vec![marked(mark).into(), name.into(), size.into()];
    scene.page.read::<u32>(&script, arguments).await.context("giving a file").map(drop)
}

/// Writes down in `window.seen` what is shown of files that are coming.
async fn watch(scene: &Scene) -> anyhow::Result<()> {
    let script = "window.seen = [];
        const look = () => document.querySelectorAll('[data-testid=coming]').forEach(one =>
            window.seen.push([one.innerText.trim(), Number(one.querySelector('progress').value)]));
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
        return 0";
    scene.page.read::<u32>(script, vec![]).await.map(drop)
}

/// The provider has one message with one file of so many bytes.
async fn arrived(scene: &Scene, who: Person, text: &str, size: u32) -> anyhow::Result<()> {
    until("the provider has the file", SOON, async || {
        let sent = scene.provider.phone().messages().into_iter().filter(|message| !message.files.is_empty());
        let sent: Vec<_> = sent.collect();
        let sizes: Vec<usize> = sent.iter().flat_map(|message| &message.files).map(|file| file.content.len()).collect();
        ensure!(sizes == [usize::try_from(size)?], "files of these sizes went out: {sizes:?}");
        ensure!(sent[0].peer == who.address() && sent[0].body == text, "it went to {}", sent[0].peer);
        ensure!(sent[0].files[0].content.starts_with(b"%PDF"), "its bytes are others");
        Ok(())
    })
    .await
}
