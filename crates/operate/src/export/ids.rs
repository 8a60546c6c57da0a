//! Ids of entries as numbers: 16 bytes each instead of 60, of which an export has one in memory for each entry.

use campaign::EntryId;
use uuid::Uuid;

pub(super) fn number_of(id: &EntryId) -> u128 {
    let id = Uuid::try_parse(id.as_str()).expect("an entry's id is a UUID");
    id.as_u128()
}

pub(super) fn id_of(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}
