//! The booth's FLAC encoder against the service's reader of takes, and against claxon, a decoder that is not ours.

use std::process::Command;

use claxon::FlacReader;
use mixdown::read_take;
use take::SAMPLE_RATES_HZ;

use crate::support::root;

const SIGNALS: usize = 6_000;
const MAX_MS: u32 = 600_000;

#[test]
fn what_the_booth_encodes_is_decoded_bit_for_bit() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signals");
    let node = Command::new("node")
        .arg(root().join("tests/support/encode.mjs"))
        .args([file.as_os_str(), SIGNALS.to_string().as_ref()])
        .status()
        .unwrap();
    assert!(node.success(), "tests/support/encode.mjs: {node}");
    let bytes = std::fs::read(&file).unwrap();
    let mut rest = bytes.as_slice();
    let mut seen = 0;
    while !rest.is_empty() {
        let encoded = Encoded::next(&mut rest);
        assert_eq!(encoded.fault(), None, "{}", encoded.name);
        assert_eq!(encoded.fault_of_reader(), None, "{}", encoded.name);
        seen += 1;
    }
    assert_eq!(seen, SIGNALS);
}

/// One record of `encode.mjs`.
struct Encoded<'a> {
    name: &'a str,
    rate_hz: u32,
    pcm: &'a [u8],
    flac: &'a [u8],
}

impl<'a> Encoded<'a> {
    fn next(rest: &mut &'a [u8]) -> Self {
        let mut bytes = |count: usize| rest.split_off(..count).unwrap();
        let [rate_hz, samples, flac, name] =
            [(); 4].map(|()| u32::from_le_bytes(bytes(4).try_into().unwrap()));
        Encoded {
            name: std::str::from_utf8(bytes(name as usize)).unwrap(),
            rate_hz,
            pcm: bytes(samples as usize * 2),
            flac: bytes(flac as usize),
        }
    }

    /// What differs, if anything.
    fn fault(&self) -> Option<String> {
        let mut reader = match FlacReader::new(self.flac) {
            Ok(reader) => reader,
            Err(error) => return Some(format!("not opened: {error}")),
        };
        let about = reader.streaminfo();
        let described = (
            about.sample_rate,
            about.channels,
            about.bits_per_sample,
            about.samples.unwrap_or(0) * 2,
        );
        if described != (self.rate_hz, 1, 16, self.pcm.len() as u64) {
            return Some(format!("the header says {described:?}"));
        }
        // Zero stands for a checksum that was not made.
        if about.md5sum != [0; 16] {
            return Some("a checksum that nobody compares".to_owned());
        }
        let mut decoded = Vec::new();
        let mut blocks = reader.blocks();
        let mut buffer = Vec::new();
        loop {
            match blocks.read_next_or_eof(buffer) {
                Ok(Some(block)) => {
                    decoded.extend_from_slice(block.channel(0));
                    buffer = block.into_buffer();
                }
                Ok(None) => break,
                Err(error) => return Some(format!("after {} samples: {error}", decoded.len())),
            }
        }
        let recorded = self.recorded();
        (decoded != recorded).then(|| {
            let alike = recorded.iter().zip(&decoded).take_while(|(a, b)| a == b);
            format!("other samples from {} on", alike.count())
        })
    }
    /// What the service's reader makes different, if it reads takes of this rate.
    fn fault_of_reader(&self) -> Option<String> {
        if !SAMPLE_RATES_HZ.contains(&self.rate_hz) {
            return None;
        }
        let take = match read_take(self.flac, MAX_MS) {
            Ok(take) => take,
            Err(error) => return Some(error.to_string()),
        };
        let expected: Vec<f32> = self
            .recorded()
            .iter()
            .map(|&s| s as f32 / 32_768.0)
            .collect();
        (take.rate_hz != self.rate_hz || take.channels != [expected])
            .then(|| "the reader of takes differs".to_owned())
    }

    /// The samples that went in.
    fn recorded(&self) -> Vec<i32> {
        let (samples, _) = self.pcm.as_chunks();
        samples
            .iter()
            .map(|&sample| i16::from_le_bytes(sample).into())
            .collect()
    }
}
