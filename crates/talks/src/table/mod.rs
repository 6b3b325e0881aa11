//! The texts on the table: proposals, consents and closings, and their effects on the rest.

mod account;
mod all;
mod base_provision;
mod bracket;
mod carry;
mod closing;
mod consent;
mod follow;
mod force;
mod incoming;
mod label;
mod living;
mod mark;
mod naming;
mod origin;
mod revive;
mod status;
mod tabled;
mod takeover;
mod version;

pub use account::{Became, Gone, TraceLine};
pub use all::{Agreement, Held, Lapse, Overlay, OverlayKind, PutList, Table};
pub use base_provision::{BaseProvision, Withheld};
pub use bracket::{OpenAlternative, OpenBracket};
pub use closing::{Closed, How, Rival};
pub use consent::{Acceptance, Course, Item};
pub(crate) use force::in_force;
pub use force::{Force, Test, accepting, force};
pub use living::{Living, Submission};
pub use mark::{Mark, Span};
pub use naming::{AllNames, beginning, name_of, number_of, parents};
pub use origin::{Origins, WordId};
pub use status::{Status, status};
pub use tabled::{Fate, Filed, Lost, Tabled, TabledChange};
pub use takeover::{Replaced, TakenOver, Takeover};
pub use version::{Rendered, Rendering, Version};

pub(crate) use bracket::structural;
pub(crate) use closing::{Pick, adopt, check, closed, marks, turns};
pub(crate) use follow::{Passage, follow};
pub(crate) use incoming::Incoming;
pub(crate) use label::question;
pub use label::{Ended, Labels, label};
pub(crate) use living::inserts;
pub(crate) use revive::revive;
