//! DELETE /api/entries/{id}: erases everything of an entry.

use api::{Function, Handled, Kind, Problem, Request, Setup, StartError};
use pipeline::Eraser;
use store::Erasure;

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    eraser: Eraser,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        let eraser = Eraser {
            entries: setup.entries()?,
            takes: setup.takes()?,
            media: setup.media()?,
            queue: setup.queue()?,
        };
        Ok(Self { eraser })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?.digest();

    match parts.eraser.erase(&id, &token).await? {
        Erasure::Erased => Ok(api::no_content()),
        Erasure::Unknown => Err(Problem::new(Kind::EntryUnknown)),
        Erasure::Forbidden => Err(Problem::new(Kind::TokenForbidden)),
    }
}
