//! The step from reserved to mixed.

use std::collections::BTreeMap;

use campaign::{Entry, Expected, FailedTake, Mixed, Sha256Hex, State};
use mixdown::{Limits, Mix, TakeError};
use store::{PrivateFile, Write};
use take::TakeErrorKind;

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live_after, missing},
    steps::{Steps, Studio},
};

/// Mixes the expected take; an entry that is mixed already is answered as it stands.
pub async fn mix(
    steps: Steps,
    studio: &'static Studio,
    entry: Box<Entry>,
) -> Result<Box<Entry>, StepError> {
    if entry.state != State::Reserved {
        return Ok(entry);
    }
    let claim = &entry.expected.take;
    if let Some(failed_take) = entry.failed_take.clone() {
        return Err(StepError::TakeFailed(failed_take));
    }
    let Some(take) = steps.objects.incoming_take(&entry.id, claim).await? else {
        return Err(missing(steps, &entry, StepError::TakeMissing).await);
    };
    if Sha256Hex::of(&take) != claim.sha256 {
        return refuse(steps, entry, TakeErrorKind::Corrupt).await;
    }
    match run_mixdown(steps, studio, &entry, take).await? {
        Ok(mix) => keep(steps, entry, mix).await,
        Err(error) => refuse(steps, entry, error.kind()).await,
    }
}

/// Mixing takes a core for a while, so it leaves the threads that serve other requests alone.
async fn run_mixdown(
    steps: Steps,
    studio: &'static Studio,
    entry: &Entry,
    take: Vec<u8>,
) -> Result<Result<Mix, TakeError>, StepError> {
    let placement = placement(&entry.expected);
    let limits = Limits {
        min_ms: steps.campaign.take.min_ms,
        max_ms: steps.campaign.take.max_ms,
    };
    let preset = steps.campaign.preset;
    tokio::task::spawn_blocking(move || {
        mixdown::mix(&take, &studio.song, &placement, preset, &limits)
    })
    .await
    .map_err(broken("mixing"))
}

/// Where the recorder and the fan put the take.
fn placement(expected: &Expected) -> mixdown::Placement {
    let chosen = expected.placement;
    let timing = expected.take.timing;
    mixdown::Placement {
        backing_start_frame: timing.backing_start_frame,
        latency_ms: timing.latency_ms,
        shortfall_ms: timing.shortfall_ms(),
        nudge_ms: chosen.nudge_ms,
        gain_db: chosen.gain_db as f32,
    }
}

async fn keep(steps: Steps, entry: Box<Entry>, mix: Mix) -> Result<Box<Entry>, StepError> {
    let id = &entry.id;
    let mixed = Mixed {
        duration_ms: mix.duration_ms,
        peaks: mix.peaks,
        fingerprint: mix.fingerprint,
        measurements: by_name(&mix.measurements)?,
    };
    steps
        .objects
        .put_private(id, &entry.revision, PrivateFile::Mix, mix.mp3)
        .await?;
    steps.objects.archive_take(id, &entry.expected.take).await?;
    match steps.entries.mark_mixed(&entry, &mixed).await? {
        // The form may have changed while the take was mixed; from now on it cannot.
        Write::Done(written) => live_after(written),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) => Ok(live),
            Late::Void(error) => {
                if error.is_gone() {
                    steps.objects.delete_revision(id, &entry.revision).await?;
                    steps
                        .objects
                        .delete_archived_take(id, &entry.expected.take)
                        .await?;
                }
                Err(error)
            }
        },
    }
}

async fn refuse(
    steps: Steps,
    entry: Box<Entry>,
    kind: TakeErrorKind,
) -> Result<Box<Entry>, StepError> {
    let failed_take = FailedTake {
        kind,
        take_sha256: entry.expected.take.sha256.clone(),
    };
    match steps
        .entries
        .store_failed_take(&entry, &failed_take)
        .await?
    {
        Write::Done(_) => Err(StepError::TakeFailed(failed_take)),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) => Ok(live),
            Late::Void(error) => Err(error),
        },
    }
}

fn by_name(measurements: &mixdown::Measurements) -> Result<BTreeMap<String, f64>, StepError> {
    let value = serde_json::to_value(measurements).map_err(broken("storing measurements"))?;
    serde_json::from_value(value).map_err(broken("storing measurements"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use campaign::{Engine, Placement, Source, TakeClaim, Timing};
    use take::TakeType;

    #[test]
    fn a_take_is_placed_with_its_engine_s_shortfall() {
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
                },
            },
            placement: Placement {
                nudge_ms: -20,
                gain_db: 3.0,
            },
        };
        let placed = mixdown::Placement {
            backing_start_frame: 9_600,
            latency_ms: 30.0,
            shortfall_ms: Engine::Firefox.shortfall_ms(),
            nudge_ms: -20,
            gain_db: 3.0,
        };
        assert_eq!(placement(&expected), placed);
    }
}
