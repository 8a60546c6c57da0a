//! GET / and GET /sing: sends the visitor to the landing or to the form in their language. The edge puts the query on it:
//! an answer is cached there for each language, and not for each link.

use api::{Function, Handled, Locales, Request, Setup, StartError};
use campaign::negotiate;

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
    let page = match request.uri().path() {
        "/" => "",
        _ => "sing/",
    };
    let location = format!("/{locale}/{page}");
    Ok(api::redirect(&location))
}
