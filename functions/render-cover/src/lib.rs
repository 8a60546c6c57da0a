//! POST /api/entries/{id}/cover: render the cover and publish.

use api::{App, EntryView, Handled, Request};
use jiff::Timestamp;

pub async fn handle(app: &'static App, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;

    let entry = api::owned_entry(app, &id, &token).await?;
    let entry = pipeline::render_cover(app.steps()?, app.studio()?, entry).await?;
    api::json(&EntryView::new(&app.media, &entry, Timestamp::now()).await?)
}
