//! The two halves of what is said of a file: what is wrong, and what to do about it.

/// How advice begins. It stands behind a colon, at the end of what is said.
const BEGINNINGS: [&str; 71] = [
    "a value is written ",
    "a value would be written ",
    "fans see ",
    "add ",
    "at most ",
    "begin ",
    "call ",
    "choose ",
    "copy ",
    "correct ",
    "delete ",
    "detach ",
    "did you mean ",
    "download ",
    "draw ",
    "embed ",
    "end ",
    "every campaign has ",
    "export ",
    "fetch ",
    "flatten ",
    "give ",
    "have ",
    "is one of ",
    "it is given ",
    "it must be ",
    "it needs ",
    "keep ",
    "leave ",
    "list ",
    "lower ",
    "make ",
    "minutes go ",
    "move ",
    "name ",
    "names consist ",
    "networks link ",
    "only one may",
    "open ",
    "outline ",
    "pick ",
    "put ",
    "raise ",
    "rasterise ",
    "rename ",
    "repeat ",
    "replace ",
    "run ",
    "save ",
    "scale ",
    "seconds go ",
    "set ",
    "shorten ",
    "split ",
    "swap ",
    "take ",
    "there are ",
    "there is one ",
    "this id stands ",
    "times begin ",
    "to have ",
    "translate ",
    "turn ",
    "type ",
    "ungroup ",
    "unpack ",
    "upload ",
    "use ",
    "was it ",
    "write ",
    "wait ",
];

/// Splits "what is wrong: what to do" at the first colon behind which advice begins. What is quoted is no advice: it is the campaign's
/// own text.
pub(crate) fn split(text: &str) -> (String, Option<String>) {
    for (at, _) in text.match_indices(": ") {
        let (wrong, advice) = (&text[..at], &text[at + 2..]);
        let is_quoted = wrong.matches('"').count() % 2 == 1;
        if !is_quoted && BEGINNINGS.iter().any(|words| advice.starts_with(words)) {
            return (wrong.to_owned(), Some(advice.to_owned()));
        }
    }
    (text.to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_stands_behind_the_colon_where_advice_begins() {
        let check = |text: &str, wrong: &str, advice: Option<&str>| {
            let found = split(text);
            assert_eq!(found, (wrong.to_owned(), advice.map(str::to_owned)));
        };
        check(
            "team fra: \"x\" is not a colour: write #fff",
            "team fra: \"x\" is not a colour",
            Some("write #fff"),
        );
        check(
            "slug \"a: write b\" has a space: use a-z",
            "slug \"a: write b\" has a space",
            Some("use a-z"),
        );
        check(
            "layer \"fan_name\" is missing",
            "layer \"fan_name\" is missing",
            None,
        );
        check(
            "a key: write title = \"Again: write it\"",
            "a key",
            Some("write title = \"Again: write it\""),
        );
        check("", "", None);
    }
}
