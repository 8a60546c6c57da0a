//! Which lines of the lyrics are not in the guide.

use campaign::{Finding, Line, say_time};

/// The guide is measured in parts of this length.
const PART_MS: u32 = 50;
/// A part this much softer than the loudest (−40 dB) is not sung: breath, or a room.
const SOFT: f32 = 0.01;
/// Of a line that is sung, more than one part in so many is not soft, even where its end is only estimated.
const PARTS: usize = 4;

/// A note if lines are sung of which there is next to nothing in the guide: most often it was exported to an early end. Lines
/// behind the song's end are an error of their own.
pub(super) fn check(path: &str, samples: &[f32], lines: &[Line], song_ms: u32) -> Option<Finding> {
    let part = (mixdown::SAMPLE_RATE_HZ * PART_MS / 1_000) as usize;
    let peak = |part: &[f32]| part.iter().fold(0.0f32, |peak, s| peak.max(s.abs()));
    let peaks: Vec<f32> = samples.chunks(part).map(peak).collect();
    let soft = SOFT * peaks.iter().fold(0.0f32, |most, peak| most.max(*peak));
    let is_sung: Vec<bool> = peaks.iter().map(|peak| *peak > soft).collect();
    let end_of = |line: &Line| line.end_ms.min(song_ms);
    let is_missing = |line: &&Line| {
        let (start, end) = (line.start_ms / PART_MS, end_of(line).div_ceil(PART_MS));
        let parts = start as usize..end.max(start + 1) as usize;
        let sung = parts
            .clone()
            .filter(|part| is_sung.get(*part) == Some(&true));
        sung.count() * PARTS <= parts.len()
    };
    let in_song = lines.iter().filter(|line| line.start_ms < song_ms);
    let missing: Vec<&Line> = in_song.filter(is_missing).collect();
    let first = missing.first()?;
    let count = match missing.len() {
        1 => "1 line".to_owned(),
        count => format!("{count} lines"),
    };
    let sung_parts = is_sung.iter().rposition(|is_sung| *is_sung)? + 1;
    let end_ms = PART_MS.saturating_mul(u32::try_from(sung_parts).ok()?);
    let remedy = "export the sung line of the whole song";
    let note = if end_of(first) > end_ms {
        format!(
            "the guide ends at {}, but lines are sung until {}, so {count} from {} on cannot be sung along to: {remedy}",
            say_time(end_ms),
            say_time(end_of(missing.last()?)),
            say_time(first.start_ms),
        )
    } else {
        format!(
            "the guide is silent in {count}, the first at {}: {remedy}",
            say_time(first.start_ms)
        )
    };
    Some(Finding::note(path, note))
}
