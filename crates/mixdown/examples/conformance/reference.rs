//! FLAC's own decoder, or ffmpeg.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

/// What the decoder made of a file.
pub struct Reference {
    /// What it wrote, full scale at ±1, channel by channel; of some files without an error before.
    pub channels: Vec<Vec<f32>>,
    /// The last line that it said, if it ended with an error.
    pub error: Option<String>,
}

/// Decodes a file to WAV by `flac`, or by ffmpeg where there is none.
pub fn decode(path: &Path) -> std::io::Result<Reference> {
    let flac = Command::new("flac")
        .args(["--decode", "--stdout", "--silent"])
        .arg(path)
        .output();
    let output = match flac {
        Err(error) if error.kind() == ErrorKind::NotFound => ffmpeg(path)?,
        result => result?,
    };
    Ok(Reference {
        channels: samples(&output.stdout).unwrap_or_default(),
        error: (!output.status.success()).then(|| last_line(&output.stderr)),
    })
}

fn last_line(said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said);
    let last = said.lines().rfind(|line| !line.trim().is_empty());
    last.unwrap_or("failed").trim().replace('|', "/")
}

fn ffmpeg(path: &Path) -> std::io::Result<Output> {
    Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(path)
        .args(["-c:a", "pcm_s32le", "-f", "wav", "-"])
        .output()
}

/// The samples of a WAV of whole bytes per sample, which fill the upper bits; `None` if it is none.
fn samples(wav: &[u8]) -> Option<Vec<Vec<f32>>> {
    let mut rest = wav.get(12..)?;
    let mut format = None;
    loop {
        let (header, body) = rest.split_first_chunk::<8>()?;
        let [_, _, _, _, size @ ..] = *header;
        // A size of 0 was not known when flac wrote it.
        let length = match u32::from_le_bytes(size) as usize {
            0 => body.len(),
            length => length.min(body.len()),
        };
        match &header[..4] {
            b"fmt " => format = Some((u16_at(body, 2)?, u16_at(body, 12)?)),
            // Some files have no channels for flac.
            b"data" if format.is_some_and(|(channels, _)| channels == 0) => return None,
            b"data" => {
                let (channels, frame) = format?;
                return Some(planar(&body[..length], channels.into(), frame.into()));
            }
            _ => (),
        }
        rest = body.get(length + length % 2..)?;
    }
}

fn planar(data: &[u8], channels: usize, frame: usize) -> Vec<Vec<f32>> {
    let bytes = frame / channels;
    let sample = |bytes: &[u8]| {
        // Eight bits have no sign in WAV.
        if let [byte] = *bytes {
            return f32::from(i16::from(byte) - 128) / 128.0;
        }
        let mut wide = [0; 4];
        wide[4 - bytes.len()..].copy_from_slice(bytes);
        i32::from_le_bytes(wide) as f32 / (1u32 << 31) as f32
    };
    (0..channels)
        .map(|channel| {
            data.chunks_exact(frame)
                .map(|frame| sample(&frame[channel * bytes..][..bytes]))
                .collect()
        })
        .collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(bytes))
}
