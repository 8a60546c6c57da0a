//! An AWS account in memory, behind the real SDK. A request is answered after a second of the test's own clock (which tokio pauses), so
//! that the seconds of a step count the requests in it that wait for each other.

mod exchange;
mod s3;
mod table;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use api::Setup;
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_sdk_s3::config::{BehaviorVersion, Region, retry::RetryConfig};
use aws_smithy_runtime_api::{
    client::{
        http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn},
        orchestrator::{HttpRequest, HttpResponse},
        result::ConnectorError,
    },
    http::StatusCode,
};
use aws_smithy_types::body::SdkBody;
use aws_types::SdkConfig;
use serde_json::Value;
use url::Url;

use super::{
    cloud::built,
    invoke::{ORIGIN_SECRET, invoke, request},
    root,
};
use exchange::Answer;
pub use exchange::Call;
pub use s3::{Object, is_read, is_write};

/// What the account holds: objects by bucket and key, items by id.
#[derive(Clone, Default)]
pub struct Contents {
    objects: BTreeMap<String, Object>,
    items: BTreeMap<String, Value>,
}

#[derive(Default)]
struct State {
    contents: Contents,
    calls: Vec<Call>,
    failing: BTreeSet<String>,
}

/// Clones share one account.
#[derive(Clone, Default)]
pub struct Account(Arc<Mutex<State>>);

impl Account {
    pub fn with(contents: Contents) -> Self {
        let account = Self::default();
        account.0.lock().unwrap().contents = contents;
        account
    }

    pub fn contents(&self) -> Contents {
        self.0.lock().unwrap().contents.clone()
    }

    /// The objects as they are now, with their headers.
    pub fn objects(&self) -> BTreeMap<String, Object> {
        self.contents().objects
    }

    /// The requests since this was last called.
    pub fn take_calls(&self) -> Vec<Call> {
        std::mem::take(&mut self.0.lock().unwrap().calls)
    }

    /// From now on no connection comes about for requests that change these objects.
    pub fn fail(&self, subjects: impl IntoIterator<Item = String>) {
        self.0.lock().unwrap().failing = subjects.into_iter().collect();
    }

    /// An entry as the table holds it; null if there is none.
    pub fn item(&self, id: &str) -> Value {
        let contents = self.contents();
        contents.items.get(id).cloned().unwrap_or_default()
    }

    /// The state of an entry.
    pub fn state_of(&self, id: &str) -> String {
        let contents = self.contents();
        contents.items[id]["state"]["S"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// A setup by which any function runs in this account, with the built campaign.
    pub fn setup(&self) -> Setup {
        built();
        let variables = |name: &str| {
            let layer = |name: &str| root().join("build/layers").join(name).join(name);
            Some(match name {
                "TABLE_NAME" => "entries".to_owned(),
                "TAKES_BUCKET" => "takes".to_owned(),
                "MEDIA_BUCKET" => "media".to_owned(),
                "QUEUE_URL" => "https://sqs.eu-west-1.amazonaws.com/000000000000/sweep".to_owned(),
                "PUBLIC_URL" => "https://sing.example".to_owned(),
                "ORIGIN_SECRETS" => ORIGIN_SECRET.to_owned(),
                "WORDS_DIR" => layer("words").to_str().unwrap().to_owned(),
                "STUDIO_DIR" => layer("studio").to_str().unwrap().to_owned(),
                _ => return None,
            })
        };
        Setup::new(variables, Some(self.sdk()))
    }

    /// Calls one of the functions behind the HTTP API; returns the answer's body.
    pub async fn call(&self, function: &str, event: &Value) -> Value {
        let running = functions::named(function).unwrap().start(&self.setup());
        let answer = invoke(&running.unwrap(), event).await.unwrap();
        assert_eq!(answer["statusCode"], 200, "{function}: {answer}");
        serde_json::from_str(answer["body"].as_str().unwrap()).unwrap()
    }

    /// Reserves an entry and sends its take, as a browser does.
    pub async fn upload(&self, id: &str, token: &str, form: &Value, take: &[u8]) {
        let put = request("PUT", "/api/entries/{id}", id, token, form);
        let reserved = self.call("create-entry", &put).await;
        let url = reserved["upload"]["url"].as_str().unwrap().to_owned();
        let headers = &reserved["upload"]["headers"];
        let header = |name: &str| headers[name].as_str().unwrap().to_owned();
        let object = Object {
            bytes: take.to_vec(),
            content_type: header("content-type"),
            cache: String::new(),
            tags: header("x-amz-tagging"),
        };
        let subject = s3::subject_of(&Url::parse(&url).unwrap());
        let mut state = self.0.lock().unwrap();
        state.contents.objects.insert(subject.clone(), object);
        state.calls.push(Call {
            operation: "PutObject".to_owned(),
            subject,
        });
    }

    fn sdk(&self) -> SdkConfig {
        let connector = SharedHttpConnector::new(self.clone());
        let credentials = Credentials::new("id", "secret", None, None, "test");
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-west-1"))
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .retry_config(RetryConfig::disabled())
            .http_client(http_client_fn(move |_, _| connector.clone()))
            .build()
    }

    /// `None` if no connection comes about.
    fn answer(&self, request: &HttpRequest) -> Option<Answer> {
        let mut state = self.0.lock().unwrap();
        let State {
            contents,
            calls,
            failing,
        } = &mut *state;
        let body = request.body().bytes().expect("a body in memory");
        if let Some(target) = request.headers().get("x-amz-target") {
            let (_, operation) = target.split_once('.').unwrap();
            let body = serde_json::from_slice(body).unwrap();
            let (subject, answer) = table::answer(operation, &body, &mut contents.items);
            calls.push(Call {
                operation: operation.to_owned(),
                subject,
            });
            return Some(answer);
        }
        let call = s3::call_of(request);
        calls.push(call.clone());
        if failing.contains(&call.subject) && !s3::is_read(&call) {
            return None;
        }
        Some(s3::answer(&call, request, &mut contents.objects))
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Account")
    }
}

impl HttpConnector for Account {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let account = self.clone();
        HttpConnectorFuture::new(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let answer = account.answer(&request);
            let answer = answer.ok_or_else(|| ConnectorError::io("cut".into()))?;
            let status = StatusCode::try_from(answer.status).expect("an HTTP status");
            let length = answer.body.len();
            let mut response = HttpResponse::new(status, SdkBody::from(answer.body));
            let headers = response.headers_mut();
            headers.insert("content-length", length.to_string());
            Ok(response)
        })
    }
}
