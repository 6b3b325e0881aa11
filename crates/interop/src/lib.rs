//! Reading and writing of texts: plain text, Markdown, HTML, Word, Akoma Ntoso and the JSON formats
//! of Paraph; printing of readouts.

mod akn;
mod bytes;
mod count;
pub mod docx;
mod error;
pub mod html;
pub mod json;
pub mod layout;
pub mod odt;
pub mod page;
mod read;
pub mod seen;
mod signs;
mod write;
mod zipped;

pub use akn::{
    Affected, AknAbout, AknKind, AknMeta, AknView, ReadAkn, akn_proposals, read_akn, read_akn_rolling,
    write_akn, write_akn_rolling,
};
pub use bytes::{Decoded, SIZE_CAP, decode};
pub use count::{Count, Reading, count_bytes};
pub use error::{Error, ErrorKind, Place};
pub use read::{Format, ReadText, read_file_bytes, read_text};
pub use signs::{SIGNS, marked, note_signs, with_sign_comment, with_sign_findings, with_sign_list};
pub use write::{
    Ink, print_count, print_count_markdown, print_locus, print_locus_markdown, print_markdown, print_plain,
    print_redline, print_redline_markdown, print_rolling, print_rolling_markdown, print_trace,
    print_trace_markdown,
};
