//! Compiles page templates and fills them with words and values.

use std::{error::Error as _, sync::Arc};

use fluent_bundle::FluentArgs;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value,
    value::{Kwargs, Serde},
};

use crate::{
    assets::Assets,
    error::SiteError,
    escape,
    uses::Uses,
    words::{Words, text_argument},
};

/// The compiled templates of `web/pages`. All output is escaped, and a missing value is an error.
pub struct Templates {
    environment: Environment<'static>,
    /// Set where words are checked: each use of a message is recorded, and one that cannot be formatted is shown as nothing.
    uses: Option<Arc<Uses>>,
}

impl Templates {
    /// Compiles templates from names, by which they include one another, and sources.
    ///
    /// # Errors
    /// A syntax error, with its file and line.
    pub fn new(sources: impl IntoIterator<Item = (String, String)>) -> Result<Self, SiteError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(|out, _, value| {
            if value.is_safe() {
                return Ok(write!(out, "{value}")?);
            }
            Ok(escape::write(out, &value.to_string())?)
        });
        environment.add_filter("single_quoted", |text: &str| {
            Value::from_safe_string(escape::single_quoted(text))
        });
        for (name, source) in sources {
            environment
                .add_template_owned(name.clone(), source)
                .map_err(|error| template_error(&name, &error))?;
        }
        Ok(Self {
            environment,
            uses: None,
        })
    }

    /// Templates that record which messages they use, and do not fail for those that are missing.
    pub(crate) fn recording(self, uses: &Arc<Uses>) -> Self {
        Self {
            uses: Some(Arc::clone(uses)),
            ..self
        }
    }

    /// Fills a template. Besides the values of `context` it can use `t(id, …)`, a message as HTML; `plain(id, …)`, a message
    /// as text for attributes; `bare(id, …)`, the same without isolates for titles and tags that programs read; `asset(name)`, an asset's address; `fonts`, the
    /// addresses of the typefaces that the language needs first, `late_fonts`, those that have a stand-in; `lang` and `dir`. The filter `single_quoted` makes a text the
    /// value of an attribute in single quotes.
    pub(crate) fn render(
        &self,
        name: &str,
        words: &Arc<Words>,
        assets: &Arc<Assets>,
        context: serde_json::Value,
    ) -> Result<String, SiteError> {
        let globals = minijinja::context! {
            lang => words.locale(),
            dir => words.direction().as_str(),
            fonts => Value::from(assets.fonts(words.script())),
            late_fonts => Value::from(assets.late_fonts(words.script())),
            t => word_function(name, words, Words::html, self.uses.as_ref()),
            plain => word_function(name, words, Words::text, self.uses.as_ref()),
            bare => word_function(name, words, Words::bare_text, self.uses.as_ref()),
            asset => asset_function(assets),
        };
        self.environment
            .get_template(name)
            .and_then(|template| {
                template.render(minijinja::context! { ..Value::from(Serde(&context)), ..globals })
            })
            .map_err(|error| site_error(name, &error))
    }
}

type Format = fn(&Words, &str, &FluentArgs<'_>) -> Result<String, SiteError>;

/// A function of a template that formats a message with its keyword arguments.
fn word_function(
    template: &str,
    words: &Arc<Words>,
    format: Format,
    uses: Option<&Arc<Uses>>,
) -> Value {
    let template = template.to_owned();
    let words = Arc::clone(words);
    let uses = uses.map(Arc::clone);
    // The result of `html` is escaped already; that of `text` is escaped by the template.
    let escaped = std::ptr::fn_addr_eq(format, Words::html as Format);
    Value::from_function(move |id: &str, kwargs: Kwargs| -> Result<Value, Error> {
        let mut args = FluentArgs::new();
        for key in kwargs.args() {
            let value: Value = kwargs.get(key)?;
            match i64::try_from(value.clone()) {
                Ok(number) => args.set(key.to_owned(), number),
                Err(_) => args.set(key.to_owned(), text_argument(&value.to_string())),
            }
        }
        let formatted = format(&words, id, &args);
        let text = match &uses {
            None => formatted.map_err(wrap)?,
            Some(uses) => {
                let values = args.iter().map(|(key, _)| key);
                uses.add(&template, (words.locale(), id), values);
                formatted.unwrap_or_default()
            }
        };
        Ok(if escaped {
            Value::from_safe_string(text)
        } else {
            Value::from(text)
        })
    })
}

fn asset_function(assets: &Arc<Assets>) -> Value {
    let assets = Arc::clone(assets);
    Value::from_function(move |name: &str| -> Result<String, Error> {
        assets.path(name).map(str::to_owned).map_err(wrap)
    })
}

/// Wraps our own error, so that the template engine returns it.
fn wrap(error: SiteError) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string()).with_source(error)
}

/// Our own error, if the template engine's wraps one; else the place of the fault in the template.
fn site_error(name: &str, error: &Error) -> SiteError {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(ours) = inner.downcast_ref::<SiteError>() {
            return ours.clone();
        }
        source = inner.source();
    }
    template_error(name, error)
}

fn template_error(name: &str, error: &Error) -> SiteError {
    let file = error.name().unwrap_or(name).to_owned();
    let line = error.line().map(|line| format!(" (line {line})"));
    SiteError::Template {
        file,
        problem: format!("{error}{}", line.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(template: &str) -> Result<String, SiteError> {
        let words = Words::parse(
            "en",
            &[("site.ftl", "hello = Hello, { $name }.\nsides = <{ $a }>")],
        )?;
        let templates = Templates::new([("page.html".to_owned(), template.to_owned())])?;
        let context = serde_json::json!({ "fan": "Zoé <b>" });
        templates.render(
            "page.html",
            &Arc::new(words),
            &Arc::new(Assets::default()),
            context,
        )
    }

    #[test]
    fn a_name_in_a_sentence_is_escaped_and_within_a_bdi() {
        assert_eq!(
            render("{{ t('hello', name=fan) }}").unwrap(),
            "Hello, <bdi>Zoé &lt;b&gt;</bdi>."
        );
    }

    #[test]
    fn plain_text_is_escaped_by_the_template_and_isolated_by_characters() {
        assert_eq!(
            render("{{ plain('hello', name=fan) }}").unwrap(),
            "Hello, \u{2068}Zoé &lt;b&gt;\u{2069}."
        );
    }

    #[test]
    fn text_for_titles_and_tags_has_nothing_invisible() {
        assert_eq!(
            render("{{ bare('hello', name=fan) }}").unwrap(),
            "Hello, Zoé &lt;b&gt;."
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let check = |template: &str, expect: SiteError| {
            assert_eq!(render(template), Err(expect), "{template}");
        };
        check(
            "{{ t('bye') }}",
            SiteError::Missing {
                locale: "en".to_owned(),
                id: "bye".to_owned(),
            },
        );
        check(
            "{{ t('hello') }}",
            SiteError::Message {
                locale: "en".to_owned(),
                file: "site.ftl".to_owned(),
                id: "hello".to_owned(),
                problem: "Unknown variable: $name".to_owned(),
            },
        );
        check("{{ asset('x.js') }}", SiteError::Asset("x.js".to_owned()));
        assert!(
            matches!(render("{{ nothing }}"), Err(SiteError::Template { file, .. }) if file == "page.html")
        );
    }
}
