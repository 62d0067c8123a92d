//! The stories of the house, told with real processes, a real broker and a pretend provider.

mod answers;
mod channels;
mod claims;
mod crashes;
mod deleted_topic;
mod for_later;
mod full_log;
mod hung_up;
mod office;
mod one_person;
mod papers;
mod rebuild;
mod refusals;
mod seed_readme;
mod settings;
mod shelves;
mod two_accounts;
mod two_gates;
mod two_processes_kafka;
mod without_tunnel;
