//! How large words are set on a campaign's pages, for those who measure them.

use campaign::Campaign;

use super::{
    catalogue::{Catalogue, Display},
    resolved::Resolved,
    style::Defaults,
};
use crate::{error::BuildError, sources::Sources};

/// The typeface of large words, and how it is set in Latin letters.
#[derive(Debug)]
pub(crate) struct LargeWords {
    pub family: String,
    /// Whether they are capitals.
    pub capitals: bool,
    /// --display-size in the style sheet.
    pub size: f32,
    /// The same of the catalogue's first typeface, its narrowest.
    pub narrowest_size: f32,
}

/// `None` if the campaign names a typeface that is not in the catalogue.
///
/// # Errors
/// The product's own files are missing or wrong.
pub(crate) fn large_words(
    sources: &Sources,
    campaign: &Campaign,
) -> Result<Option<LargeWords>, BuildError> {
    let defaults = Defaults::read(sources, campaign.look.style)?;
    let catalogue = Catalogue::read(sources)?;
    let Ok(look) = Resolved::of(campaign, &defaults, &catalogue) else {
        return Ok(None);
    };
    let size = |display: &Display| {
        let size = if look.capitals {
            display.capitals_size
        } else {
            display.size
        };
        size as f32
    };
    let narrowest = catalogue.faces.first().and_then(|face| face.display);
    Ok(Some(LargeWords {
        family: look.display_face.name.clone(),
        capitals: look.capitals,
        size: size(&look.display),
        narrowest_size: size(&narrowest.unwrap_or(look.display)),
    }))
}
