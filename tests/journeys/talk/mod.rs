//! Stories of conversations: messages, delivery, files and triage.

mod answers;
mod claims;
mod crashes;
mod files;
mod hung_up;
mod mail;
mod mail_accounts;
mod mail_folders;
mod mail_name;
mod mail_sign_in;
mod mail_signature;
mod mail_team;
mod mail_threads;
mod mail_writing;
mod mentions;
mod notes_by_program;
mod refusals;
mod schedules;
mod shared_files;
mod snoozing;
mod text_messages;
mod triage_by_program;
