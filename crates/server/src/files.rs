//! Files that were sent with a form whose act is not signed yet. They are kept in memory for a while, for
//! their sender only.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use paraph_desk::form::Upload;
use paraph_talks::Moment;

use crate::system::drawn;

/// Number of hours for which a file is kept.
const HOURS: u32 = 1;
/// Maximum size of all files, in bytes. The oldest are dropped first.
const MOST: usize = 256 << 20;

/// A file that is kept.
#[derive(Debug)]
struct Kept {
    of: String,
    until: Moment,
    file: Arc<Upload>,
}

/// Kept files, by mark.
#[derive(Debug, Default)]
pub struct Files(Mutex<BTreeMap<String, Kept>>);

impl Files {
    /// Keeps a file for a credential, and returns the mark under which it is found.
    pub fn keep(&self, of: &str, file: Upload, now: Moment) -> String {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, kept| kept.until > now);
        let size =
            |all: &BTreeMap<String, Kept>| all.values().map(|kept| kept.file.bytes.len()).sum::<usize>();
        while size(&all) + file.bytes.len() > MOST {
            let oldest = all.iter().min_by_key(|(_, kept)| kept.until).map(|(mark, _)| mark.clone());
            let Some(oldest) = oldest else { break };
            all.remove(&oldest);
        }
        let mark = drawn();
        all.insert(
            mark.clone(),
            Kept { of: of.to_owned(), until: now.plus_hours(HOURS), file: Arc::new(file) },
        );
        mark
    }

    /// Returns a file that this credential sent.
    pub fn take(&self, of: &str, mark: &str, now: Moment) -> Option<Upload> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.get(mark).filter(|kept| kept.of == of && kept.until > now)?;
        let file = Arc::clone(&found.file);
        // Copying a large file holds up nobody.
        drop(all);
        Some(Upload::clone(&file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_for_whoever_sent_it_and_for_a_while() {
        let (files, now) = (Files::default(), Moment::parse("2025-11-23T09:00:00Z").unwrap());
        let mark =
            files.keep("A/delegate", Upload { name: "a.md".into(), bytes: b"1. Words.".to_vec() }, now);
        assert_eq!(files.take("A/delegate", &mark, now).unwrap().name, "a.md");
        assert!(files.take("B/delegate", &mark, now).is_none());
        assert!(files.take("A/delegate", &mark, now.plus_hours(HOURS)).is_none());
    }
}
