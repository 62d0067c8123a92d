//! Derived ids: HMAC-SHA256 under the workspace's naming key, cut to UUIDv8.
//!
//! Every part is length-prefixed, so that ("ab", "c") and ("a", "bc") differ. These derivations are
//! stored for ever; the vectors in the tests must never change.

use crate::{
    address::Address,
    ids::{AddressId, BlobId, ConversationId, EventId, MessageId},
    time::Timestamp,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// The workspace's naming key: 32 random bytes, made at founding.
#[derive(Clone)]
pub struct NamingKey([u8; 32]);

impl std::fmt::Debug for NamingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NamingKey(..)")
    }
}

impl NamingKey {
    /// Takes the key's bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key's bytes, for the keychain only.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn derive(&self, purpose: &str, parts: &[&[u8]]) -> Uuid {
        // HMAC takes a key of any length, so this cannot fail; an all-zero id would show at once.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return Uuid::nil();
        };
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        let digest = mac.finalize().into_bytes();
        let mut short = [0_u8; 16];
        short.copy_from_slice(&digest[..16]);
        uuid::Builder::from_custom_bytes(short).into_uuid()
    }

    /// The id of an address: from channel, kind and canonical value.
    pub fn address(&self, address: &Address) -> AddressId {
        let parts = [address.channel.as_str().as_bytes(), address.kind.as_str().as_bytes(), address.value.as_bytes()];
        AddressId::from_uuid(self.derive("address", &parts))
    }

    /// The id of a message that a provider reported: from the account and the provider's message id.
    pub fn message(&self, account: &str, provider_ref: &str) -> MessageId {
        MessageId::from_uuid(self.derive("message", &[account.as_bytes(), provider_ref.as_bytes()]))
    }

    /// The name of a thread of mails at one of our addresses, by the `Message-ID` of its first mail: 16 hexadecimal digits that
    /// nobody else can name.
    pub fn mail_thread(&self, ours: &Address, first: &str) -> String {
        let derived = self.derive("mail thread", &[ours.inbox().value.as_bytes(), first.as_bytes()]);
        derived.as_bytes().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The id of an observed fact: from the message, the kind of fact and what distinguishes it from others of its kind.
    pub fn event(&self, message: MessageId, kind: &str, discriminator: &str) -> EventId {
        let parts = [message.as_uuid().as_bytes().as_slice(), kind.as_bytes(), discriminator.as_bytes()];
        EventId::from_uuid(self.derive("event", &parts))
    }

    /// The id of the message by which a person is told of something: from its cause (an event, an outreach) and the person, so that
    /// each person is told of it once, whichever node does it.
    pub fn notice(&self, cause: Uuid, person: AddressId) -> MessageId {
        MessageId::from_uuid(self.derive("notice", &[cause.as_bytes(), person.as_uuid().as_bytes()]))
    }

    /// The id of a fact that follows from another one and happens once: from its cause, its kind, and what distinguishes it from others
    /// of its kind.
    pub fn follows(&self, cause: Uuid, kind: &str, discriminator: &[u8]) -> EventId {
        EventId::from_uuid(self.derive("follows", &[cause.as_bytes(), kind.as_bytes(), discriminator]))
    }

    /// The id of the fact that two addresses belong to one person; the order of the two does not matter.
    pub fn link(&self, one: AddressId, other: AddressId) -> EventId {
        let (low, high) = if one < other { (one, other) } else { (other, one) };
        let parts = [low.as_uuid().as_bytes().as_slice(), high.as_uuid().as_bytes()];
        EventId::from_uuid(self.derive("link", &parts))
    }

    /// The id of a file: from its content, so that the same file is kept once, and under the key, so that the id
    /// tells nobody else what it is.
    pub fn blob(&self, content: &[u8]) -> BlobId {
        BlobId::from_uuid(self.derive("blob", &[content]))
    }

    /// The id of the fact that a dead letter was settled: settled twice, it is one event.
    pub fn settled(&self, dead_letter: EventId) -> EventId {
        EventId::from_uuid(self.derive("settled", &[dead_letter.as_uuid().as_bytes()]))
    }

    /// A pass that lets whoever has it fetch one file until a time, and says nothing else.
    pub fn file_pass(&self, blob: BlobId, until: Timestamp) -> String {
        let seal = self.derive("file pass", &[blob.as_uuid().as_bytes(), &until.0.to_be_bytes()]);
        format!("{}.{}.{}", blob.as_uuid().simple(), until.0, seal.simple())
    }

    /// The file that a pass opens now; `None` where it is not ours or no longer good.
    pub fn read_file_pass(&self, pass: &str, now: Timestamp) -> Option<BlobId> {
        let mut parts = pass.splitn(3, '.');
        let (blob, until): (BlobId, i64) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let seal = Uuid::parse_str(parts.next()?).ok()?;
        let ours = self.derive("file pass", &[blob.as_uuid().as_bytes(), &until.to_be_bytes()]);
        (bool::from(ours.as_bytes().ct_eq(seal.as_bytes())) && now.0 < until).then_some(blob)
    }

    /// A token that lets whoever has it take one address of a person off the mails that go to many, and put it back; `ours` is the
    /// inbox that such a mail came from.
    pub fn unsubscribe_token(&self, person: AddressId, ours: AddressId) -> String {
        let seal = self.unsubscribe_seal(person, ours);
        format!("{}{}{}", person.as_uuid().simple(), ours.as_uuid().simple(), seal.simple())
    }

    /// The address of the person and the inbox that such a token names; `None` where it is not ours.
    pub fn read_unsubscribe_token(&self, token: &str) -> Option<(AddressId, AddressId)> {
        let part = |nth: usize| Uuid::try_parse(token.get(32 * nth..32 * (nth + 1))?).ok();
        let (person, ours) = (AddressId::from_uuid(part(0)?), AddressId::from_uuid(part(1)?));
        let fits = self.unsubscribe_seal(person, ours).as_bytes().ct_eq(part(2)?.as_bytes());
        (bool::from(fits) && token.len() == 96).then_some((person, ours))
    }

    fn unsubscribe_seal(&self, person: AddressId, ours: AddressId) -> Uuid {
        self.derive("unsubscribe token", &[person.as_uuid().as_bytes(), ours.as_uuid().as_bytes()])
    }

    /// The id of the fact that a person unsubscribed by the link, or subscribed again; `over` is the event that it changes. Asked
    /// for twice, it is one event.
    pub fn unsubscribed(&self, address: AddressId, over: Option<EventId>) -> EventId {
        let over = over.map(|id| *id.as_uuid().as_bytes()).unwrap_or_default();
        EventId::from_uuid(self.derive("unsubscribed", &[address.as_uuid().as_bytes(), &over]))
    }

    /// The id of a plain record, which brings none of its own: from where it was first seen and what it says.
    pub fn plain(&self, place: &str, value: &[u8]) -> EventId {
        EventId::from_uuid(self.derive("plain", &[place.as_bytes(), value]))
    }

    /// A fingerprint that is equal if two nodes hold the same key, and reveals nothing about the key.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.0)
    }
}

/// Eight bytes of SHA-256, in hex, over a purpose and a secret: enough to compare, useless to guess from.
pub fn fingerprint(secret: &[u8; 32]) -> String {
    use sha2::Digest;
    let digest = Sha256::new().chain_update(b"paperplane fingerprint").chain_update(secret).finalize();
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The token by which the nodes of a workspace know each other over HTTP: derived from the workspace key, 64 hexadecimal
/// digits, the same on every node.
pub fn node_token(workspace_key: &[u8; 32]) -> String {
    // HMAC takes a key of any length, so this cannot fail; an empty token opens nothing.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(workspace_key) else {
        return String::new();
    };
    mac.update(b"paperplane node token 1");
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The conversation between one of our addresses and one of a person's. Both are keyed already, so this needs no key.
pub fn conversation(ours: AddressId, peer: AddressId) -> ConversationId {
    use sha2::Digest;
    let digest = Sha256::new()
        .chain_update(b"paperplane conversation")
        .chain_update(ours.as_uuid().as_bytes())
        .chain_update(peer.as_uuid().as_bytes())
        .finalize();
    let mut short = [0_u8; 16];
    short.copy_from_slice(&digest[..16]);
    ConversationId::from_uuid(uuid::Builder::from_custom_bytes(short).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;

    fn key() -> NamingKey {
        NamingKey::new([7; 32])
    }

    #[test]
    fn the_vectors_never_change() {
        let amara = key().address(&Address::whatsapp("whatsapp:+2348025550199"));
        let message = key().message("AC00000000000000000000000000000000", "SM11111111111111111111111111111111");
        let event = key().event(message, "message.received", "");
        insta::assert_snapshot!(format!("{amara}\n{message}\n{event}"));
        let office = Address::email("office@agency.example").unwrap();
        let thread = key().mail_thread(&office, "first@example.net");
        insta::assert_snapshot!(thread, @"d991c6d909f4894b");
        assert_eq!(key().mail_thread(&office.in_thread(&thread).unwrap(), "first@example.net"), thread);
    }

    #[test]
    fn what_follows_from_a_fact_is_named_by_it() {
        let (cause, amara) = (Uuid::from_bytes([3; 16]), key().address(&Address::sms("+2348025550199")));
        insta::assert_snapshot!(key().notice(cause, amara), @"ea66c56e-51e9-8c42-bc3f-9b71fe2cca04");
        insta::assert_snapshot!(key().follows(cause, "case.told", b"1"), @"7922e1e7-a8e6-807d-a6d7-6b380341ac74");
        assert_ne!(key().follows(cause, "case.told", b"1"), key().follows(cause, "case.told", b"2"));
    }

    #[test]
    fn the_token_of_nodes_never_changes() {
        // HMAC-SHA256 of "paperplane node token 1" under 32 bytes of 7, by Python's hmac.
        assert_eq!(node_token(&[7; 32]), "56b26b584bdd17f1ac9a7f3e049126e93d196332b024a5b0aee40f74a17f1306");
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(key().message("ab", "c"), key().message("a", "bc"));
    }

    #[test]
    fn another_workspace_names_the_same_thing_differently() {
        let other = NamingKey::new([8; 32]);
        assert_ne!(key().message("AC", "SM"), other.message("AC", "SM"));
    }

    #[test]
    fn a_pass_opens_its_file_and_no_other_and_not_for_ever() {
        let (blob, other) = (key().blob(b"passport"), key().blob(b"visa"));
        let pass = key().file_pass(blob, Timestamp(1_000));
        assert_eq!(key().read_file_pass(&pass, Timestamp(999)), Some(blob));
        assert_eq!(key().read_file_pass(&pass, Timestamp(1_000)), None);
        assert_eq!(NamingKey::new([8; 32]).read_file_pass(&pass, Timestamp(1)), None);
        let stolen = pass.replace(&blob.as_uuid().simple().to_string(), &other.as_uuid().simple().to_string());
        assert_eq!(key().read_file_pass(&stolen, Timestamp(1)), None);
        assert_eq!(key().read_file_pass(&pass.replace("1000", "9000"), Timestamp(1)), None);
        assert_eq!(key().read_file_pass("", Timestamp(1)), None);
    }

    #[test]
    fn a_token_to_unsubscribe_is_for_one_address_and_for_nobody_who_guesses() {
        let ours = key().address(&Address::email("office@agency.example").unwrap());
        let [lin, amara] =
            ["lin@example.net", "amara@example.net"].map(|at| key().address(&Address::email(at).unwrap()));
        let token = key().unsubscribe_token(lin, ours);
        assert_eq!(
            token,
            "3a6622be4dd6865ca4e20f941ea5ba33daf3000eaa2e8a359ebdec46f0a13506991252dbadc883e3908fc6f1d2ca633d"
        );
        assert_eq!(key().read_unsubscribe_token(&token), Some((lin, ours)));
        assert_eq!(
            key().read_unsubscribe_token(&token.to_uppercase()),
            Some((lin, ours)),
            "some programs change letters"
        );
        let other = key().unsubscribe_token(amara, ours);
        for wrong in [
            format!("{}{}", &token[..64], &other[64..]),
            format!("{}{}", &other[..32], &token[32..]),
            format!("{token}0"),
            token[..95].to_owned(),
            "é".repeat(48),
            String::new(),
        ] {
            assert_eq!(key().read_unsubscribe_token(&wrong), None, "{wrong}");
        }
        assert_eq!(NamingKey::new([8; 32]).read_unsubscribe_token(&token), None);
        let first = key().unsubscribed(lin, None);
        assert_ne!(first, key().unsubscribed(amara, None));
        assert_ne!(first, key().unsubscribed(lin, Some(first)));
        assert_eq!(first.to_string(), "be7cb0c1-f904-8403-8278-73de314b5ace");
    }

    #[test]
    fn a_link_has_no_direction() {
        let a = key().address(&Address::whatsapp("whatsapp:+15005550001"));
        let b = key().address(&Address::whatsapp("whatsapp:+15005550002"));
        assert_eq!(key().link(a, b), key().link(b, a));
    }
}
