//! The text as a secretariat would project it: rolling, clean, one party's, or compared with a draft. It
//! loads in parts during reading, and can be filtered and searched.

use paraph_talks::act::ActKind;
use std::collections::BTreeSet;

use axum::http::Method;
use maud::{Markup, html};
use paraph_print::{SeenText, Version};
use paraph_talks::readout::{Reader, Seen, TextLine, standing};
use paraph_talks::{Living, PartyCode};
use paraph_text::{Entry, Provision, Rolling};

use crate::fault::Fault;
use crate::hand::{Done, Hand};
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::link::{act_link, point_address};
use crate::parts::provision;
use crate::parts::stretch::Stretch;
use crate::parts::{chart, mark, state};
use crate::route::{Needs, Route, file, form, page, piece};
use crate::shared::documents::{ROLLING_FORMS, rolling_file};
use crate::shared::text::{side, side_text};
use crate::shared::{drafts, filter, watch};

/// Routes of the pages.
pub const ROUTES: &[Route] = &[
    page("/text", Needs::SignedIn, show),
    piece("/text/part", Needs::SignedIn, part),
    file("/text/download", Needs::SignedIn, rolling_file),
    form("/text/watch", Needs::SignedIn, keep_watch),
    Route {
        method: Method::GET,
        path: "/text/compare",
        needs: Needs::Inside,
        doing: crate::route::Doing::Page(compare),
    },
];

/// Number of provisions in one part.
const PART: usize = 40;
/// Number of points in one stretch of the index: a number of whole parts.
const INDEX: usize = 12 * PART;

/// Views of a text.
enum View<'a> {
    /// With brackets.
    Rolling,
    /// Base alone.
    Clean,
    /// Version of one party.
    Side(&'a PartyCode),
}

/// A text as the visitor reads it.
struct Reading<'a> {
    name: &'a str,
    living: &'a Living,
    rolling: &'a Rolling,
    view: View<'a>,
    wanted: Option<BTreeSet<String>>,
    /// Query that repeats this selection, without the part.
    query: String,
}

fn reading<'a>(look: &Look<'a>, asked: &Input) -> Result<Option<Reading<'a>>, Fault> {
    let Some((name, living)) = look.text(asked.get("text"))? else { return Ok(None) };
    let rolling = living.rolling();
    let wanted = filter::wanted(look, name, living, rolling, asked)?;
    let view = match asked.get("view").unwrap_or("rolling") {
        "clean" => View::Clean,
        "side" => View::Side(side(look, asked)?),
        _ => View::Rolling,
    };
    let mut query = format!("text={}", encoded(name));
    for kept in ["view", "party", "filter", "find"] {
        if let Some(value) = asked.get(kept) {
            query.push_str(&format!("&{kept}={}", encoded(value)));
        }
    }
    Ok(Some(Reading { name, living, rolling, view, wanted, query }))
}

fn show(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let Some(reading) = reading(look, asked)? else {
        let may = paraph_desk::form::may(look.state, look.viewer().unwrap_or_default(), ActKind::Submit);
        return Ok(
            html! { main #main .narrow { h1 { (look.say("nav-text")) } p { (look.say("no-base-yet")) } @if may { p { a.button.go href="/chair" { (look.say("act-submit")) } } } } },
        );
    };
    let text = text_of(look, &reading)?;
    let count = lines(&reading, text.as_ref());
    let parts = count.div_ceil(PART).max(1);
    let first = first_part(&reading, asked).min(parts - 1);
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let line = stand.texts.iter().find(|line| line.text == reading.name);
    Ok(html! {
        main #main .sheet {
            nav.rail aria-label=(look.say("index")) data-live="rail" { @if let Some(line) = line { (rail(look, &reading, line, first, asked)) } }
            div.middle {
                (views(look, &reading, asked))
                (searching(look, &reading, asked))
                (base_of(look, &reading))
                @if first > 0 { p { a href=(format!("/text?{}", reading.query)) { (look.say("from-the-beginning")) } } }
                article.text #text data-text=(reading.name) {
                    (some_lines(look, &reading, text.as_ref(), first)?)
                    (later(look, &reading, first + 1, parts))
                }
                @if count == 0 { p.soft { (look.say("no-matching-points")) } }
            }
            aside.side #side aria-label=(look.say("side")) {
                div.note { p.soft { (look.say("open-a-bracket")) } p.soft { (look.say("keys-explained")) } }
                dialog.keys aria-label=(look.say("keys")) { h2 { (look.say("keys")) } dl {
                    @for (key, says) in [("n", "key-next"), ("p", "key-previous"), ("o", "key-open"), ("l", "key-lines"), ("/", "key-find"), ("?", "key-help")] { dt { kbd { (key) } } dd { (look.say(says)) } }
                } form method="dialog" { button.go { (look.say("close-this")) } } }
            }
        }
    })
}

fn part(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let reading = reading(look, asked)?.ok_or_else(Fault::missing)?;
    let part = usize::try_from(asked.number("part").unwrap_or(0)).map_err(|_| Fault::missing())?;
    let text = text_of(look, &reading)?;
    let parts = lines(&reading, text.as_ref()).div_ceil(PART);
    Ok(html! {
        (some_lines(look, &reading, text.as_ref(), part)?)
        (later(look, &reading, part.saturating_add(1), parts))
    })
}

/// Returns the part with which the page begins: the one with the point that the request names, or the one that
/// it names itself.
fn first_part(reading: &Reading<'_>, asked: &Input) -> usize {
    if let Some(part) = asked.get("at").and_then(|id| parts(reading).get(id).copied()) {
        return part;
    }
    let number = |name| asked.number(name).and_then(|number| usize::try_from(number).ok());
    number("part").or_else(|| number("from").map(|from| from / PART)).unwrap_or(0)
}

/// Returns the place of the next part. The part that takes it brings the place of the one after.
fn later(look: &Look<'_>, reading: &Reading<'_>, part: usize, parts: usize) -> Markup {
    html! {
        @if part < parts {
            div.later data-src=(format!("/text/part?{}&part={part}", reading.query)) {
                a href=(format!("/text?{}&part={part}", reading.query)) { (look.say("go-on-reading")) }
            }
        }
    }
}

/// Returns the text of a view without brackets, as far as the visitor may see it.
fn text_of(look: &Look<'_>, reading: &Reading<'_>) -> Result<Option<SeenText>, Fault> {
    Ok(match reading.view {
        View::Rolling => None,
        View::Clean => Some(look.visible(reading.name)?.base()),
        View::Side(party) => Some(side_text(look, reading.name, party)?),
    })
}

fn is_wanted(reading: &Reading<'_>, id: &str) -> bool {
    reading.wanted.as_ref().is_none_or(|wanted| {
        wanted.contains(id) || id.split('/').next().is_some_and(|whole| wanted.contains(whole))
    })
}

/// Returns the number of lines in the view.
fn lines(reading: &Reading<'_>, text: Option<&SeenText>) -> usize {
    match text {
        Some(seen) => seen.text.provisions().iter().filter(|p| is_wanted(reading, p.id.as_str())).count(),
        None => reading.rolling.entries.iter().filter(|e| is_wanted(reading, e.id.as_str())).count(),
    }
}

fn some_lines(
    look: &Look<'_>,
    reading: &Reading<'_>,
    text: Option<&SeenText>,
    part: usize,
) -> Result<Markup, Fault> {
    let visible = look.visible(reading.name)?;
    let from = part.saturating_mul(PART);
    Ok(html! {
        section.part data-live=(format!("part-{part}")) data-src=(format!("/text/part?{}&part={part}", reading.query)) {
            @match text {
                None => {
                    @for entry in reading.rolling.entries.iter().filter(|e| is_wanted(reading, e.id.as_str())).skip(from).take(PART).filter_map(|e| visible.entry(e)) {
                        (rolling_line(look, reading, &entry, visible.withheld(entry.id.as_str())))
                    }
                }
                Some(seen) => {
                    @for provision in seen.text.provisions().iter().filter(|p| is_wanted(reading, p.id.as_str())).skip(from).take(PART) {
                        (plain_line(look, reading, provision, seen.withheld.contains(provision.id.as_str())))
                    }
                }
            }
        }
    })
}

fn rolling_line(look: &Look<'_>, reading: &Reading<'_>, entry: &Entry, withheld: bool) -> Markup {
    let id = entry.id.as_str();
    let status = status_class(look, reading, id);
    let words = provision::words(look, reading.name, entry, withheld);
    html! {
        div.p.(status).(format!("l{}", entry.level.min(6))).(entry.kind.as_str()) id=(format!("p-{id}")) {
            a.num href=(point_address(reading.name, id)) { (entry.number.as_ref().map_or("", |n| n.label.as_str())) @if entry.number.is_none() { span.vh { (look.say("point")) } span aria-hidden="true" { "¶" } } }
            div.wd {
                (provision::questions(look, reading.name, entry))
                (heading_or_paragraph(entry.kind, &words))
            }
        }
    }
}

fn plain_line(look: &Look<'_>, reading: &Reading<'_>, provision: &Provision, withheld: bool) -> Markup {
    let id = provision.id.as_str();
    let words = html! { @if withheld { span.withheld { (look.say("withheld")) } } @else { (provision.wording.as_str()) } };
    html! {
        div.p.(status_class(look, reading, id)).(format!("l{}", provision.level.min(6))) id=(format!("p-{id}")) {
            a.num href=(point_address(reading.name, id)) { (provision.number.as_ref().map_or("", |n| n.label.as_str())) @if provision.number.is_none() { span.vh { (look.say("point")) } span aria-hidden="true" { "¶" } } }
            div.wd { (heading_or_paragraph(provision.kind, &words)) }
        }
    }
}

fn heading_or_paragraph(kind: paraph_text::Kind, words: &Markup) -> Markup {
    html! {
        @match provision::heading(kind) {
            Some(1) => { h1 dir="auto" { (words) } }
            Some(_) => { h2 dir="auto" { (words) } }
            None => { p dir="auto" { (words) } }
        }
    }
}

/// Returns the class for the margin: open, agreed, or before principals.
fn status_class(look: &Look<'_>, reading: &Reading<'_>, id: &str) -> &'static str {
    if look.state.proceedings.elevated(reading.name).contains(id) {
        return "up";
    }
    let status = paraph_talks::status(&look.state.table, &look.state.counted(), reading.name, id);
    match status {
        Some(status) => state::class(status.as_str()),
        None => "open",
    }
}

fn views(look: &Look<'_>, reading: &Reading<'_>, asked: &Input) -> Markup {
    let text = encoded(reading.name);
    let inside = !Reader::new(look.state, look.viewer()).outside();
    let now = asked.get("view").unwrap_or("rolling");
    let current = |view: &str| (view == now).then_some("page");
    html! {
        nav.views aria-label=(look.say("views")) {
            a href=(format!("/text?text={text}")) aria-current=[current("rolling")] { (look.say("view-rolling")) }
            a href=(format!("/text?text={text}&view=clean")) aria-current=[current("clean")] { (look.say("view-clean")) }
            @if inside {
                @if look.visitor.party(look.state).is_some() { a href=(format!("/text?text={text}&view=side")) aria-current=[current("side").filter(|_| !asked.has("party"))] { (look.say("view-ours")) } }
                @if look.state.rules.attribution == paraph_talks::Attribution::Shown {
                    @for party in look.state.counted() {
                        @if Some(&party) != look.visitor.party(look.state) {
                            a href=(format!("/text?text={text}&view=side&party={}", encoded(party.as_str()))) aria-current=[(asked.get("party") == Some(party.as_str())).then_some("page")] { b.who data-hue=(mark::hue(look.state, party.as_str())) { (party) } }
                        }
                    }
                }
                a href=(format!("/text/compare?text={text}")) { (look.say("view-compare")) }
                a href="/columns" { (look.say("view-columns")) }
            }
            a href="/record" { (look.say("view-history")) }
            details.downloads { summary { (look.say("download")) }
                div.menu { @for form in ROLLING_FORMS { a href=(format!("/text/download?text={text}&form={form}")) { (look.say(&format!("form-{form}"))) } } }
            }
        }
    }
}

fn searching(look: &Look<'_>, reading: &Reading<'_>, asked: &Input) -> Markup {
    let watch = watch::of(look.session, look.viewer().unwrap_or_default()).unwrap_or_default();
    let news = filter::changed(look, reading.name, watch.read).len();
    html! {
        form.row.filters method="get" action="/text" role="search" {
            input type="hidden" name="text" value=(reading.name);
            @for kept in ["view", "party"] { @if let Some(value) = asked.get(kept) { input type="hidden" name=(kept) value=(value); } }
            label.vh for="find" { (look.say("find")) }
            input #find type="search" name="find" value=(asked.get("find").unwrap_or_default()) placeholder=(look.say("find"));
            label.vh for="filter" { (look.say("filter")) }
            select #filter name="filter" { @for name in filter::FILTERS {
                option value=(name) selected[asked.get("filter").unwrap_or("all") == *name] { (look.say(&format!("filter-{name}"))) @if *name == "changed" { " (" (news) ")" } }
            } }
            button { (look.say("show")) }
        }
        @if !look.visitor.projector {
            details.watching { summary { (look.say("watch-list")) " (" (watch.points.len() + watch.words.len()) ")" }
                form.act method="post" action="/text/watch" { (look.marks())
                    input type="hidden" name="back" value=(format!("/text?{}", reading.query));
                    input type="hidden" name="text" value=(reading.name);
                    label for="watch-words" { (look.say("watch-words")) }
                    input #watch-words name="words" value=(watch.words.iter().cloned().collect::<Vec<_>>().join(", "));
                    label for="watch-points" { (look.say("watch-points")) }
                    input #watch-points name="points" value=(watched_points(look, reading, &watch));
                    input type="hidden" name="read" value=(look.state.size());
                    label.row { input type="checkbox" name="mark-read" value="yes"; (look.say("mark-read")) }
                    div.row { button { (look.say("keep-list")) } } }
            }
        }
    }
}

fn watched_points(look: &Look<'_>, reading: &Reading<'_>, watch: &watch::Watch) -> String {
    let reader = Reader::new(look.state, look.viewer());
    let names = watch.points.iter().filter(|(of, _)| of == reading.name).map(|(of, id)| {
        let named = reading.living.provision(id).and_then(|p| p.provision.number.clone()).map(|n| n.number);
        named.unwrap_or_else(|| reader.provision(of, id).name.into())
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Keeps a watch list: points by number, and words, as the visitor typed them.
fn keep_watch(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let credential = hand.credential()?.to_owned();
    let split = |name: &str| -> Vec<String> {
        let written = asked.get(name).unwrap_or_default().split([',', ';']).map(|w| w.trim().to_owned());
        written.filter(|w| !w.is_empty()).collect()
    };
    let text = asked.need("text")?;
    let read = asked.number("read").filter(|_| asked.get("mark-read") == Some("yes"));
    let (points, words) = (split("points"), split("words").into_iter().collect());
    hand.app
        .room
        .change(|session| watch::change(session, &credential, Some((text, &points)), Some(words), read))?;
    Ok(Done::back(asked, "/text").telling("told-kept"))
}

/// Shows the base and its author.
fn base_of(look: &Look<'_>, reading: &Reading<'_>) -> Markup {
    let latest = look.state.proceedings.latest_draft(reading.name);
    let proposals = reading.living.tabled.values().filter(|t| t.live().next().is_some()).count();
    let from = reading.living.source.and_then(|act| Some((act, reading.living.submitted.get(&act)?)));
    html! {
        p.sub.soft data-live="base" {
            (look.say("base-is")) " "
            @if let Some((_, draft)) = latest { (look.voice.count("draft-n", draft.number as usize)) " · " }
            (look.voice.count("edition-n", usize::try_from(reading.living.edition).unwrap_or(0)))
            @if let Some((act, submission)) = from { " · " (look.say("handed-in-by")) " " (mark::labels(look.state, &[submission.by.as_str()])) " " (act_link(look, act)) }
            " · " (look.voice.count("proposals-n", proposals))
        }
    }
}

/// Shows the index of points around a part, each with its status.
fn rail(look: &Look<'_>, reading: &Reading<'_>, line: &TextLine, part: usize, asked: &Input) -> Markup {
    let open = look.app.room.open_brackets();
    let points = filter::lines(line, reading.wanted.as_ref());
    let from = (part * PART / INDEX * INDEX).min(points.len().saturating_sub(1) / INDEX * INDEX);
    let stretch = Stretch { from, most: INDEX, all: points.len() };
    let parts = parts(reading);
    html! {
        p.soft { @for (status, n) in &line.statuses { (n) " " (state::named(look, status)) " · " } (look.voice.count("brackets-open", line.brackets)) }
        @if open.len() > 1 { (chart::spark(&open, &look.say("brackets-over-time"))) }
        (stretch.links(look, "/text", asked))
        ol {
            @for provision in stretch.cut(points.iter()) {
                li { a href=(format!("/text?{}&part={}#p-{}", reading.query, parts.get(provision.provision.id.as_str()).unwrap_or(&0), provision.provision.id)) { span.n { (number(reading, &provision.provision.id)) } span.first dir="auto" { (first_words(look, reading, &provision.provision.id)) } span { (state::badges(look, provision)) } } }
            }
        }
    }
}

/// Returns the part in which each provision of the rolling text appears.
fn parts<'r>(reading: &'r Reading<'_>) -> std::collections::BTreeMap<&'r str, usize> {
    let shown = reading.rolling.entries.iter().filter(|e| is_wanted(reading, e.id.as_str()));
    shown.enumerate().map(|(at, entry)| (entry.id.as_str(), at / PART)).collect()
}

fn number(reading: &Reading<'_>, id: &str) -> String {
    let found = reading.living.provision(id).and_then(|p| p.provision.number.as_ref());
    found.map(|n| n.number.clone()).unwrap_or_default()
}

/// Returns the first words of a provision, as far as the visitor may read it.
fn first_words(look: &Look<'_>, reading: &Reading<'_>, id: &str) -> String {
    let seen = Reader::new(look.state, look.viewer()).seen(reading.name, id);
    let found = reading.living.provision(id).filter(|_| seen >= Seen::Base);
    let words: Vec<&str> =
        found.map(|p| p.provision.wording.split_whitespace().take(4).collect()).unwrap_or_default();
    words.join(" ")
}

/// Compares the text as it is now with a draft: the latest, or the named one.
fn compare(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let (name, _) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let Some((_, latest)) = look.state.proceedings.latest_draft(name) else {
        return Ok(
            html! { main #main .narrow { h1 { (look.say("view-compare")) } p { (look.say("no-draft-yet")) } } },
        );
    };
    let number = asked.number("draft").unwrap_or(u64::from(latest.number));
    let (act, draft) = drafts::by_number(look, Some(name), number)?;
    let (old, new) = paraph_print::compared(look.state, act, Version::Base(name), look.reader())?;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("view-compare")) }
            p.soft { @for (_, one) in look.state.proceedings.drafts.iter().filter(|(_, d)| d.text == name) { a href=(format!("/text/compare?text={}&draft={}", encoded(name), one.number)) aria-current=[(one.number == draft.number).then_some("true")] { (look.voice.count("draft-n", one.number as usize)) } " · " } "→ " (look.say("base")) }
            (super::drafts::compared(look, &old, &new, "/text/compare", asked))
        }
    })
}
