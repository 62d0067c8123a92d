//! Trust in the certificate of a mail server: this computer's, and a person's in that very certificate.

use crate::{
    channels::trouble::{CertificateFault, MailTrouble},
    transport::install_tls,
};
use rustls::{
    CertificateError, DigitallySignedStruct, Error, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::CryptoProvider,
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use rustls_platform_verifier::Verifier;
use sha2::{Digest as _, Sha256};
use std::sync::{Mutex, PoisonError};

/// The digits of a fingerprint.
const DIGITS: usize = 64;

/// A fingerprint as a person types or pastes it, in its one spelling: bytes in hexadecimal with colons between them.
pub(super) fn fingerprint(typed: &str) -> Option<String> {
    let is_between = |sign: &char| *sign == ':' || sign.is_whitespace();
    let digits: Vec<char> = typed.chars().filter(|sign| !is_between(sign)).collect();
    let is_whole = digits.len() == DIGITS && digits.iter().all(char::is_ascii_hexdigit);
    let pairs = digits.chunks(2).map(|pair| pair.iter().collect::<String>().to_ascii_uppercase());
    is_whole.then(|| pairs.collect::<Vec<_>>().join(":"))
}

fn fingerprint_of(certificate: &CertificateDer<'_>) -> String {
    let digest = Sha256::digest(certificate);
    digest.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

/// Verifies the certificate of one server, and remembers why it was refused.
#[derive(Debug)]
pub(super) struct Trust {
    /// This computer's own trust. It verifies the signatures of the handshake in any case.
    system: Verifier,
    /// The fingerprint of the certificate that a person trusts.
    trusted: Option<String>,
    refused: Mutex<Option<(CertificateFault, String)>>,
}

impl Trust {
    /// # Errors
    /// If the certificates that this computer trusts cannot be read.
    pub(super) fn new(trusted: Option<String>) -> Result<Self, Error> {
        install_tls();
        let provider = CryptoProvider::get_default().ok_or_else(|| Error::General("no TLS is chosen".into()))?;
        Ok(Self { system: Verifier::new(provider.clone())?, trusted, refused: Mutex::default() })
    }

    /// The reason why the certificate was refused, where it was.
    pub(super) fn refusal(&self) -> Option<MailTrouble> {
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone();
        refused.map(|(fault, fingerprint)| MailTrouble::Certificate { fault, fingerprint })
    }

    fn fault(&self, error: &Error) -> CertificateFault {
        match error {
            _ if self.trusted.is_some() => CertificateFault::Changed,
            Error::InvalidCertificate(error) => match error {
                CertificateError::Expired
                | CertificateError::ExpiredContext { .. }
                | CertificateError::NotValidYet
                | CertificateError::NotValidYetContext { .. } => CertificateFault::Expired,
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                    CertificateFault::OtherName
                }
                _ => CertificateFault::Unknown,
            },
            _ => CertificateFault::Unknown,
        }
    }
}

impl ServerCertVerifier for Trust {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let fingerprint = fingerprint_of(end_entity);
        if self.trusted.as_ref() == Some(&fingerprint) {
            return Ok(ServerCertVerified::assertion());
        }
        let verified = self.system.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        verified.inspect_err(|error| {
            let refused = Some((self.fault(error), fingerprint));
            *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = refused;
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.system.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.system.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.system.supported_verify_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_has_one_spelling_and_nothing_else_is_one() {
        let plain = "ab".repeat(32);
        let spelled = ["AB"; 32].join(":");
        for typed in [plain.clone(), spelled.clone(), format!(" {} ", spelled.to_lowercase()), ["ab"; 32].join(" ")] {
            assert_eq!(fingerprint(&typed), Some(spelled.clone()), "{typed}");
        }
        for typed in ["", "ab:cd", &plain[1..], &format!("{plain}ab"), &plain.replace('a', "g")] {
            assert_eq!(fingerprint(typed), None, "{typed}");
        }
    }
}
