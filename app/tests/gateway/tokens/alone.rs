//! Tokens that the gateway gets by itself.

use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256};
use serde_json::json;

use super::{Vault, file};

/// The grant, with this besides.
fn alone(more: &str) -> String {
    format!(
        "{{ grant = \"client_credentials\", client_id = \"ma:sec\", issuer = \"ISSUER\", {more} }}"
    )
}

fn with_secret(name: &str) -> String {
    alone(&format!(
        "client_secret_file = \"{}\"",
        file(name, "s3 %same\n")
    ))
}

#[test]
fn nobody_logs_in_and_rights_are_added_where_they_are_needed() {
    let vault = Vault::new("alone", &json!({}), &with_secret("alone"));
    vault.does("look", "gold");
    vault.does("look", "gold");
    let asked = vault.seen("token");
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0]["fields"]["resource"], vault.url);
    assert_eq!(asked[0]["fields"]["scope"], "vault:read");
    assert_eq!(asked[0]["fields"].get("client_secret"), None);
    let basic = data_encoding::BASE64.encode(b"ma%3Asec:s3+%25same");
    assert_eq!(asked[0]["authorization"], format!("Basic {basic}"));
    // Step up.
    vault.does("seal", "sealed: a");
    let asked = vault.seen("token");
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert_eq!(asked[1]["fields"]["scope"], "vault:read vault:write");
    // The token has both, and nobody asks again.
    vault.does("seal", "sealed: a");
    vault.does("look", "gold");
    assert_eq!(vault.seen("token").len(), 2);
    assert_eq!(vault.standing(), "proven");
    assert!(
        vault
            .here
            .metrics()
            .contains("masec_server_tokens_total{outcome=\"obtained\"} 2")
    );
    vault.is_discreet();
    assert!(!vault.here.log().contains("s3 %same"));
}

#[test]
fn a_key_or_a_secret_in_the_form_proves_it_too() {
    let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
    let oauth = alone(&format!(
        "client_key_file = \"{}\"",
        file("key", &key.serialize_pem())
    ));
    let vault = Vault::new("key", &json!({}), &oauth);
    vault.does("look", "gold");
    let asked = vault.seen("token");
    let fields = &asked[0]["fields"];
    let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    assert_eq!(fields["client_assertion_type"], kind);
    let assertion = fields["client_assertion"].as_str().unwrap();
    let public = jsonwebtoken::DecodingKey::from_ec_der(key.public_key_raw());
    let mut validation = jsonwebtoken::Validation::new(jsonwebtoken::Algorithm::ES256);
    validation.set_audience(&[&vault.issuer]);
    let read = jsonwebtoken::decode::<serde_json::Value>(assertion, &public, &validation).unwrap();
    assert_eq!(read.claims["sub"], "ma:sec");

    let posting = json!({"methods": ["client_secret_post"]});
    let vault = Vault::new("post", &posting, &with_secret("post"));
    vault.does("look", "gold");
    let asked = vault.seen("token");
    assert_eq!(asked[0]["fields"]["client_secret"], "s3 %same");
    assert_eq!(asked[0]["authorization"], json!(null));
}

#[test]
fn tokens_that_run_out_under_traffic_are_had_once() {
    let slow = json!({"life": 2, "delay": 0.3});
    let vault = Vault::new("many", &slow, &with_secret("many"));
    let all_at_once = || {
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| vault.does("look", "gold"));
            }
        });
    };
    all_at_once();
    assert_eq!(vault.seen("token").len(), 1);
    std::thread::sleep(std::time::Duration::from_secs(2));
    all_at_once();
    assert_eq!(vault.seen("token").len(), 2);
}

#[test]
fn an_authorization_server_that_is_down_is_left_alone_for_a_while() {
    let vault = Vault::new("down", &json!({"life": 2}), &with_secret("down"));
    vault.does("look", "gold");
    vault.set(&json!({"down": true}));
    std::thread::sleep(std::time::Duration::from_secs(2));
    let begun = std::time::Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| vault.fails("look", "cannot be used at the moment"));
        }
    });
    assert!(begun.elapsed() < std::time::Duration::from_secs(5));
    assert_eq!(
        vault.seen("token").len(),
        2,
        "one asks, and the others are told"
    );
    assert_eq!(vault.standing(), "failing");
    vault.set(&json!({"down": false}));
    std::thread::sleep(std::time::Duration::from_secs(6));
    vault.does("look", "gold");
    assert_eq!(vault.standing(), "proven");
    vault.is_discreet();
}

#[test]
fn a_server_that_takes_no_token_does_not_have_one_asked_for_without_end() {
    let vault = Vault::new("never", &json!({}), &with_secret("never"));
    vault.set(&json!({"life": 0}));
    for _ in 0..5 {
        vault.fails("look", "");
    }
    let asked = vault.seen("token").len();
    assert!(asked <= 10, "{asked}");
}
