//! A function's settings. Only [`crate::run`] reads the environment, so that many functions can
//! live in one process with settings of their own.

use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    pub table: String,
    pub takes_bucket: String,
    pub media_bucket: String,
    pub queue_url: String,
    /// The address that fans see, without a slash at its end.
    pub public_url: String,
    /// The layer with the campaign and its words.
    pub words_dir: PathBuf,
    /// The layer with audio, fonts and cover bases; only functions that mix or draw have it.
    pub studio_dir: Option<PathBuf>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the environment variable {0} is missing or empty; infra/template.yaml sets it")]
pub struct ConfigError(pub &'static str);

impl Config {
    pub fn from_vars(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let required = |name| {
            get(name)
                .filter(|value| !value.is_empty())
                .ok_or(ConfigError(name))
        };
        Ok(Self {
            table: required("TABLE_NAME")?,
            takes_bucket: required("TAKES_BUCKET")?,
            media_bucket: required("MEDIA_BUCKET")?,
            queue_url: required("QUEUE_URL")?,
            public_url: required("PUBLIC_URL")?.trim_end_matches('/').to_owned(),
            words_dir: required("WORDS_DIR")?.into(),
            studio_dir: get("STUDIO_DIR")
                .filter(|dir| !dir.is_empty())
                .map(PathBuf::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vars(name: &str) -> Option<String> {
        (name != "STUDIO_DIR").then(|| format!("{}/", name.to_lowercase()))
    }

    #[test]
    fn a_missing_variable_is_named() {
        let without_table = |name: &str| vars(name).filter(|_| name != "TABLE_NAME");
        assert_eq!(
            Config::from_vars(without_table),
            Err(ConfigError("TABLE_NAME"))
        );
    }

    #[test]
    fn only_functions_that_mix_or_draw_have_a_studio() {
        let config = Config::from_vars(vars).unwrap();
        assert_eq!(config.studio_dir, None);
        assert_eq!(config.public_url, "public_url");
    }
}
