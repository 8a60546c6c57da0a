//! What is wrong with words, templates or assets, for the person who edits them.

/// One fault; every variant names the file, the message or the asset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    #[error("\"{0}\" is not a language tag such as en or pt-BR")]
    Locale(String),
    #[error("{locale}: {file}: {problem}")]
    Fluent {
        locale: String,
        file: String,
        problem: String,
    },
    #[error("{locale}: message \"{id}\" stands in both {first} and {second}")]
    Twice {
        locale: String,
        id: String,
        first: String,
        second: String,
    },
    #[error("{locale}: message \"{id}\" is missing")]
    Missing { locale: String, id: String },
    #[error("{locale}: {file}: message \"{id}\": {problem}")]
    Message {
        locale: String,
        file: String,
        id: String,
        problem: String,
    },
    #[error("there are no words for the locale \"{0}\"")]
    NoWords(String),
    #[error("asset \"{0}\" is not in the manifest; build the site's scripts and styles first")]
    Asset(String),
    #[error("the asset manifest is not a JSON object of strings: {0}")]
    Manifest(String),
    #[error("{file}: {problem}")]
    Template { file: String, problem: String },
}
