//! A text as a cell of a spreadsheet, and back.

/// Signs with which spreadsheets begin a formula; the full-width ones do in East Asian programs.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
/// Stands before a text that would be taken for a formula; spreadsheets read what follows as text.
const GUARD: char = '\'';

/// The cell of a text: one that would begin a formula, or that looks like a guarded one, has an apostrophe before it.
pub(super) fn guarded(text: &str) -> String {
    if needs_guard(text) {
        return format!("{GUARD}{text}");
    }
    text.to_owned()
}

/// The text of a cell. A spreadsheet may have taken the apostrophe for its own and left it out.
pub(super) fn text_of(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    match cell.strip_prefix(GUARD) {
        Some(text) if needs_guard(text) => text.to_owned(),
        _ => cell,
    }
}

fn needs_guard(text: &str) -> bool {
    let text = text.trim_start_matches(GUARD);
    text.starts_with(FORMULA_STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula_and_every_text_comes_back() {
        for text in [
            "=1+1", "+1", "-1", "@a", "＝1", "'=1", "''=1", "'n", "''", "plain", "", "a\n=b",
        ] {
            let cell = guarded(text);
            assert!(!cell.starts_with(FORMULA_STARTS), "{cell}");
            assert_eq!(text_of(&cell), text);
        }
        assert_eq!(
            text_of("=1+1"),
            "=1+1",
            "the spreadsheet took the apostrophe away"
        );
        assert_eq!(text_of("a\r\nb"), "a\nb");
    }
}
