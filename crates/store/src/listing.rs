//! Lists of entries by state, for review and export.
//!
//! The index answers keys alone, and follows the table with a delay. So the entries are read from the table, consistently,
//! and those that have left the state since are dropped.

use std::time::Duration;

use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes};
use campaign::{Entry, EntryId, Record, State};
use futures_util::future::try_join_all;
use jiff::Timestamp;

use crate::{
    entries::{Entries, SERVICE},
    error::{Error, failed, misconfigured, unavailable},
    index,
    item::{self, Item},
};

/// How many keys a page of a list asks the index for. Their entries, about 10 KB each, are in memory at once.
const PAGE: i32 = 1_000;
/// The most items that one BatchGetItem reads.
const BATCH: usize = 100;
/// How many times keys are requested. BatchGetItem leaves keys unprocessed when the table is throttled or the answer exceeds
/// 16 MB.
const ATTEMPTS: u32 = 8;
/// Before the second attempt; doubled before each further one.
const FIRST_PAUSE: Duration = Duration::from_millis(50);

/// Where a list continues; the default is its beginning.
#[derive(Debug, Default)]
pub struct Cursor {
    shard: u8,
    after: Option<Item>,
}

/// A part of a list.
#[derive(Debug)]
pub struct Page {
    pub entries: Vec<Entry>,
    /// One `Corrupt` for each row that cannot be read.
    pub unreadable: Vec<Error>,
    /// Where the list continues; `None` at its end.
    pub next: Option<Cursor>,
}

impl Entries {
    /// The entries that have been in a state the longest, at most `limit`, the oldest first.
    pub async fn oldest(&self, state: State, limit: u16) -> Result<Page, Error> {
        let mut keys = Vec::new();
        for shard in 0..index::SHARDS {
            let (found, _) = self.keys(state, shard, limit.into(), None).await?;
            keys.extend(found);
        }
        keys.sort_by_cached_key(|key| {
            let created_at = item::text(key, "created_at").and_then(|t| t.parse().ok());
            (created_at.unwrap_or(Timestamp::MAX), id_of(key))
        });
        keys.truncate(limit.into());
        let mut page = self.read(state, &keys).await?;
        page.entries
            .sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
        Ok(page)
    }

    /// One page of the entries in a state, shard by shard. An entry that changes its state while pages are read may be in
    /// several lists or, if it enters the state behind the cursor, in none.
    pub async fn list(&self, state: State, from: Cursor) -> Result<Page, Error> {
        let (keys, after) = self.keys(state, from.shard, PAGE, from.after).await?;
        let next = match after {
            Some(after) => Some(Cursor {
                shard: from.shard,
                after: Some(after),
            }),
            None => Some(from.shard + 1)
                .filter(|shard| *shard < index::SHARDS)
                .map(|shard| Cursor { shard, after: None }),
        };
        let page = self.read(state, &keys).await?;
        Ok(Page { next, ..page })
    }

    /// Up to `limit` keys of one shard, the oldest first, and where to continue.
    async fn keys(
        &self,
        state: State,
        shard: u8,
        limit: i32,
        after: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), Error> {
        let queried = self
            .client
            .query()
            .table_name(&self.table)
            .index_name(index::NAME)
            .key_condition_expression("state_shard = :shard")
            .expression_attribute_values(":shard", AttributeValue::S(index::key(state, shard)))
            .limit(limit)
            .set_exclusive_start_key(after)
            .send()
            .await
            .map_err(failed(SERVICE))?;
        Ok((
            queried.items.unwrap_or_default(),
            queried.last_evaluated_key,
        ))
    }

    /// The entries behind keys of the index, as far as they are in the state still.
    async fn read(&self, state: State, keys: &[Item]) -> Result<Page, Error> {
        let batches = keys.chunks(BATCH).map(|keys| self.read_batch(keys));
        let items = try_join_all(batches).await?.into_iter().flatten();
        let (mut entries, mut unreadable) = (Vec::new(), Vec::new());
        for item in items {
            match item::record(item) {
                Ok(Record::Live(entry)) if entry.state == state => entries.push(*entry),
                Ok(Record::Live(_) | Record::Erased { .. }) => {}
                Err(error) => unreadable.push(error),
            }
        }
        Ok(Page {
            entries,
            unreadable,
            next: None,
        })
    }

    /// At most [`BATCH`] items by their keys, in any order; a key without an item is left out.
    async fn read_batch(&self, keys: &[Item]) -> Result<Vec<Item>, Error> {
        let ids = keys.iter().filter_map(|key| key.get("id"));
        let ids = ids.map(|id| Item::from([("id".to_owned(), id.clone())]));
        let mut rest = KeysAndAttributes::builder()
            .consistent_read(true)
            .set_keys(Some(ids.collect()))
            .build()
            .map_err(|error| misconfigured(SERVICE, error))?;
        let mut items = Vec::with_capacity(keys.len());
        for attempt in 0..ATTEMPTS {
            if attempt > 0 {
                tokio::time::sleep(FIRST_PAUSE * 2_u32.pow(attempt - 1)).await;
            }
            let request = self.client.batch_get_item();
            let got = request.request_items(&self.table, rest).send().await;
            let got = got.map_err(failed(SERVICE))?;
            // Both answers are by table, and one table was asked for.
            let read = got.responses.unwrap_or_default().into_values();
            items.extend(read.flatten());
            let left = got.unprocessed_keys.unwrap_or_default().into_values();
            match left.filter(|left| !left.keys.is_empty()).last() {
                Some(left) => rest = left,
                None => return Ok(items),
            }
        }
        Err(unavailable(SERVICE, "keys stay unprocessed"))
    }
}

fn id_of(key: &Item) -> Option<EntryId> {
    item::text(key, "id").and_then(|id| EntryId::parse(id).ok())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use serde_json::{Value, json};

    use super::*;
    use crate::testing::{Answer, answering};

    fn id(n: u32) -> String {
        format!("{n:08x}-6f5d-4c1e-9d3a-0123456789ab")
    }

    fn row(id: &str, state: &str) -> Value {
        json!({
            "id": { "S": id }, "state": { "S": state },
            "token_sha256": { "S": "0".repeat(64) },
            "created_at": { "S": "2026-06-15T00:00:00Z" },
            "revision": { "S": "r" },
            "expected": { "M": { "take": { "M": {
                "content_type": { "S": "audio/flac" }, "size_bytes": { "N": "1" },
                "sha256": { "S": "0".repeat(64) },
            } } } },
        })
    }

    /// A table that answers two keys of a batch at most, and one shard that holds the ids given.
    fn table(
        ids: Vec<String>,
        batches: Arc<Mutex<Vec<usize>>>,
        row_of: fn(&str) -> Option<Value>,
    ) -> Entries {
        let sdk = answering(move |body| {
            let request: Value = serde_json::from_str(body).unwrap();
            let answer = if request.get("IndexName").is_some() {
                let first = request["ExpressionAttributeValues"][":shard"]["S"] == "published#0";
                let ids = ids.iter().filter(|_| first);
                json!({ "Items": ids.map(|id| json!({ "id": { "S": id } })).collect::<Vec<_>>() })
            } else {
                let batch = &request["RequestItems"]["entries"];
                assert_eq!(batch["ConsistentRead"], true);
                let keys = batch["Keys"].as_array().unwrap();
                batches.lock().unwrap().push(keys.len());
                let (now, later) = keys.split_at(keys.len().min(2));
                let rows = now
                    .iter()
                    .filter_map(|key| row_of(key["id"]["S"].as_str().unwrap()));
                let mut answer = json!({ "Responses": { "entries": rows.collect::<Vec<_>>() } });
                if !later.is_empty() {
                    answer["UnprocessedKeys"] =
                        json!({ "entries": { "Keys": later, "ConsistentRead": true } });
                }
                answer
            };
            Answer::Json(200, answer.to_string())
        });
        Entries::new(&sdk, "entries".to_owned())
    }

    #[tokio::test(start_paused = true)]
    async fn unprocessed_keys_are_requested_again() {
        let batches = Arc::default();
        let ids = (0..5).map(id).collect();
        let entries = table(ids, Arc::clone(&batches), |id| Some(row(id, "published")));
        let page = entries.list(State::Published, Cursor::default()).await;
        assert_eq!(page.unwrap().entries.len(), 5);
        assert_eq!(*batches.lock().unwrap(), [5, 3, 1]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_table_that_answers_too_little_is_unavailable_after_a_few_attempts() {
        let batches = Arc::default();
        let ids = (0..100).map(id).collect();
        let entries = table(ids, Arc::clone(&batches), |id| Some(row(id, "published")));
        let page = entries.list(State::Published, Cursor::default()).await;
        assert!(matches!(page, Err(Error::Unavailable { .. })));
        assert_eq!(batches.lock().unwrap().len(), ATTEMPTS as usize);
    }

    #[tokio::test(start_paused = true)]
    async fn what_has_left_the_state_is_dropped_and_what_cannot_be_read_is_named() {
        let row_of = |id: &str| match &id[..8] {
            "00000000" => Some(row(id, "published")),
            "00000001" => Some(row(id, "rejected")),
            "00000002" => Some(json!({ "id": { "S": id }, "state": { "S": "published" } })),
            _ => None,
        };
        let entries = table((0..4).map(id).collect(), Arc::default(), row_of);
        let page = entries.oldest(State::Published, 10).await.unwrap();
        let found: Vec<_> = page.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(found, [id(0)]);
        let unreadable: Vec<_> = page.unreadable.iter().map(ToString::to_string).collect();
        assert_eq!(
            unreadable,
            [format!("stored data of {} cannot be read", id(2))]
        );
    }

    #[tokio::test]
    async fn a_list_goes_through_every_shard_and_ends() {
        let entries = table(vec![], Arc::default(), |_| None);
        let mut next = Some(Cursor::default());
        let mut pages = 0;
        while let Some(cursor) = next {
            next = entries.list(State::Published, cursor).await.unwrap().next;
            pages += 1;
        }
        assert_eq!(pages, index::SHARDS);
    }
}
