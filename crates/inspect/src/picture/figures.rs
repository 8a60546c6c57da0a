//! All numbers, under the pictures.

use super::page::{Anchor, Page};
use super::style::{BODY, FIELD, HEADING, LEFT, RULE, VALUE, WHITE_3};
use crate::facts::{self, Section};
use crate::inspection::Inspection;

const COLUMNS: usize = 4;
/// Between columns, in pixels.
const GUTTER: f64 = 48.0;
const LINE: f64 = 26.0;
/// How many lines a heading takes, with the space above it.
const HEADING_LINES: usize = 2;
/// Columns are not shorter, in lines, so that a section is not torn for little.
const FEWEST_LINES: usize = 10;

/// A line of a column.
enum Line<'a> {
    Heading(&'a str),
    Fact(&'a str, &'a str),
    Space,
}

pub fn draw(page: &mut Page, inspection: &Inspection) {
    let sections = facts::sections(inspection);
    let columns = (FEWEST_LINES..)
        .map(|lines| columns(&sections, lines))
        .find(|columns| columns.len() <= COLUMNS)
        .unwrap_or_default();
    let lines = columns.iter().map(Vec::len).max().unwrap_or(0);
    let field = page.take(LINE * (lines + 1) as f64);
    let width = (FIELD - GUTTER * (COLUMNS - 1) as f64) / COLUMNS as f64;
    for (n, column) in columns.iter().enumerate() {
        let left = LEFT + n as f64 * (width + GUTTER);
        for (n, line) in column.iter().enumerate() {
            draw_line(page, line, left, width, field.top + LINE * (n as f64 + 1.0));
        }
    }
}

/// Fills columns of so many lines; a section that does not fit into what is left begins the next one.
fn columns(sections: &[Section], lines: usize) -> Vec<Vec<Line<'_>>> {
    let mut columns: Vec<Vec<Line>> = Vec::new();
    for section in sections {
        let needed = HEADING_LINES + section.facts.len();
        match columns.last_mut() {
            Some(column) if column.len() + needed <= lines => {}
            _ => columns.push(Vec::new()),
        }
        let heading = [Line::Space, Line::Heading(section.title)];
        let facts = section
            .facts
            .iter()
            .map(|(name, value)| Line::Fact(name, value));
        for line in heading.into_iter().chain(facts) {
            match columns.last_mut() {
                Some(column) if column.len() < lines => column.push(line),
                // Beside the facts it continues, not beside their heading.
                _ => columns.push(vec![Line::Space, Line::Space, line]),
            }
        }
    }
    columns
}

/// Draws a line whose baseline is at `y`.
fn draw_line(page: &mut Page, line: &Line, left: f64, width: f64, y: f64) {
    match line {
        Line::Space => {}
        Line::Heading(title) => {
            page.text(left, y, Anchor::Start, HEADING, &title.to_uppercase());
            page.line([left, y + 8.0], [left + width, y + 8.0], RULE);
        }
        Line::Fact(name, value) => {
            let y = y + 6.0;
            page.text(left, y, Anchor::Start, BODY.in_colour(WHITE_3), name);
            page.text(left + width, y, Anchor::End, VALUE, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(facts: usize) -> Section {
        let fact = |n: usize| (format!("fact_{n}"), n.to_string());
        Section {
            title: "Facts",
            facts: (0..facts).map(fact).collect(),
        }
    }

    #[test]
    fn a_long_section_continues_and_short_ones_share_a_column() {
        let heights = |facts: &[usize]| -> Vec<usize> {
            let sections: Vec<Section> = facts.iter().map(|&count| section(count)).collect();
            columns(&sections, 10).iter().map(Vec::len).collect()
        };
        assert_eq!(heights(&[6, 8, 4, 6]), [8, 10, 6, 8]);
        assert_eq!(heights(&[12, 2]), [10, 10]);
    }
}
