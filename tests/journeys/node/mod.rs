//! Stories of whole nodes, whatever their domains: one, several, without a tunnel, and over Kafka.

mod deleted_topic;
mod full_log;
mod outdated;
mod rebuild;
mod refold;
mod seed_readme;
mod two_gates;
mod two_processes_kafka;
mod without_tunnel;
