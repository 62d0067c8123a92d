//! The people of the invented agency. All numbers are reserved for fiction by those who give numbers out: Ofcom's
//! +44 7700 900xxx, North America's 555-01xx, Arcep's +33 6 39 98 xx xx and ACMA's +61 491 570 1xx.

use super::talk::Language::{self, Arabic, Chinese, English, Portuguese, Russian, Spanish};

/// The agency.
pub(super) const AGENCY: &str = "Bright Path";
/// The person at the demo's desk.
pub(super) const ALLEN: &str = "Allen Brooks";

/// A colleague, and the language they answer in.
pub(super) const COLLEAGUES: [(&str, Language); 5] = [
    ("Sofía Rivas", Spanish),
    ("Tiago Fonseca", Portuguese),
    ("Youssef Haddad", Arabic),
    ("Mei Tan", Chinese),
    ("Anna Petrova", Russian),
];

/// The reason to come to the agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Journey {
    Student,
    Patient,
}

/// The state of a client's conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ConversationState {
    /// Nothing is open; our last line was read.
    Settled,
    /// Questions of theirs that nobody has seen.
    Unread(usize),
    /// Seen, and not answered yet.
    Seen,
    /// Our last line is on their phone, unread.
    Delivered,
    /// Our last line is on its way.
    Sent,
    /// They asked to hear no more.
    OptedOut,
    /// We wrote after the window had shut.
    TooLate,
    /// The provider could not deliver our last line.
    Failed,
    /// Nobody knows whether our last line went out.
    Unsure,
}

/// Somebody who writes to the agency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client {
    pub name: &'static str,
    /// In E.164.
    pub number: &'static str,
    pub language: Language,
    pub journey: Journey,
    /// Number of scenes of the journey that have been played; more than there are means all.
    pub scenes: usize,
    pub status: ConversationState,
    /// Age of the last line, in minutes.
    pub last_minutes_ago: i64,
}

impl Client {
    /// The address as the provider spells it.
    pub(super) fn address(&self) -> String {
        format!("whatsapp:{}", self.number)
    }
}

const fn student(
    name: &'static str,
    number: &'static str,
    language: Language,
    scenes: usize,
    status: ConversationState,
    last_minutes_ago: i64,
) -> Client {
    Client { name, number, language, journey: Journey::Student, scenes, status, last_minutes_ago }
}

const fn patient(
    name: &'static str,
    number: &'static str,
    language: Language,
    scenes: usize,
    status: ConversationState,
    last_minutes_ago: i64,
) -> Client {
    Client { name, number, language, journey: Journey::Patient, scenes, status, last_minutes_ago }
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// All of them, those who wrote last first.
pub(super) const CLIENTS: [Client; 40] = [
    student("Amara Okafor", "+447700900101", English, 5, ConversationState::Unread(1), 4),
    student("林佳怡", "+14155550102", Chinese, 3, ConversationState::Unread(2), 11),
    patient("خالد المصري", "+33639981203", Arabic, 2, ConversationState::Unread(1), 19),
    student("María Fernanda Núñez", "+14155550104", Spanish, 4, ConversationState::Delivered, 27),
    student("Ирина Соколова", "+447700900105", Russian, 5, ConversationState::Unread(1), 48),
    student("João Batista", "+14155550106", Portuguese, 2, ConversationState::Seen, 65),
    patient("Tom Hargreaves", "+447700900142", English, 3, ConversationState::Settled, 95),
    student("Priya Raghunathan", "+447700900127", English, 6, ConversationState::Sent, 130),
    student("王子轩", "+61491570156", Chinese, 5, ConversationState::Settled, 3 * HOUR),
    student("Valentina Ríos", "+14155550118", Spanish, 1, ConversationState::Unread(3), 4 * HOUR),
    student("يوسف الحربي", "+33639981207", Arabic, 4, ConversationState::Settled, 5 * HOUR),
    student("Daniel Mensah", "+447700900114", English, 2, ConversationState::Delivered, 6 * HOUR),
    patient("Carmen Ibáñez", "+14155550121", Spanish, 4, ConversationState::Seen, 8 * HOUR),
    patient(
        "Beatriz Vasconcelos de Albuquerque e Silva",
        "+14155550124",
        Portuguese,
        4,
        ConversationState::Settled,
        9 * HOUR,
    ),
    student("Aisha Bello", "+447700900133", English, 7, ConversationState::Settled, 11 * HOUR),
    patient("刘建国", "+61491570157", Chinese, 3, ConversationState::Unsure, 14 * HOUR),
    student("Екатерина Белова", "+447700900205", Russian, 2, ConversationState::Unread(1), 17 * HOUR),
    student("Kwame Asante", "+12025550117", English, 4, ConversationState::Failed, 20 * HOUR),
    student("Rafael Moreira", "+14155550131", Portuguese, 6, ConversationState::Settled, DAY + 4 * HOUR),
    student("عمر الشامي", "+33639981211", Arabic, 2, ConversationState::TooLate, DAY + 7 * HOUR),
    student("Grace Wanjiru", "+447700900148", English, 5, ConversationState::Settled, DAY + 9 * HOUR),
    student("Jorge Castellanos", "+14155550137", Spanish, 6, ConversationState::Settled, 2 * DAY),
    patient("Margaret Ellery", "+447700900156", English, 6, ConversationState::Settled, 2 * DAY + 5 * HOUR),
    student("陈思远", "+61491570158", Chinese, 2, ConversationState::Settled, 3 * DAY),
    patient("Анна Громова", "+447700900211", Russian, 3, ConversationState::Settled, 3 * DAY + 6 * HOUR),
    student("Lucía Paredes", "+14155550141", Spanish, 3, ConversationState::OptedOut, 4 * DAY),
    student("أحمد بن سالم", "+33639981216", Arabic, 5, ConversationState::Settled, 4 * DAY + 8 * HOUR),
    student("Farah Siddiqui", "+14155550129", English, 3, ConversationState::Settled, 5 * DAY),
    patient("Helena Prado", "+14155550145", Portuguese, 2, ConversationState::Settled, 6 * DAY),
    student("Samuel Adeyemi", "+447700900168", English, 7, ConversationState::Settled, 7 * DAY),
    patient("黄美玲", "+61491570159", Chinese, 4, ConversationState::Settled, 8 * DAY),
    student("Andrés Quintero", "+14155550149", Spanish, 5, ConversationState::Settled, 9 * DAY),
    student("محمود عبد الله", "+33639981219", Arabic, 3, ConversationState::Settled, 11 * DAY),
    patient("Olivia Marsh", "+61491570110", English, 5, ConversationState::Settled, 12 * DAY),
    student("Lucas Teixeira", "+14155550153", Portuguese, 3, ConversationState::TooLate, 14 * DAY),
    patient("Rosa Elena Duarte", "+14155550157", Spanish, 5, ConversationState::Settled, 16 * DAY),
    student("赵雨桐", "+12065550161", Chinese, 5, ConversationState::Settled, 18 * DAY),
    patient("سارة النجار", "+33639981224", Arabic, 4, ConversationState::Settled, 21 * DAY),
    patient("Ольга Мельник", "+447700900219", Russian, 4, ConversationState::Settled, 24 * DAY),
    patient("Lan Nguyễn", "+12065550164", English, 6, ConversationState::Settled, 27 * DAY),
];
