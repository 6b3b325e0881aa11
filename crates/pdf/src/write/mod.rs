//! Typesetting with typst, without a file, a clock or a network: typst sees only one template and one
//! document.

mod data;
mod fonts;

use paraph_interop::docx::DocxMeta;
use paraph_interop::layout::Layout;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::PdfError;
use data::Data;
use fonts::Fonts;

/// Typesets a document as a PDF file.
pub fn pdf(layout: &Layout, meta: &DocxMeta, others: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::new(others)?;
    let hash = meta.hash.as_deref().unwrap_or_default();
    fonts.cover(layout, &[&meta.title, &meta.designation, hash])?;
    let data = serde_json::to_vec(&Data::of(layout, meta, &fonts)).expect("a document has a JSON form");
    let world = Press::new(data, fonts);
    let pages = typst::compile::<PagedDocument>(&world).output.map_err(|all| refused(&all))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard agrees with itself");
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Paraph".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|all| refused(&all));
    // Typst's cache of this document is useless for the next.
    typst::comemo::evict(0);
    bytes
}

fn refused(all: &[SourceDiagnostic]) -> PdfError {
    let told: Vec<&str> = all.iter().map(|d| d.message.as_str()).take(3).collect();
    PdfError::Setting(told.join("; "))
}

/// The world that typst sees.
struct Press {
    library: LazyHash<Library>,
    fonts: Fonts,
    template: Source,
    document: (FileId, Bytes),
}

impl Press {
    fn new(document: Vec<u8>, fonts: Fonts) -> Press {
        let file = |name: &str| {
            let path = VirtualPath::new(name).expect("a plain name is a path");
            RootedPath::new(VirtualRoot::Project, path).intern()
        };
        Press {
            library: LazyHash::new(Library::default()),
            fonts,
            template: Source::new(file("/template.typ"), include_str!("template.typ").to_owned()),
            document: (file("/document.json"), Bytes::new(document)),
        }
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.document.0 { Ok(self.document.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
