//! An entry as an item of the table.
//!
//! Writing is strict: an entry comes from a form that today's rules accepted. Reading is tolerant: rules and fields change, and
//! an entry that was stored before must still be loaded, exported, withdrawn and erased. Only what nothing can be done
//! without has to be there: id, token, state, creation time, the announced take and its revision.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use campaign::{
    Entry, EntryId, Expected, FailedTake, FanName, Mixed, Record, Revision, State, TokenDigest,
};
use serde::Serialize;

use crate::{
    error::{Error, corrupt},
    stored::{
        StoredConsent, StoredEntry, StoredExpected, StoredFailedTake, StoredMixed, consent,
        failed_take,
    },
    unquoted::unquoted,
};

pub(crate) type Item = HashMap<String, AttributeValue>;

/// The state of a tombstone.
const ERASED: &str = "erased";

/// A tombstone: what is left of an erased entry. It is written as a whole item, so that no attribute of the person can stay.
#[derive(Serialize)]
struct Tombstone<'a> {
    id: &'a EntryId,
    state: &'static str,
    /// So that erasing again is answered as before, and nobody else learns that there was an entry.
    token_sha256: &'a TokenDigest,
}

/// The item of an entry that has no take yet; DynamoDB may delete it from `expires_at` on, in Unix seconds.
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
        name: entry.name.as_str().to_owned(),
        flagged: entry.flagged,
        consents: entry.consents.iter().map(StoredConsent::from).collect(),
        revision: entry.revision.as_str().to_owned(),
        expected: StoredExpected::from(&entry.expected),
        failed_take: None,
        mixed: None,
    };
    serde_dynamo::to_item(stored).map_err(|error| corrupt(&entry.id, error))
}

/// The item of an erased entry.
pub(crate) fn of_erased(id: &EntryId, token: &TokenDigest) -> Result<Item, Error> {
    let tombstone = Tombstone {
        id,
        state: ERASED,
        token_sha256: token,
    };
    serde_dynamo::to_item(tombstone).map_err(|error| corrupt(id, error))
}

pub(crate) fn of_mixed(id: &EntryId, mixed: &Mixed) -> Result<AttributeValue, Error> {
    let stored = StoredMixed::from(mixed);
    serde_dynamo::to_attribute_value(stored).map_err(|error| corrupt(id, error))
}

pub(crate) fn of_failed_take(
    id: &EntryId,
    failed_take: &FailedTake,
) -> Result<AttributeValue, Error> {
    let stored = StoredFailedTake {
        kind: failed_take.kind.id().to_owned(),
        take_sha256: failed_take.take_sha256.clone(),
    };
    serde_dynamo::to_attribute_value(stored).map_err(|error| corrupt(id, error))
}

/// Reads an item.
///
/// # Errors
/// `Corrupt` if something is missing that nothing can be done without.
pub(crate) fn record(item: Item) -> Result<Record, Error> {
    let id = text(&item, "id").unwrap_or("an item without id").to_owned();
    if text(&item, "state") == Some(ERASED) {
        return Ok(Record::Erased {
            token: token(&item)?,
        });
    }
    let stored: StoredEntry = serde_dynamo::from_item(item)
        .map_err(|error| corrupt(&id, unquoted(&error.to_string())))?;
    let state = State::parse(&stored.state).ok_or_else(|| corrupt(&id, "its state is unknown"))?;
    Ok(Record::Live(Box::new(Entry {
        id: stored.id,
        token: stored.token_sha256,
        state,
        created_at: stored.created_at,
        locale: stored.locale,
        country: stored.country,
        team: stored.team,
        name: FanName::from_storage(stored.name),
        flagged: stored.flagged,
        consents: stored.consents.into_iter().filter_map(consent).collect(),
        expected: Expected::from(stored.expected),
        revision: Revision::from_storage(stored.revision),
        failed_take: stored.failed_take.and_then(failed_take),
        mixed: stored.mixed.map(Mixed::from),
    })))
}

/// The digest of the token that owns an item; all that erasing has to read.
pub(crate) fn token(item: &Item) -> Result<TokenDigest, Error> {
    text(item, "token_sha256")
        .and_then(TokenDigest::parse)
        .ok_or_else(|| corrupt(text(item, "id").unwrap_or_default(), "it has no owner"))
}

pub(crate) fn text<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    item.get(name)?.as_s().ok().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use campaign::{
        Engine, GivenConsent, Placement, Purpose, Sha256Hex, Source, TakeClaim, Timing,
    };
    use take::{TakeErrorKind, TakeType};

    use super::*;

    const ID: &str = "0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab";

    fn id() -> EntryId {
        EntryId::parse(ID).unwrap()
    }

    fn token_digest() -> TokenDigest {
        TokenDigest::parse(Sha256Hex::of(b"token").as_str()).unwrap()
    }

    fn entry() -> Entry {
        let given_at = "2026-06-15T00:00:00Z".parse().unwrap();
        Entry {
            id: id(),
            token: token_digest(),
            state: State::Reserved,
            created_at: given_at,
            locale: "fr".to_owned(),
            country: "FR".to_owned(),
            team: "fra".to_owned(),
            name: FanName::parse("Zoé").unwrap(),
            flagged: false,
            consents: vec![GivenConsent {
                purpose: Purpose::Terms,
                jurisdiction: "eu".to_owned(),
                version: "1".to_owned(),
                language: "fr".to_owned(),
                text_sha256: Sha256Hex::of(b"text"),
                given_at,
            }],
            expected: Expected {
                take: TakeClaim {
                    content_type: TakeType::Flac,
                    size_bytes: 9,
                    sha256: Sha256Hex::of(b"take"),
                    timing: Timing {
                        sample_rate_hz: 48_000,
                        backing_start_frame: -5,
                        latency_ms: 30.5,
                        dropped_frames: 1,
                        source: Source::Booth,
                        engine: Engine::Firefox,
                        guide: true,
                    },
                },
                placement: Placement {
                    nudge_ms: -20,
                    gain_db: 1.5,
                },
            },
            revision: Revision::from_storage("r".to_owned()),
            failed_take: None,
            mixed: None,
        }
    }

    fn item() -> Item {
        of_reserved(&entry(), 1).unwrap()
    }

    fn read(item: Item) -> Entry {
        match record(item).unwrap() {
            Record::Live(entry) => *entry,
            Record::Erased { .. } => panic!("a tombstone"),
        }
    }

    /// The map at a path of the item.
    fn map<'a>(item: &'a mut Item, path: &[&str]) -> &'a mut Item {
        path.iter().fold(item, |map, name| {
            let Some(AttributeValue::M(inner)) = map.get_mut(*name) else {
                panic!("{name} is no map");
            };
            inner
        })
    }

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        let (read, written) = (read(item()), entry());
        assert_eq!(format!("{read:?}"), format!("{written:?}"));
    }

    #[test]
    fn a_name_that_is_no_longer_accepted_is_read() {
        let mut item = item();
        let name = "A\u{7}".repeat(100);
        assert!(FanName::parse(&name).is_err());
        item.insert("name".to_owned(), AttributeValue::S(name.clone()));
        assert_eq!(read(item).name.as_str(), name);
    }

    #[test]
    fn newer_fields_may_be_missing() {
        let mut item = item();
        for name in ["locale", "country", "team", "name", "flagged", "consents"] {
            item.remove(name);
        }
        let timing = map(&mut item, &["expected", "take", "timing"]);
        for name in ["engine", "guide"] {
            timing.remove(name).expect("a stored field");
        }
        let (old, whole) = (read(item.clone()), entry());
        assert!(old.flagged, "it waits for review");
        assert_eq!(old.expected.take.timing.engine, Engine::Unknown);
        assert!(!old.expected.take.timing.guide);
        assert_eq!(old.expected.placement, whole.expected.placement);

        map(&mut item, &["expected", "take"]).remove("timing");
        map(&mut item, &["expected"]).remove("placement");
        assert_eq!(read(item).expected.take.sha256, whole.expected.take.sha256);
    }

    #[test]
    fn unknown_fields_and_values_of_another_version_are_skipped() {
        let mut item = item();
        let text = |text: &str| AttributeValue::S(text.to_owned());
        item.insert("mood".to_owned(), text("happy"));
        map(&mut item, &["expected", "take", "timing"]).insert("engine".to_owned(), text("servo"));
        let failed = FailedTake {
            kind: TakeErrorKind::Silent,
            take_sha256: Sha256Hex::of(b"take"),
        };
        let failed = of_failed_take(&id(), &failed).unwrap();
        item.insert("failed_take".to_owned(), failed);
        map(&mut item, &["failed_take"]).insert("kind".to_owned(), text("take-boring"));
        let Some(AttributeValue::L(consents)) = item.get_mut("consents") else {
            panic!("a list");
        };
        let mut unknown = consents[0].as_m().unwrap().clone();
        unknown.insert("purpose".to_owned(), text("karaoke"));
        consents.push(AttributeValue::M(unknown));
        let read = read(item);
        assert_eq!(read.expected.take.timing.engine, Engine::Unknown);
        assert_eq!(read.failed_take, None);
        assert_eq!(read.consents, entry().consents);
    }

    #[test]
    fn what_nothing_can_be_done_without_is_corrupt_where_it_is_missing() {
        for name in [
            "token_sha256",
            "state",
            "created_at",
            "expected",
            "revision",
        ] {
            let mut item = item();
            item.remove(name);
            let error = record(item).expect_err(name).to_string();
            assert!(error.contains(ID), "{error}");
        }
    }

    #[test]
    fn a_tombstone_has_nothing_of_the_person() {
        let item = of_erased(&id(), &token_digest()).unwrap();
        let mut names: Vec<&str> = item.keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["id", "state", "token_sha256"]);
        let Record::Erased { token } = record(item).unwrap() else {
            panic!("a live entry");
        };
        assert_eq!(token, token_digest());
    }

    /// What is stored of a mix, by attribute.
    fn stored_mix(fingerprint: &[u32]) -> Item {
        let mix = Mixed {
            duration_ms: 30_000,
            peaks: vec![0, 255],
            fingerprint: fingerprint.to_vec(),
            measurements: [("offset_ms".to_owned(), 12.5)].into(),
        };
        of_mixed(&id(), &mix).unwrap().as_m().unwrap().clone()
    }

    fn read_mix(item: Item) -> Result<Mixed, serde_dynamo::Error> {
        serde_dynamo::from_item(item).map(|mixed: StoredMixed| mixed.into())
    }

    #[test]
    fn a_fingerprint_is_stored_as_bytes() {
        let item = stored_mix(&[0x0403_0201, u32::MAX]);
        let bytes = item["fingerprint"].as_b().unwrap().as_ref();
        assert_eq!(bytes, [1, 2, 3, 4, 255, 255, 255, 255]);
        let mix = read_mix(item).unwrap();
        assert_eq!(mix.fingerprint, [0x0403_0201, u32::MAX]);
        assert_eq!(mix.measurements["offset_ms"], 12.5);
    }

    #[test]
    fn a_mix_without_a_fingerprint_is_read() {
        let item = stored_mix(&[]);
        assert!(!item.contains_key("fingerprint"));
        assert_eq!(read_mix(item).unwrap().fingerprint, Vec::<u32>::new());
    }

    #[test]
    fn half_a_word_is_corrupt() {
        let mut item = stored_mix(&[1]);
        let bytes = AttributeValue::B(vec![1, 2, 3, 4, 5].into());
        item.insert("fingerprint".to_owned(), bytes);
        assert!(read_mix(item).is_err());
    }
}
