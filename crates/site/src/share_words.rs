//! The words that share pages are written in: those of a language are read when its first page asks for them, since a function
//! that has started is asked for one page, and the words of twenty languages take longer to read than the rest of its start.

use std::sync::{Arc, OnceLock};

use crate::{error::SiteError, language::Language, words::Words};

/// The words of one locale.
pub struct ShareWords {
    language: Language,
    /// A Fluent file, by its name; empty if the words were read before.
    file: (String, String),
    words: OnceLock<Result<Arc<Words>, SiteError>>,
}

impl ShareWords {
    /// Words that are read later: a language with its Fluent file's name and source, which have been checked.
    pub fn of_file(language: Language, name: String, source: String) -> Self {
        Self {
            language,
            file: (name, source),
            words: OnceLock::new(),
        }
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    pub(crate) fn words(&self) -> Result<&Arc<Words>, SiteError> {
        let (name, source) = &self.file;
        let parse = || Words::parse(&self.language.locale, &[(name, source)]).map(Arc::new);
        self.words.get_or_init(parse).as_ref().map_err(Clone::clone)
    }
}

impl TryFrom<Words> for ShareWords {
    type Error = SiteError;

    fn try_from(words: Words) -> Result<Self, SiteError> {
        Ok(Self {
            language: Language::of(&words)?,
            file: Default::default(),
            words: OnceLock::from(Ok(Arc::new(words))),
        })
    }
}
