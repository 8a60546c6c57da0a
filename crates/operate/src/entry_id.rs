//! An entry as an operator names it: by its id or by an address that holds it.

use campaign::EntryId;

use crate::error::OperateError;

/// What ends a part of an address.
const SEPARATORS: [char; 7] = ['/', '?', '#', '&', '=', '.', ':'];

/// The id in what somebody sent: the id itself, the address of a share page or a file beside it, or a private link, each
/// with whatever stands behind it.
///
/// # Errors
/// There is no id in it.
pub(crate) fn entry_id(text: &str) -> Result<EntryId, OperateError> {
    // Programs that count clicks escape the address that they lead to.
    let lower = text.trim().to_ascii_lowercase().replace("%2f", "/");
    lower
        .split(SEPARATORS)
        .find_map(|part| EntryId::parse(part).ok())
        .ok_or_else(|| OperateError::Id(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "5e6a2c1e-6f5d-4c1e-9d3a-0123456789ab";

    #[test]
    fn an_id_is_found_in_every_address_that_holds_it() {
        for text in [
            "{}",
            " {}\n",
            "https://song.example/e/{}",
            "https://song.example/e/{}/",
            "song.example/e/{}/index.html?utm_source=mail&x=1#top",
            "https://song.example/e/{}/cover.jpg",
            "https://song.example/fr/mine/#{}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "https://mail.example/out?to=https%3A%2F%2Fsong.example%2Fe%2F{}%2F",
        ] {
            let text = text.replace("{}", ID);
            let found = entry_id(&text).map(|id| id.to_string());
            assert_eq!(found.ok().as_deref(), Some(ID), "{text}");
        }
        assert_eq!(entry_id(&ID.to_uppercase()).unwrap().as_str(), ID);
    }

    #[test]
    fn what_holds_no_id_is_named() {
        for text in ["", "nonsense", "https://song.example/en/", &ID[1..]] {
            let error = entry_id(text).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("\"{text}\" is neither an entry's id nor an address with one")
            );
        }
    }
}
