//! Signing from forms: the one place through which every act of a form goes.

use paraph_talks::Outcome;

use crate::fault::{Fault, Kind};
use crate::hand::{Done, Hand};
use crate::input::Input;
use crate::route::{Needs, Route, form};
use crate::shared::acts;

/// Route of every act's form.
pub const ROUTES: &[Route] = &[form("/do/{deed}", Needs::SignedIn, act)];

/// Signs the act of a form.
fn act(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let kind = paraph_desk::form::kind(asked.need("deed")?)?;
    let credential = hand.credential()?.to_owned();
    let key = hand.key()?;
    let badge = hand.visitor.guest.as_ref().map(|guest| guest.badge().id.clone());
    let made = |session: &_| acts::made(hand.app, session, &key, &credential, badge.as_deref(), kind, asked);
    let keep = |session: &mut _, made| acts::keep(session, &key, &credential, made);
    let signed = hand.sign(asked, made, keep)?;
    let told = match signed.outcome {
        _ if !signed.placed => "told-queued",
        Outcome::Waits => "told-waits",
        Outcome::Completed(_) => "told-completed",
        Outcome::Done => "told-done",
        Outcome::Refused(refusal) => return Err(Fault::new(Kind::Refused, refusal.rule, refusal.remedy)),
    };
    Ok(Done::back(asked, "/").telling(told))
}
