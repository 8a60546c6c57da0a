//! PUT /api/entries/{id}: reserve an entry and sign its upload.

use api::{App, EntryRequest, Handled, Kind, Problem, Request, Reserved};
use campaign::EntryForm;
use jiff::Timestamp;
use store::Reservation;

pub async fn handle(app: &'static App, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;
    let form: EntryForm = api::json_body::<EntryRequest>(&request)?.into();

    let now = Timestamp::now();
    let entry = app.campaign.accept(id, token.digest(), form, now)?;
    // A name that cannot be printed is refused now, not after the fan has sung.
    app.studio()?
        .renderer
        .check(entry.name.as_str(), &entry.locale)?;

    let (entry, upload) = match app.entries.reserve(&entry).await? {
        Reservation::Expecting => {
            let upload = app
                .takes
                .sign_upload(&entry.id, &entry.expected.take, now)
                .await?;
            (entry, Some(upload))
        }
        Reservation::AlreadyMixed(entry) => (*entry, None),
        Reservation::Taken => return Err(Problem::new(Kind::TokenMismatch)),
        Reservation::Erased => return Err(Problem::new(Kind::EntryErased)),
    };
    api::json(&Reserved::new(&app.media, &entry, upload, now).await?)
}
