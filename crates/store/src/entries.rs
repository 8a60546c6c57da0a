//! The table of entries. State moves by conditional writes alone.

use aws_sdk_dynamodb::{
    Client,
    error::SdkError,
    operation::{
        put_item::PutItemError, query::builders::QueryFluentBuilder, update_item::UpdateItemError,
    },
    types::{AttributeValue, ReturnValue, ReturnValuesOnConditionCheckFailure},
};
use aws_types::SdkConfig;
use campaign::{Entry, EntryId, FailedTake, Mixed, Record, State, TokenDigest};
use jiff::{Timestamp, ToSpan};

use crate::{
    error::{Error, unavailable},
    item::{self, ERASED, Item, PERSONAL, SHARDS, shard_key, state_shard},
};

const SERVICE: &str = "DynamoDB";
/// An entry that never got a take goes after a day.
const RESERVED_FOR_HOURS: i64 = 24;
/// Tombstones outlive every queue, retry and backup of a browser.
const TOMBSTONE_FOR_HOURS: i64 = 24 * 90;

#[derive(Clone)]
pub struct Entries {
    client: Client,
    table: String,
}

/// What came of reserving an id.
#[derive(Debug)]
pub enum Reservation {
    /// The entry now expects its take.
    Expecting,
    /// The entry was reserved before and now expects what was asked for last. A step may still be working on what it
    /// expected until now.
    ExpectingAgain,
    /// The entry was mixed before; it stays as it is.
    AlreadyMixed(Box<Entry>),
    /// Somebody else's token holds the id.
    Taken,
    /// The id was erased.
    Erased,
}

/// What came of a conditional write.
#[derive(Debug)]
pub enum Write {
    /// What stands there from now on.
    Done(Record),
    /// The condition did not hold; here is what stands there now.
    Lost(Option<Record>),
}

/// What came of erasing.
#[derive(Debug, PartialEq, Eq)]
pub enum Erasure {
    /// The tombstone stands, from now or from before.
    Erased,
    Unknown,
    /// Another token holds the id.
    Forbidden,
}

/// Where a list goes on; the default is its beginning.
#[derive(Debug, Default)]
pub struct Cursor {
    shard: u8,
    after: Option<Item>,
}

#[derive(Debug)]
pub struct Page {
    pub entries: Vec<Entry>,
    pub next: Option<Cursor>,
}

impl Entries {
    pub fn new(sdk: &SdkConfig, table: String) -> Self {
        Self {
            client: Client::new(sdk),
            table,
        }
    }

    /// Puts an entry, or what it now expects; `AlreadyMixed` once it was mixed.
    pub async fn reserve(&self, entry: &Entry) -> Result<Reservation, Error> {
        let expires_at = in_hours(entry.created_at, RESERVED_FOR_HOURS);
        let put = self
            .client
            .put_item()
            .table_name(&self.table)
            .set_item(Some(item::of_reserved(entry, expires_at)?))
            .condition_expression(
                "attribute_not_exists(id) OR (#state = :reserved AND token_sha256 = :token)",
            )
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":reserved", state_value(State::Reserved))
            .expression_attribute_values(":token", string(entry.token.as_str()))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_values(ReturnValue::AllOld)
            .send()
            .await;
        let error = match put {
            Ok(put) if put.attributes.is_some_and(|old| !old.is_empty()) => {
                return Ok(Reservation::ExpectingAgain);
            }
            Ok(_) => return Ok(Reservation::Expecting),
            Err(error) => error,
        };
        let Some(old) = put_condition_failure(&error) else {
            return Err(unavailable(SERVICE)(error));
        };
        Ok(match item::record(old)? {
            Record::Erased { .. } => Reservation::Erased,
            Record::Live(live) if live.token == entry.token => Reservation::AlreadyMixed(live),
            Record::Live(_) => Reservation::Taken,
        })
    }

    /// Reads consistently.
    pub async fn load(&self, id: &EntryId) -> Result<Option<Record>, Error> {
        let got = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", string(id.as_str()))
            .consistent_read(true)
            .send()
            .await
            .map_err(unavailable(SERVICE))?;
        got.item.map(item::record).transpose()
    }

    /// Stores why the expected take cannot be used.
    pub async fn store_failed_take(
        &self,
        entry: &Entry,
        failed_take: &FailedTake,
    ) -> Result<Write, Error> {
        self.update(&entry.id, "SET failed_take = :failed_take")
            .while_unchanged(entry)
            .value(":failed_take", item::failed_take(&entry.id, failed_take)?)
            .send()
            .await
    }

    /// Moves a reserved entry to mixed; from here on it does not expire.
    pub async fn mark_mixed(&self, entry: &Entry, mixed: &Mixed) -> Result<Write, Error> {
        let set =
            "SET #state = :to, state_shard = :shard, mixed = :mixed REMOVE expires_at, failed_take";
        self.update(&entry.id, set)
            .while_unchanged(entry)
            .entering(State::Mixed, &entry.id)
            .value(":mixed", item::mixed(&entry.id, mixed)?)
            .send()
            .await
    }

    /// Moves an entry on from the state it was read in to in-review, published or rejected.
    pub async fn advance(&self, entry: &Entry, to: State) -> Result<Write, Error> {
        self.update(&entry.id, "SET #state = :to, state_shard = :shard")
            .while_unchanged(entry)
            .entering(to, &entry.id)
            .send()
            .await
    }

    /// Sets the tombstone; repeating it is harmless.
    pub async fn erase(
        &self,
        id: &EntryId,
        token: &TokenDigest,
        now: Timestamp,
    ) -> Result<Erasure, Error> {
        let set = "SET #state = :to, expires_at = :expires REMOVE state_shard";
        let write = self
            .update(id, set)
            .condition("token_sha256 = :token")
            .value(":to", string(ERASED))
            .value(":token", string(token.as_str()))
            .value(":expires", number(in_hours(now, TOMBSTONE_FOR_HOURS)))
            .send()
            .await?;
        Ok(match write {
            Write::Done(_) => Erasure::Erased,
            Write::Lost(None) => Erasure::Unknown,
            Write::Lost(Some(_)) => Erasure::Forbidden,
        })
    }

    /// Takes everything personal out of a tombstone.
    pub async fn scrub(&self, id: &EntryId) -> Result<(), Error> {
        let names: Vec<String> = PERSONAL.iter().map(|name| format!("#{name}")).collect();
        let mut update = self
            .update(id, &format!("REMOVE {}", names.join(", ")))
            .condition("#state = :erased")
            .value(":erased", string(ERASED));
        for name in PERSONAL {
            update.builder = update
                .builder
                .expression_attribute_names(format!("#{name}"), name);
        }
        update.send().await.map(|_| ())
    }

    /// The entries that have been in a state the longest, at most `limit`, the oldest first.
    pub async fn oldest(&self, state: State, limit: u16) -> Result<Vec<Entry>, Error> {
        let mut entries = Vec::new();
        for shard in 0..SHARDS {
            let queried = self.in_shard(state, shard).limit(limit.into()).send().await;
            let queried = queried.map_err(unavailable(SERVICE))?;
            entries.extend(live(queried.items.unwrap_or_default())?);
        }
        entries.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
        entries.truncate(limit.into());
        Ok(entries)
    }

    /// One page of the entries in a state, shard by shard, the oldest first within each. The index lags a little behind
    /// the table.
    pub async fn list(&self, state: State, from: Cursor) -> Result<Page, Error> {
        let queried = self
            .in_shard(state, from.shard)
            .set_exclusive_start_key(from.after)
            .send()
            .await
            .map_err(unavailable(SERVICE))?;
        let entries = live(queried.items.unwrap_or_default())?;
        let next = match queried.last_evaluated_key {
            Some(after) => Some(Cursor {
                shard: from.shard,
                after: Some(after),
            }),
            None if from.shard + 1 < SHARDS => Some(Cursor {
                shard: from.shard + 1,
                after: None,
            }),
            None => None,
        };
        Ok(Page { entries, next })
    }

    fn in_shard(&self, state: State, shard: u8) -> QueryFluentBuilder {
        self.client
            .query()
            .table_name(&self.table)
            .index_name("by-state")
            .key_condition_expression("state_shard = :shard")
            .expression_attribute_values(":shard", AttributeValue::S(shard_key(state, shard)))
    }

    fn update(&self, id: &EntryId, expression: &str) -> Update {
        let builder = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", string(id.as_str()))
            .update_expression(expression)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_values(ReturnValue::AllNew)
            .expression_attribute_names("#state", "state");
        Update { builder }
    }
}

/// A conditional update of one item while it is put together.
struct Update {
    builder: aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder,
}

impl Update {
    fn condition(mut self, expression: &str) -> Self {
        self.builder = self.builder.condition_expression(expression);
        self
    }

    fn value(mut self, name: &str, value: AttributeValue) -> Self {
        self.builder = self.builder.expression_attribute_values(name, value);
        self
    }

    /// Only while the entry is in the state it was read in, with the same take and placement: what moved on in the
    /// meantime, moved for a reason.
    fn while_unchanged(self, entry: &Entry) -> Self {
        self.value(":from", state_value(entry.state))
            .value(":revision", string(entry.revision.as_str()))
            .condition("#state = :from AND revision = :revision")
    }

    fn entering(self, state: State, id: &EntryId) -> Self {
        self.value(":to", state_value(state))
            .value(":shard", AttributeValue::S(state_shard(state, id)))
    }

    async fn send(self) -> Result<Write, Error> {
        match self.builder.send().await {
            Ok(updated) => Ok(Write::Done(item::record(
                updated.attributes.unwrap_or_default(),
            )?)),
            Err(error) => match update_condition_failure(&error) {
                Some(old) if old.is_empty() => Ok(Write::Lost(None)),
                Some(old) => Ok(Write::Lost(Some(item::record(old)?))),
                None => Err(unavailable(SERVICE)(error)),
            },
        }
    }
}

fn live(items: Vec<Item>) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        if let Record::Live(entry) = item::record(item)? {
            entries.push(*entry);
        }
    }
    Ok(entries)
}

fn put_condition_failure<R>(error: &SdkError<PutItemError, R>) -> Option<Item> {
    match error.as_service_error()? {
        PutItemError::ConditionalCheckFailedException(failed) => {
            Some(failed.item.clone().unwrap_or_default())
        }
        _ => None,
    }
}

fn update_condition_failure<R>(error: &SdkError<UpdateItemError, R>) -> Option<Item> {
    match error.as_service_error()? {
        UpdateItemError::ConditionalCheckFailedException(failed) => {
            Some(failed.item.clone().unwrap_or_default())
        }
        _ => None,
    }
}

fn in_hours(from: Timestamp, hours: i64) -> i64 {
    from.checked_add(hours.hours())
        .unwrap_or(Timestamp::MAX)
        .as_second()
}

fn string(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn number(value: i64) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

fn state_value(state: State) -> AttributeValue {
    string(state.as_str())
}
