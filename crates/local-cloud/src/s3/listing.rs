//! One page of ListObjectsV2.

use std::collections::BTreeMap;
use std::fs::Metadata;

use s3s::dto::{CommonPrefix, Object, Timestamp};

/// The most keys of a page.
pub const MOST: i32 = 1000;

/// A page of keys and of prefixes that stand for many.
#[derive(Debug, Default)]
pub struct Page {
    /// The objects.
    pub objects: Vec<Object>,
    /// What the delimiter sums up.
    pub prefixes: Vec<CommonPrefix>,
    /// The token of the next page: the last key or prefix of this one.
    pub next: Option<String>,
}

/// The first keys after `after`; those that hold the delimiter behind the prefix are summed up.
pub fn page(
    found: BTreeMap<String, Metadata>,
    prefix: &str,
    delimiter: Option<&str>,
    after: Option<&str>,
    most: Option<i32>,
) -> Page {
    let most = usize::try_from(most.unwrap_or(MOST).clamp(0, MOST)).unwrap_or(0);
    let mut page = Page::default();
    let mut last: Option<String> = None;
    for (key, metadata) in found {
        let summed = delimiter
            .filter(|delimiter| !delimiter.is_empty())
            .and_then(|delimiter| {
                let rest = &key[prefix.len()..];
                rest.find(delimiter)
                    .map(|at| format!("{prefix}{}", &rest[..at + delimiter.len()]))
            });
        let name = summed.as_ref().unwrap_or(&key);
        if after.is_some_and(|after| name.as_str() <= after) || last.as_ref() == Some(name) {
            continue;
        }
        if page.objects.len() + page.prefixes.len() == most {
            page.next = last.filter(|_| most > 0);
            return page;
        }
        last = Some(name.clone());
        match summed {
            Some(prefix) => page.prefixes.push(CommonPrefix {
                prefix: Some(prefix),
            }),
            None => page.objects.push(Object {
                size: i64::try_from(metadata.len()).ok(),
                last_modified: metadata.modified().ok().map(Timestamp::from),
                key: Some(key),
                ..Default::default()
            }),
        }
    }
    page
}
