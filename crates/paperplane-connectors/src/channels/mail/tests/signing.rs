//! Mails of ours are signed so that others find the signature good, and by the same bytes each time.

use crate::channels::{
    account::{Account, WrongField},
    mail::{account::from_form, compose::compose, dkim},
    parcel::{Content, Parcel},
};
use mail_auth::{
    AuthenticatedMessage, DkimResult, MessageAuthenticator, Parameters, ResolverCache, Txt,
    common::{parse::TxtRecordParser as _, verify::DomainKey},
};
use paperplane_core::{address::Address, event::MailHead, ids::AttemptId, time::Timestamp};
use std::{borrow::Borrow, collections::BTreeMap, hash::Hash, sync::Arc, time::Duration};

const RSA: &str = include_str!("fixtures/dkim-rsa.pem");
const RSA_PKCS1: &str = include_str!("fixtures/dkim-rsa-pkcs1.pem");
const ED25519: &str = include_str!("fixtures/dkim-ed25519.pem");
/// 1024 bits, which nobody trusts any more.
const SHORT: &str = include_str!("fixtures/dkim-short.pem");

fn read(more: &[(&str, &str)], known: &[&Account]) -> Result<Account, WrongField> {
    let fields = [
        ("address", "Office@agency.example"),
        ("password", "hush"),
        ("imap_host", "imap.agency.example"),
        ("smtp_host", "smtp.agency.example"),
    ];
    let form = fields.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    from_form(&form.collect::<BTreeMap<_, _>>(), known)
}

fn signing(key: &str) -> Account {
    read(&[("dkim_selector", "pp1"), ("dkim_key", key)], &[]).unwrap()
}

fn parcel(to_many: bool) -> Parcel {
    let head = MailHead { subject: "Açık gün — 开放日".into(), to_many, ..MailHead::default() };
    Parcel {
        peer: Address::email("amara@example.net").unwrap(),
        ours: Address::email("office@agency.example"),
        attempt: AttemptId::new(Timestamp(1), [3; 10]),
        at: Timestamp(1_795_419_000_000),
        content: Content::Free {
            text: "Come on Friday.\n.\nFrom ten  \n\n\n".into(),
            files: Vec::new(),
            attached: Vec::new(),
            location: None,
            mail: Some(Box::new(head)),
        },
        unsubscribe: Some("https://desk.example/u/0123".parse().unwrap()),
        status_callback: None,
        timeout: Duration::from_secs(1),
    }
}

/// A zone of one record.
struct Zone(Box<str>, Txt);

impl ResolverCache<Box<str>, Txt> for Zone {
    fn get<Q>(&self, name: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let own: &Q = self.0.borrow();
        (own == name).then(|| self.1.clone())
    }

    fn remove<Q>(&self, _: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        None
    }

    fn insert(&self, _: Box<str>, _: Txt, _: std::time::Instant) {}
}

/// The findings of a receiver who reads the account's record in the DNS.
async fn found(account: &Account, mail: &[u8]) -> Vec<DkimResult> {
    let record = dkim::record(account).unwrap();
    let key = DomainKey::parse(record.value.as_bytes()).unwrap();
    let zone = Zone(format!("{}.", record.name).into(), Txt::DomainKey(Arc::new(key)));
    let receiver = MessageAuthenticator::new_cloudflare().unwrap();
    let message = AuthenticatedMessage::parse(mail).unwrap();
    let outputs = receiver.verify_dkim(Parameters::new(&message).with_txt_cache(&zone)).await;
    outputs.iter().map(|output| output.result().clone()).collect()
}

#[tokio::test]
async fn a_receiver_finds_each_kind_of_key_good_and_a_changed_mail_bad() {
    for key in [RSA, RSA_PKCS1, ED25519] {
        let account = signing(key);
        for to_many in [false, true] {
            let bytes = compose(&account, &parcel(to_many)).unwrap().bytes;
            assert_eq!(found(&account, &bytes).await, [DkimResult::Pass]);
            let text = String::from_utf8(bytes.clone()).unwrap();
            for (was, is) in [("Friday", "Monday"), ("To: amara", "To: other"), ("One-Click", "No-Click")] {
                if !text.contains(was) || (was == "One-Click" && !to_many) {
                    continue;
                }
                let changed = text.replacen(was, is, 1);
                assert!(!matches!(found(&account, changed.as_bytes()).await[..], [DkimResult::Pass]), "{is}");
            }
        }
    }
}

#[test]
fn the_same_attempt_is_signed_by_the_same_bytes_with_its_own_time() {
    for key in [RSA, ED25519] {
        let account = signing(key);
        let (one, other) = (compose(&account, &parcel(true)).unwrap(), compose(&account, &parcel(true)).unwrap());
        assert_eq!(one.bytes, other.bytes);
        let text = String::from_utf8(one.bytes).unwrap();
        let signature = text[..text.find("\r\nFrom").unwrap()].replace("\r\n\t", "");
        assert!(signature.starts_with("DKIM-Signature: v=1; ") && signature.contains("t=1795419000"), "{signature}");
        let signed = signature.to_lowercase();
        for name in ["from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post"] {
            assert!(signed.contains(&format!("{name}:")) || signed.contains(&format!(":{name};")), "{name}: {signed}");
        }
        assert!(text.lines().all(|line| line.len() < 999));
    }
}

#[test]
fn the_record_of_the_domain_follows_from_the_key() {
    let record = dkim::record(&signing(RSA)).unwrap();
    assert_eq!((record.name.as_str(), record.kind), ("pp1._domainkey.agency.example", "TXT"));
    // As `openssl rsa -pubout -outform DER | base64` writes it.
    assert!(record.value.starts_with("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5874nk52S/sCdmiV"));
    assert_eq!(dkim::record(&signing(RSA_PKCS1)), Some(record));
    assert!(dkim::record(&signing(ED25519)).unwrap().value.starts_with("v=DKIM1; k=ed25519; p="));
    assert_eq!(dkim::record(&read(&[], &[]).unwrap()), None);
}

#[test]
fn what_cannot_be_used_is_named_and_an_empty_key_stays() {
    let [selector, key] = [("dkim_selector", "pp1"), ("dkim_key", RSA)];
    for (fields, wrong) in [
        (vec![selector, ("dkim_key", "nonsense")], "dkim_key"),
        (vec![selector, ("dkim_key", SHORT)], "dkim_key"),
        (vec![selector], "dkim_key"),
        (vec![key], "dkim_selector"),
        (vec![("dkim_selector", "a b"), key], "dkim_selector"),
        (vec![("dkim_selector", "a;d=x"), key], "dkim_selector"),
        (vec![selector, key, ("dkim_domain", "127.0.0.1")], "dkim_domain"),
        (vec![selector, key, ("dkim_domain", "a\r\nb")], "dkim_domain"),
    ] {
        assert_eq!(read(&fields, &[]).err(), Some(WrongField(wrong)), "{fields:?}");
    }
    let kept = signing(RSA);
    assert!(!format!("{kept:?}").contains("PRIVATE"));
    let again = read(&[("dkim_selector", "pp2"), ("dkim_domain", "Mail.Agency.example")], &[&kept]).unwrap();
    assert_eq!(dkim::record(&again).unwrap().name, "pp2._domainkey.mail.agency.example");
    let without = read(&[], &[&kept]).unwrap();
    assert!(!without.secrets.contains_key("dkim_key"), "who signs no more keeps no key");
    let one_line = RSA.replace('\n', "\\n");
    assert_eq!(dkim::record(&signing(&one_line)), dkim::record(&kept), "as a variable of the environment has it");
}
