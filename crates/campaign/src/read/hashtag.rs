//! The song's hashtag, as `[song]` of campaign.toml has it.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::{manifest::Text, table::Document};

const MAX_CHARS: usize = 100;

/// The hashtag without its sign; a finding if networks would break it off, or not link it.
pub(super) fn read(document: &Document<'_>, text: &Text) -> Option<String> {
    let tag = text.get_ref().trim();
    let tag = tag.strip_prefix(['#', '＃']).unwrap_or(tag);
    let problem = if tag.is_empty() {
        "[song] hashtag is empty: write it, or delete the line".to_owned()
    } else if let Some(other) = tag.chars().find(|c| !is_of_hashtag(*c)) {
        format!("[song] hashtag ends for networks at \"{other}\": use letters, digits and _ alone")
    } else if !tag.chars().any(|c| !c.is_numeric()) {
        "[song] hashtag has no letter: networks link none of digits alone".to_owned()
    } else if tag.chars().count() > MAX_CHARS {
        format!("[song] hashtag is longer than {MAX_CHARS} characters: shorten it")
    } else {
        return Some(tag.to_owned());
    };
    document.error(text.span(), problem);
    None
}

/// Letters with their marks, digits and underscores of any script.
fn is_of_hashtag(c: char) -> bool {
    c == '_' || c.is_alphanumeric() || c.general_category_group() == GeneralCategoryGroup::Mark
}
