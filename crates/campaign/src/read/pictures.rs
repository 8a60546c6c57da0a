//! `[[picture]]` of campaign.toml.

use std::collections::BTreeSet;

use crate::{
    campaign::Picture,
    error::{Result, ensure},
    folder::Folder,
    slug::is_slug,
};

/// Pictures that the product itself asks for by name.
const REQUIRED: [&str; 3] = ["cover", "share", "preview"];
/// In pixels.
const SIDES: std::ops::RangeInclusive<u32> = 16..=4_096;

pub(crate) fn check(folder: &Folder<'_>, pictures: &[Picture]) -> Result<()> {
    for name in REQUIRED {
        ensure(pictures.iter().any(|p| p.name == name), || {
            format!("[[picture]] name = \"{name}\" is missing")
        })?;
    }
    let mut seen = BTreeSet::new();
    for picture in pictures {
        let name = &picture.name;
        ensure(seen.insert(name), || format!("picture {name} stands twice"))?;
        ensure(is_slug(name), || {
            format!("picture \"{name}\": use a-z, 0-9 and -")
        })?;
        ensure(
            [picture.width, picture.height]
                .iter()
                .all(|side| SIDES.contains(side)),
            || {
                let (min, max) = (SIDES.start(), SIDES.end());
                format!("picture {name}: sides must be from {min} to {max}")
            },
        )?;
        folder.text(&picture.template)?;
    }
    Ok(())
}
