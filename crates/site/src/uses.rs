//! Which messages pages use, and the values that they give them.

use std::{
    collections::BTreeSet,
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

/// All uses, recorded while pages are rendered.
#[derive(Default)]
pub(crate) struct Uses(Mutex<BTreeSet<Use>>);

impl Uses {
    pub fn add<'a>(&self, locale: &str, id: &str, values: impl Iterator<Item = &'a str>) {
        let mut uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uses.insert(Use {
            locale: locale.to_owned(),
            id: id.to_owned(),
            values: values.map(str::to_owned).collect(),
        });
    }

    pub fn all(&self) -> BTreeSet<Use> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
