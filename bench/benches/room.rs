//! The room under load: 500 listening delegates, and 200 page views a second, on a text of a hundred
//! pages with 4,000 open brackets; the server and its clients share the two cores.
//!
//! Reports the time of pages, the time until all listeners hear of an act, the time to open the room,
//! and memory. `--once` runs a small version for correctness; `--alone` only requests one page after
//! another.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use paraph_bench::large::{Room, memory};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_server::{Config, Cost, Demonstration, Limits, Setup, Terms};
use paraph_store::{File, Store};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::Mutex;

/// Number of connections that share the page views, since browsers keep theirs open.
const CONNECTIONS: usize = 64;

/// An open connection, and the cookie of its visitor.
struct Browser {
    stream: BufReader<TcpStream>,
    cookie: String,
}

/// An answer: status, raw headers, body.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Browser {
    async fn new(address: SocketAddr) -> Browser {
        let stream = TcpStream::connect(address).await.expect("the room listens");
        stream.set_nodelay(true).expect("a socket");
        Browser { stream: BufReader::new(stream), cookie: String::new() }
    }

    async fn ask(&mut self, method: &str, path: &str, body: &str) -> Answer {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: room\r\norigin: http://room\r\ncookie: {}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.cookie,
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await.expect("it is sent");
        let head = self.head().await;
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("a status");
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ").map(|n| n.parse::<usize>().expect("a length")));
        let mut body = vec![0; length.unwrap_or(0)];
        self.stream.read_exact(&mut body).await.expect("a whole answer");
        Answer { status, head, body }
    }

    async fn head(&mut self) -> String {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.stream.read_u8().await.expect("an answer"));
        }
        String::from_utf8(head).expect("headers are ASCII")
    }

    /// Signs in as a delegate of the demonstration.
    async fn enter(&mut self, name: &str) {
        let answer = self.ask("POST", "/demonstration/enter", &format!("credential={}", name.replace('/', "%2F"))).await;
        assert_eq!(answer.status, 303, "{}", answer.head);
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    }

    /// Opens the stream and waits for the first size.
    async fn listen(mut self) -> Listener {
        let request = format!("GET /live HTTP/1.1\r\nhost: room\r\ncookie: {}\r\n\r\n", self.cookie);
        self.stream.write_all(request.as_bytes()).await.expect("it is sent");
        let head = self.head().await;
        assert!(head.contains(" 200 "), "{head}");
        let mut listener = Listener { stream: self.stream };
        listener.next().await;
        listener
    }
}

/// A listening client.
struct Listener {
    stream: BufReader<TcpStream>,
}

impl Listener {
    /// Returns the next size in the stream.
    async fn next(&mut self) -> u64 {
        let mut line = Vec::new();
        loop {
            line.clear();
            while !line.ends_with(b"\n") {
                line.push(self.stream.read_u8().await.expect("the stream stays open"));
            }
            let text = String::from_utf8_lossy(&line);
            if let Some(size) = text.trim().strip_prefix("data: ") {
                return size.trim().parse().expect("a size");
            }
        }
    }
}

fn main() {
    let once = std::env::args().any(|a| a == "--once" || a == "--test");
    let (brackets, listeners, seconds, rate) = if once { (300, 40, 2, 50) } else { (4_000, 500, 20, 200) };
    let mut talks = Room::new();
    talks.open();
    while talks.brackets() < brackets {
        talks.propose();
    }
    let folder = std::env::temp_dir().join(format!("paraph-room-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let record = folder.join("talks.paraph");
    let mut file = File::create(&record).expect("a file");
    for piece in talks.acts.chunks(5_000) {
        file.append(piece).expect("acts are kept");
    }
    drop(file);
    Session::open(&record).and_then(|mut session| session.settle()).expect("a snapshot");
    println!("{} brackets after {} acts", talks.brackets(), talks.acts.len());
    let names: Vec<String> = talks.delegates.iter().map(|d| d.name.clone()).collect();
    let keys: BTreeMap<String, SecretKey> =
        talks.delegates.iter().map(|d| (d.name.clone(), SecretKey::from_bytes(&d.key.to_bytes()))).collect();
    drop(talks);
    let address = open(&record, keys);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    runtime.block_on(load(address, &names, listeners, seconds, rate));
    println!("memory of server and askers together: {}", memory());
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    std::process::exit(0);
}

/// Opens the room in a thread of its own.
fn open(record: &Path, keys: BTreeMap<String, SecretKey>) -> SocketAddr {
    let config = Config {
        record: record.to_owned(),
        listen: "127.0.0.1:0".parse().expect("an address"),
        setup: Setup {
            terms: Terms { cost: Cost::Demonstration, ..Terms::default() },
            demonstration: Some(Demonstration { keys }),
            // All who listen and ask come from one address.
            limits: Limits { connections: 4096, each: 4096, ..Limits::default() },
            ..Setup::default()
        },
        set_clock_back: false,
    };
    let (told, address) = std::sync::mpsc::channel();
    let begun = Instant::now();
    std::thread::spawn(move || {
        paraph_server::serve(config, move |address| told.send(address).expect("somebody waits")).expect("the room opens");
    });
    let address = address.recv().expect("the room opens");
    println!("the room opens in {:.0} ms", begun.elapsed().as_secs_f64() * 1e3);
    address
}

async fn load(address: SocketAddr, names: &[String], listeners: usize, seconds: u64, rate: u64) {
    let mut all = Vec::new();
    let mut browsers = Vec::new();
    for n in 0..listeners {
        let mut browser = Browser::new(address).await;
        browser.enter(&names[n % names.len()]).await;
        if n < CONNECTIONS {
            let mut own = Browser::new(address).await;
            own.cookie.clone_from(&browser.cookie);
            browsers.push(Arc::new(Mutex::new(own)));
        }
        all.push(browser.listen().await);
    }
    println!("{listeners} listen");
    warm(&browsers[0], if listeners < 100 { 3 } else { 40 }).await;
    if std::env::args().any(|a| a == "--alone") {
        return;
    }

    // Views start at a fixed rate, whether answers come or not: a slow answer delays no other request.
    let times = Arc::new(Mutex::new(Vec::<(f64, &'static str)>::new()));
    let failed = Arc::new(AtomicUsize::new(0));
    let mut views = Vec::new();
    let mut clock = tokio::time::interval(Duration::from_secs_f64(1.0 / rate as f64));
    for n in 0..(seconds * rate) as usize {
        clock.tick().await;
        let (browser, times, failed) =
            (Arc::clone(&browsers[n % browsers.len()]), Arc::clone(&times), Arc::clone(&failed));
        let asked = Instant::now();
        views.push(tokio::spawn(async move {
            let (path, what) = page(n);
            let answer = browser.lock().await.ask("GET", &path, "").await;
            if answer.status != 200 || answer.body.len() < 200 {
                failed.fetch_add(1, Ordering::Relaxed);
            }
            times.lock().await.push((asked.elapsed().as_secs_f64() * 1e3, what));
        }));
        if n as u64 % (rate * 5) == rate * 2 {
            views.push(tokio::spawn(act(address, names[n % names.len()].clone(), n)));
        }
    }
    for view in views {
        view.await.expect("a view ends");
    }
    assert_eq!(failed.load(Ordering::Relaxed), 0, "pages that were no pages");
    report(&times.lock().await.clone());
    told(address, &names[5], &mut all).await;
}

/// Requests every kind of page with no other load, so that the server composes its cached values here.
async fn warm(browser: &Arc<Mutex<Browser>>, rounds: usize) {
    for n in 0..5 {
        let (mut first, mut times, mut size) = (None, Vec::new(), 0);
        for round in 0..rounds {
            let (path, _) = page(n + 10 * round);
            let begun = Instant::now();
            let answer = browser.lock().await.ask("GET", &path, "").await;
            let took = begun.elapsed().as_secs_f64() * 1e3;
            assert_eq!(answer.status, 200, "{path}: {}", String::from_utf8_lossy(&answer.body));
            size = answer.body.len() / 1024;
            first.get_or_insert(took);
            times.push(took);
        }
        times.sort_by(f64::total_cmp);
        let (what, first) = (page(n).1, first.unwrap_or_default());
        println!("  {what} alone: {first:.1} ms the first time, then median {:.1} ms, {size} kB", times[times.len() / 2]);
    }
}

/// Returns a page to look at: mostly parts of the text, as a reader would.
fn page(n: usize) -> (String, &'static str) {
    match n % 10 {
        0 => ("/text?text=t".to_owned(), "text"),
        1 => (format!("/bracket?text=t&label=B{}", 1 + n * 37 % 280), "bracket"),
        2 => (format!("/point?text=t&id=p{}", 1 + n * 13 % 900), "point"),
        3 => ("/".to_owned(), "where we stand"),
        _ => (format!("/text/part?text=t&part={}", n * 7 % 22), "part"),
    }
}

/// Signs an act while the others read.
async fn act(address: SocketAddr, name: String, n: usize) {
    sign(address, &name, n).await;
}

/// Signs an act; returns when it was sent, and the resulting size of the record.
async fn sign(address: SocketAddr, name: &str, n: usize) -> (Instant, u64) {
    let mut browser = Browser::new(address).await;
    browser.enter(name).await;
    let page = browser.ask("GET", "/me", "").await;
    let page = String::from_utf8(page.body).expect("a page");
    let mark = page.split("name=\"mark\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    let words = format!("mark={mark}&once=bench{n}&back=%2F&text=t&provisions=p{}", 1 + n % 900);
    let signed = Instant::now();
    let answer = browser.ask("POST", "/do/no-change", &words).await;
    assert_eq!(answer.status, 303, "{}", String::from_utf8_lossy(&answer.body));
    let page = String::from_utf8(browser.ask("GET", "/me", "").await.body).expect("a page");
    let size = page.split("data-size=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a size");
    (signed, size.parse().expect("a number"))
}

/// Measures the time until all listeners hear of one act.
async fn told(address: SocketAddr, name: &str, all: &mut [Listener]) {
    let (signed, wanted) = sign(address, name, 899).await;
    let size = all.len();
    let mut latest = Duration::ZERO;
    for listener in all.iter_mut() {
        // Earlier acts were announced as well.
        let waited = async { while listener.next().await < wanted {} };
        tokio::time::timeout(Duration::from_secs(10), waited).await.expect("everybody is told");
        latest = latest.max(signed.elapsed());
    }
    println!("an act is told to all {size} within {:.0} ms (aim 1000)", latest.as_secs_f64() * 1e3);
}

fn report(times: &[(f64, &'static str)]) {
    let line = |name: &str, mut all: Vec<f64>| {
        if all.is_empty() {
            return;
        }
        all.sort_by(f64::total_cmp);
        let at = |share: f64| all[((all.len() - 1) as f64 * share) as usize];
        println!(
            "{name}: {} views, median {:.1} ms, p99 {:.1} ms, most {:.1} ms",
            all.len(),
            at(0.5),
            at(0.99),
            at(1.0)
        );
    };
    line("all pages (aim: p99 50 ms)", times.iter().map(|(t, _)| *t).collect());
    for name in ["part", "text", "bracket", "point", "where we stand"] {
        line(&format!("  {name}"), times.iter().filter(|(_, what)| *what == name).map(|(t, _)| *t).collect());
    }
}
