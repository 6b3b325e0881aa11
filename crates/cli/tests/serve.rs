//! The room when its disk is full: it reports the fault, nothing that was acknowledged is lost, and when
//! there is space again the talks continue.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const PARAPH: &str = env!("CARGO_BIN_EXE_paraph");

/// An open room on a disk that lets no file grow beyond a number of blocks.
struct Room {
    child: Child,
    address: String,
    cookie: String,
    mark: String,
}

impl Room {
    fn open(record: &Path, blocks: &str) -> Room {
        // Ignore the signal that comes with the limit, so that the writes fail instead.
        let script = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" serve --demo --listen 127.0.0.1:0 --log error \"$1\""
        );
        let mut child = Command::new("sh")
            .args(["-c", &script, PARAPH])
            .arg(record)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .find_map(|line| {
                let line = line.unwrap();
                let at = line.find("127.0.0.1:")?;
                let end = line[at..].find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':');
                Some(line[at..at + end.unwrap_or(line.len() - at)].to_owned())
            })
            .expect("the room says where it is");
        std::thread::spawn(move || lines.for_each(drop));
        let mut room = Room { child, address, cookie: String::new(), mark: String::new() };
        let (status, head, body) = room.ask("POST", "/demonstration/enter", "credential=A%2Fdelegate");
        assert_eq!(status, 303, "{head}{body}");
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        room.cookie = cookie.split(';').next().unwrap().to_owned();
        let (_, _, page) = room.ask("GET", "/me", "");
        room.mark =
            page.split("name=\"mark\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        room
    }

    /// Returns status, headers and body of an answer.
    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: {0}\r\norigin: http://{0}\r\ncookie: {1}\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {2}\r\n\r\n{body}",
            self.address,
            self.cookie,
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head[9..12].parse().unwrap(), head.to_owned(), body.to_owned())
    }

    /// Sends a remark of a number of words. Returns whether it was acknowledged, and what the page said.
    fn remark(&self, nth: usize) -> (bool, String) {
        let words = format!("It+was+said+{nth}.").repeat(300);
        let body = format!(
            "mark={}&once=full{nth}&back=%2Fremarks&speaker=A+spokesperson&at=2025-11-26T10:00&source=a+briefing\
             &certainty=recorded&words={words}",
            self.mark
        );
        let (status, _, page) = self.ask("POST", "/do/remark", &body);
        (status == 303, page)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns the number of remarks in a record, after verifying all of it.
fn remarks(record: &Path) -> usize {
    let verified = Command::new(PARAPH).args(["verify", "-f"]).arg(record).output().unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let log = Command::new(PARAPH).args(["log", "--format", "json", "-f"]).arg(record).output().unwrap();
    String::from_utf8_lossy(&log.stdout).matches("\"kind\":\"remark\"").count()
}

#[test]
fn on_a_full_disk_the_room_says_so_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("talks.paraph");
    drop(Room::open(&record, "unlimited"));
    let before = remarks(&record);
    let size = std::fs::metadata(&record).unwrap().len();
    let (mut acknowledged, mut told) = (0, None);
    {
        let room = Room::open(&record, &(size / 512 + 160).to_string());
        for nth in 0..200 {
            match room.remark(nth) {
                (true, _) => acknowledged += 1,
                (false, page) => {
                    told = Some(page);
                    break;
                }
            }
        }
        let told = told.expect("the disk was full at some time");
        assert!(told.contains("could not write to its disk, which is full"), "{told}");
        // Readers can continue to read.
        assert_eq!(room.ask("GET", "/remarks", "").0, 200);
    }
    assert!(acknowledged > 0);
    assert_eq!(remarks(&record), before + acknowledged, "what was acknowledged is there, and nothing else");
    let room = Room::open(&record, "unlimited");
    let (again, page) = room.remark(acknowledged);
    assert!(again, "{page}");
    drop(room);
    assert_eq!(remarks(&record), before + acknowledged + 1);
}
