//! The effect of each act, judged on the current state and carried out only if the act is allowed.

mod closing;
mod consent;
mod draft;
mod filing;
mod founding;
mod meeting;
mod overlay;
mod paper;
mod recall;
mod referral;
mod tabling;

use paraph_page::{Phrase, say};

use crate::act::{Act, ActNo, SetBase};
use crate::authority::By;
use crate::fold::Deed;
use crate::refusal::Refusal;
use crate::state::State;

pub(crate) use founding::founder;
pub(crate) use referral::join_principle;
pub(crate) use tabling::cosponsor;

/// Returns the effect of an act.
///
/// # Errors
/// Returns an error if the act is not allowed.
pub(crate) fn deed(state: &State, by: &By, act: Act) -> Result<Deed, Refusal> {
    if state.rules.clean
        && let Some(sign) = crate::clean::hidden_in(&act).first()
    {
        return Err(Refusal::new(
            "hidden-signs",
            say!(
                "rules-refuse-hidden-signs",
                "The rules refuse words that hide something from the eye: {sign}",
                sign = Phrase::words(&sign.message)
            ),
            say!("write-words-without-hidden-signs", "Write the words without it, and sign again."),
        ));
    }
    match act {
        Act::Open(open) => founding::open(by, open),
        Act::Accredit(accredit) => founding::accredit(state, by, accredit),
        Act::Recall(recall) => recall::recall(state, by, &recall),
        Act::Rekey(rekey) => founding::rekey(state, by, rekey),
        Act::Accede(accede) => founding::accede(state, by, accede),
        Act::Leave(_) => founding::leave(state, by),
        Act::AmendRules(amend) => founding::amend_rules(state, amend),
        Act::Join(_) => unreachable!("joining is judged by the fold"),
        Act::Submit(submit) => tabling::submit(state, by, submit),
        Act::SetBase(set) => tabling::set_base(state, by, &set),
        Act::Propose(propose) => tabling::propose(state, by, propose),
        Act::File(file) => filing::file(state, by, file),
        Act::Withdraw(withdraw) => tabling::withdraw(state, by, withdraw),
        Act::Renew(renew) => tabling::renew(state, by, renew),
        Act::Position(position) => consent::position(state, by, position),
        Act::Accept(accept) => consent::accept(state, by, accept),
        Act::TakeBack(take_back) => consent::take_back(state, by, &take_back),
        Act::Agree(agree) => consent::agree(state, by, agree),
        Act::Return(back) => consent::give_back(state, by, back),
        Act::Close(close) => closing::close(state, by, close),
        Act::Put(put) => closing::put(state, by, put),
        Act::Object(object) => closing::object(state, by, object),
        Act::Declare(declare) => closing::declare(state, by, &declare),
        Act::Reopen(reopen) => closing::reopen(state, by, reopen),
        Act::Reserve(reserve) => overlay::reserve(state, by, reserve),
        Act::Lift(lift) => overlay::lift(state, by, &lift),
        Act::NoChange(asking) => overlay::no_change(state, by, asking),
        Act::Keep(keep) => overlay::keep(state, by, keep),
        Act::Meet(meet) => meeting::meet(state, by, meet),
        Act::SetDate(set) => meeting::set_date(state, by, set),
        Act::AcceptDate(accept) => meeting::accept_date(state, by, &accept),
        Act::StateTime(time) => meeting::state_time(state, by, &time),
        Act::Witness(witness) => meeting::witness(state, by, &witness),
        Act::Refer(refer) => referral::refer(state, by, refer),
        Act::Report(report) => referral::report(state, by, report),
        Act::Elevate(elevate) => referral::elevate(state, by, elevate),
        Act::Withhold(withhold) => referral::withhold(state, by, withhold),
        Act::Principle(principle) => referral::principle(state, by, principle),
        Act::Uphold(uphold) => referral::uphold(state, by, &uphold),
        Act::NonPaper(paper) => paper::non_paper(state, by, paper),
        Act::Offer(offer) => paper::offer(state, by, offer),
        Act::OpenOffer(open) => paper::open_offer(state, by, open),
        Act::Consult(consult) => paper::consult(state, by, consult),
        Act::Comment(comment) => paper::comment(state, by, comment),
        Act::Remark(remark) => paper::remark(state, by, remark),
        Act::Redact(redact) => paper::redact(state, by, &redact),
        Act::Issue(issue) => draft::issue(state, by, issue),
        Act::SetAside(aside) => draft::set_aside(state, by, aside),
        Act::Correct(correct) => draft::correct(state, by, correct),
        Act::Statement(statement) => draft::statement(state, by, statement),
        Act::ConsentTo(consent) => draft::consent_to(state, by, consent),
        Act::Initial(initial) => draft::initial(state, by, &initial),
        Act::Clear(clear) => draft::clear(state, by, &clear),
        Act::Decide(decide) => draft::decide(state, by, decide),
    }
}

/// Checks that the author had seen the act that it refers to.
///
/// # Errors
/// Returns an error if it had not: the signature would then not fix which act the number means.
pub(crate) fn seen(by: &By, act: ActNo) -> Result<(), Refusal> {
    if (1..=by.seen).contains(&act) {
        return Ok(());
    }
    Err(Refusal::new(
        "not-seen",
        say!(
            "act-comes-after-acts-author",
            "Act {act} comes after the {seen} acts that its author had seen.",
            act,
            seen = by.seen
        ),
        say!("update-your-copy-record-sign", "Update your copy of the record and sign again."),
    ))
}

/// Returns the state in which a text that was handed in is the base, if it can become the base.
pub(crate) fn with_base(state: &State, act: ActNo) -> Option<State> {
    let living = state.table.texts.values().find(|living| living.submitted.contains_key(&act))?;
    let by = By {
        number: state.size() + 1,
        seen: state.size(),
        credential: String::new(),
        party: living.submitted[&act].by.clone(),
        role: crate::party::Role::Head,
        standing: crate::party::Standing::Party,
    };
    let deed = tabling::set_base(state, &by, &SetBase { act }).ok()?;
    let mut after = state.clone();
    deed(&mut after);
    Some(after)
}
