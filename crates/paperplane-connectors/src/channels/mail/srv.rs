//! The servers that the DNS of a domain names for its mailboxes. Source: RFC 6186, RFC 8314 5.1.

use super::{
    known,
    sides::{self, host},
};
use crate::channels::guess::{Guess, SignIn};
use hickory_resolver::{
    TokioResolver,
    proto::rr::{RData, rdata::SRV},
};
use paperplane_core::limits::AUTOCONFIG_MS;
use std::time::Duration;
use tokio::time::timeout;

/// A name of SRV records before that of the domain, and the encryption of its servers.
type SrvName = (&'static str, &'static str);

/// The services of incoming mail, the one that is wanted most first.
const INCOMING: [SrvName; 2] = [("_imaps._tcp", "tls"), ("_imap._tcp", "starttls")];
/// The same of outgoing mail.
const OUTGOING: [SrvName; 2] = [("_submissions._tcp", "tls"), ("_submission._tcp", "starttls")];

/// A server that was named.
#[derive(Debug, PartialEq, Eq)]
struct Named {
    host: String,
    port: String,
    tls: &'static str,
}

/// Asks the resolvers of this computer for the servers of a domain.
pub(super) async fn ask(domain: &str) -> Option<Guess> {
    let resolver = TokioResolver::builder_tokio().ok()?.build().ok()?;
    ask_by(&resolver, domain).await
}

/// True for a server that a domain may name without anybody's word for it: what the DNS says is not signed, and a password goes
/// to that server. It is the domain's own, or a well-known provider's.
fn is_trusted(host: &str, domain: &str) -> bool {
    let is_own = host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    is_own || known::is_known_host(host)
}

async fn ask_by(resolver: &TokioResolver, domain: &str) -> Option<Guess> {
    let both = async { tokio::join!(first(resolver, INCOMING, domain), first(resolver, OUTGOING, domain)) };
    let (incoming, outgoing) = timeout(Duration::from_millis(AUTOCONFIG_MS), both).await.ok()?;
    let (incoming, outgoing) = incoming.zip(outgoing)?;
    if ![&incoming, &outgoing].iter().all(|named| is_trusted(&named.host, domain)) {
        return None;
    }
    let side = |named: &'_ Named| [named.host.clone(), named.port.clone(), named.tls.to_owned()];
    let (incoming, outgoing) = (side(&incoming), side(&outgoing));
    let fields = sides::servers(incoming.each_ref().map(String::as_str), outgoing.each_ref().map(String::as_str));
    Some(Guess { fields, sign_in: SignIn::Password })
}

/// The server of the first service that the domain has.
async fn first(resolver: &TokioResolver, services: [SrvName; 2], domain: &str) -> Option<Named> {
    let [wanted, other] = services.map(|(service, tls)| async move {
        // With the dot at its end the name is whole.
        let found = resolver.srv_lookup(format!("{service}.{domain}.")).await.ok()?;
        let records = found.answers().iter().filter_map(|record| match &record.data {
            RData::SRV(server) => Some(server),
            _ => None,
        });
        best(records, tls)
    });
    let (wanted, other) = tokio::join!(wanted, other);
    wanted.or(other)
}

/// The server with the lowest priority, and among those with the highest weight; a single dot says that there is none.
fn best<'a>(records: impl Iterator<Item = &'a SRV>, tls: &'static str) -> Option<Named> {
    let mut records: Vec<_> = records.filter(|server| server.port != 0 && !server.target.is_root()).collect();
    records.sort_by_key(|server| (server.priority, u16::MAX - server.weight));
    records.into_iter().find_map(|server| {
        let host = host(server.target.to_utf8().trim_end_matches('.'))?;
        Some(Named { host, port: server.port.to_string(), tls })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use hickory_resolver::{
        config::{ConnectionConfig, NameServerConfig, ResolverConfig},
        net::runtime::TokioRuntimeProvider,
        proto::{
            op::{Message, OpCode, ResponseCode},
            rr::{Name, Record},
        },
    };
    use std::net::{IpAddr, Ipv4Addr};
    use tokio::net::UdpSocket;

    /// The records of a domain: service, priority, port and server.
    const RECORDS: [(&str, u16, u16, &str); 4] = [
        ("_imaps._tcp.agency.example.", 20, 993, "second.agency.example."),
        ("_imaps._tcp.agency.example.", 10, 1993, "first.agency.example."),
        ("_submissions._tcp.agency.example.", 0, 0, "."),
        ("_submission._tcp.agency.example.", 0, 587, "smtp.agency.example."),
    ];

    /// A name server that answers with those records and knows nothing else.
    async fn name_server() -> (TokioResolver, tokio::task::JoinHandle<()>) {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let answering = tokio::spawn(async move {
            let mut bytes = [0; 4096];
            loop {
                let (count, asker) = socket.recv_from(&mut bytes).await.unwrap();
                let question = Message::from_vec(&bytes[..count]).unwrap();
                let asked = question.queries[0].clone();
                let mut answer = Message::response(question.metadata.id, OpCode::Query);
                for (service, priority, port, target) in RECORDS {
                    if asked.name().to_utf8().eq_ignore_ascii_case(service) {
                        let target = Name::from_utf8(target).unwrap();
                        let server = RData::SRV(SRV::new(priority, 0, port, target));
                        answer.add_answer(Record::from_rdata(asked.name().clone(), 60, server));
                    }
                }
                if answer.answers.is_empty() {
                    answer.metadata.response_code = ResponseCode::NXDomain;
                }
                answer.add_query(asked);
                socket.send_to(&answer.to_vec().unwrap(), asker).await.unwrap();
            }
        });
        let mut connection = ConnectionConfig::udp();
        connection.port = port;
        let server = NameServerConfig::new(IpAddr::V4(Ipv4Addr::LOCALHOST), true, vec![connection]);
        let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
        let resolver = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default()).build().unwrap();
        (resolver, answering)
    }

    #[test]
    fn a_server_elsewhere_is_nobody_s_word() {
        let trusted = |host: &str| is_trusted(host, "agency.example");
        assert!(trusted("agency.example") && trusted("imap.agency.example") && trusted("imap.fastmail.com"));
        assert!(!trusted("imap.other.example") && !trusted("notagency.example"));
    }

    #[tokio::test]
    async fn the_servers_that_a_domain_names_are_taken_in_their_order() {
        let (resolver, answering) = name_server().await;
        let guess = ask_by(&resolver, "agency.example").await.unwrap();
        let fields: Vec<_> = guess.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let wanted = [
            "imap_host=first.agency.example",
            "imap_port=1993",
            "imap_tls=tls",
            "smtp_host=smtp.agency.example",
            "smtp_port=587",
            "smtp_tls=starttls",
        ];
        assert_eq!(fields, wanted);
        assert!(ask_by(&resolver, "other.example").await.is_none(), "that domain names none");
        answering.abort();
    }
}
