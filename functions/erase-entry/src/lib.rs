//! DELETE /api/entries/{id}: erase everything an entry is.

use api::{App, Handled, Kind, Problem, Request};
use jiff::Timestamp;
use store::Erasure;

pub async fn handle(app: &'static App, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?.digest();

    let now = Timestamp::now();
    match pipeline::erase(
        &app.entries,
        &app.takes,
        &app.media,
        &app.queue,
        &id,
        &token,
        now,
    )
    .await?
    {
        Erasure::Erased => Ok(api::no_content()),
        Erasure::Unknown => Err(Problem::new(Kind::EntryUnknown)),
        Erasure::Forbidden => Err(Problem::new(Kind::TokenForbidden)),
    }
}
