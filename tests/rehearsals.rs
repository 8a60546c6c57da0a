//! Every fault that can be rehearsed shows as the runbook says, and its moves mend it.

use rehearse::Fault;

use crate::support::{cloud::built, root};

async fn rehearsed(fault: Fault) {
    built();
    let report = rehearse::rehearse(fault, root()).await;
    let report = report.unwrap_or_else(|error| panic!("{error:#}"));
    assert!(report.contains("mended"), "{report}");
    println!("{report}");
}

#[tokio::test]
async fn a_missing_table_is_mended() {
    rehearsed(Fault::MissingTable).await;
}

#[tokio::test]
async fn denied_access_is_mended() {
    rehearsed(Fault::AccessDenied).await;
}

#[tokio::test]
async fn a_throttled_table_is_mended() {
    rehearsed(Fault::ThrottledTable).await;
}

#[tokio::test]
async fn storage_that_is_down_is_mended() {
    rehearsed(Fault::StorageDown).await;
}

#[tokio::test]
async fn a_function_that_crashes_is_mended() {
    rehearsed(Fault::CrashingFunction).await;
}

#[tokio::test]
async fn a_poisoned_take_is_mended() {
    rehearsed(Fault::PoisonedTake).await;
}

#[tokio::test]
async fn dead_letters_are_mended() {
    rehearsed(Fault::DeadLetters).await;
}

#[tokio::test]
async fn a_queue_that_grows_is_mended() {
    rehearsed(Fault::QueueBacklog).await;
}
