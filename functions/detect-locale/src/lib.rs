//! GET /: send the visitor to the site in their language, keeping the query.

use api::{App, Handled, Request};
use campaign::negotiate;

/// A longer query was not made by a link of ours.
const MAX_QUERY_BYTES: usize = 2_048;

pub async fn handle(app: &'static App, request: Request) -> Handled {
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let locale = negotiate(
        header("accept-language"),
        header("cloudfront-viewer-country"),
        &app.campaign.locales,
        &app.campaign.default_locale,
    );
    let query = request
        .uri()
        .query()
        .filter(|query| query.len() <= MAX_QUERY_BYTES);
    let location = match query {
        Some(query) if !query.is_empty() => format!("/{locale}/?{query}"),
        _ => format!("/{locale}/"),
    };
    Ok(api::redirect(&location))
}
