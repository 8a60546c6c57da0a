//! Emblems as they are handed in: drawn, noted or an error that says why.

use cover_build::{Emblem, SvgFault};

use crate::support::{exported, listed_faces};

fn read(name: &str) -> Result<Emblem, SvgFault> {
    let svg = exported(&format!("emblems/{name}"));
    Emblem::read("teams/own.svg", &svg, &listed_faces()).map_err(|mut errors| {
        assert_eq!(errors.0.len(), 1, "{errors}");
        errors.0.remove(0).fault
    })
}

#[test]
fn an_emblem_cannot_bring_files_along() {
    for (name, target) in [("device-file", "/dev/zero"), ("linked", "Links/crest.png")] {
        let fault = SvgFault::Linked {
            layer: "image".to_owned(),
            target: target.to_owned(),
        };
        assert_eq!(read(name), Err(fault));
    }
}

#[test]
fn an_emblem_that_would_leave_a_hole_is_an_error() {
    assert_eq!(read("empty"), Err(SvgFault::Empty));
    assert_eq!(read("web-page"), Err(SvgFault::NotSvg));
}

#[test]
fn wide_gamut_colours_fall_back_to_those_before_them() {
    assert_eq!(read("display-p3").unwrap().notes(), []);
}

#[test]
fn text_is_drawn_in_the_nearest_typeface_and_noted() {
    let emblem = read("text").unwrap();
    let notes: Vec<String> = emblem.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "teams/own.svg:1: \"text\" is text in Arial, drawn in the nearest typeface of the product: outline it on export to have its own shape"
        ]
    );
}
