//! Keys of the index `by-state`, in which review and export find the entries of a state.
//!
//! An entry in a state has the key `<state>#<shard>`; the shard is a hash of its id. An entry that is reserved or erased has
//! no key and is not in the index.
//!
//! Why 64 shards and no attributes but the keys: DynamoDB gives one partition 1,000 write units a second, the entries under
//! one key stay in one partition, and an index that cannot follow throttles writes to the table. At 5,000 fans a second:
//!
//! - An item of the index has the keys alone (state and shard, creation time, id), less than 200 bytes: each write costs 1
//!   unit of 1 KB. With all attributes, about 2.7 KB, it would cost 3.
//! - reserved -> mixed puts one item: 1 unit. mixed -> published changes the key, so that one item is deleted and one
//!   put: 2 units. Writes that change no key do not touch the index.
//! - `mixed#n` takes a put and a delete for each fan: 10,000 units a second, 156 for each of 64 shards. `published#n` takes
//!   half of that.
//! - That is a sixth of what a partition bears. The rest is for hashes that spread unevenly, for retries and for larger
//!   crowds: up to 30,000 fans a second. 16 shards with all attributes would have taken 1,875.

use campaign::{EntryId, State};
use sha2::{Digest, Sha256};

/// The index's name in infra/template.yaml.
pub(crate) const NAME: &str = "by-state";
/// How many keys each state has.
pub(crate) const SHARDS: u8 = 64;

/// The key of an entry in a state.
pub(crate) fn key_of(state: State, id: &EntryId) -> String {
    let shard = Sha256::digest(id.as_str().as_bytes())[0] % SHARDS;
    key(state, shard)
}

/// The key of one shard of a state.
pub(crate) fn key(state: State, shard: u8) -> String {
    format!("{}#{shard}", state.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_spread_over_all_shards() {
        let mut counts = [0_u32; SHARDS as usize];
        for n in 0..64_000 {
            let id = EntryId::parse(&format!("{n:08x}-6f5d-4c1e-9d3a-0123456789ab")).unwrap();
            let key = key_of(State::Mixed, &id);
            let shard: usize = key.strip_prefix("mixed#").unwrap().parse().unwrap();
            counts[shard] += 1;
        }
        assert!(
            counts.iter().all(|count| (800..1_200).contains(count)),
            "{counts:?}"
        );
    }
}
