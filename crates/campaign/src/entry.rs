//! An entry: a fan's participation, and what may become of it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use take::{TakeErrorKind, TakeType};

use crate::{
    campaign::Purpose,
    engine::Engine,
    id::{EntryId, Sha256Hex, TokenDigest, hex},
    name::FanName,
};

/// What the table knows under an id.
#[derive(Clone, Debug)]
pub enum Record {
    Live(Box<Entry>),
    /// A tombstone: the id was erased by whoever holds this token, and is never used again.
    Erased {
        token: TokenDigest,
    },
}

impl Record {
    pub fn token(&self) -> &TokenDigest {
        match self {
            Self::Live(entry) => &entry.token,
            Self::Erased { token } => token,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Entry {
    pub id: EntryId,
    pub token: TokenDigest,
    pub state: State,
    pub created_at: Timestamp,
    pub locale: String,
    pub country: String,
    pub team: String,
    pub name: FanName,
    /// Whether the name waits for an operator's eye.
    pub flagged: bool,
    pub consents: Vec<GivenConsent>,
    pub expected: Expected,
    /// Of what is expected; stored, never computed again.
    pub revision: Revision,
    /// Why the expected take could not be used.
    pub failed_take: Option<FailedTake>,
    /// What mixing found; present from `Mixed` on.
    pub mixed: Option<Mixed>,
}

/// Where an entry stands. An erased one is a [`Record::Erased`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Reserved,
    Mixed,
    InReview,
    Published,
    Rejected,
}

impl State {
    pub const ALL: [Self; 5] = [
        Self::Reserved,
        Self::Mixed,
        Self::InReview,
        Self::Published,
        Self::Rejected,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Mixed => "mixed",
            Self::InReview => "in-review",
            Self::Published => "published",
            Self::Rejected => "rejected",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// The take that the fan announced, and how it is to be placed. One [`Revision`] each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    pub take: TakeClaim,
    pub placement: Placement,
}

impl Expected {
    /// Names everything that a mix depends on, so that two runs with the same revision write the
    /// same bytes, and two with different ones never write the same key.
    pub(crate) fn revision(&self) -> Revision {
        let Self { take, placement } = self;
        let timing = take.timing;
        let text = format!(
            "{}|{}|{}|{}|{}|{}|{}|{}|{}",
            take.sha256,
            timing.sample_rate_hz,
            timing.backing_start_frame,
            timing.latency_ms,
            timing.dropped_frames,
            timing.source.as_str(),
            timing.engine.as_str(),
            placement.nudge_ms,
            placement.gain_db
        );
        Revision(hex(&Sha256::digest(text.as_bytes())[..16]))
    }
}

/// 32 hexadecimal digits that stand for one take with one placement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(String);

impl Revision {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the browser says of the take it is about to upload; the signature binds all but the timing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakeClaim {
    pub content_type: TakeType,
    pub size_bytes: u64,
    pub sha256: Sha256Hex,
    pub timing: Timing,
}

/// How the recording ran, by the audio clock of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// Of the take's frames, in hertz.
    pub sample_rate_hz: u32,
    /// The frame of the take at which the backing track's first sample left for the loudspeaker.
    pub backing_start_frame: i64,
    /// The round trip from the loudspeaker to the microphone that the browser reports.
    pub latency_ms: f64,
    /// Frames that the browser lost and filled with silence.
    pub dropped_frames: u64,
    pub source: Source,
    /// Of the browser that recorded; entries of old know none.
    #[serde(default)]
    pub engine: Engine,
}

impl Timing {
    /// What the recorder leaves out of `latency_ms`; a chosen file reported none.
    pub fn shortfall_ms(&self) -> f64 {
        match self.source {
            Source::Booth => self.engine.shortfall_ms(),
            Source::File => 0.0,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Recorded by the booth, with its timing.
    Booth,
    /// A file the fan chose; nothing is known of its timing.
    File,
}

impl Source {
    pub const ALL: [Self; 2] = [Self::Booth, Self::File];

    fn as_str(self) -> &'static str {
        match self {
            Self::Booth => "booth",
            Self::File => "file",
        }
    }
}

/// What the fan chose while listening.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    /// Positive is later.
    pub nudge_ms: i32,
    pub gain_db: f64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenConsent {
    pub purpose: Purpose,
    pub jurisdiction: String,
    pub version: String,
    pub language: String,
    pub text_sha256: Sha256Hex,
    pub given_at: Timestamp,
}

/// A take that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedTake {
    pub kind: TakeErrorKind,
    pub take_sha256: Sha256Hex,
}

/// What mixing found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mixed {
    pub duration_ms: u32,
    /// [`take::PEAKS`] values, 0 to 255, of the voice over the song.
    pub peaks: Vec<u8>,
    /// 32-bit words by which the recording is recognised when it is sent again; empty for entries of old.
    pub fingerprint: Vec<u32>,
    /// By name; each name ends in its unit.
    pub measurements: BTreeMap<String, f64>,
}
