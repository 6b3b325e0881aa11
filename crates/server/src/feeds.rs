//! Feeds: released papers as Atom (RFC 4287), meetings and deadlines as a calendar (RFC 5545).

use std::io;

use paraph_interop::pointed;
use paraph_print::Issued;
use paraph_talks::Moment;
use paraph_talks::act::DateKind;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::{Needs, Route, file};
use crate::shared::file::Sent;
use crate::shared::released::{all_released, name};

/// Routes of the feeds.
pub const ROUTES: &[Route] = &[file("/calendar.ics", Needs::Inside, calendar)];

type Xml = Writer<Vec<u8>>;

/// Text without what XML 1.0 cannot hold, with the code point of each sign that misleads the eye.
fn plain(text: &str) -> String {
    pointed(text).chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// Returns the record's time, or the day on which the talks opened, so that the same record always gives the
/// same feed.
fn updated(look: &Look<'_>) -> String {
    let opened = || {
        Moment::parse(&look.state.date).or_else(|| Moment::parse(&format!("{}T00:00:00Z", look.state.date)))
    };
    let at = look.state.proceedings.clock.now.or_else(opened);
    at.or_else(|| Moment::from_seconds(0)).map(|at| at.to_string()).unwrap_or_default()
}

/// Returns released papers as an Atom feed, newest first.
///
/// # Errors
/// Returns an error if a draft cannot be read.
pub fn atom(look: &Look<'_>) -> Result<String, Fault> {
    let (talks, updated) = (identity(look), updated(look));
    let papers = all_released(look.state)?;
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 0);
    feed(&mut writer, look.talks(), &talks, &updated, &papers).map_err(|error| Fault::inside(&error))?;
    String::from_utf8(writer.into_inner()).map_err(|error| Fault::inside(&error))
}

fn feed(out: &mut Xml, title: &str, talks: &str, updated: &str, papers: &[Issued<'_>]) -> io::Result<()> {
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = out.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    feed.write_inner_content(|out| {
        element(out, "id", &format!("urn:paraph:{talks}"))?;
        element(out, "title", title)?;
        element(out, "updated", updated)?;
        out.create_element("author").write_inner_content(|out| element(out, "name", "Paraph"))?;
        papers.iter().rev().try_for_each(|paper| entry(out, talks, updated, paper))
    })?;
    Ok(())
}

fn entry(out: &mut Xml, talks: &str, updated: &str, paper: &Issued<'_>) -> io::Result<()> {
    let text: Vec<&str> = paper.text.provisions().iter().map(|p| p.wording.as_str()).collect();
    out.create_element("entry").write_inner_content(|out| {
        element(out, "id", &format!("urn:paraph:{talks}:{}", paper.act))?;
        element(out, "title", &name(paper))?;
        element(out, "updated", updated)?;
        let address = format!("/public/text?act={}", paper.act);
        out.create_element("link").with_attribute(("href", address.as_str())).write_empty()?;
        element(out, "summary", paper.hash())?;
        let content = out.create_element("content").with_attribute(("type", "text"));
        content.write_text_content(BytesText::new(&plain(&text.join("\n"))))?;
        Ok(())
    })?;
    Ok(())
}

fn element(out: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(&plain(text)))?;
    Ok(())
}

/// Returns the identity of the talks: the hash of the opening act.
pub fn identity(look: &Look<'_>) -> String {
    use paraph_store::Store;
    let talks = look.session.store().chain().talks();
    talks.map(|hash| hash.to_string().trim_start_matches("sha256:").to_owned()).unwrap_or_default()
}

/// Writes a line of a calendar, folded after 73 octets (RFC 5545, section 3.1).
fn folded(out: &mut String, line: &str) {
    let mut held = 0;
    for c in line.chars() {
        if held + c.len_utf8() > 73 {
            out.push_str("\r\n ");
            held = 1;
        }
        out.push(c);
        held += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// Escapes text for a calendar (RFC 5545, section 3.3.11), with the code point of each sign that misleads the eye.
fn text(value: &str) -> String {
    pointed(value)
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
        .replace('\r', "")
}

/// Returns a moment as `20251127T090000Z`.
fn stamp(at: Moment) -> String {
    at.to_string().replace(['-', ':'], "")
}

fn calendar(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let (talks, now) = (identity(look), updated(look).replace(['-', ':'], ""));
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Paraph//talks//EN"] {
        folded(&mut out, line);
    }
    folded(&mut out, &format!("X-WR-CALNAME:{}", text(look.talks())));
    let counted = look.state.counted();
    let proceedings = &look.state.proceedings;
    for (act, date) in &proceedings.dates {
        let binds = counted.iter().all(|party| date.accepted.contains(party));
        let what = look.say(match date.kind {
            DateKind::Meeting => "meeting",
            DateKind::Deadline => "deadline",
        });
        let status = if binds { "CONFIRMED" } else { "TENTATIVE" };
        event(&mut out, &format!("{act}@{talks}"), &now, date.at, &format!("{what}: {}", date.about), status);
    }
    for (act, referral) in &proceedings.referrals {
        if let (Some(due), None) = (referral.due, &referral.report) {
            let says = format!("{}: {}", look.say("report"), referral.team);
            event(&mut out, &format!("{act}@{talks}"), &now, due, &says, "CONFIRMED");
        }
    }
    folded(&mut out, "END:VCALENDAR");
    Ok(Sent::shown("text/calendar; charset=utf-8", out))
}

fn event(out: &mut String, uid: &str, now: &str, at: Moment, says: &str, status: &str) {
    folded(out, "BEGIN:VEVENT");
    folded(out, &format!("UID:{uid}"));
    folded(out, &format!("DTSTAMP:{now}"));
    folded(out, &format!("DTSTART:{}", stamp(at)));
    folded(out, &format!("SUMMARY:{}", text(says)));
    folded(out, &format!("STATUS:{status}"));
    folded(out, "END:VEVENT");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_calendar_are_folded_and_escaped() {
        let mut out = String::new();
        folded(&mut out, &"ї".repeat(60));
        assert!(out.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(out.replace("\r\n ", "").trim_end(), "ї".repeat(60));
        assert_eq!(text("a, b; c\nd"), "a\\, b\\; c\\nd");
    }
}
