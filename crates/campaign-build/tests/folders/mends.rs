//! Whatever is wrong with a drawing, it is said how to mend it.

use campaign::Finding;
use cover_build::{NoteKind, SvgFault};

fn check(said: &str) {
    let finding = Finding::error("cover.svg", said);
    assert!(finding.help.is_some(), "how is this mended? {said}");
}

#[test]
fn every_fault_of_a_drawing_says_how_to_mend_it() {
    let text = || "x".to_owned();
    let of_layer: [fn(String) -> SvgFault; 13] = [
        |layer| SvgFault::TooDeep { layer },
        |layer| SvgFault::TooManyUses { layer },
        |layer| SvgFault::Missing { layer },
        |layer| SvgFault::Twice { layer },
        |layer| SvgFault::Outlined { layer },
        |layer| SvgFault::UnknownLayer { layer },
        |layer| SvgFault::UnknownCondition { layer },
        |layer| SvgFault::UnknownColour { layer },
        |layer| SvgFault::NoBox { layer },
        |layer| SvgFault::NotSquare { layer },
        |layer| SvgFault::Outside { layer },
        |layer| SvgFault::Slanted { layer },
        |art| SvgFault::Blending { art },
    ];
    let of_layer = of_layer.iter().map(|fault| fault(text()));
    let others = [
        SvgFault::Unreadable(text()),
        SvgFault::NotSvg,
        SvgFault::Entities,
        SvgFault::TooLarge,
        SvgFault::Rules,
        SvgFault::Empty,
        SvgFault::NoViewBox,
        SvgFault::LooksLike {
            layer: text(),
            meant: text(),
        },
        SvgFault::SharedPaint {
            layer: text(),
            with: text(),
        },
        SvgFault::Attribute {
            layer: text(),
            attribute: "width",
        },
        SvgFault::Transform {
            layer: text(),
            value: text(),
        },
        SvgFault::Colour {
            layer: text(),
            property: text(),
            value: text(),
        },
        SvgFault::Linked {
            layer: text(),
            target: text(),
        },
        SvgFault::Picture {
            layer: text(),
            kind: text(),
        },
    ];
    let all: Vec<SvgFault> = of_layer.chain(others).collect();
    all.iter().for_each(|fault| check(&fault.to_string()));
    // A fault that is new is listed here too; what ails an embedded picture says itself what to do.
    let source = include_str!("../../../cover-build/src/svg/fault.rs");
    assert_eq!(source.matches("#[error(").count(), all.len() + 1);
}

#[test]
fn every_note_on_a_drawing_says_how_to_mend_it() {
    let text = || "x".to_owned();
    let all = [
        NoteKind::Above { art: text() },
        NoteKind::LeftOut { layer: text() },
        NoteKind::NotDrawn {
            layer: text(),
            what: text(),
        },
        NoteKind::Effect {
            layer: text(),
            effect: "a filter",
        },
        NoteKind::Face {
            layer: text(),
            family: text(),
        },
        NoteKind::Anchor {
            layer: text(),
            names_lie: "at the start",
        },
        NoteKind::Untinted {
            layer: text(),
            art: text(),
            why: "is a picture",
        },
    ];
    all.iter().for_each(|note| check(&note.to_string()));
    let source = include_str!("../../../cover-build/src/svg/note.rs");
    assert_eq!(source.matches("write!(").count(), all.len());
}
