//! Messages of a campaign that are read before any page is rendered: team names, the call on pictures, the texts of consents.

use fluent_bundle::{FluentBundle, FluentResource};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use crate::{
    finding::{Collector, Finding},
    fluent::{FluentFile, FluentMessage},
    near::near,
    text_file::TextFile,
};

/// One Fluent file whose messages take no values.
pub(crate) struct Messages<'a> {
    path: String,
    bundle: FluentBundle<FluentResource>,
    messages: Vec<FluentMessage>,
    unread: String,
    findings: &'a Collector,
}

impl<'a> Messages<'a> {
    /// Reads a file; what cannot be read of it is a finding.
    pub fn read(file: &TextFile, locale: &str, findings: &'a Collector) -> Self {
        let read = FluentFile::read(file);
        let mut bundle = FluentBundle::new(locale.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        // Text that is nested too deeply must not reach a parser.
        if !read.messages.is_empty() {
            let resource = match FluentResource::try_new(file.text.clone()) {
                Ok(resource) => resource,
                Err((partly, _)) => partly,
            };
            // The first of two messages with one id stays; the second is a finding already.
            let _ = bundle.add_resource(resource);
        }
        findings.extend(read.findings);
        Self {
            path: file.path.clone(),
            bundle,
            messages: read.messages,
            unread: read.unread,
            findings,
        }
    }

    /// The texts of messages, without white space around them; `None` for each that has none, which is then a finding.
    pub fn texts(&self, ids: &[String]) -> Vec<Option<String>> {
        ids.iter().map(|id| self.text(id, ids)).collect()
    }

    /// The text of a message that a campaign may do without; a finding if it is there and cannot be used.
    pub fn optional_text(&self, id: &str) -> Option<String> {
        let is_there = self.messages.iter().any(|message| message.id == id);
        is_there.then(|| self.text(id, &[])).flatten()
    }

    fn text(&self, id: &str, ids: &[String]) -> Option<String> {
        let message = self.messages.iter().find(|message| message.id == id);
        let pattern = self.bundle.get_message(id).and_then(|m| m.value());
        let (Some(message), Some(pattern)) = (message, pattern) else {
            self.missing(id, ids);
            return None;
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        let text = text.trim().to_owned();
        let (problem, place) = match (message.values.first(), message.references.first()) {
            (Some((value, place)), _) => (
                format!("{id} is given no value: write its text instead of {{ ${value} }}"),
                *place,
            ),
            (None, Some((name, place))) if !errors.is_empty() => (
                format!(
                    "{id} refers to {name}, which this file does not hold: write its text instead"
                ),
                *place,
            ),
            _ if is_blank(&text) => (
                format!("{id} has no text: write it behind \"=\""),
                message.place,
            ),
            _ => return Some(text),
        };
        self.findings
            .add(Finding::error(&self.path, problem).at(place));
        None
    }

    /// `ids` are those that are asked for; a message that nobody asks for may be the missing one, written otherwise.
    fn missing(&self, id: &str, ids: &[String]) {
        // What could not be read is a finding already.
        if self.unread.contains(id) {
            return;
        }
        let others = self.messages.iter().filter(|m| !ids.contains(&m.id));
        let similar = near(id, others.map(|m| m.id.as_str()))
            .and_then(|similar| self.messages.iter().find(|m| m.id == similar));
        let missing = format!("the message {id} is missing");
        self.findings.add(match similar {
            Some(similar) => {
                let problem = format!("{missing}: was it written as {}?", similar.id);
                Finding::error(&self.path, problem).at(similar.place)
            }
            None => Finding::error(&self.path, format!("{missing}: write {id} = …")),
        });
    }
}

/// Whether nothing of a text can be seen: spaces and marks of direction alone.
fn is_blank(text: &str) -> bool {
    let is_invisible =
        |c: char| c.is_whitespace() || c.general_category() == GeneralCategory::Format;
    text.chars().all(is_invisible)
}
