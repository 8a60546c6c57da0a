//! Whether a request came by way of the edge. The HTTP API has a public address of its own; who used that would pass by the
//! edge's cache, its firewall and its limits. So the edge adds a secret to each request, and functions answer no other.

use lambda_http::{
    Body, Response,
    http::{HeaderMap, HeaderName},
};
use subtle::{Choice, ConstantTimeEq};

use crate::response::{Cache, respond};

/// The header that the edge adds, in place of one that a viewer may have sent; infra/template.yaml names it too.
const HEADER: HeaderName = HeaderName::from_static("x-refrain-origin");

/// The secrets that requests may bear: the current one, and while a deploy replaces it, the one before.
pub struct OriginSecrets(Vec<String>);

impl OriginSecrets {
    /// Reads secrets that are separated by commas; `None` if there is none. Empty ones do not count.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let secrets = text.split(',').filter(|secret| !secret.is_empty());
        let secrets: Vec<String> = secrets.map(str::to_owned).collect();
        (!secrets.is_empty()).then_some(Self(secrets))
    }

    /// Takes the secret out of the headers, so that no handler sees it, and answers whether it is one of these. How long that
    /// takes says nothing about how much of a secret was right.
    pub(crate) fn take_from(&self, headers: &mut HeaderMap) -> bool {
        let Some(given) = headers.remove(HEADER) else {
            return false;
        };
        let compare =
            |found: Choice, secret: &String| found | secret.as_bytes().ct_eq(given.as_bytes());
        self.0.iter().fold(Choice::from(0), compare).into()
    }
}

/// 421 (RFC 9110, 15.5.20): the request was sent to the wrong address. The edge lets this status through, while it shows the page
/// for missing files in place of a 403. Without a body, so that a page takes it for something that passes: fans meet it only while
/// edge and functions disagree.
pub(crate) fn misdirected() -> Response<Body> {
    respond(421, Body::Empty, Cache::Never, [])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admits(secrets: &str, given: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        if let Some(given) = given {
            headers.insert(HEADER, given.parse().unwrap());
        }
        let admitted = OriginSecrets::parse(secrets)
            .unwrap()
            .take_from(&mut headers);
        assert!(headers.is_empty(), "a handler would see the secret");
        admitted
    }

    #[test]
    fn the_current_secret_and_the_one_before_are_admitted() {
        assert!(admits("new,old", Some("new")));
        assert!(admits("new,old", Some("old")));
        assert!(admits("new,", Some("new")));
    }

    #[test]
    fn no_secret_a_wrong_one_and_a_part_of_one_are_not() {
        for given in [
            None,
            Some(""),
            Some("ne"),
            Some("newer"),
            Some("new,old"),
            Some(","),
        ] {
            assert!(!admits("new,old", given), "{given:?}");
            assert!(!admits("new,", given), "{given:?}");
        }
    }

    #[test]
    fn nothing_is_no_secret() {
        for text in ["", ",", ",,"] {
            assert!(OriginSecrets::parse(text).is_none(), "{text}");
        }
    }
}
