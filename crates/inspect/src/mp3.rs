//! The MP3 decoded by Symphonia, independently of LAME, which encoded it.

use std::io::{Cursor, ErrorKind};

use symphonia::core::audio::SampleBuffer;
use symphonia::core::codecs::DecoderOptions;
use symphonia::core::errors::Error;
use symphonia::core::formats::FormatOptions;
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;
use symphonia::core::probe::Hint;

use super::sound::Sound;

/// Decodes a stereo MP3 at the song's rate, trimmed by the gapless information as a good player does.
pub fn decode(mp3: &[u8]) -> Result<Sound, Error> {
    let stream = MediaSourceStream::new(Box::new(Cursor::new(mp3.to_vec())), Default::default());
    let gapless = FormatOptions {
        enable_gapless: true,
        ..Default::default()
    };
    let probed = symphonia::default::get_probe().format(
        &Hint::new(),
        stream,
        &gapless,
        &MetadataOptions::default(),
    )?;
    let mut reader = probed.format;
    let track = reader
        .default_track()
        .ok_or(Error::Unsupported("no track"))?
        .clone();
    let mut decoder =
        symphonia::default::get_codecs().make(&track.codec_params, &DecoderOptions::default())?;
    let mut samples = Vec::new();
    loop {
        let packet = match reader.next_packet() {
            Ok(packet) => packet,
            Err(Error::IoError(end)) if end.kind() == ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(error),
        };
        let decoded = decoder.decode(&packet)?;
        let mut buffer = SampleBuffer::<f32>::new(decoded.capacity() as u64, *decoded.spec());
        buffer.copy_interleaved_ref(decoded);
        samples.extend_from_slice(buffer.samples());
    }
    Ok(Sound::stereo(&samples, mixdown::SAMPLE_RATE_HZ))
}
