//! Recorded webhooks, and what we make of them.

use super::scene::{FORMS, WEBHOOK_PATH, changed, form, naming, observed, observed_at, with};
use paperplane_core::{
    address::{Address, AddressKind, Reach},
    event::{ChoiceOf, ContactWish, DeliveryReported, Forwarded, Incoming, LinkReason},
    ids::AttemptId,
    limits::NAME_CHARS_MAX,
    talk::{delivery::ReportedStatus, observation::Observation},
    time::Timestamp,
};

fn message(body: &str) -> Incoming {
    match observed(body).expect("it can be read").remove(0) {
        Observation::Received(received) => received.message,
        other => panic!("not a message: {other:?}"),
    }
}

fn report(body: &str) -> DeliveryReported {
    match observed(body).expect("it can be read").remove(0) {
        Observation::Reported(reported) => reported,
        other => panic!("not a status: {other:?}"),
    }
}

fn reason(body: &str) -> String {
    observed(body).expect_err("it cannot be read").reason
}

#[test]
fn every_recorded_webhook_is_read_the_same_way_twice_and_as_before() {
    let mut readings = String::new();
    for (name, body) in FORMS {
        let first = observed(body);
        assert_eq!(first, observed(body), "{name} read twice");
        readings.push_str(&format!("{name}: {first:#?}\n"));
    }
    insta::assert_snapshot!(readings);
}

#[test]
fn a_text_is_untouched() {
    assert_eq!(message(form("whatsapp_text")).text, "Merhaba! I want info about dental implants 😀 & visa + price?");
    assert_eq!(
        message(form("whatsapp_text_multiline_spaces")).text,
        "  leading and trailing  \nline two\r\nüñí 中文 العربية "
    );
}

#[test]
fn bytes_that_are_no_text_are_read_with_the_replacement_character_also_from_what_is_kept() {
    let usual = "AccountSid=AC0123456789abcdef0123456789abcdef&MessageSid=SM1&SmsStatus=received&From=whatsapp%3A%2B15005550001\
                 &To=whatsapp%3A%2B14155238886&Body=";
    for (bytes, text) in [(&b"%FF%FE hello"[..], "\u{fffd}\u{fffd} hello"), (b"\xC3%A9t\xE9", "\u{e9}t\u{fffd}")] {
        let body = [usual.as_bytes(), bytes].concat();
        let found = observed_at(WEBHOOK_PATH, &body).expect("it can be read");
        let Observation::Received(received) = &found[0] else { panic!("{found:?}") };
        assert_eq!(received.message.text, text);
        let again = observed_at(WEBHOOK_PATH, received.raw.body.as_bytes()).expect("what is kept can be read");
        let Observation::Received(again) = &again[0] else { panic!("{again:?}") };
        assert_eq!(again.message.text, text, "read again");
    }
}

#[test]
fn a_message_keeps_who_to_whom_and_the_request_itself() {
    let found = observed(form("whatsapp_text")).unwrap();
    let Observation::Received(received) = &found[0] else { panic!("{found:?}") };
    assert_eq!(received.message.peer, Address::whatsapp("whatsapp:+905551234567"));
    assert_eq!(received.message.ours, Address::whatsapp("whatsapp:+14155238886"));
    assert_eq!(received.message.profile_name.as_deref(), Some("Ayşe Yılmaz"));
    assert_eq!(received.message.provider_at, None, "a webhook has no time");
    assert_eq!((received.raw.path.as_str(), received.raw.body.as_str()), (WEBHOOK_PATH, form("whatsapp_text")));
}

#[test]
fn two_addresses_named_together_are_one_person() {
    let found = observed(form("whatsapp_text")).unwrap();
    let Some(Observation::SamePerson(one, other, LinkReason::ToldTogether)) = found.get(1) else { panic!("{found:?}") };
    assert_eq!((one.kind, other.kind), (AddressKind::Phone, AddressKind::BusinessScopedUser));
    assert_eq!(other.value, "TR.1A2B3C4D5E6F7A8B9C");
}

#[test]
fn a_person_without_a_number_is_a_person() {
    let found = observed(form("whatsapp_bsuid_only")).unwrap();
    assert_eq!(found.len(), 1, "one address is not two");
    assert_eq!(message(form("whatsapp_bsuid_only")).peer.kind, AddressKind::BusinessScopedUser);
}

#[test]
fn files_wait_at_the_provider() {
    let image = message(form("whatsapp_image"));
    assert_eq!(image.text, "my x-ray");
    assert_eq!(image.media.len(), 1);
    assert_eq!(image.media[0].content_type, "image/jpeg");
    assert!(image.media[0].url.ends_with("/Media/MEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
}

#[test]
fn the_providers_judgement_of_a_wish_goes_before_ours() {
    let said = |text: &str, kind: Option<&str>| {
        let with_text = changed("whatsapp_optout_stop", "Body", Some(text));
        let with_kind = url::form_urlencoded::parse(with_text.as_bytes()).filter(|(name, _)| name != "OptOutType");
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(with_kind);
        if let Some(kind) = kind {
            form.append_pair("OptOutType", kind);
        }
        message(&form.finish()).wish
    };
    assert_eq!(said("arrêt", Some("STOP")), Some(ContactWish::Stop));
    assert_eq!(said("stop", Some("START")), Some(ContactWish::Start));
    assert_eq!(said("stop", Some("HELP")), None);
    assert_eq!(said(" Stop ", None), Some(ContactWish::Stop));
    assert_eq!(said("do not stop", None), None);
}

#[test]
fn an_answer_to_a_button_and_a_caption_are_no_wish() {
    let text = |body: &str| changed("sms_text", "Body", Some(body));
    let with = |body: &str, more: &str| message(&format!("{}&{more}", text(body))).wish;
    assert_eq!(message(&text("Cancel")).wish, Some(ContactWish::Stop), "carriers stop on it");
    assert_eq!(with("Cancel", "ButtonText=Cancel&ButtonPayload=cancel_appointment%3A42"), None);
    assert_eq!(with("Yes", "ButtonText=Yes"), None, "nor is it a wish to hear again");
    assert_eq!(with("Stop", "ListTitle=Stop&ListId=stop"), None);
    assert_eq!(with("Stop", "MessageType=interactive"), None);
    assert_eq!(
        with("end", "NumMedia=1&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fx&MediaContentType0=image%2Fpng"),
        None
    );
    assert_eq!(with("arret", "ButtonText=arret&OptOutType=STOP"), Some(ContactWish::Stop), "the channel's own word");
    assert_eq!(message(&text("Stop, please. Thanks!")).wish, None);
}

#[test]
fn an_endless_name_is_cut_and_an_empty_one_is_none() {
    let long = message(&changed("whatsapp_text", "ProfileName", Some(&"名".repeat(500))));
    assert_eq!(long.profile_name.map(|name| name.chars().count()), Some(NAME_CHARS_MAX));
    for empty in ["  ", "\u{3164}", "\u{200b}\u{2800}"] {
        assert_eq!(message(&changed("whatsapp_text", "ProfileName", Some(empty))).profile_name, None, "{empty:?}");
    }
}

#[test]
fn statuses_bind_to_the_message_and_to_the_attempt() {
    let attempt = AttemptId::new(Timestamp(1_795_000_000_000), [3; 10]);
    let path = format!("/webhook/twilio/status?attempt={attempt}");
    let found = observed_at(&path, form("whatsapp_delivered").as_bytes()).unwrap();
    let [Observation::Reported(reported)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((reported.status, reported.attempt), (ReportedStatus::Delivered, Some(attempt)));
    assert_eq!(reported.peer, Address::whatsapp("whatsapp:+905551234567"), "the recipient is the person");
    assert_eq!(reported.reported, naming().message(&reported.account, &reported.provider_ref));
    assert_eq!(reported.raw.path, path);
}

#[test]
fn a_status_without_or_with_a_strange_attempt_is_still_a_status() {
    assert_eq!(report(form("whatsapp_read")).attempt, None);
    let strange = observed_at("/webhook/twilio/status?attempt=none", form("whatsapp_read").as_bytes()).unwrap();
    assert!(matches!(&strange[0], Observation::Reported(reported) if reported.attempt.is_none()));
}

#[test]
fn a_failure_keeps_its_code() {
    let failed = report(form("whatsapp_undelivered_63016"));
    assert_eq!((failed.status, failed.error_code), (ReportedStatus::Failed, Some(63016)));
    assert_eq!(report(form("whatsapp_sent")).error_code, None);
}

#[test]
fn a_code_that_is_not_known_keeps_the_providers_words() {
    let unknown = changed("whatsapp_undelivered_63016", "ErrorCode", Some("63999"));
    let failed = report(&format!("{unknown}&ChannelStatusMessage=A+new+rule"));
    assert_eq!((failed.error_code, failed.failure, failed.words.as_deref()), (Some(63999), None, Some("A new rule")));
}

#[test]
fn what_cannot_be_read_says_why_without_saying_who() {
    let reasons = [
        reason(&changed("whatsapp_text", "From", Some("+905551234567"))),
        reason(&changed("sms_text", "From", Some("+0x1"))),
        reason(&changed("whatsapp_text", "From", Some("messenger:1234"))),
        reason(&changed("whatsapp_text", "From", Some("whatsapp: 905551234567"))),
        reason(&changed("whatsapp_text", "To", None)),
        reason(&changed("whatsapp_text", "AccountSid", Some("AC00000000000000000000000000000000"))),
        reason(&changed("whatsapp_text", "AccountSid", None)),
        reason(&changed("whatsapp_text", "SmsStatus", None)),
        reason(&changed("whatsapp_read", "MessageStatus", Some("pondering"))),
        reason("anything=else"),
        reason(""),
    ];
    assert!(reasons[0].contains("one channel") && reasons[1].contains("neither"), "{reasons:?}");
    assert!(reasons.iter().all(|reason| !reason.is_empty() && !reason.contains(char::is_numeric)), "{reasons:?}");
}

#[test]
fn a_message_without_its_first_id_has_two_more() {
    let without = message(&changed("whatsapp_text", "MessageSid", None));
    assert_eq!(without.id, message(form("whatsapp_text")).id);
    assert!(reason(&form("whatsapp_text").replace("SM11111111111111111111111111111111", "%2F")).contains("id"));
}

#[test]
fn a_text_message_is_the_same_persons_as_that_number_on_whatsapp() {
    let found = observed(form("sms_text")).unwrap();
    let Some(Observation::SamePerson(sms, whatsapp, LinkReason::SameNumber)) = found.get(1) else {
        panic!("{found:?}")
    };
    assert_eq!((sms.typed().as_str(), whatsapp.typed().as_str()), ("+16505551111", "whatsapp:+16505551111"));
}

#[test]
fn a_short_code_and_the_name_of_a_sender_have_a_conversation() {
    for (from, reach) in [("72975", Reach::Perhaps), ("MyClinic", Reach::No)] {
        let found = observed(&changed("sms_text", "From", Some(from))).unwrap();
        assert_eq!(found.len(), 1, "it is nobody on WhatsApp: {found:?}");
        let peer = message(&changed("sms_text", "From", Some(from))).peer;
        assert_eq!((peer.kind, peer.typed().as_str(), peer.reach()), (AddressKind::Sender, from, reach));
    }
}

/// The numbers with which a number is linked as its usual spelling, or as the one that WhatsApp knows.
fn linked(body: &str) -> Vec<(String, LinkReason)> {
    let others = observed(body).unwrap().into_iter().filter_map(|observation| match observation {
        Observation::SamePerson(_, other, because) if other.kind == AddressKind::Phone => {
            Some((other.typed(), because))
        }
        _ => None,
    });
    others.collect()
}

#[test]
fn spellings_of_one_mobile_number_are_one_person_and_a_landline_is_not() {
    let from = |number: &str| {
        linked(&changed("whatsapp_text", "From", Some(&format!("whatsapp:{number}"))).replace("WaId", "Wa"))
    };
    let usual = |number: &str| vec![(format!("whatsapp:{number}"), LinkReason::SameNumber)];
    assert_eq!(from("+551161230045"), usual("+5511961230045"));
    assert_eq!(from("+5215550011234"), usual("+525550011234"));
    assert_eq!(from("+541161230045"), usual("+5491161230045"));
    for alone in ["+5511961230045", "+551131230045", "+525550011234", "+447700900161"] {
        assert_eq!(from(alone), [], "{alone}");
    }
    let by_text = linked(&changed("sms_text", "From", Some("+551161230045")));
    let both = ["+5511961230045", "whatsapp:+5511961230045"].map(|other| (other.to_owned(), LinkReason::SameNumber));
    assert_eq!(by_text, both);
    let delivered = linked(&changed("whatsapp_delivered", "To", Some("whatsapp:+5215550011234")));
    assert_eq!(delivered, usual("+525550011234"), "the number we wrote to");
    let known_as = linked(&changed("whatsapp_text", "WaId", Some("905551234599")));
    assert_eq!(known_as, [("whatsapp:+905551234599".to_owned(), LinkReason::ToldTogether)]);
}

#[test]
fn what_comes_beside_the_text_is_read() {
    let place = message(form("whatsapp_location")).details.location.expect("a place");
    assert!(place.latitude.parse::<f64>().is_ok() && place.name.is_some(), "{place:?}");
    let choice = message(form("whatsapp_button_reply")).details.choice.expect("a choice");
    assert_eq!(choice.of, ChoiceOf::Buttons);
    assert!(!choice.label.is_empty() && choice.id.is_some(), "{choice:?}");
    assert!(message(form("whatsapp_reply_quote")).details.quotes.is_some());
    let referral = message(form("whatsapp_ctwa_ad_referral")).details.referral.expect("an advertisement");
    assert!(referral.kind == "ad" && referral.click_id.is_some() && referral.headline.is_some(), "{referral:?}");
    let list = changed("whatsapp_text", "ListTitle", Some("Dublin"));
    assert_eq!(message(&list).details.choice.map(|choice| choice.of), Some(ChoiceOf::List));
    let often = changed("whatsapp_text", "FrequentlyForwarded", Some("true"));
    assert_eq!(message(&often).details.forwarded, Some(Forwarded::Often));
    let once = changed("whatsapp_text", "Forwarded", Some("true"));
    assert_eq!(message(&once).details.forwarded, Some(Forwarded::Once));
}

#[test]
fn a_place_that_is_nowhere_is_left_out_and_the_message_stays() {
    let nowhere = message(&changed("whatsapp_location", "Latitude", Some("999")));
    assert_eq!(nowhere.details.location, None);
    assert_eq!(nowhere.details.kind.as_deref(), Some("location"), "it says what it was");
}

#[test]
fn a_message_of_which_nothing_shows_says_what_it_is() {
    let blank = changed("whatsapp_text", "Body", Some("\u{200b}"));
    let of_kind = |kind: &str| message(&with(&blank, "MessageType", Some(kind))).details.kind;
    assert_eq!(of_kind("unsupported").as_deref(), Some("unsupported"));
    assert_eq!(of_kind("<script>"), None, "only a word is kept");
    assert_eq!(message(form("whatsapp_text")).details.kind, None);
}

#[test]
fn a_picture_in_webp_over_whatsapp_is_a_sticker() {
    let sticker = message(&changed("whatsapp_image", "MediaContentType0", Some("image/webp")));
    assert_eq!(sticker.details.kind.as_deref(), Some("sticker"));
    assert_eq!(message(form("whatsapp_image")).details.kind, None);
}
