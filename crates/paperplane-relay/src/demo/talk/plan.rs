//! The script of the demo: sixty days of an agency, thrown with dice that always fall the same.

use super::{
    facts::Facts,
    script::{Enclosed, Language, Line, Scene, message_count},
};
use crate::demo::{
    dice::Dice,
    people::{CLIENTS, Client, ConversationState, Journey},
};
use paperplane_core::{
    talk::delivery::{Refusal, ReportedStatus},
    time::Timestamp,
};

/// All messages of the demo.
pub(in crate::demo) const MESSAGE_COUNT: usize = 2_000;

const SEED: u64 = 0x0a11_e2b7_0083;
const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) struct Said {
    /// Of [`CLIENTS`].
    pub client: usize,
    pub at: Timestamp,
    pub text: String,
    pub by: By,
}

impl Said {
    /// The provider's id of it, the same on the phone and in the log.
    pub(in crate::demo) fn sid(&self) -> String {
        format!("SM{:012x}{:020x}", self.client, self.at.0)
    }

    /// The file that goes with it, and the provider's id of that.
    pub(in crate::demo) fn file(&self) -> Option<(Enclosed, String)> {
        let By::Them { file: Some(file), .. } = &self.by else {
            return None;
        };
        Some((*file, format!("ME{}{:011x}{:020x}", file.digit(), self.client, self.at.0)))
    }
}

/// The author of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) enum By {
    /// The client, perhaps with a file.
    Them { file: Option<Enclosed>, seen: bool },
    /// The agency.
    Us(Outcome),
}

/// The outcome of a message of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Outcome {
    /// The provider took it, and reported this last.
    Reported(ReportedStatus),
    /// The guard stopped it.
    Refused(Refusal),
    /// Nobody knows.
    Unsure,
}

/// Everything that was said until `now`, in the order in which it was said.
pub(in crate::demo) fn history(now: Timestamp) -> Vec<Said> {
    let mut dice = Dice::new(SEED);
    let mut all = Vec::with_capacity(MESSAGE_COUNT);
    for (index, scenes) in scenes(&mut dice).into_iter().enumerate() {
        all.extend(conversation(index, &scenes, now, &mut dice));
    }
    all.sort_by_key(|said| (said.at, said.client));
    all
}

/// The scenes of each client: the journey so far, with small exchanges between, [`MESSAGE_COUNT`] lines in all.
fn scenes(dice: &mut Dice) -> Vec<Vec<Scene>> {
    let mut all: Vec<Vec<Scene>> = CLIENTS.iter().map(|client| journey(client).to_vec()).collect();
    let mut decks: Vec<Vec<Scene>> =
        CLIENTS.iter().map(|client| dice.shuffled(client.language.phrases().between)).collect();
    let endings: usize = CLIENTS.iter().map(|client| ending(client).len()).sum();
    let scripted: usize = all.iter().flatten().map(|scene| message_count(scene)).sum();
    let mut missing = MESSAGE_COUNT.saturating_sub(endings + scripted);
    let mut turn = 0;
    while missing > 0 {
        let index = turn % CLIENTS.len();
        turn += 1;
        let deck = &mut decks[index];
        if deck.is_empty() {
            *deck = dice.shuffled(CLIENTS[index].language.phrases().between);
        }
        // A rest of one line could not be filled any more.
        let fits = |count: usize| count == missing || count + 2 <= missing;
        let Some(place) = deck.iter().position(|scene| fits(message_count(scene))) else {
            continue;
        };
        let small = deck.remove(place);
        missing -= message_count(small);
        let story = &mut all[index];
        // After the first scene, so that every story begins at its beginning.
        let place = 1 + dice.index(story.len());
        story.insert(place, small);
    }
    all
}

fn journey(client: &Client) -> &'static [Scene] {
    let phrases = client.language.phrases();
    let all = match client.journey {
        Journey::Student => phrases.student,
        Journey::Patient => phrases.patient,
    };
    &all[..client.scenes.clamp(1, all.len())]
}

/// The last lines of a conversation, after its scenes.
fn ending(client: &Client) -> Vec<Line> {
    let phrases = client.language.phrases();
    let question = |number: usize| Line::Them(phrases.waiting[number % phrases.waiting.len()]);
    match client.status {
        ConversationState::Unread(count) => (0..count).map(|number| question(client.name.len() + number)).collect(),
        ConversationState::Seen => vec![question(client.name.len())],
        ConversationState::OptedOut => vec![Line::Them("STOP")],
        ConversationState::Settled => Vec::new(),
        ConversationState::Delivered
        | ConversationState::Sent
        | ConversationState::TooLate
        | ConversationState::Failed
        | ConversationState::Unsure => {
            vec![Line::Us(follow_up(client.language))]
        }
    }
}

/// The agency's last line where its delivery matters.
const fn follow_up(language: Language) -> &'static str {
    match language {
        Language::English => "I've just written to {city} again and will tell you as soon as they answer.",
        Language::Spanish => "Acabo de escribir otra vez a {city}; te aviso en cuanto respondan.",
        Language::Portuguese => "Acabei de escrever de novo para {city}; aviso assim que responderem.",
        Language::Arabic => "كتبت لهم الآن مرة أخرى وسأخبرك فور وصول الرد",
        Language::Chinese => "我刚刚又联系了那边，一有消息马上告诉您。",
        Language::Russian => "Только что написали им ещё раз, сообщу, как только ответят.",
    }
}

/// One client's messages, laid out backwards from the last.
fn conversation(index: usize, scenes: &[Scene], now: Timestamp, dice: &mut Dice) -> Vec<Said> {
    let client = &CLIENTS[index];
    let facts = Facts::of(client, index, dice);
    let ending = ending(client);
    let mut end = last_words(client, now, dice);
    let mut said = Vec::new();
    for (number, line) in ending.iter().enumerate().rev() {
        let by = last_by(client, *line, ending.len() - number);
        said.extend(line.text().map(|text| Said { client: index, at: end, text: facts.fill(text), by }));
        end = end.plus_ms(-dice.between(1, 4) * MINUTE_MS);
    }
    if client.status == ConversationState::TooLate {
        end = end.plus_ms(-26 * HOUR_MS);
    }
    let pause = dice.between(24, 34) * DAY_MS / i64::try_from(scenes.len()).unwrap_or(1).max(1);
    for (number, scene) in scenes.iter().enumerate().rev() {
        let last = number + 1 == scenes.len() && ending.is_empty();
        end = play(scene, end, last, dice, &mut |at, text, by| {
            said.push(Said { client: index, at, text: facts.fill(text), by });
        });
        end = by_day(end.plus_ms(-quiet_before(scene.first(), pause, dice)), dice);
    }
    said.reverse();
    said
}

/// Time of the last line. Days ago nobody remembers the minute, but it was by day.
fn last_words(client: &Client, now: Timestamp, dice: &mut Dice) -> Timestamp {
    let at = now.plus_ms(-client.last_minutes_ago * MINUTE_MS);
    if client.last_minutes_ago * MINUTE_MS < DAY_MS {
        return at;
    }
    by_day(at.plus_ms(-dice.between(0, 6 * HOUR_MS)), dice)
}

/// Plays a scene backwards from its `end`, and answers with its beginning.
fn play(
    scene: Scene,
    end: Timestamp,
    last: bool,
    dice: &mut Dice,
    say: &mut dyn FnMut(Timestamp, &'static str, By),
) -> Timestamp {
    let mut at = end;
    for (number, line) in scene.iter().enumerate().rev() {
        if let Some(text) = line.text() {
            let by = usual_by(*line, last, dice);
            say(at, text, by);
            at = at.plus_ms(-dice.between(MINUTE_MS, 9 * MINUTE_MS));
        } else {
            at = by_day(at.plus_ms(-quiet_before(scene.get(number + 1), 2 * DAY_MS, dice)), dice);
        }
    }
    at
}

/// The quiet before a line. The agency breaks it only while the window is open: within a day.
fn quiet_before(line: Option<&Line>, pause: i64, dice: &mut Dice) -> i64 {
    match line {
        Some(Line::Us(_)) => dice.between(2 * HOUR_MS, 8 * HOUR_MS),
        _ => dice.between(pause / 2, pause * 3 / 2),
    }
}

/// Moves what would fall into the night to the evening before.
fn by_day(at: Timestamp, dice: &mut Dice) -> Timestamp {
    let since_midnight = at.0.rem_euclid(DAY_MS);
    let evening = 18 * HOUR_MS + dice.between(0, HOUR_MS);
    if since_midnight < 7 * HOUR_MS {
        at.plus_ms(-since_midnight - DAY_MS + evening)
    } else if since_midnight > evening {
        at.plus_ms(evening - since_midnight)
    } else {
        at
    }
}

fn usual_by(line: Line, last: bool, dice: &mut Dice) -> By {
    let them = |file| By::Them { file, seen: true };
    match line {
        Line::Them(_) | Line::Later => them(None),
        Line::Photo(picture, _) => them(Some(picture)),
        Line::Paper(_) => them(Some(Enclosed::Paper)),
        // Some people have read receipts switched off.
        Line::Us(_) if !last && dice.between(1, 12) == 1 => By::Us(Outcome::Reported(ReportedStatus::Delivered)),
        Line::Us(_) => By::Us(Outcome::Reported(ReportedStatus::Read)),
    }
}

fn last_by(client: &Client, line: Line, from_end: usize) -> By {
    if !matches!(line, Line::Us(_)) {
        let unread = matches!(client.status, ConversationState::Unread(count) if from_end <= count);
        return By::Them { file: None, seen: !unread };
    }
    By::Us(match client.status {
        ConversationState::Sent => Outcome::Reported(ReportedStatus::Sent),
        ConversationState::Failed => Outcome::Reported(ReportedStatus::Failed),
        ConversationState::TooLate => Outcome::Refused(Refusal::WindowClosed),
        ConversationState::Unsure => Outcome::Unsure,
        _ => Outcome::Reported(ReportedStatus::Delivered),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn by_client() -> BTreeMap<usize, Vec<Said>> {
        let mut all: BTreeMap<usize, Vec<Said>> = BTreeMap::new();
        for said in history(NOW) {
            all.entry(said.client).or_default().push(said);
        }
        all
    }

    #[test]
    fn it_is_the_agency_that_was_promised() {
        let all = by_client();
        assert_eq!(all.len(), 40);
        assert_eq!(all.values().map(Vec::len).sum::<usize>(), MESSAGE_COUNT);
        let languages: BTreeSet<_> = CLIENTS.iter().map(|client| client.language).collect();
        assert_eq!(languages.len(), 6);
        let media = all.values().flatten().filter(|said| matches!(said.by, By::Them { file: Some(_), .. })).count();
        assert!(media > 40, "{media}");
    }

    #[test]
    fn it_is_always_the_same_one() {
        assert_eq!(history(NOW), history(NOW));
    }

    #[test]
    fn nothing_lies_in_the_future_or_long_ago() {
        for said in history(NOW) {
            let age = NOW.since_ms(said.at);
            assert!(age > 0 && age < 100 * DAY_MS, "{said:?}");
        }
    }

    #[test]
    fn every_brace_is_filled() {
        for said in history(NOW) {
            assert!(!said.text.is_empty() && !said.text.contains(['{', '}']), "{}", said.text);
        }
    }

    #[test]
    fn the_agency_writes_first_only_while_it_may() {
        for (client, messages) in by_client() {
            let mut received_at = None;
            for said in messages {
                match said.by {
                    By::Them { .. } => received_at = Some(said.at),
                    By::Us(Outcome::Refused(_)) => assert!(said.at.since_ms(received_at.unwrap()) > DAY_MS),
                    By::Us(_) => {
                        let quiet = said.at.since_ms(received_at.unwrap());
                        assert!(quiet < DAY_MS, "{} after {} h: {}", CLIENTS[client].name, quiet / HOUR_MS, said.text);
                    }
                }
            }
        }
    }

    #[test]
    fn numbers_are_reserved_and_each_somebodys_own() {
        let ranges = [("+447700900", 13), ("+1", 12), ("+33639981", 12), ("+61491570", 12)];
        let mut seen = BTreeSet::new();
        for client in CLIENTS {
            let number = client.number;
            assert!(ranges.iter().any(|(start, len)| number.starts_with(start) && number.len() == *len), "{number}");
            assert!(!number.starts_with("+1") || number[5..].starts_with("55501"), "{number}");
            assert!(seen.insert(number), "{number} twice");
        }
    }
}
