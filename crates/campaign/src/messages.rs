//! Messages of a campaign that are read before any page is rendered: team names, the texts of consents.

use fluent_bundle::{FluentBundle, FluentResource};

use crate::error::{Result, wrong};

/// One Fluent file whose messages take no arguments.
pub(crate) struct Messages {
    path: String,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    pub(crate) fn parse(path: &str, locale: &str, text: String) -> Result<Self> {
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| {
            let first = errors.first().map(ToString::to_string).unwrap_or_default();
            wrong(path, first)
        })?;
        let language = locale
            .parse()
            .map_err(|_| wrong(path, "unknown language"))?;
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|_| wrong(path, "a message stands twice"))?;
        Ok(Self {
            path: path.to_owned(),
            bundle,
        })
    }

    /// The text of a message, without white space around it.
    pub(crate) fn get(&self, id: &str) -> Result<String> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| wrong(&self.path, format!("the message {id} is missing")))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        if errors.is_empty() {
            Ok(text.trim().to_owned())
        } else {
            Err(wrong(
                &self.path,
                format!("the message {id} cannot be formatted"),
            ))
        }
    }
}
