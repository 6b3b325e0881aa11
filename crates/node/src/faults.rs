//! Faults that tests inject while acts are folded.

use std::sync::{Arc, Mutex, PoisonError};

use paraph_record::Act;

/// What happens before an act is folded.
type Hook = Arc<dyn Fn(&Act) + Send + Sync>;

static HOOK: Mutex<Option<Hook>> = Mutex::new(None);

/// Calls this before each act that this process folds. It may wait, or panic.
pub fn before_each(hook: impl Fn(&Act) + Send + Sync + 'static) {
    *HOOK.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(hook));
}

pub(crate) fn before_folding(act: &Act) {
    let hook = HOOK.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(hook) = hook {
        hook(act);
    }
}
