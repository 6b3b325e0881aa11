//! People: delegations and their credentials, the rules, invitations, sign-ins.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::{Attribution, BaseBy, Closing, Pen, Quorum, Role, Standing};

use crate::fault::Fault;
use crate::hand::{Done, Hand};
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::act_link;
use crate::parts::mark;
use crate::route::{Doing, Needs, Route, form, page};
use crate::shared::people::{Whom, make_link, role_of, take_link_back};

/// Routes of the page. The link of an invitation is shown once, on the page that answers the form, and never
/// appears in an address.
pub const ROUTES: &[Route] = &[
    page("/people", Needs::Inside, show),
    Route {
        method: axum::http::Method::POST,
        path: "/people/invite",
        needs: Needs::Head,
        doing: Doing::Answer(invite),
    },
    form("/people/take-back", Needs::Head, take_back),
];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let head = look.visitor.role(look.state) == Some(Role::Head);
    let own = look.visitor.party(look.state);
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-people")) }
            section data-live="people" {
                @for member in look.state.parties.values() {
                    div.card { h2 { (mark::labels(look.state, &[member.party.code.as_str()])) " " (member.party.name) " " span.s { (look.say(standing(member.party.standing))) } @if member.left.is_some() { " " span.s.open { (look.say("has-left")) } } }
                        ul { @for held in look.state.credentials.values().filter(|c| c.credential.party == member.party.code) {
                            li { strong { (held.credential.name) } " " span.soft { (look.say(role(held.credential.role))) } @if held.ended.is_some() { " " span.s.open { (look.say("recalled")) } } " " (act_link(look, held.since)) }
                        } } }
                }
            }
            @if head && !look.visitor.projector {
                section.card { h2 { (look.say("invite")) } p.soft { (look.say("invite-explained")) }
                    form.act method="post" action="/people/invite" data-plain="" { (look.marks())
                        label for="existing" { (look.say("invite-existing")) }
                        select #existing name="credential" { option value="" { "–" }
                            @for held in look.state.credentials.values().filter(|c| c.ended.is_none() && Some(&c.credential.party) == own) { option value=(held.credential.name) { (held.credential.name) } } }
                        label for="office" { (look.say("invite-new")) }
                        input #office name="office" placeholder="delegate-2" pattern="[^/ ]*";
                        label for="role" { (look.say("ask-role")) }
                        select #role name="role" { @for (value, key) in [("delegate", "role-delegate"), ("expert", "role-expert"), ("head", "role-head"), ("principal", "role-principal")] { option value=(value) { (look.say(key)) } } }
                        div.row { button.go { (look.say("invite")) } } } }
                (invitations(look)?)
                (visits(look)?)
            }
            section { h2 { (look.say("rules")) } (rules(look)) }
            @for kind in [ActKind::Accredit, ActKind::Recall, ActKind::Rekey, ActKind::Accede, ActKind::Leave, ActKind::AmendRules] { (fold_form(look, kind, &[], "/people")) }
        }
    })
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Party => "standing-party",
        Standing::Chair => "standing-chair",
        Standing::Partner => "standing-partner",
        Standing::Observer => "standing-observer",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Principal => "role-principal",
        Role::Head => "role-head",
        Role::Delegate => "role-delegate",
        Role::Expert => "role-expert",
    }
}

/// Shows the rules of procedure in words.
fn rules(look: &Look<'_>) -> Markup {
    let rules = &look.state.rules;
    let quorum = |quorum: Quorum| match quorum {
        Quorum::All => look.say("rule-all"),
        Quorum::Share(part, whole) => format!("{part}/{whole}"),
    };
    let pen = match &rules.pen {
        Pen::Joint => look.say("rule-joint"),
        Pen::Chair(party) | Pen::Party(party) => party.to_string(),
    };
    let closing = match rules.closing {
        Closing::Acceptance(needed) => format!("{} {}", look.say("rule-acceptance"), quorum(needed)),
        Closing::Finding => look.say("rule-finding"),
    };
    let counts = if rules.counts.is_empty() {
        look.say("rule-every-party")
    } else {
        rules.counts.iter().map(|party| party.as_str()).collect::<Vec<_>>().join(", ")
    };
    let base = look.say(if rules.base == BaseBy::Heads { "rule-heads" } else { "rule-pen" });
    let names = look.say(if rules.attribution == Attribution::Shown { "rule-shown" } else { "rule-hidden" });
    let all = [
        ("rule-pen", pen),
        ("rule-base", base),
        ("rule-closing", closing),
        ("rule-counts", counts),
        ("rule-reopening", quorum(rules.reopening)),
        ("rule-amendment", quorum(rules.amendment)),
        ("rule-silence-hours", rules.silence_hours.to_string()),
        ("rule-interval-minutes", rules.interval().to_string()),
        ("rule-notice-hours", rules.notice_hours.to_string()),
        ("rule-everything", look.say(if rules.everything { "rule-yes" } else { "rule-no" })),
        ("rule-clean", look.say(if rules.clean { "rule-yes" } else { "rule-no" })),
        ("rule-attribution", names),
        ("rule-witnesses", rules.witnesses.to_string()),
    ];
    html! { dl.rules { @for (name, value) in &all { dt { (look.say(name)) } dd { (value) } } } }
}

fn invitations(look: &Look<'_>) -> Result<Markup, Fault> {
    let open = look.app.door.invitations(look.session, look.viewer().unwrap_or_default(), look.now)?;
    Ok(html! {
        @if !open.is_empty() {
            section.card { h2 { (look.say("invitations")) }
                ul { @for one in &open {
                    li { strong { (one.credential) } " " (look.say("lapses")) " " (look.voice.moment(one.lapses)) " "
                        form.inline method="post" action="/people/take-back" { (look.marks()) input type="hidden" name="id" value=(one.id); input type="hidden" name="back" value="/people"; button { (look.say("act-take-back")) } } }
                } } }
        }
    })
}

fn visits(look: &Look<'_>) -> Result<Markup, Fault> {
    let all = look.app.door.visits(look.session, look.viewer().unwrap_or_default())?;
    Ok(html! {
        details { summary { (look.say("sign-ins")) }
            ol.plain { @for visit in all.iter().rev().take(100) { li { (look.voice.moment(visit.at)) " " strong { (visit.credential) } " " (look.say(&format!("visit-{}", crate::pages::me::what(visit.what)))) } } }
        }
    })
}

/// Makes a link, and shows it once.
fn invite(hand: &Hand<'_>, asked: &Input) -> Result<Markup, Fault> {
    let whom = match asked.get("credential") {
        Some(name) => Whom::Again(name),
        None => Whom::New(asked.need("office")?, role_of(asked.get("role"))),
    };
    let (made, link) = make_link(hand, &whom)?;
    let voice = hand.visitor.voice;
    Ok(html! {
        main #main .narrow {
            h1 { (voice.say("invited")) }
            p { strong { (made.invitation.credential) } " · " (voice.say("lapses")) " " (voice.moment(made.invitation.lapses)) }
            p { (voice.say("invited-explained")) }
            p { input.link readonly value=(link) aria-label=(voice.say("link")); }
            p { a.button href="/people" { (voice.say("nav-people")) } }
        }
    })
}

fn take_back(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    take_link_back(hand, asked.need("id")?)?;
    Ok(Done::back(asked, "/people"))
}
