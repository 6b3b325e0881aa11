//! Evidence: files that prove, with nothing but themselves and the keeper's key, that a keeper showed two records,
//! took acts back or dropped an act that it took, or that an author signed two acts in one place.

use base64ct::{Base64, Encoding};

use crate::act::SignedAct;
use crate::carried::{Lines, number, print_note, read_note};
use crate::chain::Place;
use crate::checkpoint::Checkpoint;
use crate::fault::{Fault, FaultKind};
use crate::hash::Hash;
use crate::merkle::{Tree, consistent};
use crate::note::{Note, NoteKey};
use crate::receipt::Receipt;

const FORK: &str = "paraph.fork/1";
const ROLLBACK: &str = "paraph.rollback/1";
const CLASH: &str = "paraph.clash/1";
const WITHHELD: &str = "paraph.withheld/1";
/// Hashes of a proof between two trees of at most 2^64 leaves.
const PROOF_CAP: u64 = 130;

/// What a file of evidence holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Two checkpoints of which neither continues the other.
    Fork {
        /// The checkpoint over fewer acts.
        smaller: Note,
        /// The checkpoint over more acts, or as many.
        larger: Note,
        /// The root that the larger log has at the smaller size, if the sizes differ and it is known.
        root: Option<Hash>,
        /// Proof that the larger log continues this root.
        proof: Vec<Hash>,
    },
    /// Two checkpoints of which the one over fewer acts was signed later.
    Rollback {
        /// The later checkpoint, over fewer acts.
        smaller: Note,
        /// The earlier checkpoint, over more acts.
        larger: Note,
    },
    /// Two acts of one author with the same counter.
    Clash {
        /// The act that the log has.
        first: SignedAct,
        /// The other act.
        second: SignedAct,
    },
    /// An act that the keeper took and then left out.
    Withheld {
        /// The keeper's receipt for the act.
        receipt: Note,
        /// A checkpoint over at least as many acts as the receipt names.
        checkpoint: Note,
        /// All acts of this checkpoint.
        acts: Vec<SignedAct>,
    },
}

impl Evidence {
    /// Compares two checkpoints, with the tree of the larger log. Returns evidence if they contradict one
    /// another: two roots, or a smaller log that was signed later.
    ///
    /// # Errors
    /// Returns an error if a note is not a checkpoint.
    pub fn between(one: &Note, other: &Note, tree: Option<&Tree>) -> Result<Option<Evidence>, Fault> {
        let (a, b) = (Checkpoint::of(one)?, Checkpoint::of(other)?);
        let (smaller, larger) = if a.size <= b.size { (one, other) } else { (other, one) };
        let (less, more) = if a.size <= b.size { (&a, &b) } else { (&b, &a) };
        let (smaller_note, larger_note) = (smaller.clone(), larger.clone());
        if less.size == more.size {
            let fork =
                Evidence::Fork { smaller: smaller_note, larger: larger_note, root: None, proof: Vec::new() };
            return Ok((less.root != more.root).then_some(fork));
        }
        let Some(tree) = tree.filter(|tree| tree.root(more.size) == Some(more.root)) else {
            return Ok(None);
        };
        let root = tree.root(less.size);
        if less.size > 0 && root != Some(less.root) {
            let proof = tree.consistency(less.size, more.size).unwrap_or_default();
            return Ok(Some(Evidence::Fork { smaller: smaller_note, larger: larger_note, root, proof }));
        }
        let shrank = less.time().zip(more.time()).is_some_and(|(less, more)| less > more);
        Ok(shrank.then_some(Evidence::Rollback { smaller: smaller_note, larger: larger_note }))
    }

    /// Returns the word for the evidence, which also ends the name of its file.
    pub fn word(&self) -> &'static str {
        match self {
            Evidence::Fork { .. } => "fork",
            Evidence::Rollback { .. } => "rollback",
            Evidence::Clash { .. } => "clash",
            Evidence::Withheld { .. } => "withheld",
        }
    }

    /// Whether bytes begin like evidence.
    pub fn is(source: &[u8]) -> bool {
        [FORK, ROLLBACK, CLASH, WITHHELD].iter().any(|format| {
            source.strip_prefix(format.as_bytes()).is_some_and(|rest| rest.first() == Some(&b'\n'))
        })
    }

    /// Returns the evidence as bytes.
    pub fn print(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self {
            Evidence::Fork { smaller, larger, root, proof } => {
                let root = root.map_or("-".to_owned(), |root| Base64::encode_string(root.as_bytes()));
                out.extend(format!("{FORK}\nroot {root}\nproof {}\n", proof.len()).bytes());
                for hash in proof {
                    out.extend(format!("{}\n", Base64::encode_string(hash.as_bytes())).bytes());
                }
                [smaller, larger].into_iter().for_each(|note| print_note(&mut out, note));
            }
            Evidence::Rollback { smaller, larger } => {
                out.extend(format!("{ROLLBACK}\n").bytes());
                [smaller, larger].into_iter().for_each(|note| print_note(&mut out, note));
            }
            Evidence::Clash { first, second } => {
                out.extend(format!("{CLASH}\n").bytes());
                crate::carried::print(&mut out, &[first.clone(), second.clone()], &[]);
            }
            Evidence::Withheld { receipt, checkpoint, acts } => {
                out.extend(format!("{WITHHELD}\nacts {}\n", acts.len()).bytes());
                [receipt, checkpoint].into_iter().for_each(|note| print_note(&mut out, note));
                crate::carried::print(&mut out, acts, &[]);
            }
        }
        out
    }

    /// Reads evidence, without judging it.
    ///
    /// # Errors
    /// Returns an error that names the line if the source does not have the form of evidence.
    pub fn parse(source: &[u8]) -> Result<Evidence, Fault> {
        let is = |format: &str| source.starts_with(format!("{format}\n").as_bytes());
        if is(CLASH) {
            let mut lines = Lines::new("file of evidence", CLASH, source)?;
            let acts = lines.acts(2)?;
            lines.end()?;
            let [first, second] = acts
                .try_into()
                .map_err(|_| Fault::new(FaultKind::Length, "the file of evidence does not have two acts"))?;
            return Ok(Evidence::Clash { first, second });
        }
        if is(WITHHELD) {
            let mut lines = Lines::new("file of evidence", WITHHELD, source)?;
            let count = lines.text().and_then(|line| number(line.strip_prefix("acts ")?));
            let count = count.ok_or_else(|| lines.wrong("it must state the number of acts"))?;
            let (receipt, checkpoint) = (read_note(&mut lines)?, read_note(&mut lines)?);
            let acts = lines.acts(count)?;
            lines.end()?;
            return Ok(Evidence::Withheld { receipt, checkpoint, acts });
        }
        if is(ROLLBACK) {
            let mut lines = Lines::new("file of evidence", ROLLBACK, source)?;
            let (smaller, larger) = (read_note(&mut lines)?, read_note(&mut lines)?);
            lines.end()?;
            return Ok(Evidence::Rollback { smaller, larger });
        }
        let mut lines = Lines::new("file of evidence", FORK, source)?;
        let stated = lines.text().and_then(|line| line.strip_prefix("root "));
        let root = match stated {
            Some("-") => None,
            Some(text) => {
                Some(hash_of(text).ok_or_else(|| lines.wrong("the root is not 32 bytes in Base64"))?)
            }
            None => return Err(lines.wrong("it must state the root of the larger log")),
        };
        let count = lines.text().and_then(|line| number(line.strip_prefix("proof ")?));
        let count = count.filter(|count| *count <= PROOF_CAP);
        let count = count.ok_or_else(|| lines.wrong("it must state the number of hashes of the proof"))?;
        let mut proof = Vec::new();
        for _ in 0..count {
            let hash = lines.text().and_then(hash_of);
            proof.push(hash.ok_or_else(|| lines.wrong("a hash of the proof is not 32 bytes in Base64"))?);
        }
        let (smaller, larger) = (read_note(&mut lines)?, read_note(&mut lines)?);
        lines.end()?;
        Ok(Evidence::Fork { smaller, larger, root, proof })
    }

    /// Checks the evidence. Only the key comes from elsewhere: evidence against a keeper must be signed by it.
    ///
    /// # Errors
    /// Returns an error that says why it proves nothing.
    pub fn verify(&self, keeper: Option<&NoteKey>) -> Result<(), Fault> {
        let unproved = |what: &str| Err(Fault::new(FaultKind::Proof, format!("it proves nothing: {what}")));
        let (smaller, larger) = match self {
            Evidence::Clash { first, second } => {
                let (a, b) = (first.open()?, second.open()?);
                let one_place = a.author == b.author
                    && a.draft.counter == b.draft.counter
                    && a.draft.talks == b.draft.talks
                    && a.draft.talks.is_some();
                if !one_place {
                    return unproved("the two acts are not of one author, counter and talks");
                }
                return if a.hash == b.hash { unproved("the two acts are the same") } else { Ok(()) };
            }
            Evidence::Withheld { receipt, checkpoint, acts } => {
                let Some(keeper) = keeper else { return unproved("the key of the keeper is needed") };
                return left_out(receipt, checkpoint, acts, keeper)
                    .and_then(|gap| gap.map_or(Ok(()), |what| unproved(what)));
            }
            Evidence::Fork { smaller, larger, .. } | Evidence::Rollback { smaller, larger } => {
                (smaller, larger)
            }
        };
        let Some(keeper) = keeper else { return unproved("the key of the keeper is needed") };
        if !smaller.signed_by(keeper) || !larger.signed_by(keeper) {
            return unproved("a checkpoint is not signed by this keeper");
        }
        let (less, more) = (Checkpoint::of(smaller)?, Checkpoint::of(larger)?);
        if less.origin != more.origin {
            return unproved("the checkpoints are of different talks");
        }
        match self {
            Evidence::Fork { root, proof, .. } if less.size < more.size => {
                let Some(root) = root else {
                    return unproved("the acts of the larger log were not known, and its proof is missing");
                };
                if less.size == 0 || !consistent(less.size, more.size, root, &more.root, proof) {
                    return unproved("the root is not the one that the larger log has at the smaller size");
                }
                if *root == less.root { unproved("the larger log continues the smaller") } else { Ok(()) }
            }
            Evidence::Fork { .. } if less.size == more.size && less.root != more.root => Ok(()),
            Evidence::Rollback { .. } if less.size < more.size => {
                match less.time().zip(more.time()).filter(|(less, more)| less > more) {
                    Some(_) => Ok(()),
                    None => unproved("the smaller checkpoint was not signed later"),
                }
            }
            _ => unproved("the checkpoints do not contradict one another"),
        }
    }
}

fn hash_of(text: &str) -> Option<Hash> {
    let bytes = Base64::decode_vec(text).ok()?;
    <[u8; 32]>::try_from(bytes).ok().map(Hash::from_bytes)
}

/// Returns what is missing from the proof that a keeper left out an act for which it gave a receipt; `None` if
/// nothing is.
fn left_out(
    receipt: &Note,
    checkpoint: &Note,
    acts: &[SignedAct],
    keeper: &NoteKey,
) -> Result<Option<&'static str>, Fault> {
    let promised = Receipt::verified(receipt, keeper)?;
    if !checkpoint.signed_by(keeper) {
        return Ok(Some("the checkpoint is not signed by this keeper"));
    }
    let signed = Checkpoint::of(checkpoint)?;
    if signed.origin != promised.origin {
        return Ok(Some("receipt and checkpoint are of different talks"));
    }
    if signed.size < promised.due.size {
        return Ok(Some("the act was not due yet in the checkpoint"));
    }
    let mut tree = Tree::default();
    for signed in acts {
        let act = signed.open()?;
        if act.hash == promised.act {
            return Ok(Some("the checkpoint has the act"));
        }
        tree.push(Place::of(&act, signed).leaf);
    }
    let all = tree.size() == signed.size && tree.root(signed.size) == Some(signed.root);
    Ok((!all).then_some("the acts are not those of the checkpoint"))
}
