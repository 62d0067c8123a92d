//! The viewer of files from clients: pictures, documents, sound, videos, one after the other; nothing in them runs.

use crate::scene::{Scene, focus_is_on};
use anyhow::{Context as _, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::AMARA,
    provider::Saying,
    wait::{SOON, until},
};

const PICTURE: &[u8] = include_bytes!("../../../icons/32x32.png");
const PAPER: &[u8] = include_bytes!("../../../crates/paperplane-phone/src/samples/letter.pdf");
/// One frame of 8 by 8, in VP8.
const FILM: &str = "GkXfo0AgQoaBAUL3gQFC8oEEQvOBCEKCQAR3ZWJtQoeBAkKFgQIYU4BnQI0VSalmQCgq17FAAw9CQE2AQAZ3aGFtbXlXQUAGd2hhbW15\
                    RIlACECPQAAAAAAAFlSua0AxrkAu14EBY8WBAZyBACK1nEADdW5khkAFVl9WUDglhohAA1ZQOIOBAeBABrCBCLqBCB9DtnVAIueB\
                    AKNAHIEAAIAwAQCdASoIAAgAAUAmJaQAA3AA/vz0AAA=";
/// The mark that a script in a file would leave on the page.
const EVIL: &str =
    "<script>try { parent.ran = 1 } catch {} try { opener.ran = 1 } catch {} document.cookie = 'ran=1'</script>";

/// The text of the viewer now; empty while it is not open yet.
const SHOWN: &str = "
    const room = document.querySelector('[data-testid=viewer][open] .viewer-stage :is(img, audio, video, iframe)');
    if (!room) return '';
    switch (room.tagName) {
        case 'IMG': return room.naturalWidth ? `picture ${room.naturalWidth}` : '';
        case 'AUDIO': return room.readyState ? `sound ${room.duration}` : '';
        case 'VIDEO': return room.readyState ? `film ${room.videoWidth}` : '';
        default: {
            // Of a frame that was not let in there is no document.
            const kind = room.contentDocument?.contentType;
            return room.contentDocument?.URL.includes('/files/') ? `frame ${kind}` : '';
        }
    }";

#[tokio::test]
async fn one_goes_from_file_to_file() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = looked_at(&scene).await;
    scene.finish("viewer", ended).await
}

async fn looked_at(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "My papers").await?;
    let film = film()?;
    let all = [
        ("image/png", PICTURE.to_vec()),
        ("application/pdf", PAPER.to_vec()),
        ("audio/x-wav", second_of_silence()),
        ("video/webm", film),
    ];
    for (kind, content) in all {
        send(scene, kind, content).await?;
    }
    scene.enter().await?;
    scene.open_row(amara).await?;
    here(scene, 4).await?;

    let page = &scene.page;
    page.click("button.picture").await?;
    shows(scene, "picture 32").await?;
    page.click(&marked("viewer-next")).await?;
    shows(scene, "frame application/pdf").await?;
    page.press(None, Key::Right.into()).await?;
    shows(scene, "sound 1").await?;
    page.press(None, Key::Right.into()).await?;
    shows(scene, "film 8").await?;
    // Behind the last one there is nothing.
    page.press(None, Key::Right.into()).await?;
    let after = page.attributes(&marked("viewer-next"), "aria-disabled").await?;
    ensure!(after == ["true"], "after the last file comes another: {after:?}");
    shows(scene, "film 8").await?;
    for wanted in ["sound 1", "frame application/pdf", "picture 32"] {
        page.press(None, Key::Left.into()).await?;
        shows(scene, wanted).await?;
    }
    // Escape leaves, and one is where one was.
    page.press(None, Key::Escape.into()).await?;
    gone(scene).await?;
    on_the_picture(scene).await?;
    page.press(None, Key::Enter.into()).await?;
    shows(scene, "picture 32").await?;
    page.click(&marked("viewer-close")).await?;
    gone(scene).await?;
    on_the_picture(scene).await?;
    // The conversation is still open, and one goes on writing.
    page.press(None, 'r').await?;
    focus_is_on(page, "composer").await
}

#[tokio::test]
async fn a_picture_is_seen_whole_turned_and_larger() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = turned(&scene).await;
    scene.finish("viewer_turned", ended).await
}

/// The place of the picture in the window as it is drawn, in pixels, and whether all of it is inside of the stage.
const PLACE: &str = "
    const image = document.querySelector('[data-testid=viewer-image]');
    if (!image?.naturalWidth) return [0, 0, false];
    const [one, stage] = [image.getBoundingClientRect(), document.querySelector('.viewer-stage').getBoundingClientRect()];
    // What is drawn of a picture that fits is smaller than its box.
    const sideways = one.width > one.height !== image.clientWidth > image.clientHeight;
    const [width, height] = sideways ? [image.naturalHeight, image.naturalWidth] : [image.naturalWidth, image.naturalHeight];
    const part = Math.min(one.width / width, one.height / height);
    const inside = one.left >= stage.left - 1 && one.right <= stage.right + 1 && one.top >= stage.top - 1 && one.bottom <= stage.bottom + 1;
    return [Math.round(width * part), Math.round(height * part), inside];";

async fn turned(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "My papers").await?;
    send(scene, "image/bmp", tall()).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    here(scene, 1).await?;
    let page = &scene.page;
    page.click("button.picture").await?;
    let (width, height) =
        placed(scene, "it is higher than wide", |width, height, inside| inside && height > width).await?;
    page.press(None, 'r').await?;
    placed(scene, "it lies on its side", |width, height, inside| inside && width > height).await?;
    for _ in 0..3 {
        page.press(None, 'r').await?;
    }
    placed(scene, "it stands again", |w, h, inside| inside && (w, h) == (width, height)).await?;
    page.press(None, '+').await?;
    placed(scene, "it is larger", |_, h, inside| !inside && h > height).await?;
    page.press(None, '0').await?;
    placed(scene, "it fits again", |w, h, inside| inside && (w, h) == (width, height)).await?;
    page.press(None, Key::Escape.into()).await?;
    gone(scene).await?;
    on_the_picture(scene).await
}

async fn placed(scene: &Scene, what: &str, is_so: impl Fn(i64, i64, bool) -> bool) -> anyhow::Result<(i64, i64)> {
    until(what, SOON, async || {
        let (width, height, inside): (i64, i64, bool) = scene.page.read(PLACE, vec![]).await?;
        ensure!(is_so(width, height, inside), "it has {width} by {height} pixels, inside: {inside}");
        Ok((width, height))
    })
    .await
}

/// A picture of 900 by 1600, as phones take it.
fn tall() -> Vec<u8> {
    const SIZE: [u32; 2] = [900, 1600];
    let pixels = vec![0x7f; (SIZE[0] * SIZE[1] * 3) as usize];
    let mut bmp = b"BM".to_vec();
    bmp.extend((54 + SIZE[0] * SIZE[1] * 3).to_le_bytes());
    bmp.extend([0; 4]);
    bmp.extend(54_u32.to_le_bytes());
    bmp.extend(40_u32.to_le_bytes());
    bmp.extend(SIZE[0].to_le_bytes());
    bmp.extend(SIZE[1].to_le_bytes());
    bmp.extend([1, 0, 24, 0]);
    bmp.extend([0; 24]);
    bmp.extend(pixels);
    bmp
}

#[tokio::test]
async fn nothing_of_a_clients_file_runs() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = harmless(&scene).await;
    scene.finish("viewer_harmless", ended).await
}

async fn harmless(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Please open").await?;
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{EVIL}</svg>");
    let page = format!("<!doctype html><html><body>{EVIL}</body></html>");
    for (kind, content) in
        [("text/html", page.clone()), ("image/svg+xml", svg), ("text/plain", page), ("application/pdf", EVIL.into())]
    {
        send(scene, kind, content.into_bytes()).await?;
    }
    scene.enter().await?;
    scene.open_row(amara).await?;
    here(scene, 4).await?;
    let saved = scene.page.attributes("a[data-testid=file]", "download").await?;
    ensure!(saved.len() == 4, "some are opened and not saved: only {saved:?} are");
    // Somebody finds a way to frame them or to open them all the same.
    let script = "const done = arguments[arguments.length - 1];
        const files = Array.from(document.querySelectorAll('a[data-testid=file]')).map(one => one.href);
        Promise.all(files.map(async file => {
            const frame = document.createElement('iframe');
            const there = new Promise(there => { frame.onload = there; setTimeout(there, 3000); });
            frame.src = file;
            document.body.append(frame);
            open(file);
            await there;
            const answer = await fetch(file);
            return [answer.headers.get('content-security-policy'), answer.headers.get('content-type'),
                    answer.headers.get('x-content-type-options')];
        })).then(done);";
    let headers = scene.page.client().execute_async(script, vec![]).await.context("framing the files")?;
    let headers: Vec<[String; 3]> = serde_json::from_value(headers)?;
    for [csp, kind, sniff] in &headers {
        let boxed = csp.split(';').any(|rule| rule.trim() == "sandbox") && csp.contains("default-src 'none'");
        ensure!(boxed && sniff == "nosniff", "a file of {kind} comes with “{csp}” and “{sniff}”");
        ensure!(kind == "application/octet-stream", "it says that it is {kind}");
    }
    let ran: bool = scene.page.read("return !!window.ran || document.cookie.includes('ran')", vec![]).await?;
    ensure!(!ran, "a client's script ran");
    Ok(())
}

/// The client sends a file.
async fn send(scene: &Scene, kind: &str, content: Vec<u8>) -> anyhow::Result<()> {
    let saying = Saying { files: vec![(kind.into(), content)], ..Saying::text("") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "the webhook was refused");
    Ok(())
}

/// Waits until so many files were fetched and are drawn.
async fn here(scene: &Scene, count: usize) -> anyhow::Result<()> {
    until("the files are here", SOON, async || {
        let states = scene.page.attributes(&marked("file"), "data-state").await?;
        ensure!(states == vec!["ready"; count], "they are {states:?}");
        Ok(())
    })
    .await
}

async fn shows(scene: &Scene, wanted: &str) -> anyhow::Result<()> {
    until(&format!("the viewer shows {wanted}"), SOON, async || {
        let shown: String = scene.page.read(SHOWN, vec![]).await?;
        ensure!(shown == wanted, "it shows “{shown}”");
        Ok(())
    })
    .await
}

/// Escape hides the viewer at once, and the page takes it away only after the event: until then, opening it again
/// would be opening what is open.
async fn gone(scene: &Scene) -> anyhow::Result<()> {
    until("the viewer is gone", SOON, async || {
        let viewers: usize =
            scene.page.read("return document.querySelectorAll('[data-testid=viewer]').length", vec![]).await?;
        ensure!(viewers == 0, "it is hidden and still there");
        Ok(())
    })
    .await
}

async fn on_the_picture(scene: &Scene) -> anyhow::Result<()> {
    until("the picture has the focus", SOON, async || {
        let on: String = scene.page.read("return document.activeElement?.className ?? ''", vec![]).await?;
        ensure!(on == "picture", "“{on}” has it");
        Ok(())
    })
    .await
}

/// The film, with an empty element behind it: it is then long enough to be recognised as one.
fn film() -> anyhow::Result<Vec<u8>> {
    let mut film = BASE64_STANDARD.decode(FILM).context("the film")?;
    // The length of the word "webm" in one byte instead of two.
    let kind = film.windows(4).position(|at| at == [0x42, 0x82, 0x40, 0x04]).context("what the film says it is")?;
    film.splice(kind + 2..kind + 4, [0x84]);
    film[5] -= 1;
    film.extend([0xEC, 0x40, 0x80]);
    film.extend([0; 0x80]);
    Ok(film)
}

/// A sound file: eight thousand samples a second, one byte each.
fn second_of_silence() -> Vec<u8> {
    const RATE: u32 = 8_000;
    let mut wav = Vec::new();
    wav.extend(b"RIFF");
    wav.extend((36 + RATE).to_le_bytes());
    wav.extend(b"WAVEfmt ");
    wav.extend(16_u32.to_le_bytes());
    wav.extend([1, 0, 1, 0]);
    wav.extend(RATE.to_le_bytes());
    wav.extend(RATE.to_le_bytes());
    wav.extend([1, 0, 8, 0]);
    wav.extend(b"data");
    wav.extend(RATE.to_le_bytes());
    wav.extend(vec![0x80; RATE as usize]);
    wav
}
