//! The header `Range` as S3 and CloudFront take it: one part of the bytes, and as if it were not there in any other form.
//!
//! RFC 9110, section 14.2, lets a server ignore it; a valid one that lies outside the object is answered with 416 by section 15.5.17.

/// The header as S3's parser has to be given it. `None` if it is malformed, has another unit or several parts, or ends before it
/// begins (RFC 9110, section 14.1.2): the answer is the whole object then.
pub fn single_range(range: &str) -> Option<String> {
    let (unit, part) = range.split_once('=')?;
    let (first, last) = part.trim_matches([' ', '\t']).split_once('-')?;
    if !unit.eq_ignore_ascii_case("bytes") {
        return None;
    }
    match (position(first)?, position(last)?) {
        (None, None) => None,
        (Some(first), Some(last)) if first > last => None,
        (Some(first), Some(last)) => Some(format!("bytes={first}-{last}")),
        (Some(first), None) => Some(format!("bytes={first}-")),
        (None, Some(length)) => Some(format!("bytes=-{length}")),
    }
}

/// A number of bytes, or none if the text is empty. One that is larger than any object stands for the largest.
fn position(digits: &str) -> Option<Option<i64>> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let largest = |_| i64::MAX;
    Some((!digits.is_empty()).then(|| digits.parse().unwrap_or_else(largest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_of_the_bytes_is_a_range_and_all_else_is_none() {
        let largest = "bytes=0-9223372036854775807";
        for (range, expected) in [
            ("bytes=0-1", Some("bytes=0-1")),
            ("bytes=5-", Some("bytes=5-")),
            ("bytes=-5", Some("bytes=-5")),
            ("bytes=-0", Some("bytes=-0")),
            ("Bytes= 5-5 ", Some("bytes=5-5")),
            ("bytes=007-8", Some("bytes=7-8")),
            (largest, Some(largest)),
            ("bytes=0-9999999999999999999999", Some(largest)),
            ("bytes=-", None),
            ("bytes=1-0", None),
            ("bytes=0-1,3-4", None),
            ("bytes=0-1-2", None),
            ("bytes=+0-1", None),
            ("bytes=0--1", None),
            ("bytes=０-1", None),
            ("bytes 0-1", None),
            ("bytes =0-1", None),
            ("items=0-1", None),
            ("=0-1", None),
            ("", None),
        ] {
            let single = single_range(range);
            assert_eq!(single.as_deref(), expected, "{range}");
            let again = single.as_deref().and_then(single_range);
            assert_eq!(again, single, "{range} stays what it is");
        }
    }
}
