//! Unsubscribing by the link of a mail: one click, for whoever has the link, and for nobody who guesses.

use super::test_gate::TestGate;
use paperplane_core::{address::Address, naming::NamingKey};
use reqwest::StatusCode;

const ONE_CLICK: [(&str, &str); 1] = [("List-Unsubscribe", "One-Click")];

fn token(naming: &NamingKey, person: &str) -> String {
    let [person, ours] = [person, "office@agency.example"].map(|at| naming.address(&Address::email(at).unwrap()));
    naming.unsubscribe_token(person, ours)
}

async fn is_subscribed(gate: &TestGate, token: &str) -> bool {
    gate.desk().subscription(token).await.unwrap().unwrap().on
}

#[tokio::test]
async fn the_link_shows_a_page_and_only_its_button_unsubscribes() {
    let gate = TestGate::usual().await;
    let token = token(gate.desk().naming(), "lin@example.net");
    let path = format!("/u/{token}");
    for (accepted, language, word) in
        [("de, en;q=0.5", "en", "Unsubscribe"), ("ar-EG,ar", "ar", "إلغاء الاشتراك"), ("zh-CN", "zh", "退订")]
    {
        let page = gate.get(&path).header("Accept-Language", accepted).send().await.unwrap();
        assert_eq!(page.status(), StatusCode::OK);
        let rules = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(rules.contains("default-src 'none'") && rules.contains("form-action 'self'"), "{rules}");
        assert_eq!(page.headers()["cache-control"], "no-store");
        let text = page.text().await.unwrap();
        assert!(text.contains(word) && text.contains(&format!("lang=\"{language}\"")), "{text}");
        assert!(!text.contains("<script"));
        assert_eq!(text.contains("dir=\"rtl\""), language == "ar");
    }
    assert!(is_subscribed(&gate, &token).await, "who looks unsubscribes nobody");
    let done = gate.post(&path).form(&ONE_CLICK).send().await.unwrap();
    assert_eq!(done.status(), StatusCode::OK);
    assert!(done.text().await.unwrap().contains("You are unsubscribed"));
    assert!(!is_subscribed(&gate, &token).await, "it is known before the answer");
    // Once more changes nothing; the way back is on the page, and so is the way out again.
    let before = gate.desk().subscription(&token).await.unwrap();
    gate.post(&path).form(&ONE_CLICK).send().await.unwrap();
    assert_eq!(gate.desk().subscription(&token).await.unwrap(), before);
    gate.post(&path).form(&[("List-Subscribe", "Again")]).send().await.unwrap();
    assert!(is_subscribed(&gate, &token).await);
    gate.post(&path).form(&ONE_CLICK).send().await.unwrap();
    assert!(!is_subscribed(&gate, &token).await, "the second time counts as well");
    gate.close().await;
}

#[tokio::test]
async fn a_wrong_link_and_another_body_change_nothing() {
    let gate = TestGate::usual().await;
    let naming = gate.desk().naming().clone();
    let (lin, amara) = (token(&naming, "lin@example.net"), token(&naming, "amara@example.net"));
    let foreign = token(&NamingKey::new([9; 32]), "lin@example.net");
    let mixed = format!("{}{}", &lin[..32], &amara[32..]);
    for wrong in [foreign.as_str(), &mixed, &lin[..95], "x"] {
        let path = format!("/u/{wrong}");
        assert_eq!(gate.get(&path).send().await.unwrap().status(), StatusCode::NOT_FOUND, "{wrong}");
        assert_eq!(gate.post(&path).form(&ONE_CLICK).send().await.unwrap().status(), StatusCode::NOT_FOUND, "{wrong}");
    }
    let path = format!("/u/{lin}");
    for body in ["", "List-Unsubscribe=", "hello"] {
        assert_eq!(gate.post(&path).body(body).send().await.unwrap().status(), StatusCode::BAD_REQUEST, "{body}");
    }
    let large = format!("List-Unsubscribe=One-Click&{}", "x".repeat(3_000));
    assert_eq!(gate.post(&path).body(large).send().await.unwrap().status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(is_subscribed(&gate, &lin).await && is_subscribed(&gate, &amara).await);
    gate.close().await;
}
