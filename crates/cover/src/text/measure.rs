//! How wide a text is, and which lines it takes, before anybody draws it: pages wrap it by the same rules.

use cover_format::{Anchor, Bounds, TextField, TextLayer};

use crate::text::breaks::{Breaks, opportunities};
use crate::text::fallback::MissingGlyph;
use crate::text::fit::FitError;
use crate::text::fonts::Fonts;
use crate::text::script::Reader;
use crate::text::shape::shape;
use crate::text::uppercase::uppercase;

/// The widths of the lines, in em, that a text takes in a box of `width_em`: broken at the opportunities of UAX #14, each line as full as
/// it can be. A word that is wider than the box has a line of its own. Nothing is returned for an empty text.
///
/// # Errors
/// [`FitError::MissingGlyph`] for what no typeface can show.
pub fn lines_em(
    fonts: &Fonts,
    text: &str,
    is_uppercase: bool,
    width_em: f32,
    reader: &Reader,
) -> Result<Vec<f32>, FitError> {
    let text = match is_uppercase {
        true => uppercase(text.trim(), reader.locale),
        false => text.trim().to_owned(),
    };
    let mut starts = opportunities(&text, Breaks::Anywhere);
    starts.push(text.len());
    let mut lines: Vec<f32> = Vec::new();
    let mut from = 0;
    let mut fits_to = 0;
    for end in starts {
        if fits_to > from && width(fonts, text[from..end].trim_end(), reader)? > width_em {
            lines.push(width(fonts, text[from..fits_to].trim_end(), reader)?);
            from = fits_to;
        }
        fits_to = end;
    }
    if from < fits_to {
        lines.push(width(fonts, text[from..fits_to].trim_end(), reader)?);
    }
    Ok(lines)
}

/// The width of what one line paints, in em.
fn width(fonts: &Fonts, line: &str, reader: &Reader) -> Result<f32, MissingGlyph> {
    let shaped = shape(fonts, line, &ONE_EM, reader)?;
    let lines = shaped.one_line();
    Ok(lines.iter().map(|line| line.bounds.width()).sum())
}

/// A layer in which one unit is one em.
const ONE_EM: TextLayer = TextLayer {
    field: TextField::FanName,
    fit: Bounds {
        left: 0.0,
        top: 0.0,
        right: 1.0,
        bottom: 1.0,
    },
    baseline: 0.0,
    max_size: 1.0,
    one_line_min_size: 1.0,
    min_size: 1.0,
    fill: [0; 3],
    opacity: 1.0,
    anchor: Anchor::Start,
    mirrors: false,
    letter_spacing_em: 0.0,
    uppercase: false,
    condition: None,
};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::fonts::tests::fonts;

    fn lines(text: &str, width_em: f32) -> Vec<f32> {
        lines_em(fonts(), text, false, width_em, &Reader::from("en")).unwrap()
    }

    #[test]
    fn a_text_takes_as_few_lines_as_its_words_allow() {
        let one = lines("Sing the floodlights on", 100.0);
        assert_eq!(one.len(), 1);
        let two = lines("Sing the floodlights on", one[0] * 0.7);
        assert_eq!(two.len(), 2);
        assert!(two.iter().all(|width| *width <= one[0] * 0.7));
        let long = lines("a Donaudampfschifffahrt b", 2.0);
        assert_eq!(long.len(), 3);
        assert!(long[1] > 2.0 && long[0] < 1.0);
        assert_eq!(lines(" ", 2.0), Vec::<f32>::new());
    }

    #[test]
    fn scripts_without_spaces_are_broken_where_they_may_be() {
        let width = lines("さくらの歌をうたおう", 100.0)[0];
        assert!(lines("さくらの歌をうたおう", width / 2.0).len() >= 2);
        assert!(matches!(
            lines_em(fonts(), "\u{13000}", false, 9.0, &Reader::from("en")),
            Err(FitError::MissingGlyph(_))
        ));
    }
}
