//! Two rooms and many processes of the command line write to one file for a minute, and some of the processes are
//! killed. Afterwards each answer, each state and the log agree.
//!
//! `PARAPH_RACE_SECONDS=10` races for so many seconds, `PARAPH_RACE_SEED` repeats the choices of an earlier race.
#![cfg(unix)]
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use fastrand::Rng;
use paraph_node::Session;
use paraph_server::{App, Cost, Demonstration, Setup, Terms, serve_on};
use paraph_store::Store;
use paraph_talks::digest;
use serde_json::{Value, json};

const SIGNERS: [&str; 4] = ["A/head", "G/head", "A/delegate", "G/delegate"];
/// Threads that start processes one after another.
const LINES: usize = 3;
/// Kinds of acts that a race tries, and that it brings into the record.
const KINDS: [&str; 8] =
    ["principle", "join", "propose", "withdraw", "position", "accept", "remark", "reserve"];

/// An act that somebody is about to ask for.
#[derive(Clone, Debug)]
struct Wish {
    by: &'static str,
    kind: &'static str,
    /// What its body has in the record, and no other body if the kind allows it.
    holds: String,
    /// Words of the command line.
    line: Vec<String>,
    /// Answers to the form of the room.
    answers: Value,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Came {
    /// The act is in the record, under this number.
    Done(u64),
    /// It is not.
    Refused(String),
    /// The process was killed before it answered.
    Killed,
}

/// What the racers share.
struct Race<'a> {
    folder: &'a Path,
    end: Instant,
    seed: u64,
    /// Acts to which others can refer, by kind, each with its author.
    known: Mutex<BTreeMap<&'static str, Vec<(&'static str, u64)>>>,
    all: Mutex<Vec<(Wish, Came)>>,
}

impl Race<'_> {
    /// Runs one racer until the race ends.
    fn run(&self, racer: usize, mut ask: impl FnMut(&mut Rng, &Wish) -> Came) {
        let mut random = Rng::with_seed(self.seed + racer as u64);
        for nth in 0.. {
            if Instant::now() > self.end {
                return;
            }
            let wish = self.wish(&mut random, &format!("<{racer}.{nth}>"));
            let came = ask(&mut random, &wish);
            if let Came::Done(number) = came {
                self.known.lock().unwrap().entry(wish.kind).or_default().push((wish.by, number));
            }
            self.all.lock().unwrap().push((wish, came));
        }
    }

    /// Returns an act of a kind, by the same party or by the other, rather a late one.
    fn earlier(&self, random: &mut Rng, kind: &str, by: &str, own: bool) -> u64 {
        let known = self.known.lock().unwrap();
        let fits =
            known.get(kind).into_iter().flatten().filter(|(author, _)| (author[..1] == by[..1]) == own);
        let fits: Vec<u64> = fits.map(|(_, number)| *number).collect();
        let late = &fits[fits.len().saturating_sub(4)..];
        random.choice(late).copied().unwrap_or(1)
    }

    /// Chooses what to ask for. The record refuses some of it.
    fn wish(&self, random: &mut Rng, token: &str) -> Wish {
        let by = *random.choice(&SIGNERS).unwrap();
        let kind = *random.choice(&KINDS).unwrap();
        let point = random.u32(2..24).to_string();
        let side = format!("{point}={}", random.choice(["A", "G"]).unwrap());
        let words = format!("Words {token} on it.");
        let (holds, line, answers) = match kind {
            "principle" => (words.clone(), vec![&*words], json!({"words": words})),
            "remark" => (
                words.clone(),
                vec![&words, "It was said.", "--time", "2025-11-24T09:00:00Z", "--source", "a briefing"],
                json!({
                    "speaker": words, "words": "It was said.", "at": "2025-11-24T09:00:00Z",
                    "source": "a briefing", "certainty": "recorded",
                }),
            ),
            "propose" => (
                words.clone(),
                vec!["--reword", &point, &words],
                json!({"text": "framework", format!("reword.{point}"): words}),
            ),
            "position" => (
                "\"stance\":\"support\"".into(),
                vec![&*side, "support"],
                json!({"text": "framework", "on": side, "stance": "support"}),
            ),
            "accept" => ("items".into(), vec![&*side], json!({"text": "framework", "items": [side]})),
            "reserve" => (
                "\"kind\":\"scrutiny\"".into(),
                vec![&*point, "--kind", "scrutiny"],
                json!({"text": "framework", "provisions": [point], "kind": "scrutiny"}),
            ),
            _ => {
                let kinds = if kind == "join" { "principle" } else { "propose" };
                let act = self.earlier(random, kinds, by, kind == "withdraw");
                let line = [kind, &act.to_string(), "--as", by].map(str::to_owned).to_vec();
                return Wish {
                    by,
                    kind,
                    holds: format!("\"act\":{act}"),
                    line,
                    answers: json!({"act": act}),
                };
            }
        };
        let line = [&[kind][..], &line, &["--as", by]].concat().into_iter().map(str::to_owned).collect();
        Wish { by, kind, holds, line, answers }
    }

    /// Starts a process, and kills it at some time if `kill` says so.
    fn process(&self, line: &[String], kill: Option<Duration>) -> Came {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        command.args(line).current_dir(self.folder).env("PARAPH_PASSPHRASE", "demonstration");
        command.env_remove("PARAPH_AS").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        if let Some(after) = kill {
            std::thread::sleep(after);
            child.kill().unwrap();
        }
        let out = child.wait_with_output().unwrap();
        let (said, why) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        // What was written before the end counts as an answer.
        let number = said.strip_prefix("Act ").and_then(|rest| rest.split(',').next()?.parse().ok());
        match (number, out.status.code()) {
            (Some(number), Some(0) | None) => Came::Done(number),
            (None, Some(1 | 2)) => Came::Refused(why.into_owned()),
            (None, None) if kill.is_some() => Came::Killed,
            (_, code) => panic!("{line:?} ended with {code:?}: {said}{why}"),
        }
    }
}

/// A delegate in a room: the address, a cookie and a mark for each signer.
struct Client {
    address: SocketAddr,
    badges: BTreeMap<&'static str, (String, String)>,
}

impl Client {
    fn enter(address: SocketAddr) -> Client {
        let mut client = Client { address, badges: BTreeMap::new() };
        for by in SIGNERS {
            let (status, head, body) =
                client.ask("", "/api/v1/demonstration/sign-in", &json!({"credential": by}));
            assert_eq!(status, 200, "{head}{body}");
            let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
            let mark = serde_json::from_str::<Value>(&body).unwrap()["mark"].as_str().unwrap().to_owned();
            client.badges.insert(by, (cookie.split(';').next().unwrap().to_owned(), mark));
        }
        client
    }

    fn ask(&self, by: &str, path: &str, sent: &Value) -> (u16, String, String) {
        let (cookie, mark) = self.badges.get(by).cloned().unwrap_or_default();
        let mut stream = TcpStream::connect(self.address).unwrap();
        let (body, host) = (sent.to_string(), self.address);
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncookie: {cookie}\r\n\
             x-paraph-mark: {mark}\r\nconnection: close\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head[9..12].parse().unwrap(), head.to_owned(), body.to_owned())
    }

    fn sign(&self, wish: &Wish) -> Came {
        let path = format!("/api/v1/acts/{}", wish.kind);
        let (status, _, body) = self.ask(wish.by, &path, &json!({"answers": wish.answers}));
        let said: Value = serde_json::from_str(&body).unwrap();
        match (status, said["number"].as_u64()) {
            (200, Some(number)) => Came::Done(number),
            (400..=499 | 503, None) => Came::Refused(body),
            _ => panic!("{wish:?}: {status} {body}"),
        }
    }
}

fn room(record: &Path) -> Arc<App> {
    let session = Session::open(record).unwrap();
    let open = |entry| paraph_node::open(entry, "demonstration").unwrap();
    let keys = session.store().keys().unwrap();
    let keys = keys.iter().map(|entry| (entry.name.clone(), open(entry))).collect();
    let terms = Terms { cost: Cost::Demonstration, ..Terms::default() };
    let setup = Setup { terms, demonstration: Some(Demonstration { keys }), ..Setup::default() };
    App::new(session, setup).unwrap()
}

/// Opens a room on a socket of this machine.
fn open(runtime: &tokio::runtime::Runtime, app: &Arc<App>) -> SocketAddr {
    let socket = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = socket.local_addr().unwrap();
    runtime.spawn(serve_on(socket, Arc::clone(app)));
    address
}

/// That each act of the log was asked for, and stands under the number that was answered.
fn agree(session: &Session, first: u64, all: &[(Wish, Came)]) {
    let last = session.store().size();
    let log: Vec<_> = session.acts(first, last + 1).unwrap();
    let log: Vec<_> = log.iter().map(|act| act.open().unwrap().draft).collect();
    let is = |number: u64, wish: &Wish| {
        let note = session.recorded().log.get(number as usize - 1).unwrap();
        let draft = &log[(number - first) as usize];
        let by = (note.by.as_deref(), draft.kind.as_str(), note.refused.is_some());
        // Words on a withheld point are sealed.
        let body = draft.body.to_string();
        let holds = body.contains(&wish.holds) || wish.kind == "propose" && body.contains("sealed-sha256-");
        by == (Some(wish.by), wish.kind, false) && holds
    };
    let mut answered = BTreeSet::new();
    for (wish, came) in all {
        if let Came::Done(number) = came {
            assert!((first..=last).contains(number), "{wish:?} was answered by {number} of {last}");
            assert!(is(*number, wish), "{number} is not {wish:?} but {:?}", log[(number - first) as usize]);
            assert!(answered.insert(*number), "{number} was answered twice");
        }
    }
    // Whatever else is there was asked for by a process that was killed.
    let mut killed: Vec<&Wish> =
        all.iter().filter(|(_, came)| *came == Came::Killed).map(|(wish, _)| wish).collect();
    for number in (first..=last).filter(|number| !answered.contains(number)) {
        let found = killed.iter().position(|wish| is(number, wish));
        let found = found.unwrap_or_else(|| {
            let act = &log[(number - first) as usize];
            let same = all.iter().filter(|(wish, _)| is(number, wish)).collect::<Vec<_>>();
            panic!("nobody asked for act {number}, or it was refused: {act:?}; {same:?}")
        });
        killed.remove(found);
    }
}

#[test]
fn rooms_and_processes_that_race_on_one_file_agree_on_every_act() {
    let number = |name: &str| std::env::var(name).ok().map(|value| value.parse::<u64>().unwrap());
    let seconds = number("PARAPH_RACE_SECONDS").unwrap_or(60);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let seed = number("PARAPH_RACE_SEED").unwrap_or(now.as_secs());
    println!("PARAPH_RACE_SEED={seed} PARAPH_RACE_SECONDS={seconds}");

    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("geneva.paraph");
    let mut race = Race {
        folder: folder.path(),
        end: Instant::now(),
        seed,
        known: Mutex::default(),
        all: Mutex::default(),
    };
    let run = |line: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        let out = command.args(line).current_dir(folder.path()).output().unwrap();
        assert!(out.status.success(), "{line:?}: {}", String::from_utf8_lossy(&out.stderr));
    };
    run(&["demo", "geneva"]);
    let first = Session::open(&record).unwrap().store().size() + 1;

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let rooms = [room(&record), room(&record)];
    let clients = [0, 1].map(|at| Client::enter(open(&runtime, &rooms[at])));
    race.end = Instant::now() + Duration::from_secs(seconds);
    std::thread::scope(|scope| {
        let race = &race;
        for (racer, client) in clients.iter().enumerate() {
            // Two delegates in each room, who act at once.
            for seat in [0, 10] {
                scope.spawn(move || race.run(racer + seat, |_, wish| client.sign(wish)));
            }
        }
        for line in 0..LINES {
            scope.spawn(move || {
                race.run(20 + line, |random, wish| {
                    let kill = random.u8(..3) == 0;
                    let kill = kill.then(|| Duration::from_millis(random.u64(..400)));
                    race.process(&wish.line, kill)
                });
            });
        }
        // Others read and verify meanwhile, and look at the file as a room without visitors does.
        scope.spawn(|| {
            while Instant::now() < race.end {
                run(&["verify"]);
                rooms.iter().for_each(|room| room.look_at_the_file());
                std::thread::sleep(Duration::from_secs(2));
            }
        });
    });

    let all = race.all.into_inner().unwrap();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (wish, came) in &all {
        let came = match came {
            Came::Done(_) => "done",
            Came::Refused(_) => "refused",
            Came::Killed => "killed",
        };
        *counts.entry((wish.kind, came)).or_default() += 1;
    }
    println!("{} acts were asked for: {counts:?}", all.len());

    let mut session = Session::open(&record).unwrap();
    let folded = digest("state", &session.state_at(u64::MAX).unwrap());
    assert_eq!(session.verify(&mut |_| {}).unwrap(), session.store().size());
    assert_eq!(digest("state", session.recorded()), folded, "the state that is opened");
    agree(&session, first, &all);
    for (at, app) in rooms.iter().enumerate() {
        app.look_at_the_file();
        assert_eq!(app.room.acts(), session.store().size(), "room {at}");
        assert_eq!(digest("state", app.room.session().state()), folded, "the state of room {at}");
    }
    runtime.shutdown_timeout(Duration::from_secs(5));
    drop((session, rooms));
    run(&["verify"]);
    let again = room(&record);
    assert_eq!(digest("state", again.room.session().state()), folded, "the state of a room that opens again");
    if seconds >= 30 {
        for kind in KINDS {
            assert!(counts.contains_key(&(kind, "done")), "no {kind} came into the record: {counts:?}");
        }
        assert!(counts.keys().any(|key| key.1 == "killed") && counts.keys().any(|key| key.1 == "refused"));
    }
}
