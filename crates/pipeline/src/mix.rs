//! Mixes an entry's take: from reserved to mixed.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Entry, Expected, FailedTake, Mixed, Sha256Hex, Source, State};
use mixdown::{Clock, Limits, Mix, Song, TakeError};
use observe::Metric;
use store::{Entries, Media, Takes, Write};
use take::TakeErrorKind;
use tracing::Span;

use crate::{
    error::{StepError, broken},
    mix_time::MixTime,
    outcome::{Late, judge, live_after, missing},
};

/// The parts that mixing uses.
pub struct Mixer {
    pub campaign: Arc<Campaign>,
    pub entries: Entries,
    pub takes: Takes,
    pub media: Media,
    pub song: Song<'static>,
}

impl Mixer {
    /// Mixes the expected take; an entry that is mixed already is returned as it is stored.
    ///
    /// The mix is written where S3 deletes it after two days, and nothing else is: until the entry is mixed, its take can be
    /// replaced. What a replaced take leaves is gone like an upload that was never used. A run whose take was replaced
    /// meanwhile does not delete its mix: the fan may have returned to that very take since, and another run may be writing
    /// the same object.
    #[tracing::instrument(target = "step", name = "mix", skip_all, fields(entry = entry.id.as_str()))]
    pub async fn mix(&'static self, entry: Box<Entry>) -> Result<Box<Entry>, StepError> {
        if entry.state != State::Reserved {
            return Ok(entry);
        }
        if let Some(failed_take) = entry.failed_take.clone() {
            return Err(StepError::TakeFailed(failed_take));
        }
        let claim = &entry.expected.take;
        let Some(take) = self.takes.get_take(&entry.id, claim).await? else {
            return Err(missing(&self.entries, &entry, StepError::TakeMissing).await);
        };
        if Sha256Hex::of(&take) != claim.sha256 {
            return self.fail_take(entry, TakeErrorKind::Corrupt).await;
        }
        match self.run_mixdown(&entry, take).await? {
            Ok(mix) => self.store(entry, mix).await,
            Err(error) => self.fail_take(entry, error.kind()).await,
        }
    }

    /// Writes the new mix of a mixed entry once more, from its take; the same bytes as the first time.
    pub(crate) async fn restore(&'static self, entry: &Entry) -> Result<(), StepError> {
        let claim = &entry.expected.take;
        let take = self.takes.get_take(&entry.id, claim).await?;
        let take = take.ok_or("neither the mix nor its take is there");
        let mixed = self
            .run_mixdown(entry, take.map_err(broken("restoring a mix"))?)
            .await?;
        let mix = mixed.map_err(broken("restoring a mix"))?;
        self.write(entry, mix.mp3).await
    }

    /// Mixing takes a core for a while, so it runs apart from the threads that serve other requests.
    async fn run_mixdown(
        &'static self,
        entry: &Entry,
        take: Vec<u8>,
    ) -> Result<Result<Mix, TakeError>, StepError> {
        let placement = placement(&entry.expected);
        let limits = Limits {
            min_ms: self.campaign.take.min_ms,
            max_ms: self.campaign.take.max_ms,
        };
        let preset = self.campaign.preset;
        let span = Span::current();
        let mixed = tokio::task::spawn_blocking(move || {
            let _entered = span.enter();
            let mut time = MixTime::begin();
            let note = &mut |stage: mixdown::Stage<'_>| time.note(stage);
            let mixed = mixdown::watch(&take, &self.song, &placement, preset, &limits, note);
            (mixed, time)
        });
        match mixed.await {
            Ok((mixed, time)) => {
                if mixed.is_ok() {
                    time.measure();
                }
                Ok(mixed)
            }
            // A panic's message may quote what a fan wrote; where it happened is in the log.
            Err(_) => {
                observe::count_of(Metric::MixFailures, "broken");
                Err(broken("mixing")("panicked"))
            }
        }
    }

    async fn store(&self, entry: Box<Entry>, mix: Mix) -> Result<Box<Entry>, StepError> {
        let mixed = Mixed {
            duration_ms: mix.duration_ms,
            peaks: mix.peaks,
            fingerprint: mix.fingerprint,
            measurements: by_name(&mix.measurements)?,
        };
        self.write(&entry, mix.mp3).await?;
        match self.entries.mark_mixed(&entry, &mixed).await? {
            // The form may have changed while the take was mixed; from now on it cannot.
            Write::Done(written) => {
                observe::count(Metric::EntriesMixed);
                live_after(written)
            }
            Write::Lost(now) => match judge(&entry, now) {
                Late::Done(live) => Ok(live),
                Late::Void(error) => {
                    if error.is_gone() {
                        let (id, revision) = (&entry.id, &entry.revision);
                        self.media.delete_new_mix(id, revision).await?;
                    }
                    Err(error)
                }
            },
        }
    }

    async fn write(&self, entry: &Entry, mp3: Vec<u8>) -> Result<(), StepError> {
        let written = self.media.put_new_mix(&entry.id, &entry.revision, mp3);
        Ok(written.await?)
    }

    /// Stores why the take cannot be used.
    async fn fail_take(
        &self,
        entry: Box<Entry>,
        kind: TakeErrorKind,
    ) -> Result<Box<Entry>, StepError> {
        let failed_take = FailedTake {
            kind,
            take_sha256: entry.expected.take.sha256.clone(),
        };
        match self.entries.store_failed_take(&entry, &failed_take).await? {
            Write::Done(_) => {
                observe::count_of(Metric::MixFailures, kind.id());
                Err(StepError::TakeFailed(failed_take))
            }
            Write::Lost(now) => match judge(&entry, now) {
                Late::Done(live) => Ok(live),
                Late::Void(error) => Err(error),
            },
        }
    }
}

/// Where the recorder and the fan placed the take.
fn placement(expected: &Expected) -> mixdown::Placement {
    let chosen = expected.placement;
    let timing = expected.take.timing;
    mixdown::Placement {
        clock: match timing.source {
            Source::Booth => Clock::Recorder,
            Source::File => Clock::None,
        },
        backing_start_frame: timing.backing_start_frame,
        latency_ms: timing.latency_ms,
        shortfall_ms: timing.shortfall_ms(),
        guide: timing.guide,
        nudge_ms: chosen.nudge_ms,
        gain_db: chosen.gain_db as f32,
    }
}

fn by_name(measurements: &mixdown::Measurements) -> Result<BTreeMap<String, f64>, StepError> {
    let value = serde_json::to_value(measurements).map_err(broken("storing measurements"))?;
    serde_json::from_value(value).map_err(broken("storing measurements"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use campaign::{Engine, Placement, TakeClaim, Timing};
    use take::TakeType;

    #[test]
    fn a_take_is_placed_with_its_engine_s_shortfall_and_whether_the_guide_sounded() {
        let expected = Expected {
            take: TakeClaim {
                content_type: TakeType::Flac,
                size_bytes: 1,
                sha256: Sha256Hex::of(b"take"),
                timing: Timing {
                    sample_rate_hz: 48_000,
                    backing_start_frame: 9_600,
                    latency_ms: 30.0,
                    dropped_frames: 0,
                    source: Source::Booth,
                    engine: Engine::Firefox,
                    guide: true,
                },
            },
            placement: Placement {
                nudge_ms: -20,
                gain_db: 3.0,
            },
        };
        let placed = mixdown::Placement {
            clock: Clock::Recorder,
            backing_start_frame: 9_600,
            latency_ms: 30.0,
            shortfall_ms: Engine::Firefox.shortfall_ms(),
            guide: true,
            nudge_ms: -20,
            gain_db: 3.0,
        };
        assert_eq!(placement(&expected), placed);
    }
}
