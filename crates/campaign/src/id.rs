//! Ids of entries, owner tokens, and digests.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::{Uuid, Variant};

/// A UUID version 4 in lower-case hyphenated form, made by the fan's browser.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntryId(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a lower-case hyphenated UUID version 4")]
pub struct InvalidId;

impl EntryId {
    /// Accepts exactly one spelling of each id, so that ids can be parts of keys.
    ///
    /// # Errors
    /// The text is no UUID of version 4, or is spelled otherwise.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        let id = Uuid::try_parse(text).map_err(|_| InvalidId)?;
        let is_random = id.get_variant() == Variant::RFC4122 && id.get_version_num() == 4;
        let is_canonical = id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == text;
        if is_random && is_canonical {
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

/// 256 random bits that the fan's browser made; whoever sends them owns the entry.
///
/// It has no `Debug`, `Display` or `Serialize`, so that it cannot be logged or stored; only its digest can.
pub struct OwnerToken([u8; 32]);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not 43 characters of unpadded base64url")]
pub struct InvalidToken;

impl OwnerToken {
    /// Decodes 43 characters of base64url without padding (RFC 4648, section 5).
    ///
    /// # Errors
    /// The text is not such an encoding of 32 bytes.
    pub fn parse(text: &str) -> Result<Self, InvalidToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| InvalidToken)?;
        bytes.try_into().map(Self).map_err(|_| InvalidToken)
    }

    /// The SHA-256 of the token; this is what is stored.
    pub fn digest(&self) -> TokenDigest {
        TokenDigest(Sha256Hex::of(&self.0))
    }
}

/// SHA-256 of an owner token; equality takes constant time.
#[derive(Clone, Debug, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenDigest(Sha256Hex);

impl TokenDigest {
    /// The digest of 64 lower-case hexadecimal digits; `None` if the text is something else.
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
    /// The digest of 64 lower-case hexadecimal digits; `None` if the text is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.len() == 64
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        shaped.then(|| Self(text.to_owned()))
    }

    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_digest(Sha256::digest(bytes).into())
    }

    /// A digest that was computed elsewhere.
    pub fn from_digest(digest: [u8; 32]) -> Self {
        Self(hex::encode(digest))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The 32 raw bytes.
    pub fn to_bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        hex::decode_to_slice(&self.0, &mut bytes).expect("64 hexadecimal digits");
        bytes
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
        check("{0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab}", false);
        check("urn:uuid:0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab", false);
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
            <[u8; 32]>::from(Sha256::digest(b"abc"))
        );
    }
}
