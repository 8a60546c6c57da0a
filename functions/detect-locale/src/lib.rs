//! GET / and GET /sing: sends the visitor to the landing or to the form in their language, keeping the query.

use api::{Function, Handled, Locales, Request, Setup, StartError};
use campaign::negotiate;

/// A longer query was not made by a link of ours.
const MAX_QUERY_BYTES: usize = 2_048;

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    locales: Locales,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        Ok(Self {
            locales: setup.locales()?,
        })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let locale = negotiate(
        header("accept-language"),
        header("cloudfront-viewer-country"),
        &parts.locales.locales,
        &parts.locales.default_locale,
    );
    let query = request
        .uri()
        .query()
        .filter(|query| query.len() <= MAX_QUERY_BYTES);
    let page = match request.uri().path() {
        "/" => "",
        _ => "sing/",
    };
    let location = match query {
        Some(query) if !query.is_empty() => format!("/{locale}/{page}?{query}"),
        _ => format!("/{locale}/{page}"),
    };
    Ok(api::redirect(&location))
}
