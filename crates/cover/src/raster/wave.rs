//! Draws a take's waveform.

use cover_format::{Bounds, Colour, WaveAlign, WaveLayer, WaveStyle};
use vello_cpu::RenderContext;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{BezPath, Cap, Join, Stroke};
use vello_cpu::peniko::Gradient;

use crate::raster::canvas::Canvas;
use crate::raster::pixel_layer::PixelLayer;
use crate::raster::rectangle;

/// The least height of a bar, as a multiple of its width: silence shows as a row of squares.
const MIN_HEIGHT: f32 = 1.0;
const WHITE: Colour = Colour {
    r: 255,
    g: 255,
    b: 255,
};

/// Draws `peaks`, loudness over time from 0 to 255, in colours from the team's first on the left to its second on the right.
///
/// `None` if the layer's band is outside the picture.
pub(crate) fn draw_wave(
    canvas: &Canvas,
    peaks: &[u8],
    layer: &WaveLayer,
    colours: [Colour; 2],
) -> Option<PixelLayer> {
    let wave = Wave::new(peaks, layer);
    let band = &layer.band;
    let top = match layer.align {
        WaveAlign::Bottom => band.bottom - wave.tallest(),
        WaveAlign::Middle => (band.top + band.bottom - wave.tallest()) / 2.0,
    };
    let colours = colours.map(|colour| mix(colour, WHITE, layer.whiten));
    match layer.style {
        WaveStyle::Bars => {
            let mut pixels = canvas.blank(Bounds { top, ..*band })?;
            wave.fill_bars(&mut pixels, canvas.scale(), colours);
            Some(pixels)
        }
        WaveStyle::Line => {
            let half_line = wave.bar_width / 2.0;
            let bounds = Bounds {
                top: top - half_line,
                bottom: band.bottom + half_line,
                ..*band
            };
            canvas.draw(bounds, |context, _| wave.stroke_line(context, colours))
        }
    }
}

/// The geometry of a waveform, in the template's units.
struct Wave<'a> {
    layer: &'a WaveLayer,
    /// Of the bars, from left to right.
    heights: Vec<f32>,
    /// From one bar's left edge to the next one's.
    bar_distance: f32,
    /// Also the width of the line.
    bar_width: f32,
}

impl<'a> Wave<'a> {
    fn new(peaks: &[u8], layer: &'a WaveLayer) -> Self {
        let bars = usize::from(layer.max_bars).min(peaks.len());
        let bar_distance = layer.band.width() / bars.max(1) as f32;
        let bar_width = bar_distance * layer.weight;
        let heights = (0..bars).map(|bar| {
            let of = &peaks[bar * peaks.len() / bars..(bar + 1) * peaks.len() / bars];
            let peak = f32::from(of.iter().copied().max().unwrap_or(0)) / 255.0;
            (peak * layer.band.height()).max(bar_width * MIN_HEIGHT)
        });
        Self {
            layer,
            heights: heights.collect(),
            bar_distance,
            bar_width,
        }
    }

    fn tallest(&self) -> f32 {
        self.heights.iter().copied().fold(0.0, f32::max)
    }

    /// The top and bottom of a bar of this height.
    fn edges(&self, height: f32) -> (f32, f32) {
        let band = &self.layer.band;
        match self.layer.align {
            WaveAlign::Middle => {
                let middle = f32::midpoint(band.top, band.bottom);
                (middle - height / 2.0, middle + height / 2.0)
            }
            WaveAlign::Bottom => (band.bottom - height, band.bottom),
        }
    }

    fn fill_bars(&self, pixels: &mut PixelLayer, scale: [f64; 2], colours: [Colour; 2]) {
        let scale = scale.map(|s| s as f32);
        for (bar, height) in self.heights.iter().enumerate() {
            let (top, bottom) = self.edges(*height);
            let left = self.layer.band.left
                + bar as f32 * self.bar_distance
                + (self.bar_distance - self.bar_width) / 2.0;
            let at = bar as f32 / (self.heights.len() - 1).max(1) as f32;
            let across = [left * scale[0], (left + self.bar_width) * scale[0]];
            let down = [top * scale[1], bottom * scale[1]];
            rectangle::fill(pixels, across, down, mix(colours[0], colours[1], at));
        }
    }

    fn stroke_line(&self, context: &mut RenderContext, colours: [Colour; 2]) {
        let band = &self.layer.band;
        let points = self.heights.iter().enumerate().map(|(bar, height)| {
            let (top, bottom) = self.edges(*height);
            let x = band.left + (bar as f32 + 0.5) * self.bar_distance;
            (f64::from(x), f64::from(top), f64::from(bottom))
        });
        let mut path = BezPath::new();
        for (at, (x, top, _)) in points.clone().enumerate() {
            match at {
                0 => path.move_to((x, top)),
                _ => path.line_to((x, top)),
            }
        }
        if self.layer.align == WaveAlign::Middle && !path.is_empty() {
            points
                .rev()
                .for_each(|(x, _, bottom)| path.line_to((x, bottom)));
            path.close_path();
        }
        let ends = [(f64::from(band.left), 0.0), (f64::from(band.right), 0.0)];
        context.set_paint(Gradient::new_linear(ends[0], ends[1]).with_stops(colours.map(opaque)));
        context.set_stroke(
            Stroke::new(f64::from(self.bar_width))
                .with_join(Join::Round)
                .with_caps(Cap::Round),
        );
        context.stroke_path(&path);
    }
}

/// The colour a share `t`, 0 to 1, of the way from `from` to `to`. Channels are squared before they are mixed, as an approximation of
/// linear light: two bright colours mixed in sRGB values would give a dull one.
fn mix(from: Colour, to: Colour, t: f32) -> Colour {
    let mix = |a: u8, b: u8| {
        let (a, b) = (f32::from(a) / 255.0, f32::from(b) / 255.0);
        let light = a * a * (1.0 - t) + b * b * t;
        (light.sqrt() * 255.0).round() as u8
    };
    Colour {
        r: mix(from.r, to.r),
        g: mix(from.g, to.g),
        b: mix(from.b, to.b),
    }
}

fn opaque(Colour { r, g, b }: Colour) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(r, g, b, 255)
}
