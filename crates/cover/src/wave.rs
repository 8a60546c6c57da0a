//! A take's waveform as ink.

use vello_cpu::RenderContext;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{BezPath, Cap, Join, Stroke as Pen};
use vello_cpu::peniko::Gradient;

use crate::colour::Colour;
use crate::ink::Ink;
use crate::layer::{Bounds, Stand, Stroke, WaveLayer};
use crate::paint::Painter;

/// A bar is at least this tall, in parts of its width: silence is a row of dots, not nothing.
const SHORTEST_BAR: f32 = 1.0;

/// Draws `peaks`, 0 to 255, in time, from the first team colour on the left to the second on the right.
pub(crate) fn wave(
    painter: &Painter,
    peaks: &[u8],
    layer: &WaveLayer,
    colours: [Colour; 2],
) -> Option<Ink> {
    let wave = Wave::new(peaks, layer);
    let band = &layer.band;
    let top = match layer.stand {
        Stand::Bottom => band.bottom - wave.tallest(),
        Stand::Middle => (band.top + band.bottom - wave.tallest()) / 2.0,
    };
    let colours = colours.map(|colour| colour.toward(Colour::WHITE, layer.bleach));
    match layer.stroke {
        Stroke::Bars => {
            let mut ink = painter.blank(Bounds { top, ..*band })?;
            wave.bars(&mut ink, painter.scale, colours);
            Some(ink)
        }
        Stroke::Line => {
            let pen = wave.thick / 2.0;
            let bounds = Bounds {
                top: top - pen,
                bottom: band.bottom + pen,
                ..*band
            };
            painter.ink(bounds, |context, _| wave.line(context, colours))
        }
    }
}

/// A take's loudness, in the places of its bars.
struct Wave<'a> {
    layer: &'a WaveLayer,
    /// From left to right.
    heights: Vec<f32>,
    room: f32,
    thick: f32,
}

impl<'a> Wave<'a> {
    fn new(peaks: &[u8], layer: &'a WaveLayer) -> Self {
        let bars = usize::from(layer.bars).min(peaks.len());
        let room = layer.band.width() / bars.max(1) as f32;
        let thick = room * layer.weight;
        let heights = (0..bars).map(|bar| {
            let of = &peaks[bar * peaks.len() / bars..(bar + 1) * peaks.len() / bars];
            let peak = f32::from(of.iter().copied().max().unwrap_or(0)) / 255.0;
            (peak * layer.band.height()).max(thick * SHORTEST_BAR)
        });
        Self {
            layer,
            heights: heights.collect(),
            room,
            thick,
        }
    }

    fn tallest(&self) -> f32 {
        self.heights.iter().copied().fold(0.0, f32::max)
    }

    /// The top and bottom of one bar.
    fn reach(&self, height: f32) -> (f32, f32) {
        let band = &self.layer.band;
        match self.layer.stand {
            Stand::Middle => {
                let middle = f32::midpoint(band.top, band.bottom);
                (middle - height / 2.0, middle + height / 2.0)
            }
            Stand::Bottom => (band.bottom - height, band.bottom),
        }
    }

    /// Upright rectangles, filled here: a renderer of paths takes several times as long for them.
    fn bars(&self, ink: &mut Ink, scale: [f64; 2], colours: [Colour; 2]) {
        let scale = scale.map(|s| s as f32);
        for (bar, height) in self.heights.iter().enumerate() {
            let (top, bottom) = self.reach(*height);
            let left =
                self.layer.band.left + bar as f32 * self.room + (self.room - self.thick) / 2.0;
            let at = bar as f32 / (self.heights.len() - 1).max(1) as f32;
            let across = [left * scale[0], (left + self.thick) * scale[0]];
            let down = [top * scale[1], bottom * scale[1]];
            fill(ink, across, down, colours[0].toward(colours[1], at));
        }
    }

    fn line(&self, context: &mut RenderContext, colours: [Colour; 2]) {
        let band = &self.layer.band;
        let points = self.heights.iter().enumerate().map(|(bar, height)| {
            let (top, bottom) = self.reach(*height);
            let x = band.left + (bar as f32 + 0.5) * self.room;
            (f64::from(x), f64::from(top), f64::from(bottom))
        });
        let mut path = BezPath::new();
        for (at, (x, top, _)) in points.clone().enumerate() {
            match at {
                0 => path.move_to((x, top)),
                _ => path.line_to((x, top)),
            }
        }
        if self.layer.stand == Stand::Middle && !path.is_empty() {
            points
                .rev()
                .for_each(|(x, _, bottom)| path.line_to((x, bottom)));
            path.close_path();
        }
        let ends = [(f64::from(band.left), 0.0), (f64::from(band.right), 0.0)];
        context.set_paint(Gradient::new_linear(ends[0], ends[1]).with_stops(colours.map(paint)));
        context.set_stroke(
            Pen::new(f64::from(self.thick))
                .with_join(Join::Round)
                .with_caps(Cap::Round),
        );
        context.stroke_path(&path);
    }
}

/// Fills a rectangle, given in pixels of the picture; where it covers a part of a pixel, that much of it.
fn fill(ink: &mut Ink, across: [f32; 2], down: [f32; 2], colour: Colour) {
    let [left, right] = across.map(|x| (x - ink.left as f32).clamp(0.0, ink.width as f32));
    let [top, bottom] = down.map(|y| (y - ink.top as f32).clamp(0.0, ink.height as f32));
    let (from, to) = (left as usize, right.ceil() as usize);
    let whole = covered(colour, left, right, 1.0);
    let (first, last) = (top as usize, bottom.ceil() as usize);
    let lines = ink.pixels.chunks_exact_mut(ink.width);
    for (y, line) in lines.enumerate().take(last).skip(first) {
        let line = &mut line[from..to];
        if first < y && y + 1 < last {
            line.copy_from_slice(&whole);
        } else {
            line.copy_from_slice(&covered(colour, left, right, part(y, top, bottom)));
        }
    }
}

/// A line of pixels, covered from `left` to `right` and in height by `share`. Only its ends are covered in part.
fn covered(Colour { r, g, b }: Colour, left: f32, right: f32, share: f32) -> Vec<u32> {
    let tint = |share: f32| {
        let pixel = [r, g, b, 255].map(|channel| (f32::from(channel) * share).round() as u8);
        u32::from_le_bytes(pixel)
    };
    let (from, to) = (left as usize, right.ceil() as usize);
    let mut line = vec![tint(share); to.saturating_sub(from)];
    for x in [from, to.saturating_sub(1)] {
        if let Some(pixel) = line.get_mut(x.saturating_sub(from)) {
            *pixel = tint(part(x, left, right) * share);
        }
    }
    line
}

/// How much of the pixel at `at` lies between two edges.
fn part(at: usize, from: f32, to: f32) -> f32 {
    (to.min(at as f32 + 1.0) - from.max(at as f32)).clamp(0.0, 1.0)
}

fn paint(Colour { r, g, b }: Colour) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(r, g, b, 255)
}
