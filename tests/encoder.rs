//! The booth's FLAC encoder against claxon, by which the service decodes takes.

use std::process::Command;

use claxon::FlacReader;

use crate::support::root;

const SIGNALS: usize = 6_000;

#[test]
fn what_the_booth_encodes_claxon_decodes_bit_for_bit() {
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
        let recorded: Vec<i32> = self
            .pcm
            .as_chunks()
            .0
            .iter()
            .map(|&sample| i16::from_le_bytes(sample).into())
            .collect();
        (decoded != recorded).then(|| {
            let alike = recorded.iter().zip(&decoded).take_while(|(a, b)| a == b);
            format!("other samples from {} on", alike.count())
        })
    }
}
