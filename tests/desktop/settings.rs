//! The permissions of the shell in its settings: a page may ask and listen, and run our own code only.

use serde_json::Value;
use std::{fs, path::Path};

fn read(path: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The sources of one directive of the content security policy.
fn csp(directive: &str) -> Vec<String> {
    let settings = read("tauri.conf.json");
    let policy = settings["app"]["security"]["csp"].as_str().unwrap();
    let mut directives = policy.split(';').map(str::split_whitespace);
    let found = directives.find_map(|mut words| (words.next() == Some(directive)).then(|| words.collect::<Vec<_>>()));
    found.unwrap_or_else(|| panic!("no {directive} in the policy")).into_iter().map(str::to_owned).collect()
}

#[test]
fn only_our_own_code_runs_in_the_window() {
    assert_eq!(csp("default-src"), ["'none'"]);
    assert_eq!(csp("script-src"), ["'self'", "'wasm-unsafe-eval'"]);
    assert_eq!(csp("connect-src"), ["'self'", "ipc:", "http://ipc.localhost"]);
}

#[test]
fn the_window_may_listen_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["default.json"]);
    let capability = read("src-tauri/capabilities/default.json");
    assert_eq!(capability["permissions"], serde_json::json!(["core:event:allow-listen", "core:event:allow-unlisten"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere has a say");
}

#[test]
fn one_scheme_leads_here_and_the_installers_register_it() {
    let settings = read("tauri.conf.json");
    let links = serde_json::json!({ "desktop": { "schemes": ["paperplane"] } });
    assert_eq!(settings["plugins"], serde_json::json!({ "deep-link": links }));
}

#[test]
fn the_windows_come_from_this_program_and_not_from_a_server() {
    let settings = read("tauri.conf.json");
    assert_eq!(settings["build"]["frontendDist"], "ui/dist");
    assert!(settings["build"].get("devUrl").is_none());
}

#[test]
fn every_icon_that_is_named_is_there() {
    let settings = read("tauri.conf.json");
    for icon in settings["bundle"]["icon"].as_array().unwrap() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(icon.as_str().unwrap());
        assert!(file.is_file(), "{}", file.display());
    }
}
