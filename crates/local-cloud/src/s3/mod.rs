//! The embedded S3: `s3s` implements the protocol and checks signatures, `s3s-fs` stores the files, and what AWS does beyond
//! that is added here: policies, atomic writes, tags, CORS, events, lifecycle.

mod access_control;
mod cors;
mod files;
mod listing;
mod objects;
mod tagging;
mod unsigned;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::RANGE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};

use crate::access::Access;
use crate::error::DevError;
use crate::range::single_range;
use crate::sdk::LocalKey;
use crate::template::Bucket;
use crate::triggers::s3_notification::Announcer;
use access_control::AccessControl;
use objects::Objects;

/// The S3 server's parts that outlive a request.
#[derive(Clone)]
struct Server {
    service: S3Service,
    buckets: Arc<Vec<Bucket>>,
}

impl Server {
    async fn serve(&self, request: Request) -> Response {
        let request = request.map(s3s::Body::http_body_unsync);
        match self.service.call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => {
                tracing::error!(?error, "the embedded S3 failed");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// The embedded S3 over one folder.
pub struct Storage {
    root: PathBuf,
    buckets: Arc<Vec<Bucket>>,
    announcer: Arc<Announcer>,
}

impl Storage {
    /// Opens the folder and makes the template's buckets; answers those made just now.
    pub fn open(
        root: &Path,
        buckets: &[Bucket],
        announcer: Announcer,
    ) -> Result<(Self, Vec<Bucket>), DevError> {
        let mut made = Vec::new();
        for bucket in buckets {
            let folder = root.join(&bucket.name);
            if !folder.is_dir() {
                std::fs::create_dir_all(&folder)
                    .map_err(DevError::io(format!("cannot make {}", folder.display())))?;
                made.push(bucket.clone());
            }
        }
        let storage = Self {
            root: root.to_owned(),
            buckets: Arc::new(buckets.to_vec()),
            announcer: Arc::new(announcer),
        };
        Ok((storage, made))
    }

    /// The HTTP service, for those who sign with one of these keys.
    pub fn router(&self, keys: Vec<LocalKey>, access: &Access) -> Result<Router, DevError> {
        let objects = Objects::open(&self.root, Arc::clone(&self.announcer), access.clone())
            .map_err(DevError::io(format!("cannot open {}", self.root.display())))?;
        let mut builder = S3ServiceBuilder::new(objects);
        let mut auth = SimpleAuth::new();
        for key in keys {
            auth.register(key.id, key.secret.into());
        }
        builder.set_auth(auth);
        builder.set_access(AccessControl(access.clone()));
        let server = Server {
            service: builder.build(),
            buckets: Arc::clone(&self.buckets),
        };
        Ok(Router::new().fallback(answer).with_state(server))
    }

    /// Announces the buckets that were made just now, and the objects that were stored just before the process was killed.
    pub async fn announce(&self, made: &[Bucket]) -> Result<(), DevError> {
        for bucket in made {
            self.announcer.announce_bucket(bucket).await?;
        }
        self.announcer.announce_forgotten(&self.root).await
    }

    /// Deletes what the lifecycle rules let expire. Answers how many objects went.
    pub fn expire(&self, now: SystemTime) -> std::io::Result<usize> {
        let mut gone = 0;
        for bucket in self.buckets.iter() {
            for rule in &bucket.expiry {
                gone += files::expire(&self.root, &bucket.name, rule, now)?;
            }
        }
        Ok(gone)
    }
}

async fn answer(State(server): State<Server>, mut request: Request) -> Response {
    let bucket = request
        .uri()
        .path()
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let rules = server
        .buckets
        .iter()
        .find(|each| each.name == bucket)
        .map(|each| each.cors.clone())
        .unwrap_or_default();
    if request.method() == Method::OPTIONS {
        return cors::preflight(&rules, request.headers());
    }
    // A signature holds for what was sent, so that a range that it covers stays as it is.
    if !unsigned::is_signed(request.uri(), request.headers(), RANGE.as_str())
        && let Some(range) = request.headers_mut().remove(RANGE)
        && let Some(range) = range.to_str().ok().and_then(single_range)
        && let Ok(range) = HeaderValue::from_str(&range)
    {
        request.headers_mut().insert(RANGE, range);
    }
    let (method, headers) = (request.method().clone(), request.headers().clone());
    let mut response = match unsigned::forbid(request.uri(), &headers) {
        Some(forbidden) => forbidden,
        None => server.serve(request).await,
    };
    cors::allow(&rules, &method, &headers, response.headers_mut());
    response
}
