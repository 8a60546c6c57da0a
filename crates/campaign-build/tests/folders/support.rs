//! A checkout to make mistakes in.
use std::fs;
use std::path::{Path, PathBuf};

use campaign::Finding;
use campaign_build::{BuildError, BuildOptions, check};

/// A checkout whose only campaign is a copy of the demo.
pub struct Checkout(pub tempfile::TempDir);

impl Checkout {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let root = checkout::root_of(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
        for part in ["locales", "web", "infra"] {
            link(&root.join(part), &dir.path().join(part));
        }
        copy(
            &root.join("campaigns/night-game"),
            &dir.path().join("campaigns/night-game"),
        );
        Self(dir)
    }

    /// A copy of a part of the checkout, to write into, in place of the link to it. Its installed packages stay a link.
    pub fn own(&self, part: &str) -> PathBuf {
        let path = self.0.path().join(part);
        let of = path.canonicalize().unwrap();
        unlink(&path);
        fs::create_dir(&path).unwrap();
        for entry in fs::read_dir(&of).unwrap() {
            let (from, name) = (entry.as_ref().unwrap().path(), entry.unwrap().file_name());
            match from.is_dir() {
                true if name == "node_modules" => link(&from, &path.join(name)),
                true => copy(&from, &path.join(name)),
                false => drop(fs::copy(&from, path.join(name)).unwrap()),
            }
        }
        path
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.path().join("campaigns/night-game").join(file)
    }

    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        // Not through a link, and not into the demo itself.
        let _ = fs::remove_file(self.path(file));
        fs::write(self.path(file), bytes).unwrap();
    }

    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{from:?} is not in {file}");
        self.write(file, text.replacen(from, to, 1));
    }

    /// The line in which a text begins, from 1.
    pub fn line_of(&self, file: &str, text: &str) -> usize {
        let bytes = fs::read(self.path(file)).unwrap();
        let whole = String::from_utf8_lossy(&bytes);
        let at = whole.find(text);
        let at = at.unwrap_or_else(|| panic!("{text:?} is not in {file}"));
        whole[..at].matches('\n').count() + 1
    }

    /// Errors and notes, a line each.
    pub fn said(&self) -> Vec<String> {
        self.findings().iter().map(ToString::to_string).collect()
    }

    /// Errors and notes. Each says how to mend it.
    pub fn findings(&self) -> Vec<Finding> {
        let options = BuildOptions {
            root: self.0.path().to_owned(),
            slug: "night-game".to_owned(),
            public_url: String::new(),
            pseudo: false,
        };
        let findings: Vec<Finding> = match check(&options) {
            Ok(checked) => checked.notes,
            Err(BuildError::Findings(findings)) => findings.into_iter().collect(),
            Err(other) => panic!("{other}"),
        };
        let without_help = findings.iter().filter(|finding| finding.help.is_none());
        let without_help: Vec<String> = without_help.map(ToString::to_string).collect();
        assert_eq!(without_help, Vec::<String>::new(), "how is this mended?");
        findings
    }

    /// A sound of 16 bits as a WAV file; the samples of its channels alternate.
    pub fn write_wav(&self, file: &str, channels: u16, samples: Vec<f32>) {
        let size = u32::try_from(2 * samples.len()).unwrap();
        let rate = mixdown::SAMPLE_RATE_HZ;
        let frame_bytes = 2 * channels;
        let mut wav = [
            &b"RIFF"[..],
            &(size + 36).to_le_bytes(),
            b"WAVEfmt \x10\0\0\0\x01\0",
            &channels.to_le_bytes(),
            &rate.to_le_bytes(),
            &(u32::from(frame_bytes) * rate).to_le_bytes(),
            &frame_bytes.to_le_bytes(),
            b"\x10\0data",
            &size.to_le_bytes(),
        ]
        .concat();
        let samples = samples.iter();
        wav.extend(samples.flat_map(|s| ((s * 32_767.0) as i16).to_le_bytes()));
        self.write(file, wav);
    }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

pub fn link(to: &Path, at: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(to, at).unwrap();
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(to, at).unwrap();
}

pub fn unlink(link: &Path) {
    #[cfg(unix)]
    fs::remove_file(link).unwrap();
    #[cfg(windows)]
    fs::remove_dir(link).unwrap();
}

pub const TOML: &str = "campaign.toml";
pub const WORDS: &str = "en/campaign.ftl";
pub const LYRICS: &str = "audio/lyrics.lrc";
pub const TAGLINE: &str = "campaign-tagline = We are one voice short";

/// What is said of the demo after one edit.
pub fn after(file: &str, from: &str, to: &str) -> Vec<String> {
    let checkout = Checkout::new();
    checkout.edit(file, from, to);
    checkout.said()
}

/// The line of campaign.toml in which a text begins, while no edit adds or takes lines above it.
pub fn toml_line(text: &str) -> usize {
    Checkout::new().line_of(TOML, text)
}
