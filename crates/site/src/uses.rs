//! Which messages pages use, the values that they give them, and in which templates.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

/// One use of a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Use {
    pub locale: String,
    pub id: String,
    /// The names of the values.
    pub values: BTreeSet<String>,
}

/// All uses with their templates, recorded while pages are rendered.
#[derive(Default)]
pub(crate) struct Uses(Mutex<BTreeMap<Use, BTreeSet<String>>>);

impl Uses {
    pub fn add<'a>(
        &self,
        template: &str,
        (locale, id): (&str, &str),
        values: impl Iterator<Item = &'a str>,
    ) {
        let used = Use {
            locale: locale.to_owned(),
            id: id.to_owned(),
            values: values.map(str::to_owned).collect(),
        };
        let mut uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uses.entry(used).or_default().insert(template.to_owned());
    }

    pub fn all(&self) -> BTreeSet<Use> {
        let uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uses.keys().cloned().collect()
    }

    /// The templates that use each message, by its id.
    pub fn templates(&self) -> BTreeMap<String, BTreeSet<String>> {
        let uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut templates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (used, names) in uses.iter() {
            let known = templates.entry(used.id.clone()).or_default();
            known.extend(names.iter().cloned());
        }
        templates
    }
}
