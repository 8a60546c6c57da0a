//! Fits a text into its layer's box: as large as one line allows, else two lines, else an error.

use cover_format::TextLayer;

use crate::text::block::{Block, FittedText};
use crate::text::breaks::Breaks;
use crate::text::fallback::MissingGlyph;
use crate::text::fonts::Fonts;
use crate::text::script::Reader;
use crate::text::shape::shape;
use crate::text::uppercase::uppercase;

/// Two lines are used only if they come out this much larger than one.
const MIN_GAIN_OF_TWO_LINES: f32 = 1.1;

/// Why a text cannot be drawn into a layer.
#[derive(Debug, PartialEq, Eq)]
pub enum FitError {
    /// No typeface can show this grapheme cluster.
    MissingGlyph(String),
    /// The text is too long for its box, even on two lines at the layer's smallest size.
    CannotFit,
}

impl From<MissingGlyph> for FitError {
    fn from(missing: MissingGlyph) -> Self {
        Self::MissingGlyph(missing.0)
    }
}

/// Fits `text` into the box of `layer`.
pub(crate) fn fit_text(
    fonts: &Fonts,
    text: &str,
    layer: &TextLayer,
    reader: &Reader,
) -> Result<FittedText, FitError> {
    // A fan's name has no control characters and is one line, but other texts may: no face has a glyph for one.
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let text: String = text
        .chars()
        .map(|c| if is_break(c) { ' ' } else { c })
        .collect();
    let text = text.trim();
    let text = if layer.uppercase {
        uppercase(text, reader.locale)
    } else {
        text.to_owned()
    };
    let shaped = shape(fonts, &text, layer, reader)?;
    let one = Block::new(shaped.one_line(), layer);
    if one.scale * layer.max_size >= layer.one_line_min_size {
        return Ok(one.place(layer, shaped.is_rtl()));
    }
    let is_large_enough = |block: &Block| block.scale * layer.max_size >= layer.min_size;
    for breaks in [Breaks::BetweenNames, Breaks::Anywhere] {
        let two = shaped
            .two_lines(breaks)
            .map(|two| Block::new(two.into(), layer));
        match two.filter(|two| two.scale > one.scale * MIN_GAIN_OF_TWO_LINES) {
            Some(two) if is_large_enough(&two) => return Ok(two.place(layer, shaped.is_rtl())),
            None if is_large_enough(&one) => return Ok(one.place(layer, shaped.is_rtl())),
            _ => {}
        }
    }
    Err(FitError::CannotFit)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use cover_format::{Anchor, Bounds, TextField};

    use super::*;
    use crate::text::fonts::tests::fonts;
    use crate::text::names::HARD_NAMES;

    fn layer() -> TextLayer {
        TextLayer {
            field: TextField::FanName,
            fit: Bounds {
                left: 84.0,
                top: 450.0,
                right: 1416.0,
                bottom: 1060.0,
            },
            baseline: 1024.0,
            max_size: 620.0,
            one_line_min_size: 250.0,
            min_size: 72.0,
            fill: [255; 3],
            opacity: 1.0,
            anchor: Anchor::Start,
            mirrors: true,
            letter_spacing_em: -0.012,
            uppercase: true,
            condition: None,
        }
    }

    fn fit_name(name: &str, locale: &str) -> Result<FittedText, FitError> {
        fit_text(fonts(), name, &layer(), &Reader::from(locale))
    }

    fn size(fitted: &FittedText) -> f32 {
        fitted.runs[0].size
    }

    #[test]
    fn every_script_is_shown_inside_its_box() {
        let fit = layer().fit;
        for (name, locale) in HARD_NAMES {
            let fitted = fit_name(name, locale).unwrap();
            for run in &fitted.runs {
                assert!(
                    run.glyphs.iter().all(|g| g.id != 0),
                    "an empty box in {name}"
                );
            }
            for bounds in &fitted.line_bounds {
                assert!(
                    bounds.left >= fit.left - 0.5 && bounds.right <= fit.right + 0.5,
                    "{name} is too wide: {bounds:?}"
                );
                assert!(
                    bounds.top >= fit.top - 0.5 && bounds.bottom <= fit.bottom + 0.5,
                    "{name} is too tall: {bounds:?}"
                );
            }
        }
    }

    #[test]
    fn a_growing_name_shrinks_then_breaks_then_does_not_fit() {
        let short = fit_name("Ana", "en").unwrap();
        let longer = fit_name("Anastasia", "en").unwrap();
        let broken = fit_name("Anastasia Featherstonehaugh", "en").unwrap();
        assert_eq!(size(&short), 620.0);
        assert!(size(&longer) < 620.0 && longer.line_bounds.len() == 1);
        assert_eq!(broken.line_bounds.len(), 2);
        assert!(size(&broken) >= 72.0);
        let endless = "W".repeat(60);
        assert_eq!(fit_name(&endless, "en").unwrap_err(), FitError::CannotFit);
    }

    #[test]
    fn lines_break_between_names_before_they_break_inside_one() {
        assert_eq!(fit_name("𠮷田カタリナ", "ja").unwrap().line_bounds.len(), 1);
        assert_eq!(
            fit_name("김수한무 거북이", "ko").unwrap().line_bounds.len(),
            2
        );
        let long = "寿限無寿限無五劫のすりきれ海砂利水魚の水行末";
        assert_eq!(fit_name(long, "ja").unwrap().line_bounds.len(), 2);
    }

    #[test]
    fn a_long_word_without_a_break_stays_whole() {
        let fitted = fit_name("Wolfeschlegelsteinhausenberger", "de").unwrap();
        assert_eq!(fitted.line_bounds.len(), 1);
    }

    #[test]
    fn short_names_share_one_baseline_and_deep_ones_rise() {
        let flat = fit_name("Ana", "en").unwrap();
        let deep = fit_name("يوسف", "ar").unwrap();
        assert!(
            (flat.line_bounds[0].bottom - 1024.0).abs() < 8.0,
            "{:?}",
            flat.line_bounds
        );
        assert!(
            deep.line_bounds[0].bottom <= 1060.5,
            "{:?}",
            deep.line_bounds
        );
    }

    #[test]
    fn a_line_starts_at_the_margin_on_the_side_where_its_script_starts() {
        let latin = fit_name("Ana", "ar").unwrap().line_bounds[0];
        let arabic = fit_name("منى", "en").unwrap().line_bounds[0];
        assert!((latin.left - 84.0).abs() < 0.5, "{latin:?}");
        assert!((arabic.right - 1416.0).abs() < 0.5, "{arabic:?}");
        let mut fixed = layer();
        fixed.mirrors = false;
        let arabic = fit_text(fonts(), "منى", &fixed, &Reader::from("ar"))
            .unwrap()
            .line_bounds[0];
        assert!((arabic.left - 84.0).abs() < 0.5, "{arabic:?}");
    }

    #[test]
    fn an_okina_is_no_higher_than_the_capitals() {
        // The box scales both, so heights are compared in em.
        let height = |name| {
            let fitted = fit_name(name, "en").unwrap();
            fitted.line_bounds[0].height() / size(&fitted)
        };
        assert!((height("Kaʻohu") - height("Kaohu")).abs() < 0.01);
    }

    #[test]
    fn a_real_name_of_many_letters_fits() {
        for name in [
            "Warnakulasuriya Patabendige Ushantha Silva",
            "Krungthepmahanakorn Amornrattanakosin Mahin",
            "Papadimitropoulou-Konstantinidou Aikaterini",
        ] {
            assert!(name.len() >= 42, "{name}");
            assert!(fit_name(name, "en").is_ok(), "{name}");
        }
    }

    #[test]
    fn what_no_face_has_is_named() {
        assert_eq!(
            fit_name("Ana \u{13000}", "en").unwrap_err(),
            FitError::MissingGlyph("\u{13000}".to_owned())
        );
    }

    #[test]
    fn an_empty_name_has_no_glyphs() {
        let fitted = fit_name(" \u{7}", "en").unwrap();
        assert!(fitted.runs.iter().all(|r| r.glyphs.is_empty()));
    }
}
