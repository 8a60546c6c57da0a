//! How a function says which records of a batch failed.

use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;

/// Whether a function names the records that failed; without it, a batch fails as a whole.
pub fn reports_failures(properties: &Node) -> Result<bool, Fault> {
    let mut reports = false;
    for kind in properties.list("FunctionResponseTypes")? {
        match kind.text()?.as_str() {
            "ReportBatchItemFailures" => reports = true,
            other => {
                let problem = format!("the local cloud does not know the response type {other}");
                return Err(wrong(kind.at, problem));
            }
        }
    }
    Ok(reports)
}
