//! Text and waveform onto finished art.

use parley::FontData;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{Affine, Rect};
use vello_cpu::{
    Level, PixmapMut, RasterizerSettings, RenderContext, RenderSettings, Resources, TargetInit,
};

use crate::colour::Colour;
use crate::fit::Setting;
use crate::fonts::Fonts;
use crate::layer::{Stand, TextLayer, WaveLayer};
use crate::pixels::Pixels;

/// A bar is at least this tall, in parts of its width: silence is a row of dots, not nothing.
const SHORTEST_BAR: f32 = 1.0;

/// Draws over a picture, in the template's units.
pub(crate) struct Painter<'a> {
    fonts: &'a Fonts,
    context: RenderContext,
    resources: Resources,
}

impl<'a> Painter<'a> {
    /// `view` is the template's size; the picture may be any size of the same shape.
    pub fn new(fonts: &'a Fonts, pixels: &Pixels, view: [f32; 2]) -> Self {
        // The instruction sets differ in the last bit: the one that every machine has makes the same bytes everywhere.
        let settings = RenderSettings {
            level: Level::baseline(),
            num_threads: 0,
        };
        let mut context = RenderContext::new_with(pixels.width, pixels.height, settings);
        context.set_transform(Affine::scale_non_uniform(
            f64::from(pixels.width) / f64::from(view[0]),
            f64::from(pixels.height) / f64::from(view[1]),
        ));
        Self {
            fonts,
            context,
            resources: Resources::new(),
        }
    }

    pub fn text(&mut self, setting: &Setting, layer: &TextLayer) {
        let [r, g, b] = layer.fill;
        let alpha = (layer.opacity * 255.0).round() as u8;
        self.context
            .set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, alpha));
        for run in &setting.runs {
            let bytes = self.fonts.loaded[run.face].shared();
            let font = FontData::new(bytes, 0);
            // A glyph that leaves no mark, such as a space, is reported here too.
            let _ = self
                .context
                .glyph_run(&mut self.resources, &font)
                .font_size(run.size)
                .hint(false)
                .fill_glyphs(run.glyphs.iter().copied());
        }
    }

    /// Bars from the first team colour on the left to the second on the right; `peaks` are 0 to 255, in time.
    pub fn wave(&mut self, peaks: &[u8], layer: &WaveLayer, colours: [Colour; 2]) {
        let bars = usize::from(layer.bars).min(peaks.len());
        let band = &layer.band;
        let room = band.width() / bars.max(1) as f32;
        let thick = room * layer.weight;
        for bar in 0..bars {
            let of = &peaks[bar * peaks.len() / bars..(bar + 1) * peaks.len() / bars];
            let peak = f32::from(of.iter().copied().max().unwrap_or(0)) / 255.0;
            let height = (peak * band.height()).max(thick * SHORTEST_BAR);
            let top = match layer.stand {
                Stand::Middle => f32::midpoint(band.top, band.bottom) - height / 2.0,
                Stand::Bottom => band.bottom - height,
            };
            let left = band.left + bar as f32 * room + (room - thick) / 2.0;
            let at = bar as f32 / (bars - 1).max(1) as f32;
            let Colour { r, g, b } = colours[0]
                .toward(colours[1], at)
                .toward(Colour::WHITE, layer.bleach);
            self.context
                .set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, 255));
            self.context.fill_rect(&Rect::new(
                f64::from(left),
                f64::from(top),
                f64::from(left + thick),
                f64::from(top + height),
            ));
        }
    }

    /// Lays everything drawn over `pixels`, which must be those the painter was made for.
    pub fn finish(mut self, pixels: &mut Pixels) {
        let Some(target) = PixmapMut::new(pixels.width, pixels.height, &mut pixels.rgba) else {
            return;
        };
        self.context.flush();
        let settings = RasterizerSettings {
            target_init: TargetInit::SrcOver,
            ..RasterizerSettings::default()
        };
        self.context
            .render_with(target, &mut self.resources, settings);
    }
}
