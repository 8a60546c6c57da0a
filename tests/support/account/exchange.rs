//! A request to the account and its answer.

/// A request that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// As AWS's documentation calls it.
    pub operation: String,
    /// Bucket and key, or the id of an item.
    pub subject: String,
}

/// The answer to one request.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            body: body.into(),
        }
    }
}
