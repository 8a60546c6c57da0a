//! The small pictures of a campaign, as files.

/// The pictures as files.
pub(crate) struct Icons {
    /// The icon in a browser's tab: the ending of its name and its contents.
    pub favicon: (&'static str, Vec<u8>),
    /// By locale, a JPEG for links to the site.
    pub social: Vec<(String, Vec<u8>)>,
    /// Files that are found by their names, by their paths from the site's root.
    pub at_root: Vec<(String, Vec<u8>)>,
}
