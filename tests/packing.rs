//! The booth's encoder against claxon, which opens its takes in the service.

use std::process::Command;

use claxon::FlacReader;

use crate::support::root;

const SIGNALS: usize = 6_000;

#[test]
fn what_the_booth_packs_claxon_unpacks_bit_for_bit() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signals");
    let node = Command::new("node")
        .arg(root().join("tests/support/pack.mjs"))
        .args([file.as_os_str(), SIGNALS.to_string().as_ref()])
        .status()
        .unwrap();
    assert!(node.success(), "tests/support/pack.mjs: {node}");
    let bytes = std::fs::read(&file).unwrap();
    let mut rest = bytes.as_slice();
    let mut seen = 0;
    while !rest.is_empty() {
        let packed = Packed::next(&mut rest);
        assert_eq!(packed.fault(), None, "{}", packed.name);
        seen += 1;
    }
    assert_eq!(seen, SIGNALS);
}

/// One record of `pack.mjs`.
struct Packed<'a> {
    name: &'a str,
    rate_hz: u32,
    pcm: &'a [u8],
    flac: &'a [u8],
}

impl<'a> Packed<'a> {
    fn next(rest: &mut &'a [u8]) -> Self {
        let mut bytes = |count: usize| rest.split_off(..count).unwrap();
        let [rate_hz, samples, flac, name] =
            [(); 4].map(|()| u32::from_le_bytes(bytes(4).try_into().unwrap()));
        Packed {
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
        let said = (
            about.sample_rate,
            about.channels,
            about.bits_per_sample,
            about.samples.unwrap_or(0) * 2,
        );
        if said != (self.rate_hz, 1, 16, self.pcm.len() as u64) {
            return Some(format!("the header says {said:?}"));
        }
        // Zero stands for a checksum that was not made.
        if about.md5sum != [0; 16] {
            return Some("a checksum that nobody compares".to_owned());
        }
        let mut heard = Vec::new();
        let mut blocks = reader.blocks();
        let mut room = Vec::new();
        loop {
            match blocks.read_next_or_eof(room) {
                Ok(Some(block)) => {
                    heard.extend_from_slice(block.channel(0));
                    room = block.into_buffer();
                }
                Ok(None) => break,
                Err(error) => return Some(format!("after {} samples: {error}", heard.len())),
            }
        }
        let sung: Vec<i32> = self
            .pcm
            .as_chunks()
            .0
            .iter()
            .map(|&sample| i16::from_le_bytes(sample).into())
            .collect();
        (heard != sung).then(|| {
            let alike = sung.iter().zip(&heard).take_while(|(a, b)| a == b);
            format!("other samples from {} on", alike.count())
        })
    }
}
