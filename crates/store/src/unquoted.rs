//! Errors of reading what is stored, without what is stored.

/// Takes what stands between double quotes out of a text: readers quote the value that they cannot read, and it may be a
/// person's name. Names of fields stand between backticks and stay.
pub(crate) fn unquoted(text: &str) -> String {
    let (mut shown, mut quoted, mut escaped) = (String::new(), false, false);
    for character in text.chars() {
        let ends = character == '"' && !escaped;
        escaped = quoted && character == '\\' && !escaped;
        if ends {
            quoted = !quoted;
            shown.push(character);
        } else if !quoted {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_taken_out_and_the_rest_stays() {
        let check = |text: &str, expect: &str| assert_eq!(unquoted(text), expect);
        check("missing field `state`", "missing field `state`");
        check(
            r#"invalid type: string "Zoé", expected a map"#,
            r#"invalid type: string "", expected a map"#,
        );
        check(
            r#"failed to parse "a\"Zoé\\" as a year"#,
            r#"failed to parse "" as a year"#,
        );
        check(r#"an open "Zoé"#, r#"an open ""#);
    }
}
