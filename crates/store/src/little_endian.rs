//! Serialises 32-bit words as little-endian bytes: a quarter of the size that a list of numbers has in DynamoDB.

use serde::{Deserializer, Serializer, de::Error};

pub(crate) fn serialize<S: Serializer>(words: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    serde_bytes::serialize(&bytes, serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<u32>, D::Error> {
    let bytes: Vec<u8> = serde_bytes::deserialize(deserializer)?;
    let (words, rest) = bytes.as_chunks();
    if !rest.is_empty() {
        return Err(D::Error::invalid_length(
            bytes.len(),
            &"whole words of 4 bytes",
        ));
    }
    Ok(words.iter().copied().map(u32::from_le_bytes).collect())
}
