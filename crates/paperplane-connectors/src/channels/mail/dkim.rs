//! DKIM: the agency's own signature under its mails, for an agency that sends from a server of its own, and the record of its
//! domain by which everybody checks it. Source: RFC 6376, RFC 8463.

use crate::channels::{
    account::{Account, Secret, WrongField},
    provider::DnsRecord,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use mail_auth::{
    AuthenticatedMessage,
    common::{
        crypto::{Ed25519Key, RsaKey, Sha256, SigningKey},
        headers::{HeaderStream, HeaderWriter as _, Writable, Writer},
    },
    dkim::{Canonicalization, Signature, canonicalize::CanonicalHeaders},
};
use paperplane_core::time::Timestamp;
use rustls::pki_types::{PrivateKeyDer, pem::PemObject as _};
use spki::{
    AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfo,
    der::{
        Encode as _,
        asn1::{AnyRef, BitStringRef},
    },
};
use std::collections::BTreeMap;
use url::Host;

/// The name of the key in the domain's DNS; empty where mails are not signed.
pub(super) const SELECTOR: &str = "dkim_selector";
/// The domain that signs; that of the address where it is left out.
pub(super) const DOMAIN: &str = "dkim_domain";
/// The private key, RSA or Ed25519, as PEM. A secret.
pub(super) const KEY: &str = "dkim_key";
/// All of its fields.
pub(super) const FIELDS: [&str; 3] = [SELECTOR, DOMAIN, KEY];

/// The longest name of a host, in characters. Source: RFC 1035, 2.3.4.
const NAME_CHARS_MAX: usize = 253;

/// The fields of a head that are signed; one that is absent is signed as absent, so that nobody adds it.
const SIGNED: [&str; 11] = [
    "From",
    "To",
    "Cc",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];
/// Those of a mail that goes to many besides. Source: RFC 8058, 4.
const SIGNED_TO_MANY: [&str; 2] = ["List-Unsubscribe", "List-Unsubscribe-Post"];

/// A private key.
enum Key {
    Rsa(RsaKey<Sha256>),
    Ed25519(Ed25519Key),
}

impl Key {
    /// Reads PEM: PKCS #8 as `openssl genpkey` writes it, or PKCS #1 as `openssl genrsa` did. RSA keys have 2048 bits or more.
    fn read(pem: &str) -> Option<Self> {
        // A variable of the environment has its line breaks written out.
        let pem = pem.replace("\\n", "\n");
        match PrivateKeyDer::from_pem_slice(pem.trim().as_bytes()).ok()? {
            PrivateKeyDer::Pkcs8(der) => {
                let ed25519 = Ed25519Key::from_pkcs8_maybe_unchecked_der(der.secret_pkcs8_der());
                ed25519.ok().map(Self::Ed25519).or_else(|| RsaKey::from_key_der(der.into()).ok().map(Self::Rsa))
            }
            der @ PrivateKeyDer::Pkcs1(_) => RsaKey::from_key_der(der).ok().map(Self::Rsa),
            _ => None,
        }
    }

    /// The record's words for the key: its kind and its public half.
    fn public(&self) -> Option<(&'static str, Vec<u8>)> {
        match self {
            Self::Rsa(key) => {
                let key = key.public_key();
                let algorithm = AlgorithmIdentifierRef { oid: RSA_ENCRYPTION, parameters: Some(AnyRef::NULL) };
                let subject_public_key = BitStringRef::from_bytes(&key).ok()?;
                let whole = SubjectPublicKeyInfo { algorithm, subject_public_key };
                Some(("rsa", whole.to_der().ok()?))
            }
            Self::Ed25519(key) => Some(("ed25519", key.public_key())),
        }
    }
}

/// Source: RFC 8017, A.1.
const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// Settings and secrets of an account.
type Parts = (BTreeMap<String, String>, BTreeMap<String, Secret>);

/// Reads the fields of a form; nothing where it names no selector. A key that is left empty is the `kept` one. `domain` is that of
/// the address.
///
/// # Errors
/// The first field that cannot be used.
pub(super) fn read(
    field: &dyn Fn(&str) -> Option<String>,
    kept: &dyn Fn(&str) -> Option<Secret>,
    domain: &str,
) -> Result<Parts, WrongField> {
    let (selector, typed) = (field(SELECTOR), field(KEY));
    let Some(selector) = selector else {
        // A key alone would sign nothing.
        return if typed.is_some() { Err(WrongField(SELECTOR)) } else { Ok(Parts::default()) };
    };
    let selector = Some(selector.to_lowercase()).filter(|name| is_name(name)).ok_or(WrongField(SELECTOR))?;
    let domain = match field(DOMAIN) {
        Some(typed) => ascii(&typed).ok_or(WrongField(DOMAIN))?,
        None => ascii(domain).ok_or(WrongField(DOMAIN))?,
    };
    let key = typed.map(Secret::new).or_else(|| kept(KEY)).ok_or(WrongField(KEY))?;
    Key::read(key.reveal()).and_then(|key| key.public()).ok_or(WrongField(KEY))?;
    let settings = [(SELECTOR, selector), (DOMAIN, domain)].map(|(name, value)| (name.to_owned(), value));
    Ok((settings.into(), BTreeMap::from([(KEY.to_owned(), key)])))
}

/// True for labels of a name in the DNS with points between them.
fn is_name(text: &str) -> bool {
    let is_label = |label: &str| {
        let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(fits)
    };
    text.len() <= NAME_CHARS_MAX && text.split('.').all(is_label)
}

/// A domain as the DNS has it.
fn ascii(domain: &str) -> Option<String> {
    match Host::parse(domain).ok()? {
        Host::Domain(name) => Some(name).filter(|name| is_name(name)),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// The selector, the domain and the key of an account that signs.
fn of(account: &Account) -> Option<(&str, &str, &str)> {
    Some((account.setting(SELECTOR)?, account.setting(DOMAIN)?, account.secret(KEY)))
}

/// The record that must stand in the domain's DNS; `None` for an account that does not sign.
pub(super) fn record(account: &Account) -> Option<DnsRecord> {
    let (selector, domain, key) = of(account)?;
    let (kind, public) = Key::read(key)?.public()?;
    let value = format!("v=DKIM1; k={kind}; p={}", BASE64_STANDARD.encode(public));
    Some(DnsRecord { name: format!("{selector}._domainkey.{domain}"), kind: "TXT", value })
}

/// An account's key cannot be used: nothing goes out unsigned instead.
#[derive(Debug)]
pub(super) struct NotSigned;

/// A mail with its signature before it, where the account signs. `at` is the time that the signature says.
pub(super) fn signed(account: &Account, mail: Vec<u8>, at: Timestamp, to_many: bool) -> Result<Vec<u8>, NotSigned> {
    let Some((selector, domain, key)) = of(account) else { return Ok(mail) };
    let more = if to_many { &SIGNED_TO_MANY[..] } else { &[] };
    let template = Signature {
        v: 1,
        d: domain.to_owned(),
        s: selector.to_owned(),
        h: SIGNED.iter().chain(more).map(|&name| name.to_owned()).collect(),
        t: u64::try_from(at.0 / 1000).unwrap_or_default(),
        ch: Canonicalization::Relaxed,
        cb: Canonicalization::Relaxed,
        ..Signature::default()
    };
    let signature = match Key::read(key).ok_or(NotSigned)? {
        Key::Rsa(key) => sign(&key, template, &mail),
        Key::Ed25519(key) => sign(&key, template, &mail),
    };
    let mut whole = signature?.to_header().into_bytes();
    whole.extend(mail);
    Ok(whole)
}

/// Signs a mail, as mail-auth's own signer does, which takes the time from the system's clock.
fn sign(key: &impl SigningKey, template: Signature, mail: &[u8]) -> Result<Signature, NotSigned> {
    let AuthenticatedMessage { headers, body_offset, .. } = AuthenticatedMessage::parse(mail).ok_or(NotSigned)?;
    let body = usize::try_from(body_offset).ok().and_then(|at| mail.get(at..)).ok_or(NotSigned)?;
    let (_, headers, names, body) = template.canonicalize(Read { fields: headers.into_iter(), body });
    let bh = base64_of(key.hash(body).as_ref());
    let signature = Signature { a: key.algorithm(), h: names, bh, ..template };
    let b = key.sign(Signable { headers, signature: &signature }).map_err(|_| NotSigned)?;
    let b = base64_of(&b);
    Ok(Signature { b, ..signature })
}

fn base64_of(bytes: &[u8]) -> Vec<u8> {
    BASE64_STANDARD.encode(bytes).into_bytes()
}

/// A mail as mail-auth asks for it: the fields of its head in their order, and its body.
struct Read<'a> {
    fields: std::vec::IntoIter<(&'a [u8], &'a [u8])>,
    body: &'a [u8],
}

impl<'a> HeaderStream<'a> for Read<'a> {
    fn next_header(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        self.fields.next()
    }

    fn body(&mut self) -> &'a [u8] {
        self.body
    }
}

/// The signed fields of a head, and the signature without its value.
struct Signable<'a> {
    headers: CanonicalHeaders<'a>,
    signature: &'a Signature,
}

impl Writable for Signable<'_> {
    fn write(self, writer: &mut impl Writer) {
        self.headers.write(writer);
        self.signature.write(writer, false);
    }
}
