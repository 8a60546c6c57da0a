//! The song that holds the place of the artist's: eight bars of four chords, with a line to sing. It is computed here, so that nobody's rights
//! are in it.

use ebur128::{EbuR128, Mode};
use hound::{SampleFormat, WavSpec, WavWriter};

use crate::error::NewError;
use crate::score::{RATE_HZ, lines, seconds};
use crate::{band, voice};

/// Loudness of the backing track in LUFS, as streaming services have it before mastering.
const LOUDNESS_LUFS: f64 = -16.0;
/// The highest sample, full scale at 1.
const PEAK: f32 = 0.8;

/// The backing track: stereo, 16 bits.
///
/// # Errors
/// It cannot be measured or encoded.
pub(crate) fn backing_wav() -> Result<Vec<u8>, NewError> {
    let mut samples = band::play();
    level(&mut samples, 2)?;
    wav(&samples, 2)
}

/// The sung line alone: mono, 16 bits.
///
/// # Errors
/// It cannot be measured or encoded.
pub(crate) fn guide_wav() -> Result<Vec<u8>, NewError> {
    let mut samples = voice::sing();
    level(&mut samples, 1)?;
    wav(&samples, 1)
}

/// The lyrics with the time of each syllable.
pub(crate) fn lyrics_lrc() -> String {
    let mut text = String::new();
    for line in lines() {
        let stamp = |beat: f64| {
            let hundredths = (seconds(beat) * 100.0).round() as u32;
            let (minutes, rest) = (hundredths / 6_000, hundredths % 6_000);
            format!("{minutes:02}:{:02}.{:02}", rest / 100, rest % 100)
        };
        for (at, note) in line.iter().enumerate() {
            let (open, word) = match at {
                0 => (format!("[{}] ", stamp(note.beat)), "La"),
                _ => (" ".to_owned(), "la"),
            };
            text.push_str(&format!("{open}<{}> {word}", stamp(note.beat)));
        }
        let end = line.last().map_or(0.0, |note| note.beat + note.beats);
        text.push_str(&format!(" <{}>\n", stamp(end)));
    }
    text
}

/// Brings interleaved samples to the song's loudness, or as near to it as their peaks allow.
fn level(samples: &mut [f32], channels: u32) -> Result<(), NewError> {
    let failed = |error: ebur128::Error| NewError::Song(error.to_string());
    let mut meter = EbuR128::new(channels, RATE_HZ, Mode::I).map_err(failed)?;
    meter.add_frames_f32(samples).map_err(failed)?;
    let loudness = meter.loudness_global().map_err(failed)?;
    let gain = 10f64.powf((LOUDNESS_LUFS - loudness) / 20.0) as f32;
    for sample in samples {
        // Nearly a straight line up to the peak, which it never passes.
        *sample = PEAK * (*sample * gain / PEAK).tanh();
    }
    Ok(())
}

fn wav(samples: &[f32], channels: u16) -> Result<Vec<u8>, NewError> {
    let failed = |error: hound::Error| NewError::Song(error.to_string());
    let spec = WavSpec {
        channels,
        sample_rate: RATE_HZ,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut file = std::io::Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut file, spec).map_err(failed)?;
    for sample in samples {
        let value = (sample * f32::from(i16::MAX)).round() as i16;
        writer.write_sample(value).map_err(failed)?;
    }
    writer.finalize().map_err(failed)?;
    Ok(file.into_inner())
}
