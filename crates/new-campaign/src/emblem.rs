//! Emblems for teams that have none: a badge in the team's colours, in one of six divisions as on shields.

/// The SVG of a team's badge. `number` chooses the division.
pub(crate) fn emblem(colours: &[String; 2], number: usize) -> String {
    let [one, two] = colours;
    let division = match number % 6 {
        0 => format!(r#"<path fill="{two}" d="M48 0h48v96H48z"/>"#),
        1 => format!(r#"<path fill="{two}" d="M0 48h96v48H0z"/>"#),
        2 => format!(r#"<path fill="{two}" d="M0 0 96 96H0z"/>"#),
        3 => format!(r#"<path fill="{two}" d="M0 66 48 26l48 40v22L48 50 0 88z"/>"#),
        4 => format!(r#"<path fill="{two}" d="M0 0h48v48H0zM48 48h48v48H48z"/>"#),
        _ => format!(r#"<circle cx="48" cy="48" r="22" fill="{two}"/>"#),
    };
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
  <defs><clipPath id="badge"><circle cx="48" cy="48" r="44"/></clipPath></defs>
  <g clip-path="url(#badge)"><rect width="96" height="96" fill="{one}"/>{division}</g>
  <circle cx="48" cy="48" r="45" fill="none" stroke="{two}" stroke-width="3"/>
</svg>
"##
    )
}
