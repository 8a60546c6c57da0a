//! The files of a campaign's folder.

use crate::{
    error::{Result, wrong},
    messages::Messages,
};

/// A campaign's folder, by paths within it.
pub(crate) struct Folder<'a> {
    /// The bytes of a file; `None` if there is none.
    pub file: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

impl Folder<'_> {
    pub fn holds(&self, path: &str) -> bool {
        (self.file)(path).is_some()
    }

    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        (self.file)(path).ok_or_else(|| wrong(path, "this file is missing"))
    }

    pub fn text(&self, path: &str) -> Result<String> {
        String::from_utf8(self.bytes(path)?).map_err(|_| wrong(path, "is not UTF-8 text"))
    }

    pub fn messages(&self, path: &str, locale: &str) -> Result<Messages> {
        Messages::parse(path, locale, self.text(path)?)
    }
}
