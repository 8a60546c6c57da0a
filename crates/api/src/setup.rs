//! Where a function's parts come from: environment variables, layers and the AWS SDK's configuration.

use std::{path::Path, sync::Arc};

use aws_types::SdkConfig;
use campaign::Campaign;
use cover::Renderer;
use mixdown::Song;
use site::SharePage;
use store::{Entries, Media, Queue, Takes};

use crate::{
    layer::Layer,
    origin::OriginSecrets,
    start_error::StartError,
    studio_layer,
    words_layer::{self, Locales},
};

type Variables = dyn Fn(&str) -> Option<String> + Send + Sync;

/// Opens the parts that a function names, one method for each. A variable is read when a part that needs it is opened, so
/// that a function needs exactly the variables of its parts; infra/template.yaml gives it those and no other.
///
/// Many functions can live in one process, each with a setup of its own.
pub struct Setup {
    variables: Box<Variables>,
    sdk: Option<SdkConfig>,
}

impl Setup {
    /// `variables` looks an environment variable up by its name. `sdk` is `None` for functions that use no AWS service.
    pub fn new(
        variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
        sdk: Option<SdkConfig>,
    ) -> Self {
        Self {
            variables: Box::new(variables),
            sdk,
        }
    }

    /// A variable that is not empty.
    pub fn variable(&self, name: &'static str) -> Result<String, StartError> {
        (self.variables)(name)
            .filter(|value| !value.is_empty())
            .ok_or(StartError::MissingVariable(name))
    }

    /// The table of entries (`TABLE_NAME`).
    pub fn entries(&self) -> Result<Entries, StartError> {
        Ok(Entries::new(self.sdk()?, self.variable("TABLE_NAME")?))
    }

    /// The bucket of takes (`TAKES_BUCKET`).
    pub fn takes(&self) -> Result<Takes, StartError> {
        Ok(Takes::new(self.sdk()?, self.variable("TAKES_BUCKET")?))
    }

    /// The bucket of mixes, covers and share pages (`MEDIA_BUCKET`).
    pub fn media(&self) -> Result<Media, StartError> {
        Ok(Media::new(self.sdk()?, self.variable("MEDIA_BUCKET")?))
    }

    /// The queue of the sweep (`QUEUE_URL`).
    pub fn queue(&self) -> Result<Queue, StartError> {
        Ok(Queue::new(self.sdk()?, self.variable("QUEUE_URL")?))
    }

    /// What shows that a request came by way of the edge (`ORIGIN_SECRETS`).
    pub(crate) fn origin_secrets(&self) -> Result<OriginSecrets, StartError> {
        let name = "ORIGIN_SECRETS";
        OriginSecrets::parse(&self.variable(name)?).ok_or(StartError::MissingVariable(name))
    }

    /// The whole campaign, from the layer of words (`WORDS_DIR`).
    pub fn campaign(&self) -> Result<Arc<Campaign>, StartError> {
        words_layer::campaign(&self.words()?).map(Arc::new)
    }

    /// The campaign's languages alone, from the layer of words (`WORDS_DIR`): for functions that have to be small.
    pub fn locales(&self) -> Result<Locales, StartError> {
        words_layer::locales(&self.words()?)
    }

    /// The song's title alone, from the layer of words (`WORDS_DIR`): for functions that have to be small.
    pub fn song_title(&self) -> Result<String, StartError> {
        words_layer::song_title(&self.words()?)
    }

    /// The templates and words of share pages, from the layer of words (`WORDS_DIR`); the pages link to `PUBLIC_URL`.
    pub fn share_page(&self, campaign: Arc<Campaign>) -> Result<SharePage, StartError> {
        let public_url = self.variable("PUBLIC_URL")?;
        words_layer::share_page(&self.words()?, campaign, public_url.trim_end_matches('/'))
    }

    /// The site's host as people type it, from `PUBLIC_URL`.
    pub fn host(&self) -> Result<String, StartError> {
        Ok(site::host(&self.variable("PUBLIC_URL")?).to_owned())
    }

    /// The decoded song, from the studio layer (`STUDIO_DIR`).
    pub fn song(&self) -> Result<Song<'static>, StartError> {
        studio_layer::song(&self.studio()?)
    }

    /// The typefaces and the prepared covers, from the studio layer (`STUDIO_DIR`).
    pub fn renderer(&self) -> Result<Renderer, StartError> {
        studio_layer::renderer(&self.studio()?)
    }

    fn sdk(&self) -> Result<&SdkConfig, StartError> {
        self.sdk.as_ref().ok_or(StartError::NoSdk)
    }

    fn words(&self) -> Result<Layer, StartError> {
        Ok(Layer::new(Path::new(&self.variable("WORDS_DIR")?)))
    }

    fn studio(&self) -> Result<Layer, StartError> {
        Ok(Layer::new(Path::new(&self.variable("STUDIO_DIR")?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setup(variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Setup {
        Setup::new(variables, Some(SdkConfig::builder().build()))
    }

    #[test]
    fn a_missing_or_empty_variable_is_named() {
        for value in [None, Some(String::new())] {
            let error = setup(move |_| value.clone()).variable("TABLE_NAME");
            assert!(matches!(
                error,
                Err(StartError::MissingVariable("TABLE_NAME"))
            ));
        }
    }

    #[test]
    fn a_part_that_uses_aws_needs_the_sdk_s_configuration() {
        let without = Setup::new(|_| Some("name".to_owned()), None);
        assert!(matches!(without.entries(), Err(StartError::NoSdk)));
    }

    #[test]
    fn a_layer_that_is_not_there_is_named() {
        let error = setup(|_| Some("/nowhere".to_owned())).locales().err();
        let text = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(text.contains("/nowhere/campaign.json"), "{text}");
    }
}
