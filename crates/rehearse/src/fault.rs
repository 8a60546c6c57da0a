//! The faults that can be rehearsed.

use clap::ValueEnum;

/// What is wrong with the deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fault {
    /// The table of entries is not there.
    MissingTable,
    /// A function may not do what it has to do in S3.
    AccessDenied,
    /// DynamoDB takes no more requests for the moment.
    ThrottledTable,
    /// S3 cannot be reached.
    StorageDown,
    /// A version of mix-entry that fails whatever it is given.
    CrashingFunction,
    /// A take that cannot be mixed.
    PoisonedTake,
    /// Messages that failed as often as they may.
    DeadLetters,
    /// Messages that wait in the queue of the sweep, since it gets nothing done.
    QueueBacklog,
}

impl Fault {
    /// The metrics by which it shows, each as `<namespace> <name>`.
    pub fn metrics(self) -> &'static [&'static str] {
        match self {
            Self::MissingTable | Self::AccessDenied => {
                &["Refrain PermanentFaults", "AWS/ApiGateway 5xx"]
            }
            Self::ThrottledTable => &[
                "AWS/DynamoDB WriteThrottleEvents",
                "Refrain Refusals",
                "AWS/ApiGateway 5xx",
            ],
            Self::StorageDown => &["Refrain Refusals", "AWS/ApiGateway 5xx"],
            Self::CrashingFunction => &["AWS/Lambda Errors", "AWS/ApiGateway 5xx"],
            Self::PoisonedTake => &["Refrain MixFailures"],
            Self::DeadLetters => &["AWS/SQS ApproximateNumberOfMessagesVisible"],
            Self::QueueBacklog => &["AWS/SQS ApproximateAgeOfOldestMessage"],
        }
    }

    /// Its name on the command line.
    pub fn name(self) -> String {
        self.to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned())
    }
}
