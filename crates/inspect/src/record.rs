//! The stages of one take's mix.

use mixdown::{Alignment, Limits, Mix, Placement, SAMPLE_RATE_HZ, Song, Stage, TakeError};
use take::Preset;

use super::sound::Sound;

/// What a take was and became, as far as it came.
pub struct Record {
    /// The take as it was sent, one channel.
    pub take: Option<Sound>,
    pub alignment: Option<Alignment>,
    /// The voice over the song, untreated.
    pub placed: Option<Sound>,
    /// The same, treated.
    pub voiced: Option<Sound>,
    /// The mix before it is encoded.
    pub mix: Option<Sound>,
    pub outcome: Result<Mix, TakeError>,
}

impl Record {
    /// Mixes the take and collects each stage.
    pub fn of(
        take: &[u8],
        song: &Song<'_>,
        placement: &Placement,
        preset: Preset,
        limits: &Limits,
    ) -> Self {
        let (mut read, mut alignment) = (None, None);
        let (mut placed, mut voiced, mut mix) = (None, None, None);
        let outcome = mixdown::watch(
            take,
            song,
            placement,
            preset,
            limits,
            &mut |stage| match stage {
                Stage::Read(samples, rate_hz) => read = Some(Sound::mono(samples, rate_hz)),
                Stage::Aligned(found) => alignment = Some(found.clone()),
                Stage::Placed(samples) => placed = Some(Sound::mono(samples, SAMPLE_RATE_HZ)),
                Stage::Voiced(samples) => voiced = Some(Sound::stereo(samples, SAMPLE_RATE_HZ)),
                Stage::Mastered(samples) => mix = Some(Sound::stereo(samples, SAMPLE_RATE_HZ)),
                _ => (),
            },
        );
        Self {
            take: read,
            alignment,
            placed,
            voiced,
            mix,
            outcome,
        }
    }

    /// The voice over the song, as far as it came.
    pub fn voice(&self) -> Option<&Sound> {
        self.voiced.as_ref().or(self.placed.as_ref())
    }

    /// Where the song's time zero was laid in the take, in seconds from the take's first frame.
    pub fn offset_s(&self, nudge_ms: i32) -> Option<f64> {
        let nudge_ms = nudge_ms.clamp(-take::MAX_NUDGE_MS, take::MAX_NUDGE_MS);
        let found = self.alignment.as_ref()?;
        Some((found.offset_ms - f64::from(nudge_ms)) / 1000.0)
    }
}
