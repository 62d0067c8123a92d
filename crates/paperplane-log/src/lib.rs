//! The event log: Kafka for teams, an embedded file for one.
