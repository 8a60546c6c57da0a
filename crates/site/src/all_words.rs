//! The words of all locales of a campaign.

use std::{collections::BTreeMap, sync::Arc};

use campaign::Campaign;

use crate::{error::SiteError, words::Words};

/// Words by locale.
///
/// # Errors
/// A locale of the campaign has none.
pub(crate) fn by_locale(
    campaign: &Campaign,
    all_words: Vec<Words>,
) -> Result<BTreeMap<String, Arc<Words>>, SiteError> {
    let all_words: BTreeMap<_, _> = all_words
        .into_iter()
        .map(|words| (words.locale().to_owned(), Arc::new(words)))
        .collect();
    match campaign
        .locales
        .iter()
        .find(|l| !all_words.contains_key(*l))
    {
        Some(missing) => Err(SiteError::NoWords(missing.clone())),
        None => Ok(all_words),
    }
}
