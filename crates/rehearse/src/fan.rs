//! A fan of a rehearsal: a client of the API, as anyone could write it from docs/openapi.yaml.

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use campaign::{Campaign, Jurisdiction};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// One fan with an id and a token of their own.
pub struct Fan {
    api: String,
    form: Value,
    token: String,
    http: reqwest::Client,
}

/// What the API answered.
pub struct Reply {
    pub status: u16,
    pub body: Value,
}

impl Reply {
    /// The state of the entry, or the kind of the problem.
    pub fn outcome(&self) -> &str {
        match self.body["entry"]["state"].as_str() {
            Some(state) => state,
            None => self.body["type"]
                .as_str()
                .unwrap_or_default()
                .rsplit(':')
                .next()
                .unwrap_or_default(),
        }
    }
}

impl Fan {
    /// A fan who may take part in a campaign at this address.
    ///
    /// # Errors
    /// The campaign has no jurisdiction with a text.
    pub fn new(url: &str, campaign: &Campaign) -> anyhow::Result<Self> {
        let mut token = [0; 32];
        token[..16].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        token[16..].copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        Ok(Self {
            api: format!("{url}/api/entries/{}", uuid::Uuid::new_v4()),
            form: form(campaign)?,
            token: URL_SAFE_NO_PAD.encode(token),
            http: reqwest::Client::builder().no_proxy().build()?,
        })
    }

    /// Reserves the entry for a take.
    pub async fn reserve(&self, take: &[u8]) -> anyhow::Result<Reply> {
        let mut form = self.form.clone();
        form["take"]["size_bytes"] = take.len().into();
        form["take"]["sha256"] = hex::encode(Sha256::digest(take)).into();
        self.call(Method::PUT, "", Some(&form)).await
    }

    /// Reserves the entry and uploads the take.
    pub async fn upload(&self, take: &[u8]) -> anyhow::Result<()> {
        let reserved = self.reserve(take).await?;
        let upload = &reserved.body["upload"];
        let Some(url) = upload["url"].as_str() else {
            bail!(
                "no upload was signed: {} {}",
                reserved.status,
                reserved.outcome()
            );
        };
        let mut request = self.http.put(url).body(take.to_vec());
        for (name, value) in upload["headers"].as_object().into_iter().flatten() {
            request = request.header(name, value.as_str().unwrap_or_default());
        }
        request.send().await?.error_for_status()?;
        Ok(())
    }

    /// Has it mixed.
    pub async fn mix(&self) -> anyhow::Result<Reply> {
        self.call(Method::POST, "/mix", None).await
    }

    /// Has its cover rendered, and the entry published.
    pub async fn cover(&self) -> anyhow::Result<Reply> {
        self.call(Method::POST, "/cover", None).await
    }

    /// Where it stands.
    pub async fn get(&self) -> anyhow::Result<Reply> {
        self.call(Method::GET, "", None).await
    }

    async fn call(
        &self,
        method: Method,
        rest: &str,
        body: Option<&Value>,
    ) -> anyhow::Result<Reply> {
        let url = format!("{}{rest}", self.api);
        let mut request = self.http.request(method, url).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(body);
        }
        let response = request.send().await?;
        let status = response.status().as_u16();
        let body = serde_json::from_slice(&response.bytes().await?).unwrap_or_default();
        Ok(Reply { status, body })
    }
}

/// A form that the campaign accepts, with a take that is still to be named.
fn form(campaign: &Campaign) -> anyhow::Result<Value> {
    let (jurisdiction, locale) = campaign
        .jurisdictions
        .iter()
        .find_map(|each| Some((each, each.texts.keys().next()?)))
        .context("the campaign has no legal text")?;
    let texts = &jurisdiction.texts[locale].consents;
    let required = campaign.consents.iter().filter(|consent| consent.required);
    let consents: Vec<Value> = required
        .filter_map(|consent| Some((consent.purpose, texts.get(&consent.purpose)?)))
        .map(|(purpose, text)| json!({ "purpose": purpose, "text_sha256": text.sha256 }))
        .collect();
    Ok(json!({
        "locale": locale,
        "country": country(campaign, jurisdiction)?,
        "team": campaign.teams.first().map(|team| &team.id),
        "name": "Ada",
        "age": 30,
        "consents": consents,
        "placement": { "nudge_ms": 0, "gain_db": 0.0 },
        "take": {
            "content_type": "audio/flac",
            "size_bytes": 0,
            "sha256": "",
            "timing": {
                "sample_rate_hz": 48_000, "backing_start_frame": 0, "latency_ms": 0.0, "dropped_frames": 0,
                "source": "booth", "engine": "chromium", "guide": false,
            },
        },
    }))
}

/// A country of a jurisdiction, whatever `*` stands for.
fn country(campaign: &Campaign, jurisdiction: &Jurisdiction) -> anyhow::Result<String> {
    let named = jurisdiction.countries.iter().map(String::as_str);
    let candidates = named
        .filter(|code| *code != "*")
        .chain(["FR", "US", "JP", "BR"]);
    let fits = |code: &&str| {
        campaign
            .jurisdiction(code)
            .is_some_and(|found| found.id == jurisdiction.id)
    };
    let country = candidates.into_iter().find(fits);
    Ok(country
        .context("the campaign's first jurisdiction has no country")?
        .to_owned())
}
