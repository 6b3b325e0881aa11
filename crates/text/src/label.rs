//! The labels of brackets for readers: `B1`, `B2`, ... in print order.

use crate::rolling::{Dispute, Entry, Run};

/// Labels all brackets of a rolling text in the order in which they are printed.
pub(crate) fn label(entries: &mut [Entry]) {
    let mut next = 0;
    for entry in entries {
        label_dispute(&mut entry.place, &mut next);
        label_dispute(&mut entry.boundary, &mut next);
        label_dispute(&mut entry.presence, &mut next);
        label_dispute(&mut entry.renumber, &mut next);
        label_runs(&mut entry.runs, &mut next);
    }
}

fn label_dispute<T>(dispute: &mut Option<Dispute<T>>, next: &mut usize) {
    if let Some(dispute) = dispute {
        dispute.label = fresh(next);
    }
}

/// Labels the brackets among words, an outer one before those in it.
pub(crate) fn label_runs(runs: &mut [Run], next: &mut usize) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            bracket.label = fresh(next);
            for alternative in &mut bracket.alternatives {
                label_runs(&mut alternative.runs, next);
            }
        }
    }
}

fn fresh(next: &mut usize) -> String {
    *next += 1;
    format!("B{next}")
}
