//! Every language of the interface is complete: the same messages, none empty, each with the same variables,
//! the plural forms of the language, and a message for every key that the room uses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use paraph_talks::act::ActKind;

/// Languages other than English.
const OTHERS: [&str; 2] = ["fr", "uk"];

/// A message of a file: its name, and its value.
#[derive(Debug)]
struct Message {
    id: String,
    value: String,
}

impl Message {
    /// Returns the variables of the message.
    fn variables(&self) -> BTreeSet<&str> {
        let name =
            |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        self.value.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
    }

    /// Whether the message has plural forms.
    fn is_plural(&self) -> bool {
        self.value.contains("->")
    }

    /// Returns the variant for a plural category such as `one`, or `None`.
    fn variant(&self, category: &str) -> Option<&str> {
        let mark = format!("[{category}]");
        let mut lines = self.value.lines().map(|line| line.trim().trim_start_matches('*'));
        lines.find_map(|line| line.strip_prefix(&mark)).map(str::trim)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the files of a language, by name, each with its messages in order.
fn locale(language: &str) -> BTreeMap<String, Vec<Message>> {
    let at = folder().join("locales").join(language);
    let entries = fs::read_dir(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display()));
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.map(|path| (name(&path), messages(&name(&path), &read(&path)))).collect()
}

/// Reads the messages of a file: a name at the start of a line, then a value that may continue on indented
/// lines.
fn messages(file: &str, source: &str) -> Vec<Message> {
    let mut all: Vec<Message> = Vec::new();
    for line in source.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if line.starts_with([' ', '}']) {
            let last = all.last_mut().unwrap_or_else(|| panic!("{file}: no message stands before {line:?}"));
            last.value.push('\n');
            last.value.push_str(line);
            continue;
        }
        let (id, value) = line.split_once('=').unwrap_or_else(|| panic!("{file}: {line:?} is no message"));
        let id = id.trim_end();
        assert!(is_key(id), "{file}: {id:?} is no name of a message");
        all.push(Message { id: id.to_owned(), value: value.trim().to_owned() });
    }
    all
}

fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Returns each message of a language with the English one.
fn beside(language: &str, check: impl Fn(&str, &Message, &Message)) {
    let (english, other) = (locale("en"), locale(language));
    for (file, messages) in &english {
        let own = other.get(file).unwrap_or_else(|| panic!("{language} has no {file}"));
        for message in messages {
            let found = own.iter().find(|one| one.id == message.id);
            let found = found.unwrap_or_else(|| panic!("{language}/{file} has no {}", message.id));
            check(&format!("{language}/{file}: {}", message.id), message, found);
        }
    }
}

/// Returns all names of messages in English.
fn known() -> BTreeSet<String> {
    locale("en").into_values().flatten().map(|message| message.id).collect()
}

/// Returns all sources below a folder.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources can be listed") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = read(&path);
            found.push((path, source));
        }
    }
    found
}

/// Returns the arguments of a call, from after the opening bracket to the closing one.
fn within(rest: &str) -> &str {
    let (mut depth, mut quoted) = (1, false);
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[..at];
        }
    }
    rest
}

/// Returns the keys that a source uses: all quoted keys within `say(...)`, which may choose among several,
/// and the first of `count` and `say_with`.
fn asked(source: &str) -> Vec<&str> {
    let first = |call: &str| -> Vec<&str> {
        let mark = format!("{call}(\"");
        source.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let chosen = source.split("say(").skip(1).flat_map(|rest| within(rest).split('"').skip(1).step_by(2));
    let mut keys: Vec<&str> = chosen.filter(|word| is_key(word)).collect();
    keys.extend(first("say"));
    keys.extend(first("count"));
    keys.extend(first("say_with"));
    keys
}

#[test]
fn every_language_has_the_messages_of_english_in_their_order() {
    let ids = |language: &str| -> BTreeMap<String, Vec<String>> {
        let files = locale(language).into_iter();
        files.map(|(file, all)| (file, all.into_iter().map(|message| message.id).collect())).collect()
    };
    let english = ids("en");
    assert!(english.values().flatten().count() > 400, "the messages are found");
    for language in OTHERS {
        let own = ids(language);
        assert!(english.keys().eq(own.keys()), "{language} has the files {:?}", own.keys());
        for (file, wanted) in &english {
            assert_eq!(wanted, &own[file], "{language}/{file}");
        }
    }
}

#[test]
fn no_message_stands_twice() {
    for language in ["en"].into_iter().chain(OTHERS) {
        let mut seen = BTreeSet::new();
        for message in locale(language).into_values().flatten() {
            assert!(seen.insert(message.id.clone()), "{language}: {} stands twice", message.id);
        }
    }
}

#[test]
fn no_message_is_empty() {
    for language in ["en"].into_iter().chain(OTHERS) {
        for message in locale(language).into_values().flatten() {
            assert!(!message.value.is_empty(), "{language}: {} is empty", message.id);
            let variants = message.value.lines().map(str::trim).filter(|line| line.starts_with(['[', '*']));
            for variant in variants {
                let says = variant.split_once(']').map(|(_, says)| says.trim()).unwrap_or_default();
                assert!(!says.is_empty(), "{language}: {} says nothing in {variant}", message.id);
            }
        }
    }
}

#[test]
fn every_language_speaks_of_the_same_variables() {
    for language in OTHERS {
        beside(language, |name, english, own| assert_eq!(english.variables(), own.variables(), "{name}"));
    }
}

#[test]
fn numbers_are_counted_as_each_language_counts() {
    let categories = [("fr", &["one", "other"][..]), ("uk", &["one", "few", "many", "other"][..])];
    for (language, categories) in categories {
        beside(language, |name, english, own| {
            assert_eq!(english.is_plural(), own.is_plural(), "{name} is counted in one language alone");
            let missing = categories.iter().find(|category| own.variant(category).is_none());
            assert!(!own.is_plural() || missing.is_none(), "{name} has no variant {missing:?}");
            assert_eq!(english.variant("0").is_some(), own.variant("0").is_some(), "{name}: the variant [0]");
        });
    }
}

#[test]
fn every_key_that_the_room_asks_for_exists() {
    let known = known();
    let mut seen = 0;
    for (path, source) in sources(&folder().join("src")) {
        for key in asked(&source) {
            seen += 1;
            assert!(known.contains(key), "{} asks for {key}, which locales/en does not have", path.display());
        }
    }
    assert!(seen > 200, "the keys are found: {seen}");
}

#[test]
fn every_act_has_its_name() {
    let known = known();
    for kind in ActKind::ALL {
        assert!(known.contains(&format!("act-{kind}")), "the act {kind} has no name");
    }
}

#[test]
fn keys_are_read_out_of_a_source() {
    let source = r#"look.say(if yes { "stands" } else { "stands-not" }); voice.count("acts-n", 3); voice.say("a-b");
        look.say(&format!("act-{kind}")); voice.say_with("day", &[("month", x)]); all.count(); look.say(key)"#;
    let mut keys = asked(source);
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys, ["a-b", "acts-n", "day", "stands", "stands-not"]);
}
