//! An entry as it lies in the table.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use campaign::{
    Entry, EntryId, Expected, FailedTake, FanName, GivenConsent, Mixed, Record, Revision, State,
    TokenDigest,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{error::Error, little_endian};

pub(crate) type Item = HashMap<String, AttributeValue>;

/// The state of a tombstone.
pub(crate) const ERASED: &str = "erased";
/// So that no index key nears 1,000 writes a second.
pub(crate) const SHARDS: u8 = 16;

#[derive(Serialize, Deserialize)]
struct StoredEntry {
    id: EntryId,
    token_sha256: TokenDigest,
    state: String,
    created_at: Timestamp,
    /// When DynamoDB may take the item away, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<i64>,
    locale: String,
    country: String,
    team: String,
    name: FanName,
    flagged: bool,
    consents: Vec<GivenConsent>,
    expected: Expected,
    revision: Revision,
    #[serde(skip_serializing_if = "Option::is_none")]
    failed_take: Option<FailedTake>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mixed: Option<StoredMixed>,
}

#[derive(Serialize, Deserialize)]
struct StoredMixed {
    duration_ms: u32,
    #[serde(with = "serde_bytes")]
    peaks: Vec<u8>,
    #[serde(default, with = "little_endian", skip_serializing_if = "Vec::is_empty")]
    fingerprint: Vec<u32>,
    measurements: std::collections::BTreeMap<String, f64>,
}

/// The item of an entry that has no take yet.
pub(crate) fn of_reserved(entry: &Entry, expires_at: i64) -> Result<Item, Error> {
    let stored = StoredEntry {
        id: entry.id.clone(),
        token_sha256: entry.token.clone(),
        state: State::Reserved.as_str().to_owned(),
        created_at: entry.created_at,
        expires_at: Some(expires_at),
        locale: entry.locale.clone(),
        country: entry.country.clone(),
        team: entry.team.clone(),
        name: entry.name.clone(),
        flagged: entry.flagged,
        consents: entry.consents.clone(),
        revision: entry.revision.clone(),
        expected: entry.expected.clone(),
        failed_take: None,
        mixed: None,
    };
    serde_dynamo::to_item(stored).map_err(|error| corrupt(&entry.id, error))
}

pub(crate) fn record(item: Item) -> Result<Record, Error> {
    if let Some(token) = tombstone_token(&item) {
        return Ok(Record::Erased { token });
    }
    let name = text(&item, "id").unwrap_or_default().to_owned();
    let stored: StoredEntry =
        serde_dynamo::from_item(item).map_err(|error| corrupt(&name, error))?;
    let state = State::parse(&stored.state)
        .ok_or_else(|| corrupt(&name, std::io::Error::other("unknown state")))?;
    Ok(Record::Live(Box::new(Entry {
        id: stored.id,
        token: stored.token_sha256,
        state,
        created_at: stored.created_at,
        locale: stored.locale,
        country: stored.country,
        team: stored.team,
        name: stored.name,
        flagged: stored.flagged,
        consents: stored.consents,
        expected: stored.expected,
        revision: stored.revision,
        failed_take: stored.failed_take,
        mixed: stored.mixed.map(|mixed| Mixed {
            duration_ms: mixed.duration_ms,
            peaks: mixed.peaks,
            fingerprint: mixed.fingerprint,
            measurements: mixed.measurements,
        }),
    })))
}

fn tombstone_token(item: &Item) -> Option<TokenDigest> {
    (text(item, "state") == Some(ERASED))
        .then(|| text(item, "token_sha256").and_then(TokenDigest::parse))
        .flatten()
}

pub(crate) fn text<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    item.get(name)?.as_s().ok().map(String::as_str)
}

pub(crate) fn mixed(id: &EntryId, mixed: &Mixed) -> Result<AttributeValue, Error> {
    let stored = StoredMixed {
        duration_ms: mixed.duration_ms,
        peaks: mixed.peaks.clone(),
        fingerprint: mixed.fingerprint.clone(),
        measurements: mixed.measurements.clone(),
    };
    serde_dynamo::to_attribute_value(stored).map_err(|error| corrupt(id, error))
}

pub(crate) fn failed_take(id: &EntryId, failed_take: &FailedTake) -> Result<AttributeValue, Error> {
    serde_dynamo::to_attribute_value(failed_take).map_err(|error| corrupt(id, error))
}

/// The index key of an entry in a state: `<state>#<shard>`.
pub(crate) fn state_shard(state: State, id: &EntryId) -> String {
    let shard = Sha256::digest(id.as_str().as_bytes())[0] % SHARDS;
    shard_key(state, shard)
}

pub(crate) fn shard_key(state: State, shard: u8) -> String {
    format!("{}#{shard}", state.as_str())
}

fn corrupt(
    what: impl std::fmt::Display,
    source: impl std::error::Error + Send + Sync + 'static,
) -> Error {
    Error::Corrupt {
        what: what.to_string(),
        source: Box::new(source),
    }
}

/// Attributes that say something of the person; a tombstone has none of them.
pub(crate) const PERSONAL: [&str; 12] = [
    "created_at",
    "locale",
    "country",
    "team",
    "name",
    "flagged",
    "consents",
    "expected",
    "revision",
    "failed_take",
    "mixed",
    "state_shard",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> EntryId {
        EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap()
    }

    /// What is stored of a mix, by attribute.
    fn stored(fingerprint: &[u32]) -> Item {
        let mix = Mixed {
            duration_ms: 30_000,
            peaks: vec![0, 255],
            fingerprint: fingerprint.to_vec(),
            measurements: [("offset_ms".to_owned(), 12.5)].into(),
        };
        mixed(&id(), &mix).unwrap().as_m().unwrap().clone()
    }

    fn read(item: Item) -> Result<Vec<u32>, serde_dynamo::Error> {
        serde_dynamo::from_item(item).map(|mixed: StoredMixed| mixed.fingerprint)
    }

    #[test]
    fn a_fingerprint_is_stored_as_bytes() {
        let item = stored(&[0x0403_0201, u32::MAX]);
        let bytes = item["fingerprint"].as_b().unwrap().as_ref();
        assert_eq!(bytes, [1, 2, 3, 4, 255, 255, 255, 255]);
        assert_eq!(read(item).unwrap(), [0x0403_0201, u32::MAX]);
    }

    #[test]
    fn an_entry_without_a_fingerprint_is_read() {
        let item = stored(&[]);
        assert!(!item.contains_key("fingerprint"));
        assert_eq!(read(item).unwrap(), Vec::<u32>::new());
    }

    #[test]
    fn half_a_word_is_corrupt() {
        let mut item = stored(&[1]);
        let bytes = AttributeValue::B(vec![1, 2, 3, 4, 5].into());
        item.insert("fingerprint".to_owned(), bytes);
        assert!(read(item).is_err());
    }
}
