//! Where templates take the teams' colours.

use super::{art, faults, svg};

#[test]
fn team_colours_reach_fills_strokes_styles_and_gradients() {
    let table = [
        (
            r##"<path id="color--team_1" fill="#abcdef"/>"##,
            r##"fill="#111111""##,
        ),
        (
            r##"<path id="color--team_2" stroke="red" fill="none"/>"##,
            r##"stroke="#222222" fill="none""##,
        ),
        (
            r##"<path id="color--team_1--beam" style="opacity:.5; fill: red;stroke:none"/>"##,
            "fill: #111111;stroke:none",
        ),
        (
            r##"<g id="color--team_1"><circle r="3"/></g>"##,
            r##"<circle fill="#111111" r="3"/>"##,
        ),
        (
            r##"<g id="color--team_1" fill="blue"><circle r="3"/></g>"##,
            r##"fill="#111111"><circle r="3"/>"##,
        ),
        (
            r##"<path id="color--team_x5F_2_1_" fill="red"/>"##,
            r##"fill="#222222""##,
        ),
        (
            r##"<linearGradient id="g"><stop stop-color="red" stop-opacity=".4"/></linearGradient><path id="color--team_1" fill="url(#g)"/>"##,
            r##"<stop stop-color="#111111" stop-opacity=".4"/>"##,
        ),
        (
            r##"<linearGradient id="a"><stop offset="1"/></linearGradient><linearGradient id="b" xlink:href="#a"/><path id="color--team_2" fill="url('#b')"/>"##,
            r##"<stop stop-color="#222222" offset="1"/>"##,
        ),
        (
            r##"<linearGradient id="color--team_1"><stop style="stop-color:red;stop-opacity:.2"/></linearGradient>"##,
            "stop-color:#111111;stop-opacity:.2",
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
    }
}

#[test]
fn gradients_in_a_circle_end() {
    art(
        r##"<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><path id="color--team_1" fill="url(#a)"/>"##,
    );
}

#[test]
fn colours_that_are_inherited_or_shown_by_reference_are_replaced_where_they_stand() {
    let table = [
        (
            r##"<g fill="lime"><circle id="color--team_1" r="3"/></g>"##,
            r##"<circle fill="#111111" id="color--team_1" r="3"/>"##,
        ),
        (
            r##"<g fill="none" stroke="lime"><circle id="color--team_2" r="3"/></g>"##,
            r##"<circle stroke="#222222" id="color--team_2" r="3"/>"##,
        ),
        (
            r##"<g fill="lime"><circle id="color--team_1" fill="inherit" r="3"/></g>"##,
            r##"<circle id="color--team_1" fill="#111111" r="3"/>"##,
        ),
        (
            r##"<defs><path id="p" fill="lime"/></defs><g id="color--team_1"><use href="#p"/></g>"##,
            r##"<path id="p" fill="#111111"/>"##,
        ),
        (
            r##"<defs><path id="p"/></defs><g fill="lime"><use id="color--team_1" href="#p"/></g>"##,
            r##"<use fill="#111111" id="color--team_1" href="#p"/>"##,
        ),
        (
            r##"<symbol id="s"><path style="fill:lime"/></symbol><g id="color--team_1"><use xlink:href="#s"/></g>"##,
            r##"<path style="fill:#111111"/>"##,
        ),
        (
            r##"<pattern id="p"><rect fill="lime"/></pattern><path id="color--team_1" stroke="url(#p)" fill="none"/>"##,
            r##"<pattern id="p"><rect fill="#111111"/>"##,
        ),
        (
            r##"<path id="color--team_1" fill="url(#gone) lime"/>"##,
            r##"<path id="color--team_1" fill="#111111"/>"##,
        ),
        (
            r##"<marker id="m"><path fill="lime"/></marker><path id="color--team_1" fill="none" marker-end="url(#m)"/>"##,
            r##"<marker id="m"><path fill="#111111"/>"##,
        ),
        (
            r##"<mask id="m"><path fill="white"/></mask><g id="color--team_1"><mask id="n"><path fill="white"/></mask><path mask="url(#m)" fill="lime"/></g>"##,
            r##"<mask id="n"><path fill="white"/></mask><path mask="url(#m)" fill="#111111"/>"##,
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
    }
}

#[test]
fn colours_that_cannot_be_drawn_fall_back_to_those_before_them() {
    let table = [
        (
            r##"<style>.a{fill:#010203;fill:color(display-p3 0 1 0)}</style><path class="a"/>"##,
            r##"<path style="fill:#010203" class="a"/>"##,
        ),
        (
            r##"<path fill="#010203" style="fill:oklch(60% 0.15 50);opacity:.5"/>"##,
            r##"<path fill="#010203" style="opacity:.5"/>"##,
        ),
        (
            r##"<path style="stroke:red;font:900 9px/1 a;fill:#010203"/>"##,
            "fill:#010203;",
        ),
        (
            r##"<path fill="none" style="aspect-ratio:1/2;stroke:#010203"/>"##,
            r##"style="stroke:#010203""##,
        ),
        (
            r##"<linearGradient id="g"><stop stop-color="#010203" style="stop-color:#010203;stop-color:color(display-p3 1 0 0)"/></linearGradient>"##,
            r##"style="stop-color:#010203""##,
        ),
        (
            r##"<path style="fill:red!important;fill:#010203"/>"##,
            r##"style="fill:red""##,
        ),
    ];
    for (body, expected) in table {
        let art = art(body);
        assert!(art.contains(expected), "{expected} is not in {art}");
        assert!(
            !art.contains("display-p3") && !art.contains("oklch"),
            "{art}"
        );
    }
    let alone = svg(r##"<path id="Bar" style="fill:color(display-p3 0 1 0)"/>"##);
    let message = faults(&alone).to_string();
    assert!(
        message.contains("\"Bar\" has the fill \"color(display-p3 0 1 0)\""),
        "{message}"
    );
}

#[test]
fn layers_of_a_colour_and_conditions_may_be_there_several_times() {
    let art = art(
        r##"<path id="color--team_1" fill="red"/><path id="color--team_1" fill="red"/><rect id="image--emblem" width="1" height="1"/><rect id="image--emblem_2" width="1" height="1"/>"##,
    );
    assert_eq!(art.matches("#111111").count(), 2);
    assert_eq!(art.matches("data:emblem").count(), 2);
}

#[test]
fn what_other_art_shows_too_is_not_painted_in_a_team_s_colour() {
    let table = [
        r##"<linearGradient id="g"><stop stop-color="red"/></linearGradient><path id="color--team_1" fill="url(#g)"/><path id="Sponsor" fill="url(#g)"/>"##,
        r##"<g id="Sponsor"><path id="p" fill="red"/></g><use id="color--team_1" href="#p"/>"##,
        r##"<defs><path id="p" fill="red"/></defs><use id="color--team_1" href="#p"/><g id="Sponsor"><use href="#p"/></g>"##,
    ];
    for body in table {
        let message = faults(&svg(body)).to_string();
        assert!(
            message.contains("\"color--team_1\" shares a gradient"),
            "{message}"
        );
    }
    // What is hidden does not count.
    art(
        r##"<linearGradient id="g"><stop stop-color="red"/></linearGradient><path id="color--team_1" fill="url(#g)"/><path display="none" fill="url(#g)"/>"##,
    );
}
