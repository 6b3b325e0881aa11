//! The pages, one file each.

pub mod act;
pub mod bracket;
pub mod chair;
pub mod dates;
pub mod decisions;
pub mod drafts;
pub mod entrance;
pub mod me;
pub mod partners;
pub mod people;
pub mod point;
pub mod propose;
pub mod public;
pub mod record;
pub mod remarks;
pub mod standing;
pub mod statement;
pub mod tables;
pub mod teams;
pub mod text;

use crate::route::Route;

/// Routes of every page.
pub const ROUTES: &[&[Route]] = &[
    act::ROUTES,
    bracket::ROUTES,
    chair::ROUTES,
    dates::ROUTES,
    decisions::ROUTES,
    drafts::ROUTES,
    entrance::ROUTES,
    me::ROUTES,
    partners::ROUTES,
    people::ROUTES,
    point::ROUTES,
    propose::ROUTES,
    public::ROUTES,
    record::ROUTES,
    remarks::ROUTES,
    standing::ROUTES,
    statement::ROUTES,
    tables::ROUTES,
    teams::ROUTES,
    text::ROUTES,
];
