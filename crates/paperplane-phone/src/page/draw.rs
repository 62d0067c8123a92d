//! The page around a phone: whose phone it is, the phone itself, and a new number.

use super::{
    person::{self, Person},
    thread,
};
use crate::line::Line;
use maud::{DOCTYPE, Markup, html};

/// The whole page. `wrong`: the number of a new phone could not be used.
pub(super) fn page(line: &Line, person: &Person, wrong: bool) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (person.name) " · Pretend phones" }
                link rel="stylesheet" href="/phone/phone.css";
                noscript { meta http-equiv="refresh" content="4"; }
                script type="module" src="/phone/phone.js" {}
            }
            body {
                main {
                    aside {
                        h1 { "Pretend phones" }
                        p.quiet { "The phones of your clients. Write on one, and answer at the desk." }
                        (new_phone(wrong))
                        nav #people aria-label="Whose phone" { (people(line, person)) }
                    }
                    (phone(line, person))
                }
            }
        }
    }
}

/// The list of phones.
pub(super) fn people(line: &Line, shown: &Person) -> Markup {
    html! {
        ul {
            @for person in person::all(line) {
                @let unread = if person == *shown { 0 } else { person::unread(line, &person.address) };
                li {
                    a href=(person.page())
                        aria-current=[(person == *shown).then_some("page")] {
                        (portrait(&person))
                        span.who { bdi { (person.name) } small { (channel(&person)) " · " (spaced(person.number())) } }
                        @if unread > 0 { span.unread aria-label={ (unread) " unread" } { (unread) } }
                    }
                }
            }
        }
    }
}

fn portrait(person: &Person) -> Markup {
    // The same person has the same colour each time.
    let hue = person.address.bytes().fold(0_u32, |sum, byte| (sum * 31 + u32::from(byte)) % 6);
    html! { span.portrait data-hue=(hue) aria-hidden="true" { (person.initials()) } }
}

const fn channel_name(is_text: bool) -> &'static str {
    if is_text { "SMS" } else { "WhatsApp" }
}

fn channel(person: &Person) -> &'static str {
    channel_name(person.is_text())
}

/// A number in groups that can be read, where it is one of a country whose groups are known here; else as it is.
fn spaced(number: &str) -> String {
    let groups: &[usize] = match number {
        _ if number.starts_with("+44") && number.len() == 13 => &[3, 4, 6],
        _ if number.starts_with("+1") && number.len() == 12 => &[2, 3, 3, 4],
        _ if number.starts_with("+33") && number.len() == 12 => &[3, 1, 2, 2, 2, 2],
        _ if number.starts_with("+61") && number.len() == 12 => &[3, 3, 3, 3],
        _ => return number.to_owned(),
    };
    let mut rest = number;
    let mut parts = Vec::new();
    for length in groups {
        let (part, after) = rest.split_at_checked(*length).unwrap_or((rest, ""));
        parts.push(part);
        rest = after;
    }
    parts.join("\u{a0}")
}

fn new_phone(wrong: bool) -> Markup {
    html! {
        details.new open[wrong] {
            summary data-testid="new-phone" { "+ New number" }
            form method="post" action="/phone/people" {
                label { "Name" input name="name" autocomplete="off" maxlength="60" placeholder="Somebody new"; }
                label { "Number"
                    input #number name="number" required autocomplete="off" dir="ltr" placeholder="+44 7700 900199"
                        aria-describedby="number-hint" aria-invalid=[wrong.then_some("true")];
                }
                p #number-hint.quiet.wrong[wrong] role=[wrong.then_some("alert")] {
                    @if wrong { "This is no number. " }
                    "With its country, as +44 7700 900199. SMS also from a short code, as 72975, or a name."
                }
                fieldset {
                    legend { "Writes by" }
                    label { input type="radio" name="by" value="whatsapp" checked; "WhatsApp" }
                    label { input type="radio" name="by" value="sms"; "SMS" }
                }
                button type="submit" data-testid="add-phone" { "Pick up" }
            }
        }
    }
}

fn phone(line: &Line, person: &Person) -> Markup {
    let ours = line.ours_for(&person.address);
    let ours = ours.split_once(':').map_or(ours, |(_, number)| number);
    html! {
        section.phone aria-label={ "The phone of " (person.name) } {
            header {
                span.portrait.agency aria-hidden="true" {
                    svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
                        stroke-linejoin="round" { path d="M2.5 11.5 21.5 3 14 21.5l-3-8z" {} path d="M11 13.5 21.5 3" {} }
                }
                div { h2 { (line.config.business) } p.quiet { (channel(person)) " · " (spaced(ours)) } }
            }
            div #thread data-with=(person.address) tabindex="0" role="log" aria-label="Messages" {
                (thread::bubbles(line, &person.address))
            }
            form #say method="post" action="/phone/say" enctype="multipart/form-data" {
                input type="hidden" name="with" value=(person.address);
                p #chosen.quiet hidden { span {} button type="button" #unchoose aria-label="Without the file" { "\u{d7}" } }
                label.attach title="Picture or file" {
                    input #file type="file" name="file" multiple accept="image/*,application/pdf" aria-label="Picture or file"
                        data-testid="phone-attach";
                    svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
                        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" {
                        path d="M4 8h3l2-3h6l2 3h3v11H4z" {} circle cx="12" cy="13" r="3.5" {}
                    }
                }
                input #text name="text" placeholder="Message" aria-label="Message" autocomplete="off" autofocus dir="auto";
                button type="submit" data-testid="say" aria-label="Send" title="Send" {
                    svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
                        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" { path d="M12 19V5M5 12l7-7 7 7" {} }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn numbers_are_grouped_as_their_countries_write_them() {
        for (number, expected) in [
            ("+447700900101", "+44 7700 900101"),
            ("+14155550102", "+1 415 555 0102"),
            ("+33639981203", "+33 6 39 98 12 03"),
            ("+61491570156", "+61 491 570 156"),
            ("72975", "72975"),
            ("MyClinic", "MyClinic"),
        ] {
            assert_eq!(spaced(number).replace('\u{a0}', " "), expected);
        }
    }
}
