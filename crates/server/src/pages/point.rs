//! A provision: its words and brackets, its overlays, its history, and the acts that are possible.

use maud::{Markup, html};
use paraph_talks::OverlayKind;
use paraph_talks::act::ActKind;
use paraph_talks::act::ReservationKind;
use paraph_talks::readout::{History, Reader, Seen, history};

use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::{act_link, point_address};
use crate::parts::provision;
use crate::parts::{mark, state, words};
use crate::route::{Needs, Route, page};
use crate::shared::lies;

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/point", Needs::SignedIn, show)];

/// Acts on a point, in the order of use.
const DEEDS: &[ActKind] = &[
    ActKind::Agree,
    ActKind::Lift,
    ActKind::Withdraw,
    ActKind::Renew,
    ActKind::Return,
    ActKind::Reserve,
    ActKind::NoChange,
    ActKind::Keep,
    ActKind::Refer,
    ActKind::Elevate,
    ActKind::Withhold,
    ActKind::Consult,
    ActKind::NonPaper,
    ActKind::Principle,
    ActKind::SetAside,
];

fn show(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let (text, living) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let id = asked.need("id")?;
    let reader = Reader::new(look.state, look.viewer());
    let visible = look.visible(text)?;
    let life = history(look.state, look.viewer(), text, id)
        .filter(|_| visible.seen(id) != Seen::Hidden)
        .ok_or_else(Fault::missing)?
        .hear(&look.hearing());
    let rolling = living.rolling();
    let back = point_address(text, id);
    Ok(html! {
        main #main .narrow.point {
            p.soft { a href=(format!("/text?text={}&at={}#p-{id}", encoded(text), encoded(id))) { (text) } }
            h1 { (look.tell(&life.provision.name)) }
            p {
                @if let Some(status) = life.status { span.s.(state::class(status)) { (state::named(look, status)) } " " }
                @if let Some(gone) = &life.gone { span.soft { (look.tell(gone)) } }
            }
            article.text data-live="words" {
                @for entry in rolling.entries.iter().filter(|e| e.id.as_str() == id || e.id.as_str().starts_with(&format!("{id}/"))).filter_map(|e| visible.entry(e)) {
                    div.p {
                        span.num { (entry.number.as_ref().map_or("", |n| n.label.as_str())) }
                        div.wd {
                            (provision::questions(look, text, &entry))
                            p dir="auto" { (provision::words(look, text, &entry, visible.withheld(entry.id.as_str()))) }
                        }
                    }
                }
            }
            (unsealed(look, text, id))
            @if !look.visitor.projector {
                section.doing {
                    @if reader.counts() {
                        a.button.go href=(format!("/propose?text={}&id={}", encoded(text), encoded(id))) { (look.say("propose-other-words")) }
                    }
                    @for kind in DEEDS {
                        (fold_form(look, *kind, &[("text", text), (if *kind == ActKind::Withhold { "provision" } else { "provisions" }, id)], &back))
                    }
                }
            }
            (lies_on(look, text, id))
            (words_of(look, &life))
            (timeline(look, &life))
        }
    })
}

/// Shows withheld words to those who may read them, but never on the projector.
fn unsealed(look: &Look<'_>, text: &str, id: &str) -> Markup {
    let key = look.visitor.guest.as_ref().and_then(|guest| guest.key().ok());
    let words = key.filter(|_| !look.visitor.projector).map(|key| look.session.withheld(text, id, &key));
    html! {
        @if let Some(words) = words.filter(|words| !words.is_empty()) {
            section.card.private { h2 { (look.say("withheld-for-you")) }
                @for (act, words) in words { p dir="auto" { @if let Some(act) = act { (act_link(look, act)) " " } (words) } }
            }
        }
    }
}

/// Shows what partners, teams, principals and the public have said about the point.
fn lies_on(look: &Look<'_>, text: &str, id: &str) -> Markup {
    let reader = Reader::new(look.state, look.viewer());
    let lies::Lies { overlays, referrals, elevations, comments, remarks } =
        lies::on(look.state, &reader, text, id);
    let named = reader.seen(text, id) == Seen::Whole;
    html! {
        @if !overlays.is_empty() {
            section { h2 { (look.say("reservations-and-referrals")) }
                ul { @for (act, overlay) in overlays {
                    li { (overlay_name(look, &overlay.what)) " " @if named { (mark::labels(look.state, &[overlay.party.as_str()])) " " } (act_link(look, act))
                        (words::reason(look, act)) }
                } }
            }
        }
        @if !referrals.is_empty() {
            section { h2 { (look.say("nav-teams")) }
                ul { @for (act, referral) in referrals {
                    li { a href=(format!("/teams#act-{act}")) { (referral.team) } " "
                        @if let Some(due) = referral.due { time { (look.voice.day(due)) } }
                        @if let Some((_, report)) = &referral.report { p dir="auto" { (report.finding) } }
                    }
                } }
            }
        }
        @if !elevations.is_empty() {
            section { h2 { (look.say("nav-decisions")) }
                ul { @for (act, elevation) in elevations { li { a href=(format!("/decisions#act-{act}")) { (elevation.question) } } } }
            }
        }
        @if !comments.is_empty() {
            section { h2 { (look.say("comments")) } p.soft { (look.say("comments-are-no-positions")) }
                @for (act, (party, comment)) in comments {
                    blockquote dir="auto" { (look.words(&comment.words).unwrap_or_else(|| look.say("redacted")))
                        footer { (mark::labels(look.state, &[party.as_str()])) " " (act_link(look, act)) } }
                }
            }
        }
        @if !remarks.is_empty() {
            section { h2 { (look.say("nav-remarks")) }
                @for (act, (_, remark)) in remarks {
                    blockquote dir="auto" { (look.words(&remark.words).unwrap_or_else(|| look.say("redacted")))
                        footer.soft { (remark.speaker) ", " (look.voice.day(remark.at)) " · " (remark.source) " " (act_link(look, act)) } }
                }
            }
        }
    }
}

fn overlay_name(look: &Look<'_>, what: &OverlayKind) -> String {
    look.say(match what {
        OverlayKind::Reservation(ReservationKind::Scrutiny) => "overlay-reserved-scrutiny",
        OverlayKind::Reservation(ReservationKind::AdReferendum) => "overlay-reserved-ad-referendum",
        OverlayKind::Reservation(ReservationKind::General) => "overlay-reserved-general",
        OverlayKind::NoChange => "overlay-no-change-asked",
        OverlayKind::OnTheTable => "overlay-on-the-table",
    })
}

/// Shows where each of its present words comes from.
fn words_of(look: &Look<'_>, life: &History) -> Markup {
    let replaced = life.words.iter().any(|run| !run.replaced.is_empty());
    html! {
        @if !life.words.is_empty() {
            section { h2 { (look.say("whose-words")) }
                div.scroll tabindex="0" { table {
                    thead { tr { th scope="col" { (look.say("words")) } th scope="col" { (look.say("how")) } th scope="col" { (look.say("proposed-by")) } th scope="col" { (look.say("accepted-by")) } th scope="col" { (look.say("act")) } @if replaced { th scope="col" { (look.say("in-place-of")) } } } }
                    tbody { @for run in &life.words {
                        tr { td dir="auto" { (run.words) } td { (look.say(&format!("how-{}", run.how.replace(' ', "-")))) }
                            td { (mark::labels(look.state, &run.proposed)) @for act in &run.proposed_by_acts { " " (act_link(look, *act)) } } td { (mark::labels(look.state, &run.accepted)) }
                            td { @if let Some(asked) = run.asked_by_act { (act_link(look, asked)) " " } (act_link(look, run.act)) }
                            @if replaced { td dir="auto" { (run.replaced) } } }
                    } }
                } }
            }
        }
    }
}

fn timeline(look: &Look<'_>, life: &History) -> Markup {
    html! {
        section { h2 { (look.say("its-life")) }
            ol.timeline data-live="life" {
                @for event in &life.acts {
                    li { (act_link(look, event.act)) " "
                        @if let Some(by) = &event.by { b.who data-hue=(mark::hue(look.state, by.split('/').next().unwrap_or_default())) { (by) } " " }
                        span dir="auto" { (look.tell(&event.says)) }
                        (words::spoken(look, &event.spoken))
                    }
                }
            }
        }
    }
}
