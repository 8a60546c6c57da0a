//! What a function is invoked by: each adapter turns one kind of event into calls of a handler, and what the handler answers
//! into the response that Lambda expects.

pub(crate) mod direct;
pub(crate) mod http;
mod payload;
pub(crate) mod schedule;
pub(crate) mod sqs;
pub(crate) mod stream;
#[cfg(test)]
mod test_event;
