//! The table of entries. An entry changes its state by conditional writes only.

use aws_sdk_dynamodb::{
    Client,
    error::SdkError,
    operation::{
        put_item::{PutItemError, builders::PutItemFluentBuilder},
        update_item::{UpdateItemError, builders::UpdateItemFluentBuilder},
    },
    types::{AttributeValue, ReturnValue, ReturnValuesOnConditionCheckFailure},
};
use aws_types::SdkConfig;
use campaign::{Entry, EntryId, FailedTake, Mixed, Record, State, TokenDigest};
use jiff::{Timestamp, ToSpan};

use crate::{
    error::{Error, failed},
    index,
    item::{self, Item},
};

pub(crate) const SERVICE: &str = "DynamoDB";
/// An entry that never got a take expires after a day.
const RESERVED_FOR_HOURS: i64 = 24;

/// The table that `TABLE_NAME` names.
#[derive(Clone)]
pub struct Entries {
    pub(crate) client: Client,
    pub(crate) table: String,
}

/// The result of reserving an id.
#[derive(Debug)]
pub enum Reservation {
    /// The entry now expects its take.
    Expecting,
    /// The entry was reserved before and now expects this take; a step may still be working on the take that it expected
    /// before. This is the entry as it is stored: its creation time is that of the first reservation.
    ExpectingAgain(Box<Entry>),
    /// The entry was mixed before; it stays as it is.
    AlreadyMixed(Box<Entry>),
    /// The id belongs to another token.
    Taken,
    /// The id was erased.
    Erased,
}

/// The result of a conditional write.
#[derive(Debug)]
pub enum Write {
    /// It was written; this is the record now.
    Done(Record),
    /// The condition did not hold; this is the record now.
    Lost(Option<Record>),
}

/// The result of erasing.
#[derive(Debug, PartialEq, Eq)]
pub enum Erasure {
    /// There is a tombstone, a new one or an earlier one.
    Erased,
    /// There is no such entry.
    Unknown,
    /// The id belongs to another token.
    Forbidden,
}

impl Entries {
    pub fn new(sdk: &SdkConfig, table: String) -> Self {
        Self {
            client: Client::new(sdk),
            table,
        }
    }

    /// Stores a new entry, or the take that a reserved entry now expects.
    pub async fn reserve(&self, entry: &Entry) -> Result<Reservation, Error> {
        let item = item::of_reserved(entry, expires_at(entry))?;
        match send_put(self.put(item, "attribute_not_exists(id)")).await? {
            Put::Written => Ok(Reservation::Expecting),
            Put::Failed(old) => match item::record(old)? {
                Record::Live(live)
                    if live.state == State::Reserved && live.token == entry.token =>
                {
                    self.reserve_again(entry, live.created_at).await
                }
                other => Ok(unavailable(other, entry)),
            },
        }
    }

    /// Replaces a reserved entry. The condition also holds where the earlier reservation has expired just now.
    async fn reserve_again(
        &self,
        entry: &Entry,
        created_at: Timestamp,
    ) -> Result<Reservation, Error> {
        let again = Entry {
            created_at,
            ..entry.clone()
        };
        let put = self
            .put(
                item::of_reserved(&again, expires_at(entry))?,
                "attribute_not_exists(id) OR (#state = :reserved AND token_sha256 = :token)",
            )
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":reserved", state_value(State::Reserved))
            .expression_attribute_values(":token", string(entry.token.as_str()));
        match send_put(put).await? {
            Put::Written => Ok(Reservation::ExpectingAgain(Box::new(again))),
            Put::Failed(old) => Ok(unavailable(item::record(old)?, entry)),
        }
    }

    /// The token that owns an id, of an entry or a tombstone. Reads nothing else, so that an entry whose other data cannot
    /// be read can still be erased.
    pub async fn owner(&self, id: &EntryId) -> Result<Option<TokenDigest>, Error> {
        let got = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", string(id.as_str()))
            .projection_expression("id, token_sha256")
            .consistent_read(true)
            .send()
            .await
            .map_err(failed(SERVICE))?;
        got.item.map(|item| item::token(&item)).transpose()
    }

    /// When the entry of an id was reserved, if this token owns it.
    pub async fn reserved_at(
        &self,
        id: &EntryId,
        token: &TokenDigest,
    ) -> Result<Option<Timestamp>, Error> {
        Ok(match self.load(id).await? {
            Some(Record::Live(entry)) if entry.token == *token => Some(entry.created_at),
            _ => None,
        })
    }

    /// What the table holds under an id; read consistently.
    pub async fn load(&self, id: &EntryId) -> Result<Option<Record>, Error> {
        let got = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", string(id.as_str()))
            .consistent_read(true)
            .send()
            .await
            .map_err(failed(SERVICE))?;
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
            .value(
                ":failed_take",
                item::of_failed_take(&entry.id, failed_take)?,
            )
            .send()
            .await
    }

    /// Moves a reserved entry to mixed; from then on it does not expire.
    pub async fn mark_mixed(&self, entry: &Entry, mixed: &Mixed) -> Result<Write, Error> {
        let set =
            "SET #state = :to, state_shard = :shard, mixed = :mixed REMOVE expires_at, failed_take";
        self.update(&entry.id, set)
            .while_unchanged(entry)
            .entering(State::Mixed, &entry.id)
            .value(":mixed", item::of_mixed(&entry.id, mixed)?)
            .send()
            .await
    }

    /// Moves an entry from the state that it was read in to in-review, published or rejected.
    pub async fn advance(&self, entry: &Entry, to: State) -> Result<Write, Error> {
        self.update(&entry.id, "SET #state = :to, state_shard = :shard")
            .while_unchanged(entry)
            .entering(to, &entry.id)
            .send()
            .await
    }

    /// Replaces an entry by a tombstone: one conditional write of a whole item, so that nothing of the person stays. Repeating
    /// it is harmless. The tombstone never expires, so that nobody else can have a share page at the address that was this
    /// person's.
    pub async fn erase(&self, id: &EntryId, token: &TokenDigest) -> Result<Erasure, Error> {
        let put = self
            .put(item::of_erased(id, token)?, "token_sha256 = :token")
            .expression_attribute_values(":token", string(token.as_str()));
        Ok(match send_put(put).await? {
            Put::Written => Erasure::Erased,
            Put::Failed(old) if old.is_empty() => Erasure::Unknown,
            Put::Failed(_) => Erasure::Forbidden,
        })
    }

    fn put(&self, item: Item, condition: &str) -> PutItemFluentBuilder {
        self.client
            .put_item()
            .table_name(&self.table)
            .set_item(Some(item))
            .condition_expression(condition)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
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

/// A conditional update of one item, in the making.
struct Update {
    builder: UpdateItemFluentBuilder,
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

    /// The condition that the entry is still in the state that it was read in, with the same take and placement.
    fn while_unchanged(self, entry: &Entry) -> Self {
        self.value(":from", state_value(entry.state))
            .value(":revision", string(entry.revision.as_str()))
            .condition("#state = :from AND revision = :revision")
    }

    fn entering(self, state: State, id: &EntryId) -> Self {
        self.value(":to", state_value(state))
            .value(":shard", AttributeValue::S(index::key_of(state, id)))
    }

    async fn send(self) -> Result<Write, Error> {
        match self.builder.send().await {
            Ok(updated) => Ok(Write::Done(item::record(
                updated.attributes.unwrap_or_default(),
            )?)),
            Err(error) => match update_condition_failure(&error) {
                Some(old) if old.is_empty() => Ok(Write::Lost(None)),
                Some(old) => Ok(Write::Lost(Some(item::record(old)?))),
                None => Err(failed(SERVICE)(error)),
            },
        }
    }
}

/// The result of a conditional put.
enum Put {
    Written,
    /// The condition did not hold; this is the item that is there, empty if there is none.
    Failed(Item),
}

async fn send_put(put: PutItemFluentBuilder) -> Result<Put, Error> {
    match put.send().await {
        Ok(_) => Ok(Put::Written),
        Err(error) => match put_condition_failure(&error) {
            Some(old) => Ok(Put::Failed(old)),
            None => Err(failed(SERVICE)(error)),
        },
    }
}

/// Why an id cannot be reserved with the token of `entry`.
fn unavailable(found: Record, entry: &Entry) -> Reservation {
    match found {
        Record::Erased { .. } => Reservation::Erased,
        Record::Live(live) if live.token == entry.token => Reservation::AlreadyMixed(live),
        Record::Live(_) => Reservation::Taken,
    }
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

/// When a reservation that is not used expires, in Unix seconds.
fn expires_at(reserved: &Entry) -> i64 {
    let at = reserved.created_at.checked_add(RESERVED_FOR_HOURS.hours());
    at.unwrap_or(Timestamp::MAX).as_second()
}

fn string(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn state_value(state: State) -> AttributeValue {
    string(state.as_str())
}
