//! An entry, a fan's participation, and the states that it goes through.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use take::{TakeErrorKind, TakeType};

use crate::{
    campaign::Purpose,
    engine::Engine,
    id::{EntryId, Sha256Hex, TokenDigest},
    name::FanName,
};

/// What the table holds under an id.
#[derive(Clone, Debug)]
pub enum Record {
    Live(Box<Entry>),
    /// A tombstone: the holder of this token erased the entry. No entry gets its id again.
    Erased {
        token: TokenDigest,
    },
}

impl Record {
    /// The digest of the token that owns the entry, or owned it.
    pub fn token(&self) -> &TokenDigest {
        match self {
            Self::Live(entry) => &entry.token,
            Self::Erased { token } => token,
        }
    }
}

/// A fan's participation in a campaign: what they sent, and what was made of it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: EntryId,
    /// The digest of the owner token.
    pub token: TokenDigest,
    pub state: State,
    pub created_at: Timestamp,
    /// The language tag of the page on which the fan took part; the share page is in this language.
    pub locale: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The team's id.
    pub team: String,
    pub name: FanName,
    /// Whether the name contains a flagged word, so that the entry waits for review.
    pub flagged: bool,
    pub consents: Vec<GivenConsent>,
    pub expected: Expected,
    /// The revision of `expected` as it was computed when the form was accepted; it is part of object keys, so it is stored
    /// and never computed again.
    pub revision: Revision,
    /// Why the expected take cannot be used; `None` if nothing is known against it.
    pub failed_take: Option<FailedTake>,
    /// The results of mixing; present from [`State::Mixed`] on.
    pub mixed: Option<Mixed>,
}

/// The state of an entry. An erased entry has none: it is a [`Record::Erased`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The form is accepted; the take is expected.
    Reserved,
    /// The mix is stored.
    Mixed,
    /// The cover is stored; an operator decides.
    InReview,
    /// The share page is public.
    Published,
    /// An operator rejected the entry or took it down; its owner still sees it.
    Rejected,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] = [
        Self::Reserved,
        Self::Mixed,
        Self::InReview,
        Self::Published,
        Self::Rejected,
    ];

    /// The name in the table and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Mixed => "mixed",
            Self::InReview => "in-review",
            Self::Published => "published",
            Self::Rejected => "rejected",
        }
    }

    /// The state of a name; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// The take that the fan announced, and its placement over the song.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    pub take: TakeClaim,
    pub placement: Placement,
}

impl Expected {
    /// A digest of everything that a mix depends on: two runs with the same revision write the same bytes, and two with
    /// different revisions never write the same key.
    pub(crate) fn revision(&self) -> Revision {
        let Self { take, placement } = self;
        let timing = take.timing;
        let text = format!(
            "{}|{}|{}|{}|{}|{}|{}|{}|{}|{}",
            take.sha256,
            timing.sample_rate_hz,
            timing.backing_start_frame,
            timing.latency_ms,
            timing.dropped_frames,
            timing.source.as_str(),
            timing.engine.as_str(),
            timing.guide,
            placement.nudge_ms,
            placement.gain_db
        );
        Revision(hex::encode(&Sha256::digest(text.as_bytes())[..16]))
    }
}

/// One take with one placement, as 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision(String);

impl Revision {
    /// A revision that was stored.
    pub fn from_storage(text: String) -> Self {
        Self(text)
    }

    /// A revision from its digits; `None` if it has other characters or another length.
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        digits.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the form says of the take that is about to be uploaded. The upload's signature binds type, size and checksum.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeClaim {
    pub content_type: TakeType,
    pub size_bytes: u64,
    pub sha256: Sha256Hex,
    pub timing: Timing,
}

/// The timing of a recording by the browser's audio clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// Of the take's frames, in hertz.
    pub sample_rate_hz: u32,
    /// The frame of the take at which the browser played the backing track's first sample; negative if that was before
    /// the take began.
    pub backing_start_frame: i64,
    /// The round trip from loudspeaker to microphone that the browser reports, in milliseconds.
    pub latency_ms: f64,
    /// Frames that the browser lost and filled with silence.
    pub dropped_frames: u64,
    pub source: Source,
    /// The engine of the browser that recorded.
    pub engine: Engine,
    /// Whether the guide sounded beside the backing track while the take was recorded.
    pub guide: bool,
}

impl Timing {
    /// The part of the round trip that `latency_ms` leaves out, in milliseconds; 0 for a chosen file, which has no round
    /// trip.
    pub fn shortfall_ms(&self) -> f64 {
        match self.source {
            Source::Booth => self.engine.shortfall_ms(),
            Source::File => 0.0,
        }
    }
}

/// Where a take comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Recorded by the booth, with its timing.
    Booth,
    /// A file that the fan chose, without any timing.
    File,
}

impl Source {
    /// All sources.
    pub const ALL: [Self; 2] = [Self::Booth, Self::File];

    /// The name in the table and in JSON; the serialised form is the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Booth => "booth",
            Self::File => "file",
        }
    }
}

/// How the fan placed their voice while listening to the preview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// In milliseconds, within ±[`take::MAX_NUDGE_MS`]; positive is later.
    pub nudge_ms: i32,
    /// In dB against the automatic level, within ±[`take::MAX_GAIN_DB`].
    pub gain_db: f64,
}

/// A consent that a fan gave: to which text, in which language, when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenConsent {
    pub purpose: Purpose,
    /// The jurisdiction's id.
    pub jurisdiction: String,
    /// The version of the jurisdiction's legal text.
    pub version: String,
    /// The language of the text (BCP 47), which may differ from the entry's locale.
    pub language: String,
    pub text_sha256: Sha256Hex,
    pub given_at: Timestamp,
}

/// A take that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedTake {
    pub kind: TakeErrorKind,
    /// The take that this is about; the fan may send another.
    pub take_sha256: Sha256Hex,
}

/// The results of mixing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixed {
    /// The length of the mix.
    pub duration_ms: u32,
    /// The waveform of the voice over the song: [`take::PEAKS`] values, each 0 to 255.
    pub peaks: Vec<u8>,
    /// 32-bit words by which the same recording is recognised in another entry; empty for entries that were mixed before
    /// fingerprints were computed.
    pub fingerprint: Vec<u32>,
    /// Measurements of the take and the mix by name; each name ends in its unit.
    pub measurements: BTreeMap<String, f64>,
}
