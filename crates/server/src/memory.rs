//! Memory that several share: so many bytes in all, and a share for each of those who take them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::fault::Fault;
use crate::queue::busy;

/// Bytes that one permit stands for.
const UNIT: usize = 1 << 10;

/// A number of bytes that requests take and give back.
#[derive(Debug)]
pub struct Memory {
    free: Arc<Semaphore>,
    all: usize,
    share: usize,
    taken: Mutex<BTreeMap<String, usize>>,
}

/// Bytes that a request has taken, until it is dropped.
#[derive(Debug)]
pub struct Taken {
    memory: Arc<Memory>,
    who: String,
    units: usize,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Drop for Taken {
    fn drop(&mut self) {
        let mut taken = self.memory.taken();
        if let Some(units) = taken.get_mut(&self.who) {
            *units -= self.units;
            if *units == 0 {
                taken.remove(&self.who);
            }
        }
    }
}

impl Memory {
    /// Makes a memory of `all` bytes. Each sender may have `share` of them; a request for more gets the whole share.
    pub fn new(all: usize, share: usize) -> Arc<Memory> {
        let all = (all / UNIT).max(1).min(Semaphore::MAX_PERMITS.min(u32::MAX as usize));
        let share = (share / UNIT).clamp(1, all);
        Arc::new(Memory { free: Arc::new(Semaphore::new(all)), all, share, taken: Mutex::default() })
    }

    fn taken(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes bytes, and waits for them in turn, but no longer than `wait`.
    ///
    /// # Errors
    /// Returns a fault if the share of `who` is used up, or if the time is over.
    pub async fn take(self: &Arc<Memory>, who: &str, bytes: usize, wait: Duration) -> Result<Taken, Fault> {
        let units = bytes.div_ceil(UNIT).clamp(1, self.share);
        let mut taken = Taken { memory: Arc::clone(self), who: who.to_owned(), units: 0, _permit: None };
        {
            let mut all = self.taken();
            let own = all.entry(who.to_owned()).or_default();
            // Counted from here, so that nobody waits for more than the share either.
            if *own + units > self.share {
                return Err(busy());
            }
            *own += units;
            taken.units = units;
        }
        let permits = u32::try_from(units).map_err(|_| busy())?;
        let permit = Arc::clone(&self.free).acquire_many_owned(permits);
        let permit = tokio::time::timeout(wait, permit).await.map_err(|_| busy())?;
        taken._permit = Some(permit.map_err(|_| busy())?);
        Ok(taken)
    }

    /// Returns how many bytes are taken.
    pub fn in_use(&self) -> usize {
        (self.all - self.free.available_permits()) * UNIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Kind;

    #[tokio::test]
    async fn all_together_take_no_more_than_there_is_and_none_more_than_a_share() {
        let memory = Memory::new(100 << 10, 40 << 10);
        let brief = Duration::from_millis(10);
        let first = memory.take("a", 40 << 10, brief).await.unwrap();
        let refused = memory.take("a", 1, brief).await.unwrap_err();
        assert_eq!(refused.kind, Kind::Busy, "a has its share");
        let second = memory.take("b", 1 << 30, brief).await.unwrap();
        assert_eq!(memory.in_use(), 80 << 10, "whoever asks for more gets the share");
        assert!(memory.take("c", 30 << 10, brief).await.is_err(), "nothing is left");
        let (own, long) = (Arc::clone(&memory), Duration::from_secs(600));
        let waits = tokio::spawn(async move { own.take("c", 30 << 10, long).await.map(drop) });
        while memory.taken().get("c").is_none() {
            tokio::task::yield_now().await;
        }
        drop(first);
        waits.await.unwrap().unwrap();
        drop(second);
        assert_eq!((memory.in_use(), memory.taken().len()), (0, 0));
    }
}
