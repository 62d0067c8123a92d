//! The servers of well-known mail providers.

use crate::channels::guess::SignIn;

/// The servers of one provider. Source: each provider's own help pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// The parts behind the at sign of its addresses, with spaces between them. A name before a dot alone stands for that
    /// name under any ending: `yahoo.*`.
    domains: &'static str,
    pub imap: &'static str,
    pub smtp: &'static str,
    /// The port of SMTP: 465 with TLS, 587 with STARTTLS. IMAP is at 993 with TLS at all of them.
    pub smtp_port: u16,
    pub sign_in: SignIn,
}

const fn known(
    domains: &'static str,
    imap: &'static str,
    smtp: &'static str,
    smtp_port: u16,
    sign_in: SignIn,
) -> Known {
    Known { domains, imap, smtp, smtp_port, sign_in }
}

use SignIn::{AppPassword, OAuth, Password};

#[rustfmt::skip]
const KNOWN: [Known; 34] = [
    known("gmail.com googlemail.com", "imap.gmail.com", "smtp.gmail.com", 465, AppPassword),
    known("outlook.* hotmail.* live.* msn.com", "outlook.office365.com", "smtp-mail.outlook.com", 587, OAuth),
    known("yahoo.* ymail.com rocketmail.com myyahoo.com", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", 465, AppPassword),
    known("aol.com aim.com", "imap.aol.com", "smtp.aol.com", 465, AppPassword),
    known("icloud.com me.com mac.com", "imap.mail.me.com", "smtp.mail.me.com", 587, AppPassword),
    known("gmx.com", "imap.gmx.com", "mail.gmx.com", 587, Password),
    known("gmx.*", "imap.gmx.net", "mail.gmx.net", 465, Password),
    known("web.de", "imap.web.de", "smtp.web.de", 587, Password),
    known("t-online.de", "secureimap.t-online.de", "securesmtp.t-online.de", 465, AppPassword),
    known("freenet.de", "mx.freenet.de", "mx.freenet.de", 587, Password),
    known("mailbox.org", "imap.mailbox.org", "smtp.mailbox.org", 465, Password),
    known("posteo.*", "posteo.de", "posteo.de", 465, Password),
    known("yandex.* ya.ru", "imap.yandex.com", "smtp.yandex.com", 465, AppPassword),
    known("mail.ru inbox.ru list.ru bk.ru internet.ru", "imap.mail.ru", "smtp.mail.ru", 465, AppPassword),
    known("rambler.ru", "imap.rambler.ru", "smtp.rambler.ru", 465, Password),
    known("ukr.net", "imap.ukr.net", "smtp.ukr.net", 465, AppPassword),
    known("qq.com foxmail.com", "imap.qq.com", "smtp.qq.com", 465, AppPassword),
    known("163.com", "imap.163.com", "smtp.163.com", 465, AppPassword),
    known("126.com", "imap.126.com", "smtp.126.com", 465, AppPassword),
    known("yeah.net", "imap.yeah.net", "smtp.yeah.net", 465, AppPassword),
    known("naver.com", "imap.naver.com", "smtp.naver.com", 587, AppPassword),
    known("zoho.com zohomail.com", "imap.zoho.com", "smtp.zoho.com", 465, AppPassword),
    known("zoho.eu zohomail.eu", "imap.zoho.eu", "smtp.zoho.eu", 465, AppPassword),
    known("fastmail.com fastmail.fm", "imap.fastmail.com", "smtp.fastmail.com", 465, AppPassword),
    known("orange.fr wanadoo.fr", "imap.orange.fr", "smtp.orange.fr", 465, Password),
    known("free.fr", "imap.free.fr", "smtp.free.fr", 465, Password),
    known("laposte.net", "imap.laposte.net", "smtp.laposte.net", 465, Password),
    known("libero.it", "imapmail.libero.it", "smtp.libero.it", 465, Password),
    known("seznam.cz", "imap.seznam.cz", "smtp.seznam.cz", 465, Password),
    known("wp.pl", "imap.wp.pl", "smtp.wp.pl", 465, Password),
    known("uol.com.br", "imap.uol.com.br", "smtps.uol.com.br", 587, Password),
    known("comcast.net", "imap.comcast.net", "smtp.comcast.net", 587, Password),
    known("att.net sbcglobal.net bellsouth.net", "imap.mail.att.net", "smtp.mail.att.net", 465, AppPassword),
    known("mail.com email.com", "imap.mail.com", "smtp.mail.com", 587, Password),
];

/// Providers that put what was sent through their SMTP into the folder of sent mails by themselves: their servers of mailboxes,
/// and those for sending. Source: the help pages of Google and of Microsoft.
const KEEP_WHAT_IS_SENT: [(&[&str], &[&str]); 2] = [
    (&["imap.gmail.com", "imap.googlemail.com"], &["smtp.gmail.com", "smtp.googlemail.com"]),
    (&["outlook.office365.com", "imap-mail.outlook.com"], &["smtp.office365.com", "smtp-mail.outlook.com"]),
];

/// True if these servers keep what was sent by themselves: a copy of ours would be a second one.
pub(super) fn keeps_what_is_sent(imap_host: &str, smtp_host: &str) -> bool {
    let holds = |hosts: &[&str], host: &str| hosts.iter().any(|one| one.eq_ignore_ascii_case(host));
    KEEP_WHAT_IS_SENT.iter().any(|(imap, smtp)| holds(imap, imap_host) && holds(smtp, smtp_host))
}

/// True for a server of mailboxes or for sending of a well-known provider.
pub(super) fn is_known_host(host: &str) -> bool {
    KNOWN.iter().any(|known| known.imap == host || known.smtp == host)
}

/// The servers of the provider that gives out addresses of this domain.
pub(super) fn of_domain(domain: &str) -> Option<Known> {
    let is_it = |pattern: &str| match pattern.strip_suffix(".*") {
        // `yahoo.co.uk` is one of `yahoo.*`, `yahoo.agency.example` is not.
        Some(name) => domain.strip_prefix(name).is_some_and(|rest| {
            let endings: Vec<_> = rest.split('.').skip(1).collect();
            rest.starts_with('.') && matches!(endings[..], [one] | ["co" | "com", one] if (2..=3).contains(&one.len()))
        }),
        None => domain == pattern,
    };
    KNOWN.into_iter().find(|one| one.domains.split(' ').any(is_it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_keeps_what_is_sent_is_known_by_both_servers() {
        assert!(keeps_what_is_sent("imap.gmail.com", "SMTP.gmail.com"));
        assert!(!keeps_what_is_sent("imap.gmail.com", "smtp.agency.example"), "sent by a server of the agency's own");
        assert!(!keeps_what_is_sent("imap.agency.example", "smtp.agency.example"));
    }

    #[test]
    fn a_provider_is_known_by_its_domains_alone() {
        let imap = |domain: &str| of_domain(domain).map(|known| known.imap);
        assert_eq!(imap("gmail.com"), Some("imap.gmail.com"));
        assert_eq!(imap("yahoo.co.uk"), Some("imap.mail.yahoo.com"));
        assert_eq!(imap("gmx.com"), Some("imap.gmx.com"));
        assert_eq!(imap("gmx.de"), Some("imap.gmx.net"));
        for other in ["yahoo", "yahoo.agency.example", "notyahoo.com", "gmail.com.agency.example", "gmx.example"] {
            assert_eq!(imap(other), None, "{other}");
        }
    }
}
