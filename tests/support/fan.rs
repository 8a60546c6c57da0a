//! A client of the API, as anyone could write it from its description.

use std::{collections::BTreeMap, time::Duration};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use campaign::Purpose;
use local_cloud::template::Bucket;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Cloud, cloud, contract, takes};

pub struct Fan {
    pub cloud: &'static Cloud,
    pub id: String,
    pub token: String,
    pub http: reqwest::Client,
}

/// An answer that fits the description.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub body: Value,
}

impl Reply {
    pub fn entry(&self) -> &Value {
        assert_eq!(self.status, 200, "{}", self.body);
        &self.body["entry"]
    }

    /// The problem's kind.
    pub fn kind(&self) -> &str {
        let kind = self.body["type"].as_str().unwrap_or_default();
        kind.strip_prefix("urn:refrain:problem:")
            .unwrap_or_else(|| panic!("no problem: {} {}", self.status, self.body))
    }
}

impl Fan {
    pub fn new() -> Self {
        Self::at(cloud())
    }

    pub fn at(cloud: &'static Cloud) -> Self {
        let mut token = [0; 32];
        token[..16].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        token[16..].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        Self {
            cloud,
            id: uuid::Uuid::new_v4().to_string(),
            token: URL_SAFE_NO_PAD.encode(token),
            http: client(),
        }
    }

    /// Somebody else who knows the id.
    pub fn stranger(&self) -> Self {
        Self {
            id: self.id.clone(),
            ..Self::at(self.cloud)
        }
    }

    /// A form for a take, right in every field.
    pub fn form(&self, take: &[u8], content_type: &str) -> Value {
        let texts = &self.cloud.campaign.jurisdiction("FR").unwrap().texts["fr"].consents;
        json!({
            "locale": "fr", "country": "FR", "team": "fra", "name": "Zoé", "age": 23,
            "consents": [{ "purpose": "terms", "text_sha256": texts[&Purpose::Terms].sha256 }],
            "placement": { "nudge_ms": 0, "gain_db": 0.0 },
            "take": {
                "content_type": content_type,
                "size_bytes": take.len(),
                "sha256": hex(&Sha256::digest(take)),
                "timing": {
                    "sample_rate_hz": 48000, "backing_start_frame": 0, "latency_ms": 0.0,
                    "dropped_frames": 0, "source": "booth", "engine": "chromium", "guide": false,
                },
            },
        })
    }

    pub async fn put(&self, form: &Value) -> Reply {
        self.call(Method::PUT, "", Some(form)).await
    }

    pub async fn mix(&self) -> Reply {
        self.call(Method::POST, "/mix", None).await
    }

    pub async fn cover(&self) -> Reply {
        self.call(Method::POST, "/cover", None).await
    }

    pub async fn get(&self) -> Reply {
        self.call(Method::GET, "", None).await
    }

    pub async fn erase(&self) -> Reply {
        self.call(Method::DELETE, "", None).await
    }

    /// Sends the request to mix and does not care for its answer, as when the network goes.
    pub fn mix_and_forget(&self) -> impl Future<Output = ()> + use<> {
        self.forget("/mix")
    }

    pub fn cover_and_forget(&self) -> impl Future<Output = ()> + use<> {
        self.forget("/cover")
    }

    fn forget(&self, rest: &str) -> impl Future<Output = ()> + use<> {
        let url = format!("{}/api/entries/{}{rest}", self.cloud.url, self.id);
        let request = self.http.post(url).bearer_auth(&self.token);
        let sent = tokio::spawn(async move {
            // Whether it was answered is what this cannot know.
            let _ = request.send().await;
        });
        async move { sent.await.expect("a request that was sent") }
    }

    /// Sends a take by an `upload` that a PUT answered.
    pub async fn upload(&self, upload: &Value, take: &[u8]) -> u16 {
        self.upload_changed(upload, take, |_| ()).await
    }

    /// The same, with something about the request changed.
    pub async fn upload_changed(
        &self,
        upload: &Value,
        take: &[u8],
        change: impl Fn(&mut Attempt),
    ) -> u16 {
        let headers = upload["headers"].as_object().expect("an upload");
        let mut attempt = Attempt {
            url: upload["url"].as_str().unwrap().to_owned(),
            headers: headers
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
                .collect(),
        };
        change(&mut attempt);
        let mut request = self.http.put(attempt.url).body(take.to_vec());
        for (name, value) in attempt.headers {
            request = request.header(name, value);
        }
        request.send().await.unwrap().status().as_u16()
    }

    /// From nothing to an uploaded take.
    pub async fn sing(&self, take: &[u8], content_type: &str) {
        let reserved = self.put(&self.form(take, content_type)).await;
        assert_eq!(reserved.entry()["state"], "reserved");
        assert_eq!(self.upload(&reserved.body["upload"], take).await, 200);
    }

    /// From nothing to a published page.
    pub async fn publish(&self) -> Reply {
        self.sing(&takes::singer(), "audio/flac").await;
        assert_eq!(self.mix().await.entry()["state"], "mixed");
        let covered = self.cover().await;
        assert_eq!(covered.entry()["state"], "published");
        covered
    }

    /// Any address, absolute or of the site.
    pub async fn fetch(&self, url: &str) -> Response {
        let url = if url.starts_with('/') {
            format!("{}{url}", self.cloud.url)
        } else {
            url.to_owned()
        };
        self.http.get(url).send().await.unwrap()
    }

    /// The keys of all objects of this entry, in both buckets.
    pub async fn objects(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for bucket in &self.cloud.template.buckets {
            keys.append(&mut self.objects_in(bucket).await);
        }
        keys
    }

    async fn objects_in(&self, bucket: &Bucket) -> Vec<String> {
        let s3 = aws_sdk_s3::Client::new(&self.cloud.sdk);
        let list = s3.list_objects_v2().bucket(&bucket.name);
        let listed = list.send().await.unwrap();
        assert!(
            !listed.is_truncated().unwrap_or(false),
            "the test would have to page"
        );
        let all = listed.contents().iter().filter_map(|object| object.key());
        let own = all.filter(|key| key.contains(&self.id));
        own.map(str::to_owned).collect()
    }

    /// Those that S3 does not delete within two days by itself, as the template says.
    pub async fn lasting_objects(&self) -> Vec<String> {
        let two_days = Duration::from_secs(2 * 24 * 3600);
        let mut lasting = Vec::new();
        for bucket in &self.cloud.template.buckets {
            for key in self.objects_in(bucket).await {
                let tags = self.tags(bucket, &key).await;
                let mut rules = bucket.expiry.iter().filter(|rule| rule.age <= two_days);
                if !rules.any(|rule| rule.concerns(&key, &tags)) {
                    lasting.push(key);
                }
            }
        }
        lasting
    }

    async fn tags(&self, bucket: &Bucket, key: &str) -> BTreeMap<String, String> {
        let s3 = aws_sdk_s3::Client::new(&self.cloud.sdk);
        let get = s3.get_object_tagging().bucket(&bucket.name).key(key);
        let got = get.send().await.unwrap();
        let pairs = got.tag_set().iter();
        pairs
            .map(|tag| (tag.key().to_owned(), tag.value().to_owned()))
            .collect()
    }

    /// Deletes this entry's objects under a prefix.
    pub async fn delete_objects(&self, prefix: &str) {
        let s3 = aws_sdk_s3::Client::new(&self.cloud.sdk);
        let keys = self.objects().await;
        for key in keys.iter().filter(|key| key.starts_with(prefix)) {
            for bucket in ["MEDIA_BUCKET", "TAKES_BUCKET"] {
                let bucket = &self.cloud.variables[bucket];
                let delete = s3.delete_object().bucket(bucket).key(key);
                delete.send().await.unwrap();
            }
        }
    }

    async fn call(&self, method: Method, rest: &str, body: Option<&Value>) -> Reply {
        let url = format!("{}/api/entries/{}{rest}", self.cloud.url, self.id);
        let mut request = self
            .http
            .request(method.clone(), url)
            .bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(body);
        }
        let path = format!("/api/entries/{{id}}{rest}");
        read(method.as_str(), &path, request.send().await.unwrap()).await
    }
}

/// A presigned request that can be spoiled.
pub struct Attempt {
    pub url: String,
    pub headers: Vec<(String, String)>,
}

/// Reads an answer and holds it against the description.
pub async fn read(method: &str, path: &str, response: Response) -> Reply {
    let status = response.status().as_u16();
    let content_type = response
        .headers()
        .get("content-type")
        .map(|value| value.to_str().unwrap().to_owned());
    let bytes = response.bytes().await.unwrap();
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    contract::check(method, path, status, content_type.as_deref(), &body);
    Reply { status, body }
}

/// Follows no redirect, so that tests see it.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
