//! Faults of the deployment, which no retry mends.

use observe::Metric;
use pipeline::StepError;

/// Counts an error if it stays until somebody corrects the deployment: a service rejects the request, since access is denied or
/// the table or bucket is missing.
pub(crate) fn count_if_permanent(error: &(dyn std::error::Error + 'static)) {
    if causes(error).any(is_permanent) {
        observe::count(Metric::PermanentFaults);
    }
}

fn causes<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    std::iter::successors(Some(error), |cause| cause.source())
}

fn is_permanent(error: &(dyn std::error::Error + 'static)) -> bool {
    let of_step = match error.downcast_ref() {
        Some(StepError::Store(error)) => Some(error),
        _ => None,
    };
    let error = error.downcast_ref().or(of_step);
    matches!(error, Some(store::Error::Misconfigured { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rejected() -> store::Error {
        store::Error::Misconfigured {
            service: "DynamoDB",
            source: "access denied".into(),
        }
    }

    fn found(error: &(dyn std::error::Error + 'static)) -> bool {
        causes(error).any(is_permanent)
    }

    #[test]
    fn what_a_service_rejects_is_permanent_wherever_it_stands_among_the_causes() {
        assert!(found(&rejected()));
        assert!(found(&StepError::Store(rejected())));
        assert!(found(&StepError::Broken {
            what: "publishing",
            source: rejected().into(),
        }));
    }

    #[test]
    fn what_may_pass_or_concerns_one_entry_is_not() {
        let unavailable = store::Error::Unavailable {
            service: "S3",
            source: "slow down".into(),
        };
        assert!(!found(&StepError::Store(unavailable)));
        assert!(!found(&StepError::TakeMissing));
    }
}
