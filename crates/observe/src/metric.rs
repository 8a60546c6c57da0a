//! The metrics, and how code measures them.

use crate::target::MEASUREMENT;

/// In what a metric is measured; CloudWatch's own names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Count,
    Milliseconds,
}

impl Unit {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Count => "Count",
            Self::Milliseconds => "Milliseconds",
        }
    }
}

macro_rules! metrics {
    ($($(#[$doc:meta])* $variant:ident $name:literal $unit:ident;)*) => {
        /// What is measured. The names are those of infra/template.yaml's alarms and dashboard.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Metric { $($(#[$doc])* $variant),* }

        impl Metric {
            /// All metrics.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in CloudWatch.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            pub(crate) fn unit(self) -> Unit {
                match self { $(Self::$variant => Unit::$unit),* }
            }
        }
    };
}

metrics! {
    /// New entries were reserved.
    EntriesCreated "EntriesCreated" Count;
    /// Entries moved from reserved to mixed.
    EntriesMixed "EntriesMixed" Count;
    /// Entries became public.
    EntriesPublished "EntriesPublished" Count;
    /// Entries were erased.
    EntriesErased "EntriesErased" Count;
    /// A mix, from the uploaded bytes to the MP3.
    MixMs "MixMs" Milliseconds;
    /// Of it: decoding the take.
    MixDecodeMs "MixDecodeMs" Milliseconds;
    /// Of it: mending cut tops, the high-pass and resampling.
    MixCleanMs "MixCleanMs" Milliseconds;
    /// Of it: finding where the take lies in the song, and moving it there.
    MixAlignMs "MixAlignMs" Milliseconds;
    /// Of it: the preset's effects, and the sum with the ducked backing track.
    MixVoiceMs "MixVoiceMs" Milliseconds;
    /// Of it: the final loudness.
    MixMasterMs "MixMasterMs" Milliseconds;
    /// Of it: MP3.
    MixEncodeMs "MixEncodeMs" Milliseconds;
    /// Takes that were placed by what leaked of the playback into the microphone.
    AlignedByBleed "AlignedByBleed" Count;
    /// Takes that were placed by the syllables of the guide.
    AlignedByGuide "AlignedByGuide" Count;
    /// Takes that were placed by the recorder's clock alone.
    AlignedByClock "AlignedByClock" Count;
    /// The pictures of one entry.
    CoverMs "CoverMs" Milliseconds;
    /// Requests that were answered with a problem, by its kind.
    Problems "Refusals" Count;
    /// Takes that could not be mixed, by the kind of their take error; `broken` where the fault is ours.
    MixFailures "MixFailures" Count;
    /// Requests that a service rejects until the deployment is corrected: access denied, a table or bucket that is missing.
    PermanentFaults "PermanentFaults" Count;
}

impl Metric {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|metric| metric.name() == name)
    }
}

/// Counts one.
pub fn count(metric: Metric) {
    tracing::info!(target: MEASUREMENT, metric = metric.name(), value = 1.0);
}

/// Counts one of a kind. There have to be few kinds: CloudWatch bills each as a metric of its own.
pub fn count_of(metric: Metric, kind: &'static str) {
    tracing::info!(target: MEASUREMENT, metric = metric.name(), value = 1.0, kind);
}

/// Measures a time.
pub fn milliseconds(metric: Metric, time: std::time::Duration) {
    let value = time.as_secs_f64() * 1000.0;
    tracing::info!(target: MEASUREMENT, metric = metric.name(), value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_metric_is_found_by_its_name() {
        for metric in Metric::ALL {
            assert_eq!(Metric::named(metric.name()), Some(*metric));
        }
        assert_eq!(Metric::named("Nothing"), None);
    }

    #[test]
    fn times_end_in_their_unit() {
        for metric in Metric::ALL {
            let is_time = metric.unit() == Unit::Milliseconds;
            assert_eq!(metric.name().ends_with("Ms"), is_time, "{metric:?}");
        }
    }
}
