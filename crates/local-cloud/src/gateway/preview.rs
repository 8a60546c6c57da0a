//! What the gateway adds to pages so that they follow the campaign's files: a script, and the states that it listens to.
//! No page, function or template knows of it.

use std::convert::Infallible;

use axum::body::Body;
use axum::http::{HeaderMap, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch;

/// Where the script and its states lie: an address that no campaign has, for a locale begins with no dot.
const FOLDER: &str = "/.refrain/";
/// The most bytes of a page that gets the script; one with more is left as it is.
const MAX_PAGE_BYTES: usize = 10_000_000;

/// A script that is added to every page, and what it is told.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The script's source. It finds the number of the page's build in `data-build` of its own element, and the states at
    /// `/.refrain/states` as server-sent events.
    pub script: &'static str,
    /// The state: one line, sent at first and whenever it changes. The events end when its sender is dropped.
    pub states: watch::Receiver<String>,
}

impl Preview {
    /// The answer to a request for the script or the states; `None` if the path is another's.
    pub(super) fn answer(&self, path: &str) -> Option<Response> {
        match path.strip_prefix(FOLDER)? {
            "preview.js" => {
                let headers = [
                    (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
                    (header::CACHE_CONTROL, "no-store"),
                ];
                Some((headers, self.script).into_response())
            }
            "states" => Some(self.events()),
            _ => None,
        }
    }

    fn events(&self) -> Response {
        let mut states = self.states.clone();
        states.mark_changed();
        let events = stream::unfold(states, |mut states| async {
            states.changed().await.ok()?;
            let state = states.borrow_and_update().clone();
            Some((Ok::<_, Infallible>(Event::default().data(state)), states))
        });
        let mut response = Sse::new(events)
            .keep_alive(KeepAlive::default())
            .into_response();
        let no_store = header::HeaderValue::from_static("no-store");
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, no_store);
        response
    }

    /// Adds the script to a page; whatever else it is given is answered as it is. The small player in other websites' frames may
    /// load no script that listens, and is left alone.
    pub(super) async fn add_to(&self, path: &str, build: u64, response: Response) -> Response {
        if !is_page(response.headers()) || path.ends_with("/embed.html") {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(bytes) = axum::body::to_bytes(body, MAX_PAGE_BYTES).await else {
            return axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut page = bytes.to_vec();
        let script =
            format!("<script src=\"{FOLDER}preview.js\" data-build=\"{build}\"></script>\n");
        page.extend_from_slice(script.as_bytes());
        for name in [header::CONTENT_LENGTH, header::ETAG, header::LAST_MODIFIED] {
            parts.headers.remove(name);
        }
        // With a page of an earlier build in the browser's cache, a reload would show that one.
        let no_store = header::HeaderValue::from_static("no-store");
        parts.headers.insert(header::CACHE_CONTROL, no_store);
        parts
            .headers
            .insert(header::CONTENT_LENGTH, page.len().into());
        Response::from_parts(parts, Body::from(page))
    }
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
