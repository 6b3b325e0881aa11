//! Pages hold every word and every sponsor, and nothing in them can break out of its place.

#![allow(clippy::unwrap_used)]

use paraph_interop::html::{PageMeta, rolling_page};
use paraph_text::{Change, Id, Kind, Number, Proposal, Provision, Sponsor, Text, Wording, compose};
use proptest::prelude::*;

fn text(wordings: &[String]) -> Text {
    let provision = |(at, wording): (usize, &String)| Provision {
        id: Id::new(format!("p{at}")),
        kind: Kind::Point,
        level: 2,
        number: Some(Number::plain(&format!("{at}"))),
        wording: Wording::new(wording),
    };
    Text::new(wordings.iter().enumerate().map(provision).collect())
}

fn meta(title: &str) -> PageMeta {
    PageMeta { title: title.to_owned(), subtitle: title.to_owned(), language: title.to_owned() }
}

/// The text of a page as a reader sees it: no tags, entities read.
fn seen(page: &str) -> String {
    let body = &page[page.find("<article").unwrap()..page.find("<script>").unwrap()];
    let mut out = String::new();
    let mut tag = false;
    for c in body.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => out.push(c),
            _ => {}
        }
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, c);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_out_of_its_place(
        wordings in prop::collection::vec("[a-c<>&\"'/ =;\u{202e}]{0,30}", 1..4),
        new in "[a-c<>&\"'/ =;script]{1,30}",
        name in "[a-c<>&\"'/=]{1,12}",
    ) {
        let base = text(&wordings);
        let Some(sponsor) = Sponsor::new(&name) else { return Ok(()) };
        let change = Change::Reword { id: base.provisions()[0].id.clone(), wording: Wording::new(&new) };
        let rolling = compose(&base, &[Proposal { sponsors: [sponsor].into(), changes: vec![change] }]);
        let page = rolling_page(&rolling, &meta(&name));
        let plain = rolling_page(&compose(&text(&["a".to_owned()]), &[]), &meta("t"));
        prop_assert_eq!(page.matches("<script").count(), plain.matches("<script").count());
        let page_text = seen(&page);
        for word in Wording::new(&new).words().iter() {
            prop_assert!(page_text.contains(word), "{word} of {new} in {page_text}");
        }
    }
}

#[test]
fn a_page_asks_nothing_of_anyone() {
    let page = rolling_page(&compose(&text(&["One.".to_owned()]), &[]), &meta("One"));
    assert!(page.contains("default-src 'none'"));
    assert!(
        !page.contains("http:")
            && !page.contains("https:")
            && !page.contains("@import")
            && !page.contains("url(")
    );
}
