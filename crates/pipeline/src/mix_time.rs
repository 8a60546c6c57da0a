//! How long a mix takes, by stage, and on what its alignment rests.

use std::time::{Duration, Instant};

use mixdown::{Evidence, Stage};
use observe::Metric;

/// Watches one mix.
pub(crate) struct MixTime {
    begun: Instant,
    /// The end of the stage before.
    last: Instant,
    stages: Vec<(Metric, Duration)>,
    evidence: Option<Evidence>,
}

impl MixTime {
    pub fn begin() -> Self {
        let now = Instant::now();
        Self {
            begun: now,
            last: now,
            stages: Vec::with_capacity(8),
            evidence: None,
        }
    }

    /// A stage has ended.
    pub fn note(&mut self, stage: Stage<'_>) {
        if let Stage::Aligned(alignment) = stage {
            self.evidence = Some(alignment.evidence);
        }
        let now = Instant::now();
        self.stages.push((metric_of(stage), now - self.last));
        self.last = now;
    }

    /// Measures a mix that came to its end.
    pub fn measure(&self) {
        observe::milliseconds(Metric::MixMs, self.begun.elapsed());
        for part in PARTS {
            let stages = self.stages.iter().filter(|(metric, _)| *metric == part);
            observe::milliseconds(part, stages.map(|(_, time)| *time).sum());
        }
        match self.evidence {
            Some(Evidence::Bleed) => observe::count(Metric::AlignedByBleed),
            Some(Evidence::Guide) => observe::count(Metric::AlignedByGuide),
            Some(Evidence::Prior) => observe::count(Metric::AlignedByClock),
            None => {}
        }
    }
}

const PARTS: [Metric; 6] = [
    Metric::MixDecodeMs,
    Metric::MixCleanMs,
    Metric::MixAlignMs,
    Metric::MixVoiceMs,
    Metric::MixMasterMs,
    Metric::MixEncodeMs,
];

/// Few metrics, since each is billed: short stages belong to the next longer one.
fn metric_of(stage: Stage<'_>) -> Metric {
    match stage {
        Stage::Read(..) => Metric::MixDecodeMs,
        Stage::Cleaned(_) => Metric::MixCleanMs,
        Stage::Aligned(_) | Stage::Placed(_) => Metric::MixAlignMs,
        Stage::Voiced(_) | Stage::Summed(_) => Metric::MixVoiceMs,
        Stage::Mastered(_) => Metric::MixMasterMs,
        Stage::Encoded(_) => Metric::MixEncodeMs,
    }
}
