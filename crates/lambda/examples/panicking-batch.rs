//! A function on a queue that panics for one kind of message; tests/infra/test_bootstrap.py runs its release binary.

use std::convert::Infallible;

use api::SqsMessage;

fn main() -> Result<(), lambda::Error> {
    lambda::run(api::sqs(|_| Ok(()), handle))
}

async fn handle(_: &'static (), message: SqsMessage) -> Result<(), Infallible> {
    assert_ne!(message.body.as_deref(), Some("panic"), "on purpose");
    Ok(())
}
