//! The identities of an entry: its id, its owner's token, digests.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A UUID version 4 in lower-case hyphenated form, made by the fan's browser.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntryId(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a lower-case hyphenated UUID version 4")]
pub struct InvalidId;

impl EntryId {
    /// Accepts exactly one spelling of each id, so that ids can be keys.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 36
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => *byte == b'-',
                14 => *byte == b'4',
                19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
                _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            });
        if shaped {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidId)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EntryId {
    type Error = InvalidId;
    fn try_from(text: String) -> Result<Self, InvalidId> {
        Self::parse(&text)
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> String {
        id.0
    }
}

/// 256 random bits that the fan's browser made; whoever holds them owns the entry.
///
/// There is no `Debug`, `Display` or `Serialize`: a token is only ever compared by its digest.
pub struct OwnerToken([u8; 32]);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not 43 characters of unpadded base64url")]
pub struct InvalidToken;

impl OwnerToken {
    pub fn parse(text: &str) -> Result<Self, InvalidToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| InvalidToken)?;
        bytes.try_into().map(Self).map_err(|_| InvalidToken)
    }

    /// What is stored of the token.
    pub fn digest(&self) -> TokenDigest {
        TokenDigest(Sha256Hex::of(&self.0))
    }
}

/// SHA-256 of an owner token; equality takes constant time.
#[derive(Clone, Debug, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenDigest(Sha256Hex);

impl TokenDigest {
    pub fn parse(text: &str) -> Option<Self> {
        Sha256Hex::parse(text).map(Self)
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl PartialEq for TokenDigest {
    fn eq(&self, other: &Self) -> bool {
        self.as_str()
            .as_bytes()
            .ct_eq(other.as_str().as_bytes())
            .into()
    }
}

/// A SHA-256 digest as 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256Hex(String);

impl Sha256Hex {
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.len() == 64
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        shaped.then(|| Self(text.to_owned()))
    }

    pub fn of(bytes: &[u8]) -> Self {
        Self(hex(&Sha256::digest(bytes)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The 32 raw bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let nibble = |byte: u8| (byte as char).to_digit(16).unwrap_or(0) as u8;
        self.0
            .as_bytes()
            .chunks(2)
            .map(|pair| nibble(pair[0]) << 4 | nibble(pair[1]))
            .collect()
    }
}

impl fmt::Display for Sha256Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Sha256Hex {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not 64 lower-case hexadecimal digits")
    }
}

impl From<Sha256Hex> for String {
    fn from(digest: Sha256Hex) -> String {
        digest.0
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_spelling_of_an_id_is_accepted() {
        let check = |text: &str, expect: bool| {
            assert_eq!(EntryId::parse(text).is_ok(), expect, "{text:?}");
        };
        check("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab", true);
        check("0B8F1F0E-6F5D-4C1E-9D3A-0123456789AB", false);
        check("0b8f1f0e6f5d4c1e9d3a0123456789ab", false);
        check("0b8f1f0e-6f5d-1c1e-9d3a-0123456789ab", false);
        check("0b8f1f0e-6f5d-4c1e-cd3a-0123456789ab", false);
        check("../../../../../../../../../etc/passwd", false);
        check("", false);
    }

    #[test]
    fn a_token_is_32_bytes_of_base64url() {
        let check = |text: &str, expect: bool| {
            assert_eq!(OwnerToken::parse(text).is_ok(), expect, "{text:?}");
        };
        check(&"A".repeat(43), true);
        check(&"A".repeat(42), false);
        check(&"A".repeat(44), false);
        check(&format!("{}+", "A".repeat(42)), false);
        check("", false);
    }

    #[test]
    fn digests_of_different_tokens_differ() {
        let digest = |text: &str| OwnerToken::parse(text).ok().map(|token| token.digest());
        assert_eq!(digest(&"A".repeat(43)), digest(&"A".repeat(43)));
        assert_ne!(
            digest(&"A".repeat(43)),
            digest(&format!("{}E", "A".repeat(42)))
        );
    }

    #[test]
    fn a_digest_returns_its_bytes() {
        assert_eq!(
            Sha256Hex::of(b"abc").to_bytes(),
            Sha256::digest(b"abc").to_vec()
        );
    }
}
