//! The pretend provider of the demo, and the phones at its other end.

use super::{
    error::DemoError,
    people::{AGENCY, CLIENTS},
    talk::{By, Outcome, Said},
};
use paperplane_connectors::{
    channels::{Secret, twilio::TwilioAccount},
    transport,
};
use paperplane_core::{address::Address, talk::delivery::ReportedStatus};
use paperplane_engine::{Host, config::new_token};
use paperplane_phone::{Direction, Past, Phone, PhoneConfig, Started, Template};
use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use url::Url;

/// The pretend account. Its token is made anew at each start.
const ACCOUNT_SID: &str = "ACde300000000000000000000000000000";
/// The agency's number: one of Twilio's own test numbers, which reaches nobody.
const NUMBER: &str = "whatsapp:+15005550006";
/// The same number for text messages.
const TEXT_NUMBER: &str = "+15005550006";
/// Phones that write text messages: a client, and a short code as services use them.
const TEXT_PHONES: [(&str, &str); 2] = [("Tom Hargreaves", "+447700900142"), ("Parcel service", "72975")];
/// The time that the provider waits for the gate, which is on the same computer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Phones that can be picked up: those who wrote last, more than anybody tries and few enough for one look.
const PHONE_COUNT: usize = 12;

/// Keeps the provider's ids apart from those of the history.
const SEED: u64 = 0xde30;

/// The running provider, and the agency's account there.
pub(super) struct Pretended {
    pub started: Started,
    pub account: TwilioAccount,
}

/// Starts the provider on a port of its own. It calls the gate at `gate`, and its phones remember the history.
pub(super) async fn start(gate: &Url, history: &[Said], host: &Arc<dyn Host>) -> Result<Pretended, DemoError> {
    let client = transport::http_client(PATIENCE).map_err(|error| DemoError::Provider(error.to_string()))?.into_plain();
    let (clock, auth_token) = (Arc::clone(host), new_token(host.as_ref()));
    let phone = Phone::new(
        PhoneConfig {
            account_sid: ACCOUNT_SID.to_owned(),
            auth_token: auth_token.clone(),
            business: AGENCY.to_owned(),
            number: NUMBER.to_owned(),
            more_numbers: vec![TEXT_NUMBER.to_owned()],
            templates: templates(),
            webhook_url: gate.join("api/ppl/twilio/webhook")?,
            seed: SEED,
            clock: Arc::new(move || clock.now().0),
            people: people(),
        },
        client,
    );
    phone.recall(history.iter().filter_map(remembered));
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let started = phone.start(listen).await.map_err(|error| DemoError::Provider(error.to_string()))?;
    let account = TwilioAccount {
        account_sid: ACCOUNT_SID.to_owned(),
        auth_token: Secret::new(auth_token),
        shared_keys: None,
        numbers: vec![Address::whatsapp(NUMBER), Address::sms(TEXT_NUMBER)],
        service: None,
        api_base: local_url(started.address)?,
    };
    Ok(Pretended { started, account })
}

/// The phones that can be picked up.
fn people() -> Vec<(String, String)> {
    let clients = CLIENTS.iter().take(PHONE_COUNT).map(|client| (client.name.to_owned(), client.address()));
    clients.chain(TEXT_PHONES.map(|(name, address)| (name.to_owned(), address.to_owned()))).collect()
}

/// The URL of a listener on this computer.
pub(super) fn local_url(address: SocketAddr) -> Result<Url, url::ParseError> {
    Url::parse(&format!("http://127.0.0.1:{}/", address.port()))
}

/// The approved template with which prospects are written to: its number and its name.
const AUTUMN_INTAKE: u32 = 5;
pub(super) const AUTUMN_INTAKE_NAME: &str = "autumn_intake";

/// The provider's id of the approved template with which prospects are written to.
pub(super) fn autumn_intake() -> String {
    template_id(AUTUMN_INTAKE)
}

fn template_id(number: u32) -> String {
    format!("HX{number:032x}")
}

/// Templates, with which the agency may write first.
fn templates() -> Vec<Template> {
    let template = |sid: u32, name: &str, language: &str, body: &str, approval: &str| Template {
        sid: template_id(sid),
        name: name.to_owned(),
        language: language.to_owned(),
        body: body.to_owned(),
        approval: approval.to_owned(),
    };
    vec![
        template(
            1,
            "news",
            "en",
            "Hello {{1}}, there is news about your application. May we write to you?",
            "approved",
        ),
        template(
            2,
            "noticias",
            "es",
            "Hola {{1}}, hay novedades sobre tu solicitud. \u{bf}Podemos escribirte?",
            "approved",
        ),
        template(3, "reminder", "en", "Hello {{1}}, your consultation is on {{2}} at {{3}}.", "approved"),
        template(
            AUTUMN_INTAKE,
            AUTUMN_INTAKE_NAME,
            "en",
            "Hello {{1}}, the autumn intake of our partner universities is open. May we tell you more?",
            "approved",
        ),
        template(4, "offer", "en", "Ten percent off until Friday!", "rejected"),
    ]
}

/// The past of a phone: everything that reached it or left it.
fn remembered(said: &Said) -> Option<Past> {
    let direction = match &said.by {
        By::Them { .. } => Direction::Inbound,
        By::Us(Outcome::Reported(status)) if *status != ReportedStatus::Failed => Direction::Outbound,
        By::Us(_) => return None,
    };
    let peer = CLIENTS.get(said.client)?.address();
    let files = said.file().map(|(file, sid)| (sid, file.content_type().to_owned())).into_iter().collect();
    let status = match &said.by {
        By::Us(Outcome::Reported(status)) => status.as_str(),
        By::Us(_) | By::Them { .. } => "received",
    };
    let (body, status) = (said.text.clone(), status.to_owned());
    Some(Past { sid: Some(said.sid()), direction, peer, body, files, status, at_ms: said.at.0 })
}
