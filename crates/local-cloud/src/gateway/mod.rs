//! The public address: CloudFront's part of the work, for the distribution that the template describes.
//!
//! Which path goes where, what is forwarded, what is compressed and which headers are added are the template's. Nothing is
//! cached here: each request reaches its origin, as the first one at an edge does.

mod bucket;
mod folder_address;
mod preview;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::Predicate;

use crate::invocation::Functions;
use crate::template::{
    Behavior, Distribution, HeaderRules, Origin, Selection, Template, bucket_domain,
};
use crate::triggers::http_api::Api;
use folder_address::Completed;
pub use preview::Preview;
use tokio::sync::RwLock;

/// The methods that CloudFront knows; it answers 405 to any other, such as TRACE, before it looks at the path.
const METHODS: [&str; 7] = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"];

/// The public address of one local cloud.
#[derive(Clone)]
pub struct Gateway(Arc<Inner>);

struct Inner {
    distribution: Distribution,
    api: Api,
    storage: aws_sdk_s3::Client,
    public_url: String,
    viewer_country: Option<String>,
    preview: Option<Preview>,
    /// Which build is served. It is written while another takes its place, so that no answer is of both.
    build: RwLock<u64>,
}

/// What the gateway is made of.
pub struct Parts<'a> {
    /// The template.
    pub template: &'a Template,
    /// The functions behind the API's routes.
    pub functions: Functions,
    /// Reads the buckets.
    pub storage: aws_sdk_s3::Client,
    /// Where S3 answers: stands in the headers for the buckets' own hosts.
    pub storage_url: &'a str,
    /// The address that fans type, without a slash at the end.
    pub public_url: &'a str,
    /// What `CloudFront-Viewer-Country` says when the request itself does not; CloudFront would look up the address.
    pub viewer_country: Option<String>,
    /// What is added to pages.
    pub preview: Option<Preview>,
    /// The number of the first build.
    pub build: u64,
}

impl Gateway {
    /// A gateway for the template's distribution.
    pub fn new(parts: Parts<'_>) -> Self {
        let mut distribution = parts.template.distribution.clone();
        for behavior in &mut distribution.behaviors {
            for (_, value, _) in &mut behavior.headers.set {
                for bucket in &parts.template.buckets {
                    let host = format!("https://{}", bucket_domain(&bucket.name));
                    *value = value.replace(&host, parts.storage_url);
                }
            }
        }
        Self(Arc::new(Inner {
            distribution,
            api: Api::new(parts.template.events.routes.clone(), parts.functions),
            storage: parts.storage,
            public_url: parts.public_url.to_owned(),
            viewer_country: parts.viewer_country,
            preview: parts.preview,
            build: RwLock::new(parts.build),
        }))
    }

    /// Puts another build in the place of the one that is served: `replace` does so, while files and pages wait. Answers the number
    /// of the build that is served then.
    pub async fn replace<E>(&self, replace: impl Future<Output = Result<(), E>>) -> Result<u64, E> {
        let mut build = self.0.build.write().await;
        replace.await?;
        *build += 1;
        Ok(*build)
    }

    /// The number of the build that is served.
    pub async fn build(&self) -> u64 {
        *self.0.build.read().await
    }

    /// The HTTP service.
    pub fn router(self) -> Router {
        Router::new()
            .fallback(answer)
            .layer(CompressionLayer::new().gzip(true).compress_when(Marked))
            .layer(axum::middleware::map_response(weaken_etag))
            .with_state(self)
    }

    async fn serve(&self, mut request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let query = request.uri().query().map(str::to_owned);
        if let Some(elsewhere) = self.own_name(&request) {
            return elsewhere;
        }
        let preview = self.0.preview.as_ref();
        if let Some(preview) = preview {
            if let Some(answer) = preview.answer(&path) {
                return answer;
            }
            // A page that a browser has from before lacks the script.
            request.headers_mut().remove(header::IF_NONE_MATCH);
        }
        if !METHODS.contains(&request.method().as_str()) {
            return StatusCode::METHOD_NOT_ALLOWED.into_response();
        }
        let Some(behavior) = self.0.distribution.behavior(&path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        // Functions take their own time, and each is of one build anyway.
        let build = match behavior.origin {
            Origin::Bucket { .. } => Some(self.0.build.read().await),
            Origin::Api => None,
        };
        let is_get = request.method() == Method::GET;
        let mut response = match behavior
            .methods
            .iter()
            .any(|each| each == request.method().as_str())
        {
            true => self.origin(behavior, request).await,
            false => (
                StatusCode::FORBIDDEN,
                "This distribution does not allow this method here.\n",
            )
                .into_response(),
        };
        if behavior.carries_query {
            carry_query(query.as_deref(), response.headers_mut());
        }
        if let Some(page) = self.error_page(response.status()).await {
            response = page;
        }
        if let (Some(preview), Some(build), true) = (preview, build, is_get) {
            response = preview.add_to(&path, *build, response).await;
        }
        if behavior.compress && is_text(response.headers()) {
            response.extensions_mut().insert(Compress);
        }
        add_headers(&behavior.headers, response.headers_mut());
        response
    }

    async fn origin(&self, behavior: &Behavior, request: Request) -> Response {
        match &behavior.origin {
            Origin::Api => {
                let known = request.headers().get(header::IF_NONE_MATCH).cloned();
                let request = self.forward(behavior, request);
                let response = self.0.api.answer(request).await;
                match known {
                    Some(known) if bucket::is_known(&known, &response) => not_modified(response),
                    _ => response,
                }
            }
            Origin::Bucket { name, lists } => {
                let path = match behavior.completes_index {
                    true => match folder_address::complete(request.uri()) {
                        Completed::Object(path) => path,
                        Completed::Moved(location) => return folder_address::moved(location),
                    },
                    false => request.uri().path().to_owned(),
                };
                bucket::answer(
                    &self.0.storage,
                    name,
                    &path,
                    request.method(),
                    request.headers(),
                )
                .await
                .unwrap_or_else(|absent| absent.response(*lists))
            }
        }
    }

    /// Keeps the headers and parameters that the behaviour's policies let through to the origin, and adds the origin's own.
    fn forward(&self, behavior: &Behavior, mut request: Request) -> Request {
        let country = HeaderName::from_static("cloudfront-viewer-country");
        let selected = &behavior.forwarding.headers;
        if let (Some(own), false) = (
            &self.0.viewer_country,
            request.headers().contains_key(&country),
        ) && let Ok(value) = HeaderValue::from_str(own)
        {
            request.headers_mut().insert(country.clone(), value);
        }
        let forwarded = |name: &HeaderName| {
            // CloudFront's own headers travel only where a policy names them, not with "all of the viewer's".
            let listed = matches!(selected, Selection::Only(_)) && selected.contains(name.as_str());
            let body = [header::CONTENT_TYPE, header::CONTENT_LENGTH].contains(name);
            listed
                || body
                || (*name != country && *name != header::HOST && selected.contains(name.as_str()))
        };
        let headers = request.headers_mut();
        let removed: Vec<HeaderName> = headers
            .keys()
            .filter(|name| !forwarded(name))
            .cloned()
            .collect();
        for name in removed {
            headers.remove(name);
        }
        for (name, value) in &behavior.origin_headers {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::from_str(value))
            {
                headers.insert(name, value);
            }
        }
        let queries = &behavior.forwarding.queries;
        let query = request.uri().query().unwrap_or_default();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let left: Vec<&str> = pairs
            .filter(|pair| queries.contains(pair.split('=').next().unwrap_or_default()))
            .collect();
        let target = match left.is_empty() {
            true => request.uri().path().to_owned(),
            false => format!("{}?{}", request.uri().path(), left.join("&")),
        };
        if let Ok(uri) = target.parse() {
            *request.uri_mut() = uri;
        }
        request
    }

    /// Sends `localhost` to the one public address: pages, CORS and presigned addresses all belong to that origin.
    fn own_name(&self, request: &Request) -> Option<Response> {
        let host = request.headers().get(header::HOST)?.to_str().ok()?;
        let public = self.0.public_url.strip_prefix("http://127.0.0.1")?;
        if host != format!("localhost{public}") {
            return None;
        }
        let target = request
            .uri()
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let address = HeaderValue::from_str(&format!("{}{target}", self.0.public_url)).ok()?;
        Some(
            (
                StatusCode::TEMPORARY_REDIRECT,
                [(header::LOCATION, address)],
            )
                .into_response(),
        )
    }

    /// The page that the distribution shows in the place of an error; none where the page itself is not there.
    async fn error_page(&self, status: StatusCode) -> Option<Response> {
        let page = self
            .0
            .distribution
            .error_pages
            .iter()
            .find(|page| page.status == status.as_u16())?;
        let path = page.path.as_deref()?;
        let Origin::Bucket { name, .. } = &self.0.distribution.behavior(path)?.origin else {
            return None;
        };
        let found =
            bucket::answer(&self.0.storage, name, path, &Method::GET, &HeaderMap::new()).await;
        let mut response = found.ok().filter(|page| page.status() == StatusCode::OK)?;
        *response.status_mut() = StatusCode::from_u16(page.shown).ok()?;
        Some(response)
    }
}

async fn answer(State(gateway): State<Gateway>, request: Request) -> Response {
    let began = Instant::now();
    let line = format!("{} {}", request.method(), loggable(request.uri().path()));
    let response = gateway.serve(request).await;
    tracing::info!(target: "access", "{line} {} {} ms", response.status().as_u16(), began.elapsed().as_millis());
    response
}

/// A path for the log: never the query, where names are; nothing that could forge a line; not too long.
fn loggable(path: &str) -> String {
    path.chars()
        .take(120)
        .map(|letter| {
            if letter.is_ascii_graphic() {
                letter
            } else {
                '?'
            }
        })
        .collect()
}

/// What infra/carry-query.js does in CloudFront: puts the viewer's query on a redirect.
fn carry_query(query: Option<&str>, headers: &mut HeaderMap) {
    /// A longer query was not made by a link of ours.
    const MAX_QUERY_BYTES: usize = 2_048;
    let query = query.filter(|query| (1..=MAX_QUERY_BYTES).contains(&query.len()));
    let location = headers.get(header::LOCATION);
    if let (Some(query), Some(Ok(location))) = (query, location.map(HeaderValue::to_str))
        && let Ok(location) = HeaderValue::from_str(&format!("{location}?{query}"))
    {
        headers.insert(header::LOCATION, location);
    }
}

fn add_headers(rules: &HeaderRules, headers: &mut HeaderMap) {
    for name in &rules.remove {
        headers.remove(name.as_str());
    }
    for (name, value, replaces) in &rules.set {
        let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value))
        else {
            continue;
        };
        if *replaces || !headers.contains_key(&name) {
            headers.insert(name, value);
        }
    }
}

/// The kinds that CloudFront compresses, and the sizes.
fn is_text(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
            .unwrap_or_default()
    };
    let kind = text(header::CONTENT_TYPE)
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    let length: u64 = text(header::CONTENT_LENGTH).parse().unwrap_or(0);
    let is_text = kind.starts_with("text/")
        || matches!(
            kind.as_str(),
            "application/javascript"
                | "application/json"
                | "application/manifest+json"
                | "application/xml"
                | "image/svg+xml"
                | "application/wasm"
                | "font/ttf"
                | "font/otf"
        );
    is_text && (1_000..=10_000_000).contains(&length)
}

/// Marks a response that may be compressed on its way.
#[derive(Clone, Copy)]
struct Compress;

#[derive(Clone, Copy)]
struct Marked;

impl Predicate for Marked {
    fn should_compress<B: axum::body::HttpBody>(&self, response: &axum::http::Response<B>) -> bool {
        // The statuses that CloudFront compresses.
        let status = [StatusCode::OK, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]
            .contains(&response.status());
        response.extensions().get::<Compress>().is_some() && status
    }
}

/// A compressed body has other bytes than the ETag was made of; CloudFront makes it weak.
async fn weaken_etag(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_ENCODING)
        && let Some(etag) = headers
            .get(header::ETAG)
            .and_then(|etag| etag.to_str().ok())
        && !etag.starts_with("W/")
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{etag}"))
    {
        headers.insert(header::ETAG, weak);
    }
    response.map(Body::new)
}

/// What CloudFront makes of an answer that the viewer has already.
fn not_modified(response: Response) -> Response {
    let mut headers = response.headers().clone();
    headers.remove(header::CONTENT_LENGTH);
    (StatusCode::NOT_MODIFIED, headers).into_response()
}
