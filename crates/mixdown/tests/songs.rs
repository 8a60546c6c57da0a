//! What the README of every campaign's song promises.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use ebur128::{EbuR128, Mode};
use mixdown::{Audio, SAMPLE_RATE_HZ, read_song};

const LOUDNESS_LUFS: f64 = -16.0;
const TOLERANCE_LU: f64 = 0.3;
const MAX_TRUE_PEAK_DBTP: f64 = -2.0;

/// The folders of sounds of all campaigns.
fn songs() -> Vec<PathBuf> {
    let campaigns = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../campaigns");
    let folders = std::fs::read_dir(campaigns).unwrap();
    let sounds = folders.map(|folder| folder.unwrap().path().join("audio"));
    sounds
        .filter(|sounds| sounds.join("backing.flac").is_file())
        .collect()
}

fn read(path: &Path) -> Audio {
    read_song(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_backing_track_is_as_loud_as_promised_and_its_guide_as_long() {
    let songs = songs();
    assert!(songs.len() >= 2, "{songs:?}");
    for sounds in songs {
        let (backing, guide) = (
            read(&sounds.join("backing.flac")),
            read(&sounds.join("guide.flac")),
        );
        assert_eq!([backing.channels, guide.channels], [2, 1], "{sounds:?}");
        assert_eq!(backing.samples.len(), 2 * guide.samples.len(), "{sounds:?}");
        let mut meter = EbuR128::new(2, SAMPLE_RATE_HZ, Mode::I | Mode::TRUE_PEAK).unwrap();
        meter.add_frames_f32(&backing.samples).unwrap();
        let loudness = meter.loudness_global().unwrap();
        assert!(
            (loudness - LOUDNESS_LUFS).abs() <= TOLERANCE_LU,
            "{sounds:?}: {loudness} LUFS"
        );
        for channel in 0..2 {
            let peak_dbtp = 20.0 * meter.true_peak(channel).unwrap().log10();
            assert!(
                peak_dbtp < MAX_TRUE_PEAK_DBTP,
                "{sounds:?}: {peak_dbtp} dBTP"
            );
        }
    }
}
