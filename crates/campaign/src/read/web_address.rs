//! Addresses on the web that campaign.toml leads fans to.

use url::{Host, ParseError, Url};

/// The longest address, in characters.
const MAX_CHARS: usize = 2_000;

/// Parses an https address that everybody can open.
///
/// # Errors
/// What is wrong with it and what to write instead, to follow the key's name.
pub(super) fn parse(text: &str) -> Result<Url, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("is empty: write the address, or delete the line".to_owned());
    }
    if text.chars().count() > MAX_CHARS {
        return Err(format!(
            "is longer than {MAX_CHARS} characters: use a shorter one"
        ));
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("has a space in it: copy the address once more".to_owned());
    }
    let url = Url::parse(text).map_err(|error| unreadable(text, error))?;
    match url.scheme() {
        "https" => {}
        "http" => return Err(format!("is not https: write {}", secure(text))),
        "spotify" => return Err(format!("is no web address: write {}", of_spotify(&url))),
        other => {
            return Err(format!(
                "begins with \"{other}:\", not with \"https:\": write an address that begins with https://"
            ));
        }
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("names a user before the @: write the address without it".to_owned());
    }
    let is_public = matches!(url.host(), Some(Host::Domain(host)) if host.contains('.'));
    if !is_public || url.port().is_some() {
        return Err(
            "is no address that everybody can open: write that of a public website, without a port"
                .to_owned(),
        );
    }
    Ok(url)
}

fn unreadable(text: &str, error: ParseError) -> String {
    let begins_with_host = text.split('/').next().is_some_and(|host| {
        host.contains('.')
            && host
                .chars()
                .all(|c| c.is_alphanumeric() || ".-".contains(c))
    });
    if error == ParseError::RelativeUrlWithoutBase && begins_with_host {
        return format!("is no whole address: write https://{text}");
    }
    "is no address: write it like https://open.spotify.com/track/…".to_owned()
}

fn secure(text: &str) -> String {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    format!("https://{rest}")
}

/// The web address of what Spotify's app calls `spotify:track:<id>`.
fn of_spotify(url: &Url) -> String {
    let path = url.path().replace(':', "/");
    format!("https://open.spotify.com/{}", path.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_https_address_is_read_as_browsers_read_it() {
        for (text, expect) in [
            (
                "https://open.spotify.com/track/1",
                "https://open.spotify.com/track/1",
            ),
            (" https://Deezer.com ", "https://deezer.com/"),
            (
                "https://example.com/chanson d’été"
                    .replace(' ', "-")
                    .as_str(),
                "https://example.com/chanson-d%E2%80%99%C3%A9t%C3%A9",
            ),
            ("https://例え.jp/", "https://xn--r8jz45g.jp/"),
        ] {
            assert_eq!(parse(text).unwrap().as_str(), expect);
        }
    }

    #[test]
    fn what_is_none_says_what_to_write() {
        let check = |text: &str, expect: &str| {
            assert_eq!(parse(text).unwrap_err(), expect, "{text}");
        };
        check(
            "http://deezer.com/1",
            "is not https: write https://deezer.com/1",
        );
        check(
            "HTTP://deezer.com/1",
            "is not https: write https://deezer.com/1",
        );
        check(
            "deezer.com/track/1",
            "is no whole address: write https://deezer.com/track/1",
        );
        check(
            "spotify:track:42",
            "is no web address: write https://open.spotify.com/track/42",
        );
        check(
            "javascript:alert(1)",
            "begins with \"javascript:\", not with \"https:\": write an address that begins with https://",
        );
        check(
            "https://open.spotify.com@evil.example/",
            "names a user before the @: write the address without it",
        );
        check(
            "https://127.0.0.1/",
            "is no address that everybody can open: write that of a public website, without a port",
        );
        check(
            "https://localhost/",
            "is no address that everybody can open: write that of a public website, without a port",
        );
        check(
            "https://a.example:8443/",
            "is no address that everybody can open: write that of a public website, without a port",
        );
        check(
            "https://a b.example/",
            "has a space in it: copy the address once more",
        );
        check("the song", "has a space in it: copy the address once more");
        check(
            "soon",
            "is no address: write it like https://open.spotify.com/track/…",
        );
        check("", "is empty: write the address, or delete the line");
        check(
            &format!("https://a.example/{}", "a".repeat(2_000)),
            "is longer than 2000 characters: use a shorter one",
        );
    }
}
