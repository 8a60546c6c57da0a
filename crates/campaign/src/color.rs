//! Colours as campaign.toml names them.

/// A colour as `#rrggbb` in lower case, from that in any case or from `#rgb`; else what is wrong and what to write.
pub(crate) fn color(text: &str) -> Result<String, String> {
    let lower = text.trim().to_lowercase();
    let (hash, digits) = match lower.strip_prefix('#') {
        Some(digits) => (true, digits),
        None => (false, lower.as_str()),
    };
    let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    let long = match digits.len() {
        3 | 4 if is_hex => digits.chars().take(3).flat_map(|c| [c, c]).collect(),
        6 | 8 if is_hex => digits[..6].to_owned(),
        _ => return Err("is not a colour: write it like #0055a4".to_owned()),
    };
    if !hash {
        return Err(format!("is not a colour: write #{long}"));
    }
    if matches!(digits.len(), 4 | 8) {
        return Err(format!(
            "is a colour that lets others through: write #{long}"
        ));
    }
    Ok(format!("#{long}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_drawing_programs_write_it() {
        let check = |text: &str, expect: Result<&str, &str>| {
            let expect = expect.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(color(text), expect, "{text}");
        };
        check("#0055a4", Ok("#0055a4"));
        check("#3A74FF", Ok("#3a74ff"));
        check("#fff", Ok("#ffffff"));
        check(" #FfF ", Ok("#ffffff"));
        check("3a74ff", Err("is not a colour: write #3a74ff"));
        check("fff", Err("is not a colour: write #ffffff"));
        check(
            "#3a74ff80",
            Err("is a colour that lets others through: write #3a74ff"),
        );
        check("blue", Err("is not a colour: write it like #0055a4"));
        check("#ééé", Err("is not a colour: write it like #0055a4"));
        check("", Err("is not a colour: write it like #0055a4"));
    }
}
