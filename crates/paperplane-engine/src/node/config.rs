//! Settings from the environment and `.env`. A wrong value is reported by its name, and the program runs on as far as it can.

use super::{files::FilesChoice, host::Host};
use paperplane_connectors::channels::{
    Account, OPT_OUT_LANGUAGES, PublicUrl, Secret, mail,
    twilio::{self, TwilioAccount},
};
use paperplane_core::{address::Address, limits};
use paperplane_log::KafkaSettings;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};
use url::Url;

/// The most mail accounts of the environment.
const MAIL_ACCOUNTS_MAX: u32 = 9;

/// The log.
#[derive(Clone, Debug)]
pub enum LogChoice {
    /// An embedded file: one computer, no account.
    Solo,
    /// Kafka.
    Kafka(KafkaSettings),
}

/// Timeouts and intervals.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// The time after `delivery.attempted` within which a message may be handed over.
    pub attempt_deadline: Duration,
    /// The timeout of a request to a provider.
    pub provider_timeout: Duration,
    /// The interval at which a provider that cannot reach us is asked for new messages.
    pub poll_every: Duration,
    /// The interval at which a provider's list is compared with the replica.
    pub check_every: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        let ms = |ms: i64| Duration::from_millis(u64::try_from(ms).unwrap_or_default());
        Self {
            attempt_deadline: ms(limits::ATTEMPT_DEADLINE_MS),
            provider_timeout: ms(limits::PROVIDER_TIMEOUT_MS),
            poll_every: Duration::from_millis(limits::POLL_EVERY_MS),
            check_every: Duration::from_millis(limits::CHECK_EVERY_MS),
        }
    }
}

/// The configuration of a node.
#[derive(Clone, Debug)]
pub struct NodeConfig {
    /// The data folder.
    pub data_dir: PathBuf,
    /// The log.
    pub log: LogChoice,
    /// Put before every topic's name.
    pub topic_prefix: String,
    /// The channel accounts of the environment. A node that has accounts can send; more are set up by form.
    pub accounts: Vec<Account>,
    /// The base addresses of providers' APIs, by the provider's name, where they are not the provider's own.
    pub api_bases: BTreeMap<String, Url>,
    /// The place in which the nodes of a team find each other's files.
    pub files: FilesChoice,
    /// The bytes that copies of shared files may take here.
    pub file_copies_bytes_max: u64,
    /// The public address of this node's gate, where it has one.
    pub public_url: Option<PublicUrl>,
    /// Opens the REST API.
    pub api_token: Option<String>,
    /// Opens the measures for a monitor, and nothing else.
    pub metrics_token: Option<String>,
    /// The workspace secret for a node that cannot ask a keychain: workspace key and naming key.
    pub workspace_key: Option<[u8; 64]>,
    /// True if records without CloudEvents headers are taken as requests to send.
    pub plain_records: bool,
    /// True if inbound messages are printed to standard output, one line each.
    pub seed_log_line: bool,
    /// The pretend phone's page, in a demo only.
    pub phone: Option<String>,
    /// True if this node runs workers that send, fetch and poll; false for tools that only read.
    pub runs_workers: bool,
    /// Timeouts and intervals.
    pub timing: Timing,
    /// The errors in the settings, in sentences for a person.
    pub notices: Vec<String>,
}

impl NodeConfig {
    /// A node on this computer alone, with nothing set up.
    pub fn solo(data_dir: PathBuf) -> Self {
        Self {
            data_dir,
            log: LogChoice::Solo,
            topic_prefix: String::new(),
            accounts: Vec::new(),
            api_bases: BTreeMap::new(),
            files: FilesChoice::OwnFolder,
            file_copies_bytes_max: limits::FILE_COPIES_BYTES_MAX,
            public_url: None,
            api_token: None,
            metrics_token: None,
            workspace_key: None,
            plain_records: true,
            seed_log_line: true,
            phone: None,
            runs_workers: true,
            timing: Timing::default(),
            notices: Vec::new(),
        }
    }

    /// Reads all settings through `var`, which answers with a variable's value.
    pub fn read(data_dir: PathBuf, var: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut reader = Reader { var, notices: Vec::new() };
        let mut config = Self::solo(data_dir);
        config.topic_prefix = reader.text("PAPERPLANE_TOPIC_PREFIX").unwrap_or_default();
        config.log = reader.log(&config.topic_prefix);
        config.api_bases.extend(reader.url("TWILIO_API_BASE").map(|url| (twilio::NAME.to_owned(), url)));
        config.api_bases.extend(reader.url("MAIL_AUTOCONFIG_BASE").map(|url| (mail::NAME.to_owned(), url)));
        config.accounts.extend(reader.twilio(config.api_bases.get(twilio::NAME).cloned()).map(Account::from));
        config.accounts.extend(reader.mail());
        let languages = reader.text("PAPERPLANE_OPT_OUT_LANGUAGES");
        for account in &mut config.accounts {
            account.settings.extend(languages.clone().map(|languages| (OPT_OUT_LANGUAGES.to_owned(), languages)));
        }
        config.files = reader.files();
        config.file_copies_bytes_max = reader.file_copies().unwrap_or(config.file_copies_bytes_max);
        config.public_url = reader.address("PAPERPLANE_PUBLIC_URL");
        config.api_token = reader.text("PAPERPLANE_API_TOKEN");
        config.metrics_token = reader.text("PAPERPLANE_METRICS_TOKEN");
        config.workspace_key = reader.workspace_key();
        let solo = matches!(config.log, LogChoice::Solo);
        config.plain_records = reader.switch("PAPERPLANE_PLAIN_RECORDS").unwrap_or(solo);
        config.timing = reader.timing();
        config.notices = reader.notices;
        config
    }
}

/// Reads variables and collects what is wrong with them.
struct Reader<'a> {
    var: &'a dyn Fn(&str) -> Option<String>,
    notices: Vec<String>,
}

impl Reader<'_> {
    fn text(&self, name: &str) -> Option<String> {
        (self.var)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn notice(&mut self, text: String) {
        self.notices.push(text);
    }

    fn log(&mut self, prefix: &str) -> LogChoice {
        let Some(servers) = self.text("KAFKA_BOOTSTRAP_SERVERS") else {
            return LogChoice::Solo;
        };
        let (api_key, api_secret) = (self.text("KAFKA_API_KEY"), self.text("KAFKA_API_SECRET"));
        if api_key.is_some() != api_secret.is_some() {
            self.notice("KAFKA_API_KEY and KAFKA_API_SECRET belong together: set both, or neither.".into());
        }
        LogChoice::Kafka(KafkaSettings { servers, api_key, api_secret, prefix: prefix.to_owned() })
    }

    fn twilio(&mut self, api_base: Option<Url>) -> Option<TwilioAccount> {
        let names = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_NUMBER"];
        let values = names.map(|name| self.text(name));
        let missing: Vec<_> = names.iter().zip(&values).filter(|(_, value)| value.is_none()).map(|(n, _)| *n).collect();
        let [Some(account_sid), Some(auth_token), Some(number)] = values else {
            if missing.len() < names.len() {
                self.notice(format!("Twilio is not connected: set {} too.", missing.join(" and ")));
            }
            return None;
        };
        let numbers = self.numbers(&number);
        if numbers.is_empty() {
            return None;
        }
        let api_base = api_base.or_else(|| Url::parse("https://api.twilio.com").ok())?;
        Some(TwilioAccount {
            account_sid,
            auth_token: Secret::new(auth_token),
            shared_keys: self.shared_keys(),
            numbers,
            service: self.service(),
            api_base,
        })
    }

    /// The mail accounts: `MAIL_ADDRESS` and its settings, and more with `_2` to `_9` after each name.
    fn mail(&mut self) -> Vec<Account> {
        let suffixes = std::iter::once(String::new()).chain((2..=MAIL_ACCOUNTS_MAX).map(|nth| format!("_{nth}")));
        suffixes.filter_map(|suffix| self.mail_account(&suffix)).collect()
    }

    fn mail_account(&mut self, suffix: &str) -> Option<Account> {
        let name = |field: &str| format!("MAIL_{}{suffix}", field.to_uppercase());
        let fields = mail::FIELDS.into_iter().filter_map(|field| Some((field.to_owned(), (self.var)(&name(field))?)));
        let form: BTreeMap<String, String> = fields.collect();
        if form.values().all(|value| value.trim().is_empty()) {
            return None;
        }
        mail::from_form(&form, &[])
            .inspect_err(|wrong| {
                let (wrong, address) = (name(wrong.0), name("address"));
                self.notice(format!(
                    "The mail account of {address} is not connected: {wrong} is missing or cannot be used."
                ));
            })
            .ok()
    }

    /// Our numbers, one or several with commas between.
    fn numbers(&mut self, text: &str) -> Vec<Address> {
        let mut numbers = Vec::new();
        for typed in text.split(',').filter(|typed| !typed.trim().is_empty()) {
            match paperplane_numbers::address(typed) {
                Ok(number) => numbers.push(number),
                Err(_) => self.notice(
                    "TWILIO_NUMBER holds something that is no number: write whatsapp:+14155238886 for WhatsApp, +15005550006 \
                     for text messages, and a comma between them."
                        .into(),
                ),
            }
        }
        numbers
    }

    fn service(&mut self) -> Option<String> {
        let sid = self.text("TWILIO_MESSAGING_SERVICE_SID")?;
        let fits = twilio::is_service(&sid);
        if !fits {
            self.notice(
                "TWILIO_MESSAGING_SERVICE_SID is no Messaging Service: it is MG and 32 hexadecimal digits.".into(),
            );
        }
        fits.then_some(sid)
    }

    fn shared_keys(&mut self) -> Option<Secret> {
        let keys = self.text("TWILIO_SHARED_KEYS")?;
        let fits = twilio::are_shared_keys(&keys);
        if !fits {
            self.notice(
                "TWILIO_SHARED_KEYS cannot be used: write <key id>=<secret>, and a comma between several.".into(),
            );
        }
        fits.then(|| Secret::new(keys))
    }

    fn url(&mut self, name: &str) -> Option<Url> {
        self.address(name).map(|address| address.url().clone())
    }

    fn address(&mut self, name: &str) -> Option<PublicUrl> {
        let read = self.text(name)?.parse().ok();
        if read.is_none() {
            self.notice(format!("{name} is not a web address: write it like https://desk.example.com."));
        }
        read
    }

    fn files(&mut self) -> FilesChoice {
        let mut notices = Vec::new();
        let choice = FilesChoice::read(&|name| self.text(name), &mut notices);
        self.notices.extend(notices);
        choice
    }

    /// The bytes that copies of shared files may take.
    fn file_copies(&mut self) -> Option<u64> {
        let text = self.text("PAPERPLANE_FILE_CACHE_MB")?;
        match text.parse::<u64>() {
            Ok(megabytes) if (64..=1_000_000).contains(&megabytes) => Some(megabytes * 1024 * 1024),
            _ => {
                self.notice("PAPERPLANE_FILE_CACHE_MB is not a number of megabytes between 64 and 1000000.".into());
                None
            }
        }
    }

    fn workspace_key(&mut self) -> Option<[u8; 64]> {
        let text = self.text("PAPERPLANE_WORKSPACE_KEY")?;
        let key = super::secrets::read_hex(&text);
        if key.is_none() {
            self.notice("PAPERPLANE_WORKSPACE_KEY is not a workspace key: it has 128 hexadecimal digits.".into());
        }
        key
    }

    fn switch(&mut self, name: &str) -> Option<bool> {
        match self.text(name)?.to_lowercase().as_str() {
            "on" | "true" | "1" | "yes" => Some(true),
            "off" | "false" | "0" | "no" => Some(false),
            _ => {
                self.notice(format!("{name} is neither on nor off."));
                None
            }
        }
    }

    fn timing(&mut self) -> Timing {
        let usual = Timing::default();
        Timing {
            attempt_deadline: self.milliseconds("PAPERPLANE_ATTEMPT_DEADLINE_MS").unwrap_or(usual.attempt_deadline),
            provider_timeout: self.milliseconds("PAPERPLANE_PROVIDER_TIMEOUT_MS").unwrap_or(usual.provider_timeout),
            poll_every: self.milliseconds("PAPERPLANE_POLL_EVERY_MS").unwrap_or(usual.poll_every),
            check_every: usual.check_every,
        }
    }

    fn milliseconds(&mut self, name: &str) -> Option<Duration> {
        let text = self.text(name)?;
        match text.parse::<u64>() {
            Ok(ms) if (100..=600_000).contains(&ms) => Some(Duration::from_millis(ms)),
            _ => {
                self.notice(format!("{name} is not a number of milliseconds between 100 and 600000."));
                None
            }
        }
    }
}

/// The environment over `.env` in the working directory over `.env` in the data folder; with `ignore_dot_env`
/// nothing at all (a demo must not touch a real account).
pub fn environment(data_dir: &Path, ignore_dot_env: bool) -> impl Fn(&str) -> Option<String> + use<> {
    let mut files: Vec<BTreeMap<String, String>> = Vec::new();
    if !ignore_dot_env {
        files.push(dot_env(Path::new(".env")));
        files.push(dot_env(&data_dir.join(".env")));
    }
    move |name| {
        if ignore_dot_env {
            return None;
        }
        let set = std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        set.or_else(|| files.iter().find_map(|file| file.get(name).cloned()))
    }
}

fn dot_env(path: &Path) -> BTreeMap<String, String> {
    dotenvy::from_path_iter(path).map(|lines| lines.filter_map(Result::ok).collect()).unwrap_or_default()
}

/// A random token for doors, 64 hexadecimal digits.
pub fn new_token(host: &dyn Host) -> String {
    let mut bytes = [0_u8; 32];
    host.random(&mut bytes);
    super::secrets::write_hex(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> NodeConfig {
        let map: BTreeMap<String, String> = pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        NodeConfig::read(PathBuf::from("data"), &move |name| map.get(name).cloned())
    }

    #[test]
    fn nothing_set_is_solo_and_silent() {
        let config = read(&[]);
        assert!(matches!(config.log, LogChoice::Solo));
        assert!(config.accounts.is_empty() && config.notices.is_empty() && config.plain_records);
    }

    #[test]
    fn the_seeds_names_are_understood() {
        let config = read(&[
            ("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
            ("TWILIO_ACCOUNT_SID", "AC0"),
            ("TWILIO_AUTH_TOKEN", "t"),
            ("TWILIO_NUMBER", "whatsapp:+14155238886"),
        ]);
        assert!(matches!(config.log, LogChoice::Kafka(_)));
        assert_eq!(config.accounts[0].addresses, [Address::whatsapp("+14155238886")]);
        assert!(!config.plain_records, "a team says so");
    }

    #[test]
    fn several_mail_accounts_are_read_and_a_wrong_field_is_reported_by_its_variable() {
        let whole = [
            ("MAIL_ADDRESS", "office@agency.example"),
            ("MAIL_PASSWORD", "hush"),
            ("MAIL_IMAP_HOST", "imap.agency.example"),
            ("MAIL_SMTP_HOST", "smtp.agency.example"),
        ];
        let second = [
            ("MAIL_ADDRESS_2", "visa@agency.example"),
            ("MAIL_PASSWORD_2", "hush"),
            ("MAIL_IMAP_HOST_2", "127.0.0.1"),
            ("MAIL_IMAP_TLS_2", "none"),
            ("MAIL_SMTP_HOST_2", "smtp.agency.example"),
        ];
        let config = read(&[&whole[..], &second, &[("MAIL_ADDRESS_3", "help")]].concat());
        let ids: Vec<_> = config.accounts.iter().map(|account| account.id.as_str()).collect();
        assert_eq!(ids, ["office@agency.example", "visa@agency.example"]);
        assert!(matches!(&config.notices[..], [one] if one.contains("MAIL_ADDRESS_3")), "{:?}", config.notices);
        let open = read(&[&whole[..], &[("MAIL_SMTP_TLS", "none")]].concat());
        assert!(open.accounts.is_empty() && open.notices[0].contains("MAIL_SMTP_TLS"), "{:?}", open.notices);
    }

    #[test]
    fn half_an_account_is_reported_by_name() {
        let config = read(&[("TWILIO_ACCOUNT_SID", "AC0")]);
        assert!(config.accounts.is_empty());
        assert!(config.notices.iter().any(|n| n.contains("TWILIO_AUTH_TOKEN") && n.contains("TWILIO_NUMBER")));
    }

    #[test]
    fn wrong_values_are_reported_and_the_rest_goes_on() {
        let config = read(&[
            ("PAPERPLANE_PUBLIC_URL", "desk.example"),
            ("PAPERPLANE_WORKSPACE_KEY", "abc"),
            ("PAPERPLANE_PLAIN_RECORDS", "perhaps"),
            ("PAPERPLANE_POLL_EVERY_MS", "0"),
            ("PAPERPLANE_FILE_CACHE_MB", "1"),
            ("TWILIO_ACCOUNT_SID", "AC0"),
            ("TWILIO_AUTH_TOKEN", "t"),
            ("TWILIO_NUMBER", "whatsapp:+14155238886"),
            ("TWILIO_SHARED_KEYS", "a secret without its id"),
        ]);
        assert_eq!(config.accounts.len(), 1);
        assert_eq!(config.notices.len(), 6, "{:?}", config.notices);
    }

    #[test]
    fn a_bucket_goes_before_a_relay_and_wants_its_keys() {
        let relay = ("PAPERPLANE_RELAY_URL", "https://desk.example");
        let keys = [("S3_ACCESS_KEY_ID", "id"), ("S3_SECRET_ACCESS_KEY", "hush")];
        let whole = read(&[relay, ("S3_BUCKET", "files"), keys[0], keys[1]]);
        assert!(matches!(&whole.files, FilesChoice::S3(s3) if s3.region == "us-east-1" && s3.endpoint.is_none()));
        assert!(whole.notices.is_empty() && !format!("{whole:?}").contains("hush"), "{whole:?}");
        let half = read(&[relay, ("S3_BUCKET", "files"), keys[0]]);
        assert_eq!((half.files, half.notices.len()), (FilesChoice::OwnFolder, 1));
        let open = read(&[("S3_BUCKET", "files"), keys[0], keys[1], ("S3_ENDPOINT", "http://files.example")]);
        assert_eq!((open.files, open.notices.len()), (FilesChoice::OwnFolder, 1));
    }

    #[test]
    fn the_token_of_the_workspace_goes_over_encrypted_lines_alone() {
        for (url, is_taken) in [
            ("https://desk.example", true),
            ("http://127.0.0.1:8000", true),
            ("http://localhost:8000", true),
            ("http://desk.example", false),
            ("http://127.0.0.1.nip.io", false),
        ] {
            let config = read(&[("PAPERPLANE_RELAY_URL", url)]);
            assert_eq!(matches!(config.files, FilesChoice::Relay(_)), is_taken, "{url}");
            assert_eq!(config.notices.is_empty(), is_taken, "{url}: {:?}", config.notices);
        }
    }
}
