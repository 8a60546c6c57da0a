//! The JSON of events and responses.

use lambda_runtime::Diagnostic;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};

use crate::function::Answer;

/// The event, parsed. The error says where it does not fit, never what stands there: events hold people's names.
pub(crate) fn read<T: DeserializeOwned>(payload: &RawValue) -> Result<T, Diagnostic> {
    serde_json::from_str(payload.get()).map_err(|error| Diagnostic {
        error_type: "UnreadableEvent".to_owned(),
        error_message: format!(
            "the event is not one that this function takes: line {} column {}",
            error.line(),
            error.column()
        ),
    })
}

/// The response as JSON.
pub(crate) fn write(response: &impl Serialize) -> Answer {
    to_raw_value(response).map_err(|error| Diagnostic {
        error_type: "UnwritableResponse".to_owned(),
        error_message: error.to_string(),
    })
}
