//! The shaper: from the characters of one run to positioned glyphs, by HarfRust.

use std::ops::Range;

use harfrust::{
    Buffer, Direction, Feature, Language, Script, ShapeOptions, ShapePlan, ShaperFont, Tag,
};

/// How many plans are cached. A name needs one to four; a process that sees more kinds of names begins anew.
const MAX_PLANS: usize = 64;

/// Letters that are spaced must not be joined to ligatures, unless their script cannot be written without.
const LIGATURES_OFF: [&[u8; 4]; 4] = [b"liga", b"clig", b"dlig", b"hlig"];

/// Characters that stand in for others which typefaces place higher than capitals: the okina for the quotation mark of its shape.
const STAND_INS: [(char, char); 1] = [('\u{2BB}', '\u{2018}')];

/// A part of a text that is shaped at once, with one face.
pub(crate) struct ShaperInput<'a> {
    /// The whole text: what stands before and after the run may change its form, as in Arabic.
    pub text: &'a str,
    /// The run, in bytes.
    pub range: Range<usize>,
    pub font: &'a harfrust::Font,
    /// The face's index in [`Fonts::faces`](crate::text::Fonts::faces).
    pub face: usize,
    pub script: Option<Script>,
    pub language: Option<&'a Language>,
    pub is_rtl: bool,
    /// Whether letters are spaced, so that optional ligatures are off.
    pub is_spaced: bool,
}

/// A glyph in em: y grows upwards, as in the font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ShapedGlyph {
    pub id: u32,
    /// The byte of the text where the characters begin that it stands for.
    pub cluster: usize,
    pub advance: f32,
    pub x: f32,
    pub y: f32,
}

/// The shaper's state. It is reused, since plans take longer to make than a name to shape.
#[derive(Default)]
pub(crate) struct Shaper {
    buffer: Buffer,
    plans: Vec<(PlanKey, ShapePlan)>,
}

/// What a plan was made for.
#[derive(Clone, PartialEq)]
struct PlanKey {
    face: usize,
    is_rtl: bool,
    script: Option<Script>,
    language: Option<Language>,
    is_spaced: bool,
}

impl Shaper {
    /// The glyphs of a run in visual order, left to right.
    pub fn shape(&mut self, input: &ShaperInput) -> Vec<ShapedGlyph> {
        let features = features(input.is_spaced);
        let mut buffer = std::mem::take(&mut self.buffer);
        let plan = self.plan(input, &features);
        fill(&mut buffer, input);
        let font = ShaperFont::new(input.font);
        let options = ShapeOptions::new().plan(Some(plan)).features(&features);
        // An error says that buffer and plan do not match; both were made for this input.
        let shaped = harfrust::shape(&font, &mut buffer, options);
        debug_assert!(shaped.is_ok());
        let em = 1.0 / f32::from(input.font.units_per_em().max(1));
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let glyphs = glyphs
            .map(|(info, position)| ShapedGlyph {
                id: info.glyph_id,
                cluster: info.cluster as usize,
                advance: position.x_advance as f32 * em,
                x: position.x_offset as f32 * em,
                y: position.y_offset as f32 * em,
            })
            .collect();
        self.buffer = buffer;
        glyphs
    }

    fn plan(&mut self, input: &ShaperInput, features: &[Feature]) -> &ShapePlan {
        let key = PlanKey {
            face: input.face,
            is_rtl: input.is_rtl,
            script: input.script,
            language: input.language.cloned(),
            is_spaced: input.is_spaced,
        };
        let at = match self.plans.iter().position(|(known, _)| *known == key) {
            Some(at) => at,
            None => {
                if self.plans.len() == MAX_PLANS {
                    self.plans.clear();
                }
                let plan = ShapePlan::new(
                    input.font,
                    direction(input.is_rtl),
                    input.script,
                    input.language,
                    features,
                );
                self.plans.push((key, plan));
                self.plans.len() - 1
            }
        };
        &self.plans[at].1
    }
}

fn fill(buffer: &mut Buffer, input: &ShaperInput) {
    let Range { start, end } = input.range;
    buffer.clear();
    for (at, c) in input.text[start..end].char_indices() {
        buffer.push(u32::from(drawn_as(c, input.font)), (start + at) as u32);
    }
    buffer.set_pre_context(&input.text[..start]);
    buffer.set_post_context(&input.text[end..]);
    buffer.set_direction(direction(input.is_rtl));
    buffer.set_script(input.script);
    buffer.set_language(input.language.cloned());
}

/// The character whose glyph is drawn for `c`: `c` itself, or what stands in for it if the font has that.
fn drawn_as(c: char, font: &harfrust::Font) -> char {
    stand_in(c)
        .filter(|with| font.charmap().map_unicode(*with).is_some())
        .unwrap_or(c)
}

/// The character that is drawn in the place of `c`, if its typeface has it.
pub(crate) fn stand_in(c: char) -> Option<char> {
    STAND_INS.iter().find(|(for_, _)| *for_ == c).map(|s| s.1)
}

fn direction(is_rtl: bool) -> Direction {
    if is_rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

fn features(is_spaced: bool) -> Vec<Feature> {
    let off = LIGATURES_OFF
        .into_iter()
        .map(|tag| Feature::new(Tag::new(tag), 0, ..));
    off.filter(|_| is_spaced).collect()
}
