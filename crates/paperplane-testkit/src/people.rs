//! The people of our stories. All numbers are reserved for fiction or for tests by those who give numbers out.

/// Somebody who writes to the agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// As WhatsApp shows it.
    pub name: &'static str,
    /// In E.164.
    pub number: &'static str,
}

impl Person {
    /// The address as Twilio spells it.
    pub fn address(&self) -> String {
        format!("whatsapp:{}", self.number)
    }
}

/// Wants to study nursing in Lisbon.
pub const AMARA: Person = Person { name: "Amara Okafor", number: "+447700900101" };
/// Asks about visas (签证) for two.
pub const LIN: Person = Person { name: "林佳怡", number: "+14155550102" };
/// Brings his father for an operation.
pub const KHALED: Person = Person { name: "خالد المصري", number: "+447700900103" };
/// Compares three universities.
pub const MARIA: Person = Person { name: "María Fernanda Núñez", number: "+14155550104" };
/// Writes at night.
pub const IRINA: Person = Person { name: "Ирина Соколова", number: "+447700900105" };
/// Wants no more messages.
pub const JOAO: Person = Person { name: "João Batista", number: "+14155550106" };

/// Everybody.
pub const ALL: [Person; 6] = [AMARA, LIN, KHALED, MARIA, IRINA, JOAO];

/// A member of staff.
pub const ALLEN: &str = "Allen Brooks";
/// The agency.
pub const AGENCY: &str = "Bright Path";

/// The agency's number: Twilio's own number for tests.
pub const AGENCY_NUMBER: &str = "+15005550006";
/// Its number for text messages.
pub const AGENCY_SMS_NUMBER: &str = "+15005550009";
/// Twilio's shared sandbox, as in the seed's README.
pub const SANDBOX_NUMBER: &str = "+14155238886";
/// The agency's account at the pretend provider.
pub const ACCOUNT_SID: &str = "AC00000000000000000000000000000001";
/// Its token: worth nothing anywhere else.
pub const AUTH_TOKEN: &str = "rehearsal-token-of-no-worth";

/// The agency's second account at the simulated provider.
pub const SECOND_SID: &str = "AC00000000000000000000000000000002";
/// Its token.
pub const SECOND_TOKEN: &str = "second-rehearsal-token-of-no-worth";
/// The number of the second account.
pub const SECOND_NUMBER: &str = "+15005550011";
