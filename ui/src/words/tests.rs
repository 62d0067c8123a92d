//! Every language has every text, and every text is asked for.

use super::{
    language::{LANGUAGES, Texts, Values, choose, language, read, text},
    texts,
};
use fluent_bundle::{FluentResource, FluentValue};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Keys with the names of their values.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// The keys of some texts, read without Fluent: a key stands at the beginning of a line, its text may go on indented.
fn keys(files: &[&str]) -> Keys {
    let mut keys = Keys::new();
    let mut open = String::new();
    for line in files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(keys.insert(key.to_owned(), BTreeSet::new()).is_none(), "{key} stands twice");
            key.clone_into(&mut open);
        }
        for value in line.split('$').skip(1) {
            let end = value.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(value.len());
            keys.entry(open.clone()).or_default().insert(value[..end].to_owned());
        }
    }
    keys
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// All files below a folder whose names end so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), end));
        } else if entry.file_name().to_string_lossy().ends_with(end) {
            found.push(entry.path());
        }
    }
    found
}

/// Texts that the sources ask for: the key and the names of the values it is given.
fn asked(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let calls = code.split("say!(").skip(1).filter_map(|call| {
        let (key, rest) = call.trim_start().strip_prefix('"')?.split_once('"')?;
        Some((key.to_owned(), names(rest)))
    });
    calls.collect()
}

/// The names before `=` among the arguments of a call, up to the parenthesis that closes it.
fn names(arguments: &str) -> BTreeSet<String> {
    let (mut depth, mut argument, mut names) = (0_u32, String::new(), BTreeSet::new());
    let mut end = |argument: &mut String| {
        if let Some((name, _)) = argument.split_once('=') {
            names.insert(name.trim().to_owned());
        }
        argument.clear();
    };
    for letter in arguments.chars() {
        match letter {
            ')' if depth == 0 => break,
            ',' if depth == 0 => end(&mut argument),
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ if depth == 0 => argument.push(letter),
            _ => {}
        }
    }
    end(&mut argument);
    names
}

#[test]
fn every_language_has_the_same_keys_with_the_same_values() {
    let english = keys(texts::of("en"));
    assert!(english.len() > 100, "only {} keys were read", english.len());
    for (language, _) in LANGUAGES {
        let theirs = keys(texts::of(language));
        for (key, values) in &english {
            assert_eq!(theirs.get(key), Some(values), "{key} in {language}");
        }
        let more: Vec<_> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(more.is_empty(), "{language} has more: {more:?}");
    }
}

#[test]
fn what_is_asked_for_exists_and_is_given_its_values_and_nothing_is_unused() {
    let english = keys(texts::of("en"));
    let mut used = BTreeSet::new();
    for file in files(&ui().join("src"), ".rs").iter().filter(|file| !file.ends_with("words/tests.rs")) {
        for (key, values) in asked(&fs::read_to_string(file).unwrap()) {
            assert_eq!(english.get(&key), Some(&values), "{key} in {}", file.display());
            used.insert(key);
        }
    }
    let unused: Vec<_> = english.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn every_file_of_texts_is_read_by_fluent_without_complaint() {
    for (language, _) in LANGUAGES {
        let kept = files(&ui().join("locales").join(language), ".ftl");
        let read: BTreeSet<String> = kept.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        let built_in: BTreeSet<String> = texts::of(language).iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(read, built_in, "the files of {language}");
        for text in built_in {
            let complaints = FluentResource::try_new(text.clone()).err().map(|(_, complaints)| complaints);
            assert_eq!(complaints, None, "{language}: {}", text.lines().next().unwrap_or_default());
        }
    }
}

/// A text of `texts`, as the window would write it; nothing may be missing.
fn written(texts: &Texts, key: &str, values: &Values) -> String {
    let mut complaints = Vec::new();
    let pattern =
        texts.get_message(key).and_then(|message| message.value()).unwrap_or_else(|| panic!("{key} is missing"));
    let text = texts.format_pattern(pattern, Some(values), &mut complaints).into_owned();
    assert!(complaints.is_empty(), "{key}: {complaints:?}");
    text
}

#[test]
fn every_text_can_be_written_with_numbers_and_with_words() {
    for (language, _) in LANGUAGES {
        let texts = read(language, texts::of(language));
        for (key, names) in keys(texts::of(language)) {
            for sample in ["0", "1", "2", "5", "11", "100", "1000000", "Amara"] {
                let value = sample.parse::<i64>().map_or_else(|_| FluentValue::from(sample), FluentValue::from);
                let values: Values = names.iter().map(|name| (name.clone(), value.clone())).collect();
                let text = written(&texts, &key, &values);
                assert!(!text.trim().is_empty() && !text.contains(['{', '}', '$']), "{key} in {language}: {text}");
                assert!(!text.contains('!'), "{key} in {language} shouts: {text}");
            }
        }
    }
}

fn with_count(count: i64) -> Values<'static> {
    [("count", FluentValue::from(count))].into_iter().collect()
}

#[test]
fn plurals_are_each_languages_own() {
    let arabic = read("ar", texts::of("ar"));
    for (count, expected) in [
        (0, "لا رسائل غير مقروءة"),
        (1, "رسالة واحدة غير مقروءة"),
        (2, "رسالتان غير مقروءتين"),
        (5, "5 رسائل غير مقروءة"),
        (11, "11 رسالة غير مقروءة"),
        (100, "100 رسالة غير مقروءة"),
        (103, "103 رسائل غير مقروءة"),
    ] {
        assert_eq!(written(&arabic, "inbox-unread", &with_count(count)), expected);
    }
    for line in texts::of("ar").iter().flat_map(|file| file.lines()).filter(|line| line.contains("->")) {
        assert!(line.contains("{ FORM($"), "“{line}” counts by the rules that forget the hundreds");
    }
    let forms = "[zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n";
    for (language, expected) in [
        ("ar", [(0, "zero"), (1, "one"), (2, "two"), (5, "few"), (11, "many"), (100, "other"), (103, "few")]),
        ("pl", [(0, "many"), (1, "one"), (2, "few"), (5, "many"), (22, "few"), (112, "many"), (100, "many")]),
        ("fr", [(0, "one"), (1, "one"), (2, "other"), (5, "other"), (11, "other"), (100, "other"), (101, "other")]),
        ("zh", [(0, "other"), (1, "other"), (2, "other"), (5, "other"), (11, "other"), (100, "other"), (101, "other")]),
    ] {
        let number = if language == "ar" { "FORM($count)" } else { "$count" };
        let texts = read(language, &[&format!("form = {{ {number} ->\n {forms} }}\n")]);
        for (count, form) in expected {
            assert_eq!(written(&texts, "form", &with_count(count)), form, "{count} in {language}");
        }
    }
}

#[test]
fn the_window_speaks_what_was_chosen_and_english_otherwise() {
    assert_eq!((language(), text("inbox-title", None)), ("en", "Inbox".to_owned()));
    for (wish, spoken, inbox) in
        [("pt-BR", "pt", "Caixa de entrada"), ("ZH_Hans", "zh", "收件箱"), ("tlh", "en", "Inbox"), ("", "en", "Inbox")]
    {
        choose(wish);
        assert_eq!((language(), text("inbox-title", None).as_str()), (spoken, inbox));
    }
    choose("ar");
    assert_eq!(text("no-such-text", None), "no-such-text");
    choose("en");
}
